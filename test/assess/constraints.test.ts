import { describe, expect, it } from "vitest";
import { assessPair } from "../../src/assess/pair.ts";
import type { RelationClaim } from "../../src/model/relation.ts";
import { CREDIBILITIES } from "../../src/model/vocabulary/admiralty.ts";
import { CHANNEL_IDS } from "../../src/model/vocabulary/channels.ts";
import { LEVELS, type Level } from "../../src/model/vocabulary/levels.ts";
import { claim, excess, pairInput, TABLES } from "./fixtures.ts";

/** Claims that answer each level outright. */
const OUTRIGHT: readonly (readonly [Level, Partial<RelationClaim>])[] = [
  ["tactical", { predicate: "shares-with" }],
  ["tactical", { predicate: "hands-off-to" }],
  ["tactical", { predicate: "cooperates-with" }],
  ["operational", { predicate: "cooperates-with", scale: "repeated" }],
  ["operational", { predicate: "hands-off-to", scale: "repeated" }],
  ["strategic", { predicate: "agreement" }],
  ["strategic", { predicate: "part-of" }],
];
const STATES = [true, false, null];
const possibly = { text: "possibly", likelihood: "unquantified" } as const;

const judged = (level: Level, statements: readonly RelationClaim[], sameState: boolean | null = false) =>
  assessPair(pairInput({ statements, sameState }), TABLES).pair.levels[level];

describe.each(OUTRIGHT)("at the %s level, with %o", (level, what) => {
  it.each(STATES)(
    "one unhedged claim by a B publisher supports it, on one publisher (same state: %s)",
    (same) => {
      for (const credibility of CREDIBILITIES.slice(0, 3)) {
        const judgment = judged(level, [claim({ ...what, credibility })], same);
        expect(judgment.status).toBe("supported");
        expect(judgment.reasons.join(" ")).toContain("stands on one publisher");
        expect(["low", "moderate"]).toContain(judgment.confidence);
      }
    },
  );

  it.each(STATES)("the same hedged possibly is possible (same state: %s)", (same) => {
    expect(judged(level, [claim({ ...what, hedge: possibly })], same).status).toBe("possible");
  });

  it.each(STATES)("one by an F publisher is possible (same state: %s)", (same) => {
    expect(judged(level, [claim({ ...what, reliability: "F" })], same).status).toBe("possible");
  });

  it.each(STATES)(
    "one C publisher alone does not support it, two independent ones do (same state: %s)",
    (same) => {
      const one = claim({ ...what, reliability: "C" });
      const two = claim({ ...what, reliability: "C", publisher: "other-labs" });
      expect(judged(level, [one], same).status).toBe("possible");
      expect(judged(level, [one, two], same).status).toBe("supported");
    },
  );

  it.each(STATES)("a B denial against a C claim is not supported (same state: %s)", (same) => {
    const denial = claim({ ...what, stance: "denies", publisher: "other-labs", placedToSee: true });
    const status = judged(level, [claim({ ...what, reliability: "C" }), denial], same).status;
    expect(status).not.toBe("supported");
    expect(status).not.toBe("no-evidence");
  });

  it("many F publishers pass no gate", () => {
    const many = ["p1", "p2", "p3", "p4", "p5"].map((publisher) =>
      claim({ ...what, publisher, reliability: "F" }),
    );
    expect(judged(level, many).status).toBe("possible");
  });
});

describe("what overlap alone can say", () => {
  const overlaps = ["techniques", "software", "vulnerabilities", "victims", "infrastructure"] as const;

  it.each(STATES)("overlap findings alone never pass 20% (same state: %s)", (sameState) => {
    const findings = overlaps.map((channel) => excess(channel));
    const { pair, hypotheses } = assessPair(pairInput({ findings, sameState }), TABLES);
    for (const level of LEVELS) {
      expect(hypotheses.find(({ id }) => id === level)!.range.middle).toBeLessThan(0.2);
      expect(["supported", "possible"]).not.toContain(pair.levels[level].status);
    }
    expect(pair.grade).toBe("incidental");
  });

  it("an overlap that a stricter null explains is not even incidental", () => {
    const nulls = { style: { expected: 14, sd: 2, p: 0.3 } };
    expect(
      assessPair(pairInput({ findings: [excess("techniques", { nulls })] }), TABLES).pair.grade,
    ).toBeNull();
  });

  it("same state alone moves no status, no grade and no flag", () => {
    const [same, different] = [true, false].map(
      (sameState) => assessPair(pairInput({ sameState }), TABLES).pair,
    );
    expect(same!.grade).toBe(different!.grade);
    expect(same!.flags).toEqual(different!.flags);
    for (const level of LEVELS) expect(same!.levels[level].status).toBe(different!.levels[level].status);
  });

  it("two strong channels with separate witnesses may pass a gate, strategic excepted", () => {
    const findings = CHANNEL_IDS.filter((id) => id !== "relations" && id !== "cross-targeting").map((id) =>
      excess(id),
    );
    const findingFamilies = Object.fromEntries(findings.map(({ id }) => [id, [`family-of-${id}`]]));
    const { levels } = assessPair(pairInput({ findings, findingFamilies, sameState: true }), TABLES).pair;
    expect(levels.tactical.status).toBe("supported");
    expect(levels.strategic.status).not.toBe("supported");
  });

  it("channels of unknown lineage pass no gate", () => {
    const findings = CHANNEL_IDS.filter((id) => id !== "relations" && id !== "cross-targeting").map((id) =>
      excess(id),
    );
    const { levels } = assessPair(pairInput({ findings, sameState: true }), TABLES).pair;
    for (const level of LEVELS) expect(levels[level].status).not.toBe("supported");
  });
});

describe("a finding of nothing about all groups of a state", () => {
  const none = claim({
    predicate: "cooperates-with",
    stance: "denies",
    negation: "no-evidence",
    publisher: "a-university",
    ofWholeSide: true,
  });

  it("lowers each level of each pair, and says nothing outright of any", () => {
    const [without, with_] = [[], [none]].map((statements) => assessPair(pairInput({ statements }), TABLES));
    const middle = (result: typeof without, level: Level) =>
      result!.hypotheses.find(({ id }) => id === level)!.range.middle;
    for (const level of LEVELS) {
      expect(middle(with_, level)).toBeLessThan(middle(without, level));
      expect(with_!.pair.levels[level].status).not.toBe("evidence-against");
    }
  });

  it("weighs less than the same said of the pair, and does not outweigh a plain claim on it", () => {
    const plain = claim({ predicate: "hands-off-to" });
    expect(judged("tactical", [plain, none]).status).toBe("supported");
    expect(judged("tactical", [{ ...plain, reliability: "F" }, none]).status).toBe("possible");
    const ofPair = { ...none, ofWholeSide: false };
    expect(judged("tactical", [plain, ofPair]).likelihood!.middle).toBeLessThan(
      judged("tactical", [plain, none]).likelihood!.middle,
    );
  });
});
