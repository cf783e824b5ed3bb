import { type Draft, type End, type FrameReader, isPhrase, type Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { official } from "./positions.ts";
import { AGREEMENT } from "./tables/aims.ts";
import { PACTS, SIDES } from "./tables/pacts.ts";

/** A country stands for its government; a place within one does not. */
const isSide = ({ form, name }: Phrase): boolean =>
  form === "actor" ? name !== null : (name?.link ?? []).some((link) => link.startsWith("country:"));

const isParty = (end: End): boolean => isPhrase(end) && isSide(end);

/** The sides in a stretch of the working text, in order, each once. */
function sidesIn({ working }: Sentence, start: number, words: string): Phrase[] {
  const found: Phrase[] = [];
  for (const { index } of words.matchAll(SIDES)) {
    const phrase = phraseAt(working, start + index);
    const isNew = phrase && !found.some(({ name }) => name?.link[0] === phrase.name?.link[0]);
    if (isNew && isSide(phrase)) found.push(phrase);
  }
  return found.slice(0, 6);
}

/** What the parties forswear is no denial: the words that say so end before it. */
const FORSWORN = /\b(?:not to|neither|no-\w+|non-)/;

/** Who has a pact with whom: each two of the sides that a sentence names as its parties. */
function between(sentence: Sentence): Draft[] {
  return PACTS.flatMap((wording) =>
    sentence.patterns.matches(wording).flatMap((match) => {
      const start = match.index;
      const forsworn = FORSWORN.exec(match[0]);
      const end = start + (forsworn?.index ?? match[0].length);
      const sides = sidesIn(sentence, start, match[0]);
      return sides.flatMap((subject, at) =>
        sides.slice(at + 1).map((object) => ({
          predicate: "agreement" as const,
          subject,
          object,
          trigger: { start, end },
          reach: end,
        })),
      );
    }),
  );
}

/** Pacts and pledges: between their parties where both are named, else what one of them agreed to. */
export const pacts: FrameReader = (sentence) => {
  const named = between(sentence);
  if (named.length > 0) return named;
  return official(sentence, "agreement", AGREEMENT).filter(({ subject }) => isParty(subject));
};
