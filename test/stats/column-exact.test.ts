import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bicm } from "../../src/stats/bicm.ts";
import { columnDegrees, rowDegrees } from "../../src/stats/binary-matrix.ts";
import { columnExact } from "../../src/stats/column-exact.ts";
import { inclusionChances } from "../../src/stats/conditional-bernoulli.ts";
import { enumerateFixedMargins } from "../../src/stats/enumerate.ts";
import { overlapModel } from "../../src/stats/overlap-model.ts";
import { pairIndex } from "../../src/stats/pairs.ts";
import { unevenMatrix } from "./margins.ts";

/** Chance of each row, and of the first two together, by going through every set of `size` rows. */
function byBruteForce(odds: readonly number[], size: number): { single: number[]; firstTwo: number } {
  const single = odds.map(() => 0);
  let total = 0;
  let firstTwo = 0;
  for (let set = 0; set < 2 ** odds.length; set++) {
    const rows = odds.map((_, row) => (set >> row) & 1);
    if (rows.reduce((sum, one) => sum + one, 0) !== size) continue;
    const weight = odds.reduce((product, odd, row) => (rows[row] ? product * odd : product), 1);
    total += weight;
    if (rows[0] && rows[1]) firstTwo += weight;
    rows.forEach((one, row) => {
      single[row]! += one * weight;
    });
  }
  return { single: single.map((weight) => weight / total), firstTwo: firstTwo / total };
}

describe("inclusionChances", () => {
  it("equal the sum over every set of rows", () => {
    const odds = fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(odds, fc.nat(8), (values, height) => {
        const size = Math.min(height, values.length);
        const asked = values.map((_, row) => row);
        const chances = inclusionChances(values, size, asked);
        byBruteForce(values, size).single.forEach((expected, row) => {
          expect(chances[row]!).toBeCloseTo(expected, 10);
        });
      }),
    );
  });

  it("stay exact where half of many rows are taken", () => {
    const odds = Array.from({ length: 200 }, (_, row) => Math.exp(4 * Math.sin(row)));
    const asked = odds.map((_, row) => row);
    const chances = inclusionChances(odds, 100, asked);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(100, 9);
    expect(Math.max(...chances)).toBeLessThan(1);
  });
});

describe("columnExact", () => {
  const matrix = unevenMatrix(12, 30, 7);
  const fit = columnExact(matrix);

  it("keeps row sums on average and column sums as they are", () => {
    const degrees = rowDegrees(matrix);
    const sums = columnDegrees(matrix);
    degrees.forEach((degree, row) => {
      let sum = 0;
      for (let column = 0; column < 30; column++)
        sum += fit.probability[fit.rowClass[row]! * fit.columnSize.length + fit.columnClass[column]!]!;
      expect(sum).toBeCloseTo(degree, 6);
    });
    sums.forEach((degree, column) => {
      let sum = 0;
      for (let row = 0; row < 12; row++)
        sum += fit.probability[fit.rowClass[row]! * fit.columnSize.length + fit.columnClass[column]!]!;
      expect(sum).toBeCloseTo(degree, 9);
    });
  });

  it("never shares a column of one row", () => {
    const single = columnDegrees(matrix).indexOf(1);
    expect(single).toBeGreaterThanOrEqual(0);
    expect(fit.pairCells(0, 1).both[fit.columnClass[single]!]).toBe(0);
  });

  it("does not mind which of two rows comes first", () => {
    const one = fit.pairCells(0, 3);
    const two = fit.pairCells(3, 0);
    one.both.forEach((chance, k) => {
      expect(two.both[k]!).toBeCloseTo(chance, 10);
      expect(two.onlyA[k]!).toBeCloseTo(one.onlyB[k]!, 10);
    });
  });

  it("is nearer to full enumeration than dc on small margins", () => {
    const off = { dc: 0, cb: 0 };
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const small = unevenMatrix(6, 7, seed);
      const { matrices, overlapCounts } = enumerateFixedMargins(
        [...rowDegrees(small)],
        [...columnDegrees(small)],
      );
      let cells: ReturnType<typeof columnExact>;
      try {
        cells = columnExact(small);
      } catch {
        continue;
      }
      const models = {
        dc: overlapModel(small, bicm(small)),
        cb: overlapModel(small, cells, cells.pairCells),
      };
      for (let a = 0; a < 6; a++) {
        for (let b = a + 1; b < 6; b++) {
          const counts = overlapCounts[pairIndex(6, a, b)]!;
          const p = counts.slice(1).reduce((sum, count) => sum + count, 0) / matrices;
          if (p === 0 || p === 1) continue;
          for (const name of ["dc", "cb"] as const)
            off[name] += Math.abs(Math.log(models[name].conditioned(a, b).tail(1).p / p));
        }
      }
    }
    expect(off.cb).toBeGreaterThan(0);
    expect(off.cb).toBeLessThan(off.dc);
  });
});
