import { type NeededWord, neededWords } from "./needed-words.ts";
import { allMatches, type Candidates } from "./pattern-index.ts";
import { type PatternTree, patternTree } from "./pattern-tree.ts";
import { type WordFinder, wordFinder } from "./word-finder.ts";

/** A word farther than this into its match does not say where the match begins. */
const FARTHEST = 140;
const BLANK_CODE = 32;

interface Placed {
  readonly pattern: RegExp;
  /** The same pattern, tried at one place only; `null` for one that is run over the whole text if at all. */
  readonly sticky: RegExp | null;
  /** Do its matches begin where a word does, or even with a capital? */
  readonly opening: "anywhere" | "word" | "capital";
}

/** One pattern that a word speaks for. */
interface Speaks {
  readonly number: number;
  readonly need: NeededWord;
}

/** Every place of a text where matches of the patterns may begin, ascending; places may come twice. */
type Places = readonly (readonly number[])[];

function isLed(tree: PatternTree): boolean {
  if (tree.kind === "edge") return true;
  if (tree.kind === "row") return tree.parts[0] !== undefined && isLed(tree.parts[0]);
  return tree.kind === "choice" && tree.options.every(isLed);
}

const WITH_CAPITAL = /^\\b\(?(?:\?:)?\[A-Z\](?![*?{])/;

function placed(pattern: RegExp, needs: readonly NeededWord[], tree: PatternTree): Placed {
  const isNear = needs.every(({ mostBefore }) => mostBefore <= FARTHEST);
  const { source, flags } = pattern;
  const opening = !isLed(tree)
    ? "anywhere"
    : WITH_CAPITAL.test(source) && !flags.includes("i")
      ? "capital"
      : "word";
  return { pattern, opening, sticky: isNear ? new RegExp(source, flags.replace("g", "y")) : null };
}

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;

/** May a match that opens so begin at a place? */
function opensAt(text: string, at: number, opening: Placed["opening"]): boolean {
  if (opening === "anywhere") return true;
  const code = text.charCodeAt(at);
  if (opening === "capital" && !(code >= 65 && code <= 90)) return false;
  return isWordCode(code) !== (at > 0 && isWordCode(text.charCodeAt(at - 1)));
}

/**
 * Patterns to be found in long texts. One pass over a text finds the words that their matches need, and each pattern
 * is tried only where a match with one of them may begin. Results are those of the patterns alone.
 */
export class PatternPlaces {
  readonly #numbers = new Map<RegExp, number>();
  readonly #placed: Placed[] = [];
  readonly #finder: WordFinder;
  /** For each state of the finder, what the words that end there speak for; `undefined` for nothing. */
  readonly #speaks: readonly (readonly Speaks[] | undefined)[];

  /** `patterns`: global ones. Those that need no words are left to run over the whole text. */
  constructor(patterns: Iterable<RegExp>) {
    const byWord = new Map<string, Speaks[]>();
    for (const pattern of patterns) {
      const tree = patternTree(pattern);
      const needs = neededWords(tree);
      if (tree === null || needs === null || this.#numbers.has(pattern)) continue;
      const number = this.#placed.push(placed(pattern, needs, tree)) - 1;
      this.#numbers.set(pattern, number);
      for (const need of needs) byWord.set(need.word, [...(byWord.get(need.word) ?? []), { number, need }]);
    }
    const speaks = [...byWord.values()];
    this.#finder = wordFinder([...byWord.keys()]);
    this.#speaks = this.#finder.wordsAt.map((words) =>
      words.length > 0 ? words.flatMap((word) => speaks[word]!) : undefined,
    );
  }

  /** Where may the patterns match? Linear in the text. */
  of(text: string): Candidates {
    const places = this.#places(text);
    const may = (pattern: RegExp): boolean => {
      const number = this.#numbers.get(pattern);
      return number === undefined || places[number]!.length > 0;
    };
    const matches = (pattern: RegExp): readonly RegExpExecArray[] => {
      const number = this.#numbers.get(pattern);
      if (number === undefined) return allMatches(pattern, text);
      if (places[number]!.length === 0) return [];
      const { sticky } = this.#placed[number]!;
      return sticky ? matchesAt(sticky, text, places[number]!) : allMatches(pattern, text);
    };
    return { may, matches };
  }

  #places(text: string): Places {
    const { step, start } = this.#finder;
    const places: number[][] = this.#placed.map(() => []);
    let state = start;
    for (let at = 0; at <= text.length; at += 1) {
      state = step(state, at < text.length ? text.charCodeAt(at) : BLANK_CODE);
      const speaks = this.#speaks[state];
      if (speaks !== undefined)
        for (const { number, need } of speaks)
          addPlaces(text, need, at + 1, this.#placed[number]!, places[number]!);
    }
    return places;
  }
}

/** Adds the places where a match that holds a word ending at `end` may begin. */
function addPlaces(
  text: string,
  { word, leastBefore, mostBefore }: NeededWord,
  end: number,
  { sticky, opening }: Placed,
  places: number[],
): void {
  const from = end - word.length;
  if (sticky === null) {
    if (places.length === 0) places.push(0);
    return;
  }
  for (let at = Math.max(0, from - mostBefore); at <= from - leastBefore; at += 1)
    if (opensAt(text, at, opening)) places.push(at);
}

function matchesAt(sticky: RegExp, text: string, places: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let end = 0;
  let last = -1;
  for (const at of [...places].sort((a, b) => a - b)) {
    if (at < end || at === last) continue;
    last = at;
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (match === null) continue;
    found.push(match);
    end = match[0] === "" ? at + 1 : at + match[0].length;
  }
  return found;
}

/** Candidates without an index: every pattern is run over the whole text. */
export const everyPattern = (text: string): Candidates => ({
  may: () => true,
  matches: (pattern) => allMatches(pattern, text),
});
