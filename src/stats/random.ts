import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

/** A stream of random bits that its seed alone decides. */
export interface Random {
  /** 32 random bits, as a signed integer. */
  next(): number;
}

/** SplitMix32: spreads a small seed over 32 bits, so that neighbouring seeds give unlike streams. */
function spread(seed: number): number {
  let z = seed | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}

/**
 * A generator (xoroshiro128+) for `seed`. pure-rand's own seeding starts every stream with the same number
 * and keeps neighbouring seeds alike for the first draws, so the state is filled here.
 */
export function seeded(seed: number): Random {
  const state = [1, 2, 3, 4].map((lane) => spread(seed + Math.imul(lane, 0x9e3779b9)));
  return xoroshiro128plusFromState(state);
}

/** A number in [0, 1) with 32 random bits. */
export function uniform(random: Random): number {
  return (random.next() >>> 0) * 2.3283064365386963e-10;
}

/** A whole number in [0, limit); bias below limit / 2³². */
export function below(random: Random, limit: number): number {
  return Math.floor(uniform(random) * limit);
}

/** Shuffles the first `length` entries in place (Fisher–Yates). */
export function shuffle(values: Int32Array, length: number, random: Random): void {
  for (let last = length - 1; last > 0; last--) {
    const other = below(random, last + 1);
    const kept = values[last]!;
    values[last] = values[other]!;
    values[other] = kept;
  }
}
