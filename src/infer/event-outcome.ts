import type { Operation } from "../model/evidence.ts";
import type { Happening, NullId, NullResult } from "../model/finding.ts";
import type { Id } from "../model/ids.ts";
import type { Day } from "../model/interval.ts";

/** With fewer on a side one chance coincidence would carry the answer, and dealing them again has too few outcomes. */
export const FEWEST_OPERATIONS = 3;

/** What tests of operations need to know beyond the operations. */
export interface EventSetting {
  /** Publisher of an operation's first witness: operations are dealt again within publishers. */
  readonly publisherOf: (operation: Operation) => Id;
  /** Report families behind an operation. */
  readonly familiesOf: (operation: Operation) => readonly Id[];
  /** Events that one source lays at several actors are one: the ids of those an operation tells of. */
  readonly eventsOf: (operation: Operation) => readonly Id[];
  /** Dates fixed in advance, which portfolios are compared around. */
  readonly events: readonly { readonly date: Day; readonly label: string }[];
  readonly seed: number;
}

/** One pair's test in a channel of operations. Counts are oriented: more than expected is an excess. */
export interface EventOutcome {
  readonly observed: number;
  readonly expected: number;
  /** How far the best number lies above chance, in standard deviations of the null that decides. */
  readonly z: number;
  readonly p: number;
  /** 95 % of the expected numbers that would leave the observed one ordinary. */
  readonly interval: readonly [number, number];
  readonly nulls: Readonly<Partial<Record<NullId, NullResult>>>;
  readonly detectableAt: readonly { readonly excess: number; readonly level: number }[];
  readonly happening: Happening;
  /** Operations (or named victims) of either side that took part. */
  readonly numbers: readonly [number, number];
  readonly shared: readonly { readonly column: Id; readonly rows: number }[];
  readonly rarity: number;
  /** Operations that make up what was seen. */
  readonly seen: readonly Operation[];
}

/** One pair's outcome, or why the pair cannot be decided and what it would take at least. */
export type PairTest = (a: Id, b: Id) => EventOutcome | string;

/** Lays out everybody's operations once and tests pair by pair. */
export type EventTest = (operations: readonly Operation[], setting: EventSetting) => PairTest;

/** The expected numbers under which what was seen lies in the middle 95 %, the null being moved as a whole. */
export function movedInterval(
  observed: number,
  expected: number,
  [low, high]: readonly [number, number],
): readonly [number, number] {
  return [Math.max(0, observed - (high - expected)), Math.max(0, observed - (low - expected))];
}
