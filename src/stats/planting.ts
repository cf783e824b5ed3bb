import { type BinaryMatrix, columnDegrees, fromRows, rowOf } from "./binary-matrix.ts";
import { below, type Random, shuffle } from "./random.ts";

/** A matrix with columns made common to two rows, and how many were. */
export interface Planted {
  readonly matrix: BinaryMatrix;
  readonly added: number;
}

/**
 * Makes up to `wanted` more columns common to rows `a` and `b` while every row and column keeps its sum. A column
 * drawn at random is given to whichever of the two lacks it, by a swap with a third row: that row takes a column
 * which only one of the two had, so each planting adds exactly one to the overlap. `added` is less than `wanted`
 * where no third row can swap, as with columns of a single row, which two rows can never share.
 */
export function plantOverlap(
  matrix: BinaryMatrix,
  a: number,
  b: number,
  wanted: number,
  random: Random,
): Planted {
  const rows = Array.from({ length: matrix.rowCount }, (_, row) => new Set(rowOf(matrix, row)));
  const degrees = columnDegrees(matrix);
  const candidates = Int32Array.from({ length: matrix.columnCount }, (_, column) => column).filter(
    (column) => degrees[column]! >= 2,
  );
  shuffle(candidates, candidates.length, random);
  let added = 0;
  for (const column of candidates) {
    if (added === wanted) break;
    const lacking = [a, b].filter((row) => !rows[row]!.has(column));
    if (lacking.length === 0) continue;
    const swaps = lacking.map((row) => findSwap(rows, row, row === a ? b : a, column, random));
    // Both swaps may want the same third row's column; one after the other would then undo the margin.
    if (swaps.some((swap) => swap === null) || swaps[0]!.third === swaps[1]?.third) continue;
    for (const swap of swaps) carryOut(rows, swap!);
    added++;
  }
  const sorted = rows.map((row) => [...row].sort((x, y) => x - y));
  return { matrix: fromRows(sorted, matrix.columnCount), added };
}

/** `row` takes `take` from `third` and gives it `give`. */
interface Swap {
  readonly row: number;
  readonly third: number;
  readonly take: number;
  readonly give: number;
}

/** A random swap that gives `row` the column and costs the pair no shared one; `null` when there is none. */
function findSwap(
  rows: readonly Set<number>[],
  row: number,
  other: number,
  take: number,
  random: Random,
): Swap | null {
  const givable = [...rows[row]!].filter((column) => !rows[other]!.has(column));
  const possible: Swap[] = [];
  for (let third = 0; third < rows.length; third++) {
    if (third === row || third === other || !rows[third]!.has(take)) continue;
    for (const give of givable) if (!rows[third]!.has(give)) possible.push({ row, third, take, give });
  }
  return possible.length === 0 ? null : possible[below(random, possible.length)]!;
}

function carryOut(rows: readonly Set<number>[], { row, third, take, give }: Swap): void {
  rows[third]!.delete(take);
  rows[third]!.add(give);
  rows[row]!.delete(give);
  rows[row]!.add(take);
}
