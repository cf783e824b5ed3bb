import type { ClassLayer, TechniqueHeader, TechniqueWeights } from "../../src/extract/techniques/weights.ts";
import type { Network } from "./network.ts";

/** Of the largest gate weight, the share beyond which weights are cut off: a few rare words need no more. */
const GATE_RANGE = 0.6;

/** Rounds the trained numbers to eight bits, one scale a row, and puts the header to them. */
export function quantise(
  network: Network,
  header: Pick<TechniqueHeader, "passedOver" | "threshold" | "trained"> & { readonly gateShift: number },
): TechniqueWeights {
  const { hidden, labels, features } = network;
  const { gateShift, ...rest } = header;
  const rows = rowsOf(network.rows, hidden);
  const scale = (largest(network.gate, 0, network.gate.length) * GATE_RANGE || 1) / 127;
  const gate = Int8Array.from(network.gate, (value) =>
    Math.max(-127, Math.min(127, Math.round(value / scale))),
  );
  const layer = (weights: Float32Array, offsets: Float32Array): ClassLayer => ({
    ...rowsOf(weights, hidden),
    offsets,
  });
  return {
    header: {
      hidden,
      features: features.length,
      parents: labels.parents,
      subs: labels.subs,
      ranges: labels.ranges,
      gate: { scale, offset: network.gateOffset[0]! + gateShift },
      ...rest,
    },
    hashes: features,
    gate,
    rowScales: rows.scales,
    rows: rows.weights,
    offsets: network.offset,
    parents: layer(network.parentWeights, network.parentOffset),
    subs: layer(network.subWeights, network.subOffset),
  };
}

function largest(values: Float32Array, from: number, to: number): number {
  let most = 0;
  for (let at = from; at < to; at += 1) most = Math.max(most, Math.abs(values[at]!));
  return most;
}

function rowsOf(values: Float32Array, width: number): { scales: Float32Array; weights: Int8Array } {
  const count = width === 0 ? 0 : values.length / width;
  const scales = new Float32Array(count);
  const weights = new Int8Array(values.length);
  for (let row = 0; row < count; row += 1) {
    const scale = largest(values, row * width, (row + 1) * width) / 127 || 1;
    scales[row] = scale;
    for (let at = row * width; at < (row + 1) * width; at += 1) weights[at] = Math.round(values[at]! / scale);
  }
  return { scales, weights };
}
