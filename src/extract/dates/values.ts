import type { Interval } from "../../model/interval.ts";
import type { Atom, CalendarAtom, Clocks, StretchAtom, WrittenYear } from "./atom.ts";
import { dayInterval, monthInterval, monthsInterval, type Part, yearInterval } from "./calendar.ts";

/** Which year is meant by "this", "last", "that" … year? `null` without the date it is counted from. */
function yearOf(written: WrittenYear, { published, anchor }: Clocks): number | null {
  if (typeof written === "number") return written;
  const now = published === null ? null : Number(published.slice(0, 4));
  const then = anchor?.from ? Number(anchor.from.slice(0, 4)) : null;
  const known = { this: now, last: now, next: now, that: then, before: then, after: then, none: null }[
    written
  ];
  const step = { this: 0, last: -1, next: 1, that: 0, before: -1, after: 1, none: 0 }[written];
  return known === null ? null : known + step;
}

/** A month without a year is the last one that had begun by publication. */
function latestYear(month: number, day: number | null, published: string | null): number | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  const thisYear = dayInterval(year, month, day ?? 1);
  return thisYear !== null && thisYear.from! > published ? year - 1 : year;
}

function calendarValue(atom: CalendarAtom, part: Part | null, clocks: Clocks): Interval | null {
  const { month, day, lastDay } = atom;
  const year =
    atom.year === "none" && month !== null
      ? latestYear(month, day, clocks.published)
      : yearOf(atom.year, clocks);
  if (year === null) return null;
  if (month === null) return yearInterval(year, part);
  if (day === null) return monthInterval(year, month, part);
  const first = dayInterval(year, month, day);
  const last = lastDay === null ? first : dayInterval(year, month, lastDay);
  return first && last && { ...first, to: last.to };
}

function stretchValue({ months, precision, year: written }: StretchAtom, clocks: Clocks): Interval | null {
  const year = yearOf(written, clocks);
  if (year === null) return null;
  const [first, last] = months;
  const lastYear = year + Math.floor((last - 1) / 12);
  return monthsInterval(year, first, lastYear, ((last - 1) % 12) + 1, precision);
}

/** "early last year": the part of a whole month or year that a relative phrase came out as. */
function narrowed(value: Interval | null, part: Part | null): Interval | null {
  if (value?.from == null || part === null) return value;
  const year = Number(value.from.slice(0, 4));
  if (value.precision === "year") return yearInterval(year, part);
  if (value.precision === "month") return monthInterval(year, Number(value.from.slice(5, 7)), part);
  return value;
}

/** Which days does one written date mean, given what it is counted from? `null` when that can't be known. */
export function daysOf(atom: Atom, part: Part | null, clocks: Clocks): Interval | null {
  if (atom.kind === "calendar") return calendarValue(atom, part, clocks);
  if (atom.kind === "stretch") return stretchValue(atom, clocks);
  return narrowed(atom.resolve(clocks), part);
}
