import { expect, it } from "vitest";
import type { Predicate } from "../../../src/model/vocabulary/predicates.ts";
import { said, withPredicate } from "./reading.ts";

/** A text and claims of it: those that have to be read, or must not be. */
export type Case = readonly [text: string, ...claims: readonly string[]];

/** Each text states these claims, whatever else it states. */
export const states = (cases: readonly Case[]): void => {
  for (const [text, ...claims] of cases)
    it(text, () => {
      expect(said(text)).toEqual(expect.arrayContaining(claims));
    });
};

/** Each text states nothing with these words. */
export const lacks = (cases: readonly Case[]): void => {
  for (const [text, ...claims] of cases)
    it(text, () => {
      const found = said(text).join("; ");
      for (const claim of claims) expect(found).not.toContain(claim);
    });
};

/** Each text has no claim of a predicate. */
export const lacksAny = (predicate: Predicate, texts: readonly string[]): void => {
  for (const text of texts)
    it(`no ${predicate}: ${text}`, () => {
      expect(withPredicate(text, predicate)).toEqual([]);
    });
};
