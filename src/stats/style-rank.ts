import { bicm } from "./bicm.ts";
import type { BinaryMatrix } from "./binary-matrix.ts";
import type { CellProbabilities } from "./cell-probabilities.ts";
import { overlapModel } from "./overlap-model.ts";
import { allOverlaps } from "./pairs.ts";
import { fitStyle } from "./style.ts";

export interface ChosenStyle {
  readonly cells: CellProbabilities;
  readonly rank: number;
  /** Variance of z over the pairs not in question, by rank tried. */
  readonly variances: readonly number[];
}

const MOST_FACTORS = 3;

/**
 * How many factors of style does a table need? The rank whose variance of z is nearest 1 over pairs not in question,
 * so that no pair chooses the null it is tested against. Rank 0 is BiCM itself. Ranks are tried upward until
 * the variance moves away from 1. `isAsked(a, b)`: true for pairs in question.
 */
export function chooseStyle(
  matrix: BinaryMatrix,
  seed: number,
  isAsked: (a: number, b: number) => boolean,
): ChosenStyle {
  const overlaps = allOverlaps(matrix);
  let best: CellProbabilities = bicm(matrix);
  const variances = [zVariance(matrix, best, overlaps, isAsked)];
  for (let rank = 1; rank <= MOST_FACTORS; rank++) {
    const cells = fitStyle(matrix, { rank, seed });
    variances.push(zVariance(matrix, cells, overlaps, isAsked));
    if (Math.abs(variances[rank]! - 1) >= Math.abs(variances[rank - 1]! - 1)) break;
    best = cells;
  }
  const distances = variances.map((variance) => Math.abs(variance - 1));
  return { cells: best, rank: distances.indexOf(Math.min(...distances)), variances };
}

/** Variance of (overlap − μ)/σ over pairs not in question; pairs that cannot vary are left out. 0 when none is left. */
export function zVariance(
  matrix: BinaryMatrix,
  cells: CellProbabilities,
  overlaps: Int32Array,
  isAsked: (a: number, b: number) => boolean,
): number {
  const model = overlapModel(matrix, cells);
  let count = 0;
  let sum = 0;
  let squares = 0;
  let pair = 0;
  for (let a = 0; a < matrix.rowCount; a++) {
    for (let b = a + 1; b < matrix.rowCount; b++, pair++) {
      if (isAsked(a, b)) continue;
      const { expected, sd } = model.moments(a, b);
      if (!(sd > 1e-6)) continue;
      const z = (overlaps[pair]! - expected) / sd;
      count++;
      sum += z;
      squares += z * z;
    }
  }
  return count > 0 ? squares / count - (sum / count) ** 2 : 0;
}
