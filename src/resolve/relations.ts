import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Register } from "./register.ts";

/** A tie of an entity to another that is not identity. */
export interface RelationRecord {
  readonly kind: "part-of" | "overlaps" | "unsure";
  readonly to: { readonly id: Id; readonly name: string };
  readonly by: readonly string[];
}

/** An entity that is said to be part of another. */
export interface PartRecord {
  readonly id: Id;
  readonly name: string;
  readonly by: readonly string[];
}

/** Ties to other entities: memberships from claims, overlaps and open questions from decisions. */
export function relationRecords(register: Register, entity: Id): readonly RelationRecord[] {
  const found = new Map<string, { kind: RelationRecord["kind"]; to: Id; by: Set<string> }>();
  const add = (kind: RelationRecord["kind"], to: Id, by: readonly string[]): void => {
    const key = `${kind} ${to}`;
    const known = found.get(key) ?? { kind, to, by: new Set() };
    found.set(key, known);
    for (const one of by) known.by.add(register.publisher(one));
  };
  const { index, attributions } = register;
  for (const [whole, claims] of attributions.partOf.get(entity) ?? [])
    if (!whole.startsWith("state:"))
      add(
        "part-of",
        whole,
        claims.flatMap(({ assertedBy }) => assertedBy),
      );
  for (const { a, b, kind, by } of register.concerning(entity).decisions) {
    const [ofA, ofB] = [index.identities.entityOf[a], index.identities.entityOf[b]];
    if (kind === "same" || kind === "different") continue;
    if (ofA === undefined || ofB === undefined || ofA === ofB) continue;
    if (ofA === entity) add(kind, ofB, [by]);
    else if (ofB === entity) add(kind, ofA, [by]);
  }
  return [...found.values()]
    .map(({ kind, to, by }) => ({
      kind,
      to: { id: to, name: index.displayName(to) },
      by: [...by].sort(byCodeUnit),
    }))
    .sort(
      (x, y) =>
        byCodeUnit(x.kind, y.kind) || byCodeUnit(x.to.name, y.to.name) || byCodeUnit(x.to.id, y.to.id),
    );
}

/** The groups and units said to be part of an entity, by name. */
export function partRecords({ index, concerning, publisher }: Register, entity: Id): readonly PartRecord[] {
  const parts: PartRecord[] = [];
  for (const { part, claims } of concerning(entity).parts) {
    const by = new Set(claims.flatMap(({ assertedBy }) => assertedBy.map(publisher)));
    parts.push({ id: part, name: index.displayName(part), by: [...by].sort(byCodeUnit) });
  }
  return parts.sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id));
}
