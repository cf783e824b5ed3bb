import type { CalendarAtom } from "./atom.ts";
import { dayInterval } from "./calendar.ts";

/** Before a date in figures: nothing that makes it part of a path, a version or a longer number. */
const CLEAR_BEFORE = "(?<![\\w./\\\\:@=&#+-]|\\d,)";
/** After it: a time may follow, a path, a version, a file ending may not. */
const CLEAR_AFTER = "(?=T\\d{2}|(?![\\w/\\\\-]|\\.\\w|:\\d))";

const YEAR_FIRST = "(\\d{4})(?:([-/])(\\d{1,2})\\2(\\d{1,2})|\\.(\\d{2})\\.(\\d{2}))";
const YEAR_LAST = "(\\d{1,2})([-/.])(\\d{1,2})\\8(\\d{4}|\\d{2})";
const YEAR_MONTH = "(\\d{4})-(\\d{2})";

const NUMERIC = new RegExp(`${CLEAR_BEFORE}(?:${YEAR_FIRST}|${YEAR_LAST}|${YEAR_MONTH})${CLEAR_AFTER}`, "g");

/** Earliest year taken from a date in figures: older ones are section numbers and the like. */
const EARLIEST = 1970;

/** "7/8/10" alone may as well be three releases: a year of two figures needs one of these before it. */
const DATE_WORD = /(?:^|[\s("])(?:on|dated?:?|since|until|by|before|after|from|to|of|as of|between)\s$/i;

interface Fields {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly separator: string;
}

function fullYear(written: string): number {
  if (written.length === 4) return Number(written);
  const short = Number(written);
  return short < 70 ? 2000 + short : 1900 + short;
}

const possible = (year: number, month: number, day: number): boolean =>
  year >= EARLIEST && year < 2100 && dayInterval(year, month, day) !== null;

/** In which order does this text write slashed dates? Those with a field over 12 decide by majority; else `null`. */
function orderInText(fields: readonly Fields[]): "day-first" | "month-first" | null {
  let dayFirst = 0;
  for (const { first, second, separator } of fields) {
    if (separator !== "/") continue;
    if (first > 12 && second <= 12) dayFirst += 1;
    if (second > 12 && first <= 12) dayFirst -= 1;
  }
  if (dayFirst === 0) return null;
  return dayFirst > 0 ? "day-first" : "month-first";
}

/** Which way round is one date? `null` when neither way is a day of the calendar. */
function dayFirst(
  fields: Fields,
  inText: "day-first" | "month-first" | null,
  published: string | null,
): boolean | null {
  const { first, second, year, separator } = fields;
  const asDayFirst = possible(year, second, first);
  const asMonthFirst = possible(year, first, second);
  if (!asDayFirst || !asMonthFirst) return asDayFirst || asMonthFirst ? asDayFirst : null;
  if (separator !== "/") return true;
  if (inText !== null) return inText === "day-first";
  if (published === null) return false;
  const monthFirstDay = dayInterval(year, first, second)!.from!;
  const dayFirstDay = dayInterval(year, second, first)!.from!;
  return monthFirstDay > published && dayFirstDay <= published;
}

/**
 * Dates written in figures only: 2021-03-04, 2021/3/4, 2021.03.04, 04/03/2021, 04.03.2021, 4-3-2021, 2021-03.
 *
 * Order of day and month when both fit: dots and hyphens are read day first (ISO and German usage); slashes go
 * by the other slashed dates of the same text, then by whichever order doesn't lie after publication, then
 * month first, as most vendors write. Two-figure years need slashes and a word such as "on" before them.
 * "19.19.11", versions, paths and file names are no dates.
 */
export function numericDates(text: string, published: string | null): CalendarAtom[] {
  const atoms: CalendarAtom[] = [];
  const unordered: Fields[] = [];
  const add = (start: number, end: number, year: number, month: number, day: number | null): void => {
    if (possible(year, month, day ?? 1))
      atoms.push({ kind: "calendar", start, end, year, month, day, lastDay: null });
  };
  for (const match of text.matchAll(NUMERIC)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[1] !== undefined)
      add(start, end, Number(match[1]), Number(match[3] ?? match[5]), Number(match[4] ?? match[6]));
    else if (match[11] !== undefined) add(start, end, Number(match[11]), Number(match[12]), null);
    else if (
      match[10]!.length === 4 ||
      (match[8] === "/" && DATE_WORD.test(text.slice(Math.max(0, start - 12), start)))
    )
      unordered.push({
        start,
        end,
        first: Number(match[7]),
        second: Number(match[9]),
        year: fullYear(match[10]!),
        separator: match[8]!,
      });
  }
  const inText = orderInText(unordered);
  for (const fields of unordered) {
    const order = dayFirst(fields, inText, published);
    if (order === null) continue;
    const { first, second } = fields;
    add(fields.start, fields.end, fields.year, order ? second : first, order ? first : second);
  }
  return atoms;
}
