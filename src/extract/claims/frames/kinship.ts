import type { Draft, FrameReader, Sentence } from "../draft.ts";
import { isOwnName, type Phrase } from "../phrase.ts";
import { isCompared, phrasesOf, type Series, seriesAt, subjectBefore } from "../syntax.ts";
import {
  COMES_FROM,
  HAS_SAME,
  IS_LIKE,
  IS_NAMED_KIND,
  IS_NOUN_OF,
  KIN_NOUN,
  KIND,
  KIND_CALLED,
  NAMED_KIND,
  OF_KIND,
  OF_ONE_HAND,
  ONE_BEHIND,
  ONLY_ONE,
  SAID_KIN,
  SAME_MAKER,
} from "../tables/kinship.ts";
import { phraseAt } from "../working-text.ts";
import { isKin, isMalwareName, isSameName } from "./relation-ends.ts";

const isMalware = (phrase: Phrase): boolean => phrase.reference === "named" && isKin(phrase);

/** Malware by name, or some piece of it that the text tells of: "this sample", "a new trojan". */
const isPiece = ({ form, name, owner, text }: Phrase): boolean =>
  form === "software" &&
  owner === null &&
  (name === null ? /^(?:the|this|these|that|those|an?) /i.test(text) : isMalwareName(name));

/** "A new Y variant": not Y itself, but something of its kind. */
export const isOfKind = (phrase: Phrase): boolean =>
  NAMED_KIND.test(phrase.head) &&
  isOwnName(phrase) &&
  /^(?:an?|another|(?:the )?new|yet)\b/i.test(phrase.text);

/** Reads of which software a sentence says that it is akin to other software. */
class Kinship {
  readonly #sentence: Sentence;

  constructor(sentence: Sentence) {
    this.#sentence = sentence;
  }

  /** The malware of the row that holds a place. */
  #at(place: number): Phrase[] {
    return this.#of(seriesAt(this.#sentence.series, place));
  }

  #of(row: Series | null | undefined): Phrase[] {
    return phrasesOf(row, isMalware);
  }

  /** What stands right after the words: one, or a row. */
  #next(match: RegExpExecArray): Phrase[] {
    return this.#at(match.index + match[0].length);
  }

  #subject(match: RegExpExecArray): Phrase[] {
    const { working, series } = this.#sentence;
    const row = subjectBefore(working, series, match.index, { accepts: isPiece, gerund: false });
    const isApart = row !== null && row.end < match.index - 1;
    if (isApart && isCompared(working.text, row.start)) return [];
    return phrasesOf(row, isPiece);
  }

  #drafts(
    match: RegExpExecArray,
    some: readonly Phrase[],
    others: readonly Phrase[],
    start = match.index,
  ): Draft[] {
    const end = match.index + match[0].length;
    return some.flatMap((subject) =>
      others
        .filter((object) => object !== subject && (subject.name === null || !isSameName(object, subject)))
        .map((object) => ({
          predicate: "overlaps-with" as const,
          subject,
          object,
          trigger: { start, end },
          reach: end + 1,
        })),
    );
  }

  /** Each of a row with each that comes after it. */
  #among(match: RegExpExecArray, row: readonly Phrase[]): Draft[] {
    return row.flatMap((one, at) => this.#drafts(match, [one], row.slice(at + 1)));
  }

  /** "A variant of Y", "a Y variant": what the phrase stands for, or is called, is akin to Y. */
  #kinds(): Draft[] {
    const { patterns, working } = this.#sentence;
    const ends = (match: RegExpExecArray): (Phrase | null)[] =>
      [match.index, match.index + match[0].length].map((at) => phraseAt(working, at));
    return [
      ...patterns.matches(OF_KIND).flatMap((match) => {
        const kind = phraseAt(working, match.index);
        if (kind?.form !== "software" || !KIND.test(kind.head) || isOwnName(kind)) return [];
        const isSaidOf = /\b(?:is|was|are|were|be)(?: \w+){0,2} $/i.test(working.text.slice(0, match.index));
        const child = isMalware(kind) ? [kind] : isSaidOf ? this.#subject(match) : [];
        return this.#drafts(match, child, this.#next(match));
      }),
      ...patterns.matches(IS_NAMED_KIND).flatMap((match) => {
        const [child, kind] = ends(match);
        return child && kind && isMalware(child) && isMalware(kind) && isOfKind(kind) && !isOfKind(child)
          ? this.#drafts(match, [child], [kind], match.index + 1)
          : [];
      }),
      ...patterns.matches(KIND_CALLED).flatMap((match) => {
        const [kind, child] = ends(match);
        return kind && child && isMalware(child) && isMalware(kind) && isOfKind(kind)
          ? this.#drafts(match, [child], [kind], match.index + 1)
          : [];
      }),
    ];
  }

  /** Is who is told of one, where the words for them are a phrase? */
  #isOfOne({ index, 0: words, 1: letter }: RegExpExecArray): boolean {
    const { working } = this.#sentence;
    return (
      letter === undefined || ONLY_ONE.test(phraseAt(working, index + words.indexOf(letter))?.text ?? "")
    );
  }

  all(): Draft[] {
    const { patterns } = this.#sentence;
    const ofOne = (words: RegExp): RegExpExecArray[] =>
      patterns.matches(words).filter((match) => this.#isOfOne(match));
    return [
      ...this.#kinds(),
      ...[IS_NOUN_OF, COMES_FROM, SAME_MAKER, IS_LIKE, HAS_SAME, SAID_KIN].flatMap((words) =>
        ofOne(words).flatMap((match) => this.#drafts(match, this.#subject(match), this.#next(match))),
      ),
      ...ofOne(OF_ONE_HAND).flatMap((match) => this.#among(match, this.#subject(match))),
      ...ofOne(ONE_BEHIND).flatMap((match) => this.#among(match, this.#next(match))),
      ...patterns.matches(KIN_NOUN).flatMap((match) => {
        const row = this.#at(match.index + match[0].indexOf(match[1]!));
        const next = this.#next(match);
        return row.length > 1 ? this.#among(match, row) : this.#drafts(match, row, next);
      }),
    ];
  }
}

/** Which malware comes from other malware, was made by the same hands, or is like it? */
export const kinship: FrameReader = (sentence) => new Kinship(sentence).all();
