import type { Name } from "../model/identity.ts";
import { contentId, type Id } from "../model/ids.ts";
import { looseNameKey, nameKey } from "./name-key.ts";
import type { Register } from "./register.ts";
import { ACTORS, entitiesOf, isDisputed, matchOf, type WhoAnswer, type WhoMatch } from "./who.ts";

/**
 * A register laid out by key, so that one name can be answered from a few rows, as `whoIs` answers it from the whole:
 * a row for each spelling that actors have, one for each of these actors, and one for each spelling of software.
 */
export interface KeptPart {
  readonly key: string;
  readonly body: string;
}

/** Goes up when `who` answers otherwise from the same names, decisions and claims: what was kept is then worth nothing. */
export const KEPT_REGISTER_VERSION = 1;

type Software = WhoAnswer["software"];

/** What actors of one spelling are, and what software has just that spelling too. */
interface Spelling {
  readonly entities: readonly Id[];
  readonly contested: boolean;
  readonly software: Software;
}

/** A key of any length in any letters as one that every database takes. */
const short = (kind: string, key: string): string =>
  /^[\x20-\x7e]{1,100}$/.test(key) ? `${kind}:${key}` : contentId(kind, [key]);
const spellingKey = (key: string): string => short("spelling", key);
const looseKey = (key: string): string => short("software", key);
const entityKey = (entity: Id): string => short("actor", entity);

function grouped(
  names: readonly Name[],
  keyOf: (text: string) => string,
): ReadonlyMap<string, readonly Name[]> {
  const groups = new Map<string, Name[]>();
  for (const name of names) {
    const key = keyOf(name.text);
    const own = groups.get(key);
    if (own) own.push(name);
    else groups.set(key, [name]);
  }
  return groups;
}

/** Lays a register out. O(names + everything said of actors). */
export function* keptParts(register: Register): Generator<KeptPart> {
  const { index } = register;
  const software = index.names.filter(({ kind }) => kind === "software");
  const named = (names: readonly Name[]): Software =>
    entitiesOf(index, names).map((id) => ({ id, name: index.displayName(id) }));
  const spelled = grouped(software, nameKey);
  const met = new Set<Id>();
  for (const [key, names] of grouped(
    index.names.filter(({ kind }) => ACTORS.includes(kind)),
    nameKey,
  )) {
    const entities = entitiesOf(index, names);
    const contested = isDisputed(register, entities, names);
    const spelling: Spelling = { entities, contested, software: named(spelled.get(key) ?? []) };
    yield { key: spellingKey(key), body: JSON.stringify(spelling) };
    for (const entity of entities) met.add(entity);
  }
  for (const entity of met) yield { key: entityKey(entity), body: JSON.stringify(matchOf(register, entity)) };
  for (const [key, names] of grouped(software, looseNameKey))
    yield { key: looseKey(key), body: JSON.stringify(named(names)) };
}

/** Ids, and sides like `state:XX`, are asked of the whole. */
const NO_SPELLING = /[:()]|^\s*[0-9a-f]{8}-[0-9a-f-]{27}\s*$/iu;

/** Reads parts by their keys; those that were not kept are left out. */
export type PartFinder = (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** The answer that `whoIs` gives of the whole, or `null` where the whole is needed: for what is no actor's spelling. */
export async function answerFromParts(query: string, find: PartFinder): Promise<WhoAnswer | null> {
  const asked = query.trim();
  if (asked === "" || NO_SPELLING.test(query)) return null;
  const [strict, loose] = [spellingKey(nameKey(asked)), looseKey(looseNameKey(asked))];
  const rows = await find([strict, loose]);
  const row = rows.get(strict);
  if (row === undefined) return null;
  const { entities, contested, software } = JSON.parse(row) as Spelling;
  const keys = entities.map(entityKey);
  const found = await find(keys);
  if (keys.some((key) => !found.has(key))) return null;
  const alike = JSON.parse(rows.get(loose) ?? "[]") as Software;
  return {
    schema: "entente.who/1",
    query,
    ambiguous: entities.length > 1,
    contested,
    suggestions: [],
    matches: keys.map((key) => JSON.parse(found.get(key)!) as WhoMatch),
    software: software.length > 0 ? software : alike,
  };
}
