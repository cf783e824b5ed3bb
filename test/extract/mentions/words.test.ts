import fc from "fast-check";
import { expect, it } from "vitest";
import { wordsBeginning } from "../../../src/extract/mentions/words.ts";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}_+-]*/gu;

it("finds the words that the pattern finds, of those that begin as wanted", () => {
  const piece = fc.constantFrom(
    "a",
    "Bé",
    "z",
    "9",
    "_",
    "+",
    "-",
    " ",
    ".",
    "é",
    "я",
    "中",
    "𐐀",
    "😀",
    "\ud800",
    "\n",
  );
  const texts = fc.oneof(
    fc.array(piece).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(texts, fc.subarray(["a", "B", "9", "é", "я", "\ud801"]), (text, letters) => {
      const firsts = new Set(letters.map((letter) => letter.charCodeAt(0)));
      const slow = [...text.matchAll(WORD)]
        .filter(({ index }) => firsts.has(text.charCodeAt(index)))
        .flatMap(({ 0: word, index }) => [index, index + word.length]);
      expect(wordsBeginning(text, firsts)).toEqual(slow);
    }),
    { numRuns: 300 },
  );
});
