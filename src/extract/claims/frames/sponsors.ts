import type { Draft, Sentence } from "../draft.ts";
import type { Phrase } from "../phrase.ts";
import { BEHIND_STANDS, SPONSORS, STATE_BODY, TIES_BETWEEN } from "../tables/origins.ts";
import { phraseAt } from "../working-text.ts";
import { isActor } from "./origin-ends.ts";

/** "A company in Example backed X": the place is no more than where somebody is. */
const GOVERNED = /\b(?:in|from|of|by|to|near|against|with|on|for) (?:the )?$/i;
const isState = ({ form, text }: Phrase): boolean => form === "location" || STATE_BODY.test(text);
const isGroup = (phrase: Phrase): boolean => phrase.name !== null && isActor(phrase);

const drafted = (group: Phrase, state: Phrase, rest: Pick<Draft, "trigger" | "reach" | "weak">): Draft[] =>
  isGroup(group) && isState(state)
    ? [{ predicate: "attributed-to", subject: group, object: state, ...rest }]
    : [];

/** "The Example government funds X": the state first. */
function fromSponsors({ working, patterns }: Sentence): Draft[] {
  return patterns.matches(SPONSORS).flatMap(({ index, 0: words }) => {
    const end = index + words.length;
    if (GOVERNED.test(working.text.slice(Math.max(0, index - 12), index))) return [];
    return drafted(phraseAt(working, end)!, phraseAt(working, index)!, {
      trigger: { start: index + 1, end },
      reach: end + 1,
    });
  });
}

/** "Behind X stands the Example government". */
function fromBehind({ working, patterns }: Sentence): Draft[] {
  return patterns.matches(BEHIND_STANDS).flatMap(({ index, 0: words, 1: group }) => {
    const end = index + words.length;
    return drafted(phraseAt(working, index + words.indexOf(group!))!, phraseAt(working, end)!, {
      trigger: { start: index, end },
      reach: end + 1,
    });
  });
}

/** What follows a country that is no state: "ties between X and Ruritanian companies". */
const OF_STATE =
  /^(?:[.,;:)"']|$| (?:governments?|states?|military|intelligence|security|regime|interests)\b| [a-z]+(?:ed|s)?\b(?<!s))/;

/** "Ties between X and the ministry": no more than a link. */
function fromTies({ working, patterns }: Sentence): Draft[] {
  return patterns
    .matches(TIES_BETWEEN)
    .flatMap(({ index, 0: words, 1: first, 2: then, 3: leading, 4: last }) => {
      const at = (letter: string): number => index + words.indexOf(letter);
      const group = at((first ?? last)!);
      const state = at((then ?? leading)!);
      const end = Math.max(group, state) + 1;
      const place = phraseAt(working, state)!;
      if (place.form === "location" && !OF_STATE.test(working.text.slice(state + 1, state + 30))) return [];
      return drafted(phraseAt(working, group)!, place, {
        trigger: { start: index, end: Math.min(group, state) },
        reach: end,
        weak: true,
      });
    });
}

/** Who stands behind a group, told with the state first or as a tie between the two. */
export const sponsors = (sentence: Sentence): Draft[] => [
  ...fromSponsors(sentence),
  ...fromBehind(sentence),
  ...fromTies(sentence),
];
