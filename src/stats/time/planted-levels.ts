import { moments, SLACK } from "./max-standardised.ts";

export interface Planting {
  /** How much one planted act adds to every window: it is planted inside the narrowest. */
  readonly step: number;
  /** How many can be planted. */
  readonly most: number;
  /** Share of cases in which they must be flagged. */
  readonly share: number;
  /** Can nothing larger be seen than the null itself holds? So it is where margins are kept in every stratum. */
  readonly withinSupport: boolean;
}

/**
 * At which level would 1, 2, … planted acts on top of chance be flagged in `share` of cases? `profiles` as
 * `maxStandardised` takes them. Entry k − 1 is the strictest level at which k planted acts are flagged; levels fall,
 * and the list ends where more acts help no further. Empty where the null cannot vary: nothing planted is ever seen.
 * As `plantedPower` does for overlaps, the null's own values are raised by what is planted. O(most × entries log
 * entries).
 */
export function plantedLevels(
  profiles: readonly Float64Array[],
  { step, most, share, withinSupport }: Planting,
): readonly number[] {
  const scaled = profiles.map((profile) => ({ profile, ...moments(profile) })).filter(({ sd }) => sd > SLACK);
  const entries = scaled[0]?.profile.length ?? 0;
  const bestWith = (planted: number): Float64Array => {
    const best = new Float64Array(entries).fill(Number.NEGATIVE_INFINITY);
    for (const { profile, mean, sd } of scaled)
      for (let entry = 0; entry < entries; entry++)
        best[entry] = Math.max(best[entry]!, (profile[entry]! + planted - mean) / sd);
    return best.sort();
  };
  const chance = bestWith(0);
  const levels: number[] = [];
  for (let acts = 1; acts <= most && entries > 0; acts++) {
    const reached = bestWith(acts * step)[Math.floor((1 - share) * entries)]!;
    const isOutside = reached > chance[entries - 1]! + SLACK;
    const mark = isOutside && withinSupport ? chance[entries - 1]! : reached;
    levels.push(Math.max(1, entries - firstAtLeast(chance, mark - SLACK)) / entries);
    if (isOutside) break;
  }
  return levels;
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
