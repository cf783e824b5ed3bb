import type { Resolution } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";

/** What changed from one resolution to another. */
export interface ResolutionChange {
  readonly from: Id;
  readonly to: Id;
  /** One entity before, several after. */
  readonly split: readonly { readonly entity: Id; readonly into: readonly Id[] }[];
  /** Several entities before, one after. */
  readonly joined: readonly { readonly entities: readonly Id[]; readonly into: Id }[];
  /** Names that mean another entity now. */
  readonly moved: readonly { readonly name: Id; readonly from: Id; readonly to: Id }[];
  /** Names only one of the two knows. */
  readonly added: readonly Id[];
  readonly removed: readonly Id[];
  readonly decisions: { readonly added: readonly Id[]; readonly removed: readonly Id[] };
}

/** Which entities split, joined or changed names between two resolutions of one case? All lists sorted. O(names). */
export function compareResolutions(a: Resolution, b: Resolution): ResolutionChange {
  const names = Object.keys(a.entityOf).sort(byCodeUnit);
  const both = names.filter((name) => b.entityOf[name] !== undefined);
  const after = manyOf(both, a.entityOf, b.entityOf);
  const before = manyOf(both, b.entityOf, a.entityOf);
  return {
    from: a.id,
    to: b.id,
    split: several(after).map(([entity, into]) => ({ entity, into })),
    joined: several(before).map(([into, entities]) => ({ entities, into })),
    moved: both.flatMap((name) => {
      const [from, to] = [a.entityOf[name]!, b.entityOf[name]!];
      return from === to ? [] : [{ name, from, to }];
    }),
    added: Object.keys(b.entityOf)
      .filter((name) => a.entityOf[name] === undefined)
      .sort(byCodeUnit),
    removed: names.filter((name) => b.entityOf[name] === undefined),
    decisions: { added: missingFrom(a.live, b.live), removed: missingFrom(b.live, a.live) },
  };
}

/** Entity in one resolution → the entities its names have in the other. */
function manyOf(
  names: readonly Id[],
  one: Readonly<Record<Id, Id>>,
  other: Readonly<Record<Id, Id>>,
): ReadonlyMap<Id, ReadonlySet<Id>> {
  const many = new Map<Id, Set<Id>>();
  for (const name of names) {
    const entity = one[name]!;
    many.set(entity, (many.get(entity) ?? new Set()).add(other[name]!));
  }
  return many;
}

const several = (many: ReadonlyMap<Id, ReadonlySet<Id>>): [Id, readonly Id[]][] =>
  [...many]
    .filter(([, entities]) => entities.size > 1)
    .map(([entity, entities]): [Id, readonly Id[]] => [entity, [...entities].sort(byCodeUnit)])
    .sort(([x], [y]) => byCodeUnit(x, y));

function missingFrom(known: readonly Id[], all: readonly Id[]): readonly Id[] {
  const seen = new Set(known);
  return all.filter((id) => !seen.has(id));
}
