import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReportTraits, relatedIndex } from "../../src/resolve/related.ts";

const report = (id: string, marks: number[], things: string[], claims: string[] = []): ReportTraits => ({
  id,
  marks,
  things: new Map(things.map((name) => [name.toLowerCase(), name])),
  claims: new Set(claims),
});

const REPORTS = [
  report("d-1", [1, 2, 3, 4], ["SILVER HERON", "KETTLE"], ["heron uses kettle"]),
  report("d-2", [1, 2, 3, 4, 5, 6, 7, 8], ["SILVER HERON", "KETTLE"], ["heron uses kettle"]),
  report("d-3", [20], ["SILVER HERON", "PALE OTTER"], []),
  report("d-4", [30], ["GREY IBIS"], []),
];

describe("related reports", () => {
  it("puts the copy that makes the same claim first, and says what is shared", () => {
    expect(relatedIndex(REPORTS)("d-1", 5)).toEqual([
      {
        document: "d-2",
        sharedText: 1,
        sharedClaims: 1,
        sharedThings: ["KETTLE", "SILVER HERON"],
        score: Math.round((10 + 2 + Math.log(2) + Math.log(4 / 3)) * 1000) / 1000,
      },
      {
        document: "d-3",
        sharedText: 0,
        sharedClaims: 0,
        sharedThings: ["SILVER HERON"],
        score: Math.round(Math.log(4 / 3) * 1000) / 1000,
      },
    ]);
  });

  it("is empty for a report that shares nothing, and for one that is not there", () => {
    const find = relatedIndex(REPORTS);
    expect([find("d-4", 5), find("d-9", 5)]).toEqual([[], []]);
  });

  it("a thing that every report names relates none", () => {
    const all = ["a", "b", "c"].map((id) => report(id, [], ["Windows"]));
    expect(relatedIndex(all)("a", 5)).toEqual([]);
  });

  it("a stray phrase in common is no shared text", () => {
    const long = Array.from({ length: 100 }, (_, at) => at);
    const other = [0, ...long.slice(1).map((at) => at + 1000)];
    expect(relatedIndex([report("a", long, []), report("b", other, [])])("a", 5)).toEqual([]);
  });

  it("is the same from both sides, whatever the order of reports", () => {
    const traits = fc.record({
      marks: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }),
      things: fc.array(fc.constantFrom("A", "B", "C", "D"), { maxLength: 3 }),
      claims: fc.array(fc.constantFrom("x", "y", "z"), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(traits, { minLength: 2, maxLength: 6 }), (all) => {
        const reports = all.map(({ marks, things, claims }, at) => report(`d-${at}`, marks, things, claims));
        const find = relatedIndex(reports);
        expect(relatedIndex([...reports].reverse())("d-0", 9)).toEqual(find("d-0", 9));
        for (const { document, score } of find("d-0", 9))
          expect(find(document, 9).find((other) => other.document === "d-0")!.score).toBe(score);
      }),
    );
  });
});
