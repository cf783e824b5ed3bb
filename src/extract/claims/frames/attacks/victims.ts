import { isAnybody } from "../../discourse.ts";
import type { Draft, End, Sentence } from "../../draft.ts";
import { objectEnd, type Placed, phrasesIn, victimsIn } from "../../sentence/objects.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { clauseStart, seriesAt, subjectAfter, subjectBefore } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { doersOf } from "./attack-nouns.ts";
import { acts, drafted, leftOutIn, membersOf, stopAtActor, userOf } from "./attackers.ts";
import {
  AMONG_THEIRS,
  ARE_THEY,
  BEFALLEN,
  BEFALLEN_OTHERS,
  FELL_TO,
  FOUND_IN,
  IN_NETWORK,
  MOST_HIT,
  SEEN_IN,
  STATE_ATTACKER,
  SUFFERED,
  TALKS_TO,
  VICTIM_NOUNS,
} from "./tables/targets.ts";

/** "Y fell victim to X", "Y is in the crosshairs of X": the victim comes first. */
export function fromVictimsFirst({ working, series, patterns }: Sentence): Draft[] {
  const { text } = working;
  return patterns.matches(FELL_TO).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const agent = seriesAt(series, end);
    const before = victimsIn(working, clauseStart(text, start), start);
    const isTurned = agent !== null && before.length === 0 && !/victim|target/i.test(match[0]);
    const victims = isTurned ? listedAfter(working, agent.end) : before;
    return agent && !agent.members[0]!.phrase.owning
      ? drafted(membersOf(agent), victims, start, end).map((draft) => ({ ...draft, happened: true }))
      : [];
  });
}

/** Done to somebody, one time. */
const ONE_BREACH = /\b(?:breach|hack|compromise|intrusion|heist|attack|cyber-?attack|incident|break-in)$/i;
const ANY_BREACH =
  /\b(?:breach(?:es)?|hacks?|compromises?|intrusions?|attacks?|cyber-?attacks?|incidents?|break-ins?|infections?)$/i;
/** An attack in somebody's name, or by somebody. */
const NOT_ON = /phish|spam|scam|spoof|lure|impersonat|fraud/i;
/** "Y told of the breach": not Y's by these words. */
const DETERMINED = /^(?:an?|the|this|that|its|their|another|one)\b/i;
const isBreach = ({ form, name, text }: Phrase): boolean =>
  form === "event" && name === null && ONE_BREACH.test(text) && !NOT_ON.test(text) && !DETERMINED.test(text);

/** "Y suffered a breach", "the Y breach": the attack is all that is said of who did it. */
export function fromBefallen(sentence: Sentence): Draft[] {
  const { working, patterns } = sentence;
  const { text } = working;
  const suffered = patterns.matches(SUFFERED).flatMap((match) => {
    const end = match.index + match[0].length;
    const event = phraseAt(working, end - 1);
    const isMeant = event && (match[1] ? ONE_BREACH : ANY_BREACH).test(event.text);
    if (!isMeant || event.name !== null) return [];
    const victims = victimsIn(working, clauseStart(text, match.index), match.index + 1);
    return drafted([event], victims, match.index + 1, end);
  });
  const named = (working.phrases.some(isBreach) ? phrasesIn(working, 0, text.length, isBreach) : []).flatMap(
    ({ at }) => {
      const match = BEFALLEN.exec(text.slice(Math.max(0, at - 80), at));
      const place = match ? at - match[0].length + match[0].indexOf(match[1]!) : at;
      const victim = match && phraseAt(working, place);
      return !victim || STATE_ATTACKER.test(victim.text) || BEFALLEN_OTHERS.test(text.slice(at + 1, at + 12))
        ? []
        : drafted(doersOf(sentence, at, at + 1), [{ at: place, phrase: victim }], place, at + 1);
    },
  );
  return [...suffered, ...named].map((draft) => ({ ...draft, happened: true }));
}

/** "… are among X's victims": who is named before. */
export function fromTheirVictims({ working, series, patterns }: Sentence): Draft[] {
  const { text } = working;
  return [...patterns.matches(AMONG_THEIRS), ...patterns.matches(TALKS_TO)].flatMap((match) => {
    const at = match.index + match[0].indexOf(match[1]!);
    const owner = phraseAt(working, at);
    // "X has Y in its sights": those of whom the clause is about.
    const who = owner?.owning
      ? subjectBefore(working, series, match.index, {
          accepts: ({ form, owning }) => form === "actor" && !owning,
          gerund: false,
        })
      : null;
    const from = who ? who.end : clauseStart(text, match.index);
    const before = victimsIn(working, from, match.index);
    const end = match.index + match[0].length;
    const victims = before.length > 0 ? before : listedAfter(working, end);
    const owners = owner?.owning ? (who ? membersOf(who) : []) : owner ? [owner] : [];
    return drafted(owners, victims, match.index, end);
  });
}

/** "In X's sights are A and B": those after the copula. */
function listedAfter(working: Sentence["working"], at: number): Placed[] {
  const are = ARE_THEY.exec(working.text.slice(at, at + 120));
  const from = at + (are?.[0].length ?? 0);
  return are ? victimsIn(working, from, objectEnd(working.text, from)) : [];
}

/** "Its targets include …", "most victims are in …", "Targeting: …". */
export function fromVictims(sentence: Sentence): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  return patterns.matches(VICTIM_NOUNS).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const within = phrasesIn(
      working,
      start,
      end,
      ({ form, reference }) =>
        form === "actor" || form === "software" || (form === "event" && reference === "unnamed"),
    ).map(({ phrase }) => phrase);
    const owner = series.findLast(
      (one) => one.end <= start && /^(?:'s)? $|^ (?:\w+ )?$/.test(text.slice(one.end, start)),
    );
    // "The countries that received attacks": whoever's they are.
    const told = within.filter((one) => one.form !== "event" || !isAnybody(one));
    const isTheirs = /^(?:victim|target)/i.test(match[0]);
    const named = told.length > 0 || !isTheirs ? told : within;
    const subjects: readonly End[] =
      named.length > 0 ? named : owner ? membersOf(owner) : leftOutIn(sentence);
    return drafted(subjects, victimsIn(working, end, objectEnd(text, end)), start, end);
  });
}

/** "The targets of the attacks": it is they that are seen. */
const OF_THOSE = /\b(?:targets|victims|infections) (?:of|by) (?:the )?["']?$/i;

/** "The attacks have also been seen in A and B". */
export function fromSightings({ working, series, patterns }: Sentence): Draft[] {
  return patterns.matches(SEEN_IN).flatMap((match) => {
    const end = match.index + match[0].length;
    if (OF_THOSE.test(working.text.slice(0, match.index))) return [];
    // Where a group sits is its home.
    if (/ located\b/.test(match[0]) && phraseAt(working, match.index)?.form === "actor") return [];
    const seen = seriesAt(series, match.index);
    const places = victimsIn(working, end, objectEnd(working.text, end)).filter(
      ({ phrase }) => phrase.form === "location",
    );
    return seen ? drafted(membersOf(seen), places, match.index + 1, end) : [];
  });
}

/** "We found X in three ministries": being there is not by chance. Places alone are where somebody sits. */
export function fromFinds({ working, patterns }: Sentence): Draft[] {
  const { text } = working;
  return patterns.matches(FOUND_IN).flatMap((match) => {
    const end = match.index + match[0].length;
    const found = phraseAt(working, match.index + match[0].indexOf((match[1] ?? match[2])!));
    const victims = victimsIn(working, end, stopAtActor(working, end, objectEnd(text, end)));
    const isSomebody = victims.some(({ phrase }) => phrase.form !== "location");
    return found && isSomebody && found.reference !== "unnamed"
      ? drafted([found], victims, match.index, end)
      : [];
  });
}

const MOST = /\b(?:most|majority|bulk|highest|largest|greatest|lion's)\b/i;

/** "Y is the country with the most X infections". */
export function fromMostHit({ working, patterns }: Sentence): Draft[] {
  return patterns.matches(MOST_HIT).flatMap((match) => {
    const [place, last] = [phraseAt(working, match.index), match.index + match[0].length];
    const letter = match[4] ?? match[3] ?? match[2];
    const told = letter
      ? phraseAt(working, match.index + match[0].lastIndexOf(letter))
      : phraseAt(working, last - 1);
    // "The most A infections" may be one phrase.
    const isMost = MOST.test(match[0]) || /^the most\b/i.test(told?.text ?? "");
    return place && told && isMost && acts(told) && !told.owning
      ? drafted([told], [{ at: match.index, phrase: place }], match.index + 1, last)
      : [];
  });
}

/** "X installed A in the network of Y": Y was attacked. */
export function fromNetworks(sentence: Sentence): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  return patterns.matches(IN_NETWORK).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const victims = victimsIn(working, end, stopAtActor(working, end, objectEnd(text, end), true));
    if (victims.length === 0) return [];
    const last = series.findLast((one) => one.end <= start && one.start >= clauseStart(text, start));
    const isAgent = last && /\bby (?:the )?["']?$/i.test(text.slice(0, last.start));
    const beside = isAgent
      ? last
      : (subjectBefore(working, series, start, { accepts: acts, gerund: false }) ??
        subjectAfter(working, series, start, end));
    const subject = isAgent || !beside ? beside : (userOf(sentence, beside) ?? beside);
    return subject ? drafted(membersOf(subject), victims, start, end) : [];
  });
}
