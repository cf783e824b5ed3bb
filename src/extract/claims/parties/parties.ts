import { allMatches, type Candidates } from "../../matching/pattern-index.ts";
import type { Draft, Sentence } from "../draft.ts";
import { SAME_PHRASE } from "../frames/links/tables/links.ts";
import { OTHER_HEAD } from "../frames/relations/tables/likeness.ts";
import { ownerOf, type Phrase } from "../sentence/phrase.ts";
import { seriesIn } from "../sentence/series.ts";
import { letterOf, phraseIndex } from "../sentence/tables/forms.ts";
import { phraseAt, type WorkingText } from "../sentence/working-text.ts";
import { type Change, rewritten } from "./rewriting.ts";
import { skimmed } from "./skimmed.ts";
import {
  HELD_BEFORE,
  HELD_BEFORE_END,
  HELD_BY_CLAUSE,
  HELD_BY_CLAUSE_END,
  HELD_OF,
  HELD_WHOSE,
} from "./tables/parties.ts";

/**
 * A sentence in which what a group has, does or consists of is written as the group itself: "the servers of X", "X's
 * operators" and "access gained by X" are the letter of X. Relations are said of groups through such words as often as
 * outright, and rules need to know them once only.
 */
export interface Parties {
  readonly sentence: Sentence;
  /** What of theirs the words name ("servers"); `null` when the group itself is named. */
  readonly heldOf: (phrase: Phrase) => string | null;
  /** Does a place of the sentence as it was stand in words for what a group has? They say no more than that. */
  readonly isFolded: (at: number) => boolean;
  /** The same draft with its places in the sentence as it was. */
  readonly placed: (draft: Draft) => Draft;
}

const phraseOfLetter = ({ phrases }: WorkingText, words: string): Phrase | null =>
  phrases[phraseIndex(words.charCodeAt(0))] ?? null;

/** The head of a phrase; of software by name alone, which has none, what it is. */
const headOf = ({ head }: Phrase): string => (/^\w/.test(head) ? head : "malware");

interface Fold {
  readonly start: number;
  readonly end: number;
  /** Where the letter that stays stands. */
  readonly at: number;
  readonly held: string;
}

/** "Operators of X" name X by their own words already; other actors before a name are somebody else. */
const isOther = (working: WorkingText, held: string, at: number): boolean => {
  const first = phraseOfLetter(working, held);
  // "Separate operations from X" are not those of X, "the same tools that X used" are somebody else's too.
  if (first && (OTHER_HEAD.test(first.text) || SAME_PHRASE.test(first.text))) return true;
  return first?.form === "actor" && first.name !== phraseAt(working, at)?.name;
};

/** Stretches that stand for the group in them, left to right; of two that overlap the first holds. */
function foldsIn(working: WorkingText, may: Candidates["may"], isParty: (at: number) => boolean): Fold[] {
  const { text } = working;
  const found = (pattern: RegExp): readonly RegExpExecArray[] =>
    may(pattern) ? allMatches(pattern, text) : [];
  // Two patterns cost as much as all others of relations: their ends are looked for first.
  const foundWith = (end: RegExp, pattern: RegExp): readonly RegExpExecArray[] =>
    may(pattern) && end.test(text) ? allMatches(pattern, text) : [];
  const before = foundWith(HELD_BEFORE_END, HELD_BEFORE).map((match) => {
    const end = match.index + match[0].length;
    // "…, X, the operators of Y": X is somebody else.
    const isOne = phraseAt(working, match.index)?.name && match.index + 1 < end - 1 && match[0][1] === ",";
    const start = isOne ? match.index + match[0].indexOf(match[1]!) : match.index;
    return { start, end, at: end - 1, held: match[1]! };
  });
  const after = [...found(HELD_OF), ...found(HELD_WHOSE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    at: match.index,
    held: (match[1] ?? match[2])!,
  }));
  const clauses = foundWith(HELD_BY_CLAUSE_END, HELD_BY_CLAUSE).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    at: match.index + match[0].indexOf(match[2]!),
    held: match[1]!,
  }));
  const all = [...before, ...after, ...clauses]
    .filter(({ at, held }) => isParty(at) && !isOther(working, held, at))
    .sort((a, b) => a.start - b.start);
  const kept: Fold[] = [];
  for (const fold of all) {
    const last = kept.at(-1);
    if (last === undefined || fold.start >= last.end) kept.push(fold);
    // "The servers of X's operators": still X.
    else if (last.at === fold.at && fold.end > last.end) kept[kept.length - 1] = { ...last, end: fold.end };
  }
  return kept;
}

/** The sentence with "X's tools", where they are one phrase, as a letter of X. */
function withOwners(working: WorkingText, held: Map<Phrase, string>): WorkingText {
  if (working.phrases.every((phrase) => ownerOf(phrase) === null)) return working;
  let { text } = working;
  const phrases = working.phrases.map((phrase, index) => {
    const owner = ownerOf(phrase);
    if (owner === null) return phrase;
    held.set(owner, headOf(phrase));
    text = text.replace(letterOf(phrase.form, index), letterOf("actor", index));
    return owner;
  });
  return { ...working, text, phrases };
}

/** Reads a sentence once more with its groups in place of what they have; `null` when nothing would change. */
export function withParties(sentence: Sentence): Parties | null {
  const { may } = sentence.patterns;
  const held = new Map<Phrase, string>();
  const skim = skimmed(sentence.working, sentence.text, may);
  const owned = withOwners(skim?.working ?? sentence.working, held);
  const isGroup = (at: number): boolean => {
    const phrase = phraseAt(owned, at);
    return phrase?.form === "actor" && !phrase.owning;
  };
  const folds = foldsIn(owned, may, isGroup);
  const hasOwning = owned.phrases.some(({ owning }) => owning);
  if (skim === null && folds.length === 0 && held.size === 0 && !hasOwning) return null;
  for (const { at, held: words } of folds) {
    const phrase = phraseOfLetter(owned, words);
    held.set(phraseAt(owned, at)!, phrase === null ? words : headOf(phrase));
  }
  const changes = [
    ...folds.map(({ start, end, at }) => ({ start, end, at, letters: owned.text[at]! })),
    ...(hasOwning ? pronounsIn(owned, folds) : []),
  ].sort((a, b) => a.start - b.start);
  const { working, startOf, endOf } = rewritten(owned, changes);
  const from = (at: number): number => (skim ? skim.startOf(startOf(at)) : startOf(at));
  const to = (at: number): number => (skim ? skim.endOf(endOf(at)) : endOf(at));
  return {
    sentence: {
      ...sentence,
      working,
      series: seriesIn(working),
      patterns: {
        may,
        matches: (pattern) => (may(pattern) ? allMatches(pattern, working.text) : []),
      },
    },
    heldOf: (phrase) => held.get(phrase) ?? null,
    isFolded: (at) =>
      folds.some(({ start, end }) => {
        const [first, last] = skim ? [skim.startOf(start), skim.endOf(end)] : [start, end];
        return first <= at && at < last;
      }),
    placed: (draft) => ({
      ...draft,
      trigger: { start: from(draft.trigger.start), end: to(draft.trigger.end) },
      reach: to(draft.reach),
    }),
  };
}

/** "Its tools" are not those of another group: the pronoun is a word here, and no party. */
function pronounsIn(working: WorkingText, folds: readonly Fold[]): Change[] {
  const changes: Change[] = [];
  for (let at = 0; at < working.text.length; at += 1)
    if (phraseAt(working, at)?.owning && !folds.some(({ start, end }) => start <= at && at < end))
      changes.push({ start: at, end: at + 1, at, letters: "its" });
  return changes;
}
