import type { Term } from "../../model/claim.ts";
import { isAnybody } from "./discourse.ts";
import { type Draft, isPhrase } from "./draft.ts";
import { DONE_TOGETHER, isOfKind, isOtherMalware, isOthers } from "./frames/relations/relation-ends.ts";
import { SAYS_SOFTWARE } from "./frames/tools/tables/uses.ts";
import type { Phrase } from "./sentence/phrase.ts";
import { unnamedTerm } from "./terms.ts";

/** "The Example gang used the Example ransomware": a crew and its malware of one name. */
export const isOwnNamesake = ({ predicate, object }: Draft, left: Term, right: Term): boolean =>
  predicate === "uses" &&
  left.type === "group" &&
  right.type === "malware" &&
  isPhrase(object) &&
  object.name !== null &&
  SAYS_SOFTWARE.test(object.text.replace(object.name.text, ""));

/** "This tool, by the name of X": words that stand for nothing named before, whose other name X would be. */
export const isNobodysName = (object: Draft["object"], { type, canonical }: Term): boolean =>
  type === "unnamed" ||
  (isPhrase(object) && object.name === null && canonical === unnamedTerm(object).canonical);

const isEvent = (end: Draft["subject"]): end is Phrase =>
  isPhrase(end) && end.form === "event" && end.name === null;

/** "These attacks" that are somebody's work, or like it, are attacks: the words do not stand for who made them. */
export const workTerm = ({ predicate, subject }: Draft): Term | null =>
  (predicate === "attributed-to" || predicate === "overlaps-with") && isEvent(subject)
    ? unnamedTerm(subject)
    : null;

/** "X carried out attacks", "attacks by other groups": nothing is said of any work in particular. */
export const isAnyWork = ({ predicate, subject, happened }: Draft): boolean =>
  predicate === "attributed-to" &&
  happened !== true &&
  isEvent(subject) &&
  subject.plural &&
  subject.reference !== "back" &&
  isAnybody(subject);

/** "Intrusions rose": whoever's they are, it is they that rose. */
export const changeTerm = ({ predicate, subject }: Draft): Term | null =>
  predicate === "activity-changed" && isEvent(subject) ? unnamedTerm(subject) : null;

const BOTH = /^(?:both|the two|its|their)\b/i;

/** "Attackers breached the ministry": whoever they were, they did. */
export const somebodyTerm = ({ subject, happened }: Draft): Term | null =>
  happened === true && isPhrase(subject) && (subject.reference !== "back" || !BOTH.test(subject.text))
    ? unnamedTerm(subject)
    : null;

/** "The Example operators": of something that the phrase does not hold. */
const OF_SOMETHING = /^(?:operators?|developers?|authors?|affiliates?|providers?|teams?|groups?|kits)$/i;

/** "Criminals deployed Example", "attacks using Example": whoever they were, what they used has a name. */
export const userTerm = ({ predicate, subject, object }: Draft): Term | null =>
  (predicate === "uses" || predicate === "exploits") &&
  isPhrase(subject) &&
  (subject.form === "actor" || subject.form === "event") &&
  subject.reference === "unnamed" &&
  !OF_SOMETHING.test(subject.text) &&
  isPhrase(object) &&
  object.name !== null &&
  object.form !== "product"
    ? unnamedTerm(subject)
    : null;

const SOME_OTHERS =
  /^(?:(?:the|some|at least) )?(?:other|another|several|multiple|various|different|numerous|many|two|three)\b/i;

/** "X works with other groups", "is not linked to any known group": that it is so is said, though not with whom. */
export function othersTerm({ predicate, object }: Draft, isDenied: () => boolean): Term | null {
  if (!isPhrase(object)) return null;
  if (predicate === "overlaps-with" && isOtherMalware(object)) return isDenied() ? unnamedTerm(object) : null;
  if (object.form !== "actor") return null;
  if (DONE_TOGETHER.has(predicate))
    return SOME_OTHERS.test(object.text) || isOfKind(object) ? unnamedTerm(object) : null;
  if (predicate === "hijacks" && SOME_OTHERS.test(object.text)) return unnamedTerm(object);
  return predicate === "overlaps-with" && isOthers(object) && isDenied() ? unnamedTerm(object) : null;
}

/** "Criminals posing as X": whoever they are, they are not X. */
export const posingTerm = ({ predicate, subject }: Draft): Term | null =>
  predicate === "imitates" && isPhrase(subject) && isAnybody(subject) ? unnamedTerm(subject) : null;

/** "Access brokers work with X": what sort of crew they are is said, though not which. */
export const kindTerm = ({ predicate, subject }: Draft): Term | null =>
  DONE_TOGETHER.has(predicate) && isPhrase(subject) && isOfKind(subject) ? unnamedTerm(subject) : null;
