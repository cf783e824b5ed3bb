import type { Draft, FrameReader, Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { phrasesOf, seriesAt } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { type Reached, reachedFrom } from "../links/carried.ts";
import { isPair } from "../relations/relation-ends.ts";
import { amongRow, isMalware, kinDrafts, kinFrom, malwareAt, sourceFrom, toldOf } from "./kin-sides.ts";
import { kinds } from "./kinds.ts";
import { makers } from "./same-makers.ts";
import { FRONTS, KIN_CUES, type KinCue, TOLD_OF_NOBODY, WEAK_TIE } from "./tables/kin-cues.ts";
import {
  AND_SECOND,
  ITS_KIN,
  KIN_NOUN,
  KIN_NOUN_OF,
  OPENS,
  OWN_KIN,
  SAYS_IT_IS,
  STANDS_BESIDE,
} from "./tables/kinship.ts";

/** "There are similarities with Y": of whom the text is about. */
const impliedKin = ({ row, end }: Reached, trigger: { start: number; end: number }): Draft[] =>
  row.map((object) => ({ predicate: "overlaps-with", subject: "implied", object, trigger, reach: end }));

const BEFORE = 110;
/** "…, X is", "…, X (aka Y) uses": what follows the comma is what is told of. */
const IS_TOLD =
  /^["')]*(?: (?!and\b|or\b)[a-z(]|, (?:which|also|who|(?!(?:and|is|was|has)\b)[a-z]+(?:s|ed)) )/;
/** "X's routine", "X code": part of it is meant. */
const OWNED_PART =
  /^["')]*(?:(?:'s?)? (?:[\w-]+ ){0,3}(?:code|source|routines?|functions?|algorithms?|obfuscation|techniques?|logic|features?|strings|modules?)|'s? (?:[\w-]+ ){0,3}(?:keys?|packer|crypter|certificates?|mutex))\b/i;
const FAMILY = /\b(?:famil|lineage)/i;

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

  /** Whom a cue's words lead to; `null` where they name nobody that fits it. */
  #others({ of, ofGroups, ofFamily }: KinCue, end: number): Reached | null {
    const others = kinFrom(this.#sentence, end, ofGroups);
    if (!others) return null;
    const { text } = this.#sentence.working;
    const isPart = !of || of.test(text.slice(end, others.start)) || OWNED_PART.test(text.slice(others.end));
    const isFamily =
      !ofFamily ||
      others.row.every((one) => FAMILY.test(one.text)) ||
      FAMILY.test(text.slice(others.end, others.end + 20));
    return isPart && isFamily ? others : null;
  }

  #sided(cue: KinCue): Draft[] {
    const { word, after, ofGroups, ofTies, ofFamily } = cue;
    return this.#matches(word).flatMap((match) => {
      const { index: start } = match;
      const end = start + match[0].length;
      const left = this.#before(start);
      if (after && !after.test(left)) return [];
      const others = this.#others(cue, end);
      if (!others) return [];
      const isFronted = OPENS.test(left) || FRONTS.test(left);
      const told = isFronted ? this.#named(others) : toldOf(this.#sentence, start);
      if (told.length === 0 && ofGroups && TOLD_OF_NOBODY.test(left))
        return impliedKin(others, { start, end });
      // Attacks may be like what malware does, but do not come from it; of a payload its family says what it is.
      const some = told
        .filter(({ form }) => ofGroups || form !== "event")
        .filter(({ form, name }) => name !== null || !(ofFamily || (ofTies && form === "actor")));
      return kinDrafts(
        some,
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
      ...kinds(this.#sentence),
      ...this.#nouns(),
      ...this.#owned(),
      ...KIN_CUES.flatMap((cue) => this.#sided(cue)),
      ...this.#pairs(),
      ...makers(this.#sentence),
    ];
  }
}

/** Malware, what somebody has, or what stands for two of a kind: without any no kinship is told. */
const mayBeKin = (phrase: Phrase): boolean =>
  phrase.form === "software" || phrase.owner !== null || phrase.owning || isPair(phrase);

/** Which malware comes from other malware, was made by the same hands, or is like it? */
export const kinship: FrameReader = (sentence) =>
  sentence.working.phrases.some(mayBeKin) ? new Kinship(sentence).all() : [];
