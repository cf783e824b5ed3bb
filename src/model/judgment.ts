import type { Id } from "./ids.ts";
import type { ChannelId } from "./vocabulary/channels.ts";
import type { Confidence, LikelihoodTerm } from "./vocabulary/icd203.ts";
import type { HypothesisId, Level, Status } from "./vocabulary/levels.ts";

/** How consistent a row is with a hypothesis (ACH), read off its weight. */
export type Consistency = "++" | "+" | "0" | "-" | "--";

/** A finding or a claim group, weighed against every hypothesis. Weights are natural-log likelihood ratios. */
export interface EvidenceRow {
  readonly id: Id;
  readonly channel: ChannelId;
  readonly from: { readonly finding: Id } | { readonly claims: readonly Id[] };
  readonly summary: string;
  readonly stance: Readonly<Record<HypothesisId, Consistency>>;
  readonly weight: Readonly<Record<HypothesisId, number>>;
  /** Independent origins behind the row, after report families. */
  readonly origins: number;
  readonly families: readonly Id[];
  /** Why a row of claims weighs what it weighs: whose word it is, and what hedge, credibility and breadth leave of it. */
  readonly because?: readonly string[];
}

/** Shares between 0 and 1. A weight-based range, not a credible interval. */
export interface Range {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** The answer at one level. */
export interface Judgment {
  readonly id: Id;
  readonly level: Level;
  readonly status: Status;
  /** `term` holds one or two neighbouring bands; empty when the range cannot be narrowed. */
  readonly likelihood: (Range & { readonly term: readonly LikelihoodTerm[] }) | null;
  readonly analyst: { readonly term: LikelihoodTerm; readonly by: string; readonly because: string } | null;
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
  readonly evidence: readonly Id[];
  readonly wouldChange: readonly string[];
}
