import { BLANK, foldedSymbol } from "./pattern-tree.ts";

/**
 * Finds many folded words in a text in one pass (Aho & Corasick 1975, as a full automaton). A text counts as having a
 * blank before its first and after its last character. Linear in the text, however many words.
 */
export interface WordFinder {
  /** States of the automaton; 0 is the first. */
  readonly states: number;
  /** The state after the blank before a text. */
  readonly start: number;
  /** The state after a character, which is a UTF-16 unit. */
  readonly step: (state: number, code: number) => number;
  /** The words that end where a state is reached, as indices into the list given; longest first. */
  readonly wordsAt: readonly (readonly number[])[];
}

const SYMBOLS = [..."abcdefghijklmnopqrstuvwxyz", "0", "_", BLANK];
const WIDTH_BITS = 5;
const ASCII = 128;
const CLASS_OF = Uint8Array.from({ length: ASCII }, (_, code) => SYMBOLS.indexOf(foldedSymbol(code)));
const BLANK_CLASS = SYMBOLS.indexOf(BLANK);

const classOf = (code: number): number => (code < ASCII ? CLASS_OF[code]! : BLANK_CLASS);

interface Trie {
  readonly next: Int32Array;
  readonly ends: number[][];
}

function trieOf(words: readonly string[]): Trie {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  const next = new Int32Array(most << WIDTH_BITS);
  const ends: number[][] = [[]];
  words.forEach((word, index) => {
    let state = 0;
    for (let at = 0; at < word.length; at += 1) {
      const slot = (state << WIDTH_BITS) + classOf(word.charCodeAt(at));
      if (next[slot] === 0) next[slot] = ends.push([]) - 1;
      state = next[slot]!;
    }
    ends[state]!.push(index);
  });
  return { next: next.slice(0, ends.length << WIDTH_BITS), ends };
}

/** Turns the trie into the automaton in place: each missing step goes where the longest suffix would. */
function completed({ next, ends }: Trie): void {
  const suffix = new Int32Array(ends.length);
  const queue: number[] = [0];
  for (let at = 0; at < queue.length; at += 1) {
    const state = queue[at]!;
    const fallback = suffix[state]! << WIDTH_BITS;
    for (let symbol = 0; symbol < SYMBOLS.length; symbol += 1) {
      const slot = (state << WIDTH_BITS) + symbol;
      const child = next[slot]!;
      const elsewhere = state === 0 ? 0 : next[fallback + symbol]!;
      if (child === 0) next[slot] = elsewhere;
      else {
        suffix[child] = elsewhere;
        ends[child]!.push(...ends[elsewhere]!);
        queue.push(child);
      }
    }
  }
}

/**
 * The automaton with its states numbered breadth first and in half the room: texts are nearly always in a state near the
 * first, and a step costs what it takes to fetch it.
 */
function compacted({ next, ends }: Trie): { next: Uint16Array | Int32Array; ends: number[][] } {
  const order: number[] = [0];
  const numbers = new Int32Array(ends.length).fill(-1);
  numbers[0] = 0;
  for (let at = 0; at < order.length; at += 1)
    for (let symbol = 0; symbol < SYMBOLS.length; symbol += 1) {
      const state = next[(order[at]! << WIDTH_BITS) + symbol]!;
      if (numbers[state] !== -1) continue;
      numbers[state] = order.length;
      order.push(state);
    }
  const compact = ends.length <= 0x10000 ? new Uint16Array(next.length) : new Int32Array(next.length);
  order.forEach((state, number) => {
    for (let symbol = 0; symbol < SYMBOLS.length; symbol += 1)
      compact[(number << WIDTH_BITS) + symbol] = numbers[next[(state << WIDTH_BITS) + symbol]!]!;
  });
  return { next: compact, ends: order.map((state) => ends[state]!) };
}

/** Compiles the finder of a list of folded words, each at least one symbol long. */
export function wordFinder(words: readonly string[]): WordFinder {
  const trie = trieOf(words);
  completed(trie);
  const { next, ends } = compacted(trie);
  const step = (state: number, code: number): number => next[(state << WIDTH_BITS) + classOf(code)]!;
  return { states: ends.length, start: step(0, BLANK.charCodeAt(0)), step, wordsAt: ends };
}
