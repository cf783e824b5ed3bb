import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import { contextOf } from "../extract/reader.ts";
import type { ClaimThread } from "../model/assessment.ts";
import type { Document, Span } from "../model/document.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Store } from "../store/store.ts";
import { openCase } from "./case.ts";
import { type FindQuery, understand } from "./find-query.ts";
import { type Fit, fitOfClaim, fitOfSentence } from "./find-score.ts";
import { type Grounds, publisherOf } from "./grounds.ts";
import { incidentGrounds } from "./incidents.ts";
import { type OpenReader, openReader } from "./reader.ts";
import { threadMaker, writtenInterval } from "./threads.ts";

/** A claim that answers, with where it is written. */
export interface FoundClaim extends Fit {
  readonly from: "case" | "bundled";
  readonly claim: ClaimThread;
}

/** A sentence of the case's documents that holds what was asked for. */
export interface FoundQuote extends Fit {
  readonly document: Id;
  readonly title: string | null;
  readonly publisher: string;
  readonly published: string | null;
  readonly quote: string;
  readonly span: Span;
}

/** Claims and quotes, and nothing in other words: no summary is made up. */
export interface FindAnswer {
  readonly schema: "entente.find/1";
  readonly query: string;
  readonly understood: FindQuery;
  /** How many claims fit; the best are listed. */
  readonly fitting: number;
  readonly claims: readonly FoundClaim[];
  readonly quotes: readonly FoundQuote[];
}

export interface FindRequest {
  readonly query: string;
  readonly case: string | null;
  readonly limit: number;
}

/** Documents whose sentences are looked at, best first by the full-text index. */
const DOCUMENTS = 50;
/** Sentences of one document that are listed. */
const SENTENCES = 3;

/** Best fit first; of equal ones the case's own, then the later published, then by id. */
function byFit(x: FoundClaim, y: FoundClaim): number {
  return (
    y.score - x.score ||
    byCodeUnit(y.from, x.from) ||
    byCodeUnit(y.claim.published ?? "", x.claim.published ?? "") ||
    byCodeUnit(x.claim.id, y.claim.id)
  );
}

function claimsThatFit(query: FindQuery, grounds: Grounds): readonly FoundClaim[] {
  const threadOf = threadMaker(grounds);
  const { entityOf } = grounds.resolution;
  return grounds.claims
    .flatMap((claim) => {
      const fit = fitOfClaim(query, claim, entityOf);
      const from = grounds.published.has(claim.document) ? ("case" as const) : ("bundled" as const);
      return fit.score > 0 ? [{ ...fit, from, claim: threadOf(claim) }] : [];
    })
    .sort(byFit);
}

function sentencesThatFit(query: FindQuery, document: Document, grounds: Grounds): readonly FoundQuote[] {
  const { segments, regions } = contextOf(document);
  const main = regions.filter(({ kind }) => kind === "main");
  const first = document.appearances[0];
  const publisher = first?.publisher ?? "unknown";
  const found = segments.flatMap(({ start, end, kind }) => {
    if (kind === "heading" || kind === "code") return [];
    if (!main.some((region) => region.start <= start && end <= region.end)) return [];
    const quote = document.text.slice(start, end);
    const fit = fitOfSentence(query, quote);
    return fit.score > 0 ? [{ ...fit, quote, span: { start, end } }] : [];
  });
  return found
    .sort((x, y) => y.score - x.score || x.span.start - y.span.start)
    .slice(0, SENTENCES)
    .map((one) => ({
      ...one,
      document: document.id,
      title: document.title,
      publisher: publisherOf(grounds, publisher).name,
      published: writtenInterval(first?.published ?? null),
    }));
}

/** Sentences of the case's documents, those that a claim listed above quotes already left out. */
async function quotesThatFit(
  store: Store,
  query: FindQuery,
  grounds: Grounds,
  claims: readonly FoundClaim[],
): Promise<readonly FoundQuote[]> {
  const words = [...query.names.map(({ text }) => text), ...query.words];
  const quoted = new Set(claims.map(({ claim }) => `${claim.document}\u0000${claim.quote}`));
  const found: FoundQuote[] = [];
  for (const { id } of await store.search(words, { kind: "document", limit: DOCUMENTS })) {
    const document = await store.document(id);
    if (document) found.push(...sentencesThatFit(query, document, grounds));
  }
  return found
    .filter(({ document, quote }) => !quoted.has(`${document}\u0000${quote}`))
    .sort(
      (x, y) =>
        y.score - x.score ||
        byCodeUnit(y.published ?? "", x.published ?? "") ||
        byCodeUnit(x.document, y.document) ||
        x.span.start - y.span.start,
    );
}

/**
 * Which claims, of the case and of the bundled knowledge, and which sentences of the case's documents answer a text?
 * Each with its points and why: 4 for a name in the question (by what it was decided to mean), 2 for the kind of claim
 * asked for, 1 for each further word. Throws `bad-option` for a text without a word.
 */
export async function find(
  effects: Effects,
  { query, case: named, limit }: FindRequest,
): Promise<FindAnswer> {
  checkQuery(query);
  const grounds = await incidentGrounds(effects, { case: named, trust: null, withoutDecisions: [] });
  const { reader } = await openReader(effects);
  const opened = await openCase(effects, named);
  try {
    return await findIn({ grounds, reader, store: opened?.store ?? null }, { query, limit });
  } finally {
    await opened?.store.close();
  }
}

/** What `find` looks in. */
export interface Findable {
  readonly grounds: Grounds;
  readonly reader: OpenReader["reader"];
  readonly store: Store | null;
}

/** The same, in what is at hand. */
export async function findIn(
  { grounds, reader, store }: Findable,
  { query, limit }: Pick<FindRequest, "query" | "limit">,
): Promise<FindAnswer> {
  checkQuery(query);
  const understood = await understand(query, grounds, reader);
  const fitting = claimsThatFit(understood, grounds);
  const claims = fitting.slice(0, limit);
  const quotes = store ? await quotesThatFit(store, understood, grounds, claims) : [];
  return {
    schema: "entente.find/1",
    query,
    understood,
    fitting: fitting.length,
    claims,
    quotes: quotes.slice(0, limit),
  };
}

/** Throws `bad-option` for a text without a word. */
function checkQuery(query: string): void {
  if (/[\p{L}\p{N}]/u.test(query)) return;
  throw new UserError("bad-option", {
    message: "There is nothing to look for.",
    hint: 'Ask in words or names: entente find "who used PlugX against Mongolia"',
  });
}
