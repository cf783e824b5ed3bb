import type { Candidates } from "../matching/pattern-index.ts";
import type { CalendarAtom, WrittenYear } from "./atom.ts";
import { EARLIEST_YEAR, LATEST_YEAR } from "./atom.ts";
import { MONTH_SOURCE, monthNumber } from "./month-names.ts";

export const MONTH = new RegExp(`\\b${MONTH_SOURCE}\\b`, "gi");
const LOOK_BACK = 32;

const ORDINAL = "(?:st|nd|rd|th)?";
const DASH = " ?[-–—] ?";
/** "5 ", "2–5 ", "23rd of ", "30-", "2019, 11 " right before the month. */
const DAY_BEFORE = new RegExp(
  `(?<![\\w.:/$#-])(?:(\\d{4}),? )?(?:(\\d{1,2})${ORDINAL}(?:${DASH}| to ))?(\\d{1,2})${ORDINAL}(?:[-\\s]| (?:day )?of )$`,
  "i",
);
const YEAR_BEFORE = /(?<![\w./-])(\d{4})(?:-|,? )$/;
/** " 5", " 2–5th", "-31" right after it; no times, percentages, versions. */
const DAY_AFTER = new RegExp(
  `\\.?(?:[-\\s]| the )(\\d{1,2})${ORDINAL}(?!\\w|:\\d|\\.\\d|,(?!(?:19|20)\\d\\d\\b)\\d| ?%| percent| [ap]\\.?m\\b)(?:(?:${DASH}| to )(\\d{1,2})${ORDINAL}(?!\\w|:\\d))?`,
  "iy",
);
const YEAR_AFTER = /\.?(?:,? ?-?|,\n| of |, of )(\d{4})(?![\w/]|-\d|\.\d|,\d)/y;
const SHORT_YEAR_AFTER = /\.? ?[’'](\d{2})(?![\w’'])/y;
/** The Unix way: "Nov 13 10:12:58 2018". The year counts, the time isn't part of the date. */
const YEAR_AFTER_TIME = /\.? \d{1,2}:\d{2}(?::\d{2})?(?: [A-Z]{3,4})? (\d{4})(?!\w)/y;
const YEAR_WORD_AFTER =
  /,? (?:of |in )?(this|that|last|next|(?:the )?(?:same|previous|following)) year(?![\w])/iy;

const YEAR_WORDS: Readonly<Record<string, WrittenYear>> = {
  this: "this",
  last: "last",
  next: "next",
  that: "that",
  same: "that",
  previous: "before",
  following: "after",
};

const PREPOSITION =
  /(?:^|[\s("“*[|>-])(?:in|since|until|till|by|of|from|through|thru|between|early|mid|late|last|this|next|during|before|after|around|throughout|as of|than|for|end|ending|beginning|starting|dated?:?)[ -]+[*_[(]{0,2}$/i;
const AFTER_MONTH = new RegExp(`\\b${MONTH_SOURCE}(?:,| and| or| to| through|,? and| ?[-–—/])\\s?$`, "i");
const BEFORE_MONTH = new RegExp(
  `(?: and| or| to| through|,| ?[-–—/])\\s?(?:mid-|late |early )?${MONTH_SOURCE}\\b`,
  "y",
);
const PERSON_AFTER = /\s[A-Z][a-z]{2,}/y;
const FILE_AFTER = /\.[A-Za-z]{2,5}\b/y;

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const isYear = (year: number): boolean => year >= EARLIEST_YEAR && year <= LATEST_YEAR;

/** "ENDING-JUNE", "Note-July": part of a longer word, unless that is a part of the month. */
const HYPHENATED = /[a-z]-$/i;
const PART_HYPHENATED = /(?:^|[\s("“*[|-])(?:early|mid|late|end|to|pre|post)-$/i;

/** Is a month's name without day or year a date? "May" and "March" need a word such as "in" before them. */
function standsAlone(text: string, name: string, start: number, end: number): boolean {
  if (!/^[A-Z]/.test(name)) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  if (HYPHENATED.test(before) && !PART_HYPHENATED.test(before)) return false;
  const led = PREPOSITION.test(before) || AFTER_MONTH.test(before);
  const ambiguous = name.length <= 4 ? !/^ju(?:ne|ly)$/i.test(name) : /^march$/i.test(name);
  if (ambiguous) return led || (sticky(BEFORE_MONTH, text, end) !== null && name.length > 2);
  return led || sticky(PERSON_AFTER, text, end) === null;
}

interface YearFound {
  readonly year: WrittenYear;
  /** Where the date's text ends, the year included when it is part of it. */
  readonly end: number;
}

function yearAfter(text: string, end: number): YearFound | null {
  const plain = sticky(YEAR_AFTER, text, end);
  if (plain && isYear(Number(plain[1]))) return { year: Number(plain[1]), end: end + plain[0].length };
  const short = sticky(SHORT_YEAR_AFTER, text, end);
  if (short) return { year: 2000 + Number(short[1]), end: end + short[0].length };
  const timed = sticky(YEAR_AFTER_TIME, text, end);
  if (timed && isYear(Number(timed[1]))) return { year: Number(timed[1]), end };
  const word = sticky(YEAR_WORD_AFTER, text, end);
  if (!word) return null;
  const key = word[1]!.toLowerCase().replace("the ", "");
  return { year: YEAR_WORDS[key] ?? "none", end: end + word[0].length };
}

const NO_YEAR = (end: number): YearFound => ({ year: "none", end });

/** "5 June 2020", "2019, 11 March", "2–5 June". */
function dayBefore(
  text: string,
  start: number,
  end: number,
  before: string,
): Omit<CalendarAtom, "month"> | null {
  const match = DAY_BEFORE.exec(before);
  if (!match) return null;
  const given = match[1] === undefined ? null : Number(match[1]);
  const first = Number(match[2] ?? match[3]);
  const last = match[2] === undefined ? null : Number(match[3]);
  const after = yearAfter(text, end) ?? NO_YEAR(end);
  const leads = given !== null && isYear(given) && after.year === "none";
  const skipped = match[1] !== undefined && !leads ? match[0].search(/(?<=\d{4},? )\d/) : 0;
  return {
    kind: "calendar",
    start: start - match[0].length + skipped,
    end: after.end,
    year: leads ? given : after.year,
    day: first,
    lastDay: last,
  };
}

/** "June 5, 2020", "June 2–5", "2008-May-31". */
function dayAfter(
  text: string,
  start: number,
  end: number,
  before: string,
): Omit<CalendarAtom, "month"> | null {
  const match = sticky(DAY_AFTER, text, end);
  if (!match) return null;
  const last = match[2] === undefined ? null : Number(match[2]);
  const after = yearAfter(text, end + match[0].length) ?? NO_YEAR(end + match[0].length);
  const lead = YEAR_BEFORE.exec(before);
  if (lead && after.year === "none" && isYear(Number(lead[1])))
    return {
      kind: "calendar",
      start: start - lead[0].length,
      end: after.end,
      year: Number(lead[1]),
      day: Number(match[1]),
      lastDay: last,
    };
  if (match[0].includes("-") && last === null && after.year === "none") return null;
  return { kind: "calendar", start, end: after.end, year: after.year, day: Number(match[1]), lastDay: last };
}

function readMonth(text: string, name: string, start: number): CalendarAtom | null {
  const month = monthNumber(name);
  const end = start + name.length;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const dated = dayBefore(text, start, end, before) ?? dayAfter(text, start, end, before);
  const lowerCase = /^[a-z]/.test(name);
  if (dated !== null && dated.day! >= 1 && dated.day! <= 31) {
    const verb = lowerCase && typeof dated.year !== "number";
    return verb || sticky(FILE_AFTER, text, dated.end) ? null : { ...dated, month };
  }
  const after = yearAfter(text, end);
  if (after) {
    if (lowerCase && typeof after.year !== "number") return null;
    return { kind: "calendar", start, end: after.end, year: after.year, month, day: null, lastDay: null };
  }
  const lead = YEAR_BEFORE.exec(before);
  if (lead && isYear(Number(lead[1])) && !lowerCase && !/^may$/i.test(name))
    return {
      kind: "calendar",
      start: start - lead[0].length,
      end,
      year: Number(lead[1]),
      month,
      day: null,
      lastDay: null,
    };
  if (!standsAlone(text, name, start, end)) return null;
  const stop = name.length <= 4 && text[end] === "." && !/^(?:may|june|july)$/i.test(name) ? end + 1 : end;
  return { kind: "calendar", start, end: stop, year: "none", month, day: null, lastDay: null };
}

/**
 * Dates with a month's name: "5 June 2020", "June 5th", "Sept. 2020", "in May", "2008-May-31", "November last
 * year". A month without day and year is taken only where it can't be a verb, a modal or a person's name;
 * lower-case months only beside a year. File names ("16 October 2020.xls") are no dates.
 */
export function namedDates(text: string, patterns: Candidates): CalendarAtom[] {
  const atoms: CalendarAtom[] = [];
  for (const match of patterns.matches(MONTH)) {
    if (
      /[\w@/\\]/.test(text[match.index - 1] ?? " ") ||
      /[@/\\]/.test(text[match.index + match[0].length] ?? " ")
    )
      continue;
    const atom = readMonth(text, match[0], match.index);
    if (atom) atoms.push(atom);
  }
  return atoms;
}
