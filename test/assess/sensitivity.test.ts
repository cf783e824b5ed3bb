import { describe, expect, it } from "vitest";
import { assessPair } from "../../src/assess/pair.ts";
import type { PairInput } from "../../src/assess/pair-input.ts";
import { reviewOrder } from "../../src/assess/review-order.ts";
import {
  type Factor,
  factorName,
  MAX_FACTORS,
  scaleOf,
  sensitivity,
  sensitivityFactors,
  sensitivitySentences,
  TABLE_FACTORS,
  withoutFactor,
} from "../../src/assess/sensitivity.ts";
import { claim, excess, HERON, pairInput, TABLES } from "./fixtures.ts";

const run = (input: PairInput) => {
  const base = assessPair(input, TABLES);
  const factors = sensitivityFactors({ evidence: base.evidence, statements: input.statements });
  const recompute = (factor: Factor) =>
    assessPair(withoutFactor(input, factor), TABLES, scaleOf(factor)).pair;
  return { base: base.pair, factors, rows: sensitivity(base.pair, factors, recompute) };
};

const two = pairInput({
  statements: [
    claim({ publisher: "p1", homeState: "RU", reliability: "C" }),
    claim({ publisher: "p2", homeState: "US", reliability: "C" }),
  ],
  findings: [excess("software")],
});

describe("sensitivity", () => {
  it("leaves out each publisher, home state, family and channel that occurs in the evidence", () => {
    const names = run(two).factors.map(factorName);
    for (const name of ["publisher:p1", "publisher:p2", "state:RU", "state:US", "family:family-of-p1"])
      expect(names).toContain(name);
    expect(names).toEqual(expect.arrayContaining(["channel:relations", "channel:software"]));
    expect(names).not.toContain("channel:techniques");
    expect(names.slice(-4)).toEqual(["priors×0.5", "priors×2", "weights×0.5", "weights×2"]);
  });

  it("says what moves: two C publishers support, either alone does not", () => {
    const { base, rows } = run(two);
    expect(base.levels.tactical.status).toBe("supported");
    expect(rows.find(({ without }) => without === "publisher:p1")).toEqual({
      without: "publisher:p1",
      grade: "incidental",
      movedLevels: ["tactical"],
    });
    expect(rows.find(({ without }) => without === "channel:software")?.movedLevels).toEqual([]);
    expect(sensitivitySentences(base, rows)).toContain(
      "Without publisher:p1, the grade is incidental instead of tactical and tactical changes.",
    );
  });

  it("says so when nothing moves the answer", () => {
    const rows = [{ without: "publisher:p1", grade: null, movedLevels: [] }];
    expect(sensitivitySentences(run(pairInput()).base, rows)[0]).toContain("Nothing that was left out");
  });

  it("takes at most fifty, heaviest first, contested names before all", () => {
    const statements = Array.from({ length: 40 }, (_, i) => claim({ publisher: `p${i}`, homeState: null }));
    const { evidence } = assessPair(pairInput({ statements }), TABLES);
    const factors = sensitivityFactors({ evidence, statements, contestedDecisions: ["d-1"] });
    expect(factors).toHaveLength(MAX_FACTORS + TABLE_FACTORS.length);
    expect(factorName(factors[0]!)).toBe("decision:d-1");
    expect(factorName(factors[1]!)).toBe("channel:relations");
  });

  it("removing a source and adding it again restores the bytes", () => {
    const before = JSON.stringify(assessPair(two, TABLES));
    const without = withoutFactor(two, { kind: "publisher", id: "p1" });
    expect(JSON.stringify(assessPair(without, TABLES))).not.toBe(before);
    const again = { ...without, statements: [...without.statements, two.statements[0]!] };
    expect(JSON.stringify(assessPair(again, TABLES))).toBe(before);
  });

  it("halves and doubles the tables without touching the input", () => {
    const half = assessPair(two, TABLES, { priors: 1, weights: 0.5 });
    const whole = assessPair(two, TABLES);
    expect(half.pair.score).toBeLessThan(whole.pair.score);
    expect(half.evidence).toEqual(whole.evidence);
  });
});

describe("the review queue", () => {
  it("puts first what would change a status, then a flag, then the rest by how far it moves a level", () => {
    const proposed = [
      claim({ id: "c-aside", subject: "G9999" }),
      claim({ id: "c-doubt", stance: "doubts", publisher: "p3", predicate: "cooperates-with" }),
      claim({ id: "c-hijack", predicate: "hijacks", publisher: "p4", asset: "S1" }),
      claim({ id: "c-gift", publisher: "p2" }),
    ];
    const order = reviewOrder(pairInput(), proposed, TABLES);
    expect(order.map(({ claim }) => claim)).toEqual(["c-gift", "c-hijack", "c-doubt", "c-aside"]);
    expect(order.at(-1)).toEqual({ claim: "c-aside", movedLevels: [], shift: 0, flagsMoved: false });
  });

  it("weighs an accepted claim by what its fall would move", () => {
    const standing = claim({ subject: HERON.id });
    const [move] = reviewOrder(pairInput({ statements: [standing] }), [standing], TABLES);
    expect(move?.movedLevels).toEqual(["tactical"]);
  });
});
