import { type End, isPhrase, type Sentence } from "../../draft.ts";
import type { Series } from "../../sentence/syntax.ts";
import { endsOf } from "./relation-ends.ts";
import type { Found } from "./relation-places.ts";
import type { RelationCue } from "./tables/relation-cues.ts";

const FIRST_AND = /^[^,]{1,3} and (?!.* and )/;

/** "Ties between X and Y, Z": those after the only "and" are the other side. */
export function oneAndRest(text: string, one: Series, cue: Pick<RelationCue, "ends">): Found | null {
  const [first, ...rest] = endsOf(one, cue.ends);
  return first && rest.length > 1 && FIRST_AND.test(text.slice(one.start, one.end))
    ? { left: [first], right: rest, reach: one.end }
    : null;
}

/** "The following groups may be tied to X: A, B and C": the names come last. */
export function listedAfter(
  { working, series }: Sentence,
  last: Series,
  left: readonly End[],
): Series | null {
  const [only] = left;
  if (left.length !== 1 || !only || !isPhrase(only) || !/^the following\b/i.test(only.text)) return null;
  const row = series.find(({ start }) => start >= last.end);
  return row && /^["')]*: ["'(]*$/.test(working.text.slice(last.end, row.start)) ? row : null;
}

const APPOSED_PART =
  /^["')]*(?:,| –| \() ?(?:(?:an?|the|another|one of|possibly|likely|reportedly|also|known as) )*(?:[\w-]+ )?$/;

/** "X, tracked as Y, a subgroup of Z": it is told of who stands beside it, whatever governs them. */
export function besidePart(
  { working, series }: Sentence,
  { predicate }: RelationCue,
  start: number,
): Series | null {
  const last = predicate === "part-of" ? series.findLast(({ end }) => end <= start) : undefined;
  const member = last?.members.at(-1);
  if (!last || !member || member.phrase.form !== "actor" || member.phrase.name === null) return null;
  return APPOSED_PART.test(working.text.slice(last.end, start))
    ? { start: member.at, end: last.end, members: [member] }
    : null;
}

/** "Activity overlap with X": the first word says what overlaps, and not whose. */
export const isCompound = (before: Series | null, word: string, start: number): boolean =>
  /^(?:overlaps?|similarit|links?$|ties$|connections?$)/i.test(word) &&
  before?.end === start - 1 &&
  before.members.every(({ phrase }) => phrase.name === null && phrase.reference === "unnamed");

const AND_THEN =
  /^["')]*(?:[.;:)]|$|, | [\uE600-\uE6FF]| (?:since|and|or|in|but|as|for|on|at|because|while|due)\b)/;

/** "Closely related to A, B, C.": commas alone make a row where nothing is told of the last but that it ends it. */
export function withCommas(
  { working, series }: Sentence,
  one: Series,
  { predicate }: Pick<RelationCue, "predicate">,
): Series {
  if (predicate !== "overlaps-with") return one;
  const isNamed = ({ members }: Series): boolean =>
    members.every(({ phrase }) => phrase.form === "actor" && phrase.name !== null);
  let row = one;
  for (const next of series.filter(({ start }) => start >= one.end)) {
    if (!isNamed(row) || !isNamed(next) || !/^["')]*, ["'(]*$/.test(working.text.slice(row.end, next.start)))
      break;
    row = { start: one.start, end: next.end, members: [...row.members, ...next.members] };
  }
  return AND_THEN.test(working.text.slice(row.end, row.end + 12)) ? row : one;
}
