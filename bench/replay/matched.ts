import type { Grounds } from "../../src/commands/grounds.ts";
import { byCodeUnit, type Id } from "../../src/model/ids.ts";
import { RELATION_PREDICATES } from "../../src/model/vocabulary/predicates.ts";
import { type Random, uniform } from "../../src/stats/random.ts";
import { type DocumentedPair, keyOf } from "./pairs.ts";

/** What matching goes by: how much is on record of each actor, and the states said to sponsor it. */
export interface Field {
  readonly depthOf: ReadonlyMap<Id, number>;
  readonly statesOf: ReadonlyMap<Id, ReadonlySet<string>>;
  /** Pairs of which any source says anything. */
  readonly spokenOf: ReadonlySet<string>;
}

const entity = (links: readonly Id[], { resolution }: Grounds): Id | null => {
  const meant = new Set(links.map((link) => resolution.entityOf[link] ?? link));
  return meant.size === 1 ? [...meant][0]! : null;
};

export function fieldOf(grounds: Grounds, statesOf: Field["statesOf"]): Field {
  const depthOf = new Map<Id, number>();
  const spokenOf = new Set<string>();
  const speaks: ReadonlySet<string> = new Set([
    ...RELATION_PREDICATES,
    "part-of",
    "alias-of",
    "overlaps-with",
  ]);
  for (const { subject, object, predicate } of grounds.claims) {
    if (subject.type !== "group") continue;
    const a = entity(subject.link, grounds);
    if (a === null) continue;
    if (predicate === "uses") depthOf.set(a, (depthOf.get(a) ?? 0) + 1);
    const b = speaks.has(predicate) ? entity(object.link, grounds) : null;
    if (b !== null) spokenOf.add(keyOf(a, b));
  }
  return { depthOf, statesOf, spokenOf };
}

const alike = (x: number, y: number): boolean => Math.max(x, y) + 1 <= 2 * (Math.min(x, y) + 1);

export function sameState({ statesOf }: Field, a: Id, b: Id): boolean | null {
  const [ofA, ofB] = [statesOf.get(a), statesOf.get(b)];
  return ofA && ofB ? [...ofA].some((state) => ofB.has(state)) : null;
}

/**
 * A pair that no source speaks of, as well documented as the given one (each side within a factor of two) and as near
 * in state. `null` when there is none. Drawn, so that nobody chose it.
 */
export function matchedPair(
  pair: DocumentedPair,
  field: Field,
  taken: Set<string>,
  random: Random,
): { readonly a: Id; readonly b: Id } | null {
  const [a, b] = [pair.a[0]!, pair.b[0]!];
  const depth = (id: Id): number => field.depthOf.get(id) ?? 0;
  const near = sameState(field, a, b);
  const actors = [...field.depthOf.keys()].filter((id) => !id.startsWith("case:")).sort(byCodeUnit);
  const like = (one: Id): readonly Id[] => actors.filter((id) => alike(depth(id), depth(one)));
  const candidates = like(a).flatMap((x) =>
    like(b).flatMap((y) =>
      x !== y &&
      sameState(field, x, y) === near &&
      !field.spokenOf.has(keyOf(x, y)) &&
      !taken.has(keyOf(x, y))
        ? [[x, y] as const]
        : [],
    ),
  );
  if (candidates.length === 0) return null;
  const [x, y] = candidates[Math.floor(uniform(random) * candidates.length)]!;
  taken.add(keyOf(x, y));
  return { a: x, b: y };
}
