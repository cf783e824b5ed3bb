import type { Term, TermType } from "../model/claim.ts";
import type { Name } from "../model/identity.ts";
import { contentId, type Id } from "../model/ids.ts";
import type { IncidentRow } from "./incident-row.ts";

/** Source id of rows in our own columns: the document their claims stand in. */
export const INCIDENT_SOURCE = "entente-incidents";

/** Id of a name that only incident rows use. */
function incidentNameId(text: string): Id {
  return contentId("n", [INCIDENT_SOURCE, text.toLowerCase()]);
}

/** What the cells of incident rows may mean, and the names they alone bring in. */
export interface IncidentEnds {
  /** Upstream object → the name that stands for it. */
  readonly anchors: ReadonlyMap<Id, Name>;
  /** Lower-case name → the software names spelled so. */
  readonly software: ReadonlyMap<string, readonly Name[]>;
  readonly minted: Map<string, Name>;
}

/** `Label (upstream:id)`, a bare id, or a bare name. */
export function cellParts(cell: string): { readonly text: string; readonly id: Id | null } {
  const match = /^(.*?)\s*\(([a-z0-9-]+:[^()\s]+)\)$/.exec(cell);
  if (match) return { text: match[1]!, id: match[2]! };
  return /^(state|country):[A-Z]{2}$/.test(cell) ? { text: cell, id: cell } : { text: cell, id: null };
}

const PLACES: Readonly<Record<string, TermType>> = { state: "state", country: "location" };

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/**
 * Who acts, or the other end of a relation. An upstream id decides; a name without one is a name of this set alone,
 * never a silent choice among others spelled alike.
 */
export function actorTerm(cell: string, row: IncidentRow, ends: IncidentEnds): Term {
  const { text, id } = cellParts(cell);
  const place = id === null ? undefined : PLACES[id.slice(0, id.indexOf(":"))];
  if (id !== null && place) return { text, canonical: text, span: null, type: place, link: [id] };
  const known = id === null ? null : ends.anchors.get(id);
  if (known) return { text, canonical: known.text, span: null, type: "group", link: [known.id] };
  const name = ends.minted.get(text.toLowerCase()) ?? {
    id: incidentNameId(text),
    text,
    kind: "actor" as const,
    namer: listFirst(row.relays) ?? row.publisher,
    upstream: id ?? `entente:${slug(text)}`,
    anchor: true,
    urls: [row.url],
  };
  ends.minted.set(text.toLowerCase(), name);
  return { text, canonical: text, span: null, type: "group", link: [name.id] };
}

const listFirst = (cell: string): string | undefined => cell.split(";")[0]?.trim() || undefined;

/** A country by its code, a sector by its slug, an organisation by its name. */
export function placeTerm(kind: "country" | "sector" | "organisation", written: string): Term {
  const type = kind === "country" ? "location" : kind;
  const key = kind === "country" ? written : slug(written);
  return { text: written, canonical: written, span: null, type, link: [`${kind}:${key}`] };
}

/** Software by upstream id, else by every name spelled so; a vulnerability by its CVE id. */
export function softwareTerm(cell: string, { anchors, software }: IncidentEnds): Term {
  const { text, id } = cellParts(cell);
  if (/^CVE-\d{4}-\d{4,}$/.test(text))
    return { text, canonical: text, span: null, type: "vulnerability", link: [text] };
  const anchor = id === null ? undefined : anchors.get(id);
  const link = anchor ? [anchor.id] : (software.get(text.toLowerCase()) ?? []).map((name) => name.id);
  return { text, canonical: anchor?.text ?? text, span: null, type: "malware", link };
}
