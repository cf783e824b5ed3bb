import type { Id } from "../model/ids.ts";
import { cellParts } from "./incident-terms.ts";
import { readRows } from "./incidents.ts";

/** A relation row's two ends: an actor, and its sponsor, its place or what it is part of. */
export interface IncidentTie {
  readonly subject: Id;
  readonly object: Id;
  /** Those of the two that only rows name. */
  readonly own: readonly string[];
}

const SAYS_WHO = /,(?:attributed-to|based-in|part-of),/;
/** A row whose subject has an upstream id: a catalogue's, not our own of what only rows name. */
const LISTED = /^[^,]*,(?:incident|relation),(?:"[^"]*|[^",]*)\((?!entente:)[a-z0-9-]+:[^()\s]+\)"?,/;
const wholeCells = (line: string): boolean => (line.match(/"/g)?.length ?? 0) % 2 === 0;

/**
 * The rows that tell who is who, as CSV: a tenth of them. Those that say who sponsors whom, who sits where and who is
 * part of what, and those whose subject no catalogue lists. All of them when a cell goes over several lines.
 */
export function namingRows(text: string): string {
  const [head = "", ...lines] = text.split("\n");
  if (!lines.every(wholeCells)) return text;
  return [head, ...lines.filter((line) => SAYS_WHO.test(line) || !LISTED.test(line))].join("\n");
}

/** Which rows tie whom to whom, and which names only rows use. Reads `namingRows`. Throws `bad-incidents`. */
export function incidentTies(texts: readonly { readonly file: string; readonly text: string }[]): {
  readonly ties: readonly IncidentTie[];
  readonly ownNames: readonly string[];
} {
  const rows = texts.flatMap(({ text, file }) => readRows(text, file));
  const ties = rows.flatMap((row): IncidentTie[] => {
    if (row.kind !== "relation" || !SAYS_WHO.test(`,${row.predicate},`)) return [];
    const [subject, object] = [cellParts(row.subject), cellParts(row.object)];
    const own = [subject, object].flatMap(({ id, text }) => (isListed(id) ? [] : [text]));
    return [{ subject: subject.id ?? subject.text, object: object.id ?? object.text, own }];
  });
  const subjects = rows.map(({ subject }) => cellParts(subject));
  return { ties, ownNames: subjects.flatMap(({ id, text }) => (isListed(id) ? [] : [text])) };
}

const isListed = (id: Id | null): boolean => id !== null && !id.startsWith("entente:");
