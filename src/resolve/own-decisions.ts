import type { Decision, DecisionKind, Name } from "../model/identity.ts";
import { contentId, type Id } from "../model/ids.ts";
import { ENTENTE } from "./sources.ts";

const KINDS: readonly DecisionKind[] = ["same", "different", "overlaps", "unsure"];
const COLUMNS = ["a", "b", "kind", "because", "url"] as const;

/**
 * Decisions that Entente makes itself, each with its reason and a page to check it against: the rows of
 * `data/knowledge/entente-decisions.csv`, header first, columns `a,b,kind,because,url`. `a` and `b` are upstream ids
 * and stand for the object's label. They are sources' decisions like any other: `trust` and undoing reach them. Rows
 * over objects that this knowledge lacks, or without a reason, are left out.
 */
export function ownDecisions(
  rows: readonly (readonly string[])[],
  names: readonly Name[],
): readonly Decision[] {
  const [header = [], ...body] = rows;
  const at = COLUMNS.map((column) => header.indexOf(column));
  const anchors = new Map<Id, Id>();
  for (const { anchor, upstream, id } of names) if (anchor) anchors.set(upstream, id);
  return body.flatMap((cells) => {
    const [a, b, written, because, url] = at.map((column) => cells[column]?.trim() ?? "");
    const kind = KINDS.find((known) => known === written);
    const [first, second] = [anchors.get(a!), anchors.get(b!)];
    if (first === undefined || second === undefined || kind === undefined || because === "") return [];
    const reason = `${because} (${url})`;
    const id = contentId("d", [first, second, kind, ENTENTE, reason]);
    return [{ id, a: first, b: second, kind, by: ENTENTE, because: reason, claims: [], undoes: null }];
  });
}
