import { fingerprints } from "../extract/fingerprints.ts";
import { contextOf } from "../extract/reader.ts";
import type { Claim, Term } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { type RelatedReport as Related, type ReportTraits, relatedIndex } from "../resolve/related.ts";
import type { Store } from "../store/store.ts";
import { writtenInterval } from "./threads.ts";

/** A related report as a person reads it. */
export interface RelatedReport extends Related {
  readonly title: string | null;
  readonly publisher: Id | null;
  readonly published: string | null;
}

/** Related reports are looked for in cases of up to so many documents: every text is read for it. */
export const MOST_DOCUMENTS = 2000;
const LISTED = 5;

/** One candidate stands for all: a name that may mean one more elsewhere is the same thing here. */
const keyOf = ({ link, canonical }: Term): string => [...link].sort(byCodeUnit)[0] ?? canonical.toLowerCase();

/** Terms that stand for nothing by themselves relate no reports. */
const isThing = ({ type, canonical }: Term): boolean =>
  type !== "unnamed" && type !== "text" && type !== "date" && canonical !== "";

function traitsOf(document: Document, claims: readonly Claim[]): ReportTraits {
  const main = contextOf(document).regions.filter(({ kind }) => kind === "main");
  const ends = claims.flatMap(({ subject, object }) => [subject, object]).filter(isThing);
  return {
    id: document.id,
    marks: fingerprints(document.text, main).map(({ hash }) => hash),
    things: new Map(ends.map((term) => [keyOf(term), term.canonical])),
    claims: new Set(
      claims
        .filter(({ subject, object }) => isThing(subject) && isThing(object))
        .map(({ subject, predicate, object, stance }) =>
          [keyOf(subject), predicate, keyOf(object), stance].join("|"),
        ),
    ),
  };
}

export async function claimsByDocument(store: Store): Promise<ReadonlyMap<Id, readonly Claim[]>> {
  const grouped = new Map<Id, Claim[]>();
  for await (const claim of store.claims()) {
    const own = grouped.get(claim.document);
    if (own) own.push(claim);
    else grouped.set(claim.document, [claim]);
  }
  return grouped;
}

/**
 * Finds the related reports of documents among all that the case holds, and of `more` that it does not hold. `null`
 * when the case is too large to be read through for it.
 */
export async function relatedReports(
  store: Store,
  more: readonly { readonly document: Document; readonly claims: readonly Claim[] }[] = [],
): Promise<((id: Id) => readonly RelatedReport[]) | null> {
  const { documents: count } = await store.counts();
  if (count + more.length > MOST_DOCUMENTS) return null;
  const claims = await claimsByDocument(store);
  const documents = new Map((await store.documents()).map((document) => [document.id, document]));
  const traits = [...documents.values()].map((document) => traitsOf(document, claims.get(document.id) ?? []));
  for (const one of more) {
    if (documents.has(one.document.id)) continue;
    documents.set(one.document.id, one.document);
    traits.push(traitsOf(one.document, one.claims));
  }
  const find = relatedIndex(traits);
  return (id) =>
    find(id, LISTED).map((related) => {
      const { title, appearances } = documents.get(related.document)!;
      const { publisher = null, published = null } = appearances[0] ?? {};
      return { ...related, title, publisher, published: writtenInterval(published) };
    });
}

/** How a report is listed: its title, if it has one, who published it and when. */
export function reportLabel({ title, publisher, published }: RelatedReport): string {
  return `${title ?? "untitled report"} (${publisher ?? "unknown publisher"}, ${published ?? "no date"})`;
}

/** Why a report is listed, in words. */
export function whyRelated({ sharedText, sharedClaims, sharedThings }: Related): string {
  return [
    ...(sharedText > 0 ? [`${Math.round(sharedText * 100)} % of the shorter one's words`] : []),
    ...(sharedClaims > 0 ? [`${sharedClaims} of the same claims`] : []),
    ...(sharedThings.length > 0 ? [`both name ${sharedThings.join(", ")}`] : []),
  ].join("; ");
}
