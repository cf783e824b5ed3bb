/** The outcome against one null: how unusual the best window is, the search over windows counted. */
export interface NullOutcome {
  readonly p: number;
  /** Null values compared, the observed one among them. */
  readonly compared: number;
  /** Expected value in each window. */
  readonly expected: readonly number[];
  /** (observed − expected) / sd in each window; 0 where the null cannot vary. */
  readonly z: readonly number[];
  readonly sd: readonly number[];
  /** 2.5th and 97.5th percentile of the null's values in each window. */
  readonly middle: readonly (readonly [number, number])[];
  /** Does the null vary in any window? Without it p is 1 and says nothing. */
  readonly informative: boolean;
}

/** Sums over dates leave noise beyond this. */
export const SLACK = 1e-9;

/**
 * Is the observed value unusual in its best window? `profiles`: one array a window, entry 0 observed, the others
 * from the null. Each window is standardised by all its entries, the maximum over windows is taken in every entry
 * alike, and p is the share of entries that reach the observed one: it counts itself, so p is never 0.
 * `sides` 2 compares absolute values. Source: Westfall and Young 1993, ch. 2 (max-T), with the observed entry kept.
 */
export function maxStandardised(profiles: readonly Float64Array[], sides: 1 | 2): NullOutcome {
  const compared = profiles[0]?.length ?? 0;
  const best = new Float64Array(compared).fill(Number.NEGATIVE_INFINITY);
  const expected: number[] = [];
  const z: number[] = [];
  const middle: (readonly [number, number])[] = [];
  const sds: number[] = [];
  for (const profile of profiles) {
    const { mean, sd } = moments(profile);
    expected.push(mean);
    middle.push(middleOf(profile));
    sds.push(sd);
    profile.forEach((value, index) => {
      const own = sd > SLACK ? (value - mean) / sd : 0;
      if (index === 0) z.push(own);
      best[index] = Math.max(best[index]!, sides === 2 ? Math.abs(own) : own);
    });
  }
  let reached = 0;
  for (const value of best) if (value >= best[0]! - SLACK) reached++;
  const informative = profiles.some((profile) => moments(profile).sd > SLACK);
  return { p: compared === 0 ? 1 : reached / compared, compared, expected, z, sd: sds, middle, informative };
}

export function moments(values: Float64Array): { readonly mean: number; readonly sd: number } {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / Math.max(1, values.length);
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return { mean, sd: Math.sqrt(squares / Math.max(1, values.length)) };
}

function middleOf(values: Float64Array): readonly [number, number] {
  const rising = Float64Array.from(values).sort();
  const at = (share: number): number => rising[Math.round(share * (rising.length - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}
