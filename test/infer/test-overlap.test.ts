import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settleQuestion } from "../../src/infer/settle-question.ts";
import { testOverlap } from "../../src/infer/test-overlap.ts";
import type { Finding, NullId } from "../../src/model/finding.ts";
import { campedMatrix, smallMatrix, unevenMatrix } from "../stats/margins.ts";
import { channelFrom, channelOf } from "./channel.ts";

const ask = (pairs: readonly (readonly [string, string])[], nulls: readonly NullId[] = ["bicm", "dc"]) => ({
  pairs: pairs.map(([a, b]) => ({ a, b })),
  seed: 7,
  nulls,
  draws: 200,
});

const small = channelOf({
  "PALE OTTER": ["rake", "spade", "hoe"],
  "BRASS WREN": ["rake", "spade", "axe"],
  "OLD HERON": ["rake", "saw"],
  "GREY FOX": ["rake"],
});

const tested = (
  data: Parameters<typeof testOverlap>[0],
  options: Parameters<typeof testOverlap>[1],
): Finding => {
  const [first] = testOverlap(data, options);
  if (first?.kind !== "tested") throw new Error("not tested");
  return first;
};

describe("testOverlap", () => {
  it("counts what is shared, rarest first, with the cells and claims behind it", () => {
    const finding = tested(small, ask([["PALE OTTER", "BRASS WREN"]]));
    expect(finding.observed).toBe(2);
    expect(finding.degrees).toEqual([3, 3]);
    expect(finding.shared).toEqual([
      { column: "spade", rows: 2 },
      { column: "rake", rows: 4 },
    ]);
    expect(finding.cells).toHaveLength(4);
    expect(finding.claims).toEqual([
      "claim-BRASS WREN-rake",
      "claim-BRASS WREN-spade",
      "claim-PALE OTTER-rake",
      "claim-PALE OTTER-spade",
    ]);
    expect(finding.rarity).toBeCloseTo(Math.log(4 / 2) + Math.log(4 / 4), 12);
    expect(finding.misleadsWhen).toBe("Public tools are shared by strangers.");
    expect(finding.undated).toBe(false);
    expect(tested(small, ask([["PALE OTTER", "OLD HERON"]])).undated).toBe(true);
  });

  it("decides by dc: p is its tail, q is p until the question is settled", () => {
    const data = channelFrom(unevenMatrix(30, 60, 5));
    const finding = tested(data, ask([["G1003", "G1010"]]));
    expect(finding.p).toBe(finding.nulls.dc!.p);
    expect(finding.q).toBe(finding.p);
    expect(finding.expected).toBe(finding.nulls.dc!.expected);
    expect(finding.effect.excess).toBeCloseTo(finding.observed - finding.expected, 12);
    const [low, high] = finding.effect.interval;
    expect(low).toBeLessThanOrEqual(finding.observed);
    expect(high).toBeGreaterThanOrEqual(finding.observed);
    const mass = finding.nulls.dc!.mass!;
    const tail = mass.slice(finding.observed).reduce((sum, value) => sum + value, 0);
    expect(tail).toBeCloseTo(finding.p, 9);
  });

  it("shows every null asked for, and no other", () => {
    const data = { ...channelFrom(campedMatrix(30, 60, 5)), strata: {} };
    const strata = Object.fromEntries(
      data.rows.map((row, index) => [row, index % 2 === 0 ? "east" : "west"]),
    );
    const names: readonly NullId[] = ["bicm", "dc", "fixed", "stratified", "style"];
    const finding = tested({ ...data, strata }, ask([["G1000", "G1002"]], names));
    expect(Object.keys(finding.nulls).sort()).toEqual([...names].sort());
    expect(finding.nulls.fixed!.draws).toBe(200);
    expect(Object.keys(tested(data, ask([["G1000", "G1002"]], ["dc", "stratified"])).nulls)).toEqual(["dc"]);
  });

  it("two rows of one camp look less striking once trades stay inside camps or style is known", () => {
    const data = channelFrom(campedMatrix(40, 80, 5));
    const strata = Object.fromEntries(
      data.rows.map((row, index) => [row, index % 2 === 0 ? "east" : "west"]),
    );
    const pairs = [0, 2, 4, 6, 8].map((row) => [`G${1000 + row}`, `G${1010 + row}`] as const);
    const findings = testOverlap({ ...data, strata }, ask(pairs, ["dc", "fixed", "stratified", "style"]));
    const mean = (null_: NullId): number =>
      findings.reduce((sum, finding) => sum + (finding.kind === "tested" ? finding.nulls[null_]!.p : 0), 0) /
      5;
    expect(mean("stratified")).toBeGreaterThan(mean("fixed"));
    expect(mean("style")).toBeGreaterThan(mean("dc"));
  });

  it.each([
    [["PALE OTTER", "NOBODY"], "the second"],
    [["NOBODY", "PALE OTTER"], "the first"],
    [["NOBODY", "NOONE"], "either side"],
    [["PALE OTTER", "PALE OTTER"], "one actor"],
  ] as const)("says why %j cannot be tested", (pair, reason) => {
    const [finding] = testOverlap(small, ask([pair]));
    expect(finding).toMatchObject({ kind: "not-enough", channel: "software", a: pair[0], b: pair[1] });
    expect(finding?.kind === "not-enough" && finding.reason).toContain(reason);
  });

  it("of an empty channel says so for every pair", () => {
    expect(testOverlap(channelOf({}), ask([["A", "B"]]))[0]?.kind).toBe("not-enough");
  });

  it("is the same whatever the order of cells, rows and columns", () => {
    const data = channelFrom(unevenMatrix(20, 40, 5));
    const turned = {
      ...data,
      rows: [...data.rows].reverse(),
      columns: [...data.columns].reverse(),
      cells: [...data.cells].reverse(),
    };
    const options = ask([["G1003", "G1010"]], ["bicm", "dc", "fixed", "style"]);
    expect(testOverlap(turned, options)).toEqual(testOverlap(data, options));
  });

  it("keeps p, exchanged, when the two sides are exchanged", () => {
    const data = channelFrom(unevenMatrix(20, 40, 5));
    const one = tested(data, ask([["G1003", "G1010"]]));
    const two = tested(data, ask([["G1010", "G1003"]]));
    expect(two.p).toBe(one.p);
    expect(two.degrees).toEqual([...one.degrees].reverse());
    expect(two.id).not.toBe(one.id);
  });

  it("takes any table, margins without choice included, and gives numbers that JSON can hold", () => {
    fc.assert(
      fc.property(smallMatrix(), (matrix) => {
        const data = channelFrom(matrix);
        const pairs = [0, 1].map((row) => ["G1000", `G${1001 + row}`] as const);
        for (const finding of settleQuestion(
          testOverlap(data, ask(pairs, ["bicm", "dc", "fixed", "style"])),
        )) {
          expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
          if (finding.kind !== "tested") continue;
          const { p, q, observed, effect, nulls } = finding;
          expect(p > 0 && p <= 1 && q >= p).toBe(true);
          expect(effect.interval[0]).toBeLessThanOrEqual(observed + 1e-9);
          expect(effect.interval[1]).toBeGreaterThanOrEqual(observed - 1e-9);
          for (const result of Object.values(nulls)) expect(result.p > 0 && result.p <= 1 + 1e-12).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("names a finding by what it rests on: the same test the same id, other data another", () => {
    const options = ask([["PALE OTTER", "BRASS WREN"]]);
    expect(tested(small, options).id).toBe(tested(small, options).id);
    const more = channelOf({
      "PALE OTTER": ["rake", "spade", "hoe"],
      "BRASS WREN": ["rake", "spade", "axe"],
      "OLD HERON": ["rake", "saw"],
    });
    expect(tested(more, options).id).not.toBe(tested(small, options).id);
  });
});
