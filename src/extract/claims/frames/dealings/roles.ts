import { allMatches } from "../../../matching/pattern-index.ts";
import type { Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import {
  clauseEnd,
  clauseStart,
  isPassive,
  isWithAuxiliary,
  phrasesOf,
  type Series,
  seriesAt,
  subjectAfter,
  subjectBefore,
} from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { namelyAfter, OF_WRITING } from "../relations/relation-places.ts";
import { CAUSED, GAP_TO_OBJECT, NO_FARTHER, OWNER_OF_ACT, ROLE } from "./tables/roles.ts";

/** Whom the prepositions after a verb bring in. */
export type Beside = ReadonlyMap<string, readonly Phrase[]>;

/** Whom a false trail leads to. */
const POINTED_AT = "pointed at";
const FARTHEST = 220;
const AFTER_COMMA = /^[^,;]{2,60}, (?:the )?["']?$/i;
const GERUND = /^\w+ing\b/i;

/** Who stands around the words of an act: its subject, what it governs, and whom its prepositions bring in. */
export class Roles {
  readonly #sentence: Sentence;
  /** May a phrase be a side of the act? */
  readonly #isSide: (phrase: Phrase) => boolean;

  constructor(sentence: Sentence, isSide: (phrase: Phrase) => boolean) {
    this.#sentence = sentence;
    this.#isSide = isSide;
  }

  /** The sides in the row that holds a place. */
  at(place: number): Phrase[] {
    const row = seriesAt(this.#sentence.series, place);
    return phrasesOf(row && (namelyAfter(this.#sentence, row) ?? row), this.#isSide);
  }

  /** Where in the working text a phrase stands, from a place on; -1 if nowhere. */
  placeOf(phrase: Phrase, from: number): number {
    const members = this.#sentence.series.flatMap((row) => row.members);
    return members.find((one) => one.phrase === phrase && one.at >= from)?.at ?? -1;
  }

  /** Where the words that a verb governs end. */
  stop(end: number): number {
    const { text } = this.#sentence.working;
    const clause = Math.min(clauseEnd(text, end), end + FARTHEST);
    const cut = NO_FARTHER.exec(text.slice(end, clause));
    return cut ? end + cut.index : clause;
  }

  subject(at: number, word: string, isSide: (phrase: Phrase) => boolean = this.#isSide): Phrase[] {
    const { working, series } = this.#sentence;
    const accepts = (phrase: Phrase): boolean => isSide(phrase) || /^it$/i.test(phrase.text);
    const gerund = GERUND.test(word);
    const isFirst = at - clauseStart(working.text, at) < 4;
    const fronted = gerund || isFirst ? subjectAfter(working, series, at, at + word.length) : null;
    const row =
      fronted ??
      subjectBefore(working, series, at, { accepts, gerund }) ??
      this.#afterPurpose(at, word.length);
    // What is in somebody's dump was not given by them.
    return row && OF_WRITING.test(working.text.slice(row.end, row.end + 16)) ? [] : phrasesOf(row, accepts);
  }

  /** "To frame Y, X left its logo behind": nobody stands before. */
  #afterPurpose(at: number, length: number): Series | null {
    const { working, series } = this.#sentence;
    if (!/\bto (?:\w+ly )?$/i.test(working.text.slice(0, at))) return null;
    return (
      series.find(
        ({ start, members }) =>
          start > at + length &&
          members.every(({ phrase }) => phrase.form === "actor") &&
          AFTER_COMMA.test(working.text.slice(at + length, start)),
      ) ?? null
    );
  }

  /** Whom each preposition brings in, the first of each. */
  beside(from: number, to: number): Beside {
    const roles = new Map<string, readonly Phrase[]>();
    for (const match of allMatches(ROLE, this.#sentence.working.text.slice(from, to))) {
      const found = this.at(from + match.index + match[0].length - 1);
      const role = match[1]?.toLowerCase() ?? POINTED_AT;
      if (found.length > 0 && !roles.has(role)) roles.set(role, found);
    }
    return roles;
  }

  /** Whom the verb governs: the first side after it, with no more between than says which one or what of theirs. */
  object(end: number, stop: number): Phrase[] {
    const { series, working } = this.#sentence;
    const next = series.find(
      (row) => row.start >= end && row.start < stop && phrasesOf(row, this.#isSide).length > 0,
    );
    return next && GAP_TO_OBJECT.test(working.text.slice(end, next.start)) ? this.at(next.start) : [];
  }

  /** Who does and who suffers what a verb or noun from `start` to `end` tells of. */
  sides(
    start: number,
    end: number,
    stop: number,
  ): { by: readonly Phrase[]; of: readonly Phrase[]; beside: Beside } {
    const { text } = this.#sentence.working;
    const word = text.slice(start, end);
    const beside = this.beside(end, stop);
    const [agent, governed] = [beside.get("by") ?? [], beside.get("of") ?? []];
    const owner = OWNER_OF_ACT.exec(text.slice(Math.max(0, start - 60), start));
    if (owner && phraseAt(this.#sentence.working, start - owner[0].length))
      return {
        by: this.at(start - owner[0].length),
        of: governed.length > 0 ? governed : this.object(end, stop),
        beside,
      };
    if (agent.length > 0 && governed.length > 0) return { by: agent, of: governed, beside };
    const caused = CAUSED.exec(text.slice(0, start));
    if (caused && agent.length > 0) return { by: agent, of: this.subject(caused.index, caused[0]), beside };
    if (isPassive(text, start, word) || (agent.length > 0 && isWithAuxiliary(text, start)))
      return { by: agent, of: this.subject(start, word), beside };
    return { by: this.subject(start, word), of: this.object(end, stop), beside };
  }
}
