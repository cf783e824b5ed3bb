import type { Id } from "../model/ids.ts";
import type { Against, RateCounts } from "../model/study.ts";
import { seeded, uniform } from "../stats/random.ts";
import {
  conditionalMass,
  estimatedRise,
  type MassAt,
  minimumDetectableRise,
  type RateStratum,
  riseInterval,
  risePower,
  upperTail,
} from "../stats/time/conditional-rates.ts";
import { clipped, type DatedEvent, type DayWindow } from "../stats/time/dated-event.ts";
import { type EventCluster, risePermutation } from "../stats/time/rate-permutation.ts";
import { DETECTION_SHARE, FAMILY_ALPHA, INTERVAL_LEVEL } from "./rule.ts";

/** One operation of a triple comparison. */
export interface RatedOperation extends DatedEvent {
  /** In question; the same actors elsewhere; or others against the same state. */
  readonly group: "focus" | "elsewhere" | "others";
  readonly publisher: Id;
  /** Its first witness: operations told of in one report come together. */
  readonly family: Id;
}

export interface RateComparison {
  readonly against: Against;
  /** With every operation on the middle day of its interval. */
  readonly counts: RateCounts;
  /** Exact conditional p within publishers, averaged over days drawn from the intervals; and its range over them. */
  readonly p: number;
  readonly range: readonly [number, number];
  /** The same with whole report families dealt again: what clustering leaves. */
  readonly clustered: number;
  /** Ratio of the rise to the controls' rise; `null` where the counts do not bound it. */
  readonly rise: number | null;
  readonly interval: { readonly low: number | null; readonly high: number | null };
  /** Smallest rise the test would flag in 8 of 10 cases; `null`: none, however large. */
  readonly minimumDetectable: number | null;
  readonly powerForTripling: number;
}

export interface RateAnswer {
  readonly comparisons: readonly RateComparison[];
  /** The least significant of all: a rise must stand against both controls and against clustering. */
  readonly p: number;
}

export interface RateOptions {
  readonly window: DayWindow;
  /** First day of "after". */
  readonly cut: number;
  readonly draws: number;
  readonly permutations: number;
  readonly seed: number;
}

/**
 * Did the operations in question rise after a date fixed in advance, relative to the same actors' operations
 * elsewhere and to others' against the same state? Never on raw counts: reporting itself jumps. Operations outside
 * the window are left out. A comparison without operations gives p = 1 and no detectable rise.
 */
export function rateChange(operations: readonly RatedOperation[], options: RateOptions): RateAnswer {
  const inside = operations.flatMap((operation) => {
    const within = clipped(operation, options.window);
    return within ? [{ ...operation, from: within.from, to: within.to }] : [];
  });
  const comparisons = (["elsewhere", "others"] as const).map((against) => compare(inside, against, options));
  return { comparisons, p: Math.max(...comparisons.flatMap(({ p, clustered }) => [p, clustered])) };
}

function compare(
  operations: readonly RatedOperation[],
  against: Against,
  { cut, draws, permutations, seed }: RateOptions,
): RateComparison {
  const own = operations.filter(({ group }) => group === "focus" || group === against);
  const middle = strataOf(own, ({ from, to }) => (from + to) / 2 >= cut);
  const massAt: MassAt = (ratio) => conditionalMass(middle, ratio);
  const counts = totals(middle);
  const ps = drawnPs(own, cut, draws, seed);
  return {
    against,
    counts,
    p: ps.reduce((sum, p) => sum + p, 0) / ps.length,
    range: [Math.min(...ps), Math.max(...ps)],
    clustered: risePermutation(clustersOf(own, cut), { draws: permutations, seed }).p,
    rise: estimatedRise(massAt, counts.after),
    interval: riseInterval(massAt, counts.after, INTERVAL_LEVEL),
    minimumDetectable: minimumDetectableRise(massAt, FAMILY_ALPHA, DETECTION_SHARE),
    powerForTripling: risePower(massAt, 3, FAMILY_ALPHA),
  };
}

/** One stratum a publisher, with the counts that `isAfter` makes. */
function strataOf(
  operations: readonly RatedOperation[],
  isAfter: (operation: RatedOperation) => boolean,
): readonly RateStratum[] {
  const strata = new Map<
    Id,
    { before: number; after: number; controlBefore: number; controlAfter: number }
  >();
  for (const operation of operations) {
    const own = strata.get(operation.publisher) ?? { before: 0, after: 0, controlBefore: 0, controlAfter: 0 };
    strata.set(operation.publisher, own);
    const late = isAfter(operation);
    if (operation.group === "focus") own[late ? "after" : "before"]++;
    else own[late ? "controlAfter" : "controlBefore"]++;
  }
  return [...strata.values()];
}

function totals(strata: readonly RateStratum[]): RateComparison["counts"] {
  const sum = (part: keyof RateStratum): number =>
    strata.reduce((total, stratum) => total + stratum[part], 0);
  return {
    before: sum("before"),
    after: sum("after"),
    controlBefore: sum("controlBefore"),
    controlAfter: sum("controlAfter"),
  };
}

/** The exact p under each draw of days; one draw when no interval reaches over the date. */
function drawnPs(operations: readonly RatedOperation[], cut: number, draws: number, seed: number): number[] {
  const random = seeded(seed);
  const straddling = operations.some(({ from, to }) => from < cut && to >= cut);
  return Array.from({ length: straddling ? draws : 1 }, () => {
    const strata = strataOf(
      operations,
      ({ from, to }) => from + Math.floor(uniform(random) * (to - from + 1)) >= cut,
    );
    return upperTail(conditionalMass(strata, 1), totals(strata).after);
  });
}

/** Report families as clusters; each is after the date by the mean share of its operations' intervals. */
function clustersOf(operations: readonly RatedOperation[], cut: number): EventCluster[] {
  const publishers = [...new Set(operations.map(({ publisher }) => publisher))];
  const families = new Map<Id, RatedOperation[]>();
  for (const operation of operations) {
    const key = `${operation.publisher}\u0000${operation.family}`;
    families.set(key, [...(families.get(key) ?? []), operation]);
  }
  return [...families.values()].map((family) => ({
    stratum: publishers.indexOf(family[0]!.publisher),
    after:
      family.reduce(
        (sum, { from, to }) => sum + Math.max(0, Math.min(1, (to - cut + 1) / (to - from + 1))),
        0,
      ) / family.length,
    focus: family.filter(({ group }) => group === "focus").length,
    control: family.filter(({ group }) => group !== "focus").length,
  }));
}
