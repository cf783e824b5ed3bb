import { type CellProbabilities, classRow, columnVariance } from "./cell-probabilities.ts";

/**
 * What one column does for two rows, by column class: both have it, only a, only b, neither. The four add to 1.
 */
export interface PairCells {
  readonly both: Float64Array;
  readonly onlyA: Float64Array;
  readonly onlyB: Float64Array;
  readonly neither: Float64Array;
  /** Columns in each class. */
  readonly count: Int32Array;
}

/** First two moments of the overlap under dc. */
export interface OverlapMoments {
  readonly expected: number;
  readonly sd: number;
}

/**
 * How do two rows fill each column when every column keeps its degree? p11_k = p_ik p_jk − w_ik w_jk / S_k with
 * w = p (1 − p) and S_k = Σ_i w_ik: the covariance that fixing column k's sum adds to independent cells, to first
 * order. Kept inside [max(0, p_ik + p_jk − 1), min(p_ik, p_jk)], so that no cell is negative.
 * Derivation and measured error: docs/methods.md ("The doubly conditioned tail").
 */
export function pairCells(cells: CellProbabilities, classA: number, classB: number): PairCells {
  return cellsFrom(classRow(cells, classA), classRow(cells, classB), columnVariance(cells), cells.columnSize);
}

/** The same from the two rows' probabilities and S_k, each by column class. */
export function cellsFrom(
  a: Float64Array,
  b: Float64Array,
  variance: Float64Array,
  count: Int32Array,
): PairCells {
  const width = count.length;
  const both = new Float64Array(width);
  const onlyA = new Float64Array(width);
  const onlyB = new Float64Array(width);
  const neither = new Float64Array(width);
  for (let k = 0; k < width; k++) {
    const p = bothProbability(a[k]!, b[k]!, variance[k]!);
    both[k] = p;
    onlyA[k] = a[k]! - p;
    onlyB[k] = b[k]! - p;
    neither[k] = Math.max(0, 1 - a[k]! - b[k]! + p);
  }
  return { both, onlyA, onlyB, neither, count };
}

/** P(both have column k). A column that cannot vary (S = 0) has p of 0 or 1 throughout: the product is exact. */
export function bothProbability(pa: number, pb: number, variance: number): number {
  const product = pa * pb;
  const lift = variance > 0 ? (pa * (1 - pa) * pb * (1 - pb)) / variance : 0;
  return Math.max(0, pa + pb - 1, product - lift);
}

/**
 * Mean and standard deviation of the overlap once both rows keep their sums, for screening:
 * μ = Σ p11; σ² = Σ p11 (1 − p11) − [Σ p11 (1 − p_ik)]² / Σ w_ik − [Σ p11 (1 − p_jk)]² / Σ w_jk.
 * The covariance of the two row sums is left out: at most 0.8 % on σ at ATT&CK's size.
 */
export function overlapMoments(cells: PairCells): OverlapMoments {
  let expected = 0;
  let variance = 0;
  let withA = 0;
  let withB = 0;
  let spreadA = 0;
  let spreadB = 0;
  for (let k = 0; k < cells.count.length; k++) {
    const columns = cells.count[k]!;
    const both = cells.both[k]!;
    const a = both + cells.onlyA[k]!;
    const b = both + cells.onlyB[k]!;
    expected += columns * both;
    variance += columns * both * (1 - both);
    withA += columns * both * (1 - a);
    withB += columns * both * (1 - b);
    spreadA += columns * a * (1 - a);
    spreadB += columns * b * (1 - b);
  }
  if (spreadA > 0) variance -= (withA * withA) / spreadA;
  if (spreadB > 0) variance -= (withB * withB) / spreadB;
  return { expected, sd: Math.sqrt(Math.max(0, variance)) };
}
