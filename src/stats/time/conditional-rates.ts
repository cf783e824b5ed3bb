import { logChoose } from "./log-gamma.ts";

/** Events before and after a date: those in question and those they are compared with. Whole numbers. */
export interface RateStratum {
  readonly before: number;
  readonly after: number;
  readonly controlBefore: number;
  readonly controlAfter: number;
}

/** P(after = low), P(after = low + 1), …: after a date, out of all events in question. */
export interface CountMass {
  readonly low: number;
  readonly mass: Float64Array;
}

/** One stratum given all its margins, the odds of "in question" after the date being `ratio` times those before. */
function stratumMass({ before, after, controlBefore, controlAfter }: RateStratum, ratio: number): CountMass {
  const focus = before + after;
  const control = controlBefore + controlAfter;
  const late = after + controlAfter;
  const low = Math.max(0, late - control);
  const high = Math.min(focus, late);
  const logs = Float64Array.from(
    { length: high - low + 1 },
    (_, step) =>
      logChoose(focus, low + step) + logChoose(control, late - low - step) + (low + step) * Math.log(ratio),
  );
  const top = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - top));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { low, mass: weights.map((weight) => weight / sum) };
}

/** The distribution of a sum of two independent counts. */
function added(left: CountMass, right: CountMass): CountMass {
  const mass = new Float64Array(left.mass.length + right.mass.length - 1);
  left.mass.forEach((x, i) => {
    right.mass.forEach((y, j) => {
      mass[i + j]! += x * y;
    });
  });
  return { low: left.low + right.low, mass };
}

/**
 * How is the number of events after the date distributed, every stratum's margins given and the rates' ratio to the
 * controls' ratio being `ratio`? Exact: one (noncentral) hypergeometric a stratum, convolved.
 * Source: Gart 1970, 10.1093/biomet/57.3.471. O(strata × events²).
 */
export function conditionalMass(strata: readonly RateStratum[], ratio: number): CountMass {
  return strata
    .map((stratum) => stratumMass(stratum, ratio))
    .reduce(added, { low: 0, mass: Float64Array.of(1) });
}

/** Counts after a date when the chance of "after" is known: no controls, exposures alone. */
export function exposureMass(events: number, exposureRatio: number, ratio: number): CountMass {
  const odds = exposureRatio * ratio;
  const success = odds / (1 + odds);
  const mass = Float64Array.from({ length: events + 1 }, (_, count) =>
    Math.exp(logChoose(events, count) + count * Math.log(success) + (events - count) * Math.log(1 - success)),
  );
  return { low: 0, mass };
}

/** P(count ≥ observed): summed from the far end, so that small tails stay exact. */
export function upperTail({ low, mass }: CountMass, observed: number): number {
  let sum = 0;
  for (let index = mass.length - 1; index >= Math.max(0, observed - low); index--) sum += mass[index]!;
  return Math.min(1, sum);
}

/** Smallest count whose upper tail is at most `alpha`; `null` when none is. */
export function criticalCount(mass: CountMass, alpha: number): number | null {
  let sum = 0;
  let critical: number | null = null;
  for (let index = mass.mass.length - 1; index >= 0; index--) {
    sum += mass.mass[index]!;
    if (sum > alpha) break;
    critical = mass.low + index;
  }
  return critical;
}

/** How a count is distributed when the rate is `ratio` times what the comparison leads to expect. */
export type MassAt = (ratio: number) => CountMass;

/** Chance that the one-sided test at `alpha` flags a rise by `ratio`. 0 when nothing could be flagged. */
export function risePower(massAt: MassAt, ratio: number, alpha: number): number {
  const critical = criticalCount(massAt(1), alpha);
  return critical === null ? 0 : upperTail(massAt(ratio), critical);
}

const WIDEST = 1e4;

/** Smallest ratio at which a rising chance reaches `goal`; `null` when even ×10,000 does not. Bisection on the log. */
function ratioWhere(chance: (ratio: number) => number, goal: number, from: number): number | null {
  if (chance(WIDEST) < goal) return null;
  let low = Math.log(from);
  let high = Math.log(WIDEST);
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (chance(Math.exp(middle)) >= goal) high = middle;
    else low = middle;
  }
  return Math.exp(high);
}

/** Smallest rise the test would flag in a share `goal` of cases; `null`: none, with this few events. */
export function minimumDetectableRise(massAt: MassAt, alpha: number, goal: number): number | null {
  return ratioWhere((ratio) => risePower(massAt, ratio, alpha), goal, 1);
}

/** The ratio by test inversion: low and high with `level` between the tails; open ends are `null`. */
export function riseInterval(
  massAt: MassAt,
  observed: number,
  level: number,
): { readonly low: number | null; readonly high: number | null } {
  const tail = (1 - level) / 2;
  const { low, mass } = massAt(1);
  const bottom = observed <= low;
  const top = observed >= low + mass.length - 1;
  return {
    low: bottom ? null : ratioWhere((ratio) => upperTail(massAt(ratio), observed), tail, 1 / WIDEST),
    high: top ? null : ratioWhere((ratio) => upperTail(massAt(ratio), observed + 1), 1 - tail, 1 / WIDEST),
  };
}

/** The rise. Ratio of rates under conditional maximum likelihood: where the expected count is the observed one. */
export function estimatedRise(massAt: MassAt, observed: number): number | null {
  const { low, mass } = massAt(1);
  if (mass.length < 2 || observed <= low || observed >= low + mass.length - 1) return null;
  const mean = (ratio: number): number => {
    const at = massAt(ratio);
    return at.mass.reduce((sum, share, index) => sum + share * (at.low + index), 0);
  };
  return ratioWhere(mean, observed, 1 / WIDEST);
}
