import { type Barrier, barriersOf } from "./barriers.ts";
import { Joiner, type Refusal } from "./joiner.ts";
import { type NameTable, twinsOf } from "./name-table.ts";
import {
  inOrder,
  inOrderWithin,
  type LiveDecision,
  liftsDefault,
  STRENGTH,
  type Tie,
  tieOf,
} from "./ties.ts";

export interface Clusters {
  /** Name number → its cluster's number. */
  clusterOf(name: number): number;
  readonly refusals: readonly Refusal[];
}

/**
 * Which names are one entity? Joins along `same`, strongest first; a join is refused when any name on one side is
 * kept apart from any name on the other, by a decision or by default. By default two objects of one source are
 * different entities unless that source or an analyst says otherwise. The result does not depend on the order of the
 * names or the decisions. O(n log n) in the ties between objects, linear in the ties within.
 */
export function clusterNames(
  table: NameTable,
  live: readonly LiveDecision[],
  support: (objectA: number, objectB: number) => number,
): Clusters {
  const ties: Tie[] = [];
  const barriers: Barrier[] = [];
  for (const one of live) {
    if (one.decision.kind !== "same") {
      barriers.push(...barriersOf(table, one.decision, one.fromAnalyst));
      continue;
    }
    const tie = tieOf(table, one, support);
    if (tie !== null) ties.push(tie);
  }
  const joiner = new Joiner(table, barriers);
  for (const tie of ties) if (liftsDefault(table, tie)) joiner.lift(tie);
  for (const tie of withinObjects(table, ties, barriers)) joiner.join(tie);
  for (const tie of acrossObjects(table, ties, joiner)) joiner.join(tie);
  joinStrays(table, barriers, joiner);
  return joiner;
}

/**
 * The analyst's ties, then those inside an object. Where no barrier touches an object its ties cannot be refused, so
 * their order is free: that spares sorting nearly all of them.
 */
function withinObjects(table: NameTable, ties: readonly Tie[], barriers: readonly Barrier[]): readonly Tie[] {
  const touched = new Set<number>();
  for (const { a, b } of barriers) touched.add(table.objectOf[a]!).add(table.objectOf[b]!);
  const analyst: Tie[] = [];
  const free: Tie[] = [];
  const guarded: Tie[] = [];
  for (const tie of ties) {
    if (tie.strength === STRENGTH.analyst) analyst.push(tie);
    else if (tie.strength === STRENGTH.withinObject)
      (touched.has(table.objectOf[tie.a]!) ? guarded : free).push(tie);
  }
  return [...inOrder(analyst), ...free, ...inOrderWithin(table, guarded)];
}

/** Ties between objects; last those of names cut from their own object, which must not carry it along. */
function acrossObjects(table: NameTable, ties: readonly Tie[], joiner: Joiner): readonly Tie[] {
  const anchored: Tie[] = [];
  const strays: Tie[] = [];
  for (const tie of ties) {
    if (tie.strength <= STRENGTH.withinObject) continue;
    (isCut(table, tie.a, joiner) || isCut(table, tie.b, joiner) ? strays : anchored).push(tie);
  }
  return [...inOrder(anchored), ...inOrder(strays)];
}

function isCut(table: NameTable, name: number, joiner: Joiner): boolean {
  const { anchor } = table.objects[table.objectOf[name]!]!;
  return anchor >= 0 && joiner.clusterOf(anchor) !== joiner.clusterOf(name);
}

/** An analyst who cuts a name off means the name, so its listings stay together when several objects lose it. */
function joinStrays(table: NameTable, barriers: readonly Barrier[], joiner: Joiner): void {
  const seen = new Set<number>();
  for (const { a, b, byAnalyst } of barriers) {
    if (!byAnalyst) continue;
    for (const end of [a, b]) {
      if (seen.has(end)) continue;
      const twins = twinsOf(table, end);
      for (const twin of twins) seen.add(twin);
      const strays = twins.filter((twin) => isCut(table, twin, joiner));
      for (const stray of strays.slice(1)) joiner.joinTwins(strays[0]!, stray);
    }
  }
}
