/** A layer of classes in training: weights (class × hidden unit), offsets, and the sums that set their rates. */
export interface TrainedLayer {
  readonly weights: Float32Array;
  readonly offset: Float32Array;
  readonly squares: Float32Array;
  readonly offsetSquares: Float32Array;
}

/** What the sums of squares begin with. */
export const START = 1e-3;
/** Errors below this move nothing worth the time. */
const NEGLIGIBLE = 1e-3;

export function trainedLayer(weights: Float32Array, offset: Float32Array): TrainedLayer {
  return {
    weights,
    offset,
    squares: new Float32Array(weights.length).fill(START),
    offsetSquares: new Float32Array(offset.length).fill(START),
  };
}

/** One step: the hidden units, what they turn out to be to blame for, and how far to go. */
export interface Step {
  readonly active: Float32Array;
  readonly blame: Float32Array;
  readonly weight: number;
  readonly rate: number;
  readonly smoothing: number;
}

const errors = new Float32Array(2_048);

/** One step of softmax regression over the classes `from` to `to`; adds what the hidden units are to blame for. */
export function learnLayer(layer: TrainedLayer, from: number, to: number, target: number, step: Step): void {
  const { weights, offset } = layer;
  const { active, weight, smoothing } = step;
  for (let entry = from; entry < to; entry += 1) {
    const base = entry * active.length;
    let sum = offset[entry]!;
    for (let unit = 0; unit < active.length; unit += 1) sum += active[unit]! * weights[base + unit]!;
    errors[entry] = sum;
  }
  softmax(errors, from, to);
  const floor = smoothing / (to - from);
  for (let entry = from; entry < to; entry += 1) {
    const error = weight * (errors[entry]! - floor - (entry === target ? 1 - smoothing : 0));
    if (error >= NEGLIGIBLE || error <= -NEGLIGIBLE) correct(layer, entry, error, step);
  }
}

function correct(layer: TrainedLayer, entry: number, error: number, { active, blame, rate }: Step): void {
  const { weights, offset, squares, offsetSquares } = layer;
  offsetSquares[entry]! += error * error;
  offset[entry]! -= (rate * error) / Math.sqrt(offsetSquares[entry]!);
  for (let unit = 0; unit < active.length; unit += 1) {
    const value = active[unit]!;
    if (value === 0) continue;
    const at = entry * active.length + unit;
    blame[unit]! += error * weights[at]!;
    const slope = error * value;
    squares[at]! += slope * slope;
    weights[at]! -= (rate * slope) / Math.sqrt(squares[at]!);
  }
}

/** Turns scores in a range into shares of one. */
function softmax(scores: Float32Array, from: number, to: number): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let entry = from; entry < to; entry += 1) if (scores[entry]! > top) top = scores[entry]!;
  let sum = 0;
  for (let entry = from; entry < to; entry += 1) {
    scores[entry] = Math.exp(scores[entry]! - top);
    sum += scores[entry]!;
  }
  for (let entry = from; entry < to; entry += 1) scores[entry]! /= sum;
}
