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

/** The smallest number of planted features that is flagged in at least `share` of cases; `null`: none is. */
export function minimumDetectable(mass: ArrayLike<number>, alpha: number, share: number): number | null {
  for (let planted = 0; planted < mass.length; planted++)
    if (plantedPower(mass, alpha, planted) >= share) return planted;
  return null;
}

/**
 * The same when each feature that is truly in common is published for both with probability `publication` only:
 * how many must be in common in truth? Binomial mixture of `plantedPower`; `null` above `most`.
 */
export function minimumDetectableInTruth(
  mass: ArrayLike<number>,
  alpha: number,
  share: number,
  publication: number,
  most: number,
): number | null {
  if (publication >= 1) return minimumDetectable(mass, alpha, share);
  const powers = Array.from({ length: mass.length }, (_, planted) => plantedPower(mass, alpha, planted));
  const strongest = powers[powers.length - 1] ?? 0;
  for (let inTruth = 0; inTruth <= most; inTruth++) {
    let chance = (1 - publication) ** inTruth;
    let below = 0;
    let power = 0;
    for (let published = 0; published <= inTruth && published < powers.length; published++) {
      power += chance * powers[published]!;
      below += chance;
      chance *= ((inTruth - published) / (published + 1)) * (publication / (1 - publication));
    }
    if (power + Math.max(0, 1 - below) * strongest >= share) return inTruth;
  }
  return null;
}
