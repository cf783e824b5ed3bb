import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as aims from "../../../src/extract/claims/tables/aims.ts";
import * as certainty from "../../../src/extract/claims/tables/certainty.ts";
import * as origins from "../../../src/extract/claims/tables/origins.ts";
import * as relations from "../../../src/extract/claims/tables/relations.ts";
import * as speech from "../../../src/extract/claims/tables/speech.ts";
import * as triggers from "../../../src/extract/claims/tables/triggers.ts";
import { neededWords } from "../../../src/extract/matching/needed-words.ts";
import { allMatches, PatternIndex } from "../../../src/extract/matching/pattern-index.ts";
import { patternTree } from "../../../src/extract/matching/pattern-tree.ts";

const wordsOf = (pattern: RegExp): string[] | null =>
  neededWords(patternTree(pattern))?.map(({ word }) => word) ?? null;

describe("the words that every match of a pattern holds", () => {
  it.each([
    [/\b(?:hit|strike[sd]?)\b/g, [" hit ", " strike ", " strikes ", " striked "]],
    [/colou?r/gi, ["color", "colour"]],
    [/\w+ (?:group|gang)s?\b/g, [" group ", " groups ", " gang ", " gangs "]],
    [/[mM]alware \d{2}/g, ["malware 0"]],
    [/(?<!\w)(?:sub-)?group(?!\w)/g, [" group ", " sub grou"]],
    [/\bname (\w+) \1/g, [" name "]],
  ])("are those of %s", (pattern, words) => {
    expect(wordsOf(pattern)).toEqual(words);
  });

  it.each([/\w+/g, /(?:group)?/g, /a|e|i/g, /group|[^a]/g, /[a-z]+/g, /group/iu, /^$/g, /(?:group)*x?/g])(
    "are not to be had from %s",
    (pattern) => {
      expect(wordsOf(pattern)).toBeNull();
    },
  );
});

describe("an index of patterns", () => {
  const found = (value: unknown): RegExp[] => {
    if (value instanceof RegExp) return value.global ? [value] : [];
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(found) : [];
  };
  const patterns = found([aims, certainty, origins, relations, speech, triggers]);
  const index = new PatternIndex(patterns);
  const phrase = fc.integer({ min: 0xe000, max: 0xeeff }).map((code) => String.fromCharCode(code));
  const bits = (pattern: RegExp): fc.Arbitrary<string> =>
    fc.constantFrom(...(pattern.source.match(/[A-Za-z]{2,}/g) ?? [""]));
  const text = (pattern: RegExp): fc.Arbitrary<string> =>
    fc
      .array(
        fc.tuple(
          fc.oneof(
            { weight: 5, arbitrary: bits(pattern) },
            phrase,
            fc.string({ unit: "binary", maxLength: 4 }),
          ),
          fc.constantFrom(" ", " ", " ", "", "s ", "ed ", "ing ", "-", ", ", ". ", "\n"),
        ),
        { maxLength: 14 },
      )
      .map((pieces) => pieces.flat().join(""));

  it("finds what each pattern finds on its own", () => {
    const plain = (matches: readonly RegExpExecArray[]): unknown =>
      matches.map((match) => [match.index, [...match]]);
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns).chain((pattern) => fc.tuple(fc.constant(pattern), text(pattern))),
        ([pattern, written]) => {
          const expected = [...written.matchAll(new RegExp(pattern))];
          expect(plain(index.of(written).matches(pattern))).toEqual(plain(expected));
        },
      ),
      { numRuns: 3000, seed: 20261122 },
    );
  });

  it("runs a pattern that it was not given", () => {
    expect(index.of("an apple").matches(/apple/g)).toHaveLength(1);
  });

  it("goes on after an empty match", () => {
    expect(allMatches(/x*/g, "axb").map(({ index: at }) => at)).toEqual(
      [..."axb".matchAll(/x*/g)].map(({ index: at }) => at),
    );
  });
});
