/** What a test would have seen, had there been something to see. */

/**
 * The smallest overlap that a test at `alpha` flags: the least o with P(overlap ≥ o) ≤ alpha.
 * `mass[o]` = P(overlap = o). One past the support when no overlap is rare enough.
 */
export function criticalOverlap(mass: ArrayLike<number>, alpha: number): number {
  let tail = 0;
  for (let overlap = mass.length - 1; overlap >= 0; overlap--) {
    tail += mass[overlap]!;
    if (tail > alpha) return overlap + 1;
  }
  return 0;
}

/**
 * In what share of cases does a test at `alpha` flag a pair in which `planted` features were made common by swaps
 * that leave every margin as it is? Each swap adds one to the overlap, up to the smaller row sum: the overlap is
 * what chance gives plus `planted`.
 */
export function plantedPower(mass: ArrayLike<number>, alpha: number, planted: number): number {
  const critical = criticalOverlap(mass, alpha);
  if (critical >= mass.length) return 0;
  let power = 0;
  for (let overlap = mass.length - 1; overlap >= 0 && overlap + planted >= critical; overlap--)
    power += mass[overlap]!;
  return Math.min(1, power);
}

/**
 * At which level would 1, 2, … planted features be flagged in `share` of cases? Entry k − 1 is the strictest level at
 * which k are; nothing above the support can be planted, so the list ends where it is reached. For tests whose level is
 * not known yet.
 */
export function plantedOverlapLevels(mass: ArrayLike<number>, share: number): readonly number[] {
  const tails = Float64Array.from(mass);
  for (let overlap = tails.length - 2; overlap >= 0; overlap--) tails[overlap]! += tails[overlap + 1]!;
  const top = tails.findLastIndex((tail) => tail > 0);
  const usual = tails.findLastIndex((tail) => tail >= share);
  return Array.from(
    { length: Math.max(0, top - Math.max(0, usual)) },
    (_, k) => tails[Math.max(0, usual) + k + 1]!,
  );
}

/** The smallest number of planted features that is flagged in at least `share` of cases; `null`: none is. */
export function minimumDetectable(mass: ArrayLike<number>, alpha: number, share: number): number | null {
  for (let planted = 0; planted < mass.length; planted++)
    if (plantedPower(mass, alpha, planted) >= share) return planted;
  return null;
}

/**
 * The same when each feature that is truly in common is published for both with probability `publication` only:
 * how many must be in common in truth? `null` when more than `most` would be needed. O(support × log most).
 */
export function minimumDetectableInTruth(
  mass: ArrayLike<number>,
  alpha: number,
  share: number,
  publication: number,
  most: number,
): number | null {
  if (publication >= 1) return minimumDetectable(mass, alpha, share);
  const powers = Float64Array.from({ length: mass.length }, (_, planted) =>
    plantedPower(mass, alpha, planted),
  );
  if (mixedPower(powers, most, publication) < share) return null;
  let enough = most;
  for (let tooFew = -1; enough - tooFew > 1; ) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (mixedPower(powers, middle, publication) >= share) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/** Σ_j Binomial(j; trials, chance) · powers[j], the last power standing for all larger j. */
function mixedPower(powers: Float64Array, trials: number, chance: number): number {
  const last = powers.length - 1;
  let logShare = trials * Math.log1p(-chance);
  let power = 0;
  let below = 0;
  for (let hits = 0; hits < last && hits <= trials; hits++) {
    const share = Math.exp(logShare);
    power += share * powers[hits]!;
    below += share;
    logShare += Math.log(((trials - hits) / (hits + 1)) * (chance / (1 - chance)));
  }
  return power + Math.max(0, 1 - below) * powers[last]!;
}
