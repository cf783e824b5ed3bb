import { below, seeded } from "../stats/random.ts";

/** What each coder made of one unit: coder → value. A coder who left the unit out is not in it. */
export type CodedUnit = Readonly<Record<string, string>>;

/** How far coders agree beyond chance, with the range that other samples of units would give. */
export type Agreement =
  | {
      readonly kind: "measured";
      /** 1: perfect; 0: what chance gives; below 0: less than that. */
      readonly alpha: number;
      /** 2.5th and 97.5th percentile over resampled units. */
      readonly interval: readonly [number, number];
      /** Units that at least two coders coded, and values in them: all that counts. */
      readonly units: number;
      readonly values: number;
      /** Resamples in which every value was the same, where alpha has no value; they are left out of the interval. */
      readonly withoutVariation: number;
    }
  | { readonly kind: "not-enough"; readonly reason: string; readonly units: number };

/** Per unit: how often each value was given, values in the order of `names`. */
interface Counts {
  readonly names: readonly string[];
  readonly units: readonly Float64Array[];
}

/** Units with a pair of values: a unit that one coder alone coded says nothing on agreement. */
function pairable(units: readonly CodedUnit[]): Counts {
  const kept = units.map((unit) => Object.values(unit)).filter((values) => values.length >= 2);
  const names = [...new Set(kept.flat())].sort();
  const at = new Map(names.map((name, index) => [name, index]));
  return {
    names,
    units: kept.map((values) => {
      const counts = new Float64Array(names.length);
      for (const value of values) counts[at.get(value)!]! += 1;
      return counts;
    }),
  };
}

/**
 * Alpha of the units at these positions, `NaN` when all values are one. Krippendorff 2011, "Computing
 * Krippendorff's Alpha-Reliability", section C, nominal data: 1 - (n - 1) (n - Σ o_cc) / (n² - Σ n_c²).
 */
function alphaOf({ names, units }: Counts, positions: ArrayLike<number>): number {
  const totals = new Float64Array(names.length);
  let agreeing = 0;
  let n = 0;
  for (let draw = 0; draw < positions.length; draw += 1) {
    const counts = units[positions[draw]!]!;
    let size = 0;
    for (const count of counts) size += count;
    let pairs = 0;
    for (let value = 0; value < counts.length; value += 1) {
      const count = counts[value]!;
      totals[value]! += count;
      pairs += count * (count - 1);
    }
    agreeing += pairs / (size - 1);
    n += size;
  }
  let squares = 0;
  for (const total of totals) squares += total * total;
  const expected = n * n - squares;
  return expected === 0 ? Number.NaN : 1 - ((n - 1) * (n - agreeing)) / expected;
}

/** R-7 quantile of sorted values. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)]!;
  return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
}

export interface AgreementOptions {
  readonly seed: number;
  /** Resamples for the interval. */
  readonly draws: number;
}

/**
 * How far do coders agree beyond chance (Krippendorff's alpha, nominal metric, values may be missing)? Any number of
 * coders; who they are does not matter. The interval resamples units with replacement (percentile bootstrap; Zapf,
 * Castell, Morawietz, Karch 2016, doi:10.1186/s12874-016-0200-9). Not for values with an order or a distance.
 * Fewer than two pairable units, or no variation in them, is not enough. O(draws × units × values).
 */
export function krippendorffAlpha(units: readonly CodedUnit[], { seed, draws }: AgreementOptions): Agreement {
  const counts = pairable(units);
  const size = counts.units.length;
  if (size < 2) return { kind: "not-enough", reason: "fewer than two units have two coders", units: size };
  const alpha = alphaOf(
    counts,
    counts.units.map((_, index) => index),
  );
  if (Number.isNaN(alpha))
    return { kind: "not-enough", reason: "every coder gave every unit the same value", units: size };
  const random = seeded(seed);
  const drawn: number[] = [];
  const positions = new Int32Array(size);
  for (let draw = 0; draw < draws; draw += 1) {
    for (let unit = 0; unit < size; unit += 1) positions[unit] = below(random, size);
    const one = alphaOf(counts, positions);
    if (!Number.isNaN(one)) drawn.push(one);
  }
  drawn.sort((a, b) => a - b);
  const interval = drawn.length === 0 ? ([alpha, alpha] as const) : bounds(drawn);
  const values = counts.units.reduce((sum, unit) => sum + unit.reduce((all, count) => all + count, 0), 0);
  return { kind: "measured", alpha, interval, units: size, values, withoutVariation: draws - drawn.length };
}

const bounds = (sorted: readonly number[]): readonly [number, number] => [
  quantile(sorted, 0.025),
  quantile(sorted, 0.975),
];
