import type { ActorRef, HypothesisResult, PairAssessment } from "../model/assessment.ts";
import type { Operation } from "../model/evidence.ts";
import type { ChannelFinding } from "../model/finding.ts";
import type { Id } from "../model/ids.ts";
import type { EvidenceRow } from "../model/judgment.ts";
import type { RelationClaim } from "../model/relation.ts";
import type { ChannelId } from "../model/vocabulary/channels.ts";
import type { Grade, Level, Status } from "../model/vocabulary/levels.ts";

/** Everything known about one pair of actors: what the channels found and what sources say outright. */
export interface PairInput {
  readonly a: ActorRef;
  readonly b: ActorRef;
  /** Are both sponsored by one state? `null` when that is not known: the lower base rate is then taken. */
  readonly sameState: boolean | null;
  /** Does any channel hold a cell or an operation of the actor? Claims about the pair are counted by `assessPair`. */
  readonly hasData: { readonly a: boolean; readonly b: boolean };
  readonly findings: readonly ChannelFinding[];
  /** Finding id → report families behind its cells. A finding left out is of unknown lineage. */
  readonly findingFamilies?: Readonly<Record<Id, readonly Id[]>>;
  /** Live claims on the pair, and `part-of` or `attributed-to` claims of either actor. Others are ignored. */
  readonly statements: readonly RelationClaim[];
  /** Documented operations of one actor against the other's state, with their report families. */
  readonly crossTargeting?: readonly (Operation & { readonly families: readonly Id[] })[];
  /** A live `same` decision joins the two: there is then no question to answer. */
  readonly sameActor: boolean;
  /** A naming vendor says they are one, and another namer contradicts it. */
  readonly aliasContested: boolean;
  /** Labels of assets, channels' columns and organisations, for prose. */
  readonly labels?: Readonly<Record<Id, string>>;
  /** Two states instead of two groups (`assessStates`): their own base rates hold. */
  readonly states?: boolean;
}

/** One way to take the names, and what then follows. */
export interface Reading {
  readonly assumption: "two-actors" | "one-actor";
  readonly grade: Grade | null;
  readonly statuses: Readonly<Record<Level, Status>>;
}

/** What one channel's test would have flagged for a pair: an excess over chance, `null` when no number would be. */
export interface Detectable {
  readonly channel: ChannelId;
  readonly excess: number | null;
}

export interface PairResult {
  readonly pair: PairAssessment;
  readonly detectable: readonly Detectable[];
  readonly evidence: readonly EvidenceRow[];
  readonly hypotheses: readonly HypothesisResult[];
  readonly limits: readonly string[];
  /** Both readings when the names are contested; otherwise the one that was computed. */
  readonly readings: readonly Reading[];
}

/** For sensitivity: prior odds and log ratios multiplied by these. */
export interface Scale {
  readonly priors: number;
  readonly weights: number;
}

export const UNSCALED: Scale = { priors: 1, weights: 1 };
