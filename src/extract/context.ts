import type { Document, Region, Span } from "../model/document.ts";
import type { Interval } from "../model/interval.ts";
import type { Segment } from "./segment.ts";

/** What every finder of mentions is handed besides the text: the page as the first steps of reading left it. */
export interface ReadingContext {
  readonly document: Document;
  readonly segments: readonly Segment[];
  readonly regions: readonly Region[];
  /**
   * Stretches whose words name nothing: web addresses, targets of Markdown links, image descriptions, tags.
   * Sorted, not overlapping. Indicators are looked for in them, names, places and dates are not.
   */
  readonly opaque: readonly Span[];
  /** When the document was published: relative dates need it, and stay without a value when it is `null`. */
  readonly published: Interval | null;
  /** False when the document is in another language than English: only names, indicators and ids are taken. */
  readonly english: boolean;
}
