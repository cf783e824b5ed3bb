import type { Draft, FrameReader, Sentence } from "../draft.ts";
import { phrasesIn } from "../objects.ts";
import { isOwnName, type Phrase } from "../phrase.ts";
import { clauseEnd, phrasesOf, type Series, seriesAt, subjectBefore } from "../syntax.ts";
import {
  CONFUSED,
  CONSISTS,
  OF_WHICH,
  PART_CALLED,
  PART_FIRST,
  PART_OWNED,
  PART_SPLIT,
  TIED_ACTS,
  TIES,
  TIES_BOTH,
} from "../tables/ties.ts";
import { phraseAt } from "../working-text.ts";
import { apart, notOne } from "./apart.ts";
import { isKin, isOthers, isPair } from "./relation-ends.ts";
import { withCommas } from "./relation-sides.ts";

/** A group, or a name alone that a crew and its malware may share. */
const isGroupLike = ({ form, name, reference, text }: Phrase): boolean =>
  form === "actor"
    ? name !== null || (reference === "back" && !/^(?:it|them|they)$/i.test(text))
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

/** "X consists of groups known as A and B": each is part of X. */
function made({ working, series, patterns }: Sentence): Draft[] {
  return patterns.matches(CONSISTS).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const whole = subjectBefore(working, series, start, { accepts: isGroupLike, gerund: false });
    const [object] = groupsOf(whole ?? undefined);
    if (object?.form !== "actor" || !whole || start - whole.end > 20) return [];
    return phrasesIn(working, end, clauseEnd(working.text, end), ({ form }) => form === "actor")
      .filter(({ phrase }) => phrase.name !== null && phrase.name !== object.name)
      .map(({ at, phrase }) => ({
        predicate: "part-of" as const,
        subject: phrase,
        object,
        trigger: { start, end },
        reach: at + 1,
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
    if (!subject || !object || subject === object || (subject.form !== "actor" && object.form !== "actor"))
      return [];
    return [notOne(subject, object, { start: match.index, end })];
  });
}

const SAID_OF = /^[^,;.]{0,60}/;

/** "An offshoot of Y, X …", "Y's subgroup X": the whole is named first. */
function partsAfter({ working, patterns }: Sentence): Draft[] {
  return [PART_FIRST, PART_OWNED, PART_SPLIT, PART_CALLED, OF_WHICH].flatMap((words) =>
    patterns.matches(words).flatMap((match) => {
      const end = match.index + match[0].length;
      const object = phraseAt(working, match.index + match[0].indexOf(match[1]!));
      const subject = phraseAt(working, end - 1);
      if (!subject || !object || subject === object || subject.name === null || object.name === null)
        return [];
      if (words === PART_CALLED && object.reference === "named" && !isOwnName(object)) return [];
      // "… of which X appears to be a cell": what is said of the part comes after it.
      const reach = words === OF_WHICH ? end + SAID_OF.exec(working.text.slice(end))![0].length : end;
      return [
        { predicate: "part-of" as const, subject, object, trigger: { start: end - 1, end: reach }, reach },
      ];
    }),
  );
}

/** Groups that somebody ties to one another, counts into a larger one, or keeps apart. */
export const ties: FrameReader = (sentence) => [
  ...tied(sentence),
  ...tiedBoth(sentence),
  ...tiedActs(sentence),
  ...made(sentence),
  ...confused(sentence),
  ...apart(sentence),
  ...partsAfter(sentence),
];
