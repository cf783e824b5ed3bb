import type { Sentence } from "../../draft.ts";
import type { Parties } from "../../parties/parties.ts";
import { isOwnName, type Phrase } from "../../sentence/phrase.ts";
import { isOthers } from "../relations/relation-ends.ts";
import { isMisread } from "../relations/relation-gates.ts";
import type { Roles } from "./roles.ts";
import type { Transfer } from "./second-hand.ts";
import { ACTS_BETWEEN, type ActBetween } from "./tables/acts-between.ts";

interface Reading {
  readonly sentence: Sentence;
  readonly heldOf: Parties["heldOf"];
  readonly roles: Roles;
}

/** Who stands where an act looks for one of its ends: the first of its places that is taken. */
function endAt(places: string, { by, of, beside }: ReturnType<Roles["sides"]>): readonly Phrase[] {
  for (const place of places.split("|")) {
    const found = place === "doer" ? by : place === "done" ? of : (beside.get(place) ?? []);
    if (found.length > 0) return found;
  }
  return [];
}

const NOUN_OF = /([\w-]+) of (?:the )?["']?$/;

function told({ sentence, heldOf, roles }: Reading, act: ActBetween): Transfer[] {
  const isTaking = act.predicate === "hijacks" || act.predicate === "imitates";
  const isHeld = (at: number, one: Phrase): boolean =>
    (!isTaking || one.name !== null || isOthers(one)) &&
    (act.held === undefined ||
      act.held.test(heldOf(one) ?? NOUN_OF.exec(sentence.working.text.slice(0, at))?.[1] ?? ""));
  return sentence.patterns.matches(act.words).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const stop = roles.stop(end);
    const sides = roles.sides(start, end, stop);
    const from = endAt(act.from, sides).filter((one) => !act.byName || isOwnName(one));
    const to = endAt(act.to, sides).filter((one) => isHeld(roles.placeOf(one, 0), one));
    const cue = {
      predicate: act.predicate,
      word: act.words,
      links: null,
      joint: false,
      ends: "named" as const,
    };
    const reach = Math.max(end, ...[...from, ...to].map((one) => roles.placeOf(one, end) + 1));
    const reading = { sentence, working: sentence.working, heldOf, cue, start, end, reach };
    return from.length === 0 || to.length === 0 || isMisread({ ...reading, left: from, right: to })
      ? []
      : [{ predicate: act.predicate, from, to, start, end, reach, ...(act.aside ? { aside: true } : {}) }];
  });
}

/** What one group does to or for another, by who stands where around the words for it. */
export const actsBetween = (reading: Reading): Transfer[] =>
  ACTS_BETWEEN.flatMap((act) => (reading.sentence.patterns.may(act.words) ? told(reading, act) : []));
