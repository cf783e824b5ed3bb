import type { Claim, Hedge, Negation, TermType } from "../../model/claim.ts";
import type { Span } from "../../model/document.ts";
import type { RelationScale } from "../../model/relation.ts";
import type { Predicate } from "../../model/vocabulary/predicates.ts";
import type { Candidates } from "../matching/pattern-index.ts";
import type { Phrase } from "./sentence/phrase.ts";
import type { Series } from "./sentence/syntax.ts";
import type { WorkingText } from "./sentence/working-text.ts";

/** A stretch of a sentence as written: an end of a claim that no mention names. */
export interface Words {
  readonly words: Span;
  readonly type: TermType;
}

/** One end of a claim before it is looked up: a phrase, plain words, or whom (`implied`) or whose `work` the text is about. */
export type End = Phrase | Words | "implied" | "the work";

/** Is an end a phrase of the sentence, and not words, nor left out? */
export const isPhrase = (end: End): end is Phrase => typeof end === "object" && "form" in end;

/** What a frame finds in a sentence; certainty, source and time are read afterwards. */
export interface Draft {
  readonly predicate: Predicate;
  readonly subject: End;
  readonly object: End;
  /** The object, where the text speaks of nobody that `object` could stand for. */
  readonly orElse?: Phrase;
  /** The words that say so, as places in the working text. */
  readonly trigger: Span;
  /** Where the last end stands in the working text; later words do not colour the claim. */
  readonly reach: number;
  /** Trigger words that are a hedge themselves ("linked to"). */
  readonly weak?: boolean;
  /** The phrase's own hedge, in place of those of the clause ("a suspected Iranian group"). */
  readonly ownHedge?: Span | null;
  /** Said within a noun phrase: the clause's hedges and negations do not touch it. */
  readonly aside?: boolean;
  /** Told as having happened: done by somebody, even where the subject names nobody ("attackers breached"). */
  readonly happened?: boolean;
  readonly negation?: Negation;
  readonly hedge?: Hedge;
  readonly change?: Claim["change"];
  readonly scale?: RelationScale;
}

/** A sentence prepared for the frames. */
export interface Sentence extends Span {
  readonly working: WorkingText;
  readonly series: readonly Series[];
  /** Under a heading, list introduction or table head that names this actor. */
  readonly text: string;
  /** The patterns of the claims that may match the working text. */
  readonly patterns: Candidates;
}

/** Where the words of a global pattern stand in the working text of a sentence, from left to right. */
export const placesIn = ({ patterns }: Pick<Sentence, "patterns">, words: RegExp): Span[] =>
  patterns.matches(words).map(({ index, 0: match }) => ({ start: index, end: index + match.length }));

export type FrameReader = (sentence: Sentence) => Draft[];
