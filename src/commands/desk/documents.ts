import type { Claim } from "../../model/claim.ts";
import type { Document } from "../../model/document.ts";
import { byCodeUnit, type Id } from "../../model/ids.ts";
import type { ClaimEntry, DocumentEntry, DocumentPage } from "../../model/schemas/workbench.ts";
import { PROPOSED, standings } from "../../resolve/reviews.ts";
import { claimsByDocument, relatedReports, whyRelated } from "../related.ts";
import { writtenInterval } from "../threads.ts";
import type { Desk } from "./desk.ts";

const firstOf = ({ appearances }: Document): Document["appearances"][number] | undefined =>
  [...appearances].sort((a, b) => byCodeUnit(a.published?.from ?? "9999", b.published?.from ?? "9999"))[0];

function entryOf(document: Document, claims: number): DocumentEntry {
  const first = firstOf(document);
  return {
    id: document.id,
    title: document.title,
    kind: document.kind,
    language: document.language,
    published: writtenInterval(first?.published ?? null),
    publisher: first?.publisher ?? null,
    url: document.appearances.find(({ url }) => url !== null)?.url ?? null,
    claims,
    characters: document.text.length,
  };
}

/** The case's documents, latest published first; undated ones last. Empty without a case. */
export async function documentEntries(desk: Desk): Promise<readonly DocumentEntry[]> {
  if (desk.opened === null) return [];
  const claims = await claimsByDocument(desk.opened.store);
  const documents = await desk.opened.store.documents();
  return documents
    .map((document) => entryOf(document, claims.get(document.id)?.length ?? 0))
    .sort((x, y) => byCodeUnit(y.published ?? "", x.published ?? "") || byCodeUnit(x.id, y.id));
}

/** One line that says what is claimed. */
export function saidIn({ subject, predicate, object, stance, hedge }: Claim): string {
  const denial = stance === "asserts" ? "" : ` (${stance})`;
  return `${subject.canonical} ${predicate} ${object.canonical}${denial}${hedge ? `, “${hedge.text}”` : ""}`;
}

const position = ({ passage }: Claim): number => (passage.kind === "text" ? passage.span.start : 0);

/** Claims with what reviewers made of them, in text order. */
export async function claimEntries(desk: Desk, claims: readonly Claim[]): Promise<ClaimEntry[]> {
  const known = standings((await desk.opened?.store.reviews()) ?? []);
  return [...claims]
    .sort((x, y) => position(x) - position(y) || byCodeUnit(x.id, y.id))
    .map((claim) => ({
      claim: claim as ClaimEntry["claim"],
      said: saidIn(claim),
      verdict: (known.get(claim.id) ?? PROPOSED).status,
    }));
}

/** A document to read: its text with regions, brief and claims, and what else the case has on the same names. */
export async function documentPage(desk: Desk, id: Id): Promise<DocumentPage | null> {
  const document = (await desk.opened?.store.document(id)) ?? null;
  if (document === null || desk.opened === null) return null;
  const own = await desk.opened.store.claimsOf([id]);
  const related = (await relatedReports(desk.opened.store))?.(id) ?? [];
  const { reader } = await desk.reader();
  const { regions, brief } = reader.read(document);
  return {
    entry: entryOf(document, own.length),
    text: document.text,
    regions: regions.map(({ start, end, kind }) => ({ start, end, kind })),
    brief: brief.map(({ start, end }) => ({ start, end })),
    claims: await claimEntries(desk, own),
    appearances: document.appearances.map(({ publisher, url, published }) => ({ publisher, url, published })),
    related: related.map((one) => ({ id: one.document, title: one.title, why: whyRelated(one) })),
  };
}
