import { MOST_FEATURES, sentenceFeatures } from "../../src/extract/techniques/sentence-features.ts";
import type { Example } from "./example.ts";
import { type Labels, parentOf } from "./labels.ts";
import { type Case, makeLearner } from "./learner.ts";
import { type VocabularyOptions, vocabularyOf } from "./vocabulary.ts";
import { shuffle, xorshift } from "./xorshift.ts";

/** The trained numbers: one row of `hidden` for each feature, then a layer each for techniques and sub-techniques. */
export interface Network {
  readonly labels: Labels;
  readonly hidden: number;
  /** Hash of each feature, ascending, by row. */
  readonly features: Uint32Array;
  /** rows × hidden. */
  readonly rows: Float32Array;
  readonly offset: Float32Array;
  /** Is there any technique at all? One weight for each feature, and the offset. */
  readonly gate: Float32Array;
  readonly gateOffset: Float32Array;
  /** parents × hidden, and one offset for each parent. */
  readonly parentWeights: Float32Array;
  readonly parentOffset: Float32Array;
  /** sub-techniques × hidden, and one offset for each. */
  readonly subWeights: Float32Array;
  readonly subOffset: Float32Array;
}

export interface TrainingOptions extends VocabularyOptions {
  readonly seed: number;
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  readonly gateRate: number;
  /** Share of features, and of hidden units, left out at random at each step. */
  readonly featureDropout: number;
  readonly hiddenDropout: number;
  /** Share of the target spread over all classes. */
  readonly smoothing: number;
  /** A technique or sub-technique needs as many examples to be a class of its own. */
  readonly fewestExamples: number;
}

/** Distinct feature hashes of a text. */
export function hashesOf(text: string): Uint32Array {
  const buffer = new Uint32Array(MOST_FEATURES);
  const count = sentenceFeatures(text, buffer);
  return Uint32Array.from(new Set(buffer.subarray(0, count)));
}

/** Learns in one thread, one example after the other, so that a seed gives the same numbers to the last bit. */
export function trainNetwork(
  examples: readonly Example[],
  hashes: readonly Uint32Array[],
  labels: Labels,
  options: TrainingOptions,
): Network {
  const features = vocabularyOf(examples, hashes, labels, options);
  const idOf = new Map([...features].map((hash, id) => [hash, id]));
  const cases = examples.map((example, index) => caseOf(example, hashes[index]!, labels, idOf));
  const random = xorshift(options.seed);
  const network = initial(labels, features, options, random);
  const learn = makeLearner(network, options, random);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(cases, random);
    const rate = options.rate * (1 - epoch / options.epochs);
    for (const example of cases) learn(example, rate);
  }
  return network;
}

function caseOf(
  { label, subKnown, teaches, weight }: Example,
  hashes: Uint32Array,
  labels: Labels,
  idOf: ReadonlyMap<number, number>,
): Case {
  const ids = Uint32Array.from([...hashes].flatMap((hash) => idOf.get(hash) ?? []));
  const parent = label === null ? -1 : labels.parents.indexOf(parentOf(label));
  // A technique too rare to be a class teaches nothing: not which it is, and not that there is none.
  const known = { ids, parent, teaches, weight: label !== null && parent < 0 ? 0 : weight };
  if (label === null || parent < 0 || !subKnown) return { ...known, sub: -1 };
  const { from, to } = labels.ranges[parent]!;
  const sub = labels.subs.indexOf(label, from);
  return { ...known, sub: from === to ? -1 : sub >= from && sub < to ? sub : from };
}

function initial(
  labels: Labels,
  features: Uint32Array,
  { hidden }: TrainingOptions,
  random: () => number,
): Network {
  const spread = (size: number, width: number) =>
    Float32Array.from({ length: size }, () => (random() - 0.5) * width);
  return {
    labels,
    hidden,
    features,
    rows: spread(features.length * hidden, 0.2),
    offset: new Float32Array(hidden).fill(0.05),
    gate: new Float32Array(features.length),
    gateOffset: new Float32Array(1),
    parentWeights: spread(hidden * labels.parents.length, 0.4),
    parentOffset: new Float32Array(labels.parents.length),
    subWeights: spread(hidden * labels.subs.length, 0.4),
    subOffset: new Float32Array(labels.subs.length),
  };
}
