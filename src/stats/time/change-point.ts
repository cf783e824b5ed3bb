import { logGamma } from "./log-gamma.ts";

/** Shape and rate of the Gamma prior on each rate (per bin of mean exposure). */
export const RATE_PRIOR = { shape: 0.5, rate: 0.5 } as const;

export interface ChangePosterior {
  /** P(the rate changes before bin k | it changes once), k = 1 … bins − 1 at index k − 1. */
  readonly share: readonly number[];
  /** Marginal likelihood of one change (all places alike) over none: how much the counts speak for any change. */
  readonly bayesFactor: number;
}

/** ln marginal likelihood of a stretch with one Gamma-distributed rate, terms common to all splits left out. */
function stretch(count: number, exposure: number): number {
  const { shape, rate } = RATE_PRIOR;
  return (
    shape * Math.log(rate) -
    logGamma(shape) +
    logGamma(shape + count) -
    (shape + count) * Math.log(rate + exposure)
  );
}

interface Totals {
  readonly counts: Float64Array;
  readonly exposures: Float64Array;
}

/** Running totals; exposures are scaled to a mean of 1 a bin, which fixes the unit of the prior. */
function running(counts: ArrayLike<number>, exposure: ArrayLike<number>): Totals {
  const total = Array.from(exposure).reduce((sum, value) => sum + value, 0);
  const scale = total > 0 ? exposure.length / total : 1;
  const sums = {
    counts: new Float64Array(counts.length + 1),
    exposures: new Float64Array(counts.length + 1),
  };
  for (let bin = 0; bin < counts.length; bin++) {
    sums.counts[bin + 1] = sums.counts[bin]! + counts[bin]!;
    sums.exposures[bin + 1] = sums.exposures[bin]! + exposure[bin]! * scale;
  }
  return sums;
}

function logSumExp(values: readonly number[]): number {
  const top = Math.max(...values);
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

/**
 * If a Poisson rate changed once, where? The exact posterior over all places between bins, each rate Gamma(½, ½)
 * per bin of mean exposure, places equally probable before the data. `counts` may be fractional (expected counts).
 * An empty `share` for fewer than two bins. O(bins). The rates are integrated out as in Raftery and Akman 1986,
 * 10.1093/biomet/73.1.85, with a discrete change point and a proper prior.
 */
export function changePosterior(counts: ArrayLike<number>, exposure: ArrayLike<number>): ChangePosterior {
  const { counts: sums, exposures } = running(counts, exposure);
  const bins = counts.length;
  if (bins < 2) return { share: [], bayesFactor: 1 };
  const logs = Array.from(
    { length: bins - 1 },
    (_, index) =>
      stretch(sums[index + 1]!, exposures[index + 1]!) +
      stretch(sums[bins]! - sums[index + 1]!, exposures[bins]! - exposures[index + 1]!),
  );
  const total = logSumExp(logs);
  return {
    share: logs.map((log) => Math.exp(log - total)),
    bayesFactor: Math.exp(total - Math.log(bins - 1) - stretch(sums[bins]!, exposures[bins]!)),
  };
}

const entropy = (count: number, exposure: number): number =>
  count > 0 ? count * Math.log(count / exposure) : 0;

/**
 * The largest log likelihood ratio of one change against none over all places, and its place (first bin after the
 * change). Its null distribution is not χ²: the place was searched. Bins without exposure cannot hold a count.
 */
export function largestRatio(
  counts: ArrayLike<number>,
  exposure: ArrayLike<number>,
): { readonly ratio: number; readonly place: number } {
  const { counts: sums, exposures } = running(counts, exposure);
  const bins = counts.length;
  let best = { ratio: 0, place: 0 };
  for (let place = 1; place < bins; place++) {
    const [early, late] = [exposures[place]!, exposures[bins]! - exposures[place]!];
    if (early <= 0 || late <= 0) continue;
    const ratio =
      entropy(sums[place]!, early) +
      entropy(sums[bins]! - sums[place]!, late) -
      entropy(sums[bins]!, exposures[bins]!);
    if (ratio > best.ratio + 1e-12) best = { ratio, place };
  }
  return best;
}
