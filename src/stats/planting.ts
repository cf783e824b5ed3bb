import { type BinaryMatrix, fromRows, rowOf } from "./binary-matrix.ts";
import { below, type Random, shuffle } from "./random.ts";

/** A matrix with features made common to two rows, and how many could be. */
export interface Planted {
  readonly matrix: BinaryMatrix;
  readonly added: number;
}

/**
 * Makes up to `wanted` more columns common to rows `a` and `b` while every row and column keeps its sum: b takes
 * a column that only a has from a third row and gives it one that only b has. Columns and third rows are
 * drawn at random. `added` is less than `wanted` where no third row can swap.
 */
export function plantOverlap(
  matrix: BinaryMatrix,
  a: number,
  b: number,
  wanted: number,
  random: Random,
): Planted {
  const rows = Array.from({ length: matrix.rowCount }, (_, row) => new Set(rowOf(matrix, row)));
  const inA = rows[a]!;
  const inB = rows[b]!;
  const take = Int32Array.from([...inA].filter((column) => !inB.has(column)));
  const give = Int32Array.from([...inB].filter((column) => !inA.has(column)));
  shuffle(take, take.length, random);
  shuffle(give, give.length, random);
  const given = new Set<number>();
  let added = 0;
  for (const column of take) {
    if (added === wanted) break;
    for (const other of give) {
      if (given.has(other)) continue;
      const third = swapPartner(rows, [a, b], column, other, random);
      if (third === null) continue;
      rows[third]!.delete(column);
      rows[third]!.add(other);
      inB.delete(other);
      inB.add(column);
      given.add(other);
      added++;
      break;
    }
  }
  const sorted = rows.map((row) => [...row].sort((x, y) => x - y));
  return { matrix: fromRows(sorted, matrix.columnCount), added };
}

/** A row other than the two that has `column` and lacks `other`, drawn at random; `null` when none. */
function swapPartner(
  rows: readonly Set<number>[],
  pair: readonly [number, number],
  column: number,
  other: number,
  random: Random,
): number | null {
  const able: number[] = [];
  for (let row = 0; row < rows.length; row++)
    if (!pair.includes(row) && rows[row]!.has(column) && !rows[row]!.has(other)) able.push(row);
  return able.length === 0 ? null : able[below(random, able.length)]!;
}
