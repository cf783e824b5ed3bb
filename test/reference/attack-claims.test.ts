import { describe, expect, it } from "vitest";
import { testEdges } from "../../src/infer/test-edges.ts";
import { bicm } from "../../src/stats/bicm.ts";
import { rowDegrees } from "../../src/stats/binary-matrix.ts";
import { eachDraw } from "../../src/stats/fixed-margins.ts";
import { type OverlapModel, overlapModel } from "../../src/stats/overlap-model.ts";
import { allOverlaps, pairCount } from "../../src/stats/pairs.ts";
import { plantOverlap } from "../../src/stats/planting.ts";
import { criticalOverlap, plantedPower } from "../../src/stats/power.ts";
import { below, seeded } from "../../src/stats/random.ts";
import { resetTable, snapshot, tableOverlaps, trade } from "../../src/stats/trades.ts";
import { attackLayers, hasShared, type Layer } from "./shared.ts";

const layers = hasShared ? attackLayers() : [];
const all = { pairs: "all", draws: 0, seed: 1, screen: 3 } as const;

describe.skipIf(!hasShared)(
  "ATT&CK alone, no identity decisions (needs ENTENTE_SHARED)",
  { timeout: 120_000 },
  () => {
    it("28 technique pairs survive BH at 5 % under dc, none under BiCM; two factors leave none", () => {
      const { global } = testEdges(layers[0]!.list, { ...all, nulls: ["bicm", "dc", "style"] });
      expect(global.flagged).toEqual({ bh: 28, by: 1, bicmBh: 0, styleBh: 0 });
      expect(global.style!.factors).toBe(2);
      const variances = global.style!.varianceByFactors;
      expect(variances[0]).toBeCloseTo(1.89, 2);
      expect(Math.abs(variances[2]! - 1)).toBeLessThan(0.05);
    });

    it("4 software pairs survive BH at 5 % under dc, none under BiCM; their z needs no factors", () => {
      const { global } = testEdges(layers[1]!.list, { ...all, nulls: ["bicm", "dc", "style"] });
      expect(global.flagged).toEqual({ bh: 4, by: 2, bicmBh: 0, styleBh: 4 });
      expect(global.style!.factors).toBe(0);
      expect(Math.abs(global.style!.varianceByFactors[0]! - 1)).toBeLessThan(0.05);
    });

    it.each([
      [0, [8, 12], 4],
      [0, [20, 30], 5],
      [0, [50, 65], 8],
      [1, [4, 6], 2],
      [1, [10, 13], 4],
      [1, [20, 28], 5],
    ] as const)(
      "layer %i, rows of %j: %i planted features are the least seen in 8 of 10 cases",
      (index, sizes, least) => {
        const layer = layers[index]!;
        const cases = 400;
        const at = plantedShare(layer, sizes, least, cases);
        expect(at.flagged).toBeGreaterThan(0.8 - 3 * Math.sqrt((0.8 * 0.2) / cases));
        expect(Math.abs(at.flagged - at.power)).toBeLessThan(
          4 * Math.sqrt((at.power * (1 - at.power)) / cases) + 0.02,
        );
        const below = plantedShare(layer, sizes, least - 1, cases);
        expect(below.flagged).toBeLessThan(0.8 + 3 * Math.sqrt((0.8 * 0.2) / cases));
      },
    );

    it("a sampler that restarts at the data keeps 2 to 4 % of the technique excess, ours under 0.5 %", () => {
      const { matrix } = layers[0]!;
      const model = overlapModel(matrix, bicm(matrix));
      expect(Math.abs(keptExcess(layers[0]!, model, 600, false))).toBeLessThan(0.005);
      const kept = keptExcess(layers[0]!, model, 150, true);
      expect(kept).toBeGreaterThan(0.015);
      expect(kept).toBeLessThan(0.045);
    });
  },
);

/** Plants `planted` common features in random pairs of rows of these sizes, each in a fresh null table. */
function plantedShare(layer: Layer, sizes: readonly [number, number], planted: number, cases: number) {
  const { matrix } = layer;
  const degrees = rowDegrees(matrix);
  const rows = [...degrees.keys()].filter((row) => degrees[row]! >= sizes[0] && degrees[row]! <= sizes[1]);
  const model = overlapModel(matrix, bicm(matrix));
  const random = seeded(31);
  let flagged = 0;
  let power = 0;
  eachDraw(matrix, { draws: cases, seed: 19 }, (table) => {
    const a = rows[below(random, rows.length)]!;
    let b = a;
    while (b === a) b = rows[below(random, rows.length)]!;
    const mass = model.conditioned(a, b).mass();
    const { matrix: changed } = plantOverlap(snapshot(table, matrix.columnCount), a, b, planted, random);
    power += plantedPower(mass, 0.05, planted) / cases;
    if (overlapOf(changed, a, b) >= criticalOverlap(mass, 0.05)) flagged += 1 / cases;
  });
  return { flagged, power };
}

function overlapOf(matrix: Layer["matrix"], a: number, b: number): number {
  const inA = new Set(matrix.columns.subarray(matrix.rowStart[a]!, matrix.rowStart[a + 1]!));
  return matrix.columns
    .subarray(matrix.rowStart[b]!, matrix.rowStart[b + 1]!)
    .filter((column) => inA.has(column)).length;
}

/** Slope of the sampled on the observed excess over dc's expectation, over all pairs. */
function keptExcess({ matrix }: Layer, model: OverlapModel, draws: number, restart: boolean): number {
  const observed = allOverlaps(matrix);
  const sum = new Float64Array(pairCount(matrix.rowCount));
  const overlaps = new Int32Array(sum.length);
  const random = seeded(3);
  eachDraw(matrix, { draws, seed: 23 }, (table) => {
    if (restart) {
      resetTable(table, matrix);
      trade(table, 5 * matrix.rowCount, random);
    }
    tableOverlaps(table, overlaps);
    for (let pair = 0; pair < sum.length; pair++) sum[pair]! += overlaps[pair]!;
  });
  let cross = 0;
  let square = 0;
  let pair = 0;
  for (let a = 0; a < matrix.rowCount; a++) {
    for (let b = a + 1; b < matrix.rowCount; b++, pair++) {
      const { expected } = model.moments(a, b);
      cross += (sum[pair]! / draws - expected) * (observed[pair]! - expected);
      square += (observed[pair]! - expected) ** 2;
    }
  }
  return cross / square;
}
