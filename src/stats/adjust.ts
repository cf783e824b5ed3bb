/** Adjusted p-values: each is the smallest family-wise (or false discovery) level at which its test is flagged. */

/** Ranks with p rising; ties keep their order. */
function risingOrder(p: ArrayLike<number>): number[] {
  return Array.from({ length: p.length }, (_, index) => index).sort((x, y) => p[x]! - p[y]! || x - y);
}

/**
 * Which of m tests stand when not one false alarm is wanted? Holm's step-down: in rising order the r-th p times
 * m − r + 1, made non-falling, at most 1. Valid under any dependence. Empty in, empty out. O(m log m).
 * Source: Holm 1979, Scandinavian Journal of Statistics 6, 65–70.
 * Example: `holm([0.01, 0.04])` is [0.02, 0.04].
 */
export function holm(p: ArrayLike<number>): Float64Array {
  const adjusted = new Float64Array(p.length);
  let running = 0;
  risingOrder(p).forEach((index, rank) => {
    running = Math.max(running, p[index]! * (p.length - rank));
    adjusted[index] = Math.min(1, running);
  });
  return adjusted;
}

/**
 * Which of m tests stand when a share of false alarms is accepted? Benjamini–Hochberg's step-up: p · m / rank,
 * made non-rising from the top. Valid for independent or positively dependent tests. O(m log m).
 * Source: Benjamini and Hochberg 1995, 10.1111/j.2517-6161.1995.tb02031.x.
 */
export function benjaminiHochberg(p: ArrayLike<number>): Float64Array {
  return stepUp(p, 1);
}

/**
 * The same under any dependence, with every p times Σ 1/r besides.
 * Source: Benjamini and Yekutieli 2001, 10.1214/aos/1013699998, theorem 1.3.
 */
export function benjaminiYekutieli(p: ArrayLike<number>): Float64Array {
  let harmonic = 0;
  for (let rank = 1; rank <= p.length; rank++) harmonic += 1 / rank;
  return stepUp(p, harmonic);
}

function stepUp(p: ArrayLike<number>, penalty: number): Float64Array {
  const adjusted = new Float64Array(p.length);
  const order = risingOrder(p);
  let running = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const index = order[rank - 1]!;
    running = Math.min(running, p[index]! * ((p.length * penalty) / rank));
    adjusted[index] = running;
  }
  return adjusted;
}

/**
 * How small must one more p be for Holm to flag it beside `others`, m = others + 1 tests in all? The others that
 * Holm flags first make room: alpha / (m − their number). Example: `holmThreshold([1e-9, 0.5], 0.05)` is 0.025.
 */
export function holmThreshold(others: ArrayLike<number>, alpha: number): number {
  const rising = Float64Array.from(others).sort();
  const tests = rising.length + 1;
  let flagged = 0;
  while (flagged < rising.length && rising[flagged]! <= alpha / (tests - flagged)) flagged++;
  return alpha / (tests - flagged);
}
