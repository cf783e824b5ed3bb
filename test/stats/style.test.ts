import { describe, expect, it } from "vitest";
import { bicm } from "../../src/stats/bicm.ts";
import { columnDegrees, rowDegrees } from "../../src/stats/binary-matrix.ts";
import { cellProbability } from "../../src/stats/cell-probabilities.ts";
import { allOverlaps } from "../../src/stats/pairs.ts";
import { fitStyle } from "../../src/stats/style.ts";
import { chooseStyle, zVariance } from "../../src/stats/style-rank.ts";
import { campedMatrix, unevenMatrix } from "./margins.ts";

describe("fitStyle", () => {
  it("without factors is BiCM", () => {
    const matrix = unevenMatrix(15, 40, 2);
    const fit = fitStyle(matrix, { rank: 0, seed: 1 });
    const plain = bicm(matrix);
    for (let row = 0; row < 15; row++)
      for (let column = 0; column < 40; column++)
        expect(cellProbability(fit, row, column)).toBeCloseTo(cellProbability(plain, row, column), 3);
  });

  it("keeps margins on average, with factors too", () => {
    const matrix = campedMatrix(40, 80, 3);
    const fit = fitStyle(matrix, { rank: 2, seed: 1 });
    expect(fit.residual).toBeLessThan(0.02);
    rowDegrees(matrix).forEach((degree, row) => {
      let sum = 0;
      for (let column = 0; column < 80; column++) sum += cellProbability(fit, row, column);
      expect(Math.abs(sum - degree)).toBeLessThan(0.02);
    });
    expect(columnDegrees(matrix).length).toBe(80);
  });

  it("finds camps: rows of one camp get likelier cells in its columns", () => {
    const matrix = campedMatrix(60, 120, 9);
    const fit = fitStyle(matrix, { rank: 1, seed: 1 });
    let own = 0;
    let other = 0;
    for (let row = 0; row < 60; row++)
      for (let column = 0; column < 120; column++) {
        if (row % 2 === column % 2) own += cellProbability(fit, row, column);
        else other += cellProbability(fit, row, column);
      }
    expect(own).toBeGreaterThan(2 * other);
  });

  it("comes to the same cells from another seed", () => {
    const matrix = campedMatrix(30, 60, 5);
    const one = fitStyle(matrix, { rank: 1, seed: 1 });
    const two = fitStyle(matrix, { rank: 1, seed: 99 });
    one.probability.forEach((p, cell) => {
      expect(Math.abs(p - two.probability[cell]!)).toBeLessThan(0.01);
    });
  });
});

describe("chooseStyle", () => {
  it("takes factors where rows have camps, and brings the variance of z towards 1", () => {
    const matrix = campedMatrix(60, 120, 9);
    const { rank, variances, cells } = chooseStyle(matrix, 1, () => false);
    expect(variances[0]!).toBeGreaterThan(1.3);
    expect(rank).toBeGreaterThanOrEqual(1);
    const after = zVariance(matrix, cells, allOverlaps(matrix), () => false);
    expect(Math.abs(after - 1)).toBeLessThan(Math.abs(variances[0]! - 1));
  });

  it("does not look at pairs in question", () => {
    const matrix = campedMatrix(20, 40, 2);
    const overlaps = allOverlaps(matrix);
    const changed = overlaps.slice();
    changed[0] = 39;
    const isFirst = (a: number, b: number): boolean => a === 0 && b === 1;
    const cells = bicm(matrix);
    expect(zVariance(matrix, cells, changed, isFirst)).toBe(zVariance(matrix, cells, overlaps, isFirst));
  });
});
