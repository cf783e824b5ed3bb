import type { Draft, FrameReader, Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { clauseEnd, clauseStart, isPassive } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { OFFICIAL, POSITION, QUOTED_POSITION, SILENCE, SPOKEN_FOR } from "./tables/aims.ts";
import { words } from "./things.ts";

/** Words after which one in -s is a noun. */
const OF_NOUN =
  /(?:^|\b(?:and|of|the|by|with|to|on|under|new|these|those|more|its|\w+(?:al|ic|ing|ive|ious|ed)) )$/i;

/** Statements of states: their subject is a body or a capital, not an actor. */
export function official(sentence: Sentence, predicate: Draft["predicate"], regex: RegExp): Draft[] {
  const { working } = sentence;
  const { text } = working;
  return sentence.patterns.matches(regex).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    // Whoever is accused or sanctioned takes no position by it; "economic sanctions" are a noun.
    const verb = /^\w+/.exec(match[0])?.[0] ?? "";
    if (isPassive(text, start, verb) || (/^sanctions$/i.test(verb) && OF_NOUN.test(text.slice(0, start))))
      return [];
    const from = clauseStart(text, start);
    let who: Phrase | null = null;
    for (let at = start - 1; at >= from && who === null; at -= 1) {
      const phrase = phraseAt(working, at);
      if (phrase?.form === "actor" && phrase.name === null) continue;
      if (phrase && /^(?:organisation|location|person|actor)$/.test(phrase.form)) who = phrase;
    }
    if (who === null) return [];
    const mustBeOfficial =
      predicate === "official-position" && !(who.form === "organisation" && SILENCE.test(match[0]));
    if (mustBeOfficial && !OFFICIAL.test(`${text.slice(from, start)} ${who.text}`)) return [];
    const object = words(sentence, start, clauseEnd(text, end));
    return object
      ? [{ predicate, subject: who, object, trigger: { start, end }, reach: start, aside: true }]
      : [];
  });
}

/** "The allegations have no basis", said by the one accused: a body of a state, or its capital. */
function quoted(sentence: Sentence): Draft[] {
  const { working } = sentence;
  return sentence.patterns.matches(QUOTED_POSITION).flatMap((match) => {
    const speaker = match.index + match[0].length - match[2]!.length;
    const object = words(sentence, match.index + 1, match.index + 1 + match[1]!.length);
    const who = [...match[2]!]
      .map((_, at) => phraseAt(working, speaker + at))
      .find((phrase) => phrase && /^(?:organisation|location)$/.test(phrase.form));
    if (!who || !object || !SPOKEN_FOR.test(`${match[2]} ${who.text}`)) return [];
    const trigger = { start: match.index, end: speaker };
    return [
      { predicate: "official-position" as const, subject: who, object, trigger, reach: speaker, aside: true },
    ];
  });
}

/** What states and firms say of what they are accused of, and that they say nothing. */
export const positions: FrameReader = (sentence) => [
  ...official(sentence, "official-position", POSITION),
  ...quoted(sentence),
];
