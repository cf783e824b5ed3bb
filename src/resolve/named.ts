import type { DecisionKind, Name } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { mostUsed } from "./name-index.ts";
import { nameKey } from "./name-key.ts";
import type { Register } from "./register.ts";
import { CATALOGUES, deciderOf, ENTENTE, sourceOf } from "./sources.ts";

/** A name, who uses it, and what it is to the actor. */
export interface NamedRecord {
  readonly name: string;
  /** Who coined or uses the name; the sources that list it when none of them says. */
  readonly by: readonly string[];
  readonly relation: DecisionKind;
  /** The sources that list the name for this actor, or that decided on the relation. */
  readonly listedBy: readonly string[];
  readonly urls: readonly string[];
  /** The decisions that make it a name of this actor: what to undo to take it away. */
  readonly decisions: readonly ReasonRecord[];
}

/** A decision, who made it and why. */
export interface ReasonRecord {
  readonly id: Id;
  readonly by: string;
  readonly because: string;
}

/** Every name of an entity, then the names that are said to overlap it, differ from it or leave it open. */
export function namesRecord(register: Register, entity: Id): readonly NamedRecord[] {
  const own = new Map<string, Name[]>();
  for (const name of register.index.namesOf(entity)) {
    const key = nameKey(name.text);
    own.set(key, [...(own.get(key) ?? []), name]);
  }
  const reasons = reasonsFor(register, entity);
  const same = [...own.values()].map((names) => ({
    ...namedRecord(register, names, "same", listersOf(register, names)),
    decisions: names.flatMap(({ id }) => reasons.get(id) ?? []),
  }));
  return [...inOrder(same), ...inOrder(otherNames(register, entity))];
}

/** Alias → the decisions of the source that lists it. */
function reasonsFor(
  { index, concerning, publisher }: Register,
  entity: Id,
): ReadonlyMap<Id, readonly ReasonRecord[]> {
  const reasons = new Map<Id, ReasonRecord[]>();
  for (const { id, a, b, by, because } of concerning(entity).joins) {
    if (index.nameById(a)?.upstream !== index.nameById(b)?.upstream) continue;
    reasons.set(b, [...(reasons.get(b) ?? []), { id, by: publisher(by), because }]);
  }
  return reasons;
}

const inOrder = (records: readonly NamedRecord[]): readonly NamedRecord[] =>
  [...records].sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.relation, b.relation));

function namedRecord(
  { publisher }: Register,
  names: readonly Name[],
  relation: DecisionKind,
  listedBy: readonly string[],
): NamedRecord {
  const namers = names.map(({ namer }) => namer).filter((namer) => namer !== "unknown");
  const known = namers.filter((namer) => !CATALOGUES.has(namer));
  const by = [...new Set((known.length > 0 ? known : namers).map(publisher))].sort(byCodeUnit);
  return {
    name: mostUsed(names)!,
    by: by.length > 0 ? by : listedBy,
    relation,
    listedBy,
    urls: [...new Set(names.flatMap(({ urls }) => urls))].sort(byCodeUnit),
    decisions: [],
  };
}

function listersOf({ publisher }: Register, names: readonly Name[]): readonly string[] {
  return [...new Set(names.map(({ upstream }) => publisher(deciderOf(sourceOf(upstream)))))].sort(byCodeUnit);
}

/**
 * The decisions that made one actor of objects of several sources, our bridging among them: by source, then id.
 */
export function joinRecords({ index, concerning, publisher }: Register, entity: Id): readonly ReasonRecord[] {
  const { joins, bridges } = concerning(entity);
  const between = joins.filter(({ a, b }) => index.nameById(a)?.upstream !== index.nameById(b)?.upstream);
  return [
    ...between.map(({ id, by, because }) => ({ id, by: publisher(by), because })),
    ...bridges.map((id) => ({ id, by: publisher(ENTENTE), because: BRIDGED })),
  ].sort((x, y) => byCodeUnit(x.by, y.by) || byCodeUnit(x.id, y.id));
}

/** What our bridging says where its own words were not kept. */
const BRIDGED = "both list one spelling that nobody else in either source has";

/** Names that live decisions other than `same` set beside this entity's, each with who decided. */
function otherNames(register: Register, entity: Id): readonly NamedRecord[] {
  const { index, concerning, publisher } = register;
  const { entityOf } = index.identities;
  const found = new Map<string, OtherName>();
  for (const { id, a, b, kind, by, because } of concerning(entity).decisions) {
    const [ofA, ofB] = [entityOf[a], entityOf[b]];
    if ((ofA === entity) === (ofB === entity)) continue;
    const name = index.nameById(ofA === entity ? b : a);
    if (name === null) continue;
    const key = `${kind} ${nameKey(name.text)}`;
    const known = found.get(key) ?? { names: [], relation: kind, reasons: [] };
    found.set(key, known);
    known.names.push(name);
    known.reasons.push({ id, by: publisher(by), because });
  }
  return [...found.values()].map(({ names, relation, reasons }) => {
    const by = [...new Set(reasons.map((reason) => reason.by))].sort(byCodeUnit);
    return { ...namedRecord(register, names, relation, by), decisions: reasons };
  });
}

interface OtherName {
  readonly names: Name[];
  readonly relation: DecisionKind;
  readonly reasons: ReasonRecord[];
}
