/**
 * Likelihood terms and confidence levels of Intelligence Community Directive 203 (2015), section D.6.e.(2).
 * A likelihood term and a confidence level never share a sentence.
 */

export const LIKELIHOOD_TERMS = [
  "almost no chance",
  "very unlikely",
  "unlikely",
  "roughly even chance",
  "likely",
  "very likely",
  "almost certain",
] as const;
export type LikelihoodTerm = (typeof LIKELIHOOD_TERMS)[number];

/** Bands in per cent, as the directive prints them: lower bound included, upper bound of the last included. */
export const LIKELIHOOD_BANDS: Readonly<Record<LikelihoodTerm, readonly [number, number]>> = {
  "almost no chance": [1, 5],
  "very unlikely": [5, 20],
  unlikely: [20, 45],
  "roughly even chance": [45, 55],
  likely: [55, 80],
  "very likely": [80, 95],
  "almost certain": [95, 99],
};

export const CONFIDENCES = ["low", "moderate", "high"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The term whose band holds a share between 0 and 1; shares past the outer bands take the outer terms. */
export function likelihoodTerm(share: number): LikelihoodTerm {
  const percent = share * 100;
  return LIKELIHOOD_TERMS.find((term) => percent < LIKELIHOOD_BANDS[term][1]) ?? "almost certain";
}
