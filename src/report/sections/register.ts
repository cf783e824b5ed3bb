import type { ClaimThread } from "../../model/assessment.ts";
import type { Block, Inline, Section } from "../blocks.ts";
import { count } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { claimWords } from "../threads.ts";
import { publisherName } from "../words.ts";

/** Claims written out; the rest are in assessment.json and by `entente trace`. */
export const MOST_CLAIMS = 1500;

/** Claims read from text first, since they carry a quote; else in the order given. */
export function registered(index: ReaderIndex): readonly ClaimThread[] {
  const { threads } = index.assessment;
  return [
    ...threads.filter(({ quote }) => quote !== null),
    ...threads.filter(({ quote }) => quote === null),
  ].slice(0, MOST_CLAIMS);
}

function where(claim: ClaimThread): readonly Inline[] {
  if (claim.quote !== null) return [{ kind: "quote", text: claim.quote }];
  if (claim.upstream === null) return ["no passage on record"];
  return [{ kind: "id", text: claim.upstream.id }, ` ${claim.upstream.field}, ${claim.upstream.release}`];
}

function published(claim: ClaimThread): string {
  const page = claim.page == null ? "" : `, page ${claim.page}`;
  return `${publisherName(claim.publisher)}, ${claim.published ?? "undated"}${page}`;
}

function links(claim: ClaimThread): readonly Inline[] {
  if (claim.urls.length === 0) return ["no reference"];
  return claim.urls.flatMap((url, position): Inline[] => [
    ...(position > 0 ? [" " as Inline] : []),
    { kind: "link", text: url, url },
  ]);
}

function table(claims: readonly ClaimThread[], caption: string): Block {
  return {
    kind: "table",
    caption,
    columns: [
      { label: "Claim", room: "tight" },
      { label: "Says", room: "wide" },
      { label: "Written", room: "wide" },
      { label: "Publisher" },
      { label: "Document" },
      { label: "Reference" },
    ],
    rows: claims.map((claim) => [
      [{ kind: "claim-anchor", id: claim.id }],
      claimWords(claim),
      where(claim),
      [published(claim)],
      [{ kind: "id", text: claim.document }],
      links(claim),
    ]),
  };
}

/** Every claim the threads end at, with its quote or upstream field and its references. */
export function registerSection(index: ReaderIndex): Section {
  const claims = registered(index);
  const id = "claims";
  const title = "Register of claims";
  if (claims.length === 0)
    return { id, title, blocks: [{ kind: "missing", text: "No claim takes part in this assessment." }] };
  const quoted = claims.filter(({ quote }) => quote !== null);
  const structured = claims.slice(quoted.length);
  const left = index.assessment.threads.length - claims.length;
  const blocks: Block[] = [];
  if (quoted.length > 0)
    blocks.push(table(quoted, `${count(quoted.length, "claim")} read from text, with the sentence`));
  if (structured.length > 0)
    blocks.push({
      kind: "fold",
      summary: `${count(structured.length, "claim")} from data sets, with object, field and release`,
      print: false,
      blocks: [table(structured, "Claims from data sets; they carry no sentence")],
    });
  if (left > 0)
    blocks.push({
      kind: "note",
      parts: [
        `${count(left, "more claim")} in assessment.json, and by `,
        { kind: "command", text: "entente trace ID" },
        ".",
      ],
    });
  return { id, title, blocks };
}
