import { shuffle, xorshift } from "./xorshift.ts";

/** Deals reports into folds, so that no report is on both sides: the fold of each. Seeded. */
export function foldsOf(reports: Iterable<string>, count: number, seed: number): ReadonlyMap<string, number> {
  const order = [...new Set(reports)].sort();
  shuffle(order, xorshift(seed));
  return new Map(order.map((report, place) => [report, place % count]));
}
