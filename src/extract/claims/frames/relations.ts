import type { RelationScale } from "../../../model/relation.ts";
import type { Draft, End, FrameReader, Sentence } from "../draft.ts";
import type { Phrase } from "../phrase.ts";
import {
  agentAfter,
  clauseEnd,
  clauseStart,
  isCompared,
  isPassive,
  type Series,
  subjectBefore,
} from "../syntax.ts";
import { DIRECTLY, NAMELY, RELATIONS, type RelationCue } from "../tables/relations.ts";

const LASTING =
  /\b(?:allianc\w+|allied|long-term|permanent(?:ly)?|formal(?:ly)?|merg\w+|common command|under one|umbrella)\b/i;
const REPEATED =
  /\b(?:repeated(?:ly)?|regular(?:ly)?|systematic(?:ally)?|routine(?:ly)?|ongoing|several (?:times|campaigns|operations)|multiple (?:times|campaigns|operations)|continu(?:es|ing) to|frequent(?:ly)?|during certain campaigns|over (?:several |many )?(?:months|years)|always)\b/i;
const ONE_ACT =
  /\b(?:once|one time|single|one-off|on one occasion|in one (?:case|instance|attack|operation|campaign))\b/i;

/** How much was done together, as far as the clause says. */
export function scaleOf(clause: string): RelationScale | null {
  if (LASTING.test(clause)) return "lasting";
  if (REPEATED.test(clause)) return "repeated";
  return ONE_ACT.test(clause) ? "act" : null;
}

function isEnd(phrase: Phrase, ends: RelationCue["ends"]): boolean {
  if (phrase.owning) return false;
  if (phrase.form === "actor") return true;
  if (ends === "acts" && phrase.form === "event") return true;
  return (
    (ends === "named" || ends === "acts") &&
    phrase.form === "software" &&
    phrase.reference === "named" &&
    /^["']?(?:the )?\S+["']?$/i.test(phrase.text)
  );
}

/** "X's tools" stands for X where tools are taken or copied. */
function ownerOf(phrase: Phrase): Phrase {
  const { owner } = phrase;
  if (owner === null || phrase.form !== "software") return phrase;
  return {
    ...phrase,
    form: "actor",
    name: owner,
    reference: "named",
    text: owner.text,
    start: owner.start,
    end: owner.end,
  };
}

const endsOf = (series: Series | null, ends: RelationCue["ends"]): Phrase[] =>
  (series?.members ?? [])
    .map(({ phrase }) => (ends === "actor" ? ownerOf(phrase) : phrase))
    .filter((phrase) => isEnd(phrase, ends));

const PRONOUN = /^(?:it|them|they)$/i;
/** Words so general that no relation can be told of who they are. */
const NOBODY =
  /^(?:the |an? |these |those |their |any )?(?:attackers?|hackers?|actors?|criminals|threat actors?|developers?|authors?|operators?|users?|cybercriminals|groups?)$/i;
const isNamed = ({ name, reference }: Phrase): boolean => name !== null || reference === "back";

/** Can two phrases be told to have to do with one another as groups? One is a group by name, the other no mere pronoun. */
function isRelation(a: Phrase, b: Phrase, { predicate, weak }: RelationCue): boolean {
  if (a === b || (a.form !== "actor" && b.form !== "actor")) return false;
  if (!isNamed(a) && !isNamed(b)) return false;
  if (a.form === "event" || b.form === "event") return (a.form === "actor" ? a : b).name !== null;
  if (PRONOUN.test(b.text) || (NOBODY.test(b.text) && b.name === null && !/groups?$/i.test(b.text)))
    return false;
  if (weak || predicate === "part-of") return isNamed(b) && (isNamed(a) || a.reference === "back");
  if (predicate === "shares-with" && b.form === "software" && b.name?.type !== "group" && a.name === null)
    return false;
  if (predicate === "hijacks" || predicate === "imitates") return isNamed(b) || b.reference === "unnamed";
  return true;
}

interface Found {
  readonly left: readonly End[];
  readonly right: readonly End[];
  readonly reach: number;
}

/** Phrases that stand for two at once: "both groups", "the two". */
const isPair = ({ text, form }: Phrase): boolean =>
  form === "actor" &&
  /^(?:both|the two|these two|the|these|they|all three)\b/i.test(text) &&
  (/s$/i.test(text) || /^they$|both|two/i.test(text));

function pairsOf(one: Series | null, cue: RelationCue): Found | null {
  const all = endsOf(one, cue.ends);
  const named = all.filter(({ name }) => name !== null);
  // "The two groups, X and Y" are X and Y.
  const ends = named.length >= 2 && all[0] !== named[0] && isPair(all[0]!) ? named : all;
  if (one && ends.length >= 2) return { left: ends.slice(0, -1), right: ends.slice(1), reach: one.end };
  const [only] = ends;
  if (one && only && isPair(only) && only.reference === "back")
    return { left: [only], right: ["implied"], reach: one.end };
  return null;
}

function after(sentence: Sentence, cue: RelationCue, end: number): Series | null {
  const { working, series } = sentence;
  const stop = clauseEnd(working.text, end);
  for (const one of series) {
    if (one.start < end || one.start >= stop) continue;
    const gap = working.text.slice(end, one.start);
    if (gap.length > 90 || OF_WRITING.test(working.text.slice(one.end, one.end + 16))) return null;
    if (
      (cue.links?.test(gap) || (cue.predicate === "hijacks" && DIRECTLY.test(gap))) &&
      endsOf(one, cue.ends).length > 0
    )
      return namelyAfter(sentence, one) ?? one;
    const { form, head } = one.members[0]!.phrase;
    if (
      cue.links === null ||
      (form === "actor" && !/^(?:developers?|authors?|operators?|providers?)$/.test(head))
    )
      return null;
  }
  return null;
}

/** The names behind "groups such as …", where the phrase itself has none. */
function namelyAfter({ working, series }: Sentence, one: Series): Series | null {
  const isMany = ({ plural, text, head }: Phrase): boolean =>
    (plural || head === "activity") && !/^[A-Z]/.test(text);
  if (!one.members.some(({ phrase }) => isMany(phrase))) return null;
  const next = series.find(({ start }) => start > one.end);
  return next && NAMELY.test(working.text.slice(one.end, next.start)) ? next : null;
}

/** What follows a name that stands for something written or leaked about it. */
const OF_WRITING =
  /^["')]* (?:report|blog|paper|publication|dump|leaks?\b|article|post|name|moniker|indicators?|samples?)/i;
/** "Associated organisations": an adjective, no statement. */
const ADJECTIVE = /^(?:\w+ly )?(?:related|connected|affiliated|associated|tied|linked|aligned)$/i;
const SAID_OF = /\b(?:is|are|was|were|be|been|being|as|has|have|had|now|seem|appear|somehow|also|\w+ly) $/i;

/** A bare participle is said of the noun right before it, or after a comma of the clause's subject. */
const BESIDE = /^["')]*,? ?(?:\w+ly )?$|, (?:and )?(?:\w+ly )?$/;

const BETWEEN = /\b(?:between|among)(?: \w+){0,2} ["'(]*$|\bof ["'(]*$/i;

const PASSIVE = /\b(?:be|been|being|is|are|was|were)(?: \w+ly)? $/i;
const TO_ANOTHER = /^ (?:to|with|by|in|on)\b/;
/** Somebody else comes after the words: those before them are not each other's partners. */
const WITH_OTHERS = /^ with (?!each|one)/;
const ASIDE =
  /\b(?:aka|as|called|of|by|with|from|like|than|in|named|dubbed|to|on|including)(?: the)? ["'(]*$|[(/]$/i;

/** "Y was hijacked by X": who follows is the one that acts. */
const isDoneBy = (
  text: string,
  [start, end, agent]: readonly [number, number, number],
  { predicate }: RelationCue,
): boolean =>
  (predicate === "hijacks" || predicate === "imitates") &&
  PASSIVE.test(text.slice(Math.max(0, start - 16), start)) &&
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

function found(sentence: Sentence, cue: RelationCue, start: number, end: number): Found | null {
  const { working, series } = sentence;
  const { text } = working;
  const right = after(sentence, cue, end);
  const between = cue.joint && right !== null && BETWEEN.test(text.slice(end, right.start));
  if (between) {
    const pair = pairsOf(right, cue);
    if (pair) return pair;
  }
  const accepts = (phrase: Phrase): boolean =>
    isEnd(cue.ends === "actor" ? ownerOf(phrase) : phrase, cue.ends) ||
    (phrase.owning && phrase.form === "actor");
  const word = text.slice(start, end);
  const subject = subjectBefore(working, series, start, { accepts, gerund: /^\w+ing\b/i.test(word) });
  if (right) {
    const left = subject && subject !== right ? endsOf(subject, cue.ends) : [];
    const owner = subject?.members.find(({ phrase }) => phrase.owning)?.phrase;
    const isReduced =
      cue.weak && ADJECTIVE.test(word) && !SAID_OF.test(text.slice(Math.max(0, start - 12), start));
    const isFar =
      cue.weak &&
      subject !== null &&
      (start - subject.end > 60 || (isReduced && !BESIDE.test(text.slice(subject.end, start))));
    const isTaken = cue.predicate === "shares-with" || cue.predicate === "hijacks";
    const isThing =
      isTaken &&
      PASSIVE.test(text.slice(Math.max(0, start - 16), start)) &&
      !/\bby\b/.test(text.slice(end, right.start));
    const isLikeness = cue.predicate === "overlaps-with" && !/overlap/i.test(word);
    if (
      (left.length === 0 && !owner && (cue.weak || isLikeness)) ||
      (isLikeness && ofThing(sentence, cue, start)) ||
      isFar ||
      isThing
    )
      return null;
    if (left.length === 0 && !owner && !/overlap|cooperat|collaborat|coordinat/i.test(word)) return null;
    const from: End[] = left.length > 0 ? left : owner ? [owner] : ["implied"];
    if (isDoneBy(text, [start, end, right.start], cue))
      return { left: endsOf(right, cue.ends), right: from, reach: right.end };
    return { left: from, right: endsOf(right, cue.ends), reach: right.end };
  }
  if (
    (cue.predicate === "hijacks" || cue.predicate === "imitates") &&
    PASSIVE.test(text.slice(Math.max(0, start - 16), start)) &&
    isPassive(text, start, word, text.slice(end, end + 30))
  ) {
    const agent = agentAfter(working, series, end);
    if (agent && subject)
      return { left: endsOf(agent, cue.ends), right: endsOf(subject, cue.ends), reach: agent.end };
  }
  const following = text.slice(end, end + 8);
  if (cue.weak && ADJECTIVE.test(word) && !SAID_OF.test(text.slice(Math.max(0, start - 12), start)))
    return null;
  if (!cue.joint || (cue.weak ? TO_ANOTHER : WITH_OTHERS).test(following)) return null;
  if (cue.predicate === "alias-of" && subject && isCompared(text, subject.start)) return null;
  return pairsOf(subject, cue) ?? apartPair(sentence, cue, start);
}

/** For three and more in a row each with each; for two sides each of the one with each of the other. */
function combined(cue: RelationCue, { left, right }: Found): (readonly [End, End])[] {
  const isRow = left.length > 1 && left.slice(1).every((end) => right.includes(end));
  const pairs: (readonly [End, End])[] = isRow
    ? left.flatMap((a, at) => [...right.slice(at).map((b) => [a, b] as const)])
    : left.flatMap((a) => right.map((b) => [a, b] as const));
  return pairs
    .filter(([a, b]) =>
      typeof a === "object" && "form" in a && typeof b === "object" && "form" in b
        ? isRelation(a, b, cue)
        : true,
    )
    .map(([a, b]) => (cue.reversed ? [b, a] : [a, b]));
}

/** Of the words of kinship, those that say less than that there is some. */
const WEAK_WORDS = /link|tie|associat|align|nexus/i;

function fromCue(sentence: Sentence, cue: RelationCue): Draft[] {
  const { text } = sentence.working;
  return sentence.patterns.matches(cue.word).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const pair = found(sentence, cue, start, end);
    if (pair === null) return [];
    const scale = cue.scale ?? scaleOf(text.slice(Math.max(0, start - 80), pair.reach + 60));
    return combined(cue, pair).map(([subject, object]) => ({
      predicate: cue.predicate,
      subject,
      object,
      trigger: { start, end },
      reach: Math.max(end, pair.reach),
      ...(cue.weak && WEAK_WORDS.test(match[0]) ? { weak: true } : {}),
      ...(cue.negation ? { negation: cue.negation } : {}),
      ...(scale ? { scale } : {}),
    }));
  });
}

/** One pair gets the most telling of the predicates that its words fit. */
const key = ({ subject, object }: Draft): string =>
  [subject, object]
    .map((end) => (typeof end === "string" ? end : "words" in end ? end.words.start : end.start))
    .sort()
    .join(":");

/** What does a sentence say outright of two groups: cooperation, hand-off, sharing, hijack, likeness, kinship? */
export const relations: FrameReader = (sentence) => {
  const kept: Draft[] = [];
  const seen = new Map<string, Draft>();
  for (const cue of RELATIONS)
    for (const draft of fromCue(sentence, cue)) {
      const earlier = seen.get(key(draft));
      if (earlier && (cue.weak || earlier.predicate === draft.predicate)) continue;
      seen.set(key(draft), draft);
      kept.push(draft);
    }
  return kept;
};
