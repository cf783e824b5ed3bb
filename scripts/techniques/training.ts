import { createHash } from "node:crypto";
import { serialiseTechniqueWeights } from "../../src/extract/techniques/weights.ts";
import { type Corpora, RELEASE } from "./corpora.ts";
import { crossValidate } from "./cross-validate.ts";
import {
  areaUnderCurve,
  atThreshold,
  f1,
  intervals,
  passedOverBelow,
  priorShift,
  shifted,
  thresholdFor,
} from "./figures.ts";
import { labelsOf } from "./labels.ts";
import { hashesOf, type TrainingOptions, trainNetwork } from "./network.ts";
import { quantise } from "./quantise.ts";

/** How the shipped model is trained. */
export const OPTIONS: TrainingOptions = {
  seed: 1,
  hidden: 64,
  epochs: 8,
  rate: 0.1,
  gateRate: 20,
  featureDropout: 0.3,
  hiddenDropout: 0.3,
  smoothing: 0.1,
  fewest: 2,
  mostFeatures: 36_000,
  fewestExamples: 3,
};
export const FOLDS = 5;
/** Of the sentences with a technique, the share that may be passed over. */
const LOST = 0.05;
/** How often the best technique is right where the model does not abstain, in reports it never saw. */
const PRECISION = 0.6;

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** What was measured on reports left out, and the three settings of the shipped model that follow from it. */
export function measured(corpora: Corpora, onFold?: (fold: number) => void) {
  const { judged, looked } = crossValidate(corpora, OPTIONS, FOLDS, onFold);
  const shift = priorShift(looked);
  const passedOver = passedOverBelow(looked, shift, LOST);
  const sure = atThreshold(looked, shift, thresholdFor(looked, shift, PRECISION));
  const scores = f1(judged);
  const bounds = intervals(judged, OPTIONS.seed);
  const passed = looked.filter(({ any }) => shifted(any, shift) >= passedOver).length;
  return {
    classes: {
      rows: judged.length,
      reports: new Set(judged.map(({ report }) => report)).size,
      micro: rounded(scores.micro, 1),
      microInterval: { low: rounded(bounds.micro[0], 1), high: rounded(bounds.micro[1], 1) },
      macro: rounded(scores.macro, 1),
      macroInterval: { low: rounded(bounds.macro[0], 1), high: rounded(bounds.macro[1], 1) },
    },
    sentences: {
      all: looked.length,
      annotated: looked.filter(({ gold }) => gold.size > 0).length,
      gateAreaUnderCurve: rounded(areaUnderCurve(looked), 3),
      gateShift: shift,
      passedOver,
      passedOverShare: rounded(1 - passed / looked.length, 3),
      threshold: sure.threshold,
      sure: sure.sentences,
      precision: rounded(sure.precision, 3),
      precisionWhereAnnotated: rounded(sure.precisionWhereAnnotated, 3),
      recall: rounded(sure.recall, 3),
    },
  };
}

export type Measured = ReturnType<typeof measured>;

/** Trains on everything and gives the file of weights. */
export function shippedWeights({ examples }: Corpora, { sentences }: Measured): Uint8Array {
  const labels = labelsOf(examples, OPTIONS.fewestExamples);
  const hashes = examples.map(({ text }) => hashesOf(text));
  const network = trainNetwork(examples, hashes, labels, OPTIONS);
  const { gateShift, passedOver, threshold } = sentences;
  const trained = { attack: RELEASE, seed: OPTIONS.seed, examples: examples.length };
  return serialiseTechniqueWeights(quantise(network, { gateShift, passedOver, threshold, trained }));
}

/** What stands beside the weights: how they were made, and the figures. The same input gives the same bytes. */
export function recordOf(corpora: Corpora, figures: Measured, weights: Uint8Array) {
  const { attack, tram } = corpora;
  return {
    weights: { bytes: weights.length, sha256: createHash("sha256").update(weights).digest("hex") },
    attack: RELEASE,
    options: OPTIONS,
    folds: FOLDS,
    examples: {
      procedures: attack.procedures.length,
      descriptions: attack.descriptions.length,
      defences: attack.defences.length,
      stretches: tram.stretches.length,
      sentences: tram.sentences.length,
      others: tram.others.length,
    },
    tram: figures,
  };
}
