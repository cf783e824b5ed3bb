import type { Id } from "../model/ids.ts";
import { cellParts } from "./incident-terms.ts";
import { readRows } from "./incidents.ts";

/** Two ends that a relation row ties: an actor, and its sponsor, its place or what it is part of. */
export interface IncidentTie {
  readonly subject: Id;
  readonly object: Id;
  /** Names without an upstream id, which these rows alone use. */
  readonly own: readonly string[];
}

const SAYS_WHO = new Set(["attributed-to", "based-in", "part-of"]);

/**
 * Which rows say who sponsors whom, who sits where and who is part of what, and which names only rows use: enough to
 * know whether they bear on a name, without reading them as claims. Throws `bad-incidents`. O(rows).
 */
export function incidentTies(texts: readonly { readonly file: string; readonly text: string }[]): {
  readonly ties: readonly IncidentTie[];
  readonly ownNames: readonly string[];
} {
  const ties: IncidentTie[] = [];
  const ownNames = new Set<string>();
  for (const { text, file } of texts)
    for (const row of readRows(text, file)) {
      const subject = cellParts(row.subject);
      if (!isUpstream(subject.id)) ownNames.add(subject.text);
      if (row.kind !== "relation") continue;
      const object = cellParts(row.object);
      const own = [subject, object].flatMap((end) => (isUpstream(end.id) ? [] : [end.text]));
      if (SAYS_WHO.has(row.predicate))
        ties.push({ subject: subject.id ?? subject.text, object: object.id ?? object.text, own });
    }
  return { ties, ownNames: [...ownNames] };
}

/** An id that a catalogue gave, or a state or country; our own ids of what only rows name are none. */
const isUpstream = (id: Id | null): boolean => id !== null && !id.startsWith("entente:");
