import type { Draft, FrameReader, Sentence } from "../../draft.ts";
import { type Phrase, PRONOUN } from "../../sentence/phrase.ts";
import { phrasesOf, type Series, seriesAt } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { renamed } from "../names/renamed.ts";
import { apart, notOne } from "./apart.ts";
import { parts } from "./parts.ts";
import { isKin, isOthers, isPair } from "./relation-ends.ts";
import { withCommas } from "./relation-sides.ts";
import { CONFUSED, TIED_ACTS, TIES, TIES_BOTH } from "./tables/ties.ts";

/** A group, or a name alone that a crew and its malware may share. */
const isGroupLike = ({ form, name, reference, text }: Phrase): boolean =>
  form === "actor"
    ? name !== null || (reference === "back" && !PRONOUN.test(text))
    : form === "software" && name?.type === "malware";

const groupsOf = (one: Series | null | undefined): Phrase[] => phrasesOf(one, isGroupLike);

/** "Vendor has linked X to Y": neither is the one that links. */
function tied(sentence: Sentence): Draft[] {
  const { series, patterns } = sentence;
  return patterns.matches(TIES).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const first = seriesAt(series, start + match[0].indexOf(match[1]!));
    const next = seriesAt(series, end);
    if (!first || !next) return [];
    const second = first === next ? next : withCommas(sentence, next, { predicate: "overlaps-with" });
    const [left, ...rest] = groupsOf(first);
    // "Linking X and Y" has both in a row.
    const isRow = first === second;
    if (isRow && (left === undefined || rest.length === 0)) return [];
    return (isRow ? [left!] : groupsOf(first)).flatMap((subject) =>
      (isRow ? rest : phrasesOf(second, (phrase) => isGroupLike(phrase) || isOthers(phrase)))
        .filter((object) => (subject.form === "actor" ? object.form === "actor" : isKin(object)))
        .map((object) => ({
          predicate: "overlaps-with" as const,
          subject,
          object,
          trigger: { start, end: start + match[0].indexOf(" ") },
          reach: second.end,
          weak: true,
        })),
    );
  });
}

/** "Evidence that links the two groups". */
const tiedBoth = ({ working, patterns }: Sentence): Draft[] =>
  patterns.matches(TIES_BOTH).flatMap((match) => {
    const end = match.index + match[0].length;
    const both = phraseAt(working, end);
    if (both?.reference !== "back" || !isPair(both)) return [];
    return [
      {
        predicate: "overlaps-with" as const,
        subject: both,
        object: "implied" as const,
        trigger: { start: match.index, end: end - 1 },
        reach: end + 1,
        weak: true,
      },
    ];
  });

/** "Vendor has linked X to 20 attacks": they are its work. */
function tiedActs({ working, series, patterns }: Sentence): Draft[] {
  return patterns.matches(TIED_ACTS).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const act = phraseAt(working, end);
    return groupsOf(seriesAt(series, start + match[0].indexOf(match[1]!)))
      .filter(({ form, name }) => act !== null && form === "actor" && name !== null)
      .map((object) => ({
        predicate: "attributed-to" as const,
        subject: { words: { start: act!.start, end: act!.end }, type: "campaign" as const },
        object,
        trigger: { start, end: start + match[0].indexOf(" ") },
        reach: end + 1,
        weak: true,
      }));
  });
}

/** "Not to be confused with": said of names, whatever else the clause says. */
function confused({ series, patterns }: Sentence): Draft[] {
  return patterns.matches(CONFUSED).flatMap((match) => {
    const end = match.index + match[0].length;
    const first = match[2] ?? match[1];
    const one = first ? groupsOf(seriesAt(series, match.index + match[0].lastIndexOf(first))) : [];
    const [object] = groupsOf(seriesAt(series, end));
    const subject = one.at(-1);
    if (!subject || !object || subject === object) return [];
    return [notOne(subject, object, { start: match.index, end })];
  });
}

/** Groups that somebody ties to one another, counts into a larger one, or keeps apart. */
export const ties: FrameReader = (sentence) => [
  ...tied(sentence),
  ...tiedBoth(sentence),
  ...tiedActs(sentence),
  ...confused(sentence),
  ...apart(sentence),
  ...parts(sentence),
  ...renamed(sentence),
];
