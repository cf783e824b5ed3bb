import type { Draft, Sentence } from "../draft.ts";
import type { Phrase } from "../phrase.ts";
import type { Series } from "../syntax.ts";
import {
  ALSO_MADE,
  ARE_ONE,
  BY_ITS_MAKERS,
  FOUND_IN_BOTH,
  MADE_MORE,
  MAKERS_OF,
  OF_ONE_HAND,
  ONE_BEHIND,
  ONLY_ONE,
  SAME_MAKER,
  TO_EACH_OTHER,
} from "../tables/kinship.ts";
import { phraseAt } from "../working-text.ts";
import { amongRow, isMalware, kinDrafts, kinFrom, malwareAt, toldOf } from "./kin-sides.ts";

const placeOf = ({ index, 0: words }: RegExpExecArray): { start: number; end: number } => ({
  start: index,
  end: index + words.length,
});

/** Is who is told of one, where the words for them are a phrase? */
const isOfOne = (
  { working }: Sentence,
  { index, 0: words, 1: people, 2: thing }: RegExpExecArray,
): boolean => {
  const letter = people ?? thing;
  return letter === undefined || ONLY_ONE.test(phraseAt(working, index + words.indexOf(letter))?.text ?? "");
};

const ASIDE_GAP =
  /^["')]*(?: –| -|,|\))? ?(?:(?:(?:is|are|was|were|be|been|being|have|has|had|all|both|each|also|likely|probably|clearly|may|might|could|simultaneous|independent|most|to|\w+ly|believed|thought|said|appear|appears|seem|seems|in|all likelihood|projects|the|a|families|malware|which|that),? )*)$/;

/** The row of malware that is told of by words that begin at a place. */
function rowBefore({ working, series }: Sentence, at: number): Series | null {
  const row = series.findLast(
    ({ end, members }) => end <= at && members.filter(({ phrase }) => isMalware(phrase)).length > 1,
  );
  return row && ASIDE_GAP.test(working.text.slice(row.end, at)) ? row : null;
}

const PAIRED = { predicate: "overlaps-with", object: "implied" } as const;
/** "Both", "these two tools", "they": two that were named just before. */
function pairBefore({ working, series }: Sentence, at: number): Phrase | null {
  const last = series.findLast(({ end }) => end <= at);
  const phrase = last?.members[0]?.phrase;
  if (!last || !phrase?.plural || phrase.name !== null || phrase.reference !== "back") return null;
  const isPair =
    /^(?:both|they|the two|these two|the both)\b/i.test(phrase.text) || /^these /i.test(phrase.text);
  return isPair && !phrase.owning && ASIDE_GAP.test(working.text.slice(last.end, at)) ? phrase : null;
}

/** "Run by the same directorate": both are part of it, which says nothing of one and the other. */
const BY_OFFICE =
  /\b(?:directorate|ministry|bureau|agency|service|government|state|office|department|military|army|command)$/i;

/** "Share no code". */
const NOTHING = / (?:no|little) /i;
const stickyEnd = (sticky: RegExp, text: string, from: number): number | null => {
  sticky.lastIndex = from;
  return sticky.test(text) ? sticky.lastIndex : null;
};

/** "The authors of A also wrote B", "the makers of A and B are the same". */
function madeBoth(sentence: Sentence): Draft[] {
  const { working, patterns } = sentence;
  if (!patterns.may(MADE_MORE)) return [];
  return patterns.matches(MAKERS_OF).flatMap((match) => {
    const { start, end } = placeOf(match);
    const some = kinFrom(sentence, end, false);
    if (!some) return [];
    const isOne = some.row.length > 1 ? stickyEnd(ARE_ONE, working.text, some.end) : null;
    if (isOne !== null) return amongRow(some.row, { start: some.end, end: isOne }, isOne);
    const also = stickyEnd(ALSO_MADE, working.text, some.end);
    const others = also === null ? null : kinFrom(sentence, also, false);
    return others && also !== null
      ? kinDrafts(some.row, others.row, { start: Math.max(start, some.end), end: also }, others.end)
      : [];
  });
}

/** Which malware did the same people make? */
export function makers(sentence: Sentence): Draft[] {
  const { series, patterns } = sentence;
  const ofOne = (words: RegExp): RegExpExecArray[] =>
    patterns.matches(words).filter((match) => isOfOne(sentence, match));
  return [
    ...[...ofOne(SAME_MAKER), ...patterns.matches(BY_ITS_MAKERS)].flatMap((match) => {
      const place = placeOf(match);
      const others = kinFrom(sentence, place.end, false);
      return others ? kinDrafts(toldOf(sentence, place.start), others.row, place, others.end) : [];
    }),
    ...[...ofOne(OF_ONE_HAND), ...patterns.matches(TO_EACH_OTHER)].flatMap((match) => {
      const place = placeOf(match);
      const row = rowBefore(sentence, place.start);
      const pair = row || BY_OFFICE.test(match[0]) ? null : pairBefore(sentence, place.start);
      if (pair) return [{ ...PAIRED, subject: pair, trigger: place, reach: place.end }];
      const told = row
        ? row.members.map(({ phrase }) => phrase).filter(isMalware)
        : toldOf(sentence, place.start).filter(isMalware);
      const drafts = amongRow(told, place, place.end);
      return NOTHING.test(match[0])
        ? drafts.map((draft) => ({ ...draft, negation: "flat" as const }))
        : drafts;
    }),
    ...[...ofOne(ONE_BEHIND), ...patterns.matches(FOUND_IN_BOTH)].flatMap((match) => {
      const place = placeOf(match);
      return amongRow(malwareAt(series, place.end), place, place.end + 1);
    }),
    ...madeBoth(sentence),
  ];
}
