import type { Credibility } from "../../src/model/vocabulary/admiralty.ts";
import type { LikelihoodTerm } from "../../src/model/vocabulary/icd203.ts";

/** MISP's `estimative-language:likelihood-probability` words, which are ICD 203's with hyphens. */
const ESTIMATES: Readonly<Record<string, LikelihoodTerm>> = {
  "almost-no-chance": "almost no chance",
  "very-unlikely": "very unlikely",
  unlikely: "unlikely",
  "roughly-even-chance": "roughly even chance",
  likely: "likely",
  "very-likely": "very likely",
  "almost-certain": "almost certain",
};

/** The likelihood term a relation is tagged with, or `null` without one. */
export function estimate(tags: readonly string[] | undefined): LikelihoodTerm | null {
  for (const tag of tags ?? []) {
    const word = /likelihood-probability="([^"]+)"/.exec(tag)?.[1];
    if (word !== undefined && ESTIMATES[word]) return ESTIMATES[word];
  }
  return null;
}

/**
 * MISP's `attribution-confidence` (0–100) as Admiralty credibility, by the ranges of STIX 2.1 appendix A:
 * 80–100 is 1, 60–79 is 2, 40–59 is 3, 20–39 is 4, below is 5. Absent stays unset.
 */
export function certainty(confidence: string | undefined): { readonly credibility?: Credibility } {
  if (confidence === undefined || !/^\d+$/.test(confidence)) return {};
  const value = Number(confidence);
  return { credibility: value >= 80 ? 1 : value >= 60 ? 2 : value >= 40 ? 3 : value >= 20 ? 4 : 5 };
}
