import type { Account } from "../source-account.ts";
import { textOf, textsOf } from "../source-json.ts";
import { term } from "../source-terms.ts";
import { authorOf, endKind, endTerm, liveEnd } from "./stix-ends.ts";
import type { StixEntry, StixIndex } from "./stix-objects.ts";
import { type Outcome, ownExtension, sharedDraft } from "./stix-relationships.ts";

/** A note that Entente wrote for a denial or doubt between two groups; any other note is free text. */
export function readOwnNote(index: StixIndex, entry: StixEntry, account: Account): Outcome {
  const own = ownExtension(entry.object);
  const ends = textsOf(entry.object.object_refs).flatMap((id) => liveEnd(index, id) ?? []);
  const [from, to] = ends;
  if (!own || !from || !to) return { kind: "ignored", why: "note: free text" };
  const [subject, object] = [endTerm(from), endTerm(to)];
  if (!subject || !object) return { kind: "ignored", why: "note: free text" };
  account.claim({ ...sharedDraft(index, entry, "object_refs"), ...own, subject, object });
  return { kind: "taken", ends: [from.id, to.id] };
}

/**
 * Disagreement about a relationship (STIX 2.1, 4.14) doubts what the relationship says, in the opinion's author's
 * name; strong disagreement denies it. Agreement repeats no claim.
 */
export function readOpinion(index: StixIndex, entry: StixEntry, account: Account): Outcome {
  const opinion = textOf(entry.object.opinion);
  const stance = ({ disagree: "doubts", "strongly-disagree": "denies" } as const)[opinion as "disagree"];
  if (!stance) return { kind: "ignored", why: `opinion ${opinion || "without a value"}` };
  const targets = textsOf(entry.object.object_refs).flatMap((id) => {
    const relation = index.entries.get(id);
    return relation?.type === "relationship" ? [relation] : [];
  });
  const ends: string[] = [];
  for (const { object: said, id } of targets) {
    const from = liveEnd(index, textOf(said.source_ref));
    const to = liveEnd(index, textOf(said.target_ref));
    const subject = from && endKind(from.type) === "group" ? endTerm(from) : null;
    const object = to ? endTerm(to) : null;
    const predicate = textOf(said.relationship_type);
    if (!from || !to || !subject || !object) continue;
    const own =
      ownExtension(said)?.predicate ??
      (predicate === "uses" || predicate === "targets" || predicate === "attributed-to"
        ? predicate
        : "overlaps-with");
    const assertedBy =
      textsOf(entry.object.authors).length > 0 ? textsOf(entry.object.authors) : authorOf(index, entry);
    account.claim({
      ...sharedDraft(index, entry, `opinion of ${id}`),
      predicate: own,
      stance,
      assertedBy,
      subject: { ...subject },
      object: object ?? term("", "text"),
    });
    ends.push(from.id, to.id);
  }
  return ends.length > 0
    ? { kind: "taken", ends }
    : { kind: "ignored", why: "opinion on no relationship of a group" };
}
