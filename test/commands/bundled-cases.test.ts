import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { questionFrom } from "../../src/commands/asked-question.ts";
import { assess } from "../../src/commands/assess.ts";
import { parseQuestion } from "../../src/commands/question.ts";
import { parseWithout } from "../../src/commands/without.ts";
import { realEffects } from "../../src/effects/real.ts";
import type { Assessment, PairAssessment } from "../../src/model/assessment.ts";
import { GRADES } from "../../src/model/vocabulary/levels.ts";

const effects = { ...realEffects(), userData: "/nowhere" };
const questionOf = (name: string) => {
  const file = `data/cases/${name}.yaml`;
  return parseQuestion(readFileSync(file, "utf8"), file);
};
const ask = (question: ReturnType<typeof questionOf>, without: readonly string[] = []): Promise<Assessment> =>
  assess(effects, { question, case: null, without: parseWithout(without) });
const pair = (a: string, b: string, without: readonly string[] = []): Promise<Assessment> =>
  ask(questionFrom({ a: [a], b: [b] }), without);

describe("the pairs that are known", () => {
  let pairs: readonly PairAssessment[];
  beforeAll(async () => {
    pairs = (await ask(questionOf("known-pairs"))).pairs;
  });
  const of = (a: string, b: string): PairAssessment => {
    const found = pairs.find((one) => one.a.name.startsWith(a) && one.b.name.startsWith(b));
    if (!found) throw new Error(`${a} and ${b} were not compared`);
    return found;
  };
  const rank = ({ grade }: PairAssessment): number => (grade === null ? -1 : GRADES.indexOf(grade));
  const TACTICAL = GRADES.indexOf("tactical");

  it.each([
    ["Gamaredon", "Turla"],
    ["APT28", "Sandworm"],
    ["Scarred Manticore", "Void Manticore"],
    ["Earth Estries", "Earth Naga"],
    ["MuddyWater", "POLONIUM"],
    ["EXOTIC LILY", "Wizard Spider"],
    ["Mustard Tempest", "Indrik Spider"],
    ["Andariel", "Play"],
  ])("%s and %s, documented together, are graded tactical or above", (a, b) => {
    expect(rank(of(a, b))).toBeGreaterThanOrEqual(TACTICAL);
  });

  it.each([
    ["Turla", "OilRig", "hijack"],
    ["Turla", "Transparent Tribe", "hijack"],
    ["ZIRCONIUM", "Equation", "hijack"],
    ["SideCopy", "Sidewinder", "imitation"],
    ["Sandworm", "Lazarus", "imitation"],
    ["GamaCopy", "Gamaredon", "imitation"],
  ] as const)("%s and %s are graded below tactical, and flagged: %s", (a, b, flag) => {
    expect(of(a, b).flags).toContain(flag);
    expect(rank(of(a, b))).toBeLessThan(TACTICAL);
  });

  it.each([
    ["APT32", "Wizard Spider"],
    ["APT-C-36", "Turla"],
    ["Machete", "Kimsuky"],
    ["FIN6", "Naikon"],
  ])("%s and %s, of whom nobody has written together, are undetermined", (a, b) => {
    expect(of(a, b).grade).toBeNull();
  });
});

describe("the study", () => {
  let answer: Assessment;
  beforeAll(async () => {
    answer = await ask(questionOf("divided-we-hack"));
  });

  it("finds no cooperation and does not call that none; Scarab has too little on record", () => {
    expect(answer.grade).toBeNull();
    for (const { status } of Object.values(answer.levels))
      expect(["undecidable", "no-evidence"]).toContain(status);
    expect(answer.flags).toContain("insufficient-data");
    expect(answer.pairs.filter(({ grade }) => grade !== null)).toEqual([]);
    // Named one by one among what could not be compared, with the reason.
    expect(answer.limits.join(" ")).toMatch(/nothing is on record[^.]*Scarab/);
  });

  it("lists operations of the three against Russia one by one, military and civilian bodies apart", () => {
    const roles = new Set(
      answer.crossTargeting
        .filter(({ victims }) => victims.some(({ country }) => country === "RU"))
        .flatMap(({ victims }) => victims.map(({ role }) => role)),
    );
    expect([...roles]).toEqual(expect.arrayContaining(["civilian", "military"]));
  });

  it("its own finding is one publisher's claim: without it no level rises, and the answer without it is shown", async () => {
    const without = await ask(questionOf("divided-we-hack"), ["publisher:royal-holloway"]);
    const said = (from: Assessment) =>
      from.threads.filter(
        ({ publisher, predicate }) => publisher === "Royal Holloway" && predicate === "cooperates-with",
      );
    expect(said(answer).length).toBeGreaterThan(0);
    expect(said(without)).toEqual([]);
    expect(without.grade).toBe(answer.grade);
    expect(answer.sensitivity.map((run) => run.without)).toContain("publisher:royal-holloway");
  });
});

describe("the loud weak counter-claim", () => {
  it("is weighed in the open on states: doubtful, hedged and below what would support it", async () => {
    const answer = await ask(questionFrom({ a: ["state:CN"], b: ["state:RU"], unit: "state" }));
    const said = answer.threads.find(
      ({ publisher, predicate }) => publisher === "The Times" && predicate === "cooperates-with",
    );
    expect(said).toMatchObject({ hedge: "possibly", relays: expect.anything() });
    const rows = answer.evidence.filter(({ from }) => "claims" in from && from.claims.includes(said!.id));
    expect(rows).not.toEqual([]);
    const without = await ask(questionFrom({ a: ["state:CN"], b: ["state:RU"], unit: "state" }), [
      "publisher:times-uk",
    ]);
    expect(without.levels.strategic.status).toBe(answer.levels.strategic.status);
  });
});

describe("the press investigation", () => {
  let answer: Assessment;
  beforeAll(async () => {
    answer = await ask(questionOf("against-a-friend"));
  });

  it("gives the same bytes again", async () => {
    expect(JSON.stringify(await ask(questionOf("against-a-friend")))).toBe(JSON.stringify(answer));
  });

  it("each operation and each relation it stands on leads to an address", () => {
    const threads = new Map(answer.threads.map((thread) => [thread.id, thread]));
    const used = [
      ...answer.crossTargeting.flatMap(({ claims }) => claims),
      ...answer.evidence.flatMap(({ from }) => ("claims" in from ? from.claims : [])),
    ];
    expect(used.length).toBeGreaterThan(10);
    for (const id of used) {
      expect(threads.get(id), id).toBeDefined();
      expect(threads.get(id)!.urls.join(" "), id).toMatch(/^https?:\/\//);
    }
  });
});

describe("removing rows", () => {
  it("by publisher or by the publisher's home state takes the grade, and the tornado said so", async () => {
    const whole = await pair("Gamaredon", "Turla");
    expect(whole.grade).toBe("tactical");
    const moved = new Map(whole.sensitivity.map((run) => [run.without, run]));
    expect(moved.get("publisher:eset")).toMatchObject({ grade: null });
    expect(moved.get("publisher:eset")!.movedLevels).toContain("tactical");
    expect(moved.get("state:SK")).toMatchObject({ grade: null });
    expect((await pair("Gamaredon", "Turla", ["publisher:eset"])).grade).toBeNull();
    expect((await pair("Gamaredon", "Turla", ["state:SK"])).grade).toBeNull();
    // A state whose firms say nothing of the two moves nothing.
    expect((await pair("Gamaredon", "Turla", ["state:CN"])).grade).toBe("tactical");
  });
});
