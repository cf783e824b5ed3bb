import type { Operation } from "../model/evidence.ts";
import type { Interval } from "../model/interval.ts";
import { followsSeries } from "../stats/time/association.ts";
import { datedEvent } from "./days.ts";
import { TIME_WINDOWS } from "./timing.ts";

/** Do the operations follow dated outside events more than chance? */
export interface SeriesAnswer {
  readonly entries: number;
  readonly operations: number;
  /** Pairs with the operation after the event, less those with it before, in each window of days. */
  readonly windows: readonly {
    readonly days: number;
    readonly observed: number;
    readonly expected: number;
  }[];
  readonly p: number;
  readonly informative: boolean;
}

/** Compares over the days that both cover: from the first to the last date of either. */
export function seriesAnswer(
  entries: readonly { readonly when: Interval; readonly value: number }[],
  operations: readonly Operation[],
): SeriesAnswer {
  const outside = entries.flatMap(({ when, value }) => {
    const event = datedEvent(when);
    return event ? [{ ...event, weight: value }] : [];
  });
  const own = operations.flatMap(({ when }) => datedEvent(when) ?? []);
  const days = [...outside, ...own].flatMap(({ from, to }) => [from, to]);
  const start = days.length > 0 ? Math.min(...days) : 0;
  const length = days.length > 0 ? Math.max(...days) - start + 1 : 1;
  const found = followsSeries(outside, own, { window: { start, length }, reaches: TIME_WINDOWS });
  return {
    entries: outside.length,
    operations: own.length,
    windows: TIME_WINDOWS.map((reach, index) => ({
      days: reach,
      observed: rounded(found.observed[index]!),
      expected: rounded(found.shift.expected[index]!),
    })),
    p: found.p,
    informative: found.shift.informative,
  };
}

/** To a billionth: sums over shifts leave noise beyond it. */
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9 || 0;
