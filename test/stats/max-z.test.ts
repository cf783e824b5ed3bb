import { describe, expect, it } from "vitest";
import { bicm } from "../../src/stats/bicm.ts";
import type { BinaryMatrix } from "../../src/stats/binary-matrix.ts";
import { sampleOverlaps } from "../../src/stats/fixed-margins.ts";
import { auditAllPairs } from "../../src/stats/max-z.ts";
import { overlapModel } from "../../src/stats/overlap-model.ts";
import { allOverlaps, pairIndex } from "../../src/stats/pairs.ts";
import { campedMatrix, unevenMatrix } from "./margins.ts";

function audit(matrix: BinaryMatrix, draws: number, seed: number) {
  const model = overlapModel(matrix, bicm(matrix));
  const overlaps = allOverlaps(matrix);
  const expected = new Float64Array(overlaps.length);
  const sd = new Float64Array(overlaps.length);
  for (let a = 0; a < matrix.rowCount; a++) {
    for (let b = a + 1; b < matrix.rowCount; b++) {
      const moments = model.moments(a, b);
      expected[pairIndex(matrix.rowCount, a, b)] = moments.expected;
      sd[pairIndex(matrix.rowCount, a, b)] = moments.sd;
    }
  }
  return auditAllPairs(matrix, { overlaps, expected, sd, levels: [2, 3] }, { draws, seed });
}

describe("auditAllPairs", () => {
  it("gives each pair what sampling it alone gives", () => {
    const matrix = unevenMatrix(12, 30, 3);
    const alone = sampleOverlaps(
      matrix,
      [{ a: 2, b: 7, observed: allOverlaps(matrix)[pairIndex(12, 2, 7)]! }],
      {
        draws: 200,
        seed: 5,
      },
    );
    expect(audit(matrix, 200, 5).pairs[pairIndex(12, 2, 7)]).toEqual(alone[0]);
  });

  it("is never easier on a pair than its own p, and sees more striking pairs than chance in camps", () => {
    const { pairs, maxZ, above } = audit(campedMatrix(40, 80, 4), 300, 1);
    expect(above[0]!.observed).toBeGreaterThan(above[0]!.expected);
    expect(above[0]!.p).toBeLessThan(0.05);
    expect(Math.max(...maxZ)).toBeLessThanOrEqual(1);
    const least = Math.min(...maxZ);
    expect(least).toBeGreaterThanOrEqual(Math.min(...pairs.map(({ p }) => p)));
  });

  it("expects as many striking pairs as it sees where margins are the whole story", () => {
    const { above } = audit(unevenMatrix(40, 90, 6), 300, 2);
    expect(above[0]!.p).toBeGreaterThan(0.01);
  });
});
