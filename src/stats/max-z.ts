import type { BinaryMatrix } from "./binary-matrix.ts";
import { eachDraw, type SampledOverlap, type SamplingOptions, summary } from "./fixed-margins.ts";
import { pairCount } from "./pairs.ts";
import { tableOverlaps } from "./trades.ts";

/** What sampled tables say about all pairs at once. Lists are in `pairIndex` order. */
export interface AllPairsAudit {
  readonly pairs: readonly SampledOverlap[];
  /** Westfall–Young: (1 + draws whose largest z reaches the pair's) / (draws + 1). */
  readonly maxZ: Float64Array;
  /** For each level of z: pairs above it, observed, and over draws their mean and the share that has as many. */
  readonly above: readonly {
    readonly z: number;
    readonly observed: number;
    readonly expected: number;
    readonly p: number;
  }[];
}

export interface AuditInput {
  /** Observed overlaps, and mean and sd that make z, all by pair. */
  readonly overlaps: Int32Array;
  readonly expected: Float64Array;
  readonly sd: Float64Array;
  readonly levels: readonly number[];
}

/**
 * Is the most striking pair striking among all pairs, and do striking pairs outnumber chance? Every draw of the
 * fixed-margin chain gives all overlaps; their z uses the same mean and sd as the observed ones, so the largest z
 * of a draw is what the most striking pair looks like by chance, dependence between pairs included.
 * Source: Westfall and Young 1993, Resampling-Based Multiple Testing, §2.6 (single step, max T).
 * O(draws × (rows² + Σ column degree²)).
 */
export function auditAllPairs(
  matrix: BinaryMatrix,
  input: AuditInput,
  options: SamplingOptions,
): AllPairsAudit {
  const pairs = pairCount(matrix.rowCount);
  const zOf = (overlap: number, pair: number): number =>
    input.sd[pair]! > 0 ? (overlap - input.expected[pair]!) / input.sd[pair]! : 0;
  const observedZ = Float64Array.from(input.overlaps, zOf);
  const drawn = new Int32Array(pairs);
  const sum = new Float64Array(pairs);
  const squares = new Float64Array(pairs);
  const ge = new Int32Array(pairs);
  const largest = new Float64Array(options.draws);
  const counts = input.levels.map(() => new Int32Array(options.draws));
  eachDraw(matrix, options, (table, draw) => {
    tableOverlaps(table, drawn);
    let most = Number.NEGATIVE_INFINITY;
    for (let pair = 0; pair < pairs; pair++) {
      const overlap = drawn[pair]!;
      sum[pair]! += overlap;
      squares[pair]! += overlap * overlap;
      if (overlap >= input.overlaps[pair]!) ge[pair]! += 1;
      const z = zOf(overlap, pair);
      if (z > most) most = z;
      for (let level = 0; level < counts.length; level++)
        if (z > input.levels[level]!) counts[level]![draw]! += 1;
    }
    largest[draw] = most;
  });
  largest.sort();
  return {
    pairs: Array.from(ge, (count, pair) => summary(sum[pair]!, squares[pair]!, count, options.draws)),
    maxZ: observedZ.map((z) => (1 + atLeast(largest, z)) / (options.draws + 1)),
    above: input.levels.map((z, level) => countsAbove(z, observedZ, counts[level]!)),
  };
}

/** How many of the rising values are ≥ z. */
function atLeast(rising: Float64Array, z: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! >= z) high = middle;
    else low = middle + 1;
  }
  return rising.length - low;
}

function countsAbove(z: number, observedZ: Float64Array, drawn: Int32Array): AllPairsAudit["above"][number] {
  const observed = observedZ.reduce((count, value) => count + (value > z ? 1 : 0), 0);
  const as = drawn.reduce((count, value) => count + (value >= observed ? 1 : 0), 0);
  const expected = drawn.length > 0 ? drawn.reduce((total, value) => total + value, 0) / drawn.length : 0;
  return { z, observed, expected, p: (1 + as) / (drawn.length + 1) };
}
