import { type NeededWord, neededWords } from "./needed-words.ts";
import { patternTree } from "./pattern-tree.ts";
import { type WordFinder, wordFinder } from "./word-finder.ts";

/** All matches of a global pattern in a text, in order, as `matchAll` gives them but for its copy of the pattern. */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return [];
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return found;
}

/** Patterns of a text that may match it: those that cannot are not tried. */
export interface Candidates {
  /** What `matchAll` would give for the pattern. */
  readonly matches: (pattern: RegExp) => readonly RegExpExecArray[];
  /** False when the pattern cannot match. */
  readonly may: (pattern: RegExp) => boolean;
}

const NONE: readonly RegExpExecArray[] = [];

/**
 * Many patterns to be tried on many short texts. One pass over a text tells which of them hold none of the words that
 * every match needs (`neededWords`); only the others are run. Results are those of the patterns alone.
 */
export class PatternIndex {
  readonly #numbers = new Map<RegExp, number>();
  readonly #finder: WordFinder;
  /** For each state and block of 32 patterns, the patterns that a word ending there speaks for. */
  readonly #masks: Int32Array;
  /** 1 for the states whose patterns there are any of: hardly one in ten. */
  readonly #speaks: Uint8Array;
  readonly #always: Int32Array;
  readonly #blocks: number;

  constructor(patterns: Iterable<RegExp>) {
    const byWord = new Map<string, number[]>();
    const always: number[] = [];
    for (const pattern of patterns) {
      if (this.#numbers.has(pattern)) continue;
      const number = this.#numbers.size;
      this.#numbers.set(pattern, number);
      const needs: readonly NeededWord[] | null = neededWords(patternTree(pattern));
      if (needs === null) always.push(number);
      for (const { word } of needs ?? []) {
        const numbers = byWord.get(word);
        if (numbers) numbers.push(number);
        else byWord.set(word, [number]);
      }
    }
    this.#blocks = Math.ceil(this.#numbers.size / 32);
    this.#always = new Int32Array(this.#blocks);
    for (const number of always) this.#always[number >> 5]! |= 1 << (number & 31);
    this.#finder = wordFinder([...byWord.keys()]);
    this.#masks = this.#masksOf([...byWord.values()]);
    this.#speaks = Uint8Array.from(this.#finder.wordsAt, (words) => (words.length > 0 ? 1 : 0));
  }

  #masksOf(numbersOf: readonly (readonly number[])[]): Int32Array {
    const masks = new Int32Array(this.#finder.states * this.#blocks);
    this.#finder.wordsAt.forEach((words, state) => {
      for (const word of words)
        for (const number of numbersOf[word]!)
          masks[state * this.#blocks + (number >> 5)]! |= 1 << (number & 31);
    });
    return masks;
  }

  /** Which patterns may match a text? Linear in the text. */
  of(text: string): Candidates {
    const present = this.#present(text);
    const may = (pattern: RegExp): boolean => {
      const number = this.#numbers.get(pattern);
      return number === undefined || (present[number >> 5]! & (1 << (number & 31))) !== 0;
    };
    return { may, matches: (pattern) => (may(pattern) ? allMatches(pattern, text) : NONE) };
  }

  #present(text: string): Int32Array {
    const { step, start } = this.#finder;
    const blocks = this.#blocks;
    const masks = this.#masks;
    const speaks = this.#speaks;
    const present = this.#always.slice();
    let state = start;
    for (let at = 0; at <= text.length; at += 1) {
      state = step(state, at < text.length ? text.charCodeAt(at) : 32);
      if (speaks[state] === 0) continue;
      const from = state * blocks;
      for (let block = 0; block < blocks; block += 1) present[block]! |= masks[from + block]!;
    }
    return present;
  }
}
