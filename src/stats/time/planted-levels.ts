import { moments, SLACK } from "./max-standardised.ts";

export interface Planting {
  /** How much one planted act adds. */
  readonly step: number;
  /** How many can be planted in each window. */
  readonly most: readonly number[];
  /** Share of cases in which they must be flagged. */
  readonly share: number;
}

/**
 * At which level would 1, 2, … planted acts on top of chance be flagged in `share` of cases? `profiles` as
 * `maxStandardised` takes them: a null's values, one array a window. Entry k − 1 is the strictest level at which k acts,
 * planted in the window where they show best, are flagged; the other windows stay as they are, and nothing larger is
 * seen than the null itself holds, so that margins are kept. Levels fall. Empty where the null cannot vary: nothing
 * planted is ever seen. As `plantedPower` does for overlaps, the null's own values are raised by what is planted.
 * O(windows × most × entries log entries).
 */
export function plantedLevels(
  profiles: readonly Float64Array[],
  { step, most, share }: Planting,
): readonly number[] {
  const scaled = profiles.flatMap((profile, window) => {
    const { mean, sd } = moments(profile);
    return sd > SLACK ? [{ z: profile.map((value) => (value - mean) / sd), sd, most: most[window]! }] : [];
  });
  const chance = bestOf(scaled.map(({ z }) => z)).sort();
  const levels: number[] = [];
  for (const { z, sd, most: here } of scaled) {
    const others = bestOf(
      scaled.flatMap((one) => (one.z === z ? [] : [one.z])),
      z.length,
    );
    for (let acts = 1; acts <= here; acts++) {
      const raised = z.map((value, entry) => Math.max(others[entry]!, value + (acts * step) / sd)).sort();
      const reached = Math.min(raised[Math.floor((1 - share) * raised.length)]!, chance.at(-1)!);
      const level = (chance.length - firstAtLeast(chance, reached - SLACK)) / chance.length;
      levels[acts - 1] = Math.min(levels[acts - 1] ?? 1, level);
    }
  }
  // Who planted more has planted as many where fewer show better.
  return levels.map((_, acts) => Math.min(...levels.slice(0, acts + 1)));
}

/** The largest of several windows, entry by entry. */
function bestOf(windows: readonly Float64Array[], entries = windows[0]?.length ?? 0): Float64Array {
  const best = new Float64Array(entries).fill(Number.NEGATIVE_INFINITY);
  for (const z of windows)
    for (let entry = 0; entry < entries; entry++) best[entry] = Math.max(best[entry]!, z[entry]!);
  return best;
}

/** Position of the first value that reaches the mark, in rising order. */
function firstAtLeast(rising: Float64Array, mark: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! >= mark) high = middle;
    else low = middle + 1;
  }
  return low;
}
