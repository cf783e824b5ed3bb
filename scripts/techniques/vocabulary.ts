import type { Example } from "./example.ts";
import { type Labels, parentOf } from "./labels.ts";

/** How often a feature must occur to be kept, and how many are kept at most. */
export interface VocabularyOptions {
  readonly fewest: number;
  readonly mostFeatures: number;
}

/**
 * The features kept, as ascending hashes: those that occur often enough in examples that say which technique, the
 * most telling of the technique first when there are too many.
 */
export function vocabularyOf(
  examples: readonly Example[],
  hashes: readonly Uint32Array[],
  labels: Labels,
  { fewest, mostFeatures }: VocabularyOptions,
): Uint32Array {
  const teaching = examples.flatMap(({ label, teaches }, index) =>
    label === null || teaches === "whether" ? [] : [index],
  );
  const count = new Map<number, number>();
  for (const index of teaching)
    for (const hash of hashes[index]!) count.set(hash, (count.get(hash) ?? 0) + 1);
  let kept = [...count].flatMap(([hash, times]) => (times >= fewest ? [hash] : []));
  if (kept.length > mostFeatures) {
    const telling = informationOf(examples, hashes, labels, new Set(kept));
    kept = kept.sort((a, b) => (telling.get(b) ?? 0) - (telling.get(a) ?? 0) || a - b).slice(0, mostFeatures);
  }
  return Uint32Array.from(kept).sort();
}

/** Weighted occurrences of each feature by technique, and of the techniques. */
function countsByTechnique(
  examples: readonly Example[],
  hashes: readonly Uint32Array[],
  labels: Labels,
  frequent: ReadonlySet<number>,
) {
  const entryOf = new Map(labels.parents.map((id, entry) => [id, entry]));
  const totals = new Float64Array(labels.parents.length);
  const byFeature = new Map<number, Map<number, number>>();
  examples.forEach(({ label, teaches, weight }, index) => {
    const entry = label === null || teaches === "whether" ? undefined : entryOf.get(parentOf(label));
    if (entry === undefined) return;
    totals[entry]! += weight;
    for (const hash of hashes[index]!) {
      if (!frequent.has(hash)) continue;
      const counts = byFeature.get(hash) ?? new Map<number, number>();
      byFeature.set(hash, counts.set(entry, (counts.get(entry) ?? 0) + weight));
    }
  });
  return { byFeature, totals };
}

/** Occurrences × divergence of the feature's techniques from all techniques (the G statistic, Dunning 1993). */
function informationOf(
  examples: readonly Example[],
  hashes: readonly Uint32Array[],
  labels: Labels,
  frequent: ReadonlySet<number>,
): Map<number, number> {
  const { byFeature, totals } = countsByTechnique(examples, hashes, labels, frequent);
  const total = totals.reduce((sum, value) => sum + value, 0);
  const telling = new Map<number, number>();
  for (const [hash, counts] of byFeature) {
    let all = 0;
    for (const value of counts.values()) all += value;
    let g = 0;
    for (const [entry, value] of counts) g += value * Math.log((value * total) / (all * totals[entry]!));
    telling.set(hash, g);
  }
  return telling;
}
