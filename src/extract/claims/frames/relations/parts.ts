import type { Draft, FrameReader, Sentence } from "../../draft.ts";
import { phrasesIn } from "../../sentence/objects.ts";
import { isOwnName, type Phrase, PRONOUN } from "../../sentence/phrase.ts";
import { clauseEnd, isPassive, phrasesOf, seriesAt, subjectBefore } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import {
  BOTH_BEFORE,
  BY_WHOM,
  CONSISTS,
  JOINED_AFTER_OTHER,
  LUMPED,
  MAKE_UP,
  MAKERS_BEFORE,
  OF_GROUPS,
  OF_WHICH,
  OF_WHOLE,
  OPENS,
  PART_AS,
  PART_BEFORE,
  PART_BESIDE,
  PART_CALLED,
  PART_NOUN,
  PART_SPLIT,
  PART_THEN,
  PARTS_ARE,
  TAKEN_IN,
  TAKES_IN,
  TRACKS,
  UNDER,
  WHOLE_BEFORE,
  WHOLE_OWNS,
} from "./tables/parts.ts";

/** A place in the working text where an end of the claim stands. */
type At = number | null;

const REACH = 140;
/** A name alone, or with a word for what goes by it: "X activity", "the X group". */
const BARE =
  /^(?:the )?["']?\S+(?: \S+)?["']?(?: (?:activity|activities|groups?|operations?|campaigns?|actors?|threat actors?))?$/i;

/** A group, or malware whose name may be its crew's where the words tell of a group's part. */
const isEnd = ({ form, name, text, owning }: Phrase, ofGroups: boolean): boolean =>
  !owning && (form === "actor" || (ofGroups && name?.type === "malware" && BARE.test(text)));

/** "A unit within the group, which we call X": the words for the whole have no name of their own. */
const isTold = (phrase: Phrase | null): boolean =>
  phrase !== null && phrase.name !== null && !isOwnName(phrase) && /^(?:the|this|that) /i.test(phrase.text);

function draftsOf(
  sentence: Sentence,
  [part, whole]: readonly [number, number],
  trigger: Draft["trigger"],
  {
    ofGroups = false,
    isNamed = false,
    isPlural = true,
  }: { ofGroups?: boolean; isNamed?: boolean; isPlural?: boolean } = {},
): Draft[] {
  const { working, series } = sentence;
  const end = phraseAt(working, whole);
  if (!end || !isEnd(end, ofGroups)) return [];
  const isPartsName = isTold(end) && end.name === phraseAt(working, part)?.name;
  const object = isPartsName ? { ...end, name: null, reference: "back" as const } : end;
  const row = seriesAt(series, part);
  const only = phraseAt(working, part);
  const subjects =
    row && row.members.length > 1 && isPlural
      ? phrasesOf(row, (one) => isEnd(one, ofGroups))
      : only
        ? [only]
        : [];
  return subjects
    .filter((subject) => isEnd(subject, ofGroups) && subject !== object && subject.name !== null)
    .filter(
      (subject) => subject.name !== object.name && (object.name !== null || object.reference === "back"),
    )
    .map((subject) => ({
      predicate: "part-of" as const,
      subject,
      object,
      trigger,
      reach: Math.max(trigger.end, part + 1, whole + 1),
      // A name that follows is given in passing: "believed to be the work of a subset of X called Y".
      ...(isNamed ? { aside: true } : {}),
    }));
}

/** "A subset of X that we call Y", "the X unit Y", "Y is considered an offshoot of X": both ends of one noun. */
function ofNoun(sentence: Sentence, match: RegExpExecArray): Draft[] {
  const { text } = sentence.working;
  const start = match.index;
  const end = start + match[0].length;
  const right = text.slice(end, end + REACH);
  const left = text.slice(Math.max(0, start - REACH), start);
  const from = start - left.length;
  const both = BOTH_BEFORE.exec(left);
  if (both)
    return draftsOf(
      sentence,
      [from + both.index + both[0].length, from + both.index],
      { start, end },
      { ofGroups: true, isNamed: true },
    );
  const ofWhole = OF_WHOLE.exec(right);
  const before = ofWhole ? null : WHOLE_BEFORE.exec(left);
  const beforeIts = ofWhole ? null : WHOLE_OWNS.exec(left);
  const its = beforeIts && from + beforeIts.index + beforeIts[0].lastIndexOf(beforeIts[2]!);
  const owns = its !== null && phraseAt(sentence.working, its)?.owning ? beforeIts : null;
  const called = PART_CALLED.exec(right);
  const wholeBefore = owns ? from + owns.index : before ? from + before.index : null;
  const whole: At = ofWhole ? end + ofWhole[0].length : wholeBefore;
  if (whole === null) return [];
  const then = OPENS.test(left) ? PART_THEN.exec(right) : null;
  const listed = /s$/i.test(match[0]) ? PARTS_ARE.exec(right) : null;
  const tracked = TRACKS.test(left) ? PART_AS.exec(right) : null;
  const beside = ofWhole ? null : PART_BESIDE.exec(right);
  const told = called ?? listed ?? tracked;
  const after = told ? told[0].length : then ? then[0].length - 1 : beside ? beside[0].length : null;
  // "A subset of the group known as X": X is the whole.
  const isOther =
    after !== null &&
    (phraseAt(sentence.working, end + after)?.name !== phraseAt(sentence.working, whole)?.name ||
      (text[whole + 1] === "," && isTold(phraseAt(sentence.working, whole))));
  const named: At = isOther ? end + after : null;
  const of =
    named === null && (ofWhole || before)
      ? PART_BEFORE.exec(ofWhole ? left : left.slice(0, before!.index))
      : null;
  if (of && JOINED_AFTER_OTHER.test(left)) return [];
  const part: At = named ?? (of ? from + of.index : null);
  if (part === null || part === whole) return [];
  const ofGroups = OF_GROUPS.test(match[0]);
  const isNamed = named !== null;
  // "Links between a subset of X called Y and Z": Z is no part.
  const isPlural = !isNamed || /s$/i.test(match[0]);
  return draftsOf(sentence, [part, whole], { start, end }, { ofGroups, isNamed, isPlural });
}

/** "X consists of groups known as A and B": each is part of X. */
function made({ working, series, patterns }: Sentence): Draft[] {
  const isWhole = (phrase: Phrase): boolean =>
    phrase.form === "actor" &&
    (phrase.name !== null || (phrase.reference === "back" && !PRONOUN.test(phrase.text)));
  return patterns.matches(CONSISTS).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const whole = subjectBefore(working, series, start, { accepts: isWhole, gerund: false });
    const [object] = phrasesOf(whole, isWhole);
    if (!object || !whole || start - whole.end > 30) return [];
    return phrasesIn(working, end, clauseEnd(working.text, end), ({ form }) => form === "actor")
      .filter(({ phrase }) => phrase.name !== null && phrase.name !== object.name)
      .map(({ at, phrase }) => ({
        predicate: "part-of" as const,
        subject: phrase,
        object,
        trigger: { start, end },
        reach: at + 1,
      }));
  });
}

const SAID_OF = /^[^,;.]{0,60}/;

/** "A subgroup of Y split off into X", "Y, of which X appears to be a cell". */
const inPair = (sentence: Sentence): Draft[] =>
  [PART_SPLIT, OF_WHICH].flatMap((words) =>
    sentence.patterns.matches(words).flatMap((match) => {
      const { text } = sentence.working;
      const end = match.index + match[0].length;
      const whole = match.index + match[0].indexOf(match[1]!);
      // "… of which X appears to be a cell": what is said of the part comes after it.
      const reach = words === OF_WHICH ? end + SAID_OF.exec(text.slice(end))![0].length : end;
      return draftsOf(sentence, [end - 1, whole], { start: end - 1, end: reach });
    }),
  );

const BREAK = /[;:.]|, (?!which|who)/;

/** "Vendor places X under the Y umbrella". */
const under = (sentence: Sentence): Draft[] =>
  sentence.patterns.matches(UNDER).flatMap((match) => {
    const { working, series } = sentence;
    const whole = match.index + match[0].indexOf((match[1] ?? match[2])!);
    const row = series.findLast(
      ({ end, members }) => end <= match.index && members.every(({ phrase }) => phrase.form === "actor"),
    );
    if (!row || BREAK.test(working.text.slice(row.end, match.index))) return [];
    return draftsOf(sentence, [row.start, whole], { start: match.index, end: match.index + match[0].length });
  });

/** "Some vendors lump X into Y". */
const lumped = (sentence: Sentence): Draft[] =>
  sentence.patterns.matches(LUMPED).flatMap((match) => {
    const end = match.index + match[0].length;
    const part = match.index + match[0].indexOf(match[1]!);
    return draftsOf(sentence, [part, end - 1], { start: match.index, end });
  });

const accepts = (phrase: Phrase): boolean => isEnd(phrase, true) && phrase.name !== null;

/** "X was absorbed by Y", "Y absorbed X", "X, one of the clusters that make up Y". */
const taken = (sentence: Sentence): Draft[] =>
  [TAKEN_IN, TAKES_IN, MAKE_UP].flatMap((words) =>
    sentence.patterns.matches(words).flatMap((match) => {
      const { working, series } = sentence;
      const { index: start, 0: told } = match;
      const end = start + told.length;
      const trigger = { start, end: start + told.indexOf(" ") };
      // "X, one of the clusters that make up Y": the clusters have the name of X.
      if (words === MAKE_UP) {
        const makers = MAKERS_BEFORE.exec(working.text.slice(0, start));
        const isPlural = /\btogether\b/.test(told);
        return makers ? draftsOf(sentence, [makers.index, end], trigger, { isPlural }) : [];
      }
      const isDone = isPassive(working.text, start, told) || BY_WHOM.test(working.text.slice(0, start));
      if (words === TAKEN_IN && !isDone) return [];
      const before = subjectBefore(working, series, start, { accepts, gerund: false });
      if (!before || start - before.end > REACH / 2) return [];
      const ends = [before.start, end] as const;
      const [part, whole] = words === TAKES_IN ? [ends[1], ends[0]] : ends;
      return draftsOf(sentence, [part, whole], trigger, { ofGroups: true });
    }),
  );

/** Which groups does a sentence count into a larger one? */
export const parts: FrameReader = (sentence) => {
  const { patterns, working } = sentence;
  if (working.phrases.length < 2) return [];
  return [
    ...patterns
      .matches(PART_NOUN)
      // "Soft Cell" is a name.
      .filter(({ index, 0: word }) => index === 0 || word[0] === word[0]!.toLowerCase())
      .flatMap((match) => ofNoun(sentence, match)),
    ...made(sentence),
    ...inPair(sentence),
    ...under(sentence),
    ...lumped(sentence),
    ...taken(sentence),
  ];
};
