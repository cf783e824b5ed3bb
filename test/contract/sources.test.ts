import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { byCodeUnit } from "../../src/model/ids.ts";
import { PREDICATES } from "../../src/model/vocabulary/predicates.ts";
import type { SourceResult } from "../../src/sources/source.ts";
import { detectSource, SOURCES, sourceNamed } from "../../src/sources/sources.ts";
import { EXAMPLES } from "../sources/structured/examples.ts";
import { readInPieces, readText } from "../sources/structured/reading.ts";

/** Claims in an order of their own: two readings agree when they hold the same set. */
const asSet = ({ claims }: SourceResult) => [...claims].sort((a, b) => byCodeUnit(a.id, b.id));

function balanced({ counts, claims }: SourceResult): void {
  expect(counts.taken + counts.ignored + counts.skipped).toBe(counts.records);
  expect(counts.claims).toBe(claims.length);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
}

describe("the list of sources", () => {
  it("has no id twice and finds each by name", () => {
    expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
    for (const source of SOURCES) expect(sourceNamed(source.id)).toBe(source);
    expect(() => sourceNamed("no-such")).toThrow(UserError);
  });

  it("has an example for every source", () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(SOURCES.map(({ id }) => id).sort());
  });

  it("takes prose for no source", () => {
    expect(detectSource({ name: "report.txt", head: "On 3 May, SILVER HERON sent mail.\n" })).toBeNull();
    expect(detectSource({ name: "", head: "" })).toBeNull();
  });
});

const cases = SOURCES.flatMap((source) =>
  (EXAMPLES[source.id] ?? []).map((example) => [source.id, example.name, source, example] as const),
);

describe.each(cases)("the %s source on %s", (_id, _name, source, example) => {
  const result = readText(source, example.text, example.name);

  it("recognises it, and no other source does", () => {
    expect(
      SOURCES.filter((known) => known.detect({ name: example.name, head: example.text.slice(0, 4000) })),
    ).toEqual([source]);
  });

  it("takes, ignores by name or skips every record, and skips none of the example", () => {
    balanced(result);
    expect(result.counts.records).toBeGreaterThan(0);
    expect(result.counts.skipped).toBe(0);
    expect(result.issues).toEqual([]);
  });

  it("makes claims that say where they stand, in the closed list of predicates", () => {
    for (const claim of result.claims) {
      expect(PREDICATES).toContain(claim.predicate);
      expect(claim.passage).toMatchObject({ kind: "field", release: "test" });
      expect(claim.document).toBe("d-0000000000000000");
      expect(claim.subject.text).not.toBe("");
      expect(claim.object.text).not.toBe("");
      expect(claim.assertedBy.length).toBeGreaterThan(0);
    }
  });

  it("reads twice alike", () => {
    expect(readText(source, example.text, example.name)).toEqual(result);
  });

  it("makes the same claims in any order of records", () => {
    expect(asSet(readText(source, example.reordered, example.name))).toEqual(asSet(result));
  });

  it("makes no further claim of records given twice, and counts them", () => {
    const doubled = readText(source, example.doubled, example.name);
    balanced(doubled);
    expect(asSet(doubled)).toEqual(asSet(result));
    expect(doubled.counts.records).toBeGreaterThan(result.counts.records);
  });

  it("says the same of a file that comes in pieces, however it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), fc.boolean(), async (size, isDoubled) => {
        const text = isDoubled ? example.doubled : example.text;
        const whole = readText(source, text, example.name);
        const large = await readInPieces(source, text, example.name, size);
        expect(asSet(large)).toEqual(asSet(whole));
        expect(large.counts).toEqual(whole.counts);
        expect(large.issues).toEqual(whole.issues);
        expect(large.ignored).toEqual(whole.ignored);
        expect(large.kept).toEqual(whole.kept);
      }),
      { numRuns: 12 },
    );
  });

  it("raises an issue for a field it does not know", () => {
    const read = readText(source, example.withUnknownField, example.name);
    balanced(read);
    expect(read.issues.map(({ code }) => code)).toContain("unknown-field");
    expect(asSet(read)).toEqual(asSet(result));
  });

  it("fails cleanly on a file that is empty, cut short or of another kind", () => {
    const broken = fc.oneof(
      fc.nat({ max: example.text.length }).map((length) => example.text.slice(0, length)),
      fc
        .tuple(fc.nat({ max: example.text.length }), fc.string({ maxLength: 4 }))
        .map(([at, junk]) => example.text.slice(0, at) + junk + example.text.slice(at + 1)),
      fc.constantFrom(
        "",
        "\uFEFF",
        "[]",
        "{}",
        "null",
        "[null]",
        '{"objects":[null,1,{}]}',
        '{"values":[1]}',
        '{"response":[{}]}',
        "a,b\n1",
        "\n\n",
      ),
    );
    fc.assert(
      fc.property(broken, (text) => {
        try {
          balanced(readText(source, text, example.name));
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }),
      { numRuns: 60 },
    );
  });

  it("never throws while recognising", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (name, head) => typeof source.detect({ name, head }) === "boolean",
      ),
    );
  });
});
