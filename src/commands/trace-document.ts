import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { Store } from "../store/store.ts";
import { briefSentences } from "./brief.ts";
import { type Grounds, publisherOf } from "./grounds.ts";
import { relatedReports, reportLabel, whyRelated } from "./related.ts";
import { threadMaker, writtenInterval } from "./threads.ts";
import { type TraceNode, traceClaim } from "./trace.ts";

/** Sentences of the brief, each with the claims that were read from it. */
function sentences(document: Document, claims: readonly Claim[], grounds: Grounds): readonly TraceNode[] {
  const threadOf = threadMaker(grounds);
  return briefSentences(document, claims).map(({ start, text }) => {
    const own = claims.filter(({ passage }) => passage.kind === "text" && passage.span.start === start);
    return {
      kind: "sentence",
      id: `${document.id}#${start}`,
      text: `“${text}”`,
      urls: [],
      children: own.map((claim) => ({ ...traceClaim(threadOf(claim)), children: [] })),
    };
  });
}

/** A document with its brief (the sentences that carry its claims) and the reports it is related to. */
export async function traceDocument(document: Document, store: Store, grounds: Grounds): Promise<TraceNode> {
  const { id, title, appearances } = document;
  const claims = await store.claimsOf([id]);
  const related = (await relatedReports(store))?.(id) ?? [];
  const where = appearances.map(({ publisher, published }) => {
    const name = publisher ? publisherOf(grounds, publisher).name : "unknown publisher";
    return `${name}, ${writtenInterval(published) ?? "no date"}`;
  });
  return {
    kind: "document",
    id,
    text: `${title ?? "untitled report"} (${where.join("; ")})`,
    urls: appearances.flatMap(({ url }) => url ?? []),
    children: [
      ...sentences(document, claims, grounds),
      ...related.map((one) => ({
        kind: "document" as const,
        id: one.document,
        text: `related: ${reportLabel(one)}: ${whyRelated(one)}`,
        urls: [],
        children: [],
      })),
    ],
  };
}
