import type { Draft, End, FrameReader, Sentence } from "../draft.ts";
import { objectEnd, type Placed, phrasesIn, victimsIn } from "../objects.ts";
import type { Phrase } from "../phrase.ts";
import {
  agentAfter,
  clauseStart,
  isPassive,
  isWithAuxiliary,
  nounStart,
  type Series,
  subjectBefore,
} from "../syntax.ts";
import { pattern } from "../tables/forms.ts";
import { EVENT_HEADS } from "../tables/nouns.ts";
import {
  AGAINST,
  DONE_OF,
  FELL_TO,
  NO_ATTACK,
  SEEN_IN,
  TARGET_NOUNS,
  TARGET_VERBS,
  VICTIM_NOUNS,
} from "../tables/targets.ts";
import { phraseAt } from "../working-text.ts";

const acts = ({ form }: Phrase): boolean => form === "actor" || form === "software" || form === "event";
/** The word is a noun or an adjective here: "the targeted companies", "a hit list". */
const NO_VERB_BEFORE =
  /(?:\b(?:the|a|an|such|no|most|all|these|those|known|other|under|any|identified|intended|potential|primary|main|selected|their|its|highly)|['"]s) $/i;
const NOUN_BEFORE = /\bof $/i;
/** "Suspected of attacking": said of the subject all the same. */
const CHARGED_WITH =
  /\b(?:suspected of|accused of|blamed for|capable of|responsible for|known for|guilty of|charged with) (?:having )?$/i;
const NO_VERB_AFTER =
  /^(?: (?:list|rate|surface|chain|vector|vectors|lifecycle|method|type|stage|machine|machines|system|systems|computer|computers|device|devices|host|hosts|user|users|file|files|process|processes|environment|network|include|included|includes)\b|-)/i;
/** "Is focused on": no passive of it. */
const LEANING_ON = /^(?:focus|concentrat|aim|interest|turn|active)/i;
/** What is done by somebody even where nobody is named; "affected" and "infected" may be said of any worm. */
const BROKEN_INTO = /^(?:target|attack|compromis|infiltrat|breach|hack|penetrat|br|hit|struck)/i;
/** What one has access to may be another's tools. */
const ACCESS = /\b(?:access|foothold|entry|persistence|presence)\b/i;
/** "The banks that X attacked", but not "reports said that X attacked". */
const FRONTED = /\b(?:that|which|whom) (?:the |this |these |a )?$/;
const SAID_THAT =
  /\b(?:indicat|suggest|show|believ|said|sa[iy]|report|assess|reveal|found|not|claim|conclud|confirm|warn|stat)\w*\)? that/i;
/** Verbs that need a word of attack beside them to speak of one. */
const CARRIES_OUT = pattern(
  "\\b(?:launch|conduct|carr|perform|mount|behind|responsible|involved|orchestrat|execut|run|ran|shown|shows|show|has|have|express|engag|known|stag|attempt|wag|began|begin|start|continu|focus|undert|specia|behind|credit|link|attribut)\\w*|\\bus(?:ed|ing) in\\b",
);

function drafted(subjects: readonly End[], victims: readonly Placed[], start: number, end: number): Draft[] {
  return subjects.flatMap((subject) =>
    victims.map(({ at, phrase }) => ({
      predicate: "targets" as const,
      subject,
      object: phrase,
      trigger: { start, end },
      reach: at + 1,
    })),
  );
}

const membersOf = (one: Series): Phrase[] => one.members.map(({ phrase }) => phrase).filter(acts);

function fromVerbs(sentence: Sentence): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  return patterns.matches(TARGET_VERBS).flatMap((match) => {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    const following = text.slice(end, end + 40);
    const isGerund = /^\w+ing\b/i.test(word);
    if (NO_VERB_AFTER.test(following)) return [];
    if (isPassive(text, start, word, following) && !LEANING_ON.test(word)) {
      const agent = agentAfter(working, series, end);
      const isBeing = isWithAuxiliary(text, start);
      const victims = [
        ...victimsIn(working, isBeing ? clauseStart(text, start) : nounStart(text, start), start),
        ...(agent ? [] : victimsIn(working, end, objectEnd(text, end))),
      ];
      if (!agent && !BROKEN_INTO.test(word)) return [];
      const subjects: End[] = agent ? membersOf(agent) : ["implied"];
      return /^ by\b/.test(following) && !agent ? [] : drafted(subjects, victims, start, end);
    }
    const before = text.slice(Math.max(0, start - 30), start);
    const isCharge = CHARGED_WITH.test(before);
    if (!isCharge && (NO_VERB_BEFORE.test(before) || (!isGerund && NOUN_BEFORE.test(before)))) return [];
    const subject = subjectBefore(working, series, start, { accepts: acts, gerund: isGerund });
    if (!subject) return [];
    const after = victimsIn(working, end, stopAtActor(working, end, objectEnd(text, end), ACCESS.test(word)));
    const lead = text.slice(Math.max(0, subject.start - 45), subject.start);
    const fronted = FRONTED.test(lead) && !SAID_THAT.test(lead);
    const victims =
      after.length === 0 && fronted
        ? victimsIn(working, Math.max(0, subject.start - 45), subject.start)
        : after;
    return drafted(membersOf(doer(sentence, subject)), victims, start, end);
  });
}

/** "X was used in an attack that hit …": the one that the attack is told of. */
export function doer({ working, series }: Sentence, subject: Series): Series {
  const [only] = subject.members;
  if (only?.phrase.form !== "event" || only.phrase.reference !== "unnamed") return subject;
  const earlier = series.findLast(
    (one) => one.end <= subject.start && one.members.some(({ phrase }) => phrase.form !== "event"),
  );
  const gap = earlier ? working.text.slice(earlier.end, subject.start) : "";
  return earlier && gap.length < 60 && /\b(?:execut|launch|conduct|carr|perform|mount|used)\w* /.test(gap)
    ? earlier
    : subject;
}

/** Objects end where the next actor of the sentence comes in, or the next thing of one. */
function stopAtActor(working: Sentence["working"], from: number, to: number, orThing = false): number {
  const next = phrasesIn(working, from, to, (phrase) => phrase.form === "actor" || (orThing && acts(phrase)));
  return next.find(({ at }) => orThing || at > from + 2)?.at ?? to;
}

/** Whose focus or victims are told of without a name: the one actor of the sentence, else the one of the text. */
function leftOutIn({ working }: Sentence): readonly End[] {
  const named = working.phrases.filter(({ form, name }) => form === "actor" && name !== null);
  const [only] = named;
  return only && named.every(({ name }) => name!.text === only.name!.text) ? [only] : ["implied"];
}

/** Is the phrase something done, be it named after its actor ("X attacks")? */
const isDone = (phrase: Phrase | null): phrase is Phrase =>
  phrase !== null &&
  (phrase.form === "event" ||
    (phrase.form === "actor" && phrase.name !== null && EVENT_HEADS.has(phrase.head)));

/** Who is said to do what a noun at a place tells of: its owner, who carries it out, "by X" after it, else itself. */
function doersOf(sentence: Sentence, start: number, end: number): readonly End[] {
  const { working, series } = sentence;
  const { text } = working;
  const event = phraseAt(working, start);
  if (event?.form === "actor") return [event];
  const named = phrasesIn(working, start + 1, end, ({ form }) => form === "actor").filter(({ at }) =>
    /\b(?:by|from|of) (?:the |a |an )?["']?$/.test(text.slice(start, at)),
  );
  if (named.length > 0) return named.map(({ phrase }) => phrase);
  const actor = subjectBefore(working, series, start, {
    accepts: ({ form }) => form === "actor" || form === "software",
    gerund: false,
  });
  const gap = actor ? text.slice(actor.end, start) : "";
  const isCarried = actor !== null && gap.length < 80 && (CARRIES_OUT.test(gap) || /^'s? /.test(gap));
  CARRIES_OUT.lastIndex = 0;
  if (isCarried) return membersOf(actor);
  const agent = agentAfter(working, series, end);
  if (agent) return membersOf(agent);
  return event?.form === "event" ? [event] : [];
}

/** "X's attacks against Y", "a campaign by X against Y", "X launched attacks on Y". */
function fromNouns(sentence: Sentence): Draft[] {
  const { working, patterns } = sentence;
  const { text } = working;
  return patterns.matches(TARGET_NOUNS).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const event = phraseAt(working, start);
    if (event?.form === "actor" && !isDone(event)) return [];
    if (/^. of$/.test(match[0]) && !DONE_OF.test(event?.head ?? "")) return [];
    const victims = victimsIn(working, end, stopAtActor(working, end, objectEnd(text, end)));
    if (victims.length === 0) return [];
    const doers = doersOf(sentence, start, end);
    if (doers.length > 0) return drafted(doers, victims, start, end);
    return /focus|interest/i.test(match[0]) ? drafted(leftOutIn(sentence), victims, start, end) : [];
  });
}

/** "… used against Y", "… seen against Y": whatever it was, somebody or something is turned on the victim. */
function fromAgainst(sentence: Sentence): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  return patterns.matches(AGAINST).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    if (NO_ATTACK.test(text.slice(Math.max(0, start - 50), start))) return [];
    const victims = victimsIn(working, end, stopAtActor(working, end, objectEnd(text, end)));
    if (victims.length === 0) return [];
    const nearest = subjectBefore(working, series, start, { accepts: acts, gerund: false });
    const [only] = nearest?.members ?? [];
    if (!nearest || !only) return [];
    const isWork = nearest.members.length === 1 && only.phrase.form === "event" && only.phrase.name === null;
    const agent = agentAfter(working, series, end);
    const subjects = isWork ? doersOf(sentence, only.at, end) : membersOf(agent ?? nearest);
    return drafted(subjects, victims, start, end);
  });
}

/** "Y fell victim to X", "Y is in the crosshairs of X": the victim comes first. */
function fromVictimsFirst({ working, series, patterns }: Sentence): Draft[] {
  const { text } = working;
  return patterns.matches(FELL_TO).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const agent = series.find((one) => one.start <= end && one.end > end);
    const victims = victimsIn(working, clauseStart(text, start), start);
    return agent && !agent.members[0]!.phrase.owning ? drafted(membersOf(agent), victims, start, end) : [];
  });
}

/** "Its targets include …", "most victims are in …", "Targeting: …". */
function fromVictims(sentence: Sentence): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  return patterns.matches(VICTIM_NOUNS).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const within = phrasesIn(working, start, end, ({ form }) => form === "actor" || form === "software").map(
      ({ phrase }) => phrase,
    );
    const owner = series.findLast(
      (one) => one.end <= start && /^(?:'s)? $|^ (?:\w+ )?$/.test(text.slice(one.end, start)),
    );
    const subjects: readonly End[] =
      within.length > 0 ? within : owner ? membersOf(owner) : leftOutIn(sentence);
    return drafted(subjects, victimsIn(working, end, objectEnd(text, end)), start, end);
  });
}

/** "The targets of the attacks": it is they that are seen. */
const OF_THOSE = /\b(?:targets|victims|infections) (?:of|by) (?:the )?["']?$/i;

/** "The attacks have also been seen in A and B". */
function fromSightings({ working, series, patterns }: Sentence): Draft[] {
  return patterns.matches(SEEN_IN).flatMap((match) => {
    const end = match.index + match[0].length;
    if (OF_THOSE.test(working.text.slice(0, match.index))) return [];
    const seen = series.find((one) => one.start <= match.index && one.end > match.index);
    const places = victimsIn(working, end, objectEnd(working.text, end)).filter(
      ({ phrase }) => phrase.form === "location",
    );
    return seen ? drafted(membersOf(seen), places, match.index + 1, end) : [];
  });
}

/** Victims that no telling frame has placed. */
function besides(told: readonly Draft[], others: readonly Draft[]): Draft[] {
  const known = new Set<End>(told.map(({ object }) => object));
  return others.filter(({ object }) => !known.has(object));
}

/** Who acts against which country, sector or organisation? */
export const targets: FrameReader = (sentence) => {
  const told = [
    ...fromVerbs(sentence),
    ...fromNouns(sentence),
    ...fromVictimsFirst(sentence),
    ...fromVictims(sentence),
    ...fromSightings(sentence),
  ];
  return [...told, ...besides(told, fromAgainst(sentence))];
};
