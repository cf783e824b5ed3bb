import type { Name, NameKind } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { type ConflictRecord, conflictRecords } from "./conflicts.ts";
import { countryCalled, sidesOf } from "./countries.ts";
import { type MemberRecord, membersOf, SIDE } from "./members.ts";
import { type NameIndex, namesMeant } from "./name-index.ts";
import { joinRecords, type NamedRecord, namesRecord, type ReasonRecord } from "./named.ts";
import type { Register } from "./register.ts";
import { type PartRecord, partRecords, type RelationRecord, relationRecords } from "./relations.ts";
import { type CountryRecord, countryRecord, type SponsorRecord, sponsorRecords } from "./sponsors.ts";
import { suggestNames } from "./suggest.ts";

/** An entity as `who` prints it. */
export interface ActorRecord {
  readonly id: Id;
  readonly name: string;
  readonly kind: NameKind;
  readonly attackId: string | null;
  readonly mispUuid: string | null;
  readonly sponsors: readonly SponsorRecord[];
  readonly country: CountryRecord | null;
}

/** One thing the name may mean. */
export interface WhoMatch {
  readonly actor: ActorRecord;
  readonly names: readonly NamedRecord[];
  readonly relations: readonly RelationRecord[];
  /** Groups and units said to be part of it. */
  readonly parts: readonly PartRecord[];
  readonly conflicts: readonly ConflictRecord[];
  /** The decisions that made one actor of several sources' objects: what to undo to take it apart. */
  readonly joins: readonly ReasonRecord[];
}

/** What `who --json` prints. */
export interface WhoAnswer {
  readonly schema: "entente.who/1";
  readonly query: string;
  /** True when the name may mean more than one actor: all are listed, none is chosen. */
  readonly ambiguous: boolean;
  /** True when sources disagree on what the name, or the actor it means, is the same as. */
  readonly contested: boolean;
  readonly suggestions: readonly string[];
  readonly matches: readonly WhoMatch[];
  /** Software of that name, which is never taken for an actor. */
  readonly software: readonly { readonly id: Id; readonly name: string }[];
  /** For `state:XX` and `country:XX`. */
  readonly members?: readonly MemberRecord[];
}

export const ACTORS: readonly NameKind[] = ["actor"];
const OTHERS: readonly NameKind[] = ["organisation", "campaign"];

/**
 * Who may this name be? Every actor it may mean, who uses which name for it, how the names relate, who disagrees,
 * who is said to sponsor it and where it is said to sit. A name that no actor has is looked for among organisations
 * and campaigns; a name nobody has gets suggestions. `state:XX` and `country:XX` list their members. Never throws.
 */
export function whoIs(query: string, register: Register): WhoAnswer {
  const side = SIDE.exec(query.trim());
  if (side)
    return answer(query, [], {
      members: membersOf(register, side[1]!.toLowerCase(), side[2]!.toUpperCase()),
    });
  const { index } = register;
  const actors = namesMeant(index, query, ACTORS);
  const meant = actors.length > 0 ? actors : namesMeant(index, query, OTHERS);
  const software = entitiesOf(index, namesMeant(index, query, ["software"]));
  const entities = entitiesOf(index, meant);
  const matches = entities.map((entity) => matchOf(register, entity));
  return answer(query, matches, {
    contested: isDisputed(register, entities, meant),
    software: software.map((id) => ({ id, name: index.displayName(id) })),
    suggestions: matches.length + software.length > 0 ? [] : suggestionsFor(query, register),
  });
}

/** The sides of a country that is named; else names that are spelled much the same. */
function suggestionsFor(query: string, register: Register): readonly string[] {
  const country = countryCalled(query, register);
  return country === null
    ? suggestNames(query, register.index.names, [...ACTORS, ...OTHERS])
    : sidesOf(country);
}

function answer(query: string, matches: readonly WhoMatch[], rest: Partial<WhoAnswer>): WhoAnswer {
  return {
    schema: "entente.who/1",
    query,
    ambiguous: matches.length > 1,
    contested: false,
    suggestions: [],
    matches,
    software: [],
    ...rest,
  };
}

/** The entities some names were decided to mean, in code-unit order: ATT&CK's ids before the others. */
export function entitiesOf({ identities }: NameIndex, names: readonly Name[]): readonly Id[] {
  const entities = new Set(names.flatMap(({ id }) => identities.entityOf[id] ?? []));
  return [...entities].sort(byCodeUnit);
}

export function matchOf(register: Register, entity: Id): WhoMatch {
  const { index } = register;
  const names = index.namesOf(entity);
  const label = (prefix: string): string | null =>
    names
      .find(({ anchor, upstream }) => anchor && upstream.startsWith(prefix))
      ?.upstream.slice(prefix.length) ?? null;
  return {
    actor: {
      id: entity,
      name: index.displayName(entity),
      kind: names[0]?.kind ?? "actor",
      attackId: /^[A-Z]\d{4}$/u.test(entity) ? entity : label("attack:"),
      mispUuid: entity.startsWith("misp:") ? entity.slice("misp:".length) : label("misp:"),
      sponsors: sponsorRecords(register, entity),
      country: countryRecord(register, entity),
    },
    names: namesRecord(register, entity),
    relations: relationRecords(register, entity),
    parts: partRecords(register, entity),
    conflicts: conflictRecords(register, entity),
    joins: joinRecords(register, entity),
  };
}

/** Do sources disagree about the name itself: it is given to several entities, or a refused `same` is over it? */
export function isDisputed({ index }: Register, entities: readonly Id[], meant: readonly Name[]): boolean {
  if (entities.length > 1) return true;
  const asked = new Set(meant.map(({ id }) => id));
  return index.identities.conflicts.some(({ names }) => names.some((id) => asked.has(id)));
}
