import type { Lineage } from "../model/document.ts";

/** Two texts are versions of one from this resemblance on (Broder 1997: shared marks over all marks). */
export const SAME_TEXT = 0.6;
/** One text is an excerpt of another when it has this share of its marks from it. */
export const EXCERPT = 0.8;
/** With fewer marks in common, chance and set phrases could explain them. */
export const FEWEST_SHARED = 4;
/** A mark that more texts carry is a set phrase of its trade. */
const MOST_CARRIERS = 200;

type Marks = Pick<Lineage, "marks" | "allMarks">;

/** Up to which mark a sketch is whole. */
const reach = ({ marks, allMarks }: Marks): number => (allMarks ? Number.POSITIVE_INFINITY : marks.at(-1)!);

/**
 * Is one of two texts a copy, a version or an excerpt of the other? Only marks up to the smaller reach of both
 * sketches are compared, within which both are whole. O(marks).
 */
export function isNearCopy(a: Marks, b: Marks): boolean {
  const limit = Math.min(reach(a), reach(b));
  const [ofA, ofB] = [a, b].map(({ marks }) => marks.filter((mark) => mark <= limit)) as [number[], number[]];
  const held = new Set(ofB);
  const shared = ofA.filter((mark) => held.has(mark)).length;
  if (shared < FEWEST_SHARED) return false;
  const resemblance = shared / (ofA.length + ofB.length - shared);
  return resemblance >= SAME_TEXT || shared / Math.min(ofA.length, ofB.length) >= EXCERPT;
}

/** Every two of these texts, by index, that are near copies. Only texts with a mark in common are compared. */
export function nearCopies(texts: readonly Marks[]): readonly (readonly [number, number])[] {
  const carriers = new Map<number, number[]>();
  texts.forEach(({ marks }, index) => {
    for (const mark of marks) carriers.set(mark, [...(carriers.get(mark) ?? []), index]);
  });
  const shared = new Map<number, number>();
  for (const own of carriers.values())
    if (own.length <= MOST_CARRIERS)
      own.forEach((a, at) => {
        for (const b of own.slice(at + 1))
          shared.set(a * texts.length + b, (shared.get(a * texts.length + b) ?? 0) + 1);
      });
  return [...shared].flatMap(([key, count]) => {
    const [a, b] = [Math.floor(key / texts.length), key % texts.length];
    return count >= FEWEST_SHARED && isNearCopy(texts[a]!, texts[b]!) ? [[a, b] as const] : [];
  });
}
