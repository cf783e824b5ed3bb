import { featureTable } from "./feature-table.ts";
import { compileLayers } from "./layers.ts";
import { MOST_FEATURES, sentenceFeatures } from "./sentence-features.ts";
import type { TechniqueWeights } from "./weights.ts";

/** Fewer known features than this say nothing. */
const FEWEST_FEATURES = 8;

/** The arithmetic of the model on one text at a time. What it returns is overwritten by the next call of the same kind. */
export interface TechniqueShares {
  /** Chance, 0 to 1, that the text describes any technique; 0 when hardly a word of it is known. Linear in the text. */
  look(text: string): number;
  /** The hidden units that the text last looked at switches on, written into an array of `header.hidden` numbers. */
  units(into?: Float64Array): Float64Array;
  /** Share of each technique, were it one of those the model knows; by entry of the header. */
  parents(units: Float64Array): Float64Array;
  /** Shares of a technique's entries in `subs`, by entry of the header. */
  subsOf(parent: number, units: Float64Array): Float64Array;
}

/**
 * Compiles the model: a gate on the features of a text, then a layer of rectified units and a softmax over techniques,
 * and over the sub-techniques of one. Not to be shared between threads.
 */
export function compileTechniqueShares(weights: TechniqueWeights): TechniqueShares {
  const { header } = weights;
  const table = featureTable(weights.hashes);
  const layers = compileLayers(weights);
  const { rows } = layers;
  const hashes = new Uint32Array(MOST_FEATURES);
  const seen = new Int32Array(weights.hashes.length);
  const shares = new Float64Array(header.parents.length);
  const subShares = new Float64Array(header.subs.length);
  let turn = 0;
  let known = 0;

  return {
    look(text) {
      turn = (turn + 1) | 0;
      known = 0;
      const count = sentenceFeatures(text, hashes);
      let sum = 0;
      for (let index = 0; index < count; index += 1) {
        const row = table.rowOf(hashes[index]!);
        if (row < 0 || seen[row] === turn) continue;
        seen[row] = turn;
        rows[known++] = row;
        sum += weights.gate[row]!;
      }
      if (known < FEWEST_FEATURES) return 0;
      const score = (sum * header.gate.scale) / Math.sqrt(known) + header.gate.offset;
      return 1 / (1 + Math.exp(-score));
    },
    units: (into = new Float64Array(header.hidden)) => layers.unitsOf(known, into),
    parents(units) {
      fillShares(layers.scoresOf("parents", units, 0, shares.length), shares, 0, shares.length);
      return shares;
    },
    subsOf(parent, units) {
      const { from, to } = header.ranges[parent]!;
      if (to > from) fillShares(layers.scoresOf("subs", units, from, to), subShares, from, to);
      return subShares;
    },
  };
}

/** Scores this far below the best come to a share of nothing, a millionth at most. */
const FAR_BELOW = 14;

/** Softmax over the classes `from` to `to`. */
function fillShares(scores: Float64Array, shares: Float64Array, from: number, to: number): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let entry = from; entry < to; entry += 1) if (scores[entry]! > top) top = scores[entry]!;
  let total = 0;
  for (let entry = from; entry < to; entry += 1) {
    const below = scores[entry]! - top;
    const share = below < -FAR_BELOW ? 0 : Math.exp(below);
    shares[entry] = share;
    total += share;
  }
  for (let entry = from; entry < to; entry += 1) shares[entry]! /= total;
}
