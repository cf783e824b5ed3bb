import type { Draft, Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { phrasesOf, type Series } from "../../sentence/syntax.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { amongRow, isMalware, kinDrafts, kinFrom, malwareAt, toldOf } from "./kin-sides.ts";
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
} from "./tables/kinship.ts";

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

const PASSED = pattern("<AE>", "g");
/** From a row to what is said of it: no other clause, nor anybody, stands between. */
const GAP =
  /^["')]*(?: –| -|,|\))? ?(?:(?!(?<=, )and\b|(?:while|when|whereas|because|since|if|but|like|unlike|deliver\w*|distribut\w*|download\w*|drop\w*|spread|exploit\w*|target\w*|install\w*|infect\w*|attack\w*|hit|us(?:es|ed) (?:by|in|to|as))\b)[\w'&%-]+,? ){0,9}$/i;
/** Two clauses away from a pronoun hardly anything is told of it. */
const PAIR_GAP =
  /^ ?(?:(?:are|were|be|been|being|have|had|all|both|each|also|may|might|to|\w+ly|believed|thought|said|appear|seem|use|using|written|built|based|compiled|signed|packed|with|by|on|in|from) )*$/i;

/** The row of malware that is told of by words that begin at a place. */
function rowBefore({ working, series }: Sentence, at: number): Series | null {
  const row = series.findLast(
    ({ end, members }) => end <= at && members.filter(({ phrase }) => isMalware(phrase)).length > 1,
  );
  if (!row) return null;
  const gap = working.text.slice(row.end, at).replace(PASSED, (letter, place: number) => {
    const phrase = phraseAt(working, row.end + place);
    return phrase?.owning || phrase?.form === "event" ? "their" : letter;
  });
  return GAP.test(gap) ? row : null;
}

const PAIRED = { predicate: "overlaps-with", object: "implied" } as const;
/** "Both", "these two tools", "they": two that were named just before. */
function pairBefore({ working, series }: Sentence, at: number): Phrase | null {
  const last = series.findLast(({ end }) => end <= at);
  const phrase = last?.members[0]?.phrase;
  if (!last || !phrase?.plural || phrase.name !== null || phrase.reference !== "back") return null;
  const isPair =
    /^(?:both|they|the two|these two|the both)\b/i.test(phrase.text) || /^these /i.test(phrase.text);
  return isPair && !phrase.owning && PAIR_GAP.test(working.text.slice(last.end, at)) ? phrase : null;
}

/** "Run by the same directorate": both are part of it, which says nothing of one and the other. */
const BY_OFFICE =
  /\b(?:directorate|ministry|bureau|agency|service|government|state|office|department|military|army|command)$/i;

/** Two groups may share an interest: of two pronouns only what malware is made of tells. */
const OF_CODE =
  /\b(?:code|code ?base|developers?|authors?|creators?|coders?|programmers?|infrastructure|origins?|ancest\w+|lineage|packer|crypter|loader|framework|platform|librar\w+|modules?|functions?)\b/i;

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
  const makersOf = patterns.matches(MAKERS_OF).flatMap((match) => {
    const { start, end } = placeOf(match);
    const some = kinFrom(sentence, end, false);
    return some ? [{ some, start }] : [];
  });
  // "X's authors": the phrase itself.
  const named = sentence.series.flatMap(({ start, end, members: [one] }) =>
    one && isMalware(one.phrase) && one.phrase.form === "actor"
      ? [{ some: { row: [one.phrase], start, end }, start }]
      : [],
  );
  return [...makersOf, ...named].flatMap(({ some, start }) => {
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
      const isOdd = BY_OFFICE.test(match[0]) || (/^shar/i.test(match[0]) && !OF_CODE.test(match[0]));
      const pair = row || isOdd ? null : pairBefore(sentence, place.start);
      if (pair) return [{ ...PAIRED, subject: pair, trigger: place, reach: place.end }];
      const drafts = amongRow(phrasesOf(row, isMalware), place, place.end);
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
