import { describe, expect, it } from "vitest";
import { assessPair } from "../../src/assess/pair.ts";
import type { PairInput, PairResult } from "../../src/assess/pair-input.ts";
import { assessSide } from "../../src/assess/side.ts";
import { assessStates } from "../../src/assess/states.ts";
import type { RelationClaim } from "../../src/model/relation.ts";
import { claim, excess, finding, HERON, pairInput, TABLES } from "./fixtures.ts";

const OTHER = (n: number) => ({ id: `G91${n}0`, name: `PALE OTTER ${n}` });
const pair = (n: number, over: Partial<PairInput> = {}, claims: Partial<RelationClaim>[] = []): PairResult =>
  assessPair(
    pairInput({ b: OTHER(n), statements: claims.map((c) => claim({ object: OTHER(n).id, ...c })), ...over }),
    TABLES,
  );
const noData = { hasData: { a: true, b: false }, findings: [] };
const placed = { predicate: "cooperates-with", stance: "denies", placedToSee: true } as const;

describe("a side", () => {
  it("takes the highest grade and the highest status of its pairs, and says which pair", () => {
    const side = assessSide([pair(1), pair(2, {}, [{}]), pair(3)]);
    expect(side.grade).toBe("tactical");
    expect(side.levels.tactical.status).toBe("supported");
    const { reasons } = side.levels.tactical;
    expect(reasons[0]).toBe("The highest of its pairs is PALE OTTER 2 and SILVER HERON.");
    expect(reasons.at(-1)).toBe("Of 3 pairs: 1 supported and 2 cannot be decided.");
  });

  it("that cannot be decided is told by the pair that sources contradict each other on", () => {
    const denial = { predicate: "cooperates-with", stance: "denies", publisher: "other-labs" } as const;
    const side = assessSide([pair(1), pair(2, {}, [{ reliability: "C" }, denial]), pair(3)]);
    expect(side.levels.tactical.status).toBe("undecidable");
    expect(side.levels.tactical.reasons).toContain(
      "The pair that sources speak of is PALE OTTER 2 and SILVER HERON.",
    );
    expect(side.levels.tactical.reasons.join(" ")).toContain("contradict each other");
  });

  it("puts undecidable above no evidence, and undetermined above none", () => {
    const seen = { findings: [finding("software", { minimumDetectable: 1 })] };
    expect(assessSide([pair(1, seen), pair(2)]).levels.tactical.status).toBe("undecidable");
    expect(assessSide([pair(1, seen)]).levels.tactical.status).toBe("no-evidence");
    expect(assessSide([pair(1, {}, [placed]), pair(2)]).grade).toBeNull();
    expect(assessSide([pair(1, {}, [placed]), pair(2, {}, [placed])]).grade).toBe("none");
    expect(assessSide([pair(1, { findings: [excess("software")] }), pair(2, {}, [placed])]).grade).toBe(
      "incidental",
    );
  });

  it("that says nothing shows the pair that would have shown most, and what the others would have flagged", () => {
    const blind = { findings: [finding("software", { minimumDetectable: 9 })] };
    const sharp = { findings: [finding("software", { minimumDetectable: 2 })] };
    const { tactical } = assessSide([pair(1, noData), pair(2, blind), pair(3, sharp)]).levels;
    expect(tactical.reasons.slice(0, 3)).toEqual([
      "Of 3 pairs: 3 cannot be decided.",
      "In 2 pairs the rule would have flagged 2 to 9 shared tools over chance in 8 of 10 cases.",
      "The pair that would have shown most is PALE OTTER 3 and SILVER HERON.",
    ]);
  });

  it("names what was not covered, and flags it when the question named the actor", () => {
    const results = [pair(1), pair(2, noData)];
    expect(assessSide(results).limits[0]).toContain("PALE OTTER 2");
    expect(assessSide(results).flags).toEqual([]);
    expect(assessSide(results, { named: [OTHER(2).id] }).flags).toEqual(["insufficient-data"]);
    expect(assessSide([pair(2, noData)]).flags).toEqual(["insufficient-data"]);
  });

  it("of one pair is that pair's answer", () => {
    const only = pair(1, {}, [{}]);
    const side = assessSide([only]);
    expect(side.levels).toEqual(only.pair.levels);
    expect(side.hypotheses).toEqual(only.hypotheses);
  });

  it("does not depend on the order of its pairs", () => {
    const results = [pair(1), pair(2, {}, [{}]), pair(3, noData)];
    const [forward, backward] = [assessSide(results), assessSide([...results].reverse())];
    expect(backward.levels).toEqual(forward.levels);
    expect([backward.grade, backward.flags]).toEqual([forward.grade, forward.flags]);
  });

  it("without pairs is a misuse", () => {
    expect(() => assessSide([])).toThrow(RangeError);
  });
});

describe("two states", () => {
  const [a, b] = [
    { id: "state:XA", name: "Aland" },
    { id: "state:XB", name: "Beland" },
  ];
  const pact = claim({ predicate: "agreement", subject: a.id, object: b.id });

  it("are an answer of their own, with base rates of their own", () => {
    const result = assessStates({ a, b, claims: [pact] }, TABLES);
    expect(result.pair.levels.strategic.status).toBe("supported");
    expect(result.limits[0]).toContain("no level of any pair of groups");
    const groups = assessPair(pairInput({ statements: [pact] }), TABLES);
    expect(groups).toEqual(assessPair(pairInput(), TABLES));
  });

  it("take no claim about groups, and without claims stay undetermined", () => {
    const result = assessStates({ a, b, claims: [claim({ subject: HERON.id, object: b.id })] }, TABLES);
    expect([result.pair.grade, result.pair.flags]).toEqual([null, ["insufficient-data"]]);
    expect(result.evidence).toEqual([]);
  });

  it("do not cooperate because an official says so or denies it", () => {
    const position = claim({ predicate: "official-position", subject: a.id, object: b.id, stance: "denies" });
    const { pair } = assessStates({ a, b, claims: [position] }, TABLES);
    expect(pair.levels.strategic.status).toBe("undecidable");
  });
});
