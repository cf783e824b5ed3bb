import type { Stance } from "../model/claim.ts";
import type { Reliability } from "../model/vocabulary/admiralty.ts";
import type { ChannelId } from "../model/vocabulary/channels.ts";
import type { HypothesisId, Level } from "../model/vocabulary/levels.ts";

/** One entry of `weights.csv`: how much more often an outcome is seen when a hypothesis is true than when not. */
export interface Weight {
  readonly channel: ChannelId;
  readonly outcome: string;
  readonly hypothesis: HypothesisId;
  readonly likelihoodRatio: number;
  /** Does each further independent origin add? `false`: inferred, so only the largest such weight counts. */
  readonly adds: boolean;
  readonly reason: string;
  readonly source: string;
}

/** Whose base rate: two groups of different states, of one state, or two states themselves. */
export const POPULATIONS = ["different-state", "same-state", "states"] as const;
export type Population = (typeof POPULATIONS)[number];

export interface Prior {
  readonly question: HypothesisId;
  readonly population: Population;
  readonly probability: number;
  readonly reason: string;
  readonly source: string;
}

/** What a level would plausibly leave in a channel, counted in shared features over chance. */
export interface ExpectedExcess {
  readonly channel: ChannelId;
  readonly level: Level;
  readonly excess: number;
  /** Smallest excess that documented cooperating pairs show there; `null` where they show none or nobody measured. */
  readonly smallestDocumented: number | null;
  readonly reason: string;
  readonly source: string;
}

/** The three tables, with the look-ups the judgment makes thousands of times. */
export interface Tables {
  readonly weights: readonly Weight[];
  readonly priors: readonly Prior[];
  readonly expectedExcess: readonly ExpectedExcess[];
  /** `channel|outcome`, a statement's letters taken apart, to its weights. */
  readonly byOutcome: ReadonlyMap<string, readonly Weight[]>;
  /** `question|population` to the prior odds. */
  readonly oddsOf: ReadonlyMap<string, number>;
}

/** What a finding's outcome says about each hypothesis; hypotheses left out of the table have ratio 1. */
export function findingWeights(tables: Tables, channel: ChannelId, outcome: string): readonly Weight[] {
  return tables.byOutcome.get(`${channel}|${outcome}`) ?? [];
}

/** What a claim of this reading, stance and publisher letter says about each hypothesis. */
export function statementWeights(
  tables: Tables,
  reading: string,
  stance: Stance,
  letter: Reliability,
): readonly Weight[] {
  return tables.byOutcome.get(`relations|${reading} ${stance} ${letter}`) ?? [];
}

/** Does a claim read this way answer the hypothesis outright, rather than make it plausible? */
export function answersOutright(tables: Tables, reading: string, hypothesis: HypothesisId): boolean {
  return statementWeights(tables, reading, "asserts", "A").some(
    (weight) => weight.hypothesis === hypothesis && weight.adds && weight.likelihoodRatio > 1,
  );
}

/** Base rate of a question as odds. Every question has one for every population (checked on reading). */
export function priorOdds(tables: Tables, question: HypothesisId, population: Population): number {
  const odds = tables.oddsOf.get(`${question}|${population}`);
  if (odds === undefined) throw new Error(`src/assess/priors.csv: no prior for ${question} in ${population}`);
  return odds;
}

/** What a level would plausibly leave in a channel; `null` when the table does not say. */
export function plausibleExcess(tables: Tables, channel: ChannelId, level: Level): ExpectedExcess | null {
  return tables.expectedExcess.find((entry) => entry.channel === channel && entry.level === level) ?? null;
}
