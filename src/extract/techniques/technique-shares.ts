import { featureTable } from "./feature-table.ts";
import { MOST_FEATURES, sentenceFeatures } from "./sentence-features.ts";
import type { ClassLayer, TechniqueWeights } from "./weights.ts";

/** Fewer known features than this say nothing. */
const FEWEST_FEATURES = 8;

/** The arithmetic of the model on one text at a time. What it returns is overwritten by the next call of the same kind. */
export interface TechniqueShares {
  /** Chance, 0 to 1, that the text describes any technique; 0 when hardly a word of it is known. Linear in the text. */
  look(text: string): number;
  /** The hidden units that the text last looked at switches on: an array of its own. */
  units(): Float32Array;
  /** Share of each technique, were it one of those the model knows; by entry of the header. */
  parents(units: Float32Array): Float64Array;
  /** Shares of a technique's entries in `subs`, by entry of the header. */
  subsOf(parent: number, units: Float32Array): Float64Array;
}

/**
 * Compiles the model: a gate on the features of a text, then a layer of rectified units and a softmax over techniques,
 * and over the sub-techniques of one. Not to be shared between threads.
 */
export function compileTechniqueShares(weights: TechniqueWeights): TechniqueShares {
  const { header } = weights;
  const table = featureTable(weights.hashes);
  const hashes = new Uint32Array(MOST_FEATURES);
  const rows = new Int32Array(MOST_FEATURES);
  const seen = new Int32Array(weights.hashes.length);
  const parentWeights = inFull(weights.parents, header.hidden);
  const subWeights = inFull(weights.subs, header.hidden);
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
    units: () => unitsOf(weights, rows, known),
    parents(units) {
      fillShares(parentWeights, weights.parents.offsets, units, shares, 0, shares.length);
      return shares;
    },
    subsOf(parent, units) {
      const { from, to } = header.ranges[parent]!;
      if (to > from) fillShares(subWeights, weights.subs.offsets, units, subShares, from, to);
      return subShares;
    },
  };
}

/** The weights of a layer as they are multiplied: there are few, and each is used for every sentence. */
function inFull({ weights, scales }: ClassLayer, width: number): Float32Array {
  return Float32Array.from(weights, (weight, at) => weight * scales[Math.floor(at / width)]!);
}

/** The hidden units that the given rows switch on. */
function unitsOf(weights: TechniqueWeights, rows: Int32Array, count: number): Float32Array {
  const { rowScales, rows: cells, offsets } = weights;
  const units = Float32Array.from(offsets);
  const input = 1 / Math.sqrt(count || 1);
  for (let index = 0; index < count; index += 1) {
    const row = rows[index]!;
    const scale = rowScales[row]! * input;
    const base = row * units.length;
    for (let unit = 0; unit < units.length; unit += 1) units[unit]! += scale * cells[base + unit]!;
  }
  for (let unit = 0; unit < units.length; unit += 1) if (units[unit]! < 0) units[unit] = 0;
  return units;
}

/** Softmax over the classes `from` to `to`. The width is a multiple of 4. */
function fillShares(
  weights: Float32Array,
  offsets: Float32Array,
  units: Float32Array,
  shares: Float64Array,
  from: number,
  to: number,
): void {
  const width = units.length;
  let top = Number.NEGATIVE_INFINITY;
  for (let entry = from; entry < to; entry += 1) {
    const base = entry * width;
    // Four sums side by side: one after the other, each addition would wait for the last.
    let a = offsets[entry]!;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let unit = 0; unit < width; unit += 4) {
      a += units[unit]! * weights[base + unit]!;
      b += units[unit + 1]! * weights[base + unit + 1]!;
      c += units[unit + 2]! * weights[base + unit + 2]!;
      d += units[unit + 3]! * weights[base + unit + 3]!;
    }
    const score = a + b + (c + d);
    shares[entry] = score;
    if (score > top) top = score;
  }
  let total = 0;
  for (let entry = from; entry < to; entry += 1) {
    shares[entry] = Math.exp(shares[entry]! - top);
    total += shares[entry]!;
  }
  for (let entry = from; entry < to; entry += 1) shares[entry]! /= total;
}
