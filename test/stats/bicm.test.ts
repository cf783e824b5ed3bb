import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bicm, bicmOfMargins } from "../../src/stats/bicm.ts";
import { columnDegrees, rowDegrees } from "../../src/stats/binary-matrix.ts";
import { type CellProbabilities, cellProbability } from "../../src/stats/cell-probabilities.ts";
import { allTables, smallMatrix, unevenMatrix } from "./margins.ts";

const table = (cells: CellProbabilities): number[][] =>
  Array.from(cells.rowClass, (_, row) =>
    Array.from(cells.columnClass, (_, column) => cellProbability(cells, row, column)),
  );

describe("bicm", () => {
  it("keeps every row and column sum on average, whatever the margins", () => {
    fc.assert(
      fc.property(smallMatrix(), (matrix) => {
        const fit = bicm(matrix);
        expect(fit.residual).toBeLessThanOrEqual(1e-10);
        const p = table(fit);
        rowDegrees(matrix).forEach((degree, row) => {
          expect(p[row]!.reduce((sum, value) => sum + value, 0)).toBeCloseTo(degree, 9);
        });
        columnDegrees(matrix).forEach((degree, column) => {
          expect(p.reduce((sum, row) => sum + row[column]!, 0)).toBeCloseTo(degree, 9);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("gives 0 and 1 exactly to the cells that the margins force, and to no other", () => {
    fc.assert(
      fc.property(smallMatrix(4, 4), (matrix) => {
        const tables = allTables([...rowDegrees(matrix)], [...columnDegrees(matrix)]);
        table(bicm(matrix)).forEach((row, i) => {
          row.forEach((p, k) => {
            const ones = tables.filter((cells) => cells[i]![k] === 1).length;
            if (ones === 0) expect(p).toBe(0);
            else if (ones === tables.length) expect(p).toBe(1);
            else expect(p > 0 && p < 1).toBe(true);
          });
        });
      }),
      { numRuns: 150 },
    );
  });

  it("spreads even margins evenly", () => {
    expect(
      new Set(
        table(bicmOfMargins([2, 2, 2], [3, 1, 1, 1]))
          .flat()
          .map((p) => p.toFixed(9)),
      ),
    ).toEqual(new Set(["1.000000000", "0.333333333"]));
  });

  it("has odds that are a product of row and column fitness", () => {
    const p = table(bicm(unevenMatrix(12, 30, 3)));
    const odds = p.map((row) => row.map((value) => value / (1 - value)));
    for (const row of odds)
      for (let k = 1; k < row.length; k++)
        expect(row[k]! * odds[0]![0]!).toBeCloseTo(row[0]! * odds[0]![k]!, 9);
  });

  it("refuses margins that no table has", () => {
    expect(() => bicmOfMargins([3, 0], [2, 1])).toThrow(RangeError);
  });
});
