import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  conditionalMass,
  estimatedRise,
  exposureMass,
  minimumDetectableRise,
  riseInterval,
  risePower,
  upperTail,
} from "../../../src/stats/time/conditional-rates.ts";

const count = fc.integer({ min: 0, max: 12 });
const stratum = fc.record({ before: count, after: count, controlBefore: count, controlAfter: count });

describe("the conditional test of rates", () => {
  it("has power 24 %, 62 % and 95 % for a tripling with 5, 20 and 40 operations", () => {
    const power = [5, 20, 40].map((events) =>
      risePower((ratio) => exposureMass(events, 1, ratio), 3, 0.05).toFixed(2),
    );
    expect(power).toEqual(["0.24", "0.62", "0.95"]);
  });

  it("is Fisher's exact test with one stratum (R: fisher.test(matrix(c(3, 1, 1, 3), 2), alternative = 'greater'))", () => {
    const mass = conditionalMass([{ before: 1, after: 3, controlBefore: 3, controlAfter: 1 }], 1);
    expect(upperTail(mass, 3)).toBeCloseTo(17 / 70, 12);
  });

  it("tends to the test with known exposures as controls grow", () => {
    const million = { before: 3, after: 7, controlBefore: 1e6, controlAfter: 1e6 };
    expect(upperTail(conditionalMass([million], 1), 7)).toBeCloseTo(upperTail(exposureMass(10, 1, 1), 7), 5);
  });

  it("sums to one whatever the strata and the ratio, and a larger ratio means a larger tail", () => {
    fc.assert(
      fc.property(
        fc.array(stratum, { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (strata, ratio) => {
          const { low, mass } = conditionalMass(strata, ratio);
          expect(mass.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 10);
          const middle = low + Math.ceil(mass.length / 2);
          expect(upperTail(conditionalMass(strata, ratio * 2), middle)).toBeGreaterThanOrEqual(
            upperTail({ low, mass }, middle) - 1e-12,
          );
        },
      ),
    );
  });

  it("swapping the labels of before and after mirrors the distribution", () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 3 }), (strata) => {
        const swapped = strata.map(({ before, after, controlBefore, controlAfter }) => ({
          before: after,
          after: before,
          controlBefore: controlAfter,
          controlAfter: controlBefore,
        }));
        const forward = [...conditionalMass(strata, 1).mass];
        const backward = [...conditionalMass(swapped, 1).mass].reverse();
        forward.forEach((value, index) => {
          expect(value).toBeCloseTo(backward[index]!, 10);
        });
      }),
    );
  });

  it("never rejects a true null more often than it says, unequal exposures included", () => {
    for (const [events, exposure] of [
      [7, 0.3],
      [20, 1],
      [40, 4],
    ] as const)
      expect(risePower((ratio) => exposureMass(events, exposure, ratio), 1, 0.05)).toBeLessThanOrEqual(0.05);
  });

  it("brackets its own estimate, and finds the rise it would detect", () => {
    const massAt = (ratio: number) =>
      conditionalMass([{ before: 4, after: 14, controlBefore: 40, controlAfter: 44 }], ratio);
    const estimate = estimatedRise(massAt, 14)!;
    const { low, high } = riseInterval(massAt, 14, 0.95);
    expect(low!).toBeLessThan(estimate);
    expect(high!).toBeGreaterThan(estimate);
    const detectable = minimumDetectableRise(massAt, 0.05, 0.8)!;
    expect(risePower(massAt, detectable, 0.05)).toBeCloseTo(0.8, 6);
  });

  it("says that nothing can be detected where nothing could be flagged", () => {
    expect(minimumDetectableRise((ratio) => exposureMass(2, 1, ratio), 0.05, 0.8)).toBeNull();
    expect(estimatedRise((ratio) => exposureMass(2, 1, ratio), 2)).toBeNull();
  });
});
