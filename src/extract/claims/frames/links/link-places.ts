import type { End, Sentence } from "../../draft.ts";
import { clauseStart, isCompared, type Series, subjectBefore } from "../../sentence/syntax.ts";
import { isPair } from "../relations/relation-ends.ts";
import { isCompound, oneAndRest } from "../relations/relation-sides.ts";
import { endsIn, mayBeEnd, type Other, otherAfter } from "./link-ends.ts";
import { LinkSides } from "./link-sides.ts";
import { AND_ALSO, DOES, HAS_AUXILIARY, HAVING, LINKING, leadOf, OF_MAKER, SEEN } from "./tables/links.ts";

/** How the words say it: "an overlap", "shared tools", "the same victims", "related", "resembles", "links X to". */
export type Kind = "same" | "noun" | "shared" | "adjective" | "verb" | "ties" | "used" | "like";
/** The two sides, and where the last of them stands. */
export interface Found {
  readonly left: readonly End[];
  readonly right: readonly End[];
  readonly reach: number;
  /** Is the other one named by acts of theirs? */
  readonly byActs?: boolean;
}

/** Two may go after the same victims and have nothing to do with each other. */
const AIMS = /(?:targets?|victims?|sectors?|industr(?:y|ies)|[\uE500-\uE5FF])$/i;
/** What may stand between a verb and its object. */
const OBJECT_AT = /^ (?:(?!(?:to|with|by|of|in|on|from|and|for|is|are|was|were)\b)[\w'-]+ ){0,4}["'(]*$/i;
/** Somebody else comes after the words: those before them are not told to be each other's. */
const TO_ANOTHER = /^ (?:to|with|of|by|on)\b(?! (?:each other|one another))/i;
/** "They have no evidence to link": a verb. */
const TO_DO = /\bto (?:\w+ly )?$/i;

/** Finds the two ends of words of relation by how the sentence is built. */
export class LinkPlaces {
  readonly #sentence: Sentence;
  readonly #sides: LinkSides;
  #last: Found | null = null;

  constructor(sentence: Sentence) {
    this.#sentence = sentence;
    this.#sides = new LinkSides(sentence);
  }

  get #text(): string {
    return this.#sentence.working.text;
  }

  /** "X is related to Y and overlaps with Z". */
  #andAlso(at: number): Found | null {
    const last = this.#last;
    return last && last.reach <= at && AND_ALSO.test(this.#text.slice(last.reach, at)) ? last : null;
  }

  #two(row: Series, other: Other, until?: number): Found {
    return {
      left: endsIn(this.#sentence, this.#sides.namedLast(row, other.row.end) ?? row, until),
      right: endsIn(this.#sentence, other.row),
      reach: other.row.end,
      byActs: other.byActs,
    };
  }

  #pair(row: Series, until?: number): Found | null {
    const all = endsIn(this.#sentence, row, until);
    const [first, ...rest] = all;
    // "Between this campaign and X, Y": nothing is told of X and Y together.
    if (row.members[0]!.phrase.form === "event" && rest.some(({ form }) => form !== "event"))
      return first === row.members[0]!.phrase ? { left: [first], right: rest, reach: row.end } : null;
    const named = all.filter(({ name }) => name !== null);
    const isTwice = named.length >= 2 && all[0] !== named[0] && (isPair(all[0]!) || all[0]!.plural);
    const ends = isTwice ? named : all;
    if (ends.length >= 2) return { left: ends.slice(0, -1), right: ends.slice(1), reach: row.end };
    const [only] = ends;
    return only && isPair(only) && only.reference === "back"
      ? { left: [only], right: ["implied"], reach: row.end }
      : null;
  }

  /** "Between X and the activity of Y": the second after the first, where they are no row. */
  #between({ row }: Other): Found | null {
    const pair = oneAndRest(this.#text, row, { ends: "acts" }) ?? this.#pair(row);
    if (pair) return pair;
    const other = otherAfter(this.#sentence, row.end, "and|with|to");
    if (!other) return null;
    return this.#two(row, other);
  }

  /** "Two groups that appear to be connected, X and Y". */
  #apposed({ members }: Series, end: number): Found | null {
    const next = this.#sentence.series.find(({ start }) => start >= end);
    const isTwo = members.length === 1 && members[0]!.phrase.name === null && members[0]!.phrase.plural;
    return isTwo && next && /^(?:,|:| –| \()(?: namely)? ["']?$/.test(this.#text.slice(end, next.start))
      ? this.#pair(next)
      : null;
  }

  /** "X goes after the same victims as Y", "X and Y keep the same hours". */
  #ofSame(start: number, end: number): Found | null {
    const { working, series } = this.#sentence;
    const row = subjectBefore(working, series, start, { accepts: mayBeEnd, gerund: false });
    if (!row || isCompared(working.text, row.start) || !DOES.test(working.text.slice(row.end, start)))
      return null;
    const other = otherAfter(this.#sentence, end, "as|to|by|like|that|which");
    if (other) return this.#two(row, other, start);
    const isOfMeans =
      !AIMS.test(this.#text.slice(start, end)) &&
      !/^ (?:as|to|that|which|used|by|like)\b/.test(this.#text.slice(end));
    return isOfMeans ? this.#pair(row, start) : null;
  }

  /** "Shared tools between X and Y". */
  #ofShared(end: number): Found | null {
    const other = otherAfter(this.#sentence, end, "between|among|amongst|across");
    return other && this.#between(other);
  }

  /** "Similarities in the tools of X and Y". */
  #ofBoth(end: number): Found | null {
    const other = otherAfter(this.#sentence, end, "of|from|in");
    return other && (other.lead === "from" ? this.#between(other) : this.#pair(other.row));
  }

  /** "X and Y have much in common", "they share no similarities". */
  #had(start: number, end: number): Found | null {
    const near = this.#text.slice(Math.max(0, start - 90), start);
    const having = TO_DO.test(near) ? null : HAVING.exec(near);
    if (!having || /^with/i.test(having[0]) || TO_ANOTHER.test(this.#text.slice(end))) return null;
    const row = this.#sides.subject(start - having[0].length, false);
    return row && this.#pair(row, start);
  }

  #ofNoun(start: number, end: number): Found | null {
    const other = otherAfter(this.#sentence, end, "to|with|between|among|amongst|from");
    if (!other) return this.#had(start, end) ?? this.#ofBoth(end);
    if (/^(?:between|among|amongst|from)$/.test(other.lead)) return this.#between(other);
    const { series } = this.#sentence;
    const right = endsIn(this.#sentence, other.row);
    const reach = other.row.end;
    const near = this.#text.slice(Math.max(0, start - 90), start);
    const having = HAVING.exec(near);
    if (having) {
      const at = start - having[0].length;
      const row = /^with/i.test(having[0])
        ? (this.#sides.hanging(at) ?? this.#sides.subject(at, false))
        : this.#sides.subject(at, /^\w+ing\b/i.test(having[0]));
      if (row) return { left: endsIn(this.#sentence, this.#sides.whoIs(row), start), right, reach };
      if (this.#sides.isOfThings(at)) return { left: ["implied"], right, reach };
    }
    const before = series.findLast((one) => one.end <= start);
    const owned = before && /^["')]*(?:'s?|:)(?: [\w-]+){0,4} $/.test(this.#text.slice(before.end, start));
    const owner =
      before?.members[0]?.phrase.owning && /^(?: [\w-]+){0,4} $/.test(this.#text.slice(before.end, start));
    if (owned) return { left: endsIn(this.#sentence, before, start), right, reach };
    if (owner) return { left: [before.members[0]!.phrase], right, reach };
    const lookedAt = this.#sides.lookedAt(start);
    if (lookedAt) return { left: endsIn(this.#sentence, lookedAt, start), right, reach };
    const later = this.#sides.toldLater(start, reach);
    if (later) return { left: endsIn(this.#sentence, later), right, reach: later.end };
    const isThere =
      / (?:is|was|are|were) (?:to|with) $/.test(this.#text.slice(end, other.row.start)) ||
      SEEN.test(this.#text.slice(end, other.row.start)) ||
      SEEN.test(this.#text.slice(clauseStart(this.#text, start), start)) ||
      / (?:was|were|been|is|are)(?: \w+ly)? (?:found|noted|observed|identified|seen|established)/i.test(
        this.#text.slice(reach, reach + 60),
      );
    if (!isThere || having) return null;
    const told = this.#sides.toldFirst(start);
    return { left: told ? endsIn(this.#sentence, told) : ["implied"], right, reach };
  }

  #ofAdjective(start: number, end: number, kind: Kind): Found | null {
    const word = this.#text.slice(start, end);
    const other = otherAfter(this.#sentence, end, leadOf(word));
    const isSaid = kind === "verb" || HAS_AUXILIARY.test(this.#text.slice(Math.max(0, start - 60), start));
    const hanging = this.#sides.hanging(start);
    // "Activity overlap with Y" does not say whose.
    if (kind === "verb" && isCompound(hanging, word, start)) return null;
    const user = /^(?:similar|akin|comparable|identical|reminiscent|consistent|analogous)$/i.test(word)
      ? this.#sides.user(start)
      : null;
    if (user && other) return this.#two(user, other, start);
    const row = isSaid
      ? (this.#sides.subject(start, /ing$/.test(word)) ?? hanging)
      : (hanging ??
        (other &&
          (this.#sides.afterComma(start) ??
            (OF_MAKER.test(word) ? this.#sides.fronted(start, other.row.end) : null))));
    const fronted = row || !isSaid || !other ? null : this.#sides.fronted(start, other.row.end);
    if (fronted && other) return this.#two(fronted, other);
    const owner = row || !isSaid || !other ? null : this.#sides.owner(start);
    if (owner && other) return { ...this.#two(owner, other), left: [owner.members[0]!.phrase] };
    const last = row ? null : this.#andAlso(start);
    if (last && other) return { ...last, right: endsIn(this.#sentence, other.row), reach: other.row.end };
    if (!row) {
      const isOfThings = other && isSaid && this.#sides.isOfThings(start);
      return isOfThings
        ? { left: ["implied"], right: endsIn(this.#sentence, other.row), reach: other.row.end }
        : null;
    }
    const apposed = other ? null : this.#apposed(row, end);
    if (apposed) return apposed;
    if (!other)
      return isSaid && !LINKING.test(word) && !TO_ANOTHER.test(this.#text.slice(end))
        ? this.#pair(row, start)
        : null;
    return this.#two(this.#sides.whoIs(row)!, other, start);
  }

  /** "X uses tools that were also used by Y". */
  #ofUsed(start: number, end: number): Found | null {
    const user = this.#sides.user(start) ?? this.#sides.thingsOf(start);
    const other = user && otherAfter(this.#sentence, end, "by|in|with|to");
    return user && other && this.#two(user, other, start);
  }

  #ofTies(start: number, end: number): Found | null {
    const { series } = this.#sentence;
    const tied = / (?:\w+ly )?(?:to|with)\b/y.test(this.#text.slice(end)) ? this.#sides.tiedBy(start) : null;
    const whom = tied && otherAfter(this.#sentence, end, "to|with");
    if (tied && whom) return this.#two(tied, whom, start);
    const first = series.find((one) => one.start >= end);
    if (!first || !OBJECT_AT.test(this.#text.slice(end, first.start))) return null;
    const other =
      otherAfter(this.#sentence, first.end, "to|with") ?? otherAfter(this.#sentence, first.end, "and");
    if (!other)
      return / together\b/.test(this.#text.slice(first.end, first.end + 24)) ? this.#pair(first) : null;
    return this.#two(first, other);
  }

  /**
   * Who or what is told to have to do with whom by words of a kind at a place? `null` where they name no two. Words are
   * to be asked for from left to right.
   */
  found(kind: Kind, start: number, end: number): Found | null {
    const found = this.#found(kind, start, end);
    if (found) this.#last = found;
    return found;
  }

  #found(kind: Kind, start: number, end: number): Found | null {
    if (kind === "same") return this.#ofSame(start, end);
    if (kind === "shared") return this.#ofShared(end);
    if (kind === "noun") return this.#ofNoun(start, end);
    if (kind === "ties") return this.#ofTies(start, end);
    if (kind === "used") return this.#ofUsed(start, end);
    return this.#ofAdjective(start, end, kind);
  }
}
