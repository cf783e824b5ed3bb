import { type Interval, intervalOf, type Precision } from "../model/interval.ts";

/** The day of an RFC 3339 time, or `null`. STIX and MISP write UTC; no zone is converted. */
export function dayOf(value: unknown): Interval | null {
  return typeof value === "string" ? intervalOf(value.slice(0, 10)) : null;
}

/**
 * The span from one written date to another, as precise as the coarser of the two. `null` when neither is a date; the
 * start alone when they are out of order, which the caller reports.
 */
export function spanning(first: Interval | null, last: Interval | null): Interval | null {
  if (!first) return last && { from: null, to: last.to, precision: last.precision };
  if (!last) return first;
  if (outOfOrder(first, last)) return first;
  return { from: first.from, to: last.to, precision: coarser(first.precision, last.precision) };
}

export function outOfOrder(first: Interval | null, last: Interval | null): boolean {
  return first !== null && last !== null && first.from !== null && last.to !== null && first.from > last.to;
}

const COARSENESS: readonly Precision[] = ["day", "month", "quarter", "year"];

const coarser = (a: Precision, b: Precision): Precision =>
  COARSENESS.indexOf(a) >= COARSENESS.indexOf(b) ? a : b;
