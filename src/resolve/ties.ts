import type { Decision } from "../model/identity.ts";
import { byCodeUnit } from "../model/ids.ts";
import { type NameTable, twinsOf } from "./name-table.ts";
import { BRIDGE_ID, deciderOf } from "./sources.ts";

/**
 * What kind of `same` it is, in the order they are tried: a source's on the names of one of its objects, a source's on
 * two objects, our bridging rule; last an analyst's, who joins two entities as the sources leave them. Defaults stop
 * the first three; nothing but a decision stops an analyst.
 */
export const STRENGTH = { withinObject: 0, acrossObjects: 1, bridge: 2, analyst: 3 } as const;
export type Strength = (typeof STRENGTH)[keyof typeof STRENGTH];

/** The live decisions that count. */
export interface CountedDecisions {
  /** The sources' and our bridging, as far as they are trusted. */
  readonly sources: readonly Decision[];
  /** The case's own log: never filtered by trust. */
  readonly analyst: readonly Decision[];
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

/** How much two objects, by number, have in common. */
export type Support = (objectA: number, objectB: number) => number;

/** The tie of a source's or our own `same` over two objects. */
export function tieBetween(a: number, b: number, decision: Decision, support: number): Tie {
  const strength = decision.id.startsWith(BRIDGE_ID) ? STRENGTH.bridge : STRENGTH.acrossObjects;
  return { a, b, strength, support, decision };
}

/** The ties of an analyst's log; decisions over names that the knowledge at hand lacks make none. */
export function analystTies(table: NameTable, log: readonly Decision[]): readonly Tie[] {
  return log.flatMap((decision) => {
    const a = table.indexOf.get(decision.a);
    const b = table.indexOf.get(decision.b);
    if (decision.kind !== "same" || a === undefined || b === undefined) return [];
    return [{ a, b, strength: STRENGTH.analyst, support: 0, decision }];
  });
}

/** Does this tie lift the default that two objects of one source are different? Of the sources only that one can. */
export function liftsDefault(table: NameTable, tie: Tie): boolean {
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
 * they are its own word; then those that most of the object's other names go with elsewhere; then by id.
 */
export function inOrderWithin(table: NameTable, ties: readonly Tie[], support: Support): readonly Tie[] {
  const ranked = ties.map((tie) => {
    const own = table.names[tie.a]!.namer === table.names[tie.b]!.namer ? 0 : 1;
    return { tie, own, company: company(table, tie, support) };
  });
  ranked.sort(
    (x, y) => x.own - y.own || y.company - x.company || byCodeUnit(x.tie.decision.id, y.tie.decision.id),
  );
  return ranked.map(({ tie }) => tie);
}

/** How much the tie's object has in common with the other objects that list the tie's names. */
function company(table: NameTable, { a, b }: Tie, support: Support): number {
  const object = table.objectOf[a]!;
  const others = new Set([...twinsOf(table, a), ...twinsOf(table, b)].map((twin) => table.objectOf[twin]!));
  let sum = 0;
  for (const other of others) if (other !== object) sum += support(object, other);
  return sum;
}
