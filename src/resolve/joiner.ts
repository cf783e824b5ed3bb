import type { Decision } from "../model/identity.ts";
import type { Barrier } from "./barriers.ts";
import type { NameTable } from "./name-table.ts";
import { NamerRule } from "./namers.ts";
import { CASE } from "./sources.ts";
import { STRENGTH, type Tie } from "./ties.ts";
import { UnionFind } from "./union-find.ts";

/** A `same` that was refused, and the decisions in its way; none when a default was. */
export interface Refusal {
  readonly tie: Tie;
  readonly blockers: readonly Decision[];
}

/** Clusters under construction. Each join first asks whether anything keeps the two sides apart. */
export class Joiner {
  readonly refusals: Refusal[] = [];
  readonly #table: NameTable;
  readonly #clusters: UnionFind;
  readonly #namers: NamerRule;
  /** Objects that a source or an analyst said are one: the default difference is off among them. */
  readonly #lifted: UnionFind;
  /** Root → numbers of the objects whose anchor is in the cluster. */
  readonly #objects = new Map<number, readonly number[]>();
  /** Objects with a barrier at one of their names. */
  readonly #guarded = new Set<number>();
  /** Root → barriers with one end in the cluster. */
  readonly #barriers = new Map<number, readonly Barrier[]>();

  constructor(table: NameTable, barriers: readonly Barrier[]) {
    this.#table = table;
    this.#clusters = new UnionFind(table.names.length);
    this.#namers = new NamerRule(table);
    this.#lifted = new UnionFind(table.objects.length);
    table.objects.forEach(({ anchor }, object) => {
      if (anchor >= 0) this.#objects.set(anchor, [object]);
    });
    for (const barrier of barriers)
      for (const end of [barrier.a, barrier.b]) {
        this.#barriers.set(end, [...(this.#barriers.get(end) ?? []), barrier]);
        this.#guarded.add(table.objectOf[end]!);
      }
  }

  /** Does a barrier run through this object? Only then can a join inside it be refused. */
  isGuarded(object: number): boolean {
    return this.#guarded.has(object);
  }

  clusterOf(name: number): number {
    return this.#clusters.find(name);
  }

  /** Turns the default difference off between the two objects of a tie, and whatever they were already one with. */
  lift(tie: Tie): void {
    this.#lifted.union(this.#table.objectOf[tie.a]!, this.#table.objectOf[tie.b]!);
  }

  /** Joins the two sides of a tie, or notes why not. */
  join(tie: Tie): void {
    const a = this.#clusters.find(tie.a);
    const b = this.#clusters.find(tie.b);
    if (a === b) return;
    const blockers = this.#decisionsBetween(a, b, tie.strength);
    if (blockers.length > 0 || this.#differentByDefault(a, b, tie.strength)) {
      this.refusals.push({ tie, blockers });
      return;
    }
    this.unite(a, b);
  }

  /** Could two listings of one spelling be one? True as well when they are already. */
  mayJoin(x: number, y: number): boolean {
    const a = this.#clusters.find(x);
    const b = this.#clusters.find(y);
    return (
      a === b ||
      (this.#decisionsBetween(a, b, STRENGTH.bridge).length === 0 &&
        !this.#differentByDefault(a, b, STRENGTH.bridge))
    );
  }

  /** Joins two listings of one spelling unless something keeps them apart. True when they are one afterwards. */
  joinTwins(x: number, y: number): boolean {
    if (!this.mayJoin(x, y)) return false;
    const a = this.#clusters.find(x);
    const b = this.#clusters.find(y);
    if (a !== b) this.unite(a, b);
    return true;
  }

  /** Joins two names without asking. */
  unite(a: number, b: number): void {
    const joined = this.#clusters.union(a, b);
    if (joined === null) return;
    merge(this.#objects, joined.kept, joined.swallowed);
    merge(this.#barriers, joined.kept, joined.swallowed);
  }

  #decisionsBetween(a: number, b: number, strength: Tie["strength"]): readonly Decision[] {
    const ofA = this.#barriers.get(a);
    const ofB = this.#barriers.get(b);
    if (ofA === undefined || ofB === undefined) return [];
    const [few, other] = ofA.length <= ofB.length ? [ofA, b] : [ofB, a];
    const found = new Set<Decision>();
    for (const barrier of few) {
      if (!barrier.hard && strength !== STRENGTH.bridge) continue;
      if (this.#clusters.find(barrier.a) === other || this.#clusters.find(barrier.b) === other)
        found.add(barrier.decision);
    }
    return [...found];
  }

  /** Two objects of one source; and, for our bridging, two proper names of one namer. */
  #differentByDefault(a: number, b: number, strength: Tie["strength"]): boolean {
    if (strength === STRENGTH.analyst) return false;
    const ofA = this.#objects.get(a);
    const ofB = this.#objects.get(b);
    if (ofA === undefined || ofB === undefined) return false;
    const { objects } = this.#table;
    // What the case's own files call somebody is no list that one source keeps.
    const oneSource = (x: number, y: number): boolean =>
      objects[x]!.source === objects[y]!.source &&
      objects[x]!.source !== CASE &&
      this.#lifted.find(x) !== this.#lifted.find(y);
    if (ofA.some((x) => ofB.some((y) => oneSource(x, y)))) return true;
    return strength === STRENGTH.bridge && this.#namers.namedApart(ofA, ofB);
  }
}

/** Moves the swallowed cluster's list over to the one that stays. */
function merge<T>(lists: Map<number, readonly T[]>, kept: number, swallowed: number): void {
  const moved = lists.get(swallowed);
  if (moved === undefined) return;
  lists.set(kept, [...(lists.get(kept) ?? []), ...moved]);
  lists.delete(swallowed);
}
