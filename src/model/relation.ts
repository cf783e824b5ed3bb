import type { Hedge, Negation, Stance } from "./claim.ts";
import type { Id } from "./ids.ts";
import type { Day, Interval } from "./interval.ts";
import type { Credibility, Reliability } from "./vocabulary/admiralty.ts";
import type { Confidence } from "./vocabulary/icd203.ts";
import type { Predicate } from "./vocabulary/predicates.ts";

/**
 * How much a source says was done together: one act, several or planned ones, or a lasting alliance.
 * `null` when the claim does not say; it is then read as no more than its predicate.
 */
export type RelationScale = "act" | "repeated" | "lasting";

/**
 * One claim about two actors (or about one actor and an organisation), with who says it and how far to
 * believe them: what the judgment weighs. Ends are entity ids, so resolution has been applied. A claim that cites
 * several reports comes once for each witness, under one id.
 */
export interface RelationClaim {
  readonly id: Id;
  readonly subject: Id;
  readonly predicate: Predicate;
  /** An actor; for `part-of` and `attributed-to` also an organisation; for `agreement` also a state. */
  readonly object: Id;
  readonly stance: Stance;
  readonly negation: Negation | null;
  readonly hedge: Hedge | null;
  readonly confidence: Confidence | null;
  readonly credibility: Credibility;
  readonly scale: RelationScale | null;
  readonly publisher: Id | null;
  readonly publisherName: string;
  readonly reliability: Reliability;
  /** ISO 3166-1 alpha-2 of the publisher's home state, or `null`. */
  readonly homeState: string | null;
  /** The witness: report family of the document, or of the reference behind a derived link. */
  readonly family: Id;
  /** Whom the publisher passes on, nearest first; empty for a first-hand claim. */
  readonly relays: readonly string[];
  readonly published: Day | null;
  /** When the thing claimed happened. */
  readonly when: Interval | null;
  /** The software, server or access concerned, as an entity id; `null` when none is named. */
  readonly asset: Id | null;
  /** Was the source placed to see such a relation (telemetry at the victims, both groups tracked)? */
  readonly placedToSee: boolean;
  /** Said of one actor and all groups of the other's state: it speaks of each pair, and looked at none alone. */
  readonly ofWholeSide?: boolean;
  /** Does this publisher name groups from its own tracking? Aggregators of other people's names do not. */
  readonly namer: boolean;
  /** What the position or availability amounts to, where the source of the claim says. */
  readonly says?: string;
  /** Who read the passage and let the claim stand; absent when nobody has. */
  readonly reviewedBy?: readonly string[];
}
