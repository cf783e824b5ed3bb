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
  units(): Float64Array;
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
  const hashes = new Uint32Array(MOST_FEATURES);
  const rows = new Int32Array(MOST_FEATURES + 4);
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
function inFull({ weights, scales }: ClassLayer, width: number): Float64Array {
  return Float64Array.from(weights, (weight, at) => weight * scales[Math.floor(at / width)]!);
}

/** The hidden units that the given rows switch on. Writes up to three entries behind the list of rows. */
function unitsOf(
  { rowScales, rows: cells, offsets }: TechniqueWeights,
  rows: Int32Array,
  count: number,
): Float64Array {
  const width = offsets.length;
  const sums = new Float64Array(width);
  // Rows are added four at a time: one by one, the sums would be fetched and put back for each.
  for (let at = 0; at < count; at += 4) {
    for (let empty = count; empty < at + 4; empty += 1) rows[empty] = rows[at]!;
    const [first, second, third, fourth] = [rows[at]!, rows[at + 1]!, rows[at + 2]!, rows[at + 3]!];
    const a = rowScales[first]!;
    const b = at + 1 < count ? rowScales[second]! : 0;
    const c = at + 2 < count ? rowScales[third]! : 0;
    const d = at + 3 < count ? rowScales[fourth]! : 0;
    const [i, j, k, l] = [first * width, second * width, third * width, fourth * width];
    for (let unit = 0; unit < width; unit += 1)
      sums[unit] =
        sums[unit]! +
        a * cells[i + unit]! +
        b * cells[j + unit]! +
        c * cells[k + unit]! +
        d * cells[l + unit]!;
  }
  const input = 1 / Math.sqrt(count || 1);
  for (let unit = 0; unit < width; unit += 1) sums[unit] = Math.max(0, offsets[unit]! + sums[unit]! * input);
  return sums;
}

/** Scores this far below the best come to a share of nothing, a millionth at most. */
const FAR_BELOW = 14;

/** Scores of the classes `from` to `to`. The width is even. */
function fillScores(
  weights: Float64Array,
  offsets: Float32Array,
  units: Float64Array,
  scores: Float64Array,
  from: number,
  to: number,
): void {
  const width = units.length;
  const last = to - 1;
  // Four classes at a time, the last one again where there are fewer: each unit is fetched once for all, and eight
  // sums go side by side.
  for (let entry = from; entry < to; entry += 4) {
    const [p, q, r] = [Math.min(entry + 1, last), Math.min(entry + 2, last), Math.min(entry + 3, last)];
    const [i, j, k, l] = [entry * width, p * width, q * width, r * width];
    let a = offsets[entry]!;
    let b = offsets[p]!;
    let c = offsets[q]!;
    let d = offsets[r]!;
    let [e, f, g, h] = [0, 0, 0, 0];
    for (let unit = 0; unit < width; unit += 2) {
      const even = units[unit]!;
      const odd = units[unit + 1]!;
      a += even * weights[i + unit]!;
      e += odd * weights[i + unit + 1]!;
      b += even * weights[j + unit]!;
      f += odd * weights[j + unit + 1]!;
      c += even * weights[k + unit]!;
      g += odd * weights[k + unit + 1]!;
      d += even * weights[l + unit]!;
      h += odd * weights[l + unit + 1]!;
    }
    scores[entry] = a + e;
    scores[p] = b + f;
    scores[q] = c + g;
    scores[r] = d + h;
  }
}

/** Softmax over the classes `from` to `to`. */
function fillShares(
  weights: Float64Array,
  offsets: Float32Array,
  units: Float64Array,
  shares: Float64Array,
  from: number,
  to: number,
): void {
  fillScores(weights, offsets, units, shares, from, to);
  let top = Number.NEGATIVE_INFINITY;
  for (let entry = from; entry < to; entry += 1) if (shares[entry]! > top) top = shares[entry]!;
  let total = 0;
  for (let entry = from; entry < to; entry += 1) {
    const below = shares[entry]! - top;
    shares[entry] = below < -FAR_BELOW ? 0 : Math.exp(below);
    total += shares[entry]!;
  }
  for (let entry = from; entry < to; entry += 1) shares[entry]! /= total;
}
