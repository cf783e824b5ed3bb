import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as certainty from "../../../src/extract/claims/certainty/tables/certainty.ts";
import * as aims from "../../../src/extract/claims/frames/aims/tables/aims.ts";
import * as origins from "../../../src/extract/claims/frames/origins/tables/origins.ts";
import * as relations from "../../../src/extract/claims/frames/relations/tables/relations.ts";
import * as speech from "../../../src/extract/claims/speakers/tables/speech.ts";
import * as triggers from "../../../src/extract/claims/tables/triggers.ts";
import { DATE_PATTERNS } from "../../../src/extract/dates/find-dates.ts";
import { neededWords } from "../../../src/extract/matching/needed-words.ts";
import { allMatches, type Candidates, PatternIndex } from "../../../src/extract/matching/pattern-index.ts";
import { PatternPlaces } from "../../../src/extract/matching/pattern-places.ts";
import { patternTree } from "../../../src/extract/matching/pattern-tree.ts";
import { INTRODUCED_PATTERNS } from "../../../src/extract/mentions/introduced-names.ts";
import { NUMBERED_PATTERNS } from "../../../src/extract/mentions/numbered-groups.ts";
import { ORGANISATION_PATTERNS } from "../../../src/extract/mentions/organisation-patterns.ts";
import { PEOPLE_PATTERNS } from "../../../src/extract/mentions/people.ts";

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

const found = (value: unknown): RegExp[] => {
  if (value instanceof RegExp) return value.global ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(found) : [];
};
const ofClaims = found([aims, certainty, origins, relations, speech, triggers]);
const ofMentions = [
  ...DATE_PATTERNS,
  ...INTRODUCED_PATTERNS,
  ...NUMBERED_PATTERNS,
  ...ORGANISATION_PATTERNS,
  ...PEOPLE_PATTERNS,
];

const phrase = fc.integer({ min: 0xe000, max: 0xeeff }).map((code) => String.fromCharCode(code));
const name = fc.constantFrom("Example", "Ann", "B.", "2019", "5", "von");
/** Texts made of a pattern's own words, so that many of them match it or nearly do. */
const textFor = (pattern: RegExp): fc.Arbitrary<string> => {
  const words = fc.constantFrom(...(pattern.source.match(/[A-Za-z]{2,}/g) ?? [""]));
  const noise = fc.string({ unit: "binary", maxLength: 4 });
  const piece = fc.oneof({ weight: 5, arbitrary: words }, name, phrase, noise);
  const gap = fc.constantFrom(" ", " ", " ", "", "s ", "ed ", "ing ", "-", ", ", ". ", "\n");
  return fc.array(fc.tuple(piece, gap), { maxLength: 14 }).map((pieces) => pieces.flat().join(""));
};

describe.each([
  ["of patterns for sentences", ofClaims, new PatternIndex(ofClaims)],
  ["of patterns for documents", ofMentions, new PatternPlaces(ofMentions)],
] as const)("an index %s", (_, patterns, index: { readonly of: (text: string) => Candidates }) => {
  it("finds what each pattern finds on its own", () => {
    const plain = (matches: readonly RegExpExecArray[]): unknown =>
      matches.map((match) => [match.index, [...match]]);
    const patternAndText = fc
      .constantFrom(...patterns)
      .chain((pattern) => fc.tuple(fc.constant(pattern), textFor(pattern)));
    fc.assert(
      fc.property(patternAndText, ([pattern, text]) => {
        const expected = [...text.matchAll(new RegExp(pattern))];
        expect(plain(index.of(text).matches(pattern))).toEqual(plain(expected));
      }),
      { numRuns: 1500, seed: 20261122 },
    );
  });

  it("runs a pattern that it was not given", () => {
    expect(index.of("an apple").matches(/apple/g)).toHaveLength(1);
  });
});

it("goes on after an empty match", () => {
  const places = (matches: Iterable<RegExpExecArray>): number[] => [...matches].map(({ index }) => index);
  expect(places(allMatches(/x*/g, "axb"))).toEqual(places("axb".matchAll(/x*/g)));
});
