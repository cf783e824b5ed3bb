import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import type { Id } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";

/** What a source is recognised by: the file's name and the first characters of its text. */
export interface SourceHead {
  readonly name: string;
  /** Decoded text, at least the first 2,000 characters when there are as many. */
  readonly head: string;
}

/** A whole file, decoded and decompressed. */
export interface SourceInput {
  readonly name: string;
  readonly text: string;
  /** Document of the claims: the hash of the bytes. */
  readonly document: Id;
  /** The upstream release, where one is known; else the document's id. */
  readonly release: string;
}

/** A file too large to hold: its text in pieces, from the start each time it is asked for. */
export interface LargeInput extends Omit<SourceInput, "text"> {
  pieces(): AsyncIterable<string>;
}

/** Takes claims as they are made. */
export type TakeClaims = (claims: readonly Claim[]) => Promise<void>;

/** Every record is exactly one of taken, ignored by name, or skipped with an issue. */
export interface SourceCounts {
  readonly records: number;
  readonly taken: number;
  readonly ignored: number;
  readonly skipped: number;
  readonly claims: number;
}

/** An object of a type that is not known here: its place in the stored bytes, where it stays. */
export interface KeptObject {
  readonly path: string;
  readonly type: string;
  readonly id: string;
}

/** What a file of a structured source says, and an account of everything in it. */
export interface SourceResult {
  readonly source: Id;
  readonly claims: readonly Claim[];
  readonly counts: SourceCounts;
  readonly issues: readonly Issue[];
  /** What was left aside on purpose, by name, with how often. `record …` counts records, the rest fields. */
  readonly ignored: Readonly<Record<string, number>>;
  readonly kept: readonly KeptObject[];
  /** Documents that the file describes without their text, for claims that stand on them; absent when it does not. */
  readonly documents?: readonly Document[];
}

/** A kind of file whose records are claims. One file a source; `sources.ts` is the list. */
export interface Source {
  readonly id: Id;
  readonly title: string;
  /** Is this such a file? Looks at no more than the head, and never throws. */
  detect(input: SourceHead): boolean;
  /** Throws `bad-source` when the structure is broken; a bad record alone is an issue. */
  read(input: SourceInput): SourceResult;
  /**
   * The same for a file too large to hold: claims are handed on as they are made, so the result holds none, though it
   * counts them. Of claims with one id the first is handed on. Sources without it read only what can be held.
   */
  readLarge?(input: LargeInput, take: TakeClaims): Promise<SourceResult>;
}
