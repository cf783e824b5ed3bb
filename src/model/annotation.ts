import type { Id } from "./ids.ts";

/** A remark on a claim, document, decision or judgment, or on another remark. Appended, never edited. */
export interface Comment {
  readonly id: Id;
  /** What the thread is about. */
  readonly about: Id;
  /** The comment it answers; `null` when it opens a thread. */
  readonly replyTo: Id | null;
  readonly by: string;
  readonly text: string;
}

/** Claims drawn for several coders to code, so that their agreement can be measured. */
export interface ReviewSample {
  readonly id: Id;
  readonly seed: number;
  /** In the order they are to be coded. */
  readonly claims: readonly Id[];
}
