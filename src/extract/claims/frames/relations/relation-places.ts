import type { End, Sentence } from "../../draft.ts";
import { ownerOf, type Phrase } from "../../sentence/phrase.ts";
import {
  agentAfter,
  clauseEnd,
  clauseStart,
  isCompared,
  isPassive,
  type Series,
  subjectAfter,
  subjectBefore,
} from "../../sentence/syntax.ts";
import { pattern, phraseIndex } from "../../sentence/tables/forms.ts";
import type { WorkingText } from "../../sentence/working-text.ts";
import { endsOf, isEnd, isPair } from "./relation-ends.ts";
import { besidePart, isCompound, listedAfter, oneAndRest, withCommas } from "./relation-sides.ts";
import { DIRECT, NAMELY, type RelationCue } from "./tables/relation-cues.ts";

export interface Found {
  readonly left: readonly End[];
  readonly right: readonly End[];
  readonly reach: number;
}

function pairsOf(one: Series | null, cue: RelationCue): Found | null {
  const all = endsOf(one, cue.ends);
  // "A connection between this campaign and A, B": nothing is told of A and B together.
  if (one && one.members[0]!.phrase.form === "event" && !all.includes(one.members[0]!.phrase)) return null;
  const named = all.filter(({ name }) => name !== null);
  // "The two groups, X and Y" are X and Y.
  const ends = named.length >= 2 && all[0] !== named[0] && isPair(all[0]!) ? named : all;
  if (one && ends.length >= 2) return { left: ends.slice(0, -1), right: ends.slice(1), reach: one.end };
  const [only] = ends;
  if (one && only && isPair(only) && only.reference === "back")
    return { left: [only], right: ["implied"], reach: one.end };
  return null;
}

/** "… of X, and there are ties between its tools and Y": X is the subject of something else. */
const THERE_IS =
  /\bthere(?: also)? (?:is|are|was|were|has been|have been|may be|might be|appears?|seems?)\b/i;

const MAKER = /^(?:developers?|authors?|operators?|providers?)$/;
const ACTOR = pattern("<A>", "g");

/** "Share a developer with": people that are had in common are no party. */
const withoutMakers = (working: WorkingText, gap: string): string =>
  gap.replace(ACTOR, (letter) => {
    const phrase = working.phrases[phraseIndex(letter.charCodeAt(0))];
    return phrase?.name === null && MAKER.test(phrase.head) ? phrase.head : letter;
  });

function after(sentence: Sentence, cue: RelationCue, end: number): Series | null {
  const { working, series } = sentence;
  const stop = clauseEnd(working.text, end);
  for (const one of series) {
    if (one.start < end || one.start >= stop) continue;
    const gap = withoutMakers(working, working.text.slice(end, one.start));
    if (gap.length > 90 || OF_WRITING.test(working.text.slice(one.end, one.end + 16))) return null;
    if (cue.predicate === "overlaps-with" && OF_PART.test(working.text.slice(one.end))) return null;
    if (
      (cue.links?.test(gap) || (cue.predicate === "hijacks" && DIRECT.test(gap))) &&
      endsOf(one, cue.ends).length > 0
    )
      return withCommas(sentence, namelyAfter(sentence, one) ?? one, cue);
    const { form, head } = one.members[0]!.phrase;
    if (cue.links === null || (form === "actor" && !MAKER.test(head))) return null;
  }
  return null;
}

/** "The actor that Vendor calls X", "the actor they revealed to be X": no other name is in it. */
const isWhoever = ({ phrase }: Series["members"][number]): boolean =>
  phrase.form === "actor" && phrase.name === null && /^(?:an?|the) /i.test(phrase.text);
const TOLD_TO_BE =
  /^["')]* [^;:.,()\uEC00-\uEEFF]{0,60}\b(?:known as|called|calls?|named|names?|dubbed|dubs|tracks?(?:ed)? as|refers? to as|identified as|(?:revealed|believed|thought|shown|found) to be)(?: the)? ["'(]*$/i;

/** The names behind "groups such as …", where the phrase itself has none. */
export function namelyAfter({ working, series }: Sentence, one: Series): Series | null {
  const isMany = ({ plural, text, head }: Phrase): boolean =>
    (plural || head === "activity") && !/^[A-Z]/.test(text);
  const next = series.find(({ start }) => start > one.end);
  if (next && one.members.every(isWhoever) && TOLD_TO_BE.test(working.text.slice(one.end, next.start)))
    return next;
  if (!one.members.some(({ phrase }) => isMany(phrase))) return null;
  return next && NAMELY.test(working.text.slice(one.end, next.start)) ? next : null;
}

/** "A Y subset called X" is X, and not Y. */
export const OF_PART =
  /^["')]* sub-?(?:sets?|groups?|clusters?|units?|teams?),? (?:(?:that|which) (?:is |was |we |they |it )?)?(?:\w+ly )?(?:known as|called|calls?|named|dubbed|identif(?:y|ied) as|tracked as|tracks? as|refers? to as)\b/i;

/** What follows a name that stands for something written or leaked about it. */
export const OF_WRITING =
  /^["')]* (?:report|blog|paper|publication|dump|leaks?\b|article|post|name|moniker|indicators?|samples?)/i;
/** "Associated organisations": an adjective, no statement. */
const ADJECTIVE = /^(?:\w+ly )?(?:related|connected|affiliated|associated|tied|linked|aligned)$/i;
const SAID_OF =
  /\b(?:is|are|was|were|be|been|being|as|has|have|had|now|seem|appear|somehow|also|way|\w+ly) $/i;

/** "… and does not have any ties": the verb ties the words to a subject that stands far off. */
const HAVING = /\b(?:has|have|had|having|maintains?|shows?|bears?)(?: [\w-]+){0,3} $/i;
/** A bare participle is said of the noun right before it, or after a comma of the clause's subject. */
const BESIDE = /^["')]*(?:,| \()? ?(?:\w+ly )?$|, (?:and )?(?:\w+ly )?$/;

const BETWEEN =
  /\b(?:between|among)(?: (?:the|this|these|an?) (?:\w+ )?(?:sets?|series|waves?) of)?(?: \w+){0,2} ["'(]*$|\b(?:of|by) (?:both )?["'(]*$/i;

const PASSIVE =
  /\b(?:be|been|being|is|are|was|were)(?: (?:\w+ly|itself|themselves|also|then|later|once|in turn|already|not|never))* $/i;
const TO_ANOTHER = /^ (?:to|with|by|in|on)\b/;
/** Somebody else comes after the words: those before them are not each other's partners. */
const WITH_OTHERS = /^ with (?!each|one|the other\b)|^[^,;.]{0,50}? with (?:the |an? )?[\uEC00-\uECFF]/;
const ASIDE =
  /\b(?:aka|as|called|of|by|with|from|like|than|in|named|dubbed|to|on|including)(?: the)? ["'(]*$|[(/]$/i;

/** "Y was hijacked by X": who follows is the one that acts. */
const isDoneBy = (
  text: string,
  [start, end, agent]: readonly [number, number, number],
  { predicate }: RelationCue,
): boolean =>
  (predicate === "hijacks" || predicate === "imitates") &&
  PASSIVE.test(text.slice(Math.max(0, start - 32), start)) &&
  /^(?: \w+){0,3} by\b/.test(text.slice(end, agent));

/** "The malware, previously linked to X": what is linked is no group. */
function ofThing({ working, series }: Sentence, cue: RelationCue, start: number): boolean {
  const last = series.findLast((one) => one.end <= start);
  if (!last || endsOf(last, cue.ends).length > 0) return false;
  return /^["')]*,? ?(?:(?:which |that )?(?:was|were|is|are|has been) )?(?:\w+ ){0,2}$/.test(
    working.text.slice(last.end, start),
  );
}

/** "X, also known as Z, and at least one other group collaborated": two that other words part. */
function apartPair({ working, series }: Sentence, cue: RelationCue, start: number): Found | null {
  const { text } = working;
  const from = clauseStart(text, start);
  const free = series
    .filter(
      (one) =>
        one.start >= from &&
        one.end <= start &&
        !ASIDE.test(text.slice(Math.max(0, one.start - 20), one.start)),
    )
    .flatMap((one) => endsOf(one, cue.ends).map((phrase) => ({ phrase, at: one.start, end: one.end })));
  const [first, second] = free;
  if (!first || !second || !/\band (?:[\w-]+ ){0,3}$/.test(text.slice(first.end, second.at))) return null;
  return { left: [first.phrase], right: [second.phrase], reach: second.end };
}

const SECOND =
  /^["')]*(?:'s (?:[\w-]+ ){0,2}[\w-]+)? (?:and|with|to) (?:(?:the|an?|that of|those of|[\uEE00-\uEEFF] (?:of|by)|\w+ly|previous|past|known|earlier|other|suspected|notorious|infamous|so-called|[\w-]+-(?:speaking|based|linked|aligned|nexus|sponsored|backed)|[\uE400-\uE4FF](?:-[\w-]+)?) )*["'(]*$/;

const OF_NEXT = /^ (?:of|by)(?: the| an?)? ["'(]*$/;

/** "The cooperation of X with Y": the second follows the first. */
function ofOneWith({ working, series }: Sentence, cue: RelationCue, one: Series): Found | null {
  const following = series.filter(({ start }) => start >= one.end);
  const isOfNext = OF_NEXT.test(working.text.slice(following[0]?.end, following[1]?.start));
  // "X's servers and the activity of Y": Y is the second.
  const next = following[0]?.members[0]?.phrase.form === "event" && isOfNext ? following[1] : following[0];
  if (!next || !SECOND.test(working.text.slice(one.end, next.start))) return null;
  const [left, right] = [endsOf(one, cue.ends), endsOf(next, cue.ends)];
  return left.length > 0 && right.length > 0 ? { left, right, reach: next.end } : null;
}

const OF_ONE = /^ of (?:the )?["'(]*$/i;

/** "Carried out jointly by X and Y". */
function byRow(sentence: Sentence, cue: RelationCue, end: number): Found | null {
  const { working, series } = sentence;
  const row = series.find(({ start }) => start >= end);
  return row && /^ by (?:the |both )?["'(]*$/.test(working.text.slice(end, row.start))
    ? pairsOf(row, cue)
    : null;
}

/** "Like other tools of X, the program …": X is compared with, and nothing is said of it. */
const LIKE_OTHERS =
  /(?<!\b(?:looks?|looked|seems?|seemed|appears?|sounds?) )\b(?:like|unlike|similar to|than|as with|besides|apart from)(?: the| other| many| most)* ["'(]*$/i;

const POSING =
  /^(?:posing|masquerading|parading|impersonating|imitating|mimicking|pretending|claiming|purporting)\b|to be (?:mistaken|taken) for$/i;
/** "With the help of X, Y …": whoever acts is named after the words. */
const fronted = (
  { working, series }: Sentence,
  cue: RelationCue,
  start: number,
  end: number,
): Series | null =>
  (cue.predicate === "cooperates-with" || POSING.test(working.text.slice(start, end))) &&
  start - clauseStart(working.text, start) < 24
    ? subjectAfter(working, series, clauseStart(working.text, start), end)
    : null;

/** Who has to do with whom, by a trigger that stands from `start` to `end`? `null` where the words name no two. */
export function partiesOf(sentence: Sentence, cue: RelationCue, start: number, end: number): Found | null {
  const { working, series } = sentence;
  const { text } = working;
  const first = series.find((one) => one.start >= end);
  const both =
    cue.joint && first && OF_ONE.test(text.slice(end, first.start)) ? ofOneWith(sentence, cue, first) : null;
  if (both) return both;
  const right = after(sentence, cue, end);
  const between = cue.joint && right !== null && BETWEEN.test(text.slice(end, right.start));
  if (between) {
    const pair = oneAndRest(text, right, cue) ?? pairsOf(right, cue) ?? ofOneWith(sentence, cue, right);
    if (pair) return pair;
  }
  const accepts = (phrase: Phrase): boolean =>
    isEnd(cue.ends === "actor" ? (ownerOf(phrase) ?? phrase) : phrase, cue.ends) ||
    (phrase.owning && phrase.form === "actor");
  const word = text.slice(start, end);
  const by = cue.links === null ? byRow(sentence, cue, end) : null;
  if (by) return by;
  const before = subjectBefore(working, series, start, { accepts, gerund: /^\w+ing\b/i.test(word) });
  const subject = isCompound(before, word, start) ? null : (besidePart(sentence, cue, start) ?? before);
  if (right) {
    if (subject && LIKE_OTHERS.test(text.slice(Math.max(0, subject.start - 24), subject.start))) return null;
    const doers = subject ?? fronted(sentence, cue, start, right.end);
    const left = doers && doers !== right ? endsOf(doers, cue.ends) : [];
    const owner = subject?.members.find(({ phrase }) => phrase.owning)?.phrase;
    const isReduced =
      cue.weak && ADJECTIVE.test(word) && !SAID_OF.test(text.slice(Math.max(0, start - 12), start));
    const isFar =
      cue.weak &&
      subject !== null &&
      (start - subject.end > (HAVING.test(text.slice(Math.max(0, start - 40), start)) ? 120 : 60) ||
        (isReduced && !BESIDE.test(text.slice(subject.end, start))));
    const isTaken = cue.predicate === "shares-with" || cue.predicate === "hijacks";
    const isThing =
      isTaken &&
      !/^\w+ing\b/i.test(word) &&
      PASSIVE.test(text.slice(Math.max(0, start - 32), start)) &&
      !/\bby\b/.test(text.slice(end, right.start));
    const isLikeness = cue.predicate === "overlaps-with" && !/overlap/i.test(word);
    if (
      (left.length === 0 && !owner && (cue.weak || isLikeness)) ||
      (isLikeness && ofThing(sentence, cue, start)) ||
      isFar ||
      isThing ||
      (between && (left.length === 0 || THERE_IS.test(text.slice(subject?.end ?? 0, start))))
    )
      return null;
    if (left.length === 0 && !owner && !/overlap|cooperat|collaborat|coordinat/i.test(word)) return null;
    const from: End[] = left.length > 0 ? left : owner ? [owner] : ["implied"];
    const listed = listedAfter(sentence, right, left);
    if (listed) return { left: endsOf(listed, cue.ends), right: endsOf(right, cue.ends), reach: listed.end };
    if (isDoneBy(text, [start, end, right.start], cue))
      return { left: endsOf(right, cue.ends), right: from, reach: right.end };
    return { left: from, right: endsOf(right, cue.ends), reach: right.end };
  }
  if (
    (cue.predicate === "hijacks" || cue.predicate === "imitates") &&
    PASSIVE.test(text.slice(Math.max(0, start - 32), start)) &&
    isPassive(text, start, word)
  ) {
    const agent = agentAfter(working, series, end);
    if (agent && subject)
      return { left: endsOf(agent, cue.ends), right: endsOf(subject, cue.ends), reach: agent.end };
  }
  const following = text.slice(end, end + 60);
  if (cue.weak && ADJECTIVE.test(word) && !SAID_OF.test(text.slice(Math.max(0, start - 12), start)))
    return null;
  if (!cue.joint || (cue.weak ? TO_ANOTHER : WITH_OTHERS).test(following)) return null;
  if ((cue.predicate === "alias-of" || cue.weak) && subject && isCompared(text, subject.start)) return null;
  if (cue.weak && subject && start - subject.end > 40) return null;
  return pairsOf(subject, cue) ?? apartPair(sentence, cue, start);
}
