import type { Sentence } from "../../draft.ts";
import { withoutSource } from "../../sentence/interposed.ts";
import { isOwnName } from "../../sentence/phrase.ts";
import { clauseStart, isCompared, type Series, subjectAfter, subjectBefore } from "../../sentence/syntax.ts";
import { mayBeEnd } from "./link-ends.ts";
import {
  BY_MEANS_OF,
  CONCEDING,
  HANGS_ON,
  IS_ONE,
  ITS_THINGS,
  LOOKING_AT,
  MAIN_CLAUSE,
  MANY,
  NAMELY_LAST,
  OF_THINGS,
  SAID_OF_SUBJECT,
  THINGS_OF,
  THIS_IS,
  TIED_BY,
  WE_SAW,
  WERE_SO,
} from "./tables/links.ts";

/** "A number of groups": they are the subject, whatever governs them. */
const PART_OF_THEM =
  /\b(?:number|some|many|most|all|each|both|several|members|one|two|three|majority|cluster|set|group|operators?|activity) of (?:the |these |other )*["']?$/i;
const OPENS = /(?:^["'(]*|[,;:.] |\b(?:and|but|that|as|while|since|because) )$/i;
/** Means that stand after what is done: "signed it with". */
const BY_THEM = /^(?:via|through|with|from)\b/i;
const OF_IT = /^ of (?:[\w-]+ ){0,4}$/;
const LONGEST_AFTER_COMMA = 120;
/** ", possibly having ties to": said of whom the clause is about. */
const AFTER_COMMA = /, (?:(?:also|perhaps|\w+ly|thus|thereby) )*$/;

/** Finds who or what stands before words of relation, or is told of by the clause, as one of the two ends. */
export class LinkSides {
  readonly #sentence: Sentence;

  constructor(sentence: Sentence) {
    this.#sentence = sentence;
  }

  get #text(): string {
    return this.#sentence.working.text;
  }

  /** What the clause is about: whoever may be an end, and stands where only what goes with the verb follows. */
  subject(at: number, gerund: boolean): Series | null {
    const { working, series } = this.#sentence;
    const row = subjectBefore(working, series, at, { accepts: mayBeEnd, gerund });
    if (!row || (isCompared(working.text, row.start) && !PART_OF_THEM.test(working.text.slice(0, row.start))))
      return null;
    if (gerund && AFTER_COMMA.test(working.text.slice(row.end, at))) return row;
    return SAID_OF_SUBJECT.test(withoutSource(working.text.slice(row.end, at))) ? row : null;
  }

  /** What the clause is about, whatever is told of it in between. */
  clauseSubject(at: number): Series | null {
    const { working, series } = this.#sentence;
    const row = subjectBefore(working, series, at, { accepts: mayBeEnd, gerund: false });
    return row && !isCompared(working.text, row.start) ? row : null;
  }

  /** What stands right before a participle, or before what is said of it in between. */
  hanging(at: number): Series | null {
    const row = this.#sentence.series.findLast(({ end }) => end <= at);
    return row && HANGS_ON.test(withoutSource(this.#text.slice(row.end, at))) ? row : null;
  }

  /** "X is an actor, …, linked to Y": a participle after a comma is said of the subject. */
  afterComma(at: number): Series | null {
    const { working, series } = this.#sentence;
    if (!AFTER_COMMA.test(working.text.slice(0, at))) return null;
    const row = subjectBefore(working, series, at, { accepts: mayBeEnd, gerund: false });
    const isNear = row && at - row.end < LONGEST_AFTER_COMMA && !isCompared(working.text, row.start);
    return isNear && row.members.some(({ phrase }) => phrase.form === "actor") ? row : null;
  }

  /** "X is a cluster that": X, where who hangs on the words is told to be one of a sort. */
  whoIs(row: Series | null): Series | null {
    const [only] = row?.members ?? [];
    if (!row || !only || row.members.length > 1 || only.phrase.name !== null) return row;
    if (only.phrase.plural || only.phrase.reference === "back") return row;
    const named = this.#sentence.series.findLast(
      ({ end, members }) =>
        end <= row.start && members.every(({ phrase }) => phrase.form === "actor" && phrase.name !== null),
    );
    if (!named) return row;
    const gap = this.#text.slice(named.end, row.start);
    // "X is a cluster of probing activity": the cluster is X already.
    const isIt = !named.members.every(({ phrase }) => isOwnName(phrase)) && OF_IT.test(gap);
    return isIt || IS_ONE.test(gap) ? named : row;
  }

  /** "Its servers overlap with those of Y". */
  owner(at: number): Series | null {
    const row = this.#sentence.series.findLast(
      ({ end, members }) => end <= at && members[0]!.phrase.form === "actor",
    );
    if (row?.members[0]?.phrase.owning !== true || !OPENS.test(this.#text.slice(0, row.start))) return null;
    return ITS_THINGS.test(this.#text.slice(row.end, at)) ? row : null;
  }

  /** "X, whom Vendor associates with Y". */
  tiedBy(start: number): Series | null {
    return (
      this.#sentence.series.findLast(
        ({ end, members }) =>
          end <= start &&
          members.every(({ phrase }) => mayBeEnd(phrase)) &&
          TIED_BY.test(this.#text.slice(end, start)),
      ) ?? null
    );
  }

  /** "Linked to Y, X …". */
  fronted(start: number, end: number): Series | null {
    const { working, series } = this.#sentence;
    return start - clauseStart(working.text, start) < 24
      ? subjectAfter(working, series, clauseStart(working.text, start), end)
      : null;
  }

  /** "Despite overlaps with Y, X is …": the subject of the clause that follows. */
  toldLater(start: number, reach: number): Series | null {
    if (!CONCEDING.test(this.#text.slice(Math.max(0, start - 70), start))) return null;
    const from = reach + (/^["')]* \([^()]*\)/.exec(this.#text.slice(reach))?.[0].length ?? 0);
    const next = this.#sentence.series.find((one) => one.start >= from);
    return next?.members[0]?.phrase.name && MAIN_CLAUSE.test(this.#text.slice(reach, next.start))
      ? next
      : null;
  }

  /** "X has no known relatives, but there are overlaps with Y": what the sentence began with. */
  toldFirst(start: number): Series | null {
    const [first] = this.#sentence.series;
    if (!first || !/^["'(]*$/.test(this.#text.slice(0, first.start))) return null;
    const isNamed = first.members.every(({ phrase }) => phrase.form === "actor" && phrase.name !== null);
    return isNamed && clauseStart(this.#text, start) >= first.end ? first : null;
  }

  /** "During our analysis of X, we found similarities to Y". */
  lookedAt(start: number): Series | null {
    const row = this.#sentence.series.findLast(({ end }) => end <= start);
    return row &&
      LOOKING_AT.test(this.#text.slice(0, row.start)) &&
      WE_SAW.test(this.#text.slice(row.end, start))
      ? row
      : null;
  }

  /** "X uses tools that are similar to": whoever goes by the means. */
  user(at: number): Series | null {
    const from = clauseStart(this.#text, at);
    const by = BY_MEANS_OF.exec(this.#text.slice(Math.max(from, at - 140), at));
    if (!by) return null;
    const start = Math.max(from, at - 140) + by.index;
    const isGerund = /^\w+ing\b/i.test(by[0]);
    if (BY_THEM.test(by[0])) return this.clauseSubject(start);
    return (isGerund ? this.hanging(start) : null) ?? this.subject(start, isGerund);
  }

  /** "The backdoor used by X was also": whose the thing is. */
  thingsOf(at: number): Series | null {
    const row = this.#sentence.series.findLast(({ end }) => end <= at);
    return row &&
      WERE_SO.test(this.#text.slice(row.end, at)) &&
      THINGS_OF.test(this.#text.slice(0, row.start))
      ? row
      : null;
  }

  /** "Several groups are related to Y, including": those that are named after it. */
  namedLast(row: Series, from: number): Series | null {
    const [only] = row.members;
    if (row.members.length > 1 || !only || only.phrase.name !== null || !MANY.test(only.phrase.text))
      return null;
    const next = this.#sentence.series.find(({ start }) => start >= from);
    return next && NAMELY_LAST.test(this.#text.slice(from, next.start)) ? next : null;
  }

  /** Nobody is named who has it, but what is told of is a thing of theirs: "the tactics resemble those of Y". */
  isOfThings(at: number): boolean {
    const clause = this.#text.slice(clauseStart(this.#text, at), at);
    return OF_THINGS.test(clause) || THIS_IS.test(clause);
  }
}
