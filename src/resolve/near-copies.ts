import type { Sketch } from "../model/document.ts";
import type { Id } from "../model/ids.ts";

/** Two texts are versions of one from this resemblance on (Broder 1997: shared marks over all marks). */
export const SAME_TEXT = 0.6;
/** One text is an excerpt of another when it has this share of its marks from it. */
export const EXCERPT = 0.8;
/** With fewer marks in common, chance and set phrases could explain them. */
export const FEWEST_SHARED = 4;
/** A mark that more texts carry is a set phrase of its trade. */
const MOST_CARRIERS = 200;

/** Up to which mark a sketch is whole. */
const reach = ({ marks, allMarks }: Sketch): number => (allMarks ? Number.POSITIVE_INFINITY : marks.at(-1)!);

/**
 * Is one of two texts a copy, a version or an excerpt of the other? Only marks up to the smaller reach of both
 * sketches are compared, within which both are whole. O(marks).
 */
export function isNearCopy(a: Sketch, b: Sketch): boolean {
  const limit = Math.min(reach(a), reach(b));
  const [ofA, ofB] = [a, b].map(({ marks }) => marks.filter((mark) => mark <= limit)) as [
    Uint32Array,
    Uint32Array,
  ];
  const held = new Set(ofB);
  const shared = ofA.filter((mark) => held.has(mark)).length;
  if (shared < FEWEST_SHARED) return false;
  const resemblance = shared / (ofA.length + ofB.length - shared);
  return resemblance >= SAME_TEXT || shared / Math.min(ofA.length, ofB.length) >= EXCERPT;
}

/**
 * Tells marks that only one text may carry, so that the many that relate nothing need not be laid out by text: a mark
 * falls into one of some places, and counts once a second one fell there.
 */
function metTwice(sketches: readonly Sketch[]): (mark: number) => boolean {
  const all = sketches.reduce((sum, { marks }) => sum + marks.length, 0);
  const places = 2 ** Math.min(27, Math.ceil(Math.log2(all * 16 + 8)));
  const met = new Uint8Array(places / 4);
  const at = (mark: number): number => Math.imul(mark, 0x9e3779b1) & (places - 1);
  for (const { marks } of sketches)
    for (let index = 0; index < marks.length; index += 1) {
      const place = at(marks[index]!);
      const seen = 1 << ((place & 3) * 2);
      met[place >> 2]! |= (met[place >> 2]! & seen) === 0 ? seen : seen << 1;
    }
  return (mark) => {
    const place = at(mark);
    return (met[place >> 2]! & (2 << ((place & 3) * 2))) !== 0;
  };
}

/** Up to so many texts a mark and a text fit into one number; of more, marks are gone through in slices. */
const TEXTS_A_SLICE = 2 ** 21;

/** For each mark that more than one text carries: those texts, by index, ascending. Laid out by sorting numbers. */
function* carriers(sketches: readonly Sketch[]): Generator<readonly number[]> {
  const mayBeShared = metTwice(sketches);
  const texts = sketches.length;
  const slices = Math.ceil(texts / TEXTS_A_SLICE);
  for (let slice = 0; slice < slices; slice += 1) {
    const met: number[] = [];
    sketches.forEach(({ marks }, text) => {
      for (let index = 0; index < marks.length; index += 1) {
        const mark = marks[index]!;
        if (mayBeShared(mark) && mark % slices === slice) met.push(((mark - slice) / slices) * texts + text);
      }
    });
    yield* runs(Float64Array.from(met).sort(), texts);
  }
}

/** Texts of one mark stand together in sorted numbers. */
function* runs(sorted: Float64Array, texts: number): Generator<readonly number[]> {
  for (let from = 0, to = 1; from < sorted.length; from = to, to += 1) {
    const first = Math.floor(sorted[from]! / texts) * texts;
    while (to < sorted.length && sorted[to]! < first + texts) to += 1;
    if (to - from < 2) continue;
    const own: number[] = [];
    for (let at = from; at < to; at += 1)
      if (at === from || sorted[at] !== sorted[at - 1]) own.push(sorted[at]! - first);
    yield own;
  }
}

/** Every two of these texts that are near copies. Only texts with a mark in common are compared. */
export function nearCopies(sketches: readonly Sketch[]): readonly (readonly [Id, Id])[] {
  const shared = new Map<number, number>();
  for (const own of carriers(sketches))
    if (own.length <= MOST_CARRIERS)
      for (let at = 1; at < own.length; at += 1)
        for (let before = 0; before < at; before += 1) {
          const pair = own[before]! * sketches.length + own[at]!;
          shared.set(pair, (shared.get(pair) ?? 0) + 1);
        }
  return [...shared].flatMap(([key, count]) => {
    if (count < FEWEST_SHARED) return [];
    const [a, b] = [sketches[Math.floor(key / sketches.length)]!, sketches[key % sketches.length]!];
    return isNearCopy(a, b) ? [[a.id, b.id] as const] : [];
  });
}
