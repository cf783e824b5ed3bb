/** A calendar day, ISO 8601 `YYYY-MM-DD`, inclusive wherever it bounds something. */
export type Day = string;

export type Precision = "day" | "month" | "quarter" | "year";

/** When something happened, as precisely as its source says. `null` on a side means open on that side. */
export interface Interval {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly precision: Precision;
}

const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Last day of a month; `month` is 1–12. Example: `lastDayOfMonth(2024, 2)` is 29. */
export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const pad = (value: number): string => String(value).padStart(2, "0");

/**
 * Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as the interval it names, keeping its precision.
 * Returns `null` for anything else, an impossible calendar day included.
 * Example: `intervalOf("2022-02")` is `{ from: "2022-02-01", to: "2022-02-28", precision: "month" }`.
 */
export function intervalOf(written: string): Interval | null {
  const match = WRITTEN.exec(written);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined)
    return { from: `${match[1]}-01-01`, to: `${match[1]}-12-31`, precision: "year" };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  const prefix = `${match[1]}-${match[2]}`;
  const last = lastDayOfMonth(year, month);
  if (match[3] === undefined)
    return { from: `${prefix}-01`, to: `${prefix}-${pad(last)}`, precision: "month" };
  const day = Number(match[3]);
  if (day < 1 || day > last) return null;
  return { from: written, to: written, precision: "day" };
}

/** Do two intervals share a day? Open sides reach forever; `null` (no date known) meets everything. */
export function intersects(a: Interval | null, b: Interval | null): boolean {
  if (a === null || b === null) return true;
  if (a.from !== null && b.to !== null && a.from > b.to) return false;
  return !(b.from !== null && a.to !== null && b.from > a.to);
}
