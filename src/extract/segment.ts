import type { Span } from "../model/document.ts";

/** What a segment is in the page's layout. `code` is quoted program text: names may stand in it, claims don't. */
export type SegmentKind = "sentence" | "heading" | "list-item" | "cell" | "code";

/**
 * The smallest piece of text that is read as a whole: a sentence, a heading, a sentence of a list item, a
 * table cell or a run of code. Segments don't overlap, are in text order and carry no outer white space.
 */
export interface Segment extends Span {
  readonly kind: SegmentKind;
  /** Which paragraph, list item or table row it stands in; segments of one block share the number. */
  readonly block: number;
  /** Index, in the same list of segments, of the nearest heading above; `null` before the first. */
  readonly heading: number | null;
}
