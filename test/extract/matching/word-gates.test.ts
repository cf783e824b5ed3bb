import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordGates } from "../../../src/extract/matching/word-gates.ts";

const PATTERNS = [
  [/\b(?:rose|rising) (?:sharply )?by\b/gi, /\bin the name of\b/gi],
  [/\bsteal(?:s|ing)? [\uEC00-\uECFF]/gi],
  [/\bwith the (?:\w+ )?goal\b/gi],
  [/[\uEC00-\uECFF]+ [\uEC00-\uECFF]/g, " off s", " it "],
];
const gates = wordGates(PATTERNS);
const opened = (text: string): number[] =>
  PATTERNS.map((_, gate) => gate).filter((gate) => (gates(text, 0, text.length) & (1 << gate)) !== 0);

describe("gates that the words of patterns open", () => {
  it.each([
    ["prices rose by half", [0]],
    ["prices *rose*\n\n  __by__ half", [0]],
    ["In  the\tname of X", [0]],
    ["They STEAL data", [1]],
    ["with the stated goal", [2]],
    ["prose by hand, stealth in the name", []],
    ["X's Y", []],
    ["an off-shoot", [3]],
    ["Is *it*?", [3]],
    ["its offspring", []],
    ["", []],
  ])("are opened by the words that a match must hold: %j", (text, expected) => {
    expect(opened(text)).toEqual(expected);
  });

  it("looks at no more than the stretch it is given", () => {
    const text = "They steal data with the goal";
    expect(gates(text, 0, 10)).toBe(1 << 1);
    expect(gates(text, 11, text.length)).toBe(1 << 2);
  });

  it("are open wherever a pattern matches once marks are gone", () => {
    const piece = fc.constantFrom(
      "rose",
      "by",
      "sharply",
      "in",
      "the",
      "name",
      "of",
      "with",
      "goal",
      "steal",
    );
    const blank = fc.constantFrom(" ", "  ", " *", "_ ", "\n");
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, blank), { maxLength: 8 }), (pieces) => {
        const raw = pieces.flat().join("");
        const clean = raw.replace(/[\s*_]+/g, " ");
        const open = opened(raw);
        PATTERNS.slice(0, 3).forEach((patterns, gate) => {
          if (patterns.some((pattern) => clean.match(pattern))) expect(open).toContain(gate);
        });
      }),
    );
  });
});
