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
import { SEEN_IN, TARGET_NOUNS, TARGET_VERBS, VICTIM_NOUNS } from "../tables/triggers.ts";
import { phraseAt } from "../working-text.ts";

const acts = ({ form }: Phrase): boolean => form === "actor" || form === "software" || form === "event";
/** The word is a noun or an adjective here: "the targeted companies", "a hit list". */
const NO_VERB_BEFORE =
  /(?:\b(?:the|a|an|of|such|no|most|all|these|those|known|other|under|any|identified|intended|potential|primary|main|selected|their|its|highly)|['"]s) $/i;
/** "Suspected of attacking": said of the subject all the same. */
const CHARGED_WITH =
  /\b(?:suspected of|accused of|blamed for|capable of|responsible for|known for|guilty of|charged with) (?:having )?$/i;
const NO_VERB_AFTER =
  /^(?: (?:list|rate|surface|chain|vector|vectors|lifecycle|method|type|stage|machine|machines|system|systems|computer|computers|device|devices|host|hosts|user|users|file|files|process|processes|environment|network|include|included|includes)\b|-)/i;
/** "Is focused on": no passive of it. */
const LEANING_ON = /^(?:focus|concentrat|aim|interest|turn|active)/i;
/** What is done by somebody even where nobody is named; "affected" and "infected" may be said of any worm. */
const BROKEN_INTO = /^(?:target|attack|compromis|infiltrat|breach|hack|penetrat|br|hit|struck)/i;
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
    const isCharge = CHARGED_WITH.test(text.slice(Math.max(0, start - 30), start));
    if (!isCharge && NO_VERB_BEFORE.test(text.slice(Math.max(0, start - 20), start))) return [];
    const subject = subjectBefore(working, series, start, { accepts: acts, gerund: word.endsWith("ing") });
    if (!subject) return [];
    const after = victimsIn(working, end, stopAtActor(working, end, objectEnd(text, end)));
    const fronted = /\b(?:that|which|whom) $/.test(text.slice(0, subject.start));
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

/** Objects end where the next actor of the sentence comes in. */
function stopAtActor(working: Sentence["working"], from: number, to: number): number {
  const next = phrasesIn(working, from, to, ({ form }) => form === "actor").find(({ at }) => at > from + 2);
  return next?.at ?? to;
}

/** Whose focus or victims are told of without a name: the one actor of the sentence, else the one of the text. */
function leftOutIn({ working }: Sentence): readonly End[] {
  const named = working.phrases.filter(({ form, name }) => form === "actor" && name !== null);
  const [only] = named;
  return only && named.every(({ name }) => name!.text === only.name!.text) ? [only] : ["implied"];
}

/** "X's attacks against Y", "a campaign against Y", "X launched attacks on Y". */
function fromNouns(sentence: Sentence): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  return patterns.matches(TARGET_NOUNS).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const event = phraseAt(working, start);
    // "X attacks in Y" is a phrase about X whose head is what was done.
    if (event?.form === "actor" && !(event.name !== null && EVENT_HEADS.has(event.head))) return [];
    const victims = victimsIn(working, end, stopAtActor(working, end, objectEnd(text, end)));
    if (victims.length === 0) return [];
    const actor = subjectBefore(working, series, start, {
      accepts: ({ form }) => form === "actor" || form === "software",
      gerund: false,
    });
    const gap = actor ? text.slice(actor.end, start) : "";
    const isCarried = actor !== null && gap.length < 80 && (CARRIES_OUT.test(gap) || /^'s? /.test(gap));
    CARRIES_OUT.lastIndex = 0;
    const agent = agentAfter(working, series, end);
    if (isCarried) return drafted(membersOf(actor), victims, start, end);
    if (agent) return drafted(membersOf(agent), victims, start, end);
    if (event?.form === "event" || event?.form === "actor") return drafted([event], victims, start, end);
    return /focus|interest/i.test(match[0]) ? drafted(leftOutIn(sentence), victims, start, end) : [];
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

/** "The attacks have also been seen in A and B". */
function fromSightings({ working, series, patterns }: Sentence): Draft[] {
  return patterns.matches(SEEN_IN).flatMap((match) => {
    const end = match.index + match[0].length;
    const seen = series.find((one) => one.start <= match.index && one.end > match.index);
    const places = victimsIn(working, end, objectEnd(working.text, end)).filter(
      ({ phrase }) => phrase.form === "location",
    );
    return seen ? drafted(membersOf(seen), places, match.index + 1, end) : [];
  });
}

/** Who acts against which country, sector or organisation? */
export const targets: FrameReader = (sentence) => [
  ...fromVerbs(sentence),
  ...fromNouns(sentence),
  ...fromVictims(sentence),
  ...fromSightings(sentence),
];
