import { seeded, shuffle } from "../random.ts";

/** Events that come and go together (one operation with several victims, one report with several operations). */
export interface EventCluster {
  readonly stratum: number;
  /** Chance that it falls after the date, 0 to 1: the share of its interval that does. */
  readonly after: number;
  /** Events in question and events they are compared with. */
  readonly focus: number;
  readonly control: number;
}

/** Σ over strata of the focus events after the date, less what the stratum's own totals lead to expect. */
function score(clusters: readonly EventCluster[], after: ArrayLike<number>, strata: number): number {
  const late = new Float64Array(strata);
  const focus = new Float64Array(strata);
  const all = new Float64Array(strata);
  let observed = 0;
  clusters.forEach(({ stratum, focus: own, control }, index) => {
    observed += own * after[index]!;
    late[stratum]! += (own + control) * after[index]!;
    focus[stratum]! += own;
    all[stratum]! += own + control;
  });
  let expected = 0;
  for (let stratum = 0; stratum < strata; stratum++)
    if (all[stratum]! > 0) expected += (focus[stratum]! * late[stratum]!) / all[stratum]!;
  return observed - expected;
}

/**
 * Did the events in question move after the date more than their controls, when events come in clusters? The dates
 * of whole clusters are dealt again within each stratum; p = (1 + #≥) / (draws + 1), one-sided for a rise. Imprecise
 * dates count by the share of their interval after the date. Strata are numbers from 0. 1 for no clusters.
 */
export function risePermutation(
  clusters: readonly EventCluster[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
): { readonly p: number; readonly draws: number; readonly score: number } {
  const strata = clusters.reduce((most, { stratum }) => Math.max(most, stratum + 1), 0);
  const observed = score(
    clusters,
    clusters.map(({ after }) => after),
    strata,
  );
  const random = seeded(seed);
  const groups = Array.from({ length: strata }, (_, stratum) =>
    clusters.flatMap((cluster, index) => (cluster.stratum === stratum ? [index] : [])),
  );
  const dealt = clusters.map(({ after }) => after);
  let reached = 0;
  for (let draw = 0; draw < draws; draw++) {
    for (const group of groups) {
      const order = Int32Array.from(group);
      shuffle(order, order.length, random);
      group.forEach((index, position) => {
        dealt[index] = clusters[order[position]!]!.after;
      });
    }
    if (score(clusters, dealt, strata) >= observed - 1e-9) reached++;
  }
  return { p: (1 + reached) / (draws + 1), draws, score: observed };
}
