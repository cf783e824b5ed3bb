import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnDegrees, rowDegrees } from "../../src/stats/binary-matrix.ts";
import { enumerateFixedMargins } from "../../src/stats/enumerate.ts";
import { pairIndex } from "../../src/stats/pairs.ts";
import { allTables, smallMatrix } from "./margins.ts";

describe("enumerateFixedMargins", () => {
  it("counts what trying every table counts", () => {
    fc.assert(
      fc.property(smallMatrix(4, 4), (matrix) => {
        const rowSums = [...rowDegrees(matrix)];
        const tables = allTables(rowSums, [...columnDegrees(matrix)]);
        const { matrices, overlapCounts } = enumerateFixedMargins(rowSums, [...columnDegrees(matrix)]);
        expect(matrices).toBe(tables.length);
        for (let a = 0; a < rowSums.length; a++) {
          for (let b = a + 1; b < rowSums.length; b++) {
            const counts = new Float64Array(Math.min(rowSums[a]!, rowSums[b]!) + 1);
            for (const rows of tables)
              counts[rows[a]!.filter((one, column) => one === 1 && rows[b]![column] === 1).length]! += 1;
            expect(overlapCounts[pairIndex(rowSums.length, a, b)]).toEqual(counts);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("finds none where none is possible and stops past its limit", () => {
    expect(enumerateFixedMargins([2, 0], [1, 0]).matrices).toBe(0);
    expect(() => enumerateFixedMargins([1, 1, 1], [1, 1, 1], 5)).toThrow(RangeError);
  });
});
