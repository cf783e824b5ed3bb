import { UserError } from "../errors.ts";
import { intervalOf } from "../model/interval.ts";

/** The first or last day of a date as an option has it; `null` when it was not given. Throws `bad-date`. */
export function writtenDay(option: string, written: string | undefined, end: "from" | "to"): string | null {
  if (written === undefined) return null;
  const interval = intervalOf(written);
  if (interval) return interval[end];
  throw new UserError("bad-date", {
    message: `${option} ${written} is not a date.`,
    hint: "Write YYYY, YYYY-MM or YYYY-MM-DD.",
  });
}
