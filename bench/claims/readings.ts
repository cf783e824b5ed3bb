import type { GoldClaim } from "./scores.ts";

/** The gold as its annotator left it: without what a blind second reading of the machine's claims added. */
export const firstReading = (gold: readonly GoldClaim[]): readonly GoldClaim[] =>
  gold.filter(({ addedBy }) => addedBy === undefined);

/**
 * The gold after the blind second reading: with the claims it added, and with its word on hedges where it differs.
 * Right for precision (the first annotator overlooks what is right); recall is as before, for what was added is optional.
 */
export const secondReading = (gold: readonly GoldClaim[]): readonly GoldClaim[] =>
  gold.map(({ hedgeAdjudicated, ...claim }) => {
    if (hedgeAdjudicated === undefined) return claim;
    const { start, end } = claim;
    return { ...claim, hedge: hedgeAdjudicated ? { start, end, likelihood: "unquantified" } : null };
  });
