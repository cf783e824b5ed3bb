/**
 * How likely is each cell to be one, under a null in which cells are independent? Rows and columns that the
 * null can't tell apart share a class; a null that tells all apart has one class each.
 */
export interface CellProbabilities {
  /** Row → row class. */
  readonly rowClass: Int32Array;
  /** Column → column class. */
  readonly columnClass: Int32Array;
  /** Members of each row class. */
  readonly rowSize: Int32Array;
  /** Members of each column class. */
  readonly columnSize: Int32Array;
  /** P(cell = 1), row class × column class, row-major. */
  readonly probability: Float64Array;
}

/** P(cell = 1) for one row and column. */
export function cellProbability(cells: CellProbabilities, row: number, column: number): number {
  return cells.probability[cells.rowClass[row]! * cells.columnSize.length + cells.columnClass[column]!]!;
}

/** The row class's probabilities, one a column class: a view, not a copy. */
export function classRow(cells: CellProbabilities, rowClass: number): Float64Array {
  const width = cells.columnSize.length;
  return cells.probability.subarray(rowClass * width, (rowClass + 1) * width);
}

/** S_k = Σ_i p_ik (1 − p_ik): how much each column of a class can vary, summed over all rows. */
export function columnVariance(cells: CellProbabilities): Float64Array {
  const width = cells.columnSize.length;
  const variance = new Float64Array(width);
  for (let rowClass = 0; rowClass < cells.rowSize.length; rowClass++) {
    for (let column = 0; column < width; column++) {
      const p = cells.probability[rowClass * width + column]!;
      variance[column] = variance[column]! + cells.rowSize[rowClass]! * p * (1 - p);
    }
  }
  return variance;
}
