import type { Claimed } from "./claimed.ts";
import type { Introduced } from "./introduced-names.ts";
import { isSoftware, type KnownNames, kindOf } from "./known-names.ts";
import { looksCoined, type NameJudge } from "./name-shape.ts";
import { type Named, namesInRow } from "./other-names.ts";

/** What parts two names of a row. */
const ROW_GOES_ON = /["'*_)\]]*(?: \([^()\n]{2,40}\))?(?:, (?:and |or )?| (?:and|or) |\/)/y;
const LONGEST_NOUN = 24;
/** "Known and New web shells": the noun is said of both. */
const BOTH =
  /^["'*_]* (?:malware|backdoors|trojans|web ?shells|RATs|loaders|stealers|infostealers|ransomware|botnets|wipers|implants|downloaders|droppers|keyloggers|malware families|groups|gangs|threat actors|threat groups|APT groups|APTs|tools|utilities)\b/;

const sameKind = (a: Claimed, b: Claimed): boolean => isSoftware(kindOf(a)) === isSoftware(kindOf(b));

function rowBehind(text: string, last: Claimed, known: KnownNames, judge: NameJudge): Named[] {
  ROW_GOES_ON.lastIndex = last.end;
  const gap = ROW_GOES_ON.exec(text);
  return gap ? namesInRow(text, last.end + gap[0].length, known, judge) : [];
}

/** The new names behind a known one, and the known one that follows them. */
interface Stretch {
  readonly fresh: readonly Named[];
  readonly other: Claimed | null;
}

function stretchBehind(text: string, last: Claimed, known: KnownNames, judge: NameJudge): Stretch {
  const row = rowBehind(text, last, known, judge);
  const next = row.findIndex((item) => item.known !== null);
  return next === -1 ? { fresh: row, other: null } : { fresh: row.slice(0, next), other: row[next]!.known };
}

function isSaidOfBoth(text: string, fresh: readonly Named[]): boolean {
  const end = fresh.at(-1)?.end;
  return end !== undefined && BOTH.test(text.slice(end, end + LONGEST_NOUN));
}

/**
 * New names in a row with known ones: "tools such as Known, New, Other Known", "Known, Other Known and New", "the Known
 * and New backdoors". They are of the kind of their neighbours; two of those are needed, or one and a noun. A name of
 * words ("Known, Final and Other Known") is left alone. Linear in the text.
 */
export function rowNames(text: string, known: KnownNames, judge: NameJudge): Introduced[] {
  const found: Introduced[] = [];
  let isInRow = false;
  for (const first of known.all) {
    const { fresh, other } = stretchBehind(text, first, known, judge);
    const isJoined = other !== null && sameKind(first, other);
    if (isJoined || (other === null && (isInRow || isSaidOfBoth(text, fresh)))) {
      const type = other && kindOf(other) !== kindOf(first) ? "malware" : kindOf(first);
      for (const { name } of fresh) if (looksCoined(name, judge)) found.push({ name, type });
    }
    isInRow = isJoined;
  }
  return found;
}
