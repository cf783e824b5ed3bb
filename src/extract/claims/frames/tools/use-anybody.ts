import { isAnybody } from "../../discourse.ts";
import type { End } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";

/** "Attackers use Example": of whoever attacks no more is said than what tools are for. */
const HAPPENED = /(?:ed|ing)\b|^(?:ran|wrote|built|made|took|led|spread|brought|drew|sent|known|dropp)/i;
/** "Actors exploited a flaw to install Example", "are trying to". */
const TRIED =
  /\b(?:\w+ed|using|exploiting|leveraging|trying|attempting|began|begun|sought|chose|chosen|sent|spread)\b.* to (?:\w+ly )?$/i;

/** Did somebody do it, or is a subject that could be anybody told to do such things? */
export const isDone = (phrase: Phrase, before: string, word: string): boolean =>
  phrase.form !== "actor" ||
  phrase.reference !== "unnamed" ||
  !isAnybody(phrase) ||
  HAPPENED.test(word) ||
  TRIED.test(before);

/** "Used in attacks": those attacks, and not whom the text is about. */
export const workEnd = (phrase: Phrase): End =>
  phrase.form === "event" && phrase.plural && isAnybody(phrase)
    ? { words: { start: phrase.start, end: phrase.end }, type: "campaign" }
    : phrase;

/** "Groups have used tools, including A": A may be one of the groups. */
export const isOfUsers = (subjects: readonly Phrase[], gap: string): boolean =>
  /\b(?:including|among)\b/.test(gap) && subjects.every(isAnybody);
