import type { Decision } from "../model/identity.ts";
import { byCodeUnit } from "../model/ids.ts";
import { type Barrier, barriersOf } from "./barriers.ts";
import type { Bridges } from "./bridge.ts";
import { Joiner, type Refusal } from "./joiner.ts";
import { type NameTable, twinsOf } from "./name-table.ts";
import {
  analystTies,
  type CountedDecisions,
  inOrder,
  inOrderWithin,
  liftsDefault,
  STRENGTH,
  type Tie,
  tieBetween,
} from "./ties.ts";

export interface Clusters {
  /** Name number → its cluster's number. */
  clusterOf(name: number): number;
  readonly refusals: readonly Refusal[];
}

/**
 * Which names are one entity? Joins along `same`, the sources' first; a join is refused when any name on one side is
 * kept apart from any name on the other, by a decision or by default. By default two objects of one source are
 * different entities unless that source or an analyst says otherwise. The result does not depend on the order of the
 * names or the decisions. O(n log n) in the ties between objects, linear in the ties within.
 */
export function clusterNames(table: NameTable, counted: CountedDecisions, bridges: Bridges): Clusters {
  const barriers = [
    ...counted.sources.flatMap((one) => (one.kind === "same" ? NONE : barriersOf(table, one, false))),
    ...counted.analyst.flatMap((one) => barriersOf(table, one, true)),
  ];
  const joiner = new Joiner(table, barriers);
  const { guarded, across } = joinWithin(table, counted.sources, joiner, bridges);
  for (const tie of inOrderWithin(table, guarded, bridges.support)) joiner.join(tie);
  for (const tie of across) if (liftsDefault(table, tie)) joiner.lift(tie);
  for (const tie of acrossObjects(table, across, joiner, bridges)) joiner.join(tie);
  joinStrays(table, barriers, joiner);
  for (const tie of inOrder(analystTies(table, counted.analyst))) joiner.join(tie);
  return joiner;
}

const NONE: readonly Barrier[] = [];

/**
 * Joins the names inside each object and hands back the ties that need an order: those inside objects that a barrier
 * touches, and those between objects. Elsewhere inside an object nothing can be refused, so no order is needed; that
 * is nearly all there is.
 */
function joinWithin(
  table: NameTable,
  sources: readonly Decision[],
  joiner: Joiner,
  bridges: Bridges,
): { readonly guarded: readonly Tie[]; readonly across: readonly Tie[] } {
  const guarded: Tie[] = [];
  const across: Tie[] = [];
  for (const decision of sources) {
    if (decision.kind !== "same") continue;
    const a = table.indexOf.get(decision.a);
    const b = table.indexOf.get(decision.b);
    if (a === undefined || b === undefined) continue;
    const [objectA, objectB] = [table.objectOf[a]!, table.objectOf[b]!];
    if (objectA !== objectB) across.push(tieBetween(a, b, decision, bridges.support(objectA, objectB)));
    else if (joiner.isGuarded(objectA))
      guarded.push({ a, b, strength: STRENGTH.withinObject, support: 0, decision });
    else joiner.unite(a, b);
  }
  return { guarded, across };
}

/**
 * Ties between objects; last those of names cut from their own object, which must not carry it along. A bridge over
 * a name that was cut stands on another spelling the two objects share, where there is one.
 */
function acrossObjects(
  table: NameTable,
  ties: readonly Tie[],
  joiner: Joiner,
  bridges: Bridges,
): readonly Tie[] {
  const isWhole = ({ a, b }: { readonly a: number; readonly b: number }): boolean =>
    !isCut(table, a, joiner) && !isCut(table, b, joiner);
  const anchored: Tie[] = [];
  const strays: Tie[] = [];
  for (const tie of ties) {
    if (isWhole(tie)) {
      anchored.push(tie);
      continue;
    }
    const others =
      tie.strength === STRENGTH.bridge
        ? bridges.spellings(table.objectOf[tie.a]!, table.objectOf[tie.b]!)
        : [];
    const other = others.find(isWhole);
    if (other === undefined) strays.push(tie);
    else anchored.push({ ...tie, a: other.a, b: other.b });
  }
  return [...inOrder(anchored), ...inOrder(strays)];
}

function isCut(table: NameTable, name: number, joiner: Joiner): boolean {
  const { anchor } = table.objects[table.objectOf[name]!]!;
  return anchor >= 0 && joiner.clusterOf(anchor) !== joiner.clusterOf(name);
}

/**
 * An analyst who cuts a name off means the name. So its listings stay together when several objects lose it, and go
 * with the one entity that still has the name, where there is exactly one. In order of ids.
 */
function joinStrays(table: NameTable, barriers: readonly Barrier[], joiner: Joiner): void {
  const seen = new Set<number>();
  const families: { readonly strays: readonly number[]; readonly others: readonly number[] }[] = [];
  const byId = (x: number, y: number): number => byCodeUnit(table.names[x]!.id, table.names[y]!.id);
  for (const { a, b, byAnalyst } of barriers) {
    for (const end of byAnalyst ? [a, b] : []) {
      if (seen.has(end)) continue;
      const twins = [...twinsOf(table, end)].sort(byId);
      for (const twin of twins) seen.add(twin);
      const strays = twins.filter((twin) => isCut(table, twin, joiner));
      families.push({ strays, others: twins.filter((twin) => !strays.includes(twin)) });
    }
  }
  const ordered = families
    .filter(({ strays }) => strays.length > 0)
    .sort((x, y) => byId(x.strays[0]!, y.strays[0]!));
  for (const { strays, others } of ordered) {
    for (const [at, stray] of strays.entries())
      for (const earlier of strays.slice(0, at)) if (joiner.joinTwins(earlier, stray)) break;
    for (const stray of strays) {
      const homes = new Set(
        others.filter((one) => joiner.mayJoin(stray, one)).map((one) => joiner.clusterOf(one)),
      );
      if (homes.size === 1) joiner.joinTwins([...homes][0]!, stray);
    }
  }
}
