import { isAnybody } from "./discourse.ts";
import { type Draft, type End, isPhrase, type Sentence } from "./draft.ts";
import { EVENT_HEADS } from "./sentence/tables/nouns.ts";

/** What is told of an attack and holds for whoever carried it out. */
const DEEDS: ReadonlySet<Draft["predicate"]> = new Set([
  "targets",
  "uses",
  "exploits",
  "seeks",
  "impersonates",
]);

/** "The breach", "a string of attacks": done by somebody, without a name of its own. */
const isAct = (end: End): boolean => isPhrase(end) && end.form === "event" && end.name === null;

/** "Did not claim the attack on Y", "unable to attribute it to": Y was attacked all the same. */
const NOT_THEIRS =
  /\b(?:not|never|no|nobody|nor|neither|cannot|unable|fail(?:s|ed)|den(?:y|ies|ied)|refus\w+|declin\w+|reject\w+|unlikely|without|rather than|instead of)\b|n['\u2019]t\b/i;

/**
 * "The breach of Y was the work of X": X did to Y what the breach did. The words that put the act to X say so: what
 * hedges them holds for the deed as well.
 */
export function withDoers({ working }: Sentence, drafts: readonly Draft[]): readonly Draft[] {
  const put = drafts.filter(
    ({ predicate, subject, object }) =>
      predicate === "attributed-to" &&
      isAct(subject) &&
      isPhrase(object) &&
      object.form === "actor" &&
      !EVENT_HEADS.has(object.head) &&
      !isAnybody(object),
  );
  if (put.length === 0 || NOT_THEIRS.test(working.text)) return drafts;
  return drafts.flatMap((draft) => {
    const works = DEEDS.has(draft.predicate) ? put.filter(({ subject }) => subject === draft.subject) : [];
    return works.length === 0
      ? [draft]
      : works.map(({ object, trigger, reach, weak }) => ({
          ...draft,
          subject: object,
          trigger,
          reach,
          ...(weak === undefined ? {} : { weak }),
        }));
  });
}
