import type { Draft, End } from "../draft.ts";
import type { Phrase } from "../phrase.ts";

export const isActor = ({ form, owning }: Phrase): boolean => form === "actor" && !owning;
export const isWork = ({ form, owning }: Phrase): boolean =>
  (form === "event" || form === "software") && !owning;

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
