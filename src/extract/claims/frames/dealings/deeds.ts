import type { Predicate } from "../../../../model/vocabulary/predicates.ts";
import type { Draft, FrameReader, Sentence } from "../../draft.ts";
import { ownerOf, type Phrase } from "../../sentence/phrase.ts";
import { type Series, seriesAt, subjectBefore } from "../../sentence/syntax.ts";
import {
  CUSTOMER_OF,
  CUSTOMERS_OF,
  DONE_BY,
  PARTNERS_OF,
  STOLEN_FROM,
  UNKNOWING,
  UNKNOWN_TO,
  USED_BY_NEXT,
} from "./tables/deeds.ts";

/** Who may give, take or be taken from: a group, or a name that a crew and its malware may share. */
const isParty = ({ form, name, owning, reference }: Phrase): boolean =>
  !owning && (form === "actor" ? name !== null || reference === "back" : name?.type === "malware");

const partiesAt = (series: readonly Series[], at: number): Phrase[] =>
  (seriesAt(series, at)?.members ?? []).map(({ phrase }) => ownerOf(phrase) ?? phrase).filter(isParty);

const actorBefore = ({ working, series }: Sentence, at: number, gerund: boolean): Phrase[] =>
  (subjectBefore(working, series, at, { accepts: isParty, gerund })?.members ?? [])
    .map(({ phrase }) => phrase)
    .filter(isParty);

interface Deed {
  readonly predicate: Predicate;
  readonly from: readonly Phrase[];
  readonly to: readonly Phrase[];
  readonly start: number;
  readonly end: number;
}

const drafted = ({ predicate, from, to, start, end }: Deed): Draft[] =>
  from.flatMap((subject) =>
    to
      .filter((object) => object !== subject && (object.form === "actor" || subject.form === "actor"))
      .map((object) => ({ predicate, subject, object, trigger: { start, end }, reach: end })),
  );

interface Turned {
  readonly words: RegExp;
  readonly predicate: (match: RegExpExecArray) => Predicate;
  /** The letter of the one that acts and of the other; `null` is the one right after the words. */
  readonly from: (match: RegExpExecArray) => string | null;
  readonly to: (match: RegExpExecArray) => string | null;
  /** Words of the clause that would hedge or deny other claims are no matter here. */
  readonly aside?: boolean;
}

/** Wordings in which both are written out, in whatever order. */
const TURNED: readonly Turned[] = [
  {
    words: DONE_BY,
    predicate: (match) => (match[1] ? "hijacks" : "imitates"),
    from: () => null,
    to: (match) => match[3]!,
  },
  { words: USED_BY_NEXT, predicate: () => "hands-off-to", from: (match) => match[1]!, to: () => null },
  {
    words: CUSTOMER_OF,
    predicate: () => "shares-with",
    from: (match) => match[2]!,
    to: (match) => match[1]!,
  },
  { words: CUSTOMERS_OF, predicate: () => "shares-with", from: () => null, to: (match) => match[1]! },
  {
    words: PARTNERS_OF,
    predicate: (match) => (match[1] ? "shares-with" : "cooperates-with"),
    from: (match) => (match[2] ?? match[3])!,
    to: () => null,
  },
  // Whoever does not know takes nothing back.
  { words: UNKNOWN_TO, predicate: () => "hijacks", from: () => null, to: (match) => match[1]!, aside: true },
  { words: STOLEN_FROM, predicate: () => "hijacks", from: () => null, to: (match) => match[1]! },
];

/** What one group does to or for another, where the words stand in another order than subject, verb, object. */
export const deeds: FrameReader = (sentence) => {
  const { series, patterns } = sentence;
  const placed = (match: RegExpExecArray, letter: string | null): number =>
    match.index + (letter === null ? match[0].length : match[0].indexOf(letter));
  const taken = patterns.matches(UNKNOWING).flatMap((match) =>
    drafted({
      predicate: "hijacks",
      from: actorBefore(sentence, match.index, /^\w+ing\b/i.test(match[0])),
      to: partiesAt(series, placed(match, match[1]!)),
      start: match.index,
      end: match.index + match[0].indexOf(" "),
    }),
  );
  const turned = TURNED.flatMap(({ words, predicate, from, to, aside = false }) =>
    patterns.matches(words).flatMap((match) =>
      drafted({
        predicate: predicate(match),
        from: partiesAt(series, placed(match, from(match))),
        to: partiesAt(series, placed(match, to(match))),
        start: match.index,
        end: match.index + match[0].length,
      }).map((draft) => (aside ? { ...draft, aside } : draft)),
    ),
  );
  return [...taken, ...turned];
};
