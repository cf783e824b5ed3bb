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

/** Σ of the kernel over pairs (first on side a, second on side b). */
export function kernelSum(kernel: PairKernel, sides: ArrayLike<number>): number {
  const { length } = sides;
  let sum = 0;
  for (let first = 0; first < length; first++) {
    if (sides[first] !== SIDE.a) continue;
    const row = first * length;
    for (let second = 0; second < length; second++)
      if (sides[second] === SIDE.b) sum += kernel[row + second]!;
  }
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
 * What would each kernel sum be if, within a stratum (a month of one publisher, say), the same events had been
 * dealt to the actors at random? One array a kernel, `draws` + 1 entries each; entry 0 is the observed one.
 * O(draws × kernels × pairs).
 */
export function labelProfiles(
  kernels: readonly PairKernel[],
  observed: ArrayLike<number>,
  strata: ArrayLike<number>,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): readonly Float64Array[] {
  const sides = Int32Array.from(observed);
  const groups = strataOf(strata);
  const hand = new Int32Array(sides.length);
  const random = seeded(seed);
  const profiles = kernels.map(() => new Float64Array(draws + 1));
  for (let draw = 0; draw <= draws; draw++) {
    if (draw > 0) dealAgain(sides, groups, hand, random);
    kernels.forEach((kernel, index) => {
      profiles[index]![draw] = kernelSum(kernel, sides);
    });
  }
  return profiles;
}
