import type { Draft, End, FrameReader, Sentence } from "../../draft.ts";
import { withoutSource } from "../../sentence/interposed.ts";
import type { Placed } from "../../sentence/objects.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { phrasesOf, type Series, seriesAt, subjectBefore } from "../../sentence/syntax.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import { EVENT_HEADS } from "../../sentence/tables/nouns.ts";
import { phraseAt, spanOf, type WorkingText } from "../../sentence/working-text.ts";
import { isEntitled, isSpecific, OWN } from "../attacks/specific-acts.ts";
import { UNCOUNTED } from "../attacks/tables/acts.ts";
import { blame } from "./blame.ts";
import { culprits } from "./culprits.ts";
import { isActor, isDone, isWork, pairs } from "./origin-ends.ts";
import { BEHIND_IT, BEHIND_IT_WEAK, CULPRIT, WORK_OF, WORK_OF_WEAK } from "./tables/origins.ts";

/** "This is the work of …": the thing last spoken of. */
const THIS = /\b(?:this|that) (?:is|was|may be|could be|might be)\b[^.;]{0,30}$/i;

/** "Dubbed Example, we attribute it to …": the thing named first. */
const FRONTED_WORK =
  /^["']?(?:dubbed|named|called|nicknamed|known as|tracked as) (?:the )?["']?[\uED00-\uEDFF]/i;
const SOFTWARE = /[\uED00-\uEDFF]/;

const ACT =
  /\b(?:attacks?|theft|e-?mails?|messages?|phishing|hacks?|hacking|breach(?:es)?|leaks?|documents?|files?|samples?|lures?|intrusions?|incidents?|domains?|heists?|outages?|blackouts?|raids?|infections?|servers?|infrastructure|exploits?|defacements?|disinformation|sabotage)\b/i;
const ACT_WITHIN =
  /^\w+ ((?:the|these|this|those|that|an?|its|their|several|some) [^,;]{3,60}?) (?:to|with)\b/i;
const ACT_BEFORE =
  /(?:^|[,;:] |\bthat )((?:the|these|this|those|an?|several|some) [^,;:]{3,60}?) (?:(?:has|have) been|was|were|is|are)(?: \w+ly)? $/i;

/** "Attributes the theft to X", "the e-mails were attributed to X": an act that no name or head of a phrase tells of. */
function actNamed({ working }: Sentence, match: RegExpExecArray): End | null {
  const { text } = working;
  const within = ACT_WITHIN.exec(match[0]);
  const before = within ? null : ACT_BEFORE.exec(text.slice(0, match.index));
  const found = within ?? before;
  if (!found || !ACT.test(found[1]!)) return null;
  const start = (within ? match.index : 0) + found.index + found[0].indexOf(found[1]!);
  return { words: spanOf(working, start, start + found[1]!.length), type: "text" };
}

const BARE = /^\w+(?:ed|able|ing|tied|run|built|written|made)\b/i;
const AUXILIARY =
  /\b(?:is|are|was|were|be|been|being|has|have|had|also|we|can|could|may|might|which|that) (?:\w+ly |not |never |also |since |later |then )*$/i;
/** What may stand between a work and a participle that is said of it: where, when and against whom it was. */
const GOES_ON = pattern(
  "^[\"')]*(?: \\([^()]*\\))?(?:,? (?:(?:named|called|dubbed|dating|dated|seen|observed|active|discovered|targeting|against|on|in|at|since|during|involving|that targeted|aimed at) [^.;:]{0,60}?|<D>))?,?(?: and| but)?(?: (?:\\w+ly|also|already|first|later|long|once|often|sometimes|since|believed|thought|suspected|said|assessed|to be|to have been))*(?:,? | \\(| – )$",
  "",
);
/** "Seen in this campaign": what is told of is not the campaign. */
const WITHIN = /\b(?:in|during|within|throughout)(?: (?:the|this|these|both|one of))* ?["']?$/i;
const CLOSED = / \([^()]*\)(?: \w+ly)? $/;
const NEAR = 90;

/** The work that the words are said of: right before a bare participle, else the subject. */
function workBefore(
  { working, series }: Sentence,
  { index, 0: words }: RegExpExecArray,
  accepts: (phrase: Phrase) => boolean,
): Series | null {
  const { text } = working;
  const before = text.slice(Math.max(0, index - 60), index);
  const said = / (?:which|that|whom) [^,;.]*$/.exec(before)?.[0] ?? "";
  // "Attacks that Vendor later tied to X": said by somebody of the act, as if in the passive.
  const isSaid = withoutSource(said) !== said;
  const isBare = BARE.test(words) && !isSaid && !AUXILIARY.test(before.slice(-40));
  if (isBare) {
    // "The malware (A and B) created by X": the one before the bracket.
    const bracket = CLOSED.exec(text.slice(0, index))?.index ?? index;
    const last = series.findLast(
      ({ end, members }) => end <= bracket && members.some(({ phrase }) => accepts(phrase)),
    );
    if (!last || !GOES_ON.test(text.slice(last.end, index))) return null;
    // "Delivered by A and B (operated by X)": a bracket is about what stands before it.
    const nearest = last.members.at(-1)!;
    return / \($/.test(text.slice(last.end, index))
      ? { start: nearest.at, end: last.end, members: [nearest] }
      : last;
  }
  const left = subjectBefore(working, series, index, { accepts, gerund: false });
  const isWithin = left !== null && WITHIN.test(text.slice(Math.max(0, left.start - NEAR), left.start));
  return isWithin && /^[^,]*$/.test(text.slice(left.end, index)) ? null : left;
}

/** "We attribute to X five waves of attacks": the work last. */
function workAfter(
  { working, series }: Sentence,
  right: Series | null,
  { 0: words }: RegExpExecArray,
): Series | null {
  if (right === null || !/^attribut/i.test(words)) return null;
  const next = series.find(
    ({ start, members }) => start >= right.end && members.every(({ phrase }) => isWork(phrase)),
  );
  return next && /^["')]* (?:[\w-]+ ){0,4}$/.test(working.text.slice(right.end, next.start)) ? next : null;
}

/** "Separate threat actors" are nobody to whom a work could be put. */
const OTHERS = /^(?:separate|different|other|another|multiple|various|several|many|numerous)\b/i;
const isWho = (phrase: Phrase): boolean =>
  isActor(phrase) && (phrase.name !== null || !OTHERS.test(phrase.text));

/** A campaign, attack or malware and the group whose work it is. */
function fromWorks(sentence: Sentence, regex: RegExp, weak: boolean): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  // "The Silver Heron campaign, attributed to Example": no more than a link says that two groups are near.
  const accepts = weak ? isWork : isDone;
  return patterns.matches(regex).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const right = seriesAt(series, end);
    const within = [...series].filter(
      (one) => one.start >= start && one.end <= end && one.members.some(({ phrase }) => accepts(phrase)),
    );
    const before = within[0] ?? workBefore(sentence, match, accepts);
    const left = before ?? workAfter(sentence, right, match);
    const works = phrasesOf(left, accepts).filter(
      ({ reference, form }) => !weak || form === "event" || reference !== "unnamed",
    );
    const isIt = series.some(
      (one) =>
        one.start > start && one.end <= end && /^(?:it|them|this|these)$/i.test(one.members[0]!.phrase.text),
    );
    const isThis = works.length === 0 && THIS.test(text.slice(Math.max(0, start - 50), start));
    const act = works.length === 0 && !isIt ? actNamed(sentence, match) : null;
    const fronted = isIt && FRONTED_WORK.test(text) ? phraseAt(working, text.search(SOFTWARE)) : null;
    const subjects: End[] = fronted
      ? [fronted]
      : isThis || (isIt && within.length === 0)
        ? ["the work"]
        : act
          ? [act]
          : works;
    if (subjects.length === 0) return [];
    if (/^used/i.test(match[0])) return [];
    return pairs(subjects, phrasesOf(right, isWho), {
      predicate: "attributed-to",
      trigger: { start, end },
      reach: right?.end ?? end,
      ...(weak ? { weak } : {}),
      ...(before === null && left !== null ? { happened: true } : {}),
    });
  });
}

/** "Which has been publicly linked to": nothing else stands between the group and what it is linked to. */
const IS_LINKED =
  /^["')]*(?: \([^()]*\))?(?:,? (?:that|which|who))?(?: (?:is|are|was|were|has|have|had|been|also|and|then|since|to be|believed|thought|alleged|\w+ly))* $/i;

const IS_PASSIVE =
  /(?<!\b(?:which|that|who) (?:\w+ )?)\b(?:is|are|was|were|has been|have been|had been)(?: \w+ly)* $/i;
const isLinked = (gap: string): boolean => IS_LINKED.test(gap) || IS_PASSIVE.test(gap);

/** An act, and none that a state is said to own: "Example's operations" are no single act. */
const isAct = (phrase: Phrase): boolean =>
  isWork(phrase) && EVENT_HEADS.has(phrase.head) && !(phrase.name === null && /['’]s /.test(phrase.text));

const CLAIMED = /(?:responsib\w+|credit) for|^claim/i;
/** Words for those who make something, and not only for those who do something. */
const MAKES_TOO = /\b(?:behind|responsible for|to blame|the \w+ (?:of|behind)|creat|author|develop|hatch)/i;
const isEvent = (phrase: Phrase): boolean => phrase.form !== "software" && isDone(phrase);

const BEHIND_ONE = /\b(?:behind|responsib\w+ for|credit for|blame|the \w+ (?:of|behind))/i;
/** "X conducted attacks", "its operations" tell of none in particular. */
const isWhich = (working: WorkingText, { at, phrase }: Placed, words: string): boolean =>
  phrase.form !== "event" ||
  BEHIND_ONE.test(words) ||
  (phrase.plural || UNCOUNTED.test(phrase.head)
    ? isEntitled(phrase) || (phrase.reference === "back" && isSpecific(working, { at, phrase }))
    : !OWN.test(phrase.text));

/** "X conducted attacks" tells of none in particular, "claimed responsibility for attacks" does. */
const isToldOf = (working: WorkingText, act: Placed, words: string): boolean =>
  isEntitled(act.phrase) || (CLAIMED.test(words) && isSpecific(working, act));

/** "X is behind the attacks": the group first. */
function fromDoers(sentence: Sentence): Draft[] {
  const { working, series, patterns } = sentence;
  const behindIt = (regex: RegExp, weak: boolean): Draft[] =>
    patterns.matches(regex).flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      const right = seriesAt(series, end);
      const gerund = /^\w+ing\b/i.test(match[0]);
      const left = subjectBefore(working, series, start, { accepts: isActor, gerund });
      if (weak && left && !isLinked(working.text.slice(left.end, start))) return [];
      const accepts = weak ? isAct : MAKES_TOO.test(match[0]) ? isDone : isEvent;
      return (right?.members ?? [])
        .filter((act) => accepts(act.phrase) && (weak || isWhich(working, act, match[0])))
        .flatMap((act) =>
          pairs([act.phrase], phrasesOf(left, isActor), {
            predicate: "attributed-to",
            trigger: { start, end },
            reach: right?.end ?? end,
            ...(weak ? { weak } : { happened: isToldOf(working, act, match[0]) }),
          }),
        );
    });
  const behind = [...behindIt(BEHIND_IT, false), ...behindIt(BEHIND_IT_WEAK, true)];
  const culprits = patterns.matches(CULPRIT).flatMap((match) => {
    const who = phraseAt(working, match.index)!;
    if (behind.some(({ object }) => object === who)) return [];
    return pairs(["implied"], [who], {
      predicate: "attributed-to",
      trigger: { start: match.index + 1, end: match.index + match[0].length },
      reach: match.index + match[0].length,
    });
  });
  return [...behind, ...culprits];
}

/** Whose work is a campaign, an attack or malware said to be? */
export const works: FrameReader = (sentence) => [
  ...fromWorks(sentence, WORK_OF, false),
  ...fromWorks(sentence, WORK_OF_WEAK, true),
  ...fromDoers(sentence),
  ...blame(sentence),
  ...culprits(sentence),
];
