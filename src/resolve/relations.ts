import type { DecisionKind } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { BRIDGED } from "./named.ts";
import type { Register } from "./register.ts";
import { ENTENTE } from "./sources.ts";

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

/** Two entities that some decision would join and another, or a default, keeps apart. */
export interface ConflictRecord {
  readonly with: { readonly id: Id; readonly name: string };
  /** The names over which the sources disagree. */
  readonly names: readonly string[];
  readonly says: readonly {
    /** `null` for what holds by default. */
    readonly decision: Id | null;
    readonly kind: DecisionKind;
    readonly by: string;
    readonly because: string;
  }[];
}

/** What stands against a join when no decision does. */
const BY_DEFAULT = {
  decision: null,
  kind: "different",
  by: "default",
  because:
    "two objects of one source, or two proper names of one namer, are different until somebody says otherwise",
} as const;

/** Ties to other entities: memberships from claims, overlaps and open questions from decisions. */
export function relationRecords(register: Register, entity: Id): readonly RelationRecord[] {
  const found = new Map<string, { kind: RelationRecord["kind"]; to: Id; by: Set<string> }>();
  const add = (kind: RelationRecord["kind"], to: Id, by: readonly string[]): void => {
    const key = `${kind} ${to}`;
    const known = found.get(key) ?? { kind, to, by: new Set() };
    found.set(key, known);
    for (const one of by) known.by.add(register.publisher(one));
  };
  const { index, decisions, attributions } = register;
  for (const [whole, claims] of attributions.partOf.get(entity) ?? [])
    if (!whole.startsWith("state:"))
      add(
        "part-of",
        whole,
        claims.flatMap(({ assertedBy }) => assertedBy),
      );
  for (const { a, b, kind, by } of decisions) {
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
export function partRecords({ index, attributions, publisher }: Register, entity: Id): readonly PartRecord[] {
  const parts: PartRecord[] = [];
  for (const [part, wholes] of attributions.partOf) {
    const claims = wholes.get(entity);
    if (claims === undefined) continue;
    const by = new Set(claims.flatMap(({ assertedBy }) => assertedBy.map(publisher)));
    parts.push({ id: part, name: index.displayName(part), by: [...by].sort(byCodeUnit) });
  }
  return parts.sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id));
}

/** The resolution's conflicts that involve an entity, with who says what. */
export function conflictRecords(register: Register, entity: Id): readonly ConflictRecord[] {
  const { index, publisher, decisionById } = register;
  const { entityOf, conflicts } = index.identities;
  return conflicts.flatMap(({ names, decisions }) => {
    const entities = [...new Set(names.map((name) => entityOf[name]))];
    const other = entities.find((one) => one !== entity);
    if (other === undefined || !entities.includes(entity)) return [];
    const says = decisions.map((id) => {
      const known = decisionById(id);
      return known === null
        ? { decision: id, kind: "same" as const, by: publisher(ENTENTE), because: BRIDGED }
        : { decision: id, kind: known.kind, by: publisher(known.by), because: known.because };
    });
    const texts = new Set(names.flatMap((name) => index.nameById(name)?.text ?? []));
    return [
      {
        with: { id: other, name: index.displayName(other) },
        names: [...texts].sort(byCodeUnit),
        says: says.some(({ kind }) => kind !== "same") ? says : [...says, BY_DEFAULT],
      },
    ];
  });
}
