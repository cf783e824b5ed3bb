import fc from "fast-check";
import { expect, it } from "vitest";
import { ROLE, rolesOf, tokenEnd } from "../../../../src/extract/claims/sentence/phrase-tokens.ts";
import { DETERMINERS, EVENT_HEADS, PRONOUNS } from "../../../../src/extract/claims/sentence/tables/nouns.ts";

const TOKEN =
  /[\uE000-\uEEFF]|'s\b|[-/]?[A-Za-z0-9][\w&-]*(?:\.[A-Za-z]\w*)?(?:\([s]\))?(?:'(?!s\b)\w+)?|\S/g;

it("cuts a sentence into the tokens that the pattern tells", () => {
  const piece = fc.constantFrom(
    "actor",
    "s",
    "'s",
    "(s)",
    ".exe",
    "é",
    "\ue001",
    "-",
    "/",
    "&",
    "_",
    "9",
    "'t",
    ".",
    " ",
    "\u00a0",
    "😀",
  );
  const texts = fc.oneof(
    fc.array(piece).map((pieces) => pieces.join("")),
    fc.string(),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const tokens: string[] = [];
      for (let at = 0; at < text.length; ) {
        const end = tokenEnd(text, at);
        if (end > at) tokens.push(text.slice(at, end));
        at = Math.max(end, at + 1);
      }
      expect(tokens).toEqual(text.match(TOKEN) ?? []);
    }),
    { numRuns: 300 },
  );
});

it("finds a word in each table that holds it, and in no other", () => {
  const listed = [...DETERMINERS, ...EVENT_HEADS, ...PRONOUNS];
  const word = fc.oneof(fc.constantFrom(...listed), fc.stringMatching(/^[a-z-]{1,14}$/), fc.string());
  fc.assert(
    fc.property(word, (one) => {
      const roles = rolesOf(one);
      expect((roles & ROLE.determiner) !== 0).toBe(DETERMINERS.has(one));
      expect((roles & ROLE.event) !== 0).toBe(EVENT_HEADS.has(one));
      expect((roles & ROLE.pronoun) !== 0).toBe(PRONOUNS.has(one));
    }),
  );
});
