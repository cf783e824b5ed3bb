import { neededWords } from "./needed-words.ts";
import { BLANK, foldedSymbol, patternTree } from "./pattern-tree.ts";
import { wordFinder } from "./word-finder.ts";

/** Which gates are open, one bit each. */
export type GateBits = number;

/** Which gates does a stretch of a text (UTF-16 units) open? */
export type WordGates = (text: string, start: number, end: number) => GateBits;

const SPACE = BLANK.charCodeAt(0);
const ASCII = 128;
/** Marks within words are gone where patterns are tried. */
const IS_LETTER = Uint8Array.from({ length: ASCII }, (_, code) => Number(!"_ ".includes(foldedSymbol(code))));

/**
 * The longest stretch of a needed word without two blanks in a row: those are a mention or a mark, which a text that
 * still has them may write with more.
 */
function written(word: string): string {
  const parts = word.split(/ {2,}/);
  const edged = parts.map((part, at) => (at > 0 ? BLANK : "") + part + (at + 1 < parts.length ? BLANK : ""));
  return edged.reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

/** A folded word that opens a gate, or a pattern that is tried later: words without which it cannot match open it. */
export type Opener = string | RegExp;

const wordsOf = (opener: Opener): readonly string[] =>
  typeof opener === "string"
    ? [opener]
    : (neededWords(patternTree(opener)) ?? []).map(({ word }) => written(word));

/**
 * Compiles gates that words open, and patterns that are tried on a text later, when its mentions, marks and references
 * have been taken out. A text opens a gate if it holds one of its words, or a word without which none of its patterns
 * matches (`neededWords`), with any marks and blanks between words. A pattern that needs no word opens nothing. At most
 * 31 gates. Linear in the text.
 */
export function wordGates(openersOf: readonly (readonly Opener[])[]): WordGates {
  const gatesOf = new Map<string, GateBits>();
  openersOf.forEach((openers, gate) => {
    for (const word of openers.flatMap(wordsOf)) gatesOf.set(word, (gatesOf.get(word) ?? 0) | (1 << gate));
  });
  const { start: first, step, wordsAt } = wordFinder([...gatesOf.keys()]);
  const listed = [...gatesOf.values()];
  const opened = Int32Array.from(wordsAt, (words) => words.reduce((gates, word) => gates | listed[word]!, 0));
  return (text, start, end) => {
    let state = first;
    let gates = 0;
    let wasBlank = true;
    for (let at = start; at <= end; at += 1) {
      const code = at < end ? text.charCodeAt(at) : SPACE;
      const isBlank = code >= ASCII || IS_LETTER[code] === 0;
      if (isBlank && wasBlank) continue;
      wasBlank = isBlank;
      state = step(state, isBlank ? SPACE : code);
      gates |= opened[state]!;
    }
    return gates;
  };
}
