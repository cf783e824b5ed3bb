import type { Draft, End, FrameReader, Sentence } from "../../draft.ts";
import { besidesBefore, objectEnd, victimsIn } from "../../sentence/objects.ts";
import {
  agentAfter,
  clauseStart,
  isPassive,
  isWithAuxiliary,
  nounStart,
  type Series,
  seriesAt,
  subjectAfter,
  subjectBefore,
} from "../../sentence/syntax.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import { fromAgainst, fromNouns } from "./attack-nouns.ts";
import { acts, doer, drafted, leftOutIn, membersOf, stopAtActor, titledBefore, userOf } from "./attackers.ts";
import { fromStates } from "./state-attackers.ts";
import { TARGET_VERBS } from "./tables/targets.ts";
import { isByThem, isList, isOfTopic } from "./unnamed-attackers.ts";
import {
  fromBefallen,
  fromFinds,
  fromMostHit,
  fromNetworks,
  fromSightings,
  fromTheirVictims,
  fromVictims,
  fromVictimsFirst,
} from "./victims.ts";

/** The word is a noun or an adjective here: "the targeted companies", "a hit list". */
const NO_VERB_BEFORE =
  /(?:\b(?:the|a|an|such|no|most|all|these|those|known|new|fresh|further|other|under|any|identified|intended|potential|primary|main|selected|their|its|highly)|['"]s) $/i;
const NOUN_BEFORE = /\bof $/i;
/** "Suspected of attacking": said of the subject all the same. */
const CHARGED_WITH =
  /\b(?:suspected of|accused of|blamed for|capable of|responsible for|known for|guilty of|charged with) (?:having )?$/i;
const NO_VERB_AFTER =
  /^(?: (?:list|rate|surface|chain|vector|vectors|lifecycle|method|type|stage|include|included|includes)\b|-)/i;
/** "Compromised systems" without a subject right before are what was compromised. */
const ADJECTIVE_AFTER =
  /^ (?:machines?|systems?|computers?|devices?|hosts?|users?|files?|process|processes|environments?|networks?)\b/i;
const SUBJECT_BEFORE =
  /[\uE000-\uE2FF\uEC00-\uEEFF]["')]*(?: (?:has|have|had|who|that|which|also|been|\w+ly))* $/;
/** "Is focused on": no passive of it. */
const LEANING_ON = /^(?:focus|concentrat|aim|interest|keen|turn|active)/i;
/** What is done by somebody even where nobody is named; "affected" and "infected" may be said of any worm. */
const BROKEN_INTO = /^(?:target|attack|compromis|infiltrat|breach|hack|penetrat|broke|hit|struck)/i;
/** "The ministry, targeted with X": the verb has no other object. */
const BY_MEANS = pattern("^ with (?:the |an? )?<M>", "i");
const LEAD = 45;
/** What one has access to may be another's tools. */
const ACCESS = /\b(?:access|foothold|entry|persistence|presence)\b/i;
/** "The banks that X attacked", but not "reports said that X attacked". */
const FRONTED =
  /(?<!\b(?:in|by|with|during|through|for|from|under) )\b(?:that|which|whom) (?:the |this |these |a )?$/;
const SAID_THAT =
  /\b(?:indicat|suggest|show|believ|said|sa[iy]|report|assess|reveal|found|not|claim|conclud|confirm|warn|wrote|writ|stat|suspect|think|thought|observ|clarif|explain|add)\w*\)? that/i;

/** "The largest company hit by X is …": the victim comes last. */
const BEING =
  /^["')]* (?:is|are|was|were|includes?|included|remains?)(?: (?:also|mainly|mostly|primarily|all|both|located|based|found|from|in|across))* /;
/** "They had their phones infected by X": whose they are stands before. */
const HAVING =
  /\b(?:had|have|has|having) (?:(?:its|their|[\uEC00-\uECFF]) (?:[\w-]+ ){1,3}|(?:data|documents|files|money|funds|records|information) )$/i;

/** "Your files are compromised": nobody's in particular. */
const NO_BODY = /\b(?:your|files|data|documents|passwords|credentials) (?:\w+ ){0,4}$/i;

/** "Was infected with X": software that somebody was attacked with. */
const meansAfter = ({ working: { text }, series }: Sentence, end: number): Series | null =>
  series.find(
    (one) =>
      one.start > end &&
      one.members[0]!.phrase.form === "software" &&
      WITH.test(text.slice(end, Math.max(end, one.start))),
  ) ?? null;
const WITH = /^ (?:[\w-]+ ){0,3}?with (?:the |an? |its )?["']?$/;

/** "After being hit by X, Y …": where Y stands. */
function mainSubjectAfter(
  text: string,
  clause: number,
  start: number,
  agentEnd: number,
): readonly [number, number] | null {
  if (!FRONTED_PASSIVE.test(text.slice(clause, start))) return null;
  const comma = text.indexOf(", ", agentEnd);
  if (comma < 0 || comma - agentEnd > 30) return null;
  const verb = FINITE.exec(text.slice(comma + 2));
  return verb ? [comma + 2, comma + 2 + verb.index] : null;
}
const FRONTED_PASSIVE =
  /^(?:[\w -]{0,24} )?(?:after|since|when|while|once) (?:being |having been )?(?:\w+ly )?$|^(?:\w+ly )?$/i;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|still|also|said|says|did|took|began|found|saw|lost|\w{3,}(?:ed|es))\b/;

/** "Was hit by hackers", "companies hit by hackers": it has been done, whoever they are. */
const isDone = (text: string, start: number): boolean =>
  !MAY_BE.test(text.slice(Math.max(0, start - 30), start));
const MAY_BE =
  /\b(?:is|are|be|if|can|could|may|might|would|will|should|must)(?: (?:also|often|\w+ly|being))* (?:be )?(?:\w+ly )?$/i;

/** "A was breached, and B was hit": where the last of two parts of a clause begins. */
const laterPart = (clause: string): number => PARTS.exec(clause)?.[0].length ?? 0;
const PARTS = /^.*\b(?:was|were|has|have|had)\b.*, (?:and|but) /;

/** "Companies hit by X", "Y was breached". */
function passive(sentence: Sentence, word: string, start: number, end: number): Draft[] {
  const { working, series } = sentence;
  const { text } = working;
  const agent = agentAfter(working, series, end) ?? meansAfter(sentence, end);
  if (!agent && (!BROKEN_INTO.test(word) || /^ by\b/.test(text.slice(end, end + 3)))) return [];
  const isWhole = isWithAuxiliary(text, start) || HAVING.test(text.slice(0, start));
  if (NO_BODY.test(text.slice(0, start))) return [];
  const clause = isWhole ? clauseStart(text, start) : nounStart(text, start);
  // "The agency said that the bank was hit": who says so was not.
  const told = SAID_THAT.exec(text.slice(clause, start));
  const from =
    clause + Math.max(told ? told.index + told[0].length : 0, laterPart(text.slice(clause, start)));
  const being = agent && !isWhole ? BEING.exec(text.slice(agent.end)) : null;
  const after = agent ? agent.end + (being?.[0].length ?? 0) : end;
  const main = agent && !being ? mainSubjectAfter(text, clause, start, agent.end) : null;
  const victims = [
    ...victimsIn(working, from, start),
    ...(main ? victimsIn(working, ...main) : []),
    ...(agent && !being ? [] : victimsIn(working, after, objectEnd(text, after))),
  ];
  const happened = isDone(text, start);
  return drafted(agent ? membersOf(agent) : ["implied"], victims, start, end).map((draft) =>
    agent && happened ? { ...draft, happened } : draft,
  );
}

/** "X's main mission is targeting Y". */
const AIM_OF = pattern(
  "<A>(?:'s?)? (?:[\\w-]+ ){0,3}(?:missions?|goals?|aims?|objectives?|purpose|priority|business|speciality) (?:is|was|are|were|has been|appears to be|seems to be)(?: \\w+){0,3} $",
  "i",
);

/** "X used A that hit Y": X is named, and hit Y too. */
const isNamedActor = ({ members }: Series): boolean => members.every(({ phrase }) => phrase.name !== null);

/** "X attacks Y", "Targeting Y, X …", "the banks that X attacked". */
function active(sentence: Sentence, word: string, start: number, end: number): Draft[] {
  const { working, series } = sentence;
  const { text } = working;
  const gerund = /^\w+ing\b/i.test(word);
  const aim = AIM_OF.exec(text.slice(0, start));
  const before =
    (aim && seriesAt(series, aim.index)) ?? subjectBefore(working, series, start, { accepts: acts, gerund });
  const subject =
    before ?? (gerund ? subjectAfter(working, series, start, end) : null) ?? titledBefore(sentence, start);
  if (!subject)
    return isOfTopic(sentence, { word, start })
      ? drafted(leftOutIn(sentence), victimsIn(working, end, objectEnd(text, end)), start, end)
      : [];
  if (isList(subject)) return [];
  const reach = stopAtActor(working, end, objectEnd(text, end), ACCESS.test(word));
  const victims = victimsIn(working, end, subject.end <= start ? reach : Math.min(reach, subject.start));
  const lead = text.slice(Math.max(0, subject.start - LEAD), subject.start);
  const isFronted = victims.length === 0 && FRONTED.test(lead) && !SAID_THAT.test(lead);
  const also = before && besidesBefore(text, before.start);
  const user = userOf(sentence, subject);
  return drafted(
    [...membersOf(doer(sentence, subject)), ...(user && isNamedActor(user) ? membersOf(user) : [])],
    isFronted
      ? victimsIn(working, Math.max(0, subject.start - LEAD), subject.start)
      : [...(also ? victimsIn(working, ...also) : []), ...victims],
    start,
    end,
  ).map((draft) => (isByThem(sentence, subject, { word, start }) ? { ...draft, happened: true } : draft));
}

function fromVerbs(sentence: Sentence): Draft[] {
  const { text } = sentence.working;
  return sentence.patterns.matches(TARGET_VERBS).flatMap((match) => {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    const following = text.slice(end, end + 40);
    if (NO_VERB_AFTER.test(following) && !/ to$/i.test(word)) return [];
    const isTurned = isPassive(text, start, word) || (/ed$/i.test(word) && BY_MEANS.test(following));
    if (isTurned && !LEANING_ON.test(word)) return passive(sentence, word, start, end);
    const before = text.slice(Math.max(0, start - 30), start);
    if (/ed$/i.test(word) && ADJECTIVE_AFTER.test(following) && !SUBJECT_BEFORE.test(before)) return [];
    const isNoun = NO_VERB_BEFORE.test(before) || (!/^\w+ing\b/i.test(word) && NOUN_BEFORE.test(before));
    return isNoun && !CHARGED_WITH.test(before) ? [] : active(sentence, word, start, end);
  });
}

/** Victims that no telling frame has placed. */
function besides(told: readonly Draft[], others: readonly Draft[]): Draft[] {
  const known = new Set<End>(told.map(({ object }) => object));
  return others.filter(({ object }) => !known.has(object));
}

/** Who acts against which country, sector or organisation? */
export const targets: FrameReader = (sentence) => {
  const states = fromStates(sentence);
  // The first reading of two ends holds: "attacks on targets in Y" are attacks before they are targets.
  const spoken = [
    ...fromNouns(sentence),
    ...fromVerbs(sentence),
    ...fromVictimsFirst(sentence),
    ...fromTheirVictims(sentence),
    ...fromVictims(sentence),
    ...fromMostHit(sentence),
    ...fromSightings(sentence),
  ];
  const told = [...states, ...besides(states, spoken)];
  const turned = [
    ...fromAgainst(sentence),
    ...fromBefallen(sentence),
    ...fromFinds(sentence),
    ...fromNetworks(sentence),
  ];
  return [...told, ...besides(told, turned)];
};
