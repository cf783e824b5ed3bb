import type { Block, Span } from "../model/document.ts";
import type { Interval } from "../model/interval.ts";
import type { Issue } from "../model/issue.ts";
import type { DocumentKind } from "../model/vocabulary/publishing.ts";

/** What a page says of itself, outside its prose. */
export interface PageMetadata {
  readonly title: string | null;
  readonly published: Interval | null;
  /** Name of the site or organisation that publishes, as the page writes it. */
  readonly publisher: string | null;
  /** The page's own address, where it gives one. */
  readonly url: string | null;
  readonly kind: DocumentKind | null;
}

export const NO_METADATA: PageMetadata = {
  title: null,
  published: null,
  publisher: null,
  url: null,
  kind: null,
};

/** The text of one file with its layout, whatever the format was. All offsets are into `text`. */
export interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly Span[];
  readonly metadata: PageMetadata;
  /** Name and version of the step that made it. Raise the version when the same bytes give other text. */
  readonly cleaner: string;
  readonly issues: readonly Issue[];
}
