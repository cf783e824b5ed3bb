import type { Decision } from "../model/identity.ts";
import { byCodeUnit } from "../model/ids.ts";
import type { NameTable } from "./name-table.ts";
import { BRIDGE_ID, deciderOf } from "./sources.ts";

/**
 * How strong a `same` is, strongest first: an analyst's word in the case's own log; a source's on the names of one
 * of its objects; a source's on two objects; our bridging rule.
 */
export const STRENGTH = { analyst: 0, withinObject: 1, acrossObjects: 2, bridge: 3 } as const;
export type Strength = (typeof STRENGTH)[keyof typeof STRENGTH];

/** A decision that counts, with what the resolver needs to weigh it. */
export interface LiveDecision {
  readonly decision: Decision;
  /** True for the case's own log: stronger than any source, and never filtered by trust. */
  readonly fromAnalyst: boolean;
}

/** A live `same` decision over two numbered names. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly strength: Strength;
  /** How many spellings the two objects share: of two candidates for one place the better supported comes first. */
  readonly support: number;
  readonly decision: Decision;
}

/** The tie a `same` decision makes, or `null` when the knowledge at hand lacks one of its names. */
export function tieOf(
  table: NameTable,
  { decision, fromAnalyst }: LiveDecision,
  support: (objectA: number, objectB: number) => number,
): Tie | null {
  const a = table.indexOf.get(decision.a);
  const b = table.indexOf.get(decision.b);
  if (a === undefined || b === undefined) return null;
  const [objectA, objectB] = [table.objectOf[a]!, table.objectOf[b]!];
  const within = objectA === objectB;
  const source = decision.id.startsWith(BRIDGE_ID) ? STRENGTH.bridge : STRENGTH.acrossObjects;
  const strength = fromAnalyst ? STRENGTH.analyst : within ? STRENGTH.withinObject : source;
  return { a, b, strength, support: within ? 0 : support(objectA, objectB), decision };
}

/** Does this tie lift the default that two objects of one source are different? Only that source or an analyst can. */
export function liftsDefault(table: NameTable, tie: Tie): boolean {
  if (tie.strength === STRENGTH.analyst) return true;
  if (tie.strength !== STRENGTH.acrossObjects) return false;
  const a = table.objects[table.objectOf[tie.a]!]!;
  const b = table.objects[table.objectOf[tie.b]!]!;
  return a.source === b.source && deciderOf(a.source) === tie.decision.by;
}

/** Strongest first, then by support, then by id: the order of the input never matters. O(n log n). */
export function inOrder(ties: readonly Tie[]): readonly Tie[] {
  return [...ties].sort(
    (x, y) => x.strength - y.strength || y.support - x.support || byCodeUnit(x.decision.id, y.decision.id),
  );
}

/**
 * The order inside an object that a barrier runs through: first the names that the label's own namer uses, since
 * they are its own word, then by id.
 */
export function inOrderWithin(table: NameTable, ties: readonly Tie[]): readonly Tie[] {
  const own = (tie: Tie): number => (table.names[tie.a]!.namer === table.names[tie.b]!.namer ? 0 : 1);
  return [...ties].sort((x, y) => own(x) - own(y) || byCodeUnit(x.decision.id, y.decision.id));
}
