import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  binaryMatrix,
  columnDegrees,
  rowDegrees,
  rowOf,
  sharedColumns,
  transposed,
} from "../../src/stats/binary-matrix.ts";
import { allOverlaps, pairCount, pairIndex } from "../../src/stats/pairs.ts";
import { smallMatrix } from "./margins.ts";

describe("binaryMatrix", () => {
  it("counts a repeated edge once and sorts each row", () => {
    const matrix = binaryMatrix(2, 3, [0, 0, 1, 0], [2, 0, 2, 2]);
    expect([...rowOf(matrix, 0)]).toEqual([0, 2]);
    expect([...rowOf(matrix, 1)]).toEqual([2]);
    expect([...rowDegrees(matrix)]).toEqual([2, 1]);
    expect([...columnDegrees(matrix)]).toEqual([1, 0, 2]);
  });

  it("refuses an index outside the table", () => {
    expect(() => binaryMatrix(1, 1, [0], [1])).toThrow(RangeError);
    expect(() => binaryMatrix(1, 1, [1], [0])).toThrow(RangeError);
  });

  it("transposing twice gives the table back", () => {
    fc.assert(
      fc.property(smallMatrix(), (matrix) => {
        expect(transposed(transposed(matrix))).toEqual(matrix);
      }),
    );
  });
});

describe("overlaps", () => {
  it("of all pairs agree with the columns two rows share", () => {
    fc.assert(
      fc.property(smallMatrix(), (matrix) => {
        const overlaps = allOverlaps(matrix);
        expect(overlaps.length).toBe(pairCount(matrix.rowCount));
        for (let a = 0; a < matrix.rowCount; a++)
          for (let b = a + 1; b < matrix.rowCount; b++)
            expect(overlaps[pairIndex(matrix.rowCount, b, a)]).toBe(sharedColumns(matrix, a, b).length);
      }),
    );
  });
});
