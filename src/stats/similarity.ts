import { type BinaryMatrix, columnDegrees, rowDegrees, rowOf, transposed } from "./binary-matrix.ts";
import { allOverlaps, pairCount } from "./pairs.ts";

/**
 * How alike are rows by Jaccard's index, |both| / |either|, for every pair in `pairIndex` order? For comparison with
 * other tools only: it has no null, favours tiny rows and says nothing about chance. Two empty rows: 0.
 */
export function allJaccard(matrix: BinaryMatrix): Float64Array {
  const degrees = rowDegrees(matrix);
  const overlaps = allOverlaps(matrix);
  const similarity = new Float64Array(overlaps.length);
  let pair = 0;
  for (let a = 0; a < matrix.rowCount; a++) {
    for (let b = a + 1; b < matrix.rowCount; b++, pair++) {
      const either = degrees[a]! + degrees[b]! - overlaps[pair]!;
      similarity[pair] = either > 0 ? overlaps[pair]! / either : 0;
    }
  }
  return similarity;
}

/**
 * The same by the cosine of TF-IDF rows, idf = ln((1 + n) / (1 + d)) + 1 (scikit-learn's smooth idf): rare columns
 * weigh more. For comparison only, as above. An empty row: 0.
 */
export function allTfidfCosine(matrix: BinaryMatrix): Float64Array {
  const { rowCount } = matrix;
  const weights = Float64Array.from(
    columnDegrees(matrix),
    (degree) => (Math.log((1 + rowCount) / (1 + degree)) + 1) ** 2,
  );
  const similarity = new Float64Array(pairCount(rowCount));
  const byColumn = transposed(matrix);
  for (let column = 0; column < byColumn.rowCount; column++)
    addProducts(similarity, rowOf(byColumn, column), weights[column]!, rowCount);
  const lengths = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    for (const column of rowOf(matrix, row)) lengths[row]! += weights[column]!;
    lengths[row] = Math.sqrt(lengths[row]!);
  }
  let pair = 0;
  for (let a = 0; a < rowCount; a++) {
    for (let b = a + 1; b < rowCount; b++, pair++) {
      const product = lengths[a]! * lengths[b]!;
      similarity[pair] = product > 0 ? similarity[pair]! / product : 0;
    }
  }
  return similarity;
}

function addProducts(sums: Float64Array, rows: Int32Array, weight: number, rowCount: number): void {
  for (let one = 0; one < rows.length; one++) {
    const low = rows[one]!;
    const offset = (low * (2 * rowCount - low - 1)) / 2 - low - 1;
    for (let two = one + 1; two < rows.length; two++) sums[offset + rows[two]!]! += weight;
  }
}
