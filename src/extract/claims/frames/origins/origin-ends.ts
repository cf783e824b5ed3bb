import type { Draft, End } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { EVENT_HEADS } from "../../sentence/tables/nouns.ts";

export const isActor = ({ form, owning }: Phrase): boolean => form === "actor" && !owning;
/** Something done or made: also "the GlassLoader cluster" and "the Silver Heron attacks", which are named after somebody. */
export const isWork = ({ form, owning, name, head }: Phrase): boolean =>
  !owning &&
  (form === "event" ||
    form === "software" ||
    (form === "actor" && name !== null && name.type !== "group" && /^clusters?$/.test(head)));

/** A draft for each of the one side with each of the other. */
export function pairs(
  left: readonly End[],
  right: readonly End[],
  rest: Omit<Draft, "subject" | "object">,
): Draft[] {
  return left.flatMap((subject) =>
    right.filter((object) => object !== subject).map((object) => ({ ...rest, subject, object })),
  );
}

/** Who or what is said to be somebody's: "attacks attributed to Example", "a group backed by Example". */
export const isOwned = (phrase: Phrase): boolean => isActor(phrase) || isWork(phrase);

/** "The Silver Heron campaign": an act, though it is named after somebody. */
export const isDone = (phrase: Phrase): boolean =>
  isWork(phrase) || (isActor(phrase) && phrase.name !== null && EVENT_HEADS.has(phrase.head));
