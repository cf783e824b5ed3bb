import { describe, expect, it } from "vitest";
import { assessPair } from "../../src/assess/pair.ts";
import type { RelationClaim } from "../../src/model/relation.ts";
import { claim, excess, pairInput, TABLES } from "./fixtures.ts";

const month = (text: string) => ({ from: `${text}-01`, to: `${text}-28`, precision: "month" as const });
const gift = (over: Partial<RelationClaim> = {}) =>
  claim({ asset: "S9001", when: month("2024-03"), ...over });
const theft = (over: Partial<RelationClaim> = {}) =>
  claim({ predicate: "hijacks", publisher: "other-labs", asset: "S9001", when: month("2024-03"), ...over });
const assess = (...statements: readonly RelationClaim[]) => assessPair(pairInput({ statements }), TABLES);

describe("a hijack or imitation claim", () => {
  it.each(["hijacks", "imitates"] as const)(
    "about the same asset and period cancels what it explains (%s)",
    (predicate) => {
      expect(assess(gift()).pair.grade).toBe("tactical");
      const { pair, evidence } = assess(gift(), theft({ predicate }));
      expect(pair.grade).toBeNull();
      expect(pair.levels.tactical.status).toBe("undecidable");
      expect(pair.flags).toContain(predicate === "hijacks" ? "hijack" : "imitation");
      const voided = evidence.find(({ summary }) => summary.includes("weighs nothing here"));
      expect(voided?.weight.tactical).toBe(0);
      expect(pair.levels.tactical.reasons[0]).toContain("No claim that stands");
    },
  );

  it("about another asset, or at another time, only sets its flag: allies can spy on each other", () => {
    for (const other of [theft({ asset: "S9002" }), theft({ when: month("2020-03") })]) {
      const { pair } = assess(gift(), other);
      expect(pair.grade).toBe("tactical");
      expect(pair.flags).toEqual(["hijack"]);
    }
  });

  it("without a date meets every period, as undated links do", () => {
    expect(assess(gift(), theft({ when: null })).pair.grade).toBeNull();
  });

  it("that names no asset cancels an unnamed transfer, and not acting together as such", () => {
    expect(assess(gift({ asset: null }), theft({ asset: null })).pair.grade).toBeNull();
    const together = gift({ asset: null, predicate: "cooperates-with" });
    expect(assess(together, theft({ asset: null })).pair.grade).toBe("tactical");
  });

  it("in the same report speaks of the same thing, when one sentence leaves the asset unnamed", () => {
    const family = "one-report";
    expect(assess(gift({ family }), theft({ family, asset: null })).pair.grade).toBeNull();
    expect(assess(gift(), theft({ asset: null })).pair.grade).toBe("tactical");
  });

  it("by a publisher that cannot be judged cancels nothing of a better one, and still sets its flag", () => {
    const { pair } = assess(gift(), theft({ reliability: "F" }));
    expect(pair.grade).toBe("tactical");
    expect(pair.flags).toContain("hijack");
    expect(assess(gift({ reliability: "F" }), theft({ reliability: "F" })).pair.levels.tactical.status).toBe(
      "undecidable",
    );
  });

  it("that is denied or only possible cancels nothing", () => {
    const possibly = { text: "may have", likelihood: "unquantified" } as const;
    expect(assess(gift(), theft({ stance: "denies" })).pair.grade).toBe("tactical");
    expect(assess(gift(), theft({ hedge: possibly })).pair.grade).toBe("tactical");
  });

  it("takes a shared tool out of an overlap: it then weighs for no level and is not incidental", () => {
    const findings = [excess("software", { shared: [{ column: "S9001", rows: 3 }] })];
    const plain = assessPair(pairInput({ findings }), TABLES);
    const cancelled = assessPair(pairInput({ findings, statements: [theft()] }), TABLES);
    expect(plain.pair.grade).toBe("incidental");
    expect(cancelled.pair.grade).toBeNull();
    const row = cancelled.evidence.find(({ channel }) => channel === "software")!;
    expect([row.weight.tactical, row.weight.operational, row.weight.strategic]).toEqual([0, 0, 0]);
    expect(row.weight["common-supplier"]).toBeGreaterThan(0);
  });
});

describe("a publisher that takes back what it said", () => {
  it("withdraws its claim, and only a later denial does", () => {
    const said = claim({ published: "2024-01-05" });
    const before = claim({ stance: "denies", published: "2023-01-05" });
    const after = claim({ stance: "denies", published: "2025-01-05" });
    expect(assess(said, after).pair.levels.tactical.status).not.toBe("supported");
    expect(assess(said, before).evidence.some(({ summary }) => summary.includes("took it back"))).toBe(true);
    expect(assess(said, before).pair.levels.tactical.status).toBe("supported");
  });
});
