import { isAnybody } from "./discourse.ts";
import { type Draft, type End, isPhrase } from "./draft.ts";

const placeOf = (end: End): string =>
  typeof end === "string" ? end : "words" in end ? `w${end.words.start}` : String(end.start);
const pairOf = ({ subject, object }: Draft): string => [placeOf(subject), placeOf(object)].sort().join(":");

/** Predicates that a more telling one about the same two ends makes idle. */
const WEAKER: Readonly<Record<string, readonly string[]>> = {
  "overlaps-with": [
    "part-of",
    "cooperates-with",
    "hands-off-to",
    "shares-with",
    "hijacks",
    "imitates",
    "alias-of",
    "attributed-to",
    "uses",
  ],
  "shares-with": ["alias-of", "hijacks"],
  "hands-off-to": ["hijacks"],
  "attributed-to": ["based-in", "part-of"],
  "part-of": ["uses"],
  "alias-of": ["part-of"],
  targets: ["impersonates"],
  hijacks: ["attributed-to"],
};

const isNamedThing = (end: End): boolean =>
  isPhrase(end) && end.name !== null && (end.form === "software" || end.name.type === "malware");
/** Of two pieces of malware that are akin, one neither uses the other nor is its work: "uses code also found in Y". */
const ofKin: ReadonlySet<string> = new Set(["uses", "attributed-to"]);

/** "Sometimes referred to as X, but kept apart from it": the writer's own word holds. */
function standing(same: readonly Draft[]): readonly Draft[] {
  const isApart = same.some(({ predicate, negation }) => predicate === "alias-of" && negation === "flat");
  return isApart ? same.filter(({ predicate, negation }) => predicate !== "alias-of" || negation) : same;
}

/** Of several readings of the same words, the one that says most; each claim once. */
export function chosen(drafts: readonly Draft[]): Draft[] {
  const byPair = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const pair = pairOf(draft);
    byPair.set(pair, [...(byPair.get(pair) ?? []), draft]);
  }
  const isNamedElsewhere = ({ subject, predicate, object }: Draft): boolean =>
    subject === "implied" &&
    drafts.some(
      (other) => other.predicate === predicate && other.object === object && other.subject !== "implied",
    );
  /** "X is tied to campaigns that use A": A is X's, and not just anybody's. */
  const isSomebodys = ({ subject, predicate, object }: Draft): boolean =>
    (predicate === "uses" || predicate === "exploits") &&
    isPhrase(subject) &&
    subject.plural &&
    subject.reference === "unnamed" &&
    isAnybody(subject) &&
    drafts.some(
      (other) =>
        other.predicate === predicate &&
        other.object === object &&
        isPhrase(other.subject) &&
        other.subject.name !== null,
    );
  // "Made it look like the work of X": nobody says that it is.
  const isStaged = ({ predicate, object }: Draft): boolean =>
    predicate === "attributed-to" &&
    drafts.some((other) => other.predicate === "imitates" && other.object === object);
  const isAkin = (same: readonly Draft[]): boolean =>
    same.some(
      ({ predicate, subject, object }) =>
        predicate === "overlaps-with" && isNamedThing(subject) && isNamedThing(object),
    );
  return [...byPair.values()].map(standing).flatMap((all) => {
    const same = isAkin(all) ? all.filter(({ predicate }) => !ofKin.has(predicate)) : all;
    return same.filter((draft, at) => {
      const isFirst =
        same.findIndex(
          ({ predicate, subject }) =>
            predicate === draft.predicate && (subject === draft.subject || draft.predicate !== "targets"),
        ) === at;
      const idle = WEAKER[draft.predicate]?.some((stronger) =>
        same.some(
          (other) =>
            other.predicate === stronger &&
            other.negation === undefined &&
            (draft.weak || draft.predicate !== "attributed-to"),
        ),
      );
      // That two have nothing to do with each other is no less for what one does with the other's.
      return (
        isFirst &&
        !(idle && draft.negation === undefined) &&
        !isNamedElsewhere(draft) &&
        !isSomebodys(draft) &&
        !isStaged(draft)
      );
    });
  });
}
