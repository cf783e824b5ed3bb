import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benjaminiHochberg, benjaminiYekutieli, holm, holmThreshold } from "../../src/stats/adjust.ts";

const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });

describe("adjusted p-values", () => {
  it("holm follows its definition", () => {
    expect([...holm([0.01, 0.04, 0.03])]).toEqual([0.03, 0.06, 0.06]);
  });

  it("BH and BY follow R's p.adjust", () => {
    const p = [0.001, 0.008, 0.039, 0.041, 0.27];
    expect([...benjaminiHochberg(p)].map((q) => q.toFixed(6))).toEqual([
      "0.005000",
      "0.020000",
      "0.051250",
      "0.051250",
      "0.270000",
    ]);
    const harmonic = 1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5;
    expect(benjaminiYekutieli(p)[0]).toBeCloseTo(0.005 * harmonic, 12);
  });

  it("never fall below p, stay in order and rise from BH to BY; holm is at least BH", () => {
    fc.assert(
      fc.property(ps, (p) => {
        const adjusted = [holm(p), benjaminiHochberg(p), benjaminiYekutieli(p)];
        for (const q of adjusted) {
          p.forEach((value, i) => {
            expect(q[i]!).toBeGreaterThanOrEqual(value);
            expect(q[i]!).toBeLessThanOrEqual(1);
            p.forEach((other, j) => {
              if (value < other) expect(q[i]!).toBeLessThanOrEqual(q[j]!);
            });
          });
        }
        p.forEach((_, i) => {
          expect(adjusted[1]![i]!).toBeLessThanOrEqual(adjusted[2]![i]!);
          expect(adjusted[1]![i]!).toBeLessThanOrEqual(adjusted[0]![i]! + 1e-12);
        });
      }),
    );
  });

  it("of nothing are nothing", () => {
    expect(holm([]).length).toBe(0);
    expect(benjaminiHochberg([]).length).toBe(0);
  });
});

describe("holmThreshold", () => {
  it("is the level at which one more test is just flagged beside the others", () => {
    fc.assert(
      fc.property(ps, (others) => {
        const threshold = holmThreshold(others, 0.05);
        expect(holm([...others, threshold * 0.999]).at(-1)!).toBeLessThanOrEqual(0.05);
        expect(holm([...others, threshold * 1.001]).at(-1)!).toBeGreaterThan(0.05);
      }),
    );
  });
});
