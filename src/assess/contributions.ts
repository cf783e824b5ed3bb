import type { Finding } from "../model/finding.ts";
import type { Id } from "../model/ids.ts";
import type { HypothesisId } from "../model/vocabulary/levels.ts";
import { explainedAway, survives } from "./gates.ts";
import { findingWeights, statementWeights, type Tables, type Weight } from "./tables.ts";
import type { WeighedClaim } from "./weighed-claims.ts";

/** What one witness (or one finding) would weigh for one hypothesis, before witnesses are spent. */
export interface Contribution {
  readonly hypothesis: HypothesisId;
  /** Natural-log likelihood ratio. */
  readonly value: number;
  readonly adds: boolean;
  /** Independent origins; for findings empty, since they are spent by family. */
  readonly origins: readonly Id[];
  readonly families: readonly Id[];
  readonly kind: "claims" | "finding";
}

/** log(h·LR + 1 − h): the weight of a claim of which the share h stands (method §5). */
export function claimWeight(likelihoodRatio: number, share: number): number {
  return Math.log(share * likelihoodRatio + 1 - share);
}

/** What one claim weighs, hypothesis by hypothesis, if its witnesses are not spent elsewhere. */
export function ofClaim(
  tables: Tables,
  claim: WeighedClaim,
  origins: readonly Id[],
): readonly Contribution[] {
  if (claim.voided !== null || claim.share === 0 || origins.length === 0) return [];
  const families = [...new Set(claim.claims.map(({ family }) => family))].sort();
  return statementWeights(tables, claim.reading, claim.stance, claim.letter).map((weight) => ({
    hypothesis: weight.hypothesis,
    value: claimWeight(weight.likelihoodRatio, claim.share),
    adds: weight.adds,
    origins,
    families,
    kind: "claims",
  }));
}

export type FindingOutcome = "excess" | "excess-explained" | "as-expected" | "below" | "listed";

/**
 * What a tested finding came to: `excess` survives the correction and every stricter null, `excess-explained`
 * only the first, `below` has its whole interval under chance, `as-expected` is the rest.
 */
export function outcomeOf(finding: Finding): FindingOutcome {
  if (survives(finding)) return "excess";
  if (finding.q <= 0.05 && finding.observed > finding.expected && explainedAway(finding))
    return "excess-explained";
  return finding.effect.interval[1] < finding.expected ? "below" : "as-expected";
}

/** What a finding weighs. `families` are the witnesses behind its cells; empty when their lineage is unknown. */
export function ofFinding(
  tables: Tables,
  finding: Finding,
  families: readonly Id[],
): readonly Contribution[] {
  const outcome = outcomeOf(finding);
  const weights = findingWeights(tables, finding.channel, outcome === "below" ? "as-expected" : outcome);
  return fromWeights(weights, families);
}

/** Contributions of a row that is spent by family: findings, and listed operations. */
export function fromWeights(weights: readonly Weight[], families: readonly Id[]): readonly Contribution[] {
  return weights.map((weight) => ({
    hypothesis: weight.hypothesis,
    value: Math.log(weight.likelihoodRatio),
    adds: weight.adds,
    origins: [],
    families,
    kind: "finding",
  }));
}
