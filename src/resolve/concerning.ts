import type { Claim } from "../model/claim.ts";
import type { Decision, Resolution } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import type { Register } from "./register.ts";
import { BRIDGE_ID } from "./sources.ts";

/** What of everything that is decided or said concerns one entity, each in the order of the whole. */
export interface Concerning {
  /** Live `same` decisions over two names of the entity, our bridging left out. */
  readonly joins: readonly Decision[];
  /** Live decisions other than `same` with at least one name of the entity. */
  readonly decisions: readonly Decision[];
  /** Conflicts over at least one name of the entity. */
  readonly conflicts: Resolution["conflicts"];
  /** Ids of our bridging between two objects of the entity. */
  readonly bridges: readonly Id[];
  /** What is said to be part of the entity, with the claims. */
  readonly parts: readonly { readonly part: Id; readonly claims: readonly Claim[] }[];
}

type Grouped = { -readonly [Kind in keyof Concerning]: Concerning[Kind][number][] };

const NOTHING: Concerning = { joins: [], decisions: [], conflicts: [], bridges: [], parts: [] };

/** Finds what concerns an entity. Everything is gone through once, on the first question. */
export function concerningIn(
  register: Pick<Register, "index" | "joins" | "decisions" | "attributions">,
): (entity: Id) => Concerning {
  let groups: ReadonlyMap<Id, Concerning> | null = null;
  return (entity) => {
    groups ??= groupsOf(register);
    return groups.get(entity) ?? NOTHING;
  };
}

function groupsOf({
  index,
  joins,
  decisions,
  attributions,
}: Parameters<typeof concerningIn>[0]): ReadonlyMap<Id, Concerning> {
  const { entityOf, conflicts, live } = index.identities;
  const groups = new Map<Id, Grouped>();
  const of = (entity: Id): Grouped => {
    const known = groups.get(entity) ?? { joins: [], decisions: [], conflicts: [], bridges: [], parts: [] };
    groups.set(entity, known);
    return known;
  };
  const meant = (names: readonly Id[]): readonly Id[] => [
    ...new Set(names.flatMap((name) => entityOf[name] ?? [])),
  ];
  for (const join of joins) {
    const entities = meant([join.a, join.b]);
    if (entities.length === 1 && entityOf[join.a] === entityOf[join.b]) of(entities[0]!).joins.push(join);
  }
  for (const decision of decisions)
    for (const entity of meant([decision.a, decision.b])) of(entity).decisions.push(decision);
  for (const conflict of conflicts)
    for (const entity of meant(conflict.names)) of(entity).conflicts.push(conflict);
  const objects = new Map(
    index.names.flatMap(({ anchor, upstream, id }) => (anchor ? [[upstream, entityOf[id]] as const] : [])),
  );
  for (const id of live ?? []) {
    if (!id.startsWith(BRIDGE_ID)) continue;
    const [a, b] = id.slice(BRIDGE_ID.length).split("~");
    const entity = objects.get(a!);
    if (b !== undefined && entity !== undefined && objects.get(b) === entity) of(entity).bridges.push(id);
  }
  for (const [part, wholes] of attributions.partOf)
    for (const [whole, claims] of wholes) of(whole).parts.push({ part, claims });
  return groups;
}
