import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bicm } from "../../src/stats/bicm.ts";
import { columnDegrees, rowDegrees, sharedColumns } from "../../src/stats/binary-matrix.ts";
import { eachDraw } from "../../src/stats/fixed-margins.ts";
import { overlapModel } from "../../src/stats/overlap-model.ts";
import { plantOverlap } from "../../src/stats/planting.ts";
import {
  criticalOverlap,
  minimumDetectable,
  minimumDetectableInTruth,
  plantedPower,
} from "../../src/stats/power.ts";
import { seeded } from "../../src/stats/random.ts";
import { snapshot } from "../../src/stats/trades.ts";
import { smallMatrix, unevenMatrix } from "./margins.ts";

const masses = fc
  .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 10 })
  .map((weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  });

describe("criticalOverlap", () => {
  it("is the least overlap whose tail is at most alpha", () => {
    expect(criticalOverlap([0.5, 0.4, 0.06, 0.04], 0.05)).toBe(3);
    expect(criticalOverlap([0.5, 0.4, 0.06, 0.04], 0.1)).toBe(2);
  });

  it("lies past the support when nothing is rare enough", () => {
    expect(criticalOverlap([0.5, 0.5], 0.05)).toBe(2);
    expect(minimumDetectable([0.5, 0.5], 0.05, 0.8)).toBeNull();
  });
});

describe("planted power", () => {
  it("without planting is the size of the test, and grows with what is planted", () => {
    fc.assert(
      fc.property(masses, (mass) => {
        expect(plantedPower(mass, 0.05, 0)).toBeLessThanOrEqual(0.05 + 1e-12);
        for (let planted = 1; planted < mass.length; planted++)
          expect(plantedPower(mass, 0.05, planted)).toBeGreaterThanOrEqual(
            plantedPower(mass, 0.05, planted - 1),
          );
      }),
    );
  });

  it("reaches its share at the minimum detectable and not below", () => {
    fc.assert(
      fc.property(masses, (mass) => {
        const least = minimumDetectable(mass, 0.05, 0.8);
        if (least === null) return;
        expect(plantedPower(mass, 0.05, least)).toBeGreaterThanOrEqual(0.8);
        if (least > 0) expect(plantedPower(mass, 0.05, least - 1)).toBeLessThan(0.8);
      }),
    );
  });

  it("needs more in truth the less of it is published, and the same when all is", () => {
    const mass = [0.6, 0.3, 0.08, 0.015, 0.004, 0.001];
    const least = minimumDetectable(mass, 0.05, 0.8)!;
    expect(minimumDetectableInTruth(mass, 0.05, 0.8, 1, 100)).toBe(least);
    const often = minimumDetectableInTruth(mass, 0.05, 0.8, 0.9, 100)!;
    const rarely = minimumDetectableInTruth(mass, 0.05, 0.8, 0.1, 100)!;
    expect(often).toBeGreaterThanOrEqual(least);
    expect(rarely).toBeGreaterThan(often);
    expect(minimumDetectableInTruth(mass, 0.05, 0.8, 0.1, rarely - 1)).toBeNull();
  });

  it("in truth is the binomial mixture of the powers", () => {
    // One planted feature is always flagged, none never: the mixture is 1 − (1 − r)^n.
    const mass = [0.96, 0.04];
    expect(minimumDetectableInTruth(mass, 0.05, 0.8, 0.5, 100)).toBe(3);
  });
});

describe("plantOverlap", () => {
  it("keeps every row and column sum and adds one shared column a swap", () => {
    fc.assert(
      fc.property(smallMatrix(), fc.nat(4), fc.nat(1000), (matrix, wanted, seed) => {
        const planted = plantOverlap(matrix, 0, 1, wanted, seeded(seed));
        expect(planted.added).toBeLessThanOrEqual(wanted);
        expect(rowDegrees(planted.matrix)).toEqual(rowDegrees(matrix));
        expect(columnDegrees(planted.matrix)).toEqual(columnDegrees(matrix));
        expect(sharedColumns(planted.matrix, 0, 1).length).toBe(
          sharedColumns(matrix, 0, 1).length + planted.added,
        );
      }),
    );
  });

  it("is flagged as often as the power says, within binomial error", () => {
    const matrix = unevenMatrix(50, 120, 11);
    const degrees = rowDegrees(matrix);
    const model = overlapModel(matrix, bicm(matrix));
    const bySize = [...degrees.keys()].sort((x, y) => degrees[y]! - degrees[x]!);
    const random = seeded(3);
    const cases = 600;
    for (const [a, b, planted] of [
      [bySize[2]!, bySize[5]!, 4],
      [bySize[4]!, bySize[30]!, 3],
      [bySize[20]!, bySize[22]!, 3],
    ] as const) {
      const mass = model.conditioned(a, b).mass();
      const critical = criticalOverlap(mass, 0.05);
      const power = plantedPower(mass, 0.05, planted);
      let flagged = 0;
      eachDraw(matrix, { draws: cases, seed: 5 }, (table) => {
        const drawn = snapshot(table, matrix.columnCount);
        const { matrix: changed } = plantOverlap(drawn, a, b, planted, random);
        if (sharedColumns(changed, a, b).length >= critical) flagged++;
      });
      const error = Math.sqrt((power * (1 - power)) / cases);
      expect(Math.abs(flagged / cases - power)).toBeLessThan(4 * error + 0.02);
    }
  });
});
