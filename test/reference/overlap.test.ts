import { describe, expect, it } from "vitest";
import { testEdges } from "../../src/infer/test-edges.ts";
import { bicmOfMargins } from "../../src/stats/bicm.ts";
import { cellProbability } from "../../src/stats/cell-probabilities.ts";
import { enumerateFixedMargins } from "../../src/stats/enumerate.ts";
import { sampleOverlaps } from "../../src/stats/fixed-margins.ts";
import { pairIndex } from "../../src/stats/pairs.ts";
import { allJaccard, allTfidfCosine } from "../../src/stats/similarity.ts";
import {
  attackLayers,
  hasShared,
  type Layer,
  type ReferencePair,
  type ReferencePairs,
  reference,
} from "./shared.ts";

const layers = hasShared ? attackLayers() : [];
const pairsOf = (layer: Layer): readonly ReferencePair[] =>
  reference<ReferencePairs>("pairs.json").layers[layer.name]!.pairs.filter((pair) => !pair.absent);
const relative = (value: number, expected: number): number => Math.abs(value / expected - 1);

interface EnumeratedMargins {
  readonly row_sums: readonly number[];
  readonly col_sums: readonly number[];
  readonly n_matrices: number;
  readonly count_overlap_ge: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly bicm_P: readonly (readonly number[])[];
}

describe.skipIf(!hasShared)("reference numbers (need ENTENTE_SHARED)", { timeout: 120_000 }, () => {
  it("ATT&CK's matrices have the sizes of the reference", () => {
    for (const { name, list } of layers) {
      const { rows, cols, edges } = reference<ReferencePairs>("pairs.json").layers[name]!;
      expect([list.rows.length, list.columns.length, list.edges.length]).toEqual([rows, cols, edges]);
    }
  });

  it.each([0, 1])("BiCM and dc of every reference pair, to 1e-9 relative (layer %i)", (index) => {
    const layer = layers[index]!;
    const expected = pairsOf(layer);
    const { pairs, bicm } = testEdges(layer.list, {
      pairs: expected.map(({ i, j }) => ({ i, j })),
      nulls: ["bicm", "dc"],
      draws: 0,
      seed: 1,
      screen: null,
    });
    expect(bicm.residual).toBeLessThanOrEqual(1e-10);
    expected.forEach((pair, at) => {
      const found = pairs[at]!;
      expect(found.observed).toBe(pair.observed);
      expect(found.degrees).toEqual([pair.deg_i, pair.deg_j]);
      expect(relative(found.bicm!.expected, pair.bicm_expected)).toBeLessThan(1e-9);
      expect(relative(found.bicm!.sd, pair.bicm_sd)).toBeLessThan(1e-9);
      expect(relative(found.bicm!.p, pair.bicm_p_upper)).toBeLessThan(1e-9);
      expect(relative(found.dc.expected, pair.dc_expected)).toBeLessThan(1e-9);
      expect(relative(found.dc.sd, pair.dc_sd)).toBeLessThan(1e-9);
      expect(relative(found.dc.p, pair.dc_p_upper)).toBeLessThan(1e-9);
    });
  });

  it("Jaccard, TF-IDF cosine and rarity of every reference pair", () => {
    for (const layer of layers) {
      const jaccard = allJaccard(layer.matrix);
      const tfidf = allTfidfCosine(layer.matrix);
      for (const pair of pairsOf(layer)) {
        const at = pairIndex(layer.matrix.rowCount, layer.rowOf.get(pair.i)!, layer.rowOf.get(pair.j)!);
        expect(jaccard[at]!).toBeCloseTo(pair.jaccard, 12);
        expect(tfidf[at]!).toBeCloseTo(pair.tfidf_cosine, 12);
      }
    }
  });

  it("the sampler agrees with a million draws of the reference sampler", () => {
    const draws = 4000;
    for (const layer of layers) {
      const expected = pairsOf(layer);
      const sampled = sampleOverlaps(
        layer.matrix,
        expected.map(({ i, j, observed }) => ({ a: layer.rowOf.get(i)!, b: layer.rowOf.get(j)!, observed })),
        { draws, seed: 17 },
      );
      expected.forEach((pair, at) => {
        const p = pair.fdsm_ge / pair.fdsm_N;
        const tolerance = 4.5 * Math.sqrt(Math.max(p * (1 - p), 1e-6) * (1 / draws + 1.7e-6));
        expect(Math.abs(sampled[at]!.ge / draws - p)).toBeLessThanOrEqual(tolerance);
      });
    }
  });

  it("BiCM of the enumerated margins to 1e-10, and the enumerator's counts", () => {
    for (const margins of reference<readonly EnumeratedMargins[]>("enumeration.json")) {
      const fit = bicmOfMargins(margins.row_sums, margins.col_sums);
      margins.bicm_P.forEach((row, i) => {
        row.forEach((p, k) => {
          expect(Math.abs(cellProbability(fit, i, k) - p)).toBeLessThanOrEqual(1e-10);
        });
      });
      const { matrices, overlapCounts } = enumerateFixedMargins(margins.row_sums, margins.col_sums);
      expect(matrices).toBe(margins.n_matrices);
      for (const [pair, counts] of Object.entries(margins.count_overlap_ge)) {
        const [i, j] = pair.split(",").map(Number);
        const exact = overlapCounts[pairIndex(margins.row_sums.length, i!, j!)]!;
        for (const [overlap, count] of Object.entries(counts))
          expect(exact.slice(Number(overlap)).reduce((sum, value) => sum + value, 0)).toBe(count);
      }
    }
  });
});
