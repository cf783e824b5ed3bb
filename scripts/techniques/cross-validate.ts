import { compileTechniques } from "../../src/extract/techniques/compile-techniques.ts";
import {
  compileTechniqueShares,
  type TechniqueShares,
} from "../../src/extract/techniques/technique-shares.ts";
import type { TechniqueHeader, TechniqueWeights } from "../../src/extract/techniques/weights.ts";
import type { Corpora } from "./corpora.ts";
import { foldsOf } from "./folds.ts";
import { labelsOf, parentOf } from "./labels.ts";
import { hashesOf, type TrainingOptions, trainNetwork } from "./network.ts";
import { quantise } from "./quantise.ts";

/** A row of TRAM's list of 50 classes, as annotated and as a model says that never saw its report. */
export interface Judged {
  readonly report: string;
  readonly gold: string;
  readonly said: string;
}

/** A sentence of a report the model never saw: what the model makes of it, and what is right. */
export interface Looked {
  /** Chance it gave of any technique, before its prior is corrected. */
  readonly any: number;
  /** Share of its best technique, and which that is. */
  readonly share: number;
  readonly parent: string;
  /** Techniques annotated in it; none for most sentences. */
  readonly gold: ReadonlySet<string>;
}

export interface CrossValidation {
  readonly judged: readonly Judged[];
  readonly looked: readonly Looked[];
}

/** Trains once for each fold of reports, rounds as the shipped weights are rounded, and asks about the fold left out. */
export function crossValidate(
  corpora: Corpora,
  options: TrainingOptions,
  folds: number,
  onFold: (fold: number) => void = () => undefined,
): CrossValidation {
  const hashes = corpora.examples.map(({ text }) => hashesOf(text));
  const foldOf = foldsOf(
    corpora.tram.list.map(({ report }) => report),
    folds,
    options.seed,
  );
  const judged: Judged[] = [];
  const looked: Looked[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const isOut: IsOut = ({ report }) => report !== null && foldOf.get(report) === fold;
    const weights = trainedWithout(isOut, corpora, hashes, options);
    const model = compileTechniqueShares(weights);
    judged.push(...judgedBy(model, weights.header, corpora, isOut));
    looked.push(...lookedAtBy(model, weights, corpora, isOut));
    onFold(fold);
  }
  return { judged, looked };
}

type IsOut = (row: { readonly report: string | null }) => boolean;

function trainedWithout(
  isOut: IsOut,
  { examples }: Corpora,
  hashes: readonly Uint32Array[],
  options: TrainingOptions,
): TechniqueWeights {
  const own = examples.flatMap((example, index) => (isOut(example) ? [] : [index]));
  const train = own.map((index) => examples[index]!);
  const labels = labelsOf(train, options.fewestExamples);
  const ownHashes = own.map((index) => hashes[index]!);
  const network = trainNetwork(train, ownHashes, labels, options);
  return quantise(network, { gateShift: 0, passedOver: 0, threshold: 0, trained: {} });
}

/** For the list, the classes to choose from are its 50 labels, in today's ids. */
function judgedBy(
  model: TechniqueShares,
  header: TechniqueHeader,
  { attack, tram }: Corpora,
  isOut: IsOut,
): Judged[] {
  const labels = [...new Set(tram.list.map(({ label }) => label))].sort();
  const ids = labels.map((label) => attack.current(label));
  return tram.list.filter(isOut).map(({ text, label, report }) => {
    model.look(text);
    const units = model.units();
    const shares = model.parents(units);
    const scores = ids.map((id) =>
      id === null ? 0 : partOf(id, ids, header, shares, (parent) => model.subsOf(parent, units)),
    );
    const best = scores.reduce((top, score, entry) => (score > scores[top]! ? entry : top), 0);
    return { report, gold: label, said: labels[best]! };
  });
}

/** Share of one class. A technique stands for what is left of it beside its sub-techniques that are classes themselves. */
function partOf(
  id: string,
  classes: readonly (string | null)[],
  header: TechniqueHeader,
  shares: Float64Array,
  subsOf: (parent: number) => Float64Array,
): number {
  const isParent = id === parentOf(id);
  const parent = header.parents.indexOf(parentOf(id));
  if (parent < 0) return 0;
  const { from, to } = header.ranges[parent]!;
  const subs = subsOf(parent);
  let part = isParent ? 1 : 0;
  for (let sub = from; sub < to; sub += 1) {
    const name = header.subs[sub]!;
    if (!isParent && id === name) part = subs[sub]!;
    if (isParent && name !== id && classes.includes(name)) part -= subs[sub]!;
  }
  return shares[parent]! * part;
}

/** Whole sentences, judged as `read` judges them. */
function lookedAtBy(
  model: TechniqueShares,
  weights: TechniqueWeights,
  { tram }: Corpora,
  isOut: IsOut,
): Looked[] {
  const classify = compileTechniques(weights);
  const goldOf = new Map<string, Set<string>>();
  for (const { text, label } of [...tram.sentences, ...tram.others].filter(isOut)) {
    const gold = goldOf.get(text) ?? new Set<string>();
    if (label !== null) gold.add(parentOf(label));
    goldOf.set(text, gold);
  }
  return [...goldOf].map(([text, gold]) => {
    const any = model.look(text);
    const best = classify(text)?.candidates[0];
    return { any, share: best ? best.score / any : 0, parent: best ? parentOf(best.id) : "", gold };
  });
}
