import { type Random, seeded, shuffle } from "../random.ts";

/** One event in a bin of time: is it in question, or one of those it is compared with? */
export interface BinnedEvent {
  readonly bin: number;
  readonly focus: boolean;
  /** Labels are dealt again among events of one stratum: a publisher, say. */
  readonly stratum: number;
}

export interface SearchedShare {
  /** Largest log likelihood ratio over all dates. */
  readonly ratio: number;
  /** First bin after the date that gives it; 0 when no date divides the events. */
  readonly place: number;
  readonly p: number;
  readonly draws: number;
}

const term = (part: number, whole: number): number => (part > 0 ? part * Math.log(part / whole) : 0);

const shareEntropy = (focus: number, all: number): number => term(focus, all) + term(all - focus, all);

/** Largest log likelihood ratio of "the share changed once" over "it did not". */
function largestShareRatio(
  focus: Float64Array,
  all: Float64Array,
): { readonly ratio: number; readonly place: number } {
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const [allFocus, total] = [sum(focus), sum(all)];
  let best = { ratio: 0, place: 0 };
  let earlyFocus = 0;
  let early = 0;
  for (let place = 1; place < all.length; place++) {
    earlyFocus += focus[place - 1]!;
    early += all[place - 1]!;
    const ratio =
      shareEntropy(earlyFocus, early) +
      shareEntropy(allFocus - earlyFocus, total - early) -
      shareEntropy(allFocus, total);
    if (ratio > best.ratio + 1e-12) best = { ratio, place };
  }
  return best;
}

/**
 * Did the share of the events in question change once among all events, at a date nobody fixed beforehand? A jump in
 * reporting moves both and leaves the share. The null deals the labels again within each stratum, so p is exact up
 * to sampling: (1 + #≥) / (draws + 1). O(draws × (events + bins)).
 */
export function searchedShare(
  events: readonly BinnedEvent[],
  bins: number,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): SearchedShare {
  const all = new Float64Array(bins);
  for (const { bin } of events) all[bin]! += 1;
  const labels = events.map(({ focus }) => focus);
  const ratioOf = (own: readonly boolean[]) => {
    const focus = new Float64Array(bins);
    events.forEach(({ bin }, index) => {
      if (own[index]) focus[bin]! += 1;
    });
    return largestShareRatio(focus, all);
  };
  const observed = ratioOf(labels);
  const random: Random = seeded(seed);
  const groups = [...new Set(events.map(({ stratum }) => stratum))].map((stratum) =>
    events.flatMap((event, index) => (event.stratum === stratum ? [index] : [])),
  );
  let reached = 0;
  for (let draw = 0; draw < draws; draw++) {
    const dealt = [...labels];
    for (const group of groups) {
      const order = Int32Array.from(group);
      shuffle(order, order.length, random);
      group.forEach((index, position) => {
        dealt[index] = labels[order[position]!]!;
      });
    }
    if (ratioOf(dealt).ratio >= observed.ratio - 1e-9) reached++;
  }
  return { ...observed, p: (1 + reached) / (draws + 1), draws };
}
