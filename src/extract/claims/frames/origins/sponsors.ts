import type { Draft, Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { isWork } from "./origin-ends.ts";
import { STATE_BODY } from "./tables/origins.ts";
import { TWO_ENDED, type TwoEnded } from "./tables/sponsors.ts";

/** "A company in Example backed X": the place is no more than where somebody is. */
const GOVERNED = /\b(?:in|from|of|by|to|near|against|with|on|for) (?:the )?$/i;
/** What follows a country that is no state: "ties between X and Ruritanian companies". */
const OF_STATE =
  /^(?:[.,;:)"'–-]|$| (?:governments?|states?|military|intelligence|security|regime|interests|origins?|in|by|for|as)\b| [a-z]+(?:ed|s)?\b(?<!s))/;

interface Placed {
  readonly at: number;
  readonly phrase: Phrase;
}

const isPlace = ({ phrase: { form } }: Placed): boolean => form === "location" || form === "organisation";

/** The two ends that a match has captured, whichever comes first. */
function endsOf({ working }: Sentence, match: RegExpExecArray): readonly Placed[] {
  return match.slice(1).flatMap((letter) => {
    const at = letter ? working.text.indexOf(letter, match.index) : -1;
    const phrase = at < 0 ? null : phraseAt(working, at);
    return phrase ? [{ at, phrase }] : [];
  });
}

function isOwned({ name, reference, ...phrase }: Phrase, { back, predicate }: TwoEnded): boolean {
  if (phrase.form !== "actor") return predicate === undefined && isWork({ name, reference, ...phrase });
  return name !== null || (back === true && reference === "back");
}

function isOwner(
  { working }: Sentence,
  { at, phrase }: Placed,
  { index }: RegExpExecArray,
  { predicate }: TwoEnded,
): boolean {
  const { text } = working;
  const isFirst = at === index;
  if (isFirst && GOVERNED.test(text.slice(Math.max(0, at - 12), at))) return false;
  if (phrase.form === "organisation") return predicate === undefined && STATE_BODY.test(phrase.text);
  if (phrase.name?.value === "language") return false;
  return predicate !== undefined || isFirst || OF_STATE.test(text.slice(at + 1, at + 31));
}

/** Who stands behind a group or an act, or where it sits, told by words that stand around both. */
export const sponsors = (sentence: Sentence): Draft[] =>
  TWO_ENDED.flatMap((told) =>
    sentence.patterns.matches(told.cue).flatMap((match) => {
      const ends = endsOf(sentence, match);
      const owner = ends.find(isPlace);
      const owned = ends.find((end) => !isPlace(end));
      if (!owner || !owned || !isOwned(owned.phrase, told) || !isOwner(sentence, owner, match, told))
        return [];
      const end = match.index + match[0].length;
      const [first, second] = [Math.min(owner.at, owned.at), Math.max(owner.at, owned.at)];
      const isBetween = told.between || first < match.index + 2;
      return [
        {
          predicate: told.predicate ?? ("attributed-to" as const),
          subject: owned.phrase,
          object: owner.phrase,
          trigger: isBetween ? { start: first + 1, end: second } : { start: match.index, end: first },
          reach: end,
          ...(told.weak ? { weak: true } : {}),
          ...(told.negation ? { negation: told.negation } : {}),
        },
      ];
    }),
  );
