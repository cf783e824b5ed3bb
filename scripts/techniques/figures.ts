import type { Judged, Looked } from "./cross-validate.ts";
import { xorshift } from "./xorshift.ts";

/** Micro and macro F1 over the classes that occur, in percent. One answer for each row, so micro F1 is accuracy. */
export function f1(judged: readonly Judged[]): { readonly micro: number; readonly macro: number } {
  const counts = new Map<string, { right: number; gold: number; said: number }>();
  const of = (label: string) => {
    const count = counts.get(label) ?? { right: 0, gold: 0, said: 0 };
    counts.set(label, count);
    return count;
  };
  let right = 0;
  for (const { gold, said } of judged) {
    of(gold).gold += 1;
    of(said).said += 1;
    if (gold !== said) continue;
    of(gold).right += 1;
    right += 1;
  }
  const classes = [...counts.values()].filter(({ gold }) => gold > 0);
  const sum = classes.reduce((total, count) => total + (2 * count.right) / (count.gold + count.said), 0);
  return { micro: (100 * right) / judged.length, macro: (100 * sum) / classes.length };
}

const RESAMPLES = 1_000;

/** 95 % intervals of micro and macro F1, by drawing whole reports anew. */
export function intervals(judged: readonly Judged[], seed: number) {
  const rowsOf = new Map<string, Judged[]>();
  for (const row of judged) rowsOf.set(row.report, [...(rowsOf.get(row.report) ?? []), row]);
  const byReport = [...rowsOf.values()];
  const random = xorshift(seed);
  const drawn = Array.from({ length: RESAMPLES }, () =>
    f1(byReport.flatMap(() => byReport[Math.floor(random() * byReport.length)]!)),
  );
  const bounds = (values: number[]): [number, number] => {
    const sorted = values.sort((a, b) => a - b);
    return [sorted[Math.floor(0.025 * RESAMPLES)]!, sorted[Math.floor(0.975 * RESAMPLES)]!];
  };
  return {
    micro: bounds(drawn.map(({ micro }) => micro)),
    macro: bounds(drawn.map(({ macro }) => macro)),
  };
}

const logit = (chance: number) => Math.log(chance / (1 - chance));
const logistic = (score: number) => 1 / (1 + Math.exp(-score));

/**
 * What to add to the gate's score so that, over sentences of reports it never saw, its chances add up to the
 * sentences that do describe a technique: in training there are more of these than in reports.
 */
export function priorShift(looked: readonly Looked[]): number {
  const scores = looked.filter(({ any }) => any > 0).map(({ any }) => logit(any));
  const wanted = looked.filter(({ gold }) => gold.size > 0).length;
  let [low, high] = [-10, 10];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    const total = scores.reduce((sum, score) => sum + logistic(score + middle), 0);
    if (total > wanted) high = middle;
    else low = middle;
  }
  return Math.round(low * 1_000) / 1_000;
}

/** The chance after the shift. */
export const shifted = (any: number, shift: number) => (any > 0 ? logistic(logit(any) + shift) : 0);

/** The largest chance, in thousandths, below which not more than `lost` of the sentences with a technique lie. */
export function passedOverBelow(looked: readonly Looked[], shift: number, lost: number): number {
  const chances = looked.filter(({ gold }) => gold.size > 0).map(({ any }) => shifted(any, shift));
  chances.sort((a, b) => a - b);
  return Math.floor(chances[Math.floor(chances.length * lost)]! * 1_000) / 1_000;
}

/** How often the best technique is right where its score reaches a threshold, and what share of sentences that finds. */
export function atThreshold(looked: readonly Looked[], shift: number, threshold: number) {
  const sure = looked.filter(({ any, share }) => shifted(any, shift) * share >= threshold);
  const right = sure.filter(({ gold, parent }) => gold.has(parent)).length;
  const annotated = sure.filter(({ gold }) => gold.size > 0).length;
  return {
    threshold,
    sentences: sure.length,
    /** Of all sentences it is sure of; a technique outside of TRAM's 50 is annotated nowhere and counts as wrong. */
    precision: right / sure.length,
    /** Of those in which anything is annotated. */
    precisionWhereAnnotated: right / annotated,
    recall: right / looked.filter(({ gold }) => gold.size > 0).length,
  };
}

/** The smallest threshold, in steps of 0.05, at which the best technique is right in the wanted share of cases. */
export function thresholdFor(looked: readonly Looked[], shift: number, precision: number): number {
  for (let step = 1; step < 20; step += 1)
    if (atThreshold(looked, shift, step / 20).precision >= precision) return step / 20;
  return 0.95;
}

/** How well the gate orders sentences: the chance that one with a technique comes before one without. */
export function areaUnderCurve(looked: readonly Looked[]): number {
  const order = [...looked].sort((a, b) => a.any - b.any);
  let without = 0;
  let pairs = 0;
  for (const { gold } of order) {
    if (gold.size > 0) pairs += without;
    else without += 1;
  }
  return pairs / (without * (order.length - without));
}
