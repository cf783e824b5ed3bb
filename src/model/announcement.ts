import type { ClaimThread } from "./assessment.ts";
import type { Id } from "./ids.ts";
import type { LikelihoodTerm } from "./vocabulary/icd203.ts";
import type { Flag, Grade, Level, Status } from "./vocabulary/levels.ts";

/** A question's judgment in short: what a later one is compared with. */
export interface Stand {
  readonly grade: Grade | null;
  readonly flags: readonly Flag[];
  readonly levels: Readonly<
    Record<Level, { readonly status: Status; readonly likelihood: readonly LikelihoodTerm[] }>
  >;
}

/** A new claim that moved a judgment, told once. */
export interface Announcement {
  readonly id: Id;
  /** When it was noticed, RFC 3339. */
  readonly at: string;
  readonly question: { readonly hash: string; readonly title: string };
  readonly before: Stand;
  readonly after: Stand;
  /** The new claims, those that move most first. */
  readonly claims: readonly ClaimThread[];
}
