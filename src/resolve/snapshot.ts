import type { Name, Resolution } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import { publishedId } from "./entity-ids.ts";
import type { Identities } from "./name-index.ts";
import { BRIDGE_ID } from "./sources.ts";

/**
 * The resolution of the bundled knowledge under everybody's decisions, kept beside it: what `who` would otherwise
 * work out on every call. Used only without a case, and only for the very version of the knowledge it was made from.
 * Line 1: `{"knowledge", "resolution"}`. Then `["=", entity, ...upstreams]` for each entity of several objects,
 * `["~", ...bridges]` with the ids of our bridging, and `["!", names, decisions]` for each conflict. An entity of one
 * object needs no line.
 */
export interface Snapshot {
  /** The entity an upstream object belongs to. */
  entityOf(upstream: Id): Id;
  /** The upstream objects of an entity of several; empty for any other. */
  objectsOf(entity: Id): readonly Id[];
  readonly conflicts: Resolution["conflicts"];
  readonly bridges: readonly Id[];
}

type Row =
  | readonly ["=", Id, ...Id[]]
  | readonly ["~", ...Id[]]
  | readonly ["!", readonly Id[], readonly Id[]];

/** Writes a resolution down. Same input, same bytes. Names cut from their object do not occur without an analyst. */
export function writeSnapshot(names: readonly Name[], resolution: Resolution): string {
  const objects = new Map<Id, Id[]>();
  for (const { id, anchor, upstream } of names) {
    if (!anchor) continue;
    const entity = resolution.entityOf[id]!;
    objects.set(entity, [...(objects.get(entity) ?? []), upstream]);
  }
  const entities: Row[] = [...objects]
    .filter(([entity, upstreams]) => upstreams.length > 1 || publishedId(upstreams[0]!) !== entity)
    .map(([entity, upstreams]) => ["=", entity, ...upstreams.sort()]);
  const bridges: Row = [
    "~",
    ...resolution.live.filter((id) => id.startsWith(BRIDGE_ID)).map((id) => id.slice(BRIDGE_ID.length)),
  ];
  const conflicts: Row[] = resolution.conflicts.map((one) => ["!", one.names, one.decisions]);
  const head = { knowledge: resolution.knowledge, resolution: resolution.id };
  return [head, ...entities, bridges, ...conflicts].map((row) => `${JSON.stringify(row)}\n`).join("");
}

/** Reads a snapshot; `null` when it is of another version of the knowledge, or no snapshot at all. */
export function parseSnapshot(text: string, knowledge: string): Snapshot | null {
  const [head, ...rows] = parsedLines(text);
  if (head === undefined || (head as { readonly knowledge?: unknown }).knowledge !== knowledge) return null;
  const entities = new Map<Id, Id>();
  const objects = new Map<Id, readonly Id[]>();
  const conflicts: Resolution["conflicts"][number][] = [];
  const bridges: Id[] = [];
  for (const row of rows as readonly Row[]) {
    if (row[0] === "!") conflicts.push({ names: row[1], decisions: row[2] });
    else if (row[0] === "~")
      for (let at = 1; at < row.length; at += 1) bridges.push(`${BRIDGE_ID}${row[at]}`);
    else {
      const [, entity, ...upstreams] = row;
      objects.set(entity, upstreams);
      for (const upstream of upstreams) entities.set(upstream, entity);
    }
  }
  return {
    entityOf: (upstream) => entities.get(upstream) ?? publishedId(upstream),
    objectsOf: (entity) => objects.get(entity) ?? [],
    conflicts,
    bridges,
  };
}

/** Who is who, for these names, without a single comparison of spellings. O(names). */
export function identitiesFrom(snapshot: Snapshot, names: readonly Name[]): Identities {
  const entityOf: Record<Id, Id> = {};
  for (const { id, upstream } of names) entityOf[id] = snapshot.entityOf(upstream);
  return { entityOf, conflicts: snapshot.conflicts, live: snapshot.bridges };
}

function parsedLines(text: string): readonly unknown[] {
  try {
    return JSON.parse(`[${text.trim().replaceAll("\n", ",")}]`) as unknown[];
  } catch {
    return [];
  }
}
