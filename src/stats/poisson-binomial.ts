/**
 * How likely are at least `observed` successes in independent trials of unequal probability?
 * `probabilities`: one per group of trials, in [0, 1]; `counts`: trials in each group (default one each).
 * Exact: a dynamic program over non-negative terms with an absorbing state at `observed`, so that small
 * tails keep their relative accuracy (1 − cdf would not). 1 for `observed` ≤ 0. O(trials × observed).
 * Source: Hong 2013, 10.1016/j.csda.2012.10.006 (the recursive formula), with the absorbing state added.
 */
export function poissonBinomialTail(
  probabilities: ArrayLike<number>,
  observed: number,
  counts?: ArrayLike<number>,
): number {
  if (observed <= 0) return 1;
  return poissonBinomialMass(probabilities, observed, counts)[observed]!;
}

/**
 * P(successes = n) for n < cap, and P(successes ≥ cap) in the last entry; cap + 1 entries, summing to 1.
 * Example: two fair coins with cap 1 give [0.25, 0.75].
 */
export function poissonBinomialMass(
  probabilities: ArrayLike<number>,
  cap: number,
  counts?: ArrayLike<number>,
): Float64Array {
  const mass = new Float64Array(cap + 1);
  mass[0] = 1;
  let reached = 0;
  for (let group = 0; group < probabilities.length; group++) {
    const success = probabilities[group]!;
    const trials = counts ? counts[group]! : 1;
    for (let trial = 0; trial < trials; trial++) {
      addTrial(mass, reached, success);
      if (reached < cap) reached++;
    }
  }
  return mass;
}

/** One more trial; `reached`: highest state with mass so far. The last entry absorbs. */
function addTrial(mass: Float64Array, reached: number, success: number): void {
  const cap = mass.length - 1;
  const failure = 1 - success;
  let state = reached;
  if (state === cap) {
    mass[cap] = mass[cap]! + (cap > 0 ? success * mass[cap - 1]! : 0);
    state--;
  } else {
    mass[state + 1] = success * mass[state]!;
  }
  for (; state > 0; state--) mass[state] = failure * mass[state]! + success * mass[state - 1]!;
  if (cap > 0) mass[0] = failure * mass[0]!;
}
