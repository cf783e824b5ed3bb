import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bicm } from "../../src/stats/bicm.ts";
import { columnDegrees, rowDegrees } from "../../src/stats/binary-matrix.ts";
import { columnsOnlyNull } from "../../src/stats/columns-only.ts";
import { overlapNull, tiltedCells } from "../../src/stats/doubly-conditioned.ts";
import { overlapModel } from "../../src/stats/overlap-model.ts";
import { overlapMoments, pairCells } from "../../src/stats/pair-cells.ts";
import { columnCells, columnsIn, jointByBruteForce } from "./column-cells.ts";
import { smallMatrix, unevenMatrix } from "./margins.ts";

const total = (values: Float64Array, from = 0): number =>
  values.slice(from).reduce((sum, value) => sum + value, 0);

describe("pairCells", () => {
  it("are a distribution in every column that keeps both rows' chances", () => {
    fc.assert(
      fc.property(smallMatrix(), (matrix) => {
        const fit = bicm(matrix);
        const cells = pairCells(fit, fit.rowClass[0]!, fit.rowClass[1]!);
        cells.count.forEach((_, k) => {
          const parts = [cells.both[k]!, cells.onlyA[k]!, cells.onlyB[k]!, cells.neither[k]!];
          for (const part of parts) expect(part).toBeGreaterThanOrEqual(-1e-12);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9);
        });
      }),
    );
  });

  it("rarely fill both cells of a column that one row only has", () => {
    const matrix = unevenMatrix(30, 80, 5);
    const fit = bicm(matrix);
    const rare = columnDegrees(matrix).indexOf(1);
    const cells = pairCells(fit, fit.rowClass[0]!, fit.rowClass[1]!);
    const k = fit.columnClass[rare]!;
    expect(cells.both[k]!).toBeLessThan(
      0.1 * (cells.both[k]! + cells.onlyA[k]!) * (cells.both[k]! + cells.onlyB[k]!) + 1e-4,
    );
  });
});

describe("overlapNull", () => {
  const asked = columnCells(9).chain((cells) => {
    const sum = fc.integer({ min: 1, max: columnsIn(cells) });
    return fc.record({ cells: fc.constant(cells), a: sum, b: sum });
  });

  it("gives the tail of the brute-force distribution at every overlap, far out included", () => {
    fc.assert(
      fc.property(asked, ({ cells, a, b }) => {
        const joint = jointByBruteForce(cells, a, b);
        const all = total(joint);
        const oracle = overlapNull(cells, { a, b });
        joint.forEach((_, observed) => {
          const expected = total(joint, observed) / all;
          const { p, error } = oracle.tail(observed);
          expect(Math.abs(p - expected)).toBeLessThanOrEqual((1e-12 + error) * expected);
          expect(error).toBeLessThanOrEqual(1e-10);
        });
      }),
    );
  });

  it("keeps relative accuracy where probability is 1e-20 and less", () => {
    const cells = {
      both: Float64Array.of(1e-7),
      onlyA: Float64Array.of(0.4),
      onlyB: Float64Array.of(0.3),
      neither: Float64Array.of(0.2999999),
      count: Int32Array.of(9),
    };
    const joint = jointByBruteForce(cells, 4, 4);
    const oracle = overlapNull(cells, { a: 4, b: 4 });
    const expected = joint[4]! / total(joint);
    expect(expected).toBeLessThan(1e-20);
    expect(Math.abs(oracle.tail(4).p / expected - 1)).toBeLessThan(1e-10);
    expect(Math.abs(oracle.massNear(4)[4]! / expected - 1)).toBeLessThan(1e-6);
  });

  it("is certain of nothing and denies more than the smaller row", () => {
    const fit = bicm(unevenMatrix(12, 30, 2));
    const oracle = overlapNull(pairCells(fit, 0, 1), { a: 9, b: 8 });
    expect(oracle.tail(0).p).toBe(1);
    expect(oracle.tail(9).p).toBe(0);
    expect(total(oracle.mass())).toBeCloseTo(1, 12);
  });

  it("has screening moments near those of its distribution", () => {
    const matrix = unevenMatrix(60, 150, 4);
    const model = overlapModel(matrix, bicm(matrix));
    for (const [a, b] of [
      [0, 1],
      [2, 3],
      [10, 40],
    ] as const) {
      const { moments } = model.conditioned(a, b);
      const mass = model.conditioned(a, b).mass();
      const mean = mass.reduce((sum, value, overlap) => sum + value * overlap, 0);
      const variance = mass.reduce((sum, value, overlap) => sum + value * (overlap - mean) ** 2, 0);
      expect(Math.abs(mean - moments.expected)).toBeLessThan(0.05 * moments.sd);
      expect(Math.abs(Math.sqrt(variance) / moments.sd - 1)).toBeLessThan(0.05);
    }
  });

  it("is the same for (a, b) and (b, a), to the last bit", () => {
    const matrix = unevenMatrix(20, 60, 6);
    const one = overlapModel(matrix, bicm(matrix));
    const two = overlapModel(matrix, bicm(matrix));
    expect(one.conditioned(3, 11).tail(2).p).toBe(two.conditioned(11, 3).tail(2).p);
  });

  it("of very long rows of rare features holds them on average, and says so", () => {
    const rare = {
      both: Float64Array.of(0, 0.0004),
      onlyA: Float64Array.of(0.06, 0.0996),
      onlyB: Float64Array.of(0.04, 0.0596),
      neither: Float64Array.of(0.9, 0.8404),
      count: Int32Array.of(50_000, 5_000),
    };
    const long = overlapNull(rare, { a: 3500, b: 2300 });
    expect(long.rowsHeld).toBe(false);
    expect(long.moments.expected).toBeCloseTo(2, 9);
    expect(long.tail(0).p).toBe(1);
    expect(long.tail(9).p).toBeCloseTo(total(long.massNear(9), 9), 12);
    expect(total(long.mass())).toBeCloseTo(1, 12);
  });

  it("held on average has a tail a little above the one held exactly", () => {
    const matrix = unevenMatrix(60, 150, 4);
    const fit = bicm(matrix);
    const cells = pairCells(fit, 3, 9);
    const degrees = rowDegrees(matrix);
    const sums = { a: degrees[fit.rowClass.indexOf(3)]!, b: degrees[fit.rowClass.indexOf(9)]! };
    const held = overlapNull(cells, sums);
    const loose = columnsOnlyNull(cells, sums);
    for (let over = 2; over < 6; over++) {
      const observed = Math.ceil(held.moments.expected + over);
      expect(loose.tail(observed).p).toBeGreaterThan(held.tail(observed).p);
    }
  });

  it("refuses row sums that its cells cannot give", () => {
    const cells = {
      both: Float64Array.of(0),
      onlyA: Float64Array.of(0),
      onlyB: Float64Array.of(1),
      neither: Float64Array.of(0),
      count: Int32Array.of(3),
    };
    expect(() => overlapNull(cells, { a: 1, b: 3 }).tail(1)).toThrow(RangeError);
  });
});

describe("tiltedCells", () => {
  it("multiply the odds of both and leave the rest in proportion", () => {
    fc.assert(
      fc.property(columnCells(9), fc.double({ min: -3, max: 3, noNaN: true }), (cells, theta) => {
        const { cells: tilted } = tiltedCells(cells, theta);
        cells.both.forEach((both, k) => {
          const odds = tilted.both[k]! / (1 - tilted.both[k]!);
          expect(odds / (both / (1 - both))).toBeCloseTo(Math.exp(theta), 6);
          expect(tilted.onlyA[k]! / tilted.neither[k]!).toBeCloseTo(cells.onlyA[k]! / cells.neither[k]!, 6);
        });
      }),
    );
  });

  it("turn the distribution of the overlap into e^θo times itself", () => {
    const fit = bicm(unevenMatrix(20, 60, 8));
    const cells = pairCells(fit, 0, 1);
    const sums = { a: 12, b: 10 };
    const plain = overlapNull(cells, sums).mass();
    const tilted = overlapNull(tiltedCells(cells, 0.7).cells, sums).mass();
    const scale = total(plain.map((value, overlap) => value * Math.exp(0.7 * overlap)));
    tilted.forEach((value, overlap) => {
      expect(value).toBeCloseTo((plain[overlap]! * Math.exp(0.7 * overlap)) / scale, 10);
    });
  });
});

describe("overlapMoments", () => {
  it("of rows that cannot vary are certain", () => {
    const fit = bicm(unevenMatrix(5, 8, 1));
    const certain = {
      ...pairCells(fit, 0, 0),
      both: new Float64Array(fit.columnSize.length).fill(1),
      onlyA: new Float64Array(fit.columnSize.length),
      onlyB: new Float64Array(fit.columnSize.length),
      neither: new Float64Array(fit.columnSize.length),
    };
    expect(overlapMoments(certain)).toEqual({ expected: 8, sd: 0 });
  });
});
