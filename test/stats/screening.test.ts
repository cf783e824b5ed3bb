import { describe, expect, it } from "vitest";
import { bicm } from "../../src/stats/bicm.ts";
import { overlapModel } from "../../src/stats/overlap-model.ts";
import { tailBound } from "../../src/stats/screening.ts";
import { unevenMatrix } from "./margins.ts";

describe("tailBound", () => {
  it("is 1 at the mean, below it and where nothing varies", () => {
    expect(tailBound(3, 3, 1)).toBe(1);
    expect(tailBound(0, 3, 1)).toBe(1);
    expect(tailBound(5, 3, 0)).toBe(1);
  });

  it.each([1, 2, 3, 4])(
    "lies above the exact tail of every pair and overlap of an uneven table (%i)",
    (seed) => {
      const matrix = unevenMatrix(30, 70, seed);
      const model = overlapModel(matrix, bicm(matrix));
      for (let a = 0; a < matrix.rowCount; a += 3) {
        for (let b = a + 1; b < matrix.rowCount; b += 2) {
          const { mass, moments } = { mass: model.conditioned(a, b).mass(), moments: model.moments(a, b) };
          let tail = 0;
          for (let overlap = mass.length - 1; overlap >= 0; overlap--) {
            tail += mass[overlap]!;
            expect(tailBound(overlap, moments.expected, moments.sd)).toBeGreaterThanOrEqual(tail - 1e-12);
          }
        }
      }
    },
  );
});
