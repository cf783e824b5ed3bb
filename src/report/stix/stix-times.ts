import type { Day } from "../../model/interval.ts";
import { dayNumber } from "../operations.ts";

/** A day's first moment, RFC 3339 in UTC with milliseconds. */
export const midnight = (day: Day): string => `${day}T00:00:00.000Z`;

/** The midnight that ends a day: STIX wants `stop_time` later than `start_time`. */
export function dayAfter(day: Day): string {
  return new Date((dayNumber(day) + 1) * 86_400_000).toISOString();
}
