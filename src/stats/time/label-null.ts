import { type Random, seeded, shuffle } from "../random.ts";
import type { DatedEvent, Lag } from "./dated-event.ts";

/** Whose event it is. */
export const SIDE = { a: 0, b: 1, other: 2 } as const;

/** Chance that `second` comes least to most days after `first`, each on any day of its interval. */
export function chanceOfLag(first: DatedEvent, second: DatedEvent, { least, most }: Lag): number {
  let pairs = 0;
  for (let day = first.from; day <= first.to; day++) {
    const low = Math.max(second.from, day + least);
    const high = Math.min(second.to, day + most);
    if (high >= low) pairs += high - low + 1;
  }
  return pairs / ((first.to - first.from + 1) * (second.to - second.from + 1));
}

/** One table of pair values: entry first × n + second. */
export type PairKernel = Float64Array;

/** Positions of the events on a side, in order. */
function positionsOf(sides: ArrayLike<number>, side: number): number[] {
  const positions: number[] = [];
  for (let index = 0; index < sides.length; index++) if (sides[index] === side) positions.push(index);
  return positions;
}

/** Σ of the kernel over pairs (first on side a, second on side b). `events`: how many rows the kernel has. */
function kernelSum(kernel: PairKernel, events: number, a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const first of a) for (const second of b) sum += kernel[first * events + second]!;
  return sum;
}

/** Positions of each stratum's events, in order of first appearance. */
function strataOf(strata: ArrayLike<number>): Int32Array[] {
  const groups = new Map<number, number[]>();
  for (let index = 0; index < strata.length; index++) {
    const own = groups.get(strata[index]!);
    if (own) own.push(index);
    else groups.set(strata[index]!, [index]);
  }
  return [...groups.values()].filter(({ length }) => length > 1).map((group) => Int32Array.from(group));
}

/** Deals the sides out again among the events of each stratum, in place. */
function dealAgain(sides: Int32Array, groups: readonly Int32Array[], hand: Int32Array, random: Random): void {
  for (const group of groups) {
    group.forEach((event, position) => {
      hand[position] = sides[event]!;
    });
    shuffle(hand, group.length, random);
    group.forEach((event, position) => {
      sides[event] = hand[position]!;
    });
  }
}

/**
 * Deals the events of each stratum (a month of one publisher, say) to the actors again and hands out whose each is:
 * first as observed, then `draws` times dealt. The array is the same each time.
 */
export function labelledDraws(
  observed: ArrayLike<number>,
  strata: ArrayLike<number>,
  { draws, seed }: { readonly draws: number; readonly seed: number },
  look: (sides: Int32Array, draw: number) => void,
): void {
  const sides = Int32Array.from(observed);
  const groups = strataOf(strata);
  const hand = new Int32Array(sides.length);
  const random = seeded(seed);
  for (let draw = 0; draw <= draws; draw++) {
    if (draw > 0) dealAgain(sides, groups, hand, random);
    look(sides, draw);
  }
}

/**
 * What would each kernel sum be if the same events had been dealt to the actors at random, within strata? One array a
 * kernel, `draws` + 1 entries each; entry 0 is the observed one. O(draws × (events + kernels × pairs of the two sides)).
 */
export function labelProfiles(
  kernels: readonly PairKernel[],
  observed: ArrayLike<number>,
  strata: ArrayLike<number>,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): readonly Float64Array[] {
  const profiles = kernels.map(() => new Float64Array(draws + 1));
  labelledDraws(observed, strata, { draws, seed }, (sides, draw) => {
    const [a, b] = [positionsOf(sides, SIDE.a), positionsOf(sides, SIDE.b)];
    kernels.forEach((kernel, index) => {
      profiles[index]![draw] = kernelSum(kernel, sides.length, a, b);
    });
  });
  return profiles;
}
