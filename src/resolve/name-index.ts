import type { Name, NameKind, Resolution } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { looseNameKey, nameKey } from "./name-key.ts";
import { CASE, deciderOf, sourceOf } from "./sources.ts";

/**
 * What looking names up needs of a resolution. `live` and `trust` may be missing where everybody is trusted and
 * nothing was undone; `live` then still lists our bridging.
 */
export type Identities = Pick<Resolution, "entityOf" | "conflicts"> &
  Partial<Pick<Resolution, "live" | "trust">>;

/** Names, and the entities they were decided to mean. */
export interface NameIndex {
  readonly names: readonly Name[];
  readonly identities: Identities;
  /** A listed name by its id, or `null`. */
  nameById(id: Id): Name | null;
  /** The names of one entity, in code-unit order of text and id. */
  namesOf(entity: Id): readonly Name[];
  /** The name an entity is shown by: ATT&CK's label, else MISP's, else the spelling most sources list. */
  displayName(entity: Id): string;
}

/** Indexes names by entity. Nothing is read before it is asked for. O(n) on the first question. */
export function indexNames(all: readonly Name[], identities: Identities): NameIndex {
  const names = heardNames(all, identities);
  let byEntity: Map<Id, Name[]> | null = null;
  let byId: Map<Id, Name> | null = null;
  const sorted = new Set<Id>();
  const namesOf = (entity: Id): readonly Name[] => {
    byEntity ??= groupByEntity(names, identities);
    const group = byEntity.get(entity) ?? [];
    if (!sorted.has(entity)) group.sort((a, b) => byCodeUnit(a.text, b.text) || byCodeUnit(a.id, b.id));
    sorted.add(entity);
    return group;
  };
  return {
    names,
    identities,
    nameById: (id) => {
      byId ??= new Map(names.map((name) => [name.id, name]));
      return byId.get(id) ?? null;
    },
    namesOf,
    displayName: (entity) => displayName(entity, namesOf(entity)),
  };
}

/** Leaves out the aliases of a source that is not trusted: they belong to nobody, and are nobody of their own. */
function heardNames(names: readonly Name[], { entityOf, trust }: Identities): readonly Name[] {
  if (trust === undefined) return names;
  const deciders = new Map<string, boolean>();
  const isTrusted = (upstream: Id): boolean => {
    const source = sourceOf(upstream);
    const known = deciders.get(source);
    if (known !== undefined) return known;
    const trusted = source === CASE || trust.includes(deciderOf(source));
    deciders.set(source, trusted);
    return trusted;
  };
  if (names.every(({ upstream }) => isTrusted(upstream))) return names;
  const labelled = new Set(names.flatMap(({ anchor, id }) => (anchor ? entityOf[id]! : [])));
  return names.filter(({ id, upstream }) => isTrusted(upstream) || labelled.has(entityOf[id]!));
}

function groupByEntity(names: readonly Name[], { entityOf }: Identities): Map<Id, Name[]> {
  const byEntity = new Map<Id, Name[]>();
  for (const name of names) {
    const entity = entityOf[name.id];
    if (entity === undefined) continue;
    const group = byEntity.get(entity);
    if (group === undefined) byEntity.set(entity, [name]);
    else group.push(name);
  }
  return byEntity;
}

/** Sources whose label names an entity, in order of preference. */
const LABELS = ["attack:", "misp:"];

function displayName(entity: Id, names: readonly Name[]): string {
  for (const prefix of LABELS) {
    const labels = names.filter((name) => name.anchor && name.upstream.startsWith(prefix));
    const own = labels.find(({ upstream }) => upstream === entity || upstream === `attack:${entity}`);
    const label = own ?? labels[0];
    if (label !== undefined) return label.text;
  }
  return mostUsed(names) ?? entity;
}

/** The spelling that most sources list; of equals a source's label, then the first in code-unit order. */
export function mostUsed(names: readonly Name[]): string | null {
  const uses = new Map<string, { count: number; anchor: boolean }>();
  for (const { text, anchor } of names) {
    const known = uses.get(text) ?? { count: 0, anchor: false };
    uses.set(text, { count: known.count + 1, anchor: known.anchor || anchor });
  }
  const [best] = [...uses].sort(
    ([a, x], [b, y]) => y.count - x.count || Number(y.anchor) - Number(x.anchor) || byCodeUnit(a, b),
  );
  return best?.[0] ?? null;
}

const UPSTREAM_ID = /^[\w-]+:\S+$/u;
const BARE_UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu;
const ENTITY_IN_BRACKETS = /\(([^()\s]+)\)\s*$/u;

/**
 * Every name a query may mean: by upstream id (`attack:G0129`, `misp:<uuid>` or a bare uuid) or the entity id in
 * brackets that ends a candidate ("APT30 (G0013)"); else by spelling; else by spelling without words like "Group".
 * `kinds` narrows the search. Empty when nothing fits.
 */
export function namesMeant(index: NameIndex, query: string, kinds: readonly NameKind[]): readonly Name[] {
  const asked = query.trim();
  if (asked === "") return [];
  const ofKind = ({ kind }: Name): boolean => kinds.includes(kind);
  const byId = namesById(index, asked);
  if (byId.length > 0) return byId.filter(ofKind);
  const strict = spelled(index.names, kinds, asked, nameKey);
  return strict.length > 0 ? strict : spelled(index.names, kinds, asked, looseNameKey);
}

function namesById(index: NameIndex, text: string): readonly Name[] {
  const bracketed = ENTITY_IN_BRACKETS.exec(text)?.[1];
  if (bracketed !== undefined) return index.namesOf(bracketed);
  const isUuid = BARE_UUID.test(text);
  if (!isUuid && !UPSTREAM_ID.test(text)) return [];
  const id = isUuid ? `:${text.toLowerCase()}` : text.toLowerCase();
  const meant = index.names.filter(({ anchor, upstream }) => {
    const known = upstream.toLowerCase();
    return anchor && (isUuid ? known.endsWith(id) : known === id);
  });
  return meant.length > 0 ? meant : index.namesOf(text);
}

function spelled(
  names: readonly Name[],
  kinds: readonly NameKind[],
  query: string,
  keyOf: (text: string) => string,
): readonly Name[] {
  const key = keyOf(query);
  const mayMatch = firstLetterFilter(key);
  return names.filter(({ kind, text }) => kinds.includes(kind) && mayMatch(text) && keyOf(text) === key);
}

/** Rules most names out by their first letter, which is far cheaper than a key. Says yes when in doubt. */
function firstLetterFilter(key: string): (text: string) => boolean {
  const first = key.charCodeAt(0);
  return (text) => {
    const code = text.charCodeAt(0);
    const isUpper = code >= 65 && code <= 90;
    if (isUpper || (code >= 97 && code <= 122)) return (isUpper ? code + 32 : code) === first;
    return code === first || code < 48 || code > 57;
  };
}
