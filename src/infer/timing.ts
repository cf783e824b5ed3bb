import type { Operation } from "../model/evidence.ts";
import type { Id } from "../model/ids.ts";
import { type Association, coOccurrence, leadLag, type SidedEvent } from "../stats/time/association.ts";
import { clipped, type DayWindow } from "../stats/time/dated-event.ts";
import { datedEvent, dayOf } from "./days.ts";

/** Windows in days, fixed in advance; the best one counts and the search is paid for. */
export const TIME_WINDOWS = [7, 30, 90] as const;

const DRAWS = 9999;

/** Whether two actors' operations meet or follow one another, or why that cannot be asked. */
export type TimingAnswer =
  | {
      readonly kind: "tested";
      readonly a: Id;
      readonly b: Id;
      readonly meet: Association;
      readonly follow: Association;
    }
  | { readonly kind: "not-enough"; readonly a: Id; readonly b: Id; readonly reason: string };

export interface TimingOptions {
  readonly pairs: readonly { readonly a: Id; readonly b: Id }[];
  /** Operation → publisher of its first witness: dates are dealt again within month and publisher. */
  readonly publisherOf: (operation: Operation) => Id;
  readonly seed: number;
  readonly draws?: number;
}

/**
 * Do the operations of two actors meet, or does one side follow the other, more than chance? Both answers against
 * circular shifts within the days on which both are seen at all, and against dealing the operations of one month and
 * publisher again to all actors; the less significant counts. `operations`: of all actors, never only the pair's.
 */
export function testTiming(
  operations: readonly Operation[],
  options: TimingOptions,
): readonly TimingAnswer[] {
  const dated = operations.flatMap((operation) => {
    const event = datedEvent(operation.when);
    return event ? [{ operation, event }] : [];
  });
  return options.pairs.map(({ a, b }) => {
    const daysOf = (actor: Id) => dated.filter(({ operation }) => operation.actor === actor);
    const missing = [a, b].filter((actor) => daysOf(actor).length === 0);
    if (a === b || missing.length > 0) {
      const reason = a === b ? "both sides are one actor" : "no dated operation of one of the two";
      return { kind: "not-enough", a, b, reason };
    }
    const window = jointWindow([daysOf(a), daysOf(b)].map((own) => own.map(({ event }) => event)));
    if (window === null)
      return { kind: "not-enough", a, b, reason: "the two are never seen in the same stretch of time" };
    const events = dated.flatMap(({ operation, event }): KeyedEvent[] => {
      const inside = clipped(event, window);
      if (!inside) return [];
      const side = operation.actor === a ? "a" : operation.actor === b ? "b" : "other";
      return [{ from: inside.from, to: inside.to, side, key: stratumOf(operation, event, options) }];
    });
    const numbered = numberStrata(events);
    const own = { window, reaches: TIME_WINDOWS, draws: options.draws ?? DRAWS, seed: options.seed };
    return { kind: "tested", a, b, meet: coOccurrence(numbered, own), follow: leadLag(numbered, own) };
  });
}

function stratumOf(
  operation: Operation,
  { from, to }: { readonly from: number; readonly to: number },
  { publisherOf }: TimingOptions,
): string {
  return `${dayOf(Math.floor((from + to) / 2)).slice(0, 7)} ${publisherOf(operation)}`;
}

type KeyedEvent = Omit<SidedEvent, "stratum"> & { readonly key: string };

function numberStrata(events: readonly KeyedEvent[]): SidedEvent[] {
  const numbers = new Map([...new Set(events.map(({ key }) => key))].map((key, index) => [key, index]));
  return events.map(({ key, ...event }) => ({ ...event, stratum: numbers.get(key)! }));
}

/** The days on which both sides are seen: from the later first to the earlier last day; `null` when there are none. */
function jointWindow(
  sides: readonly (readonly { readonly from: number; readonly to: number }[])[],
): DayWindow | null {
  const start = Math.max(...sides.map((events) => Math.min(...events.map(({ from }) => from))));
  const end = Math.min(...sides.map((events) => Math.max(...events.map(({ to }) => to))));
  return end > start ? { start, length: end - start + 1 } : null;
}
