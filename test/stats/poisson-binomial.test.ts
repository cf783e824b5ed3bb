import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poissonBinomialMass, poissonBinomialTail } from "../../src/stats/poisson-binomial.ts";

/** Sums over all outcomes of all trials. */
function byBruteForce(probabilities: readonly number[], observed: number): number {
  let tail = 0;
  for (let outcome = 0; outcome < 2 ** probabilities.length; outcome++) {
    let chance = 1;
    let successes = 0;
    probabilities.forEach((p, trial) => {
      const success = (outcome >> trial) & 1;
      chance *= success ? p : 1 - p;
      successes += success;
    });
    if (successes >= observed) tail += chance;
  }
  return tail;
}

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });

describe("poissonBinomialTail", () => {
  it("equals the sum over all outcomes", () => {
    fc.assert(
      fc.property(chances, fc.integer({ min: 0, max: 9 }), (probabilities, observed) => {
        expect(poissonBinomialTail(probabilities, observed)).toBeCloseTo(
          byBruteForce(probabilities, observed),
          12,
        );
      }),
    );
  });

  it("keeps a tail of 1e-40 to nine digits, which 1 − cdf would lose", () => {
    const tail = poissonBinomialTail(new Float64Array(20).fill(0.01), 20);
    expect(Math.abs(tail / 1e-40 - 1)).toBeLessThan(1e-9);
  });

  it("is certain for nothing and takes grouped trials as repeated ones", () => {
    expect(poissonBinomialTail([0.2], 0)).toBe(1);
    expect(poissonBinomialTail([0.2, 0.7], 2, [2, 3])).toBeCloseTo(
      poissonBinomialTail([0.2, 0.2, 0.7, 0.7, 0.7], 2),
      15,
    );
  });

  it("is a distribution at every cap", () => {
    fc.assert(
      fc.property(chances, fc.integer({ min: 0, max: 9 }), (probabilities, cap) => {
        const mass = poissonBinomialMass(probabilities, cap);
        expect(mass.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});
