import fc from "fast-check";
import type { PairCells } from "../../src/stats/pair-cells.ts";

/** One column's four cells, all of them possible. */
const column = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.double({ min: 0.01, max: 1, noNaN: true })))
  .map((weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  });

/** Random cells for a few column classes of one to three columns, `most` columns at the most. */
export const columnCells = (most: number): fc.Arbitrary<PairCells> =>
  fc
    .array(fc.tuple(column, fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: Math.floor(most / 3),
    })
    .map((classes) => ({
      both: Float64Array.from(classes, ([cells]) => cells[0]!),
      onlyA: Float64Array.from(classes, ([cells]) => cells[1]!),
      onlyB: Float64Array.from(classes, ([cells]) => cells[2]!),
      neither: Float64Array.from(classes, ([cells]) => cells[3]!),
      count: Int32Array.from(classes, ([, count]) => count),
    }));

/** P(overlap = o, sums a and b) by going through every way of filling every column. O(4^columns). */
export function jointByBruteForce(cells: PairCells, sumA: number, sumB: number): Float64Array {
  const columns = Array.from(cells.count).flatMap((count, k) => new Array<number>(count).fill(k));
  const joint = new Float64Array(Math.min(sumA, sumB) + 1);
  const fill = (at: number, chance: number, a: number, b: number, overlap: number): void => {
    if (a > sumA || b > sumB) return;
    if (at === columns.length) {
      if (a === sumA && b === sumB) joint[overlap]! += chance;
      return;
    }
    const k = columns[at]!;
    fill(at + 1, chance * cells.both[k]!, a + 1, b + 1, overlap + 1);
    fill(at + 1, chance * cells.onlyA[k]!, a + 1, b, overlap);
    fill(at + 1, chance * cells.onlyB[k]!, a, b + 1, overlap);
    fill(at + 1, chance * cells.neither[k]!, a, b, overlap);
  };
  fill(0, 1, 0, 0, 0);
  return joint;
}

export const columnsIn = (cells: PairCells): number => cells.count.reduce((sum, count) => sum + count, 0);
