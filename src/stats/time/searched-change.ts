import { below, type Random, seeded, uniform } from "../random.ts";
import { changePosterior, largestRatio } from "./change-point.ts";
import type { DatedEvent } from "./dated-event.ts";

/** Bins of days: bin k holds days edges[k] to edges[k + 1] − 1. Rising. */
export interface Bins {
  readonly edges: ArrayLike<number>;
  /** What could have been counted in each bin: its days, or events of a comparison. */
  readonly exposure: ArrayLike<number>;
}

export interface SearchedChange {
  /** Mean over date draws of the posterior of the place, and of the Bayes factor. */
  readonly share: readonly number[];
  readonly bayesFactor: number;
  /** Mean over date draws of the largest log likelihood ratio. */
  readonly ratio: number;
  /** First bin after the change with the most posterior weight. */
  readonly place: number;
  /** Share of simulated unchanging series with a ratio at least as large; (1 + #≥) / (simulations + 1). */
  readonly p: number;
  readonly simulations: number;
}

export interface SearchOptions {
  readonly dateDraws: number;
  readonly simulations: number;
  readonly seed: number;
}

function binOf(edges: ArrayLike<number>, day: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Counts a bin with each event on a day drawn from its interval. */
function drawnCounts(events: readonly DatedEvent[], edges: ArrayLike<number>, random: Random): Float64Array {
  const counts = new Float64Array(edges.length - 1);
  for (const { from, to } of events) {
    const day = from === to ? from : from + below(random, to - from + 1);
    counts[binOf(edges, day)]! += 1;
  }
  return counts;
}

function meanRatio(
  events: readonly DatedEvent[],
  { edges, exposure }: Bins,
  draws: number,
  random: Random,
): number {
  let sum = 0;
  for (let draw = 0; draw < draws; draw++)
    sum += largestRatio(drawnCounts(events, edges, random), exposure).ratio;
  return sum / draws;
}

/** The same intervals laid anew: each around a day drawn by exposure, as a source with that precision would date it. */
function laidAnew(events: readonly DatedEvent[], { edges, exposure }: Bins, random: Random): DatedEvent[] {
  const sums: number[] = [];
  for (let bin = 0; bin < exposure.length; bin++) sums.push((sums.at(-1) ?? 0) + exposure[bin]!);
  const total = sums.at(-1) ?? 0;
  const last = edges[edges.length - 1]! - 1;
  return events.map(({ from, to }) => {
    const at = uniform(random) * total;
    const bin = Math.max(
      0,
      sums.findIndex((sum) => at < sum),
    );
    const day = edges[bin]! + below(random, edges[bin + 1]! - edges[bin]!);
    const length = to - from;
    const start = Math.max(edges[0]!, Math.min(last - length, day - below(random, length + 1)));
    return { from: start, to: Math.min(last, start + length) };
  });
}

/**
 * Did a rate change once, at a date nobody fixed beforehand? The posterior of the place is averaged over days drawn
 * from the intervals; the largest likelihood ratio, averaged alike, is held against series without a change in which
 * every event keeps the length of its interval. Events must lie inside the bins.
 * O((simulations + 1) × dateDraws × (events + bins)).
 */
export function searchedChange(
  events: readonly DatedEvent[],
  bins: Bins,
  { dateDraws, simulations, seed }: SearchOptions,
): SearchedChange {
  const random = seeded(seed);
  const draws = events.every(({ from, to }) => from === to) ? 1 : dateDraws;
  const places = Math.max(0, bins.exposure.length - 1);
  const share = new Float64Array(places);
  let bayesFactor = 0;
  for (let draw = 0; draw < draws; draw++) {
    const posterior = changePosterior(drawnCounts(events, bins.edges, random), bins.exposure);
    posterior.share.forEach((value, index) => {
      share[index]! += value / draws;
    });
    bayesFactor += posterior.bayesFactor / draws;
  }
  const ratio = meanRatio(events, bins, draws, random);
  let reached = 0;
  for (let simulation = 0; simulation < simulations; simulation++) {
    const unchanging = laidAnew(events, bins, random);
    if (meanRatio(unchanging, bins, draws, random) >= ratio - 1e-9) reached++;
  }
  const place = share.reduce((best, value, index) => (value > share[best]! ? index : best), 0) + 1;
  return {
    share: [...share],
    bayesFactor,
    ratio,
    place,
    p: (1 + reached) / (simulations + 1),
    simulations,
  };
}
