import type { Candidates } from "../matching/pattern-index.ts";
import type { StretchAtom, WrittenYear } from "./atom.ts";

export const STRETCH =
  /\b(?:(?:Q([1-4])|([1-4])Q|(first|second|third|fourth|last|1st|2nd|3rd|4th) quarter|H([12])|([12])H|(first|second|1st|2nd|latter) half|(spring|summer|autumn|fall|winter))(?:,? ?(?:of |in )?(?:the year )?(\d{4}|(?:this|last|that|the same|the previous|the following) year)(?!\w)(?:[-–—/](?:\d{4}|\d{2})(?!\w))?)?|((?:19|20)\d0)[’']?s\b|[’'](\d0)s\b)/gi;
const YEAR_BEFORE = /(?<![\w./-])((?:19|20)\d\d)[ -]{1,2}$/;

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  "1st": 1,
  second: 2,
  "2nd": 2,
  latter: 2,
  third: 3,
  "3rd": 3,
  fourth: 4,
  last: 4,
  "4th": 4,
};
/** Northern seasons, in months counted from January of their year; winter runs into the next one. */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 14],
};
const YEAR_WORDS: Readonly<Record<string, WrittenYear>> = {
  "this year": "this",
  "last year": "last",
  "that year": "that",
  "the same year": "that",
  "the previous year": "before",
  "the following year": "after",
};

function writtenYear(written: string | undefined): WrittenYear | null {
  if (written === undefined) return null;
  return /^\d/.test(written) ? Number(written) : (YEAR_WORDS[written.toLowerCase()] ?? null);
}

const quarter = (index: number): readonly [number, number] => [index * 3 - 2, index * 3];
const half = (index: number): readonly [number, number] => [index * 6 - 5, index * 6];

type Months = Pick<StretchAtom, "months" | "precision">;

function monthsOf(match: RegExpExecArray): Months | null {
  const quarterIndex = match[1] ?? match[2] ?? ORDINALS[match[3]?.toLowerCase() ?? ""];
  if (quarterIndex !== undefined) return { months: quarter(Number(quarterIndex)), precision: "quarter" };
  const halfIndex = match[4] ?? match[5] ?? ORDINALS[match[6]?.toLowerCase() ?? ""];
  if (halfIndex !== undefined) return { months: half(Number(halfIndex)), precision: "year" };
  const season = SEASONS[match[7]?.toLowerCase() ?? ""];
  return season ? { months: season, precision: "quarter" } : null;
}

/**
 * Quarters, halves, seasons and decades: "Q3 2020", "first half of 2021", "summer of 2019", "the 1990s". All but
 * decades need a year beside them. Seasons are those of the northern hemisphere.
 */
export function stretches(text: string, patterns: Candidates): StretchAtom[] {
  const atoms: StretchAtom[] = [];
  for (const match of patterns.matches(STRETCH)) {
    const start = match.index;
    const end = start + match[0].length;
    const decade = match[9] ?? (match[10] && `19${match[10]}`);
    if (decade) {
      atoms.push({ kind: "stretch", start, end, year: Number(decade), months: [1, 120], precision: "year" });
      continue;
    }
    const months = monthsOf(match);
    if (!months) continue;
    const year = writtenYear(match[8]);
    const lead = year === null ? YEAR_BEFORE.exec(text.slice(Math.max(0, start - 8), start)) : null;
    if (year !== null) atoms.push({ kind: "stretch", start, end, year, ...months });
    else if (lead)
      atoms.push({ kind: "stretch", start: start - lead[0].length, end, year: Number(lead[1]), ...months });
  }
  return atoms;
}
