import type { Claim } from "../../model/claim.ts";
import type { Document } from "../../model/document.ts";
import { byCodeUnit, contentId, type Id } from "../../model/ids.ts";
import { strictestTlp, TLP_LABELS, type Tlp } from "../../model/vocabulary/tlp.ts";
import type { StixBundle } from "./bundle.ts";
import { claimStix, type EndedClaim, endId, subjectMatter } from "./stix-case-claims.ts";
import { documentReferences, documentReport, firstPublished, publisherOf } from "./stix-documents.ts";
import { stixId } from "./stix-ids.ts";
import {
  AUTHOR_ID,
  authorObject,
  CLAIM_EXTENSION,
  common,
  extensionDefinitions,
  markingObject,
  type StixContext,
  type StixObject,
} from "./stix-objects.ts";
import { type Identities, type StixEnd, sortedNames, stixEnd } from "./stix-terms.ts";
import { midnight } from "./stix-times.ts";

/** What a case gives to a bundle. */
export interface StixCase {
  /** Claims that count: none that was rejected or superseded. */
  readonly claims: readonly Claim[];
  readonly documents: readonly Document[];
  readonly identities: Identities;
  /** The case's own marking; what stands on a stricter document is marked as that is. */
  readonly tlp: Tlp;
  /** The bundle of an assessment made of this case, to go along. */
  readonly assessment: StixBundle | null;
}

/** The latest day anything in the case was published, never the clock's; the epoch when nothing is dated. */
function latestPublished(documents: readonly Document[]): string {
  const days = documents.flatMap((document) => firstPublished(document) ?? []);
  return midnight([...days].sort(byCodeUnit).at(-1) ?? "1970-01-01");
}

/** Two names that were decided to be one stay two objects in the claim that says so. */
function ended(claim: Claim, identities: Identities): EndedClaim {
  const subject = stixEnd(claim.subject, identities);
  const object = stixEnd(claim.object, identities);
  const isSame = subject !== null && object !== null && endId(subject) === endId(object);
  return { claim, subject: isSame ? stixEnd(claim.subject, identities, true) : subject, object };
}

/** Objects at the ends of claims, each once, under the least strict marking of the claims that name it. */
function endObjects(
  claims: readonly EndedClaim[],
  tlpOf: (claim: Claim) => Tlp,
  at: string,
): readonly StixObject[] {
  const ends = new Map<string, { readonly end: StixEnd; readonly names: Set<string>; tlp: Tlp }>();
  for (const { claim, subject, object } of claims)
    for (const [end, term] of [
      [subject, claim.subject],
      [object, claim.object],
    ] as const) {
      if (end === null) continue;
      const tlp = tlpOf(claim);
      const known = ends.get(endId(end)) ?? { end, names: new Set<string>(), tlp };
      if (TLP_LABELS.indexOf(tlp) < TLP_LABELS.indexOf(known.tlp)) known.tlp = tlp;
      // A name that only stricter documents use is not told under a laxer marking.
      if (tlp === known.tlp) known.names.add(term.text);
      ends.set(endId(end), known);
    }
  return [...ends.values()].map(({ end, names, tlp }) => ({
    ...common(end.type, end.content, { at, tlp }),
    ...end.members,
    ...(end.type === "intrusion-set"
      ? { description: `Named here as: ${sortedNames(names).join("; ")}.` }
      : {}),
  }));
}

/** For each denied or doubted matter, the relationships that say it is so. */
function assertions(claims: readonly EndedClaim[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const one of claims) {
    const matter = subjectMatter(one);
    if (matter === null || one.claim.stance !== "asserts" || endId(one.subject!) === endId(one.object!))
      continue;
    found.set(matter, [...(found.get(matter) ?? []), stixId("relationship", one.claim.id)]);
  }
  return found;
}

/** A case without its assessment: documents as reports, claims, and what they name. */
function caseObjects({ claims, documents, identities, tlp }: StixCase): readonly StixObject[] {
  const at = latestPublished(documents);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const tlpOf = ({ document }: Claim): Tlp => strictestTlp([tlp, byId.get(document)?.tlp ?? "clear"]);
  const sorted = [...claims].sort((a, b) => byCodeUnit(a.id, b.id)).map((claim) => ended(claim, identities));
  const asserted = assertions(sorted);
  const heldBy = new Map<Id, string[]>();
  const objects = sorted.map((one) => {
    const document = byId.get(one.claim.document);
    const object = claimStix(one, {
      context: { at, tlp: tlpOf(one.claim) },
      publisher: document === undefined ? "unknown" : publisherOf(document),
      references: document === undefined ? [] : documentReferences(document),
      disputed: asserted.get(subjectMatter(one) ?? "") ?? [],
      fallback: AUTHOR_ID,
    });
    heldBy.set(one.claim.document, [...(heldBy.get(one.claim.document) ?? []), object.id]);
    return object;
  });
  const reports = [...byId.values()].flatMap((document) => {
    const refs = heldBy.get(document.id);
    const context: StixContext = { at, tlp: strictestTlp([tlp, document.tlp]) };
    return refs === undefined ? [] : [documentReport(document, refs, context)];
  });
  return [...endObjects(sorted, tlpOf, at), ...objects, ...reports];
}

function claimOf({ extensions }: StixObject): Id | undefined {
  return (extensions as Readonly<Record<string, { readonly claim?: Id }>> | undefined)?.[CLAIM_EXTENSION]
    ?.claim;
}

/** An assessment's objects that the case does not give already, whether as object or as claim. */
function added(assessment: StixBundle | null, held: readonly StixObject[]): readonly StixObject[] {
  const ids = new Set(held.map(({ id }) => id));
  const claims = new Set(held.map(claimOf).filter((id) => id !== undefined));
  const extra = (assessment?.objects ?? []).filter(
    (object) => !ids.has(object.id) && !claims.has(claimOf(object) ?? ""),
  );
  const left = new Set((assessment?.objects ?? []).map(({ id }) => id));
  for (const { id } of [...extra, ...held]) left.delete(id);
  // A report lists what it holds: what the case tells in other words is not listed twice.
  return extra.map((object) =>
    Array.isArray(object.object_refs)
      ? { ...object, object_refs: object.object_refs.filter((ref) => !left.has(String(ref))) }
      : object,
  );
}

/**
 * A case for platforms: each claim that counts as a relationship, opinion or note with all its fields in an extension,
 * each document they stand on as a report, and the judgments. Same case, same bytes. Linear in the claims.
 */
export function caseBundle(given: StixCase): StixBundle {
  const own = caseObjects(given);
  const frame = [authorObject(), ...extensionDefinitions()];
  const content = [...own, ...added(given.assessment, [...frame, ...own])];
  const markings = content.filter(({ type }) => type === "marking-definition");
  const used = new Set(
    content.flatMap(({ object_marking_refs }) => (object_marking_refs as string[] | undefined) ?? []),
  );
  const marked = TLP_LABELS.map(markingObject).filter(({ id }) => used.has(id));
  const objects = [...frame, ...marked, ...content.filter((object) => !markings.includes(object))];
  return { type: "bundle", id: stixId("bundle", contentId("b", objects)), objects };
}
