import { type Candidate, type Page, RANK } from "./candidate.ts";
import { wordsAfter, wordsBefore } from "./context.ts";

const WORD = /\bmut(?:exe?s|ex|ant)\b/i;
/** White space is counted, because three stretches of it in a row would be tried in every way to part them. */
const NAMED =
  /(?:\s{1,16}(?:names?|named|called|objects?|with the name|of|values?|is|was|known as|string|identified as)\b){0,3}\s{0,16}[:=]?\s{0,16}(?:["“'‘`]([^"”'’`\n]{3,80})["”'’`]|([\w{}.!@#$%^&-]{4,80}))/y;

/** Does the sentence speak of mutexes? */
export function speaksOfMutexes(text: string, start: number, end: number): boolean {
  return WORD.test(wordsBefore(text, start, 80)) || WORD.test(wordsAfter(text, end, 30));
}

/** Names given to mutexes in the words right after the term: quoted, or of a shape that no word has. O(n). */
export function findMutexes(page: Page): Candidate[] {
  const text = page.original;
  const found: Candidate[] = [];
  for (const match of text.matchAll(new RegExp(WORD.source, "gi"))) {
    NAMED.lastIndex = match.index + match[0].length;
    const name = NAMED.exec(text);
    const value = (name?.[1] ?? name?.[2] ?? "").replace(/[.,!]+$/, "");
    if (!name || value === "" || (name[1] === undefined && !isOddShape(value))) continue;
    const start = NAMED.lastIndex - (name[1] === undefined ? 0 : 1) - (name[1] ?? name[2]!).length;
    found.push({ start, end: start + value.length, kind: "mutex", value, rank: RANK.mutex });
  }
  return found;
}

/** Digits beside letters, underscores, braces or a capital in the middle: no English word looks so. */
function isOddShape(word: string): boolean {
  return /[_{}@#$%^&!]|[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]/.test(word);
}
