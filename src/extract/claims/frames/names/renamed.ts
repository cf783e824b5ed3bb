import type { Draft, FrameReader } from "../../draft.ts";
import { isOwnName, type Phrase } from "../../sentence/phrase.ts";
import { phrasesOf, seriesAt, subjectBefore } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { isOne, isTold } from "./name-nouns.ts";
import { RENAMES } from "./tables/names.ts";

const FARTHEST = 70;

/** By name, a word for what it is allowed: "the X gang", "X ransomware". */
const isByName = (phrase: Phrase): boolean =>
  phrase.reference === "named" &&
  isOwnName(phrase) &&
  phrase.form !== "event" &&
  phrase.name?.type !== "tool";
const isWhoever = (phrase: Phrase): boolean => !phrase.owning && (isTold(phrase) || isByName(phrase));

/** Who has another name from then on, or in other eyes? "X rebranded as Y", "X turned out to be what others call Y". */
export const renamed: FrameReader = ({ working, series, patterns }) =>
  patterns.matches(RENAMES).flatMap((match): Draft[] => {
    const start = match.index;
    const end = start + match[0].length;
    const object = phraseAt(working, end);
    if (!object || !isByName(object)) return [];
    // "Vendor renamed X to Y" tells of X.
    const taken = match[1] ? seriesAt(series, start + match[0].indexOf(match[1])) : null;
    const before =
      taken ??
      subjectBefore(working, series, start, { accepts: isWhoever, gerund: /^\w+ing\b/i.test(match[0]) });
    if (!before || (!taken && start - before.end > FARTHEST)) return [];
    return phrasesOf(before, (phrase) => isWhoever(phrase) && isOne(phrase, object)).map((subject) => ({
      predicate: "alias-of",
      // Whoever is told of has the name that follows.
      ...(subject.name === null ? { subject: object, object: subject } : { subject, object }),
      trigger: { start, end: end - 1 },
      reach: end + 1,
    }));
  });
