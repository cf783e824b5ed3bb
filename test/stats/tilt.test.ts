import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectInterval } from "../../src/stats/tilt.ts";

function binomial(trials: number, chance: number): Float64Array {
  const mass = new Float64Array(trials + 1);
  let choose = 1;
  for (let hits = 0; hits <= trials; hits++) {
    mass[hits] = choose * chance ** hits * (1 - chance) ** (trials - hits);
    choose = (choose * (trials - hits)) / (hits + 1);
  }
  return mass;
}

describe("effectInterval", () => {
  it("is Clopper and Pearson's for a binomial, whatever the null chance", () => {
    for (const chance of [0.1, 0.5, 0.8]) {
      const { low, high } = effectInterval(binomial(10, chance), 3, 0.95);
      expect(low / 10).toBeCloseTo(0.0667395, 6);
      expect(high / 10).toBeCloseTo(0.6524529, 6);
    }
  });

  it("reaches the edge of the support when the observation stands there", () => {
    expect(effectInterval(binomial(10, 0.3), 0, 0.95).low).toBe(0);
    expect(effectInterval(binomial(10, 0.3), 10, 0.95).high).toBe(10);
    expect(effectInterval(Float64Array.of(0, 0, 1), 2, 0.95)).toEqual({ low: 2, high: 2 });
  });

  it("covers the true expectation in at least 95 of 100 cases, at every tilt", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 14 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (trials, truth) => {
          const null_ = binomial(trials, 0.3);
          let covered = 0;
          binomial(trials, truth).forEach((share, observed) => {
            const { low, high } = effectInterval(null_, observed, 0.95);
            if (low <= trials * truth && trials * truth <= high) covered += share;
          });
          expect(covered).toBeGreaterThanOrEqual(0.95 - 1e-9);
        },
      ),
    );
  });

  it("rises with the observation and holds it", () => {
    const mass = binomial(12, 0.4);
    for (let observed = 1; observed <= 12; observed++) {
      const { low, high } = effectInterval(mass, observed, 0.95);
      expect(low).toBeLessThan(observed);
      expect(high).toBeGreaterThanOrEqual(observed);
      expect(low).toBeGreaterThan(effectInterval(mass, observed - 1, 0.95).low);
    }
  });

  it("refuses what the null rules out", () => {
    expect(() => effectInterval(Float64Array.of(1, 0), 1, 0.95)).toThrow(RangeError);
  });
});
