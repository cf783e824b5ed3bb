import fc from "fast-check";
import { expect, it } from "vitest";
import {
  HELD_BEFORE,
  HELD_BEFORE_END,
  HELD_BY_CLAUSE,
  HELD_BY_CLAUSE_END,
} from "../../../../src/extract/claims/parties/tables/parties.ts";

const group = "\uec00";
const pieces = (words: string): fc.Arbitrary<string> => fc.constantFrom(...words.split("|"));
const before = fc
  .tuple(
    pieces("the|its own|some"),
    pieces("servers|credentials|operators|malware"),
    pieces("of|from|by|belonging to|that belonged to|attributed to|previously used by|That was Run By"),
    pieces("|the |an |some "),
    pieces("|\"|'"),
  )
  .map(([some, held, of, the, quote]) => `${some} ${held} ${of} ${the}${quote}${group} here`);
const clause = fc
  .tuple(
    pieces("Access|servers|the tools"),
    pieces("that |which the |that the |"),
    pieces(" had| has|"),
    pieces(" already| once|"),
    pieces("gained|Set up|stolen|seen"),
  )
  .map(([held, that, had, already, taken]) => `${held} ${that}${group}${had}${already} ${taken} before`);

it.each([
  ["what stands before a group", HELD_BEFORE, HELD_BEFORE_END, before],
  ["what a clause says a group has", HELD_BY_CLAUSE, HELD_BY_CLAUSE_END, clause],
] as const)("is there wherever %s is", (_, whole, end, texts) => {
  let matched = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const has = new RegExp(whole.source, "i").test(text);
      if (has) matched += 1;
      expect(end.test(text) || !has).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(matched).toBeGreaterThan(50);
});
