import { describe, expect, it } from "vitest";
import { bicm } from "../../src/stats/bicm.ts";
import { rowDegrees } from "../../src/stats/binary-matrix.ts";
import { eachDraw } from "../../src/stats/fixed-margins.ts";
import { overlapModel } from "../../src/stats/overlap-model.ts";
import { seeded, uniform } from "../../src/stats/random.ts";
import { tableOverlap } from "../../src/stats/trades.ts";
import { unevenMatrix } from "./margins.ts";

/** Largest distance between the values' distribution and the even one on [0, 1]. */
function distanceFromEven(values: Float64Array): number {
  const rising = values.slice().sort();
  let largest = 0;
  rising.forEach((value, rank) => {
    largest = Math.max(
      largest,
      Math.abs(value - rank / rising.length),
      Math.abs((rank + 1) / rising.length - value),
    );
  });
  return largest;
}

describe("dc under fixed margins, rows of unequal size", () => {
  const matrix = unevenMatrix(120, 300, 21);
  const degrees = rowDegrees(matrix);
  const bySize = [...degrees.keys()].sort((x, y) => degrees[y]! - degrees[x]!);
  const model = overlapModel(matrix, bicm(matrix));
  const pairs = [
    [0, 1],
    [0, 100],
    [5, 60],
    [50, 70],
    [90, 110],
  ].map(([x, y]) => [bySize[x!]!, bySize[y!]!] as const);
  const draws = 20_000;
  const random = seeded(6);
  const randomised = pairs.map(() => new Float64Array(draws));
  const rejected = pairs.map(() => ({ five: 0, one: 0 }));
  const tails = pairs.map(([a, b]) => {
    const mass = model.conditioned(a, b).mass();
    const tail = new Float64Array(mass.length + 1);
    for (let overlap = mass.length - 1; overlap >= 0; overlap--)
      tail[overlap] = tail[overlap + 1]! + mass[overlap]!;
    return tail;
  });
  eachDraw(matrix, { draws, seed: 12 }, (table, draw) => {
    pairs.forEach(([a, b], pair) => {
      const overlap = tableOverlap(table, a, b);
      const tail = tails[pair]!;
      const p = tail[overlap]!;
      randomised[pair]![draw] = tail[overlap + 1]! + uniform(random) * (p - tail[overlap + 1]!);
      if (p <= 0.05) rejected[pair]!.five++;
      if (p <= 0.01) rejected[pair]!.one++;
    });
  });

  it("randomised p-values are even: Kolmogorov–Smirnov distance at most 0.02", () => {
    for (const values of randomised) expect(distanceFromEven(values)).toBeLessThanOrEqual(0.02);
  });

  it("plain p-values reject a true null no more often than they say", () => {
    for (const { five, one } of rejected) {
      expect(five / draws).toBeLessThanOrEqual(0.05 + 4 * Math.sqrt((0.05 * 0.95) / draws));
      expect(one / draws).toBeLessThanOrEqual(0.01 + 4 * Math.sqrt((0.01 * 0.99) / draws));
    }
  });
});
