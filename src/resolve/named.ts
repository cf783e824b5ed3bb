import type { DecisionKind, Name } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { mostUsed } from "./name-index.ts";
import { nameKey } from "./name-key.ts";
import type { Register } from "./register.ts";
import { CATALOGUES, deciderOf, sourceOf } from "./sources.ts";

/** A name, who uses it, and what it is to the actor. */
export interface NamedRecord {
  readonly name: string;
  /** Who coined or uses the name; the sources that list it when none of them says. */
  readonly by: readonly string[];
  readonly relation: DecisionKind;
  /** The sources that list the name for this actor, or that decided on the relation. */
  readonly listedBy: readonly string[];
  readonly urls: readonly string[];
}

/** Every name of an entity, then the names that are said to overlap it, differ from it or leave it open. */
export function namesRecord(register: Register, entity: Id): readonly NamedRecord[] {
  const own = new Map<string, Name[]>();
  for (const name of register.index.namesOf(entity)) {
    const key = nameKey(name.text);
    own.set(key, [...(own.get(key) ?? []), name]);
  }
  const same = [...own.values()].map((names) =>
    namedRecord(register, names, "same", listersOf(register, names)),
  );
  return [...inOrder(same), ...inOrder(otherNames(register, entity))];
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
  };
}

function listersOf({ publisher }: Register, names: readonly Name[]): readonly string[] {
  return [...new Set(names.map(({ upstream }) => publisher(deciderOf(sourceOf(upstream)))))].sort(byCodeUnit);
}

/** Names that live decisions other than `same` set beside this entity's, each with who decided. */
function otherNames(register: Register, entity: Id): readonly NamedRecord[] {
  const { index, decisions, publisher } = register;
  const { entityOf } = index.identities;
  const found = new Map<string, { names: Name[]; relation: DecisionKind; by: Set<string> }>();
  for (const { a, b, kind, by } of decisions) {
    const [ofA, ofB] = [entityOf[a], entityOf[b]];
    if ((ofA === entity) === (ofB === entity)) continue;
    const name = index.nameById(ofA === entity ? b : a);
    if (name === null) continue;
    const key = `${kind} ${nameKey(name.text)}`;
    const known = found.get(key) ?? { names: [], relation: kind, by: new Set() };
    found.set(key, known);
    known.names.push(name);
    known.by.add(publisher(by));
  }
  return [...found.values()].map(({ names, relation, by }) =>
    namedRecord(register, names, relation, [...by].sort(byCodeUnit)),
  );
}
