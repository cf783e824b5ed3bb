import { describe, expect, it } from "vitest";
import {
  type BinaryMatrix,
  columnDegrees,
  rowDegrees,
  sharedColumns,
} from "../../src/stats/binary-matrix.ts";
import { enumerateFixedMargins } from "../../src/stats/enumerate.ts";
import { eachDraw, sampleOverlaps } from "../../src/stats/fixed-margins.ts";
import { allOverlaps, pairCount, pairIndex } from "../../src/stats/pairs.ts";
import { seeded } from "../../src/stats/random.ts";
import { resetTable, tableOverlaps, trade } from "../../src/stats/trades.ts";
import { campedMatrix, unevenMatrix } from "./margins.ts";

const pairsOf = (matrix: BinaryMatrix) =>
  Array.from({ length: matrix.rowCount }, (_, a) => a).flatMap((a) =>
    Array.from({ length: matrix.rowCount - a - 1 }, (_, next) => ({
      a,
      b: a + 1 + next,
      observed: sharedColumns(matrix, a, a + 1 + next).length,
    })),
  );

describe("sampleOverlaps", () => {
  it.each([1, 2, 3])("agrees with full enumeration on small random margins (%i)", (seed) => {
    const matrix = unevenMatrix(6, 7, seed);
    const { matrices, overlapCounts } = enumerateFixedMargins(
      [...rowDegrees(matrix)],
      [...columnDegrees(matrix)],
    );
    const draws = 20_000;
    const sampled = sampleOverlaps(matrix, pairsOf(matrix), { draws, seed });
    pairsOf(matrix).forEach(({ a, b, observed }, index) => {
      const counts = overlapCounts[pairIndex(matrix.rowCount, a, b)]!;
      const p = counts.slice(observed).reduce((sum, count) => sum + count, 0) / matrices;
      const error = 4.5 * Math.sqrt((p * (1 - p)) / draws);
      expect(Math.abs(sampled[index]!.ge / draws - p)).toBeLessThanOrEqual(error + 1e-9);
    });
  });

  it("never gives 0, and gives the same for the same seed", () => {
    const matrix = campedMatrix(20, 40, 1);
    const one = sampleOverlaps(matrix, pairsOf(matrix), { draws: 50, seed: 4 });
    expect(one).toEqual(sampleOverlaps(matrix, pairsOf(matrix), { draws: 50, seed: 4 }));
    for (const { p, ge } of one) expect(p).toBe((ge + 1) / 51);
  });

  it("of no draws says nothing: p is 1", () => {
    const matrix = unevenMatrix(5, 9, 1);
    expect(sampleOverlaps(matrix, [{ a: 0, b: 1, observed: 9 }], { draws: 0, seed: 1 })[0]!.p).toBe(1);
  });

  it("run from a random place in the chain, rejects a true null about as often as it says", () => {
    let rejected = 0;
    const trials = 400;
    const start = unevenMatrix(8, 14, 3);
    eachDraw(start, { draws: trials, seed: 77 }, (table, draw) => {
      const matrix = { ...start, columns: table.columns.slice() };
      for (let row = 0; row < matrix.rowCount; row++)
        matrix.columns.subarray(matrix.rowStart[row]!, matrix.rowStart[row + 1]!).sort();
      const pair = { a: 0, b: 1, observed: sharedColumns(matrix, 0, 1).length };
      if (sampleOverlaps(matrix, [pair], { draws: 99, seed: draw, exact: true })[0]!.p <= 0.2) rejected++;
    });
    expect(rejected / trials).toBeLessThan(0.2 + 4 * Math.sqrt((0.2 * 0.8) / trials));
  });
});

/** Slope of sampled on observed overlap, both less the long-run mean: what a sampler keeps of the data's excess. */
function keptExcess(observed: Int32Array, mean: Float64Array, sampled: Float64Array): number {
  let cross = 0;
  let square = 0;
  observed.forEach((overlap, pair) => {
    cross += (sampled[pair]! - mean[pair]!) * (overlap - mean[pair]!);
    square += (overlap - mean[pair]!) ** 2;
  });
  return cross / square;
}

describe("the chain of tables", () => {
  const matrix = campedMatrix(60, 120, 9);
  const observed = allOverlaps(matrix);
  const meansOf = (draws: number, seed: number, restart: boolean): Float64Array => {
    const sum = new Float64Array(pairCount(matrix.rowCount));
    const overlaps = new Int32Array(sum.length);
    const random = seeded(seed);
    eachDraw(matrix, { draws, seed }, (table) => {
      if (restart) {
        resetTable(table, matrix);
        trade(table, 2 * matrix.rowCount, random);
      }
      tableOverlaps(table, overlaps);
      overlaps.forEach((overlap, pair) => {
        sum[pair]! += overlap;
      });
    });
    return sum.map((value) => value / draws);
  };
  const longRun = meansOf(4000, 1, false);

  it("keeps nothing of the observed excess: slope under 0.005", () => {
    expect(Math.abs(keptExcess(observed, longRun, meansOf(2000, 2, false)))).toBeLessThan(0.005);
  });

  it("would keep some if each draw restarted at the data with 2 R trades, as the check can see", () => {
    expect(keptExcess(observed, longRun, meansOf(500, 3, true))).toBeGreaterThan(0.005);
  });
});
