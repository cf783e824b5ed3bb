import { describe, expect, it } from "vitest";
import { binaryMatrix } from "../../src/stats/binary-matrix.ts";
import { allJaccard, allTfidfCosine } from "../../src/stats/similarity.ts";

// Rows {0, 1}, {1, 2}, {} over three columns.
const matrix = binaryMatrix(3, 3, [0, 0, 1, 1], [0, 1, 1, 2]);

describe("similarity", () => {
  it("Jaccard divides what both have by what either has", () => {
    expect([...allJaccard(matrix)]).toEqual([1 / 3, 0, 0]);
  });

  it("TF-IDF cosine weighs rare columns more, with smoothed idf", () => {
    const rare = (Math.log(4 / 2) + 1) ** 2;
    const common = (Math.log(4 / 3) + 1) ** 2;
    const [first, second] = allTfidfCosine(matrix);
    expect(first).toBeCloseTo(common / (rare + common), 12);
    expect(second).toBe(0);
  });
});
