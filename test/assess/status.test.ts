import { describe, expect, it } from "vitest";
import { assessPair } from "../../src/assess/pair.ts";
import type { PairInput } from "../../src/assess/pair-input.ts";
import { LEVELS } from "../../src/model/vocabulary/levels.ts";
import { claim, excess, finding, notEnough, pairInput, TABLES } from "./fixtures.ts";

const assess = (over: Partial<PairInput> = {}) => assessPair(pairInput(over), TABLES);
const denial = (over = {}) =>
  claim({ predicate: "cooperates-with", stance: "denies", negation: "flat", placedToSee: true, ...over });

describe("when silence speaks", () => {
  it("is no evidence only where a test could have seen what the level would leave", () => {
    const { levels } = assess({ findings: [finding("software", { minimumDetectable: 2 })] }).pair;
    expect(levels.tactical.status).toBe("undecidable");
    expect(levels.operational.status).toBe("no-evidence");
    expect(levels.strategic.status).toBe("no-evidence");
    expect(levels.operational.reasons.join(" ")).toContain(
      "Had 2 shared tools over chance been published for both",
    );
  });

  it("is undecidable when no number of shared features would be flagged", () => {
    const { levels } = assess({ findings: [finding("software", { minimumDetectable: null })] }).pair;
    for (const level of LEVELS) expect(levels[level].status).toBe("undecidable");
    expect(levels.strategic.reasons.join(" ")).toContain("No number of shared tools would have been flagged");
  });

  it("is undecidable when nothing could be tested, and says which channels held too little", () => {
    const { levels, grade, flags } = assess({
      findings: [notEnough("software"), notEnough("techniques")],
    }).pair;
    for (const level of LEVELS) expect(levels[level].status).toBe("undecidable");
    expect(levels.tactical.reasons.join(" ")).toContain("2 channels held too little to be tested");
    expect([grade, flags]).toEqual([null, []]);
  });

  it("says what would have to be shared in truth, since not all of it is published", () => {
    const minimumInTruth = [
      { publication: 0.1, shared: 53 },
      { publication: 0.9, shared: null },
    ];
    const { levels } = assess({ findings: [finding("software", { minimumInTruth })] }).pair;
    expect(levels.tactical.reasons.join(" ")).toContain("53 if 10% is and more than could be if 90% is");
  });

  it("gets no likelihood: the range would be the base rate alone", () => {
    const { levels } = assess({ findings: [finding("software", { minimumDetectable: 2 })] }).pair;
    for (const level of LEVELS) expect(levels[level].likelihood).toBeNull();
  });

  it("with no data on a side is undetermined with insufficient-data, never none", () => {
    const { grade, flags, levels, score } = assess({ hasData: { a: true, b: false }, findings: [] }).pair;
    expect([grade, flags, score]).toEqual([null, ["insufficient-data"], 0]);
    for (const level of LEVELS) expect(levels[level].status).toBe("undecidable");
    expect(levels.tactical.reasons[0]).toBe("Nothing is on record for SAND MARTEN, so silence says nothing.");
  });

  it("counts a claim on the two as data about both, and says what the answer rests on", () => {
    const { pair, limits } = assess({ hasData: { a: true, b: false }, findings: [], statements: [claim()] });
    expect([pair.grade, pair.flags]).toEqual(["tactical", []]);
    expect(limits[0]).toContain("No channel holds data on SAND MARTEN");
  });

  it("is undecidable where an overlap survives, since that cannot tell cooperation from a supplier", () => {
    const { levels, grade } = assess({ findings: [excess("software", { minimumDetectable: 2 })] }).pair;
    expect(levels.strategic.status).toBe("undecidable");
    expect(grade).toBe("incidental");
  });
});

describe("evidence against", () => {
  it("needs an explicit denial by a source placed to see it, and then the grade is none", () => {
    const { pair } = assess({ statements: [denial()] });
    for (const level of LEVELS) expect(pair.levels[level].status).toBe("evidence-against");
    expect(pair.grade).toBe("none");
  });

  it.each([
    ["not placed to see it", { placedToSee: false }],
    ["not to be judged", { reliability: "F" as const }],
    ["hedged", { hedge: { text: "may", likelihood: "unquantified" as const } }],
    ["reporting that nothing was found", { negation: "no-evidence" as const }],
    ["speaking of some only", { negation: "partial" as const }],
    ["accused itself", { negation: "denied-by-accused" as const }],
    ["speaking of one tool", { predicate: "shares-with" as const }],
  ])("is not given by a source %s", (_, over) => {
    const { pair } = assess({ statements: [denial(over)] });
    expect(pair.grade).toBeNull();
    expect(pair.levels.tactical.status).not.toBe("evidence-against");
  });

  it("against one level leaves the others open, and the grade undetermined", () => {
    const { pair } = assess({ statements: [denial({ predicate: "part-of" })] });
    expect(pair.levels.strategic.status).toBe("evidence-against");
    expect(pair.levels.tactical.status).not.toBe("evidence-against");
    expect(pair.grade).toBeNull();
  });

  it("is never given by techniques or software, however far below chance they are", () => {
    const none = { observed: 0, effect: { excess: -4.6, ratio: 0, interval: [0, 0.5] as const } };
    const documented = {
      ...TABLES,
      expectedExcess: TABLES.expectedExcess.map((entry) => ({ ...entry, smallestDocumented: 3 })),
    };
    for (const channel of ["techniques", "software", "co-presence"] as const) {
      const { levels } = assessPair(pairInput({ findings: [finding(channel, none)] }), documented).pair;
      expect(levels.tactical.status === "evidence-against").toBe(channel === "co-presence");
    }
  });

  it("gives way to contradiction when a reliable source says it and another denies it", () => {
    const { levels } = assess({
      statements: [claim({ predicate: "cooperates-with", publisher: "p2" }), denial()],
    }).pair;
    expect(["undecidable", "possible"]).toContain(levels.tactical.status);
    expect(levels.tactical.confidence).toBe("low");
  });
});

describe("one actor", () => {
  it("ends the question when a live decision joins the two", () => {
    const { pair, readings } = assess({ sameActor: true, statements: [claim()] });
    expect([pair.grade, pair.score, pair.flags]).toEqual([null, 0, ["possibly-one-actor"]]);
    for (const level of LEVELS) expect(pair.levels[level].status).toBe("undecidable");
    expect(pair.levels.tactical.reasons[0]).toContain("one actor, so there are no two to work together");
    expect(readings.map(({ assumption }) => assumption)).toEqual(["one-actor"]);
  });

  it("is flagged and both readings are computed when namers disagree", () => {
    const says = claim({ predicate: "alias-of", publisher: "p1" });
    const denies = claim({ predicate: "alias-of", publisher: "p2", stance: "denies" });
    for (const over of [{ aliasContested: true }, { statements: [says, denies] }]) {
      const { pair, readings, limits } = assess(over);
      expect(pair.flags).toEqual(["possibly-one-actor"]);
      expect(readings.map(({ assumption }) => assumption)).toEqual(["two-actors", "one-actor"]);
      expect(limits.join(" ")).toContain("Namers disagree");
    }
  });

  it("is not suggested by a list that collects names", () => {
    expect(assess({ statements: [claim({ predicate: "alias-of", namer: false })] }).pair.flags).toEqual([]);
  });
});

describe("a common organisation", () => {
  const leg = (subject: string, over = {}) =>
    claim({
      id: `${subject}-${JSON.stringify(over)}`,
      subject,
      predicate: "part-of",
      object: "org:unit-17",
      ...over,
    });

  it("of both answers the strategic question, and no other", () => {
    const { pair, limits } = assess({ statements: [leg("G9001"), leg("G9002", { publisher: "p2" })] });
    expect(pair.levels.strategic.status).toBe("supported");
    expect(pair.levels.tactical.status).not.toBe("supported");
    expect(pair.grade).toBe("strategic");
    expect(limits.join(" ")).toContain("shows no act between the two");
  });

  it("needs both legs, on one organisation, each good enough", () => {
    expect(assess({ statements: [leg("G9001")] }).pair.grade).toBeNull();
    expect(
      assess({ statements: [leg("G9001"), leg("G9002", { object: "org:unit-18" })] }).pair.grade,
    ).toBeNull();
    const weak = assess({ statements: [leg("G9001"), leg("G9002", { publisher: "p2", reliability: "F" })] });
    expect(weak.pair.levels.strategic.status).toBe("possible");
  });

  it("counts as many origins as the thinner side has", () => {
    const many = ["p1", "p2", "p3"].map((publisher) => leg("G9001", { publisher }));
    const row = assess({ statements: [...many, leg("G9002", { publisher: "p4" })] }).evidence[0]!;
    expect(row.origins).toBe(1);
  });
});
