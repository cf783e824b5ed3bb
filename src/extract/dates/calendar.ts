import { type Interval, intervalOf, lastDayOfMonth, type Precision } from "../../model/interval.ts";

/** A part of a month or year: "early 2019" is its first third, "late" its last. */
export type Part = "early" | "middle" | "late";

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");
const MS_PER_DAY = 86_400_000;

/** The day as `YYYY-MM-DD`. `month` is 1–12; an impossible day gives `null`. */
export function dayInterval(year: number, month: number, day: number): Interval | null {
  return intervalOf(`${pad(year, 4)}-${pad(month)}-${pad(day)}`);
}

/** Which days make up a month? A part takes a third of it: 1–10, 11–20, 21–last. */
export function monthInterval(year: number, month: number, part: Part | null = null): Interval | null {
  const whole = intervalOf(`${pad(year, 4)}-${pad(month)}`);
  if (whole === null || part === null) return whole;
  const prefix = `${pad(year, 4)}-${pad(month)}-`;
  if (part === "early") return { ...whole, to: `${prefix}10` };
  if (part === "middle") return { ...whole, from: `${prefix}11`, to: `${prefix}20` };
  return { ...whole, from: `${prefix}21` };
}

/** Which days make up a year? A part takes four months of it. The precision stays "year": the bounds are a guess. */
export function yearInterval(year: number, part: Part | null = null): Interval | null {
  if (part === null) return intervalOf(pad(year, 4));
  const first = { early: 1, middle: 5, late: 9 }[part];
  return monthsInterval(year, first, year, first + 3, "year");
}

/** From the first day of one month to the last day of another. */
export function monthsInterval(
  fromYear: number,
  fromMonth: number,
  toYear: number,
  toMonth: number,
  precision: Precision,
): Interval {
  const last = lastDayOfMonth(toYear, toMonth);
  return {
    from: `${pad(fromYear, 4)}-${pad(fromMonth)}-01`,
    to: `${pad(toYear, 4)}-${pad(toMonth)}-${pad(last)}`,
    precision,
  };
}

/** The day `days` after (or, negative, before) another. */
export function shiftDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The same day of the month `months` later, or that month's last day when it has no such day. */
export function shiftMonths(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const last = lastDayOfMonth(year, month);
  return `${pad(year, 4)}-${pad(month)}-${pad(Math.min(Number(day.slice(8, 10)), last))}`;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

const COARSENESS: readonly Precision[] = ["day", "month", "quarter", "year"];

/** The coarser of two precisions: a range is no sharper than its vaguer end. */
export function coarser(a: Precision, b: Precision): Precision {
  return COARSENESS.indexOf(a) > COARSENESS.indexOf(b) ? a : b;
}
