import { calendarEdges, datedEvent, dayNumber, dayOf } from "../infer/days.ts";
import type { Day } from "../model/interval.ts";
import type { TimedOperation } from "./timeline-change.ts";

/** Expected operations in one stretch of the calendar. */
export interface RateBin {
  readonly by: "month" | "quarter" | "year";
  readonly from: Day;
  readonly to: Day;
  /** Each operation counts by the share of its interval in the bin; rounded to a thousandth. */
  readonly focus: number;
  readonly elsewhere: number;
  readonly others: number;
}

/** Bins that a reader takes in at a glance: two years of months, five of quarters. */
const GLANCE = { month: 24, quarter: 20 } as const;

/** The finest unit in which so many days stay readable. */
function readableUnit(days: number): RateBin["by"] {
  if (days <= GLANCE.month * 30.44) return "month";
  return days <= GLANCE.quarter * 91.3 ? "quarter" : "year";
}

/** Operations a month, quarter or year (by actors with a sponsor named, where a state was asked for), from the first to the last dated one. Undated ones have no place here. `auto` takes months up to two years, quarters up to five, else years. */
export function rateBins(
  operations: readonly TimedOperation[],
  asked: RateBin["by"] | "auto",
): readonly RateBin[] {
  const dated = operations.flatMap(({ when, group, placed }) => {
    const event = placed ? null : datedEvent(when);
    return event ? [{ ...event, group }] : [];
  });
  if (dated.length === 0) return [];
  const first = Math.min(...dated.map(({ from }) => from));
  const last = Math.max(...dated.map(({ to }) => to));
  const by = asked === "auto" ? readableUnit(last - first) : asked;
  const edges = calendarEdges(dayOf(first), dayOf(last), by);
  return edges.slice(1).map((edge, index) => {
    const [start, end] = [dayNumber(edges[index]!), dayNumber(edge)];
    const expected = (group: TimedOperation["group"]): number =>
      Math.round(
        1000 *
          dated.reduce((sum, one) => {
            if (one.group !== group) return sum;
            const days = Math.max(0, Math.min(one.to + 1, end) - Math.max(one.from, start));
            return sum + days / (one.to - one.from + 1);
          }, 0),
      ) / 1000;
    return {
      by,
      from: edges[index]!,
      to: dayOf(end - 1),
      focus: expected("focus"),
      elsewhere: expected("elsewhere"),
      others: expected("others"),
    };
  });
}
