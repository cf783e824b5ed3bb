import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Contribution, claimWeight } from "../../src/assess/contributions.ts";
import { diagnosticity, orderSentence } from "../../src/assess/hypotheses.ts";
import { rangeOf, termsOf } from "../../src/assess/likelihood.ts";
import { assessPair } from "../../src/assess/pair.ts";
import { UNSCALED } from "../../src/assess/pair-input.ts";
import { MAX_ORIGINS, spendWitnesses } from "../../src/assess/spend.ts";
import { HYPOTHESES } from "../../src/model/vocabulary/levels.ts";
import { claim, excess, finding, pairInput, TABLES } from "./fixtures.ts";

const said = (value: number, origins: readonly string[], over: Partial<Contribution> = {}): Contribution => ({
  hypothesis: "tactical",
  value,
  adds: true,
  origins,
  families: origins,
  kind: "claims",
  ...over,
});
const total = (...contributions: readonly Contribution[]) =>
  [...spendWitnesses(contributions.map((c, i) => ({ id: `r${i}`, contributions: [c] }))).values()].reduce(
    (sum, weight) => sum + weight.tactical,
    0,
  );

describe("a claim's weight", () => {
  it("is log(h·LR + 1 − h): nothing at h = 0, the whole ratio at h = 1", () => {
    expect(claimWeight(500, 0)).toBe(0);
    expect(claimWeight(500, 1)).toBeCloseTo(Math.log(500), 12);
    expect(claimWeight(500, 0.4)).toBeCloseTo(Math.log(200.6), 12);
    expect(claimWeight(0.1, 0.5)).toBeCloseTo(Math.log(0.55), 12);
  });
});

describe("witnesses", () => {
  it("add, each once, up to three", () => {
    expect(total(said(2, ["a"]), said(2, ["b"]))).toBeCloseTo(4, 12);
    expect(total(said(2, ["a"]), said(3, ["a"]))).toBeCloseTo(3, 12);
    const many = Array.from({ length: 6 }, (_, i) => said(1, [`w${i}`]));
    expect(total(...many)).toBeCloseTo(MAX_ORIGINS, 12);
  });

  it("are spent so that the heaviest set counts, whatever a claim of two witnesses weighs", () => {
    expect(total(said(8, ["a", "b"]), said(7, ["a"]), said(7, ["b"]))).toBeCloseTo(14, 12);
    expect(total(said(20, ["a", "b"]), said(7, ["a"]), said(7, ["b"]))).toBeCloseTo(20, 12);
  });

  it("count once for what is only inferred, and only past what is said outright", () => {
    const inferred = (value: number, origin: string) => said(value, [origin], { adds: false });
    expect(total(inferred(3, "a"), inferred(2, "b"))).toBeCloseTo(3, 12);
    expect(total(inferred(3, "a"), said(1, ["b"]))).toBeCloseTo(3, 12);
    expect(total(inferred(3, "a"), said(4, ["b"]))).toBeCloseTo(4, 12);
  });

  it("speak once in each direction", () => {
    expect(total(said(6, ["a"]), said(-2, ["a"]))).toBeCloseTo(4, 12);
  });

  it("behind a finding count by the share that nothing heavier has spent", () => {
    const overlap = (families: readonly string[]) => said(1, [], { kind: "finding", families });
    expect(total(said(5, ["a"]), overlap(["a", "b"]))).toBeCloseTo(5.5, 12);
    expect(total(overlap(["a"]), overlap(["a"]))).toBeCloseTo(1, 12);
    expect(total(overlap([]), overlap([]))).toBeCloseTo(2, 12);
  });

  it("settle alike in any order", () => {
    const entry = fc.record({
      value: fc.integer({ min: -5, max: 5 }),
      origin: fc.constantFrom("a", "b", "c", "d"),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        const contributions = entries.map(({ value, origin }) => said(value, [origin]));
        expect(total(...[...contributions].reverse())).toBeCloseTo(total(...contributions), 9);
      }),
    );
  });
});

describe("a range", () => {
  it("is the base rate's own when nothing speaks, and holds the middle", () => {
    const range = rangeOf(0.01 / 0.99, 0, UNSCALED);
    expect(range.middle).toBeCloseTo(0.01, 12);
    expect([range.low, range.high].map((x) => Number(x.toFixed(4)))).toEqual([0.005, 0.0198]);
  });

  it("takes the extremes of halved and doubled odds and log ratios, both ways", () => {
    const { low, high } = rangeOf(1, -Math.log(16), UNSCALED);
    expect(low).toBeCloseTo(0.5 / 256 / (1 + 0.5 / 256), 12);
    expect(high).toBeCloseTo(0.5 / 1.5, 12);
  });

  it("prints one or two neighbouring terms, and none when it cannot be narrowed", () => {
    expect(termsOf({ low: 0.6, middle: 0.7, high: 0.75 })).toEqual(["likely"]);
    expect(termsOf({ low: 0.6, middle: 0.7, high: 0.9 })).toEqual(["likely", "very likely"]);
    expect(termsOf({ low: 0.04, middle: 0.6, high: 0.99 })).toEqual([]);
  });

  it("of three independent B publishers is narrow enough for a term and gives high confidence", () => {
    const statements = ["p1", "p2", "p3"].map((publisher) => claim({ publisher }));
    const { tactical } = assessPair(pairInput({ statements }), TABLES).pair.levels;
    expect(tactical.likelihood?.term).toEqual(["almost certain"]);
    expect(tactical.confidence).toBe("high");
    expect(tactical.reasons).toContain("It stands on 3 independent origins: p1 (B), p2 (B) and p3 (B).");
  });
});

describe("the evidence table", () => {
  it("sorts hypotheses by what speaks against them, and lists rows heaviest first", () => {
    const statements = [claim(), claim({ publisher: "p2", predicate: "cooperates-with", reliability: "C" })];
    const { hypotheses, evidence } = assessPair(pairInput({ statements }), TABLES);
    const sums = hypotheses.map(({ inconsistency }) => inconsistency);
    expect([...sums].sort((x, y) => x - y)).toEqual(sums);
    expect(hypotheses.at(-1)?.id).toBe("unrelated");
    const tactical = hypotheses.find(({ id }) => id === "tactical")!;
    const weights = tactical.for.map((id) => evidence.find((row) => row.id === id)!.weight.tactical);
    expect(weights[0]).toBeGreaterThan(weights[1]!);
    for (const { id, inconsistency } of hypotheses)
      expect(inconsistency).toBeCloseTo(
        evidence.reduce((sum, row) => sum + Math.max(0, -row.weight[id]), 0),
        12,
      );
  });

  it("has a row of no diagnostic value for an overlap that chance gives, on cooperation at least", () => {
    const { evidence } = assessPair(pairInput({ findings: [finding("vulnerabilities")] }), TABLES);
    expect(diagnosticity(evidence[0]!)).toBe(0);
    expect(new Set(HYPOTHESES.map((hypothesis) => evidence[0]!.stance[hypothesis]))).toEqual(new Set(["0"]));
  });

  it("says where the two orders differ", () => {
    const { hypotheses } = assessPair(pairInput({ statements: [claim({ reliability: "F" })] }), TABLES);
    expect(orderSentence(hypotheses)).toContain("the weights put unrelated first");
    expect(orderSentence(assessPair(pairInput(), TABLES).hypotheses)).toBeNull();
  });

  it("shows strong and weak rows as ++ and +", () => {
    const { evidence } = assessPair(
      pairInput({ statements: [claim()], findings: [excess("software")] }),
      TABLES,
    );
    expect(evidence[0]!.stance).toMatchObject({ tactical: "++", operational: "++", unrelated: "-" });
    expect(evidence[1]!.stance).toMatchObject({ tactical: "+", "common-supplier": "+", unrelated: "-" });
  });
});

describe("cross-targeting", () => {
  const operation = {
    id: "o-1",
    actor: "G9001",
    victims: [{ country: "XB", sector: "government", organisation: null, role: "military" as const }],
    tools: [],
    when: { from: "2023-05-01", to: "2023-05-31", precision: "month" as const },
    outcome: null,
    claims: ["c-9"],
    purposive: false,
    families: ["f-9"],
  };

  it("is flagged and speaks for adversaries, beside any grade", () => {
    const { pair, evidence } = assessPair(
      pairInput({ statements: [claim()], crossTargeting: [operation] }),
      TABLES,
    );
    expect([pair.grade, pair.flags]).toEqual(["tactical", ["cross-targeting"]]);
    const row = evidence.find(({ channel }) => channel === "cross-targeting")!;
    expect(row.weight.adversaries).toBeGreaterThan(0);
    expect(row.weight.strategic).toBeLessThan(0);
    expect(row.summary).toContain("a lower bound");
  });
});
