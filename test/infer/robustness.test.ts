import { describe, expect, it } from "vitest";
import { withRobustness } from "../../src/infer/robustness.ts";
import { settleQuestion } from "../../src/infer/settle-question.ts";
import { testOverlap } from "../../src/infer/test-overlap.ts";
import type { Cell, MatrixData } from "../../src/model/evidence.ts";
import type { Finding } from "../../src/model/finding.ts";
import { unevenMatrix } from "../stats/margins.ts";
import { channelFrom } from "./channel.ts";

const PAIR = { a: "G1000", b: "G1001" };
const base = channelFrom(unevenMatrix(60, 120, 5));

const cell = (row: string, column: string, family: string): Cell => ({
  ...{ row, column, families: [family], claims: [`c-${row}-${column}`], undated: true },
});

/** The made matrix with twelve features that only the pair has, each link of its own report or all of one. */
function planted(familyOf: (row: string, column: string) => string): MatrixData {
  const extra = Array.from({ length: 12 }, (_, at) => `X${100 + at}`);
  const cells = [
    ...base.cells,
    ...[PAIR.a, PAIR.b].flatMap((row) => extra.map((column) => cell(row, column, familyOf(row, column)))),
  ];
  return { ...base, cells, columns: [...base.columns, ...extra] };
}

const flag = (finding: { readonly kind: string }): boolean =>
  finding.kind === "tested" && (finding as Finding).q <= 0.05;

function checked(data: MatrixData, statesOf: ReadonlyMap<string, ReadonlySet<string>> = new Map()): Finding {
  const findings = settleQuestion(testOverlap(data, { pairs: [PAIR], seed: 1, nulls: [], draws: 0 }));
  expect(flag(findings[0]!)).toBe(true);
  return withRobustness(data, findings, flag, { seed: 1, statesOf })[0] as Finding;
}

describe("what is asked of a flagged overlap", () => {
  it("a link reported for each apart stands without the reports that cite both", () => {
    const { nulls } = checked(planted((row, column) => `r-${row}-${column}`));
    expect(nulls["cited-apart"]!.p).toBeLessThan(0.05);
  });

  it("links that stand only on one report on both fall with it", () => {
    const { nulls } = checked(planted(() => "r-both"));
    expect(nulls["cited-apart"]!.p).toBeGreaterThan(0.05);
  });

  it("ranks the pair among all others of its states, and stays silent below 19 of them", () => {
    const data = planted((row, column) => `r-${row}-${column}`);
    const sponsored = (count: number) =>
      new Map(data.rows.slice(0, count).map((row) => [row, new Set(["XX"])] as const));
    const many = checked(data, sponsored(20)).nulls["same-states"]!;
    expect(many.draws).toBe((20 * 19) / 2 - 1);
    expect(many.p * 190).toBeCloseTo(Math.round(many.p * 190), 9);
    expect(many.p).toBeLessThan(0.05);
    expect(checked(data, sponsored(5)).nulls["same-states"]).toBeUndefined();
  });

  it("leaves strata out where a row has hardly anybody to trade with", () => {
    const data = planted((row, column) => `r-${row}-${column}`);
    const eras = Object.fromEntries(data.rows.map((row, at) => [row, at < 30 ? "early" : "late"]));
    expect(checked({ ...data, strata: eras }).nulls.stratified!.p).toBeLessThan(0.05);
    expect(checked({ ...data, strata: { ...eras, [PAIR.a]: "alone" } }).nulls.stratified).toBeUndefined();
  });

  it("asks nothing of an overlap that is not flagged", () => {
    const findings = testOverlap(base, { pairs: [PAIR], seed: 1, nulls: [], draws: 0 });
    expect(withRobustness(base, findings, () => false, { seed: 1, statesOf: new Map() })).toBe(findings);
  });
});
