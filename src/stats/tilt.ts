/** What a tilt of the odds does to a distribution of overlaps. */

/** Expected overlap, and its ends, under odds that the observed overlap does not rule out. */
export interface EffectInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Which expected overlaps fit what was observed? Multiplying the odds of "both" by e^θ in every column turns the
 * mass P(o) into P_θ(o) ∝ e^{θ o} P(o), the row sums being held: so one run gives every tilt. The interval holds
 * E_θ[overlap] for all θ with P_θ(≥ observed) ≥ (1 − level)/2 and P_θ(≤ observed) ≥ (1 − level)/2, which covers
 * at least `level` (Clopper–Pearson's inversion; overlaps are whole, so it covers more). An observation at the edge
 * of the support leaves the interval open to that edge.
 * `mass[o]` = P(overlap = o), relatively accurate around `observed`. Throws `RangeError` when P(observed) is 0.
 */
export function effectInterval(mass: Float64Array, observed: number, level: number): EffectInterval {
  if (!(mass[observed]! > 0)) throw new RangeError(`an overlap of ${observed} is impossible under this null`);
  const logMass = Float64Array.from(mass, Math.log);
  const tail = (1 - level) / 2;
  const first = mass.findIndex((value) => value > 0);
  const last = mass.findLastIndex((value) => value > 0);
  const low =
    observed === first
      ? first
      : expectedOverlap(
          logMass,
          solveTilt((theta) => shareBetween(logMass, theta, observed, last) - tail),
        );
  const high =
    observed === last
      ? last
      : expectedOverlap(
          logMass,
          solveTilt((theta) => tail - shareBetween(logMass, theta, first, observed)),
        );
  return { low, high };
}

/** P_θ(from ≤ overlap ≤ to). */
function shareBetween(logMass: Float64Array, theta: number, from: number, to: number): number {
  const peak = peakOf(logMass, theta);
  let inside = 0;
  let all = 0;
  for (let overlap = 0; overlap < logMass.length; overlap++) {
    const weight = Math.exp(logMass[overlap]! + theta * overlap - peak);
    all += weight;
    if (overlap >= from && overlap <= to) inside += weight;
  }
  return inside / all;
}

function expectedOverlap(logMass: Float64Array, theta: number): number {
  const peak = peakOf(logMass, theta);
  let all = 0;
  let total = 0;
  for (let overlap = 0; overlap < logMass.length; overlap++) {
    const weight = Math.exp(logMass[overlap]! + theta * overlap - peak);
    all += weight;
    total += weight * overlap;
  }
  return total / all;
}

function peakOf(logMass: Float64Array, theta: number): number {
  let peak = Number.NEGATIVE_INFINITY;
  for (let overlap = 0; overlap < logMass.length; overlap++)
    peak = Math.max(peak, logMass[overlap]! + theta * overlap);
  return peak;
}

/** The root of a function that rises in θ, by bisection to 1e-12. */
function solveTilt(rising: (theta: number) => number): number {
  let low = -1;
  let high = 1;
  while (rising(low) > 0) low *= 2;
  while (rising(high) < 0) high *= 2;
  while (high - low > 1e-12 * Math.max(1, Math.abs(low))) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
