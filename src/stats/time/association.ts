import { clipped, type DatedEvent, type DayWindow, fineEnough, type Lag } from "./dated-event.ts";
import { chanceOfLag, labelProfiles, type PairKernel, SIDE } from "./label-null.ts";
import { maxStandardised, type NullOutcome } from "./max-standardised.ts";
import { plantedLevels } from "./planted-levels.ts";
import { shiftProfile } from "./shift-null.ts";

export interface SidedEvent extends DatedEvent {
  readonly side: keyof typeof SIDE;
  /** Events are dealt again among those of the same number only: a month of one publisher, say. */
  readonly stratum: number;
}

export interface AssociationOptions {
  /** The days on which both sides were watched. */
  readonly window: DayWindow;
  /** Windows in days; the best one counts, and the search is paid for. */
  readonly reaches: readonly number[];
  readonly draws: number;
  readonly seed: number;
  /** Share of cases in which planted acts must be flagged, for `planted`; absent: not asked. */
  readonly detected?: number;
}

export interface Association {
  /** Expected value over the dates the intervals allow, one for each window. */
  readonly observed: readonly number[];
  /** Events dated finely enough for each window, of a and of b. */
  readonly events: readonly { readonly a: number; readonly b: number }[];
  readonly shift: NullOutcome;
  /** `null` when no events of third parties or strata were given to deal from. */
  readonly labels: NullOutcome | null;
  /** The less significant of the two. */
  readonly p: number;
  /** At which level 1, 2, … planted acts would be flagged under both nulls (`plantedLevels`); empty: at none. */
  readonly planted: readonly number[];
}

type Value = (reach: number) => readonly (readonly [sign: number, lag: Lag])[];

const MEET: Value = (reach) => [[1, { least: -reach, most: reach }]];
const FOLLOW: Value = (reach) => [
  [1, { least: 1, most: reach }],
  [-1, { least: -reach, most: -1 }],
];

/**
 * Do two series meet more often than chance? T(w) = number of pairs at most w days apart, w over `reaches`, the
 * maximum over w taken inside the null. Two nulls: all circular shifts of b inside the window, enumerated, and
 * dealing the events of each stratum again to the actors. An event coarser than a window is left out of it.
 * `p` is 1 with no events on a side. When both series share a trend, shifts alone are too generous: read `p`.
 */
export function coOccurrence(events: readonly SidedEvent[], options: AssociationOptions): Association {
  return associate(events, options, MEET, 1);
}

/**
 * Does one series follow the other? The number of pairs with b after a by at most w days, less those with b before
 * a (a signed cross-correlation, summed over lags). Positive: b follows a. Two-sided, same nulls; swapping sides
 * flips the sign and keeps p against shifts.
 */
export function leadLag(events: readonly SidedEvent[], options: AssociationOptions): Association {
  return associate(events, options, FOLLOW, 2);
}

/**
 * Does a series follow dated outside events (weights allowed)? As `leadLag`, with circular shifts alone: nobody
 * could have dealt the outside events otherwise.
 */
export function followsSeries(
  outside: readonly DatedEvent[],
  series: readonly DatedEvent[],
  options: Omit<AssociationOptions, "draws" | "seed">,
): Association {
  const sided = [
    ...outside.map((event) => ({ ...event, side: "a" as const, stratum: 0 })),
    ...series.map((event) => ({ ...event, side: "b" as const, stratum: 0 })),
  ];
  const inside = within(sided, options.window);
  const profiles = options.reaches.map((reach) => shifted(inside, options.window, reach, FOLLOW));
  const shift = maxStandardised(profiles, 2);
  return {
    observed: profiles.map((profile) => profile[0] ?? 0),
    events: counts(inside, options.reaches),
    shift,
    labels: null,
    p: shift.informative ? shift.p : 1,
    planted: [],
  };
}

function within(events: readonly SidedEvent[], window: DayWindow): SidedEvent[] {
  return events.flatMap((event) => {
    const inside = clipped(event, window);
    return inside ? [{ ...event, from: inside.from, to: inside.to }] : [];
  });
}

function counts(events: readonly SidedEvent[], reaches: readonly number[]): Association["events"] {
  const number = (side: "a" | "b", reach: number): number =>
    events.filter((event) => event.side === side && fineEnough(event, reach)).length;
  return reaches.map((reach) => ({ a: number("a", reach), b: number("b", reach) }));
}

function associate(
  events: readonly SidedEvent[],
  { window, reaches, draws, seed, detected }: AssociationOptions,
  value: Value,
  sides: 1 | 2,
): Association {
  const inside = within(events, window);
  const profiles = reaches.map((reach) => shifted(inside, window, reach, value));
  const dealt = dealtAmong(inside);
  const dealtProfiles = labelProfiles(
    reaches.map((reach) => kernelOf(dealt, reach, value)),
    dealt.map(({ side }) => SIDE[side]),
    dealt.map(({ stratum }) => stratum),
    { draws, seed },
  );
  const shift = maxStandardised(profiles, sides);
  const labels = maxStandardised(dealtProfiles, sides);
  const numbers = counts(inside, reaches);
  return {
    observed: profiles.map((profile) => profile[0] ?? 0),
    events: numbers,
    shift,
    labels,
    p: Math.max(shift.p, labels.p),
    planted: detected === undefined ? [] : underBoth(profiles, dealtProfiles, numbers, detected),
  };
}

/** Events that can change hands with one of the two sides, and theirs: no other is ever dealt to them. */
function dealtAmong(events: readonly SidedEvent[]): readonly SidedEvent[] {
  const own = new Set(events.flatMap(({ side, stratum }) => (side === "other" ? [] : [stratum])));
  return events.filter(({ stratum }) => own.has(stratum));
}

/** Each planted act takes one event of either side; nothing is seen that one of the nulls cannot see. */
function underBoth(
  shifted: readonly Float64Array[],
  dealt: readonly Float64Array[],
  numbers: Association["events"],
  share: number,
): readonly number[] {
  const most = numbers.map(({ a, b }) => Math.min(a, b));
  const [under, and] = [shifted, dealt].map((profiles) =>
    plantedLevels(profiles, { step: 1, most, share }),
  ) as [readonly number[], readonly number[]];
  // Where one null varies in fewer windows, more than it can tell of is not seen.
  return under.slice(0, and.length).map((level, acts) => Math.max(level, and[acts]!));
}

function shifted(
  events: readonly SidedEvent[],
  window: DayWindow,
  reach: number,
  value: Value,
): Float64Array {
  const fine = events.filter((event) => fineEnough(event, reach));
  const a = fine.filter(({ side }) => side === "a");
  const b = fine.filter(({ side }) => side === "b");
  const sum = new Float64Array(window.length);
  for (const [sign, lag] of value(reach))
    shiftProfile(a, b, window, lag).forEach((pairs, move) => {
      sum[move]! += sign * pairs;
    });
  return sum;
}

function kernelOf(events: readonly SidedEvent[], reach: number, value: Value): PairKernel {
  const kernel = new Float64Array(events.length ** 2);
  events.forEach((first, row) => {
    if (!fineEnough(first, reach)) return;
    events.forEach((second, column) => {
      if (row === column || !fineEnough(second, reach)) return;
      for (const [sign, lag] of value(reach))
        kernel[row * events.length + column]! +=
          sign * (first.weight ?? 1) * (second.weight ?? 1) * chanceOfLag(first, second, lag);
    });
  });
  return kernel;
}
