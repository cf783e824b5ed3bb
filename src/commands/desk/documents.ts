import type { Claim } from "../../model/claim.ts";
import type { Document } from "../../model/document.ts";
import { byCodeUnit, type Id } from "../../model/ids.ts";
import type { ClaimEntry, DocumentEntry, DocumentPage } from "../../model/schemas/workbench.ts";
import { PROPOSED, standings } from "../../resolve/reviews.ts";
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

/** All claims of the case, grouped by their document. */
async function claimsByDocument(desk: Desk): Promise<ReadonlyMap<Id, readonly Claim[]>> {
  const grouped = new Map<Id, Claim[]>();
  if (desk.opened === null) return grouped;
  for await (const claim of desk.opened.store.claims())
    grouped.set(claim.document, [...(grouped.get(claim.document) ?? []), claim]);
  return grouped;
}

/** The case's documents, latest published first; undated ones last. Empty without a case. */
export async function documentEntries(desk: Desk): Promise<readonly DocumentEntry[]> {
  if (desk.opened === null) return [];
  const claims = await claimsByDocument(desk);
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

/** Most documents listed as related. */
const RELATED = 6;

/** Documents of the case that speak of the same names, those that share most of them first. */
function relatedTo(
  document: Document,
  all: readonly Document[],
  claims: ReadonlyMap<Id, readonly Claim[]>,
): DocumentPage["related"] {
  const namesIn = (id: Id): Map<string, string> =>
    new Map(
      (claims.get(id) ?? []).flatMap(({ subject, object }) =>
        [subject, object]
          .filter(({ type }) => type === "group" || type === "malware" || type === "tool")
          .map(({ canonical }) => [canonical.toLowerCase(), canonical] as const),
      ),
    );
  const own = namesIn(document.id);
  return all
    .filter(({ id }) => id !== document.id)
    .map((other) => {
      const shared = [...namesIn(other.id)].filter(([key]) => own.has(key)).map(([, name]) => name);
      return { other, shared };
    })
    .filter(({ shared }) => shared.length > 0)
    .sort((x, y) => y.shared.length - x.shared.length || byCodeUnit(x.other.id, y.other.id))
    .slice(0, RELATED)
    .map(({ other, shared }) => ({
      id: other.id,
      title: other.title,
      why: `both name ${shared.slice(0, 3).join(", ")}${shared.length > 3 ? ` and ${shared.length - 3} more` : ""}`,
    }));
}

/** A document to read: its text with regions, brief and claims, and what else the case has on the same names. */
export async function documentPage(desk: Desk, id: Id): Promise<DocumentPage | null> {
  const document = (await desk.opened?.store.document(id)) ?? null;
  if (document === null || desk.opened === null) return null;
  const claims = await claimsByDocument(desk);
  const own = claims.get(id) ?? [];
  const { reader } = await desk.reader();
  const { regions, brief } = reader.read(document);
  return {
    entry: entryOf(document, own.length),
    text: document.text,
    regions: regions.map(({ start, end, kind }) => ({ start, end, kind })),
    brief: brief.map(({ start, end }) => ({ start, end })),
    claims: await claimEntries(desk, own),
    appearances: document.appearances.map(({ publisher, url, published }) => ({ publisher, url, published })),
    related: relatedTo(document, await desk.opened.store.documents(), claims),
  };
}
