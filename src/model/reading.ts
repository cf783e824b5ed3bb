import type { Claim } from "./claim.ts";
import type { Document, Mention, Region, Span, TechniqueSentence } from "./document.ts";
import type { Issue } from "./issue.ts";

/** Everything the reader makes of one document. All spans are UTF-16 offsets into `Document.text`. */
export interface Reading {
  readonly regions: readonly Region[];
  readonly mentions: readonly Mention[];
  readonly techniques: readonly TechniqueSentence[];
  readonly claims: readonly Claim[];
  /** Sentences that carry the document's claims, in text order. */
  readonly brief: readonly Span[];
  readonly issues: readonly Issue[];
}

/** Turns documents into readings. Compiled once a thread from the lexicon and the technique weights. */
export interface Reader {
  read(document: Document): Reading;
}
