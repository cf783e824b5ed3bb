import type { Id } from "./ids.ts";
import type { Question } from "./question.ts";
import type { DocumentKind } from "./vocabulary/publishing.ts";

/** Where a queued document's bytes come from, beside what the person said of it. */
export interface QueuedOrigin {
  readonly name: string | null;
  readonly mediaType: string | null;
  readonly url: string | null;
  readonly retrievedAt: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly kind: DocumentKind | null;
}

/**
 * A piece of work that any worker may do, whole or not at all: doing it twice changes nothing, since documents and
 * claims have their content's ids.
 */
export type Job =
  | { readonly do: "read"; readonly path: string; readonly bytes: Id; readonly origin: QueuedOrigin }
  | {
      readonly do: "fetch";
      readonly path: string;
      readonly origin: Pick<QueuedOrigin, "published" | "publisher" | "kind">;
    }
  | {
      readonly do: "assess";
      /** The question's title. */
      readonly path: string;
      readonly question: Question;
      /** What to leave out, as it is written on the command line. */
      readonly without: readonly string[];
      readonly allPairs: boolean;
    };

/** A job a worker has taken, or one that failed for good. */
export interface TakenJob {
  readonly id: string;
  readonly job: Job;
  /** What went wrong the last time; `null` for one that was never tried. */
  readonly error: string | null;
}
