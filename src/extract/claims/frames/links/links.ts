import { type Draft, type End, isPhrase, type Sentence } from "../../draft.ts";
import type { Parties } from "../../parties/parties.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { phrasesOf, subjectBefore } from "../../sentence/syntax.ts";
import { letterOf, pattern } from "../../sentence/tables/forms.ts";
import { phraseAt, type WorkingText } from "../../sentence/working-text.ts";
import { isSameName } from "../relations/relation-ends.ts";
import { isFar, isLink, isOfActs, mayBeEnd } from "./link-ends.ts";
import { type Kind, LinkPlaces } from "./link-places.ts";
import {
  LINK_ADJECTIVE,
  LINK_DID,
  LINK_LIKE,
  LINK_NOUN,
  LINK_SAME,
  LINK_SHARED,
  LINK_TIES,
  LINK_USED,
  LINK_VERB,
  OF_MAKER,
  SAME_PHRASE,
} from "./tables/links.ts";

/** Words that say less than that there is some kinship. */
const WEAK = /^(?:link|tie|tying|associat|align|nexus)/i;

/** Malware that is linked to malware is kin, whatever the words. */
const isWeak = (subject: End, object: End): boolean =>
  [subject, object].some((one) => !isPhrase(one) || one.form !== "software");

/** "Ties between A, B and C": names of one have none among them. */
const isOne = (a: End, b: End): boolean => isPhrase(a) && isPhrase(b) && isSameName(a, b);

interface Words {
  readonly kind: Kind;
  readonly word: string;
  readonly isDenied: boolean;
  readonly byActs: boolean;
}
const DENIED = /\b(?:no|not|never|without|nor|neither|cannot)\b|n't\b/i;

/** "Overlaps in A and B with malware of X": they are what overlaps, whether their names are known or not. */
const IN_NAMED = pattern("^ (?:in|within) (?:the |both )?[\"']?(?:<M>|[A-Z])", "");

const DENIED_WITHIN = 60;
/** "Have not been able to relate X to Y": it is not known, which is no denial. */
const UNABLE = /\b(?:unable|not (?:yet )?(?:been )?able|not (?:yet )?in a position) to (?:\w+ly )?$/i;

/** Do the words tie these two, and not an act to who did it or a tool to who has it? */
function isTie(subject: End, object: End, { kind, word, isDenied, byActs }: Words): boolean {
  if (!isPhrase(object)) return true;
  if (!isPhrase(subject))
    return isFar(object, isDenied) && (isDenied || object.name !== null) && object.form !== "software";
  if (
    !isLink(subject, object, isDenied) ||
    ((kind === "verb" || kind === "ties") && /^it$/i.test(subject.text))
  )
    return false;
  // "These clusters are linked to a single actor": it is theirs.
  if (
    kind === "adjective" &&
    OF_MAKER.test(word) &&
    subject.name === null &&
    /^clusters?$/.test(subject.head)
  )
    return false;
  if (subject.form === object.form) return true;
  if (subject.form === "software" || object.form === "software")
    return kind === "noun" || kind === "shared" || kind === "verb" || isOfActs(subject) || isOfActs(object);
  if (kind === "noun" || byActs || !OF_MAKER.test(word)) return true;
  return subject.form !== "event" || subject.name !== null;
}

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ["noun", LINK_NOUN],
  ["shared", LINK_SHARED],
  ["same", LINK_SAME],
  ["adjective", LINK_ADJECTIVE],
  ["verb", LINK_VERB],
  ["ties", LINK_TIES],
  ["used", LINK_USED],
];

/** "Like X, Y uses …", "X, like Y, uses …". */
const likeOthers = ({ working, patterns }: Sentence): Draft[] =>
  patterns.matches(LINK_LIKE).flatMap(({ index, 0: words, groups }) => {
    const [subject, object] = [groups!.one ?? groups!.name, groups!.front ?? groups!.other].map((letter) =>
      phraseAt(working, index + words.indexOf(letter!)),
    );
    const trigger = { start: index, end: index + words.length };
    return subject && object && isLink(subject, object, false)
      ? [{ predicate: "overlaps-with" as const, subject, object, trigger, reach: trigger.end }]
      : [];
  });

/** "X did so, as did Y". */
const didLikewise = ({ working, series, patterns }: Sentence): Draft[] =>
  patterns.matches(LINK_DID).flatMap(({ index, 0: words, groups }) => {
    const object = phraseAt(working, index + words.indexOf((groups!.doer ?? groups!.other)!));
    const accepts = (phrase: Phrase): boolean => mayBeEnd(phrase) && phrase !== object;
    const row = subjectBefore(working, series, index, { accepts, gerund: false });
    const trigger = { start: index, end: index + words.length };
    return object === null
      ? []
      : phrasesOf(row, (subject) => accepts(subject) && isLink(subject, object, false)).map((subject) => ({
          predicate: "overlaps-with" as const,
          subject,
          object,
          trigger,
          reach: trigger.end,
        }));
  });

/** "The same lures" as one phrase. */
const samePhrases = ({ phrases, text }: WorkingText): { kind: Kind; start: number; word: string }[] =>
  phrases.flatMap(({ form, text: words }, index) => {
    const isSame = (form === "software" || form === "event") && SAME_PHRASE.test(words);
    const letter = isSame ? letterOf(form, index) : "";
    const start = isSame ? text.indexOf(letter) : -1;
    return start < 0 ? [] : [{ kind: "same", start, word: letter }];
  });

/** Which groups, campaigns and waves of activity does a sentence tie to one another? */
export function links({ sentence }: Pick<Parties, "sentence">): Draft[] {
  const { patterns, working } = sentence;
  const { text } = working;
  const places = new LinkPlaces(sentence);
  // From left to right: words after "and" are said of those of the words before.
  const matches = [
    ...KINDS.flatMap(([kind, cue]) =>
      patterns.matches(cue).map(({ index, 0: word }) => ({ kind, start: index, word })),
    ),
    ...samePhrases(working),
  ].sort((a, b) => a.start - b.start);
  const tied = matches.flatMap(({ kind, start, word }) => {
    const end = start + word.length;
    const found = places.found(kind, start, end);
    if (!found) return [];
    const before = text.slice(Math.max(0, start - DENIED_WITHIN), start);
    const isDenied = DENIED.test(before);
    const isUnable = UNABLE.test(before);
    const words = { kind, word, isDenied, byActs: found.byActs === true };
    const { left, right, reach } = found;
    if (left.includes("implied") && IN_NAMED.test(text.slice(end, end + 20))) return [];
    const isRow = left.length > 1 && left.slice(1).every((one) => right.includes(one));
    return left.flatMap((subject, at) =>
      (isRow ? right.slice(at) : right)
        .filter((object) => isTie(subject, object, words) && !(isRow && isOne(subject, object)))
        .map((object) => ({
          predicate: "overlaps-with" as const,
          subject,
          object,
          trigger: { start, end },
          reach: Math.max(end, reach),
          ...(isWeak(subject, object) && (kind === "ties" || WEAK.test(word)) ? { weak: true } : {}),
          ...(/^un|^nothing/i.test(word) ? { negation: "flat" as const } : {}),
          ...(isUnable ? { negation: "not-attributed" as const } : {}),
        })),
    );
  });
  return [...tied, ...likeOthers(sentence), ...didLikewise(sentence)];
}
