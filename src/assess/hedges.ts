import type { Negation, Stance } from "../model/claim.ts";
import type { RelationClaim } from "../model/relation.ts";
import type { Credibility } from "../model/vocabulary/admiralty.ts";
import type { LikelihoodTerm } from "../model/vocabulary/icd203.ts";

/**
 * Share of a claim's weight that its source's own words leave standing: the middle of the term's ICD 203 band.
 * Terms below an even chance say that the thing is *not* so, and are read as doubt (`readingOf`).
 */
export const HEDGE_SHARES: Readonly<Record<LikelihoodTerm | "unquantified", number>> = {
  "almost no chance": 0,
  "very unlikely": 0,
  unlikely: 0,
  "roughly even chance": 0.5,
  likely: 0.675,
  "very likely": 0.875,
  "almost certain": 0.97,
  unquantified: 0.4,
};

/** Share left by the claim's credibility. 6, "cannot be judged", is not held against it more than 3 is. */
export const CREDIBILITY_SHARES: Readonly<Record<Credibility, number>> = {
  1: 1,
  2: 1,
  3: 0.9,
  4: 0.4,
  5: 0.1,
  6: 0.9,
};

/** How a negated claim is read: as which stance, and with what share of its weight. */
export const NEGATION_READINGS: Readonly<
  Record<Negation, { readonly stance: Stance; readonly share: number; readonly reason: string }>
> = {
  flat: { stance: "denies", share: 1, reason: "says that it is not so" },
  "no-evidence": {
    stance: "doubts",
    share: 1,
    reason: "says that nothing was found, which is less than a denial",
  },
  partial: { stance: "doubts", share: 0, reason: "says that it does not hold of all; silent on this pair" },
  ceased: { stance: "doubts", share: 0, reason: "says that it ended; silent on whether it was" },
  "not-attributed": { stance: "doubts", share: 0, reason: "withholds attribution; silent on the relation" },
  "denied-by-accused": {
    stance: "denies",
    share: 0,
    reason: "a denial by the accused is recorded and weighs nothing",
  },
};

/** Share left to a claim on all groups of a state when it is weighed for one pair: who looks at many looks less at each. */
export const WHOLE_SIDE_SHARE = 0.4;

const BELOW_EVEN: ReadonlySet<string> = new Set(["almost no chance", "very unlikely", "unlikely"]);
const LIKELY_OR_BETTER: ReadonlySet<string> = new Set(["likely", "very likely", "almost certain"]);

export interface ClaimReading {
  readonly stance: Stance;
  /** h: share of the ratio that stands, 0 to 1. */
  readonly share: number;
}

/** What a claim's stance, negation, hedge and credibility amount to: the stance it is weighed under, and h. */
export function readingOf(claim: RelationClaim): ClaimReading {
  const credible = CREDIBILITY_SHARES[claim.credibility] * (claim.ofWholeSide ? WHOLE_SIDE_SHARE : 1);
  if (claim.negation !== null) {
    const { stance, share } = NEGATION_READINGS[claim.negation];
    return { stance, share: share * credible * hedgeShare(claim) };
  }
  if (claim.stance === "asserts" && claim.hedge && BELOW_EVEN.has(claim.hedge.likelihood))
    return { stance: "doubts", share: credible };
  return { stance: claim.stance, share: credible * hedgeShare(claim) };
}

/** A source's own low confidence counts as an unquantified hedge: it withholds its full word. */
function hedgeShare(claim: RelationClaim): number {
  const stated = claim.hedge ? HEDGE_SHARES[claim.hedge.likelihood] : 1;
  return claim.confidence === "low" ? Math.min(stated, HEDGE_SHARES.unquantified) : stated;
}

/** Is the claim unhedged, or hedged *likely* or better, and not doubtful in itself? The gates ask this. */
export function isFirm(claim: RelationClaim): boolean {
  if (claim.ofWholeSide) return false;
  if (claim.confidence === "low" || claim.credibility === 4 || claim.credibility === 5) return false;
  return claim.hedge === null || LIKELY_OR_BETTER.has(claim.hedge.likelihood);
}
