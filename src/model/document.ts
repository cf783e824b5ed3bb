import type { Id } from "./ids.ts";
import type { Interval } from "./interval.ts";
import type { IndicatorKind, MentionType } from "./vocabulary/mentions.ts";
import type { DocumentKind } from "./vocabulary/publishing.ts";
import type { Tlp } from "./vocabulary/tlp.ts";

/** A stretch of `Document.text`: UTF-16 code units, `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where and when the same bytes were seen: one document may appear at several publishers. */
export interface Appearance {
  readonly publisher: Id | null;
  readonly url: string | null;
  readonly published: Interval | null;
  /** RFC 3339 time at which our copy was taken; `null` for material handed in as a file. */
  readonly retrievedAt: string | null;
}

/** A run of text under one HTML tag (or its like in PDF and plain text), before any reading of it. */
export interface Block extends Span {
  readonly tag: string;
  /** Share of the block's characters that are link text, 0 to 1. */
  readonly linkDensity: number;
  /** What the page's own markup takes it for (landmarks, class names, main-content finder), if it says. */
  readonly hint?: Region["kind"];
  /** Addresses its links lead to, absolute, in order; absent where the medium has none. */
  readonly links?: readonly string[];
}

/** What tells whose words a document's are, beside who put them out. */
export interface Lineage {
  /** The smallest marks of the article's text, ascending: what copies and excerpts of it share (see `extract/lineage`). */
  readonly marks: readonly number[];
  /** Are these all marks it has? Otherwise only those up to the last can be compared. */
  readonly allMarks: boolean;
  /** Addresses the article itself links to, as written. */
  readonly cites: readonly string[];
}

/** The marks of one document, apart from all else of it: what near copies are looked for with. */
export interface Sketch extends Pick<Lineage, "allMarks"> {
  readonly id: Id;
  /** 32 bits each, unsigned. */
  readonly marks: Uint32Array;
}

/** What a reader would see of one source file. `id` is the hash of its bytes. */
export interface Document {
  readonly id: Id;
  readonly kind: DocumentKind;
  readonly mediaType: string;
  /** ISO 639-1 code, or `null` when the text is too short to tell. */
  readonly language: string | null;
  readonly title: string | null;
  readonly text: string;
  /** Name and version of the step that made `text` from the bytes, for example `html@1`. */
  readonly cleaner: string;
  readonly pages: readonly Span[];
  readonly blocks: readonly Block[];
  readonly appearances: readonly Appearance[];
  readonly tlp: Tlp;
  /** Set when the document has been read; absent for data sets. */
  readonly lineage?: Lineage;
}

/** What a stretch of the page is for. Only `main` yields claims. */
export interface Region extends Span {
  readonly kind: "main" | "related" | "furniture";
}

/** A piece of text that names something. `link` lists every candidate; empty means "new or unknown". */
export interface Mention extends Span {
  readonly text: string;
  readonly type: MentionType;
  readonly link: readonly Id[];
  readonly value: string | Interval | { readonly kind: IndicatorKind; readonly value: string } | null;
}

/** A sentence that describes a technique, with what the technique model makes of it. */
export interface TechniqueSentence extends Span {
  readonly candidates: readonly { readonly id: Id; readonly score: number }[];
  readonly abstained: boolean;
}

/** A run of words that marks a text, as a hash: what copies and quotes of it share with it. */
export interface Fingerprint extends Span {
  /** 32 bits, unsigned. */
  readonly hash: number;
}
