import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/model/claim.ts";
import { stixBundle } from "../../src/report/stix/bundle.ts";
import { caseBundle, type StixCase } from "../../src/report/stix/case-bundle.ts";
import { stix } from "../../src/sources/stix.ts";
import { stixCase } from "../arbitrary/stix-cases.ts";
import { tacticalCase } from "./fixture.ts";

const written = (value: StixCase): string => JSON.stringify(caseBundle(value));

function readBack(text: string) {
  return stix.read({ name: "bundle.json", text, document: "d-bundle", release: "d-bundle" });
}

const byId = (claims: readonly Claim[]): readonly Claim[] =>
  [...claims].sort((a, b) => (a.id < b.id ? -1 : 1));

describe("a case as STIX", () => {
  it("read back gives the same claims, field by field, with ids, passages and documents", () => {
    fc.assert(
      fc.property(stixCase, (value) => {
        const result = readBack(written({ ...value, assessment: null }));
        expect(result.issues).toEqual([]);
        expect(byId(result.claims)).toEqual(byId(value.claims));
      }),
    );
  });

  it("read back gives each document that claims stand on, without its text", () => {
    fc.assert(
      fc.property(stixCase, (value) => {
        const named = new Set(value.claims.map(({ document }) => document));
        const expected = value.documents
          .filter(({ id }) => named.has(id))
          .map((document) => ({
            ...document,
            text: "",
            pages: [],
            blocks: [],
            appearances: document.appearances.filter((one) =>
              Object.values(one).some((part) => part !== null),
            ),
          }));
        expect(readBack(written(value)).documents ?? []).toEqual(expected);
      }),
    );
  });

  it("with an assessment gives the case's claims and, beside them, only those that the assessment alone tells", () => {
    fc.assert(
      fc.property(stixCase, (value) => {
        const alone = readBack(JSON.stringify(stixBundle(tacticalCase()))).claims;
        const { claims } = readBack(written({ ...value, assessment: stixBundle(tacticalCase()) }));
        expect(claims).toHaveLength(value.claims.length + alone.length);
        for (const one of value.claims) expect(claims).toContainEqual(one);
      }),
      { numRuns: 20 },
    );
  });

  it("is the same bytes whatever the order of claims", () => {
    fc.assert(
      fc.property(stixCase, (value) => {
        expect(written({ ...value, claims: [...value.claims].reverse() })).toBe(written(value));
      }),
      { numRuns: 30 },
    );
  });

  it("refers only to what it holds, each id once", () => {
    fc.assert(
      fc.property(stixCase, (value) => {
        const { objects } = caseBundle(value);
        const ids = objects.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const refs = [...JSON.stringify(objects).matchAll(/"([a-z-]+--[0-9a-f-]{36})"/gu)].map(
          (match) => match[1]!,
        );
        for (const ref of refs)
          if (!ref.startsWith("extension-definition--60a3c5c5")) expect(ids).toContain(ref);
      }),
      { numRuns: 30 },
    );
  });
});
