import type { Range } from "../model/judgment.ts";
import { LIKELIHOOD_TERMS, type LikelihoodTerm, likelihoodTerm } from "../model/vocabulary/icd203.ts";
import type { Scale } from "./pair-input.ts";

/** The halves and doubles under which a range is taken. */
const FACTORS = [0.5, 1, 2] as const;

const share = (odds: number): number => odds / (1 + odds);

/**
 * How likely is a hypothesis under its base rate and the weights of its rows? The middle takes both as they are;
 * low and high are the extremes with the prior odds and the sum of log ratios each halved and doubled (method §5).
 * A weight-based range, not a credible interval. `odds` above 0; `logRatio` a sum of natural logs.
 */
export function rangeOf(odds: number, logRatio: number, scale: Scale): Range {
  const at = (prior: number, weight: number) =>
    share(odds * scale.priors * prior * Math.exp(logRatio * scale.weights * weight));
  const grid = FACTORS.flatMap((prior) => FACTORS.map((weight) => at(prior, weight)));
  return { low: Math.min(...grid), middle: at(1, 1), high: Math.max(...grid) };
}

/** One or two neighbouring ICD 203 terms that hold the range; empty when it spans more and cannot be narrowed. */
export function termsOf({ low, high }: Range): readonly LikelihoodTerm[] {
  const first = LIKELIHOOD_TERMS.indexOf(likelihoodTerm(low));
  const last = LIKELIHOOD_TERMS.indexOf(likelihoodTerm(high));
  return last - first > 1 ? [] : LIKELIHOOD_TERMS.slice(first, last + 1);
}
