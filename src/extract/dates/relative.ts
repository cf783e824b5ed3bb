import type { Interval, Precision } from "../../model/interval.ts";
import type { Candidates } from "../matching/pattern-index.ts";
import type { Clocks, RelativeAtom } from "./atom.ts";
import {
  monthInterval,
  monthsInterval,
  shiftDays,
  shiftMonths,
  weekdayOf,
  yearInterval,
} from "./calendar.ts";
import { COUNT_SOURCE, countOf, MONTH_SOURCE, monthNumber } from "./month-names.ts";

type Unit = "day" | "week" | "month" | "quarter" | "year";

const MONTHS_IN: Readonly<Record<"month" | "quarter" | "year", number>> = { month: 1, quarter: 3, year: 12 };

/** The same day, `count` units later (earlier when negative). */
function shift(day: string, count: number, unit: Unit): string {
  if (unit === "day") return shiftDays(day, count);
  if (unit === "week") return shiftDays(day, count * 7);
  return shiftMonths(day, count * MONTHS_IN[unit]);
}

/** The calendar unit that a day falls in: its week runs from Monday to Sunday. */
function around(day: string, unit: Unit): Interval | null {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (unit === "day") return { from: day, to: day, precision: "day" };
  if (unit === "month") return monthInterval(year, month);
  if (unit === "year") return yearInterval(year);
  if (unit === "week") {
    const monday = shiftDays(day, -weekdayOf(day));
    return { from: monday, to: shiftDays(monday, 6), precision: "day" };
  }
  const first = month - ((month - 1) % 3);
  return monthsInterval(year, first, year, first + 2, "quarter");
}

/** "the past three months": from so long ago up to the day of publication. */
function lately(day: string, count: number, unit: Unit): Interval {
  const precision = unit === "week" ? "day" : unit;
  return { from: shift(day, -count, unit), to: day, precision };
}

const SHARP_ENOUGH: Readonly<Record<Unit, readonly Precision[]>> = {
  day: ["day"],
  week: ["day"],
  month: ["day", "month"],
  quarter: ["day", "month", "quarter"],
  year: ["day", "month", "quarter", "year"],
};

type Resolve = (clocks: Clocks) => Interval | null;
const fromPublished =
  (read: (day: string) => Interval | null): Resolve =>
  ({ published }) =>
    published === null ? null : read(published);
/** Counts from a date no vaguer than the unit counted: "a week later" than 2019 is no date. */
const fromAnchor =
  (unit: Unit, read: (day: string) => Interval | null): Resolve =>
  ({ anchor }) =>
    anchor?.from && SHARP_ENOUGH[unit].includes(anchor.precision) ? read(anchor.from) : null;

const UNIT = "(day|week|month|quarter|year)";
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** One way to say a date against another: the pattern and what its groups mean. */
interface Phrase {
  readonly pattern: RegExp;
  readonly anchored?: true;
  readonly read: (groups: readonly string[]) => Resolve | null;
}

/**
 * "this year", "last month", "the coming week". "Past year" reaches back from the publication date, and so does "the
 * last year", which is not the calendar year that "last year" is.
 */
const NAMED_UNIT: Phrase = {
  pattern: new RegExp(
    `\\b(earlier |later )?(the )?(last|past|previous|this|current|next|coming|upcoming) (?:one )?${UNIT}(?!\\w|-| (?:of|in) (?:the )?(?:${MONTH_SOURCE}|\\d{4}|year\\b))`,
    "gi",
  ),
  read: ([earlier, the, which, word]) => {
    const unit = word as Unit;
    if (unit === "day") return null;
    if (earlier && which === "this")
      return fromPublished((day) => {
        const whole = around(day, unit);
        return whole && (earlier === "earlier " ? { ...whole, to: day } : { ...whole, from: day });
      });
    if (which === "past" || (which === "last" && the)) return fromPublished((day) => lately(day, 1, unit));
    const step = /^(?:this|current)$/.test(which!) ? 0 : /^(?:last|previous)$/.test(which!) ? -1 : 1;
    return fromPublished((day) => around(shift(day, step, unit), unit));
  },
};

/** "the past two years", "last 12 months". Counts that aren't given ("few") have no value and are left out. */
const COUNTED: Phrase = {
  pattern: new RegExp(`\\b(?:last|past|previous) ${COUNT_SOURCE.replace("(?:", "(")} ${UNIT}s\\b`, "gi"),
  read: ([written, word]) => {
    const count = countOf(written!);
    return count === null ? null : fromPublished((day) => lately(day, count, word as Unit));
  },
};

/** "three months ago", "a year ago". */
const AGO: Phrase = {
  pattern: new RegExp(`\\b${COUNT_SOURCE.replace("(?:", "(")} ${UNIT}s? ago\\b`, "gi"),
  read: ([written, word]) => {
    const count = countOf(written!);
    if (count === null) return null;
    return fromPublished((day) => around(shift(day, -count, word as Unit), word as Unit));
  },
};

const YESTERDAY: Phrase = {
  pattern:
    /\b(yesterday)\b|\b(?:announced|released|published|said|disclosed|revealed|warned|issued|unsealed|charged|earlier) (today)\b/gi,
  read: ([yesterday]) => fromPublished((day) => around(shiftDays(day, yesterday ? -1 : 0), "day")),
};

/** "on Monday", "last Friday": the latest one up to publication. A date beside the weekday speaks for itself. */
const WEEKDAY: Phrase = {
  pattern:
    /\b(?:on|last|since|this|late|early) ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!s|,? (?:the )?\d|,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/g,
  read: ([name]) => {
    const wanted = WEEKDAYS.indexOf(name!.slice(0, 3).toLowerCase());
    return fromPublished((day) => around(shiftDays(day, -((weekdayOf(day) - wanted + 7) % 7)), "day"));
  },
};

/** "last June", "this March": the nearest such month before, in or after the year of publication. */
const NAMED_MONTH: Phrase = {
  pattern: new RegExp(`\\b(last|this|next|this past) (${MONTH_SOURCE})\\b(?!,? \\d)`, "g"),
  read: ([which, name]) => {
    const month = monthNumber(name!);
    return fromPublished((day) => {
      const year = Number(day.slice(0, 4));
      const now = Number(day.slice(5, 7));
      if (which === "next") return monthInterval(month > now ? year : year + 1, month);
      if (which === "this") return monthInterval(year, month);
      return monthInterval(month < now ? year : year - 1, month);
    });
  },
};

/** "that year", "the same month", "the following year": counted from the date written before. */
const ANCHORED: Phrase = {
  anchored: true,
  pattern: /\b(that same|that|the same|the following|the previous|the next) (month|year)\b(?![\w-])/gi,
  read: ([which, word]) => {
    const unit = word as Unit;
    const step = /following|next/.test(which!) ? 1 : /previous/.test(which!) ? -1 : 0;
    return fromAnchor(unit, (day) => around(shift(day, step, unit), unit));
  },
};

/** "two weeks later", "a year earlier": counted from the date written before. */
const LATER: Phrase = {
  anchored: true,
  pattern: new RegExp(`\\b${COUNT_SOURCE.replace("(?:", "(")} ${UNIT}s? (later|earlier)\\b`, "gi"),
  read: ([written, word, way]) => {
    const count = countOf(written!);
    if (count === null) return null;
    const step = way === "later" ? count : -count;
    const unit = word as Unit;
    return fromAnchor(unit, (day) => around(shift(day, step, unit), unit));
  },
};

const PHRASES = [NAMED_UNIT, COUNTED, AGO, YESTERDAY, WEEKDAY, NAMED_MONTH, ANCHORED, LATER];

export const RELATIVE_PATTERNS: readonly RegExp[] = PHRASES.map(({ pattern }) => pattern);

/**
 * Phrases that mean a date only together with the publication date ("last month") or with the date written
 * before ("the following year"). Without that date their value is `null`; today's date is never taken.
 */
export function relativeDates(patterns: Candidates): RelativeAtom[] {
  const atoms: RelativeAtom[] = [];
  for (const { pattern, read, anchored = false } of PHRASES)
    for (const match of patterns.matches(pattern)) {
      const resolve = read(match.slice(1).map((group) => group?.toLowerCase() ?? ""));
      const end = match.index + match[0].length;
      if (resolve) atoms.push({ kind: "relative", start: match.index, end, anchored, resolve });
    }
  return atoms;
}
