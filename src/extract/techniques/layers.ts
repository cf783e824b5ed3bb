import { layerLoops } from "./layer-loops.ts";
import { MOST_FEATURES } from "./sentence-features.ts";
import type { ClassLayer, TechniqueWeights } from "./weights.ts";

/** The sums of the model over its weights. Not to be shared between threads. */
export interface Layers {
  /** Rows of features to be added up: written here, then asked for with `unitsOf`. */
  readonly rows: Int32Array;
  /** Writes the hidden units that the first `count` rows switch on, and returns where they are. */
  unitsOf(count: number, into: Float64Array): Float64Array;
  /** Scores of the classes `from` to `to` of a layer, by entry: overwritten by the next call. */
  scoresOf(layer: "parents" | "subs", units: Float64Array, from: number, to: number): Float64Array;
}

/** Units of a row are added eight at a time, classes four: what is missing to as many are zeros. */
const padded = (count: number, to: number): number => Math.ceil(count / to) * to;
const EIGHT = 8;

/** Hands out stretches of a memory that begin at multiples of 16 bytes. */
class Layout {
  size = 0;
  take(bytes: number): number {
    const start = this.size;
    this.size = padded(start + bytes, 16);
    return start;
  }
}

interface PlacedLayer {
  readonly weights: number;
  readonly offsets: number;
  readonly scores: number;
  readonly classes: number;
}

function placedLayer({ offsets }: ClassLayer, width: number, layout: Layout): PlacedLayer {
  const classes = offsets.length + 4;
  return {
    classes,
    weights: layout.take(classes * width * EIGHT),
    offsets: layout.take(classes * EIGHT),
    scores: layout.take(classes * EIGHT),
  };
}

/** The weights of a layer as they are multiplied: there are few, and each is used for every sentence. */
function fillLayer(
  { weights, scales, offsets }: ClassLayer,
  placed: PlacedLayer,
  buffer: ArrayBuffer,
  width: number,
): void {
  const hidden = weights.length / Math.max(1, offsets.length);
  const full = new Float64Array(buffer, placed.weights, placed.classes * width);
  for (let at = 0; at < weights.length; at += 1) {
    const entry = Math.floor(at / hidden);
    full[entry * width + (at % hidden)] = weights[at]! * scales[entry]!;
  }
  new Float64Array(buffer, placed.offsets, placed.classes).set(offsets);
}

/** Lays the weights of a model out for `layerLoops`. */
export function compileLayers({
  header,
  rows: cells,
  rowScales,
  offsets,
  parents,
  subs,
}: TechniqueWeights): Layers {
  const { hidden } = header;
  const width = padded(hidden, EIGHT);
  const layout = new Layout();
  const place = {
    rows: layout.take(MOST_FEATURES * 4),
    scales: layout.take(rowScales.length * EIGHT),
    cells: layout.take(rowScales.length * width),
    units: layout.take(width * EIGHT),
  };
  const layers = { parents: placedLayer(parents, width, layout), subs: placedLayer(subs, width, layout) };
  const { loops, buffer } = layerLoops(layout.size);
  new Float64Array(buffer, place.scales, rowScales.length).set(rowScales);
  const cellsHere = new Int8Array(buffer, place.cells, rowScales.length * width);
  for (let row = 0; row < rowScales.length; row += 1)
    cellsHere.set(cells.subarray(row * hidden, (row + 1) * hidden), row * width);
  fillLayer(parents, layers.parents, buffer, width);
  fillLayer(subs, layers.subs, buffer, width);
  const units = new Float64Array(buffer, place.units, hidden);
  const scores = {
    parents: new Float64Array(buffer, layers.parents.scores, layers.parents.classes),
    subs: new Float64Array(buffer, layers.subs.scores, layers.subs.classes),
  };

  return {
    rows: new Int32Array(buffer, place.rows, MOST_FEATURES),
    unitsOf(count, into) {
      const input = 1 / Math.sqrt(count || 1);
      if (count > 0)
        loops.addRows(place.rows, place.rows + 4 * count, place.scales, place.cells, width, place.units);
      else units.fill(0);
      for (let unit = 0; unit < hidden; unit += 1)
        into[unit] = Math.max(0, offsets[unit]! + units[unit]! * input);
      return into;
    },
    scoresOf(layer, given, from, to) {
      const { weights, offsets: starts, scores: into } = layers[layer];
      units.set(given);
      if (to > from) loops.addClasses(weights, starts, place.units, into, from, to, width * EIGHT);
      return scores[layer];
    },
  };
}
