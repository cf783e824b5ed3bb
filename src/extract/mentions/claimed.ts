import type { Span } from "../../model/document.ts";
import type { Id } from "../../model/ids.ts";
import type { Interval } from "../../model/interval.ts";
import type { MentionType } from "../../model/vocabulary/mentions.ts";

/** A stretch of text that a finder reads as a name, before it is weighed against the other finders' readings. */
export interface Claimed extends Span {
  readonly type: MentionType;
  readonly link: readonly Id[];
  readonly value: string | Interval | null;
  readonly weight: number;
}

/** Weights of finders other than the gazetteer's (see `WEIGHT` there). */
export const FINDER_WEIGHT = { date: 9, numbered: 4, introduced: 3, organisation: 5, person: 2 } as const;

/**
 * Which readings stand? Left to right; of those that start together the longest, of equal ones the heaviest;
 * whatever overlaps a reading already taken goes, unless it is longer by half and heavier. Sorted, no overlaps.
 */
export function withoutOverlaps(claimed: readonly Claimed[]): Claimed[] {
  const sorted = [...claimed].sort((a, b) => a.start - b.start || b.end - a.end || b.weight - a.weight);
  const taken: Claimed[] = [];
  for (const next of sorted) {
    const last = taken.at(-1);
    if (!last || next.start >= last.end) {
      taken.push(next);
      continue;
    }
    const isLonger = next.end - next.start > (last.end - last.start) * 1.5;
    if (isLonger && next.weight > last.weight && next.end > last.end) taken[taken.length - 1] = next;
  }
  return taken;
}
