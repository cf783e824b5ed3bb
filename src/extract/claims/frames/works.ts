import type { Draft, End, FrameReader, Sentence } from "../draft.ts";
import type { Phrase } from "../phrase.ts";
import { phrasesOf, subjectBefore } from "../syntax.ts";
import { EVENT_HEADS } from "../tables/nouns.ts";
import {
  BEHIND_IT,
  BEHIND_IT_WEAK,
  BLAMED,
  CULPRIT,
  STATE_BEHIND,
  STATE_BODY,
  WORK_OF,
  WORK_OF_WEAK,
} from "../tables/origins.ts";
import { phraseAt, spanOf } from "../working-text.ts";
import { isActor, isOwned, isWork, pairs } from "./origin-ends.ts";

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

/** A campaign, attack or malware and the group whose work it is. */
function fromWorks(sentence: Sentence, regex: RegExp, weak: boolean): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  return patterns.matches(regex).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const right = series.find((one) => one.start <= end && one.end > end) ?? null;
    const within = [...series].filter(
      (one) => one.start >= start && one.end <= end && one.members.some(({ phrase }) => isWork(phrase)),
    );
    const left = within[0] ?? subjectBefore(working, series, start, { accepts: isWork, gerund: false });
    const works = phrasesOf(left, isWork).filter(
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
    return pairs(subjects, phrasesOf(right, isActor), {
      predicate: "attributed-to",
      trigger: { start, end },
      reach: right?.end ?? end,
      ...(weak ? { weak } : {}),
    });
  });
}

/** "Which has been publicly linked to": nothing else stands between the group and what it is linked to. */
const IS_LINKED =
  /^["')]*(?: \([^()]*\))?(?:,? (?:that|which|who))?(?: (?:is|are|was|were|has|have|had|been|also|previously|and|then|since|to be|believed|thought|alleged|\w+ly))* $/i;

const IS_PASSIVE =
  /(?<!\b(?:which|that|who) (?:\w+ )?)\b(?:is|are|was|were|has been|have been|had been)(?: \w+ly)* $/i;
const isLinked = (gap: string): boolean => IS_LINKED.test(gap) || IS_PASSIVE.test(gap);

/** An act, and none that a state is said to own: "Example's operations" are no single act. */
const isAct = (phrase: Phrase): boolean =>
  isWork(phrase) && EVENT_HEADS.has(phrase.head) && !(phrase.name === null && /['’]s /.test(phrase.text));

/** "X is behind the attacks": the group first. */
function fromDoers(sentence: Sentence): Draft[] {
  const { working, series, patterns } = sentence;
  const behindIt = (regex: RegExp, weak: boolean): Draft[] =>
    patterns.matches(regex).flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      const right = series.find((one) => one.start <= end && one.end > end) ?? null;
      const left = subjectBefore(working, series, start, { accepts: isActor, gerund: false });
      if (weak && left && !isLinked(working.text.slice(left.end, start))) return [];
      const done = phrasesOf(right, weak ? isAct : isWork);
      return pairs(done, phrasesOf(left, isActor), {
        predicate: "attributed-to",
        trigger: { start, end },
        reach: right?.end ?? end,
        ...(weak ? { weak } : {}),
      });
    });
  const behind = [...behindIt(BEHIND_IT, false), ...behindIt(BEHIND_IT_WEAK, true)];
  // "A hacker arrested by the police was behind it": they are not the ones.
  const isAgent = ({ index }: RegExpExecArray): boolean =>
    /\b(?:by|with|from|of) (?:the )?$/.test(working.text.slice(Math.max(0, index - 12), index));
  const told = patterns.matches(STATE_BEHIND).filter((match) => !isAgent(match));
  const states = told.map((match): Draft => {
    const end = match.index + match[0].length;
    return {
      predicate: "attributed-to",
      subject: phraseAt(working, end)!,
      object: phraseAt(working, match.index)!,
      trigger: { start: match.index + 1, end },
      reach: end + 1,
    };
  });
  const culprits = patterns.matches(CULPRIT).flatMap((match) => {
    const who = phraseAt(working, match.index)!;
    if (behind.some(({ object }) => object === who)) return [];
    return pairs(["implied"], [who], {
      predicate: "attributed-to",
      trigger: { start: match.index + 1, end: match.index + match[0].length },
      reach: match.index + match[0].length,
    });
  });
  return [...behind, ...states.filter(({ subject }) => isWork(subject as Phrase)), ...culprits];
}

/** "Blamed Example for the attacks": a state, its body or a group, and what it is blamed for. */
function fromBlame({ working, series, patterns }: Sentence): Draft[] {
  return patterns.matches(BLAMED).flatMap((match) => {
    const end = match.index + match[0].length;
    const culprit = phraseAt(working, match.index + match[0].lastIndexOf(match[1]!))!;
    const isBody = culprit.form !== "organisation" || STATE_BODY.test(culprit.text);
    const blamed = phrasesOf(series.find((one) => one.start <= end && one.end > end) ?? null, isOwned).filter(
      ({ form }) => form !== "actor" || culprit.form !== "actor",
    );
    return isBody
      ? pairs(blamed, [culprit], {
          predicate: "attributed-to",
          trigger: { start: match.index, end },
          reach: end + 1,
        })
      : [];
  });
}

/** Whose work is a campaign, an attack or malware said to be? */
export const works: FrameReader = (sentence) => [
  ...fromWorks(sentence, WORK_OF, false),
  ...fromWorks(sentence, WORK_OF_WEAK, true),
  ...fromDoers(sentence),
  ...fromBlame(sentence),
];
