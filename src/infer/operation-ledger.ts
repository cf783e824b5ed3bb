import type { Operation } from "../model/evidence.ts";
import type { Id } from "../model/ids.ts";
import type { EventSetting } from "./event-outcome.ts";

/** What a test looks at in an operation. */
export interface Entry {
  readonly operation: Operation;
}

/** Entries by actor, laid out once for all pairs. */
export interface OperationLedger<T extends Entry> {
  readonly all: readonly T[];
  /** How many entries an actor has. */
  readonly count: (actor: Id) => number;
  /** The entries of two actors, without events that some source lays at both: those are one operation. */
  readonly apart: (a: Id, b: Id) => readonly [readonly T[], readonly T[]];
}

/**
 * Lays out operations by actor. Those collected because they bear on the question are left out, as are those that
 * `entryOf` finds nothing in. O(operations).
 */
export function operationLedger<T extends Entry>(
  operations: readonly Operation[],
  { eventsOf }: Pick<EventSetting, "eventsOf">,
  entryOf: (operation: Operation) => T | null,
): OperationLedger<T> {
  const all = operations.flatMap((operation) => (operation.purposive ? [] : (entryOf(operation) ?? [])));
  const byActor = new Map<Id, T[]>();
  for (const entry of all) {
    const own = byActor.get(entry.operation.actor);
    if (own) own.push(entry);
    else byActor.set(entry.operation.actor, [entry]);
  }
  const of = (actor: Id): readonly T[] => byActor.get(actor) ?? [];
  const eventsBy = (actor: Id): ReadonlySet<Id> =>
    new Set(of(actor).flatMap(({ operation }) => eventsOf(operation)));
  const without = (own: readonly T[], theirs: ReadonlySet<Id>): readonly T[] =>
    own.filter(({ operation }) => !eventsOf(operation).some((event) => theirs.has(event)));
  return {
    all,
    count: (actor) => of(actor).length,
    apart: (a, b) => [without(of(a), eventsBy(b)), without(of(b), eventsBy(a))],
  };
}

/** Numbers for keys, in order of first appearance. */
export function numbering(): (key: string) => number {
  const numbers = new Map<string, number>();
  return (key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
}

/** Entries by their number. */
export function byNumber<T extends { readonly stratum: number }>(
  entries: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const entry of entries) {
    const own = groups.get(entry.stratum);
    if (own) own.push(entry);
    else groups.set(entry.stratum, [entry]);
  }
  return groups;
}
