import type { IndicatorKind } from "../../model/vocabulary/mentions.ts";
import { type Candidate, type Page, RANK } from "./candidate.ts";
import { wordsAfter, wordsBefore } from "./context.ts";
import { hasWalletShape, isWallet } from "./wallets.ts";

const HASH_OF_LENGTH: Readonly<Record<number, IndicatorKind>> = { 32: "md5", 40: "sha1", 64: "sha256" };
/** Hashes of nothing at all: MD5, SHA-1 and SHA-256 of no bytes, and the two Windows gives an empty password. */
const OF_NOTHING: ReadonlySet<string> = new Set([
  "d41d8cd98f00b204e9800998ecf8427e",
  "da39a3ee5e6b4b0d3255bfef95601890afd80709",
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "aad3b435b51404eeaad3b435b51404ee",
  "31d6cfe0d16ae931b73c59d7e0c089c0",
]);
const COMMIT =
  /\b(?:commits?|revision|rev|changeset|git|github|gitlab|repo(?:sitory)?|tree|branch|merge)\b[^.]*$/i;
const OTHER_VALUE =
  /\b(?:imphash|import hash|rich ?(?:pe )?hash|ja3s?|ja4|jarm|(?:aes|rc4|xor|api|encryption|decryption|session)[ -]?keys?|keys?|iv|nonce|salt|guid|uuid|clsid|tokens?|serial(?: numbers?)?|tenant|client id|app(?:lication)? id|ntlm|nt hash|lm hash|telfhash|vhash)\b\W{0,4}(?:\w+\W{1,3}){0,2}$/i;
const MONEY = /\b(?:wallets?|bitcoin|btc|ransom|pay(?:ment|ments)?|paid|address(?:es)?)\b/i;

/** Shorter than the shortest wallet address and hash: each run this long covers one probed position. */
const SHORTEST = 26;

function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}

/** File hashes and Bitcoin addresses. Looks at every 26th character only and widens on letters and digits. O(n). */
export function findHashes(page: Page): Candidate[] {
  const text = page.original;
  const found: Candidate[] = [];
  let floor = 0;
  let probe = SHORTEST - 1;
  while (probe < text.length) {
    if (!isAlphanumeric(text.charCodeAt(probe))) {
      probe += SHORTEST;
      continue;
    }
    let start = probe;
    while (start > floor && isAlphanumeric(text.charCodeAt(start - 1))) start -= 1;
    let end = probe + 1;
    while (end < text.length && isAlphanumeric(text.charCodeAt(end))) end += 1;
    const candidate = end - start >= SHORTEST ? longWord(text, start, end) : null;
    if (candidate) found.push(candidate);
    floor = Math.max(end, candidate?.end ?? 0);
    probe = floor + SHORTEST - 1;
  }
  return found;
}

function longWord(text: string, start: number, end: number): Candidate | null {
  if (end - start > 80) return null;
  const word = text.slice(start, end);
  const whole = /^[0-9a-fA-F]+$/.test(word) ? hash(text, start, end, word) : null;
  if (whole) return whole;
  if (!hasWalletShape(word) || /[+/=_]/.test(text.charAt(start - 1) + text.charAt(end))) return null;
  if (!isWallet(word) && !MONEY.test(wordsBefore(text, start, 60))) return null;
  return { start, end, kind: "btc", value: word, rank: RANK.wallet };
}

function hash(text: string, start: number, end: number, word: string): Candidate | null {
  const whole = HASH_OF_LENGTH[word.length] ? { end, value: word } : wrapped(text, end, word);
  if (!whole) return null;
  const value = whole.value.toLowerCase();
  const kind = isFileHash(text, start, whole.end, value) ? HASH_OF_LENGTH[value.length]! : null;
  return { start, end: whole.end, kind, value, rank: RANK.hash };
}

/** A hash broken by the end of a line: the two parts make up the length of one, neither alone does. */
function wrapped(text: string, end: number, word: string): { end: number; value: string } | null {
  const next = /^[ \t]*\n[ \t]*([0-9a-fA-F]{2,38})(?![0-9a-zA-Z])/.exec(text.slice(end, end + 60));
  if (!next || HASH_OF_LENGTH[next[1]!.length] || !HASH_OF_LENGTH[word.length + next[1]!.length]) return null;
  return { end: end + next[0].length, value: word + next[1]! };
}

function isFileHash(text: string, start: number, end: number, value: string): boolean {
  if (OF_NOTHING.has(value) || new Set(value).size < 5) return false;
  if (!/[a-f]/.test(value) || !/\d/.test(value)) return false;
  if (/^[+=]|[+=]$/.test(text.charAt(end)) || /[{+=%]/.test(text.charAt(start - 1)))
    return text.charAt(start - 1) === "=";
  const before = wordsBefore(text, start, 48);
  if (
    value.length === 40 &&
    (COMMIT.test(before) || /^\W{0,3}(?:commit|revision)/i.test(wordsAfter(text, end, 14)))
  )
    return false;
  return !OTHER_VALUE.test(before);
}
