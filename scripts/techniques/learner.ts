import { MOST_FEATURES } from "../../src/extract/techniques/sentence-features.ts";
import { learnLayer, START, type Step, trainedLayer } from "./class-layer.ts";
import type { Example } from "./example.ts";
import type { Network, TrainingOptions } from "./network.ts";

/** One example as the network sees it. */
export interface Case {
  /** Rows of its features. */
  readonly ids: Uint32Array;
  /** Entry among the techniques, or -1 when the text describes none that the model knows. */
  readonly parent: number;
  /** Entry among the sub-techniques, or -1 when unknown or beside the point. */
  readonly sub: number;
  readonly teaches: Example["teaches"];
  readonly weight: number;
}

/** How much a sub-technique's error counts beside its technique's. */
const SUB_WEIGHT = 0.5;

/**
 * Makes the function that learns from one case: stochastic gradient descent, one adaptive rate for each feature
 * (AdaGrad, Duchi et al. 2011), features and hidden units left out at random.
 */
export function makeLearner(network: Network, options: TrainingOptions, random: () => number) {
  const learnGate = makeGateLearner(network, options);
  const learnWhich = makeWhichLearner(network, options, random);
  const kept = new Uint32Array(MOST_FEATURES);
  return (example: Case, rate: number): void => {
    let count = 0;
    for (const id of example.ids) if (random() >= options.featureDropout) kept[count++] = id;
    if (count === 0) return;
    if (example.teaches !== "which")
      learnGate(kept, count, example.parent >= 0 ? 1 : 0, example.weight * rate);
    if (example.teaches !== "whether" && example.parent >= 0) learnWhich(kept, count, example, rate);
  };
}

/** Logistic regression of "any technique at all" on the features themselves. */
function makeGateLearner({ gate, gateOffset }: Network, { gateRate }: TrainingOptions) {
  const squares = new Float32Array(gate.length).fill(START);
  let offsetSquares = START;
  return (ids: Uint32Array, count: number, target: number, pace: number): void => {
    const input = 1 / Math.sqrt(count);
    let score = gateOffset[0]!;
    for (let index = 0; index < count; index += 1) score += input * gate[ids[index]!]!;
    const error = 1 / (1 + Math.exp(-score)) - target;
    offsetSquares += error * error;
    gateOffset[0]! -= (gateRate * pace * error) / Math.sqrt(offsetSquares);
    const slope = error * input;
    for (let index = 0; index < count; index += 1) {
      const id = ids[index]!;
      squares[id]! += slope * slope;
      gate[id]! -= (gateRate * pace * slope) / Math.sqrt(squares[id]!);
    }
  };
}

function makeWhichLearner(network: Network, options: TrainingOptions, random: () => number) {
  const { hidden, rows, offset, labels } = network;
  const { hiddenDropout, smoothing } = options;
  const rowSquares = new Float32Array(network.features.length).fill(START);
  const parents = trainedLayer(network.parentWeights, network.parentOffset);
  const subs = trainedLayer(network.subWeights, network.subOffset);
  const active = new Float32Array(hidden);
  const blame = new Float32Array(hidden);

  function activate(ids: Uint32Array, count: number, input: number): void {
    active.set(offset);
    for (let index = 0; index < count; index += 1) {
      const base = ids[index]! * hidden;
      for (let unit = 0; unit < hidden; unit += 1) active[unit]! += input * rows[base + unit]!;
    }
    for (let unit = 0; unit < hidden; unit += 1) {
      const open = active[unit]! > 0 && random() >= hiddenDropout;
      active[unit] = open ? active[unit]! / (1 - hiddenDropout) : 0;
    }
  }

  function correctRows(ids: Uint32Array, count: number, input: number, rate: number): void {
    let size = 0;
    for (let unit = 0; unit < hidden; unit += 1) {
      if (active[unit] === 0) blame[unit] = 0;
      size += blame[unit]! * blame[unit]!;
    }
    size *= (input * input) / hidden;
    for (let index = 0; index < count; index += 1) {
      const id = ids[index]!;
      rowSquares[id]! += size;
      const move = (rate * input) / Math.sqrt(rowSquares[id]!);
      const base = id * hidden;
      for (let unit = 0; unit < hidden; unit += 1) rows[base + unit]! -= move * blame[unit]!;
    }
  }

  return (ids: Uint32Array, count: number, { parent, sub, weight }: Case, rate: number): void => {
    const input = 1 / Math.sqrt(count);
    activate(ids, count, input);
    blame.fill(0);
    const step: Step = { active, blame, weight, rate, smoothing };
    learnLayer(parents, 0, parents.offset.length, parent, step);
    if (sub >= 0) {
      const { from, to } = labels.ranges[parent]!;
      learnLayer(subs, from, to, sub, { ...step, weight: weight * SUB_WEIGHT });
    }
    correctRows(ids, count, input, rate);
  };
}
