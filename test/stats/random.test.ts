import { describe, expect, it } from "vitest";
import { below, seeded, shuffle, uniform } from "../../src/stats/random.ts";

const first = (seed: number): number[] => {
  const random = seeded(seed);
  return Array.from({ length: 5 }, () => uniform(random));
};

describe("seeded", () => {
  it("gives the same stream for the same seed", () => {
    expect(first(7)).toEqual(first(7));
  });

  it("gives unlike streams for neighbouring seeds, from the first number on", () => {
    const starts = new Set(Array.from({ length: 100 }, (_, seed) => first(seed)[0]));
    expect(starts.size).toBe(100);
  });

  it("spreads numbers evenly over [0, 1)", () => {
    const random = seeded(1);
    const counts = new Int32Array(10);
    for (let draw = 0; draw < 100_000; draw++) counts[below(random, 10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});

describe("shuffle", () => {
  it("puts each value at each place equally often", () => {
    const random = seeded(2);
    const places = new Int32Array(9);
    for (let round = 0; round < 30_000; round++) {
      const values = Int32Array.of(0, 1, 2);
      shuffle(values, 3, random);
      values.forEach((value, place) => {
        places[value * 3 + place]! += 1;
      });
    }
    for (const count of places) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});
