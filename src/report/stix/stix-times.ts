import { type Day, type Interval, intervalOf } from "../../model/interval.ts";
import { dayNumber } from "../operations.ts";

/** A day's first moment, RFC 3339 in UTC with milliseconds. */
export const midnight = (day: Day): string => `${day}T00:00:00.000Z`;

/** The midnight that ends a day: STIX wants `stop_time` later than `start_time`. */
export function dayAfter(day: Day): string {
  return new Date((dayNumber(day) + 1) * 86_400_000).toISOString();
}

/** When a relationship held: from the first moment of its first day to the midnight that ends its last. */
export function stixTimes(when: Interval | null): Readonly<Record<string, string>> {
  if (when === null) return {};
  return {
    ...(when.from === null ? {} : { start_time: midnight(when.from) }),
    ...(when.to === null ? {} : { stop_time: dayAfter(when.to) }),
  };
}

/** The interval that a claim's thread writes in words: `2022`, `2022-03 to 2022-05`, `since 2022`, `until 2023-01-02`. */
export function intervalWritten(words: string | null): Interval | null {
  const match = /^(since |until )?(\d{4}[\d-]*)(?: to (\d{4}[\d-]*))?$/u.exec(words ?? "");
  const first = match ? intervalOf(match[2]!) : null;
  if (!match || first === null) return null;
  const last = match[3] === undefined ? first : intervalOf(match[3]);
  if (last === null) return null;
  return {
    from: match[1] === "until " ? null : first.from,
    to: match[1] === "since " ? null : last.to,
    precision: first.precision,
  };
}
