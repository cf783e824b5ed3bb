/**
 * Margins can leave cells no choice: a full row, an empty column, a staircase. There the maximum likelihood
 * has infinite fitness, so those cells are taken out before Newton's method sees them.
 */

/** A part of the table whose cells are all free, by class, with the ones still to be placed there. */
export interface FreeBlock {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly rowDegree: readonly number[];
  readonly columnDegree: readonly number[];
}

export interface ForcedCells {
  readonly blocks: readonly FreeBlock[];
  /** Row class × column class, row-major: 1 and 0 where the margins force it, −1 where a block decides. */
  readonly forced: Int8Array;
}

/** Margins by class, both with degrees falling. */
export interface ClassMargins {
  readonly rowDegree: ArrayLike<number>;
  readonly rowSize: ArrayLike<number>;
  readonly columnDegree: ArrayLike<number>;
  readonly columnSize: ArrayLike<number>;
}

/**
 * Which cells do the margins force? A cut after the k largest rows and the l largest columns is tight when
 * Σ_{i ≤ k} d_i = k·l + Σ_{c > l} d_c: then the k × l corner is full, the opposite corner empty, and the two
 * other corners are separate problems (Gale–Ryser with equality). Cuts between classes suffice, since a tie
 * across a tight cut is tight on both sides. Throws `RangeError` when no table has these margins.
 * O(row classes × column classes) for each cut found.
 */
export function forcedCells(margins: ClassMargins): ForcedCells {
  const columnClasses = margins.columnDegree.length;
  const forced = new Int8Array(margins.rowDegree.length * columnClasses).fill(-1);
  const blocks: FreeBlock[] = [];
  const waiting: FreeBlock[] = [
    {
      rows: Array.from(margins.rowDegree, (_, index) => index),
      columns: Array.from(margins.columnDegree, (_, index) => index),
      rowDegree: Array.from(margins.rowDegree),
      columnDegree: Array.from(margins.columnDegree),
    },
  ];
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    if (block.rows.length === 0 || block.columns.length === 0) continue;
    const cut = tightCut(block, margins);
    if (!cut) {
      blocks.push(block);
      continue;
    }
    for (const row of block.rows.slice(0, cut.rows))
      for (const column of block.columns.slice(0, cut.columns)) forced[row * columnClasses + column] = 1;
    for (const row of block.rows.slice(cut.rows))
      for (const column of block.columns.slice(cut.columns)) forced[row * columnClasses + column] = 0;
    waiting.push({
      rows: block.rows.slice(0, cut.rows),
      columns: block.columns.slice(cut.columns),
      rowDegree: block.rowDegree.slice(0, cut.rows).map((degree) => degree - cut.fullColumns),
      columnDegree: block.columnDegree.slice(cut.columns),
    });
    waiting.push({
      rows: block.rows.slice(cut.rows),
      columns: block.columns.slice(0, cut.columns),
      rowDegree: block.rowDegree.slice(cut.rows),
      columnDegree: block.columnDegree.slice(0, cut.columns).map((degree) => degree - cut.fullRows),
    });
  }
  return { blocks, forced };
}

interface Cut {
  /** Classes above the cut. */
  readonly rows: number;
  readonly columns: number;
  /** Rows and columns above the cut. */
  readonly fullRows: number;
  readonly fullColumns: number;
}

/** The first cut that leaves its corners no choice and splits the block, or `null`. */
function tightCut(block: FreeBlock, margins: ClassMargins): Cut | null {
  const tailOnes = [0];
  for (let column = block.columns.length - 1; column >= 0; column--)
    tailOnes.unshift(
      tailOnes[0]! + block.columnDegree[column]! * margins.columnSize[block.columns[column]!]!,
    );
  let fullRows = 0;
  let ones = 0;
  for (let rows = 0; rows <= block.rows.length; rows++) {
    let fullColumns = 0;
    for (let columns = 0; columns <= block.columns.length; columns++) {
      const room = fullRows * fullColumns + tailOnes[columns]! - ones;
      if (room < 0) throw new RangeError("no table of zeros and ones has these margins");
      const splits =
        !(rows === 0 && columns === block.columns.length) && !(columns === 0 && rows === block.rows.length);
      if (room === 0 && splits) return { rows, columns, fullRows, fullColumns };
      if (columns < block.columns.length) fullColumns += margins.columnSize[block.columns[columns]!]!;
    }
    if (rows < block.rows.length) {
      const size = margins.rowSize[block.rows[rows]!]!;
      fullRows += size;
      ones += size * block.rowDegree[rows]!;
    }
  }
  return null;
}
