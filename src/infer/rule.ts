/** The rule that flags an overlap, fixed in advance: dc, upper tail, Holm over the question at this level. */
export const FAMILY_ALPHA = 0.05;

/** A number of planted features counts as detectable when it is flagged in this share of cases. */
export const DETECTION_SHARE = 0.8;

/** Level of the effect interval. */
export const INTERVAL_LEVEL = 0.95;

/** How much of what exists gets published for both sides, when nothing better is known. */
export const PUBLICATION_RANGE: readonly [number, number] = [0.1, 0.9];
