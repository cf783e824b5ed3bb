import { type BinaryMatrix, rowOf, transposed } from "./binary-matrix.ts";

/**
 * Where the unordered pair (a, b), a ≠ b, of `rowCount` rows stands in a flat list of all pairs:
 * (0,1), (0,2), …, (1,2), … Example: `pairIndex(4, 2, 1)` is 3.
 */
export function pairIndex(rowCount: number, a: number, b: number): number {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  return (low * (2 * rowCount - low - 1)) / 2 + high - low - 1;
}

/** Number of unordered pairs of rows. */
export function pairCount(rowCount: number): number {
  return (rowCount * (rowCount - 1)) / 2;
}

/** Columns in common for every pair of rows, in `pairIndex` order. O(rows² + Σ column degree²). */
export function allOverlaps(matrix: BinaryMatrix): Int32Array {
  const { rowCount } = matrix;
  const overlaps = new Int32Array(pairCount(rowCount));
  const byColumn = transposed(matrix);
  for (let column = 0; column < byColumn.rowCount; column++) {
    const rows = rowOf(byColumn, column);
    for (let first = 0; first < rows.length; first++) {
      const low = rows[first]!;
      const offset = (low * (2 * rowCount - low - 1)) / 2 - low - 1;
      for (let second = first + 1; second < rows.length; second++) {
        const at = offset + rows[second]!;
        overlaps[at] = overlaps[at]! + 1;
      }
    }
  }
  return overlaps;
}
