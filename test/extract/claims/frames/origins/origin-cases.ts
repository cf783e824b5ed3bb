import { expect, it } from "vitest";
import { claimsIn, told } from "../../reading.ts";

/** The claims of origin of a text, each with its hedge. */
export const origins = (text: string): string[] =>
  claimsIn(text)
    .filter(({ predicate }) => predicate === "attributed-to" || predicate === "based-in")
    .map((claim) => told([claim])[0]! + (claim.hedge ? ` ~${claim.hedge.text}` : ""));

/** Texts, each with its claims of origin. */
export const casesOfOrigin = (rows: readonly (readonly [string, readonly string[]])[]): void =>
  it.each(rows)("%s", (text, expected) => {
    expect(origins(text)).toEqual(expected);
  });
