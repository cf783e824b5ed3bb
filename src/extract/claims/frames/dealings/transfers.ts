import type { Predicate } from "../../../../model/vocabulary/predicates.ts";
import { type Draft, type End, isPhrase, type Sentence } from "../../draft.ts";
import type { Parties } from "../../parties/parties.ts";
import { isOwnName, type Phrase } from "../../sentence/phrase.ts";
import { areSides, isEnd, isNobody, isOfKind } from "../relations/relation-ends.ts";
import { actsBetween } from "./acts-between.ts";
import { dealings } from "./dealings.ts";
import { predicateOf } from "./goods.ts";
import { Roles } from "./roles.ts";
import { secondHand } from "./second-hand.ts";
import { sideBySide } from "./side-by-side.ts";
import { GIVING, MOVED, PASSING, TAKING, USED } from "./tables/dealings.ts";

/** A name that a crew and its malware may share. */
const isCrew = (phrase: Phrase): boolean => phrase.name?.type === "malware" && isEnd(phrase, "named");

/** A group by name, one pointed at, or another one that has no name: not a mere "hackers". */
const isParty = (phrase: Phrase): boolean =>
  (phrase.form === "actor" || isCrew(phrase)) &&
  !phrase.owning &&
  (phrase.name !== null || isOfKind(phrase) || !(/^(?:it|them)$/i.test(phrase.text) || isNobody(phrase)));

const PASSES = [GIVING, TAKING, USED, MOVED, PASSING];
/** Are there words by which something may pass from one to another? */
export const mayPass = ({ patterns }: Sentence): boolean => PASSES.some((words) => patterns.may(words));

/** What passes from one group to another: access that is handed on, tools and servers that are shared. */
export function transfers(parties: Pick<Parties, "sentence" | "heldOf">): Draft[] {
  const { sentence } = parties;
  const trade = { ...parties, isParty, predicateOf };
  const roles = new Roles(sentence, isParty);
  const told = [
    ...secondHand(trade, roles),
    ...dealings(trade, roles),
    ...sideBySide(sentence, roles),
    ...actsBetween({ ...parties, roles }),
  ];
  return told.flatMap(({ predicate, from, to, start, end, reach, aside, negation }) =>
    from.flatMap((subject) =>
      to
        .filter(
          (object) =>
            areTwo(subject, object) &&
            isOfCrews(predicate, subject, object, sentence.working.text.slice(start, end)),
        )
        .map((object) => ({
          predicate,
          subject,
          object,
          trigger: { start, end },
          reach,
          ...(aside ? { aside } : {}),
          ...(negation ? { negation, aside: true } : {}),
        })),
    ),
  );
}

const LENDS =
  /^(?:sell|sold|lend|lent|loan|shar|put|suppl|leas|rent|licen|offer|hand|pass|bought|buy|purchas)/i;
/** "X sold access to A": a crew goes by its malware's name where a way in passes, not where a tool does. */
const isOfCrews = (predicate: Predicate, a: End, b: End, words: string): boolean => {
  const [one, other] = [a, b].map((end) => isPhrase(end) && end.form === "software");
  if (!one && !other) return true;
  if (one && other && predicate !== "hands-off-to") return false;
  const rest = one ? b : a;
  const isSomebody = isPhrase(rest) && (isOwnName(rest) || isOfKind(rest));
  return (
    (predicate !== "shares-with" || LENDS.test(words)) &&
    isSomebody &&
    [a, b].every((end) => !isPhrase(end) || end.form !== "software" || isOwnName(end))
  );
};

const areCrews = (a: End, b: End): boolean =>
  isPhrase(a) && isPhrase(b) && isEnd(a, "named") && isEnd(b, "named");
const nameOf = (end: End): Phrase["name"] => (isPhrase(end) ? end.name : null);

const isActor = (end: End): boolean => isPhrase(end) && end.form === "actor";

/** "It sold access to another team": the one the text speaks of. */
const isBack = (end: End): boolean => isPhrase(end) && end.reference === "back" && end.form === "actor";

/** "Chinese groups", "the group behind this campaign": sides that have no name. */
const haveSides = (a: End, b: End): boolean => isPhrase(a) && isPhrase(b) && areSides(a, b);

/** Two that are not one, and of whom one at least has a name. */
const areTwo = (a: End, b: End): boolean =>
  a !== b &&
  (isActor(a) || isActor(b) || (areCrews(a, b) && nameOf(a) !== null)) &&
  (a === "implied" ||
    isBack(a) ||
    b === "implied" ||
    haveSides(a, b) ||
    ((nameOf(a) !== null || nameOf(b) !== null) && nameOf(a)?.link[0] !== nameOf(b)?.link[0]));
