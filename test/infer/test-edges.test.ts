import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import type { EdgesOptions } from "../../src/infer/edges-result.ts";
import { testEdges } from "../../src/infer/test-edges.ts";
import type { EdgeList } from "../../src/model/edges.ts";
import { benjaminiYekutieli, holm } from "../../src/stats/adjust.ts";
import { type BinaryMatrix, rowOf } from "../../src/stats/binary-matrix.ts";
import { campedMatrix, unevenMatrix } from "../stats/margins.ts";

function listOf(matrix: BinaryMatrix): EdgeList {
  return {
    rows: Array.from({ length: matrix.rowCount }, (_, row) => `r${100 + row}`),
    columns: Array.from({ length: matrix.columnCount }, (_, column) => `c${100 + column}`),
    edges: Array.from({ length: matrix.rowCount }, (_, row) => row).flatMap((row) =>
      [...rowOf(matrix, row)].map((column) => [row, column] as const),
    ),
    duplicates: 2,
  };
}

const all: EdgesOptions = { pairs: "all", nulls: ["bicm", "dc"], draws: 0, seed: 1, screen: null };
const list = listOf(unevenMatrix(16, 40, 3));

const codeOf = (options: Partial<EdgesOptions>): string => {
  try {
    testEdges(list, { ...all, ...options });
  } catch (error) {
    if (error instanceof UserError) return error.code;
  }
  return "none";
};

describe("testEdges", () => {
  it("tests every pair of rows, corrects by BY and shows BH beside it", () => {
    const result = testEdges(list, all);
    expect(result.matrix).toEqual({ rows: 16, cols: 40, ones: list.edges.length, duplicates: 2 });
    expect(result.pairs).toHaveLength(120);
    expect(result.adjusted).toEqual({ method: "by", family: 120 });
    expect(result.pairs.map(({ q }) => q)).toEqual([
      ...benjaminiYekutieli(result.pairs.map(({ dc }) => dc.p)),
    ]);
    for (const { q, bh } of result.pairs) expect(bh!).toBeLessThanOrEqual(q);
    expect(result.bicm.residual).toBeLessThanOrEqual(1e-10);
  });

  it("gives nothing in common a p of 1", () => {
    const none = testEdges(list, all).pairs.filter(({ observed }) => observed === 0);
    expect(none.length).toBeGreaterThan(0);
    for (const { dc, bicm } of none) expect([dc.p, bicm!.p]).toEqual([1, 1]);
  });

  it("corrects pairs that were asked for by Holm, in the order asked", () => {
    const pairs = [
      { i: "r105", j: "r102" },
      { i: "r100", j: "r110" },
    ];
    const result = testEdges(list, { ...all, pairs });
    expect(result.pairs.map(({ i, j }) => ({ i, j }))).toEqual(pairs);
    expect(result.pairs.map(({ q }) => q)).toEqual([...holm(result.pairs.map(({ dc }) => dc.p))]);
    const among = testEdges(list, all).pairs.find(({ i, j }) => i === "r102" && j === "r105")!;
    expect(result.pairs[0]!.dc).toEqual(among.dc);
    expect(result.global).toEqual({ ...testEdges(list, all).global, flagged: undefined });
  });

  it("under a screen gives pairs below it an upper bound and says so", () => {
    const exact = testEdges(list, all);
    const screened = testEdges(list, { ...all, screen: 1 });
    screened.pairs.forEach((pair, index) => {
      const { dc } = exact.pairs[index]!;
      if (pair.screened) expect(pair.dc.p).toBeGreaterThanOrEqual(dc.p);
      else expect(pair.dc.p).toBe(dc.p);
      expect(pair.screened ?? false).toBe(dc.z <= 1 && pair.observed > 0);
    });
  });

  it("audits all pairs by sampling and draws the global line", () => {
    const { pairs, global } = testEdges(listOf(campedMatrix(30, 60, 2)), {
      ...all,
      nulls: ["dc", "fixed", "style"],
      draws: 200,
    });
    for (const { fixed, style } of pairs) {
      expect(fixed!.p).toBe((fixed!.ge + 1) / 201);
      expect(fixed!.maxZ).toBeGreaterThan(0);
      expect(style!.p).toBeLessThanOrEqual(1);
    }
    expect(global.above.map(({ z }) => z)).toEqual([3, 4, 5]);
    expect(global.above[0]!.expected).toBeGreaterThanOrEqual(0);
    expect(global.style!.factors).toBeGreaterThanOrEqual(1);
    expect(pairs[0]!.bicm).toBeUndefined();
  });

  it("shows exact columns beside dc, and leaves them out where margins leave no choice", () => {
    const { pairs, global } = testEdges(list, { ...all, nulls: ["dc", "cb"] });
    for (const { dc, cb, observed } of pairs) {
      expect(Math.abs(cb!.expected - dc.expected)).toBeLessThan(0.2);
      expect(cb!.p > 0 && cb!.p <= 1).toBe(true);
      if (observed === 0) expect(cb!.p).toBe(1);
    }
    expect(global.flagged!.cbBh).toBeGreaterThanOrEqual(0);
    const stairs: EdgeList = {
      rows: ["A", "B"],
      columns: ["x", "y"],
      edges: [
        [0, 0],
        [0, 1],
        [1, 0],
      ],
      duplicates: 0,
    };
    expect(testEdges(stairs, { ...all, nulls: ["dc", "cb"] }).pairs[0]!.cb).toBeUndefined();
  });

  it("is the same for the same seed", () => {
    const options: EdgesOptions = { ...all, nulls: ["dc", "fixed"], draws: 50 };
    expect(testEdges(list, options)).toEqual(testEdges(list, options));
  });

  it("takes a list of one row, which makes no pair", () => {
    expect(testEdges({ rows: ["A"], columns: ["x"], edges: [[0, 0]], duplicates: 0 }, all).pairs).toEqual([]);
  });

  it("takes a list whose margins leave no choice", () => {
    const [pair] = testEdges(
      {
        rows: ["A", "B"],
        columns: ["x", "y"],
        edges: [
          [0, 0],
          [0, 1],
          [1, 0],
        ],
        duplicates: 0,
      },
      all,
    ).pairs;
    expect(pair).toMatchObject({ observed: 1, dc: { expected: 1, sd: 0, p: 1, z: 0 }, bicm: { p: 1 } });
  });

  it.each([
    [{ pairs: [{ i: "r100", j: "nobody" }] }, "unknown-name"],
    [{ pairs: [{ i: "r100", j: "r100" }] }, "bad-option"],
    [{ nulls: ["dc", "stratified"] }, "bad-option"],
  ] as const)("refuses %j with %s", (options, code) => {
    expect(codeOf(options as Partial<EdgesOptions>)).toBe(code);
  });
});
