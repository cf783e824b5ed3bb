import { solvePositiveDefinite } from "./cholesky.ts";

/** One side's parameters, flat: `width` a node, its level first, then its factors. */
export interface Side {
  readonly values: Float64Array;
  readonly width: number;
}

/** Levels past this are as good as certain; full and empty rows would run off to infinity. */
const LARGEST_LEVEL = 25;
const LONGEST_STEP = 2;

/**
 * One Newton step for every node of `own` against the other side, held: logistic regression of the node's cells on
 * the peers' factors, the peers' levels as offset, `ridge`/2 · |factors|² as penalty.
 * `data`: own × other, row-major, 0 or 1. O(own × other × width²).
 */
export function improveSide(own: Side, other: Side, data: Uint8Array, ridge: number): void {
  const { width, values } = own;
  const peers = other.values.length / width;
  const gradient = new Float64Array(width);
  const hessian = new Float64Array(width * width);
  for (let at = 0, row = 0; at < values.length; at += width, row += peers) {
    gradient.fill(0);
    hessian.fill(0);
    for (let peer = 0; peer < peers; peer++)
      addCell(gradient, hessian, own, at, other, peer * width, data[row + peer]!);
    hessian[0]! += 1e-9;
    for (let factor = 1; factor < width; factor++) {
      gradient[factor]! -= ridge * values[at + factor]!;
      hessian[factor * width + factor]! += ridge;
    }
    solvePositiveDefinite(hessian, gradient);
    for (let x = 0; x < width; x++) values[at + x]! += clamp(gradient[x]!, LONGEST_STEP);
    values[at] = clamp(values[at]!, LARGEST_LEVEL);
  }
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

function addCell(
  gradient: Float64Array,
  hessian: Float64Array,
  own: Side,
  at: number,
  other: Side,
  peerAt: number,
  one: number,
): void {
  const { width } = own;
  const peer = other.values;
  const p = 1 / (1 + Math.exp(-logitOf(own, at, other, peerAt)));
  const error = one - p;
  const weight = p * (1 - p);
  gradient[0]! += error;
  hessian[0]! += weight;
  for (let x = 1; x < width; x++) {
    gradient[x]! += error * peer[peerAt + x]!;
    hessian[x * width]! += weight * peer[peerAt + x]!;
    for (let y = 1; y <= x; y++) hessian[x * width + y]! += weight * peer[peerAt + x]! * peer[peerAt + y]!;
  }
}

/** Sum of both levels and the product of the factors. */
export function logitOf(own: Side, at: number, other: Side, peerAt: number): number {
  let logit = own.values[at]! + other.values[peerAt]!;
  for (let factor = 1; factor < own.width; factor++)
    logit += own.values[at + factor]! * other.values[peerAt + factor]!;
  return logit;
}
