import type { Draft, End } from "../draft.ts";
import type { Phrase } from "../phrase.ts";
import type { Series } from "../syntax.ts";

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

/** The phrases of a row that may be meant. */
export const membersOf = (series: Series | null, accepts: (phrase: Phrase) => boolean): Phrase[] =>
  (series?.members ?? []).map(({ phrase }) => phrase).filter(accepts);

/** Who or what is said to be somebody's: "attacks attributed to Example", "a group backed by Example". */
export const isOwned = (phrase: Phrase): boolean => isActor(phrase) || isWork(phrase);
