/**
 * A sparse table of zeros and ones. Row i's ones stand in `columns[rowStart[i]]` up to
 * `columns[rowStart[i + 1] - 1]`, ascending and without repeats.
 */
export interface BinaryMatrix {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rowStart: Int32Array;
  readonly columns: Int32Array;
}

/**
 * Builds a matrix from edges, counting a repeated edge once.
 * `edgeRows[e]`, `edgeColumns[e]`: indices from 0. Throws `RangeError` for an index outside the table.
 * Example: `binaryMatrix(2, 3, [0, 0, 1], [2, 0, 2])` has the rows {0, 2} and {2}.
 */
export function binaryMatrix(
  rowCount: number,
  columnCount: number,
  edgeRows: ArrayLike<number>,
  edgeColumns: ArrayLike<number>,
): BinaryMatrix {
  const lists: number[][] = Array.from({ length: rowCount }, () => []);
  for (let edge = 0; edge < edgeRows.length; edge++) {
    const row = edgeRows[edge]!;
    const column = edgeColumns[edge]!;
    const list = lists[row];
    if (!list || !Number.isInteger(column) || column < 0 || column >= columnCount)
      throw new RangeError(`edge ${edge} (${row}, ${column}) is outside ${rowCount} × ${columnCount}`);
    list.push(column);
  }
  return fromRows(
    lists.map((list) => [...new Set(list)].sort((a, b) => a - b)),
    columnCount,
  );
}

/** The same from ready rows: each ascending, without repeats. */
export function fromRows(rows: readonly ArrayLike<number>[], columnCount: number): BinaryMatrix {
  const rowStart = new Int32Array(rows.length + 1);
  for (let row = 0; row < rows.length; row++) rowStart[row + 1] = rowStart[row]! + rows[row]!.length;
  const columns = new Int32Array(rowStart[rows.length]!);
  for (let row = 0; row < rows.length; row++) columns.set(rows[row]!, rowStart[row]!);
  return { rowCount: rows.length, columnCount, rowStart, columns };
}

/** Row `row` as a view, not a copy. */
export function rowOf(matrix: BinaryMatrix, row: number): Int32Array {
  return matrix.columns.subarray(matrix.rowStart[row]!, matrix.rowStart[row + 1]!);
}

/** Ones in each row. */
export function rowDegrees(matrix: BinaryMatrix): Int32Array {
  const degrees = new Int32Array(matrix.rowCount);
  for (let row = 0; row < matrix.rowCount; row++)
    degrees[row] = matrix.rowStart[row + 1]! - matrix.rowStart[row]!;
  return degrees;
}

/** Ones in each column. */
export function columnDegrees(matrix: BinaryMatrix): Int32Array {
  const degrees = new Int32Array(matrix.columnCount);
  for (const column of matrix.columns) degrees[column] = degrees[column]! + 1;
  return degrees;
}

/** Rows become columns. */
export function transposed(matrix: BinaryMatrix): BinaryMatrix {
  const rowStart = new Int32Array(matrix.columnCount + 1);
  for (const column of matrix.columns) rowStart[column + 1] = rowStart[column + 1]! + 1;
  for (let column = 0; column < matrix.columnCount; column++)
    rowStart[column + 1] = rowStart[column + 1]! + rowStart[column]!;
  const next = rowStart.slice();
  const columns = new Int32Array(matrix.columns.length);
  for (let row = 0; row < matrix.rowCount; row++) {
    for (const column of rowOf(matrix, row)) {
      columns[next[column]!] = row;
      next[column] = next[column]! + 1;
    }
  }
  return { rowCount: matrix.columnCount, columnCount: matrix.rowCount, rowStart, columns };
}

/** Columns that both rows have, ascending. */
export function sharedColumns(matrix: BinaryMatrix, a: number, b: number): Int32Array {
  const inA = rowOf(matrix, a);
  const inB = rowOf(matrix, b);
  const shared: number[] = [];
  for (let i = 0, j = 0; i < inA.length && j < inB.length; ) {
    const difference = inA[i]! - inB[j]!;
    if (difference === 0) shared.push(inA[i]!);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return Int32Array.from(shared);
}
