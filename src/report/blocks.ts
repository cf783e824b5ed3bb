import type { Figure } from "./figure.ts";

/** A run of text within a line. Plain strings are data or prose; writers escape and defang them. */
export type Inline =
  | string
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "side"; readonly side: "a" | "b"; readonly text: string }
  /** Stands between the two actors of a pair. */
  | { readonly kind: "versus" }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "quote"; readonly text: string }
  | { readonly kind: "id"; readonly text: string }
  | { readonly kind: "command"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly url: string }
  | { readonly kind: "claim"; readonly id: string }
  | { readonly kind: "claim-anchor"; readonly id: string }
  | { readonly kind: "thread"; readonly number: number };

/** One step of a thread, from a judgment down to where a claim is written. */
export interface Step {
  readonly label: readonly Inline[];
  readonly steps: readonly Step[];
}

/** What a mark opens: the way back from a sentence, by ids alone. Numbered from 1 through the report. */
export interface Thread {
  readonly number: number;
  readonly title: string;
  readonly steps: readonly Step[];
}

/** A sentence; `thread` is the number of the thread its mark opens. */
export interface Line {
  readonly parts: readonly Inline[];
  readonly thread: number | null;
}

export interface Column {
  readonly label: string;
  readonly align?: "end";
  /** `tight` keeps to one line; `wide` holds sentences. */
  readonly room?: "tight" | "wide";
}

export interface Table {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** What a section is made of. HTML and Markdown are two writers over the same blocks. */
export type Block =
  | {
      readonly kind: "paragraphs";
      readonly paragraphs: readonly (readonly Line[])[];
      readonly threads: readonly Thread[];
    }
  | { readonly kind: "heading"; readonly text: string }
  | Table
  | { readonly kind: "figure"; readonly figure: Figure }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: "facts";
      readonly items: readonly { readonly term: string; readonly value: readonly Inline[] }[];
    }
  /** Says what is missing, so that an empty section neither vanishes nor reads as a finding. */
  | { readonly kind: "missing"; readonly text: string }
  | { readonly kind: "note"; readonly parts: readonly Inline[] }
  | {
      readonly kind: "fold";
      readonly summary: string;
      readonly blocks: readonly Block[];
      readonly print: boolean;
    };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}
