import type { Draft, FrameReader, Sentence } from "../draft.ts";
import { isOwnName, type Phrase } from "../phrase.ts";
import { phrasesOf, seriesAt } from "../syntax.ts";
import {
  AND_SECOND,
  BASED_ON_IT,
  FRONTS,
  IS_KIN_WORD,
  IS_NAMED_KIND,
  ITS_KIN,
  KIN_CUES,
  KIN_NOUN,
  KIN_NOUN_OF,
  KIND,
  KIND_CALLED,
  type KinCue,
  NAMED_KIND,
  OF_KIND,
  OPENS,
  OWN_KIN,
  SAYS_IT_IS,
  STANDS_BESIDE,
  TOLD_OF_NOBODY,
  WEAK_TIE,
} from "../tables/kinship.ts";
import { phraseAt } from "../working-text.ts";
import { type Reached, reachedFrom } from "./carried.ts";
import { amongRow, isMalware, kinDrafts, kinFrom, malwareAt, sourceFrom, toldOf } from "./kin-sides.ts";
import { makers } from "./same-makers.ts";

/** "A new Y variant", "a Y-based botnet": not Y itself, but something of its kind. */
export const isOfKind = (phrase: Phrase): boolean =>
  isOwnName(phrase) &&
  ((NAMED_KIND.test(phrase.head) &&
    /^(?:an?|another|(?:the )?new|yet|both|all|two|three|several|many)\b/i.test(phrase.text)) ||
    BASED_ON_IT.test(phrase.text.slice(phrase.name!.end - phrase.start)));

/** "There are similarities with Y": of whom the text is about. */
const impliedKin = ({ row, end }: Reached, trigger: { start: number; end: number }): Draft[] =>
  row.map((object) => ({ predicate: "overlaps-with", subject: "implied", object, trigger, reach: end }));

const BEFORE = 110;
/** "…, X is", "…, X (aka Y) uses": what follows the comma is what is told of. */
const IS_TOLD = /^["')]*(?: (?!and\b|or\b)[a-z(]|, (?:which|also|who)\b)/;
/** "X's routine", "X code": part of it is meant. */
const OWNED_PART =
  /^["')]*(?:'s?)? (?:[\w-]+ ){0,3}(?:code|source|routines?|functions?|algorithms?|obfuscation|techniques?|logic|features?|strings|modules?)\b/i;
/** Of a payload without a name it says what it is, and not what it is like. */
const BELONGS = /^(?:belong|(?:is|are|was|were) part)/i;
const ARTICLE = /^(?:an?|the|another|one|yet) /i;

/** Reads of which software a sentence says that it is akin to other software. */
class Kinship {
  readonly #sentence: Sentence;

  constructor(sentence: Sentence) {
    this.#sentence = sentence;
  }

  #before(at: number): string {
    return this.#sentence.working.text.slice(Math.max(0, at - BEFORE), at);
  }

  #matches(words: RegExp): readonly RegExpExecArray[] {
    return this.#sentence.patterns.matches(words);
  }

  /** "A fork of Y, X …": the one that comes after the comma. */
  #named({ end }: Reached): Phrase[] {
    const { working, series } = this.#sentence;
    const comma =
      /^["')]*(?: [^,.;\uE100-\uE2FF\uEC00-\uEDFF]{0,60})?, (?:(?:we|researchers) (?:\w+ )?(?:believe|assess|think|conclude) (?:that )?)?(?:the )?["']?/.exec(
        working.text.slice(end),
      );
    const row = comma && seriesAt(series, end + comma[0].length);
    return row && IS_TOLD.test(working.text.slice(row.end, row.end + 24)) ? phrasesOf(row, isMalware) : [];
  }

  #sided({ word, after, of, ofGroups, ofTies }: KinCue): Draft[] {
    return this.#matches(word).flatMap((match) => {
      const { index: start } = match;
      const end = start + match[0].length;
      if (after && !after.test(this.#before(start))) return [];
      const others = kinFrom(this.#sentence, end, ofGroups);
      if (!others) return [];
      if (
        of &&
        !of.test(this.#sentence.working.text.slice(end, others.start)) &&
        !OWNED_PART.test(this.#sentence.working.text.slice(others.end))
      )
        return [];
      const left = this.#before(start);
      const isFronted = OPENS.test(left) || FRONTS.test(left);
      const told = isFronted ? this.#named(others) : toldOf(this.#sentence, start);
      if (told.length === 0 && ofGroups && TOLD_OF_NOBODY.test(left))
        return impliedKin(others, { start, end });
      return kinDrafts(
        // Attacks may be like what malware does, but do not come from it.
        told.filter(
          ({ form, name }) =>
            (ofGroups || form !== "event") &&
            (name !== null || !(ofTies ? form === "actor" : BELONGS.test(match[0]))),
        ),
        others.row,
        { start, end, weak: ofTies === true && WEAK_TIE.test(match[0]) },
        others.end,
      );
    });
  }

  /** "X is a fork of Y", "X, the successor of Y,", "a fork of Y, X …". */
  #nouns(): Draft[] {
    return this.#matches(KIN_NOUN_OF).flatMap((match) => {
      const { index: start } = match;
      const end = start + match[0].length;
      const left = this.#before(start);
      const beside = STANDS_BESIDE.exec(left);
      if (!beside && !SAYS_IT_IS.test(left) && !OPENS.test(left)) return [];
      const others = sourceFrom(this.#sentence, end);
      if (!others) return [];
      const { series } = this.#sentence;
      const some = beside
        ? malwareAt(series, start - left.length + beside.index)
        : OPENS.test(left)
          ? this.#named(others)
          : toldOf(this.#sentence, start);
      return kinDrafts(some, others.row, { start, end }, others.end);
    });
  }

  /** Who is named right after a phrase: one, or a row. */
  #after(end: number, kind: Phrase): Phrase[] {
    const { series, working } = this.#sentence;
    const row = malwareAt(series, end).filter((one) => one !== kind);
    const next = phraseAt(working, end);
    return row.length > 0 ? row : next && isMalware(next) ? [next] : [];
  }

  /** "A variant of Y", "a Y variant": what the phrase stands for, or is called, is akin to Y. */
  #kinds(): Draft[] {
    const { working } = this.#sentence;
    const ends = (match: RegExpExecArray): (Phrase | null)[] =>
      [match.index, match.index + match[0].length].map((at) => phraseAt(working, at));
    return [
      ...this.#matches(OF_KIND).flatMap((match) => {
        const kind = phraseAt(working, match.index);
        if (kind?.form !== "software" || !KIND.test(kind.head) || isOwnName(kind)) return [];
        if (/ as $/.test(match[0]) && !/\bsame\b/i.test(kind.text)) return [];
        const end = match.index + match[0].length;
        const others = kinFrom(this.#sentence, end, false);
        if (!others) return [];
        const left = this.#before(match.index);
        const beside = STANDS_BESIDE.exec(`${left}a `);
        const isSaid = SAYS_IT_IS.test(left);
        const told = isSaid && kind.plural ? toldOf(this.#sentence, match.index) : [];
        const child =
          told.length > 0
            ? told
            : isMalware(kind)
              ? [kind]
              : isSaid || beside || (/[,(–] $/.test(left) && ARTICLE.test(kind.text))
                ? toldOf(this.#sentence, match.index)
                : [];
        return kinDrafts(child, others.row, { start: match.index, end }, others.end);
      }),
      ...this.#matches(IS_NAMED_KIND).flatMap((match) => {
        const [child, kind] = ends(match);
        const end = match.index + match[0].length;
        if (!child || !kind || !isMalware(child) || !isMalware(kind) || !isOfKind(kind) || isOfKind(child))
          return [];
        const row = malwareAt(this.#sentence.series, match.index);
        return kinDrafts(
          kind.plural && row.length > 0 ? row : [child],
          [kind],
          { start: match.index + 1, end },
          end + 1,
        );
      }),
      ...this.#matches(IS_KIN_WORD).flatMap((match) => {
        const at = match.index + match[0].lastIndexOf(match[2]!);
        const [child, kind] = [phraseAt(working, match.index), phraseAt(working, at)];
        const end = match.index + match[0].length;
        return child && kind && isMalware(child) && isMalware(kind)
          ? kinDrafts([child], [kind], { start: match.index + 1, end }, end)
          : [];
      }),
      ...this.#matches(KIND_CALLED).flatMap((match) => {
        const kind = phraseAt(working, match.index);
        const end = match.index + match[0].length;
        return kind && isMalware(kind) && isOfKind(kind)
          ? kinDrafts(this.#after(end, kind), [kind], { start: match.index + 1, end }, end + 1)
          : [];
      }),
    ];
  }

  /** "Y's successor, X", "X, Y's successor", "its predecessor, X". */
  #owned(): Draft[] {
    const { working, series } = this.#sentence;
    return [
      ...this.#matches(OWN_KIN).flatMap((match) => {
        const { index: start } = match;
        const end = start + match[0].length;
        const owner = phraseAt(working, start);
        if (!owner || !isMalware(owner)) return [];
        const after = malwareAt(series, end);
        const beside = /([\uED00-\uEDFF])["')]*, ["'(]*$/.exec(this.#before(start));
        const isSaid = SAYS_IT_IS.test(this.#before(start));
        const alone = beside
          ? malwareAt(series, start - beside[0].length)
          : isSaid
            ? toldOf(this.#sentence, start)
            : [];
        const some = after.length > 0 ? after : alone;
        return kinDrafts(some, [owner], { start: start + 1, end }, end + 1);
      }),
      ...this.#matches(ITS_KIN).flatMap((match) => {
        const { index: start } = match;
        const end = start + match[0].length;
        const its = phraseAt(working, start);
        if (!its?.owning) return [];
        const earlier = series.findLast(
          (one) => one.start < start && one.members.some(({ phrase }) => isMalware(phrase)),
        );
        const kin = reachedFrom(this.#sentence, end, isMalware);
        if (!kin) return [];
        const later = earlier ? [] : this.#named(kin);
        const some = earlier ? phrasesOf(earlier, isMalware).slice(-1) : later.length > 0 ? later : [its];
        return kinDrafts(some, kin.row, { start, end }, end + 1);
      }),
    ];
  }

  /** "Similarities between X and Y", "the relationship of X with Y". */
  #pairs(): Draft[] {
    const { working } = this.#sentence;
    return this.#matches(KIN_NOUN).flatMap((match) => {
      const { index: start } = match;
      const end = start + match[0].length;
      const weak = WEAK_TIE.test(match[0]);
      const first = kinFrom(this.#sentence, end, true);
      if (!first) return [];
      if (first.row.length > 1) return amongRow(first.row, { start, end, weak }, first.end);
      AND_SECOND.lastIndex = first.end;
      if (!AND_SECOND.test(working.text)) return [];
      const second = kinFrom(this.#sentence, AND_SECOND.lastIndex, true);
      return second ? kinDrafts(first.row, second.row, { start, end, weak }, second.end) : [];
    });
  }

  all(): Draft[] {
    return [
      ...this.#kinds(),
      ...this.#nouns(),
      ...this.#owned(),
      ...KIN_CUES.flatMap((cue) => this.#sided(cue)),
      ...this.#pairs(),
      ...makers(this.#sentence),
    ];
  }
}

/** Which malware comes from other malware, was made by the same hands, or is like it? */
export const kinship: FrameReader = (sentence) => new Kinship(sentence).all();
