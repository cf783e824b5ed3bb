import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { assessSide } from "../../src/assess/side.ts";
import type { Tables } from "../../src/assess/tables.ts";
import { questionFrom } from "../../src/commands/asked-question.ts";
import { answer, assembled, assess } from "../../src/commands/assess.ts";
import { namedOneByOne } from "../../src/commands/beside.ts";
import type { Grounds } from "../../src/commands/grounds.ts";
import { incidentGrounds } from "../../src/commands/incidents.ts";
import { type Inquiry, inquiryOn, loadTables } from "../../src/commands/inquiry.ts";
import { parseQuestion } from "../../src/commands/question.ts";
import { weigh } from "../../src/commands/weigh.ts";
import { NOTHING, parseWithout } from "../../src/commands/without.ts";
import { realEffects } from "../../src/effects/real.ts";
import type { Assessment, PairAssessment, StateAnswer } from "../../src/model/assessment.ts";
import type { Question } from "../../src/model/question.ts";
import { assessmentSchema } from "../../src/model/schemas/assessment.ts";
import { GRADES } from "../../src/model/vocabulary/levels.ts";

const effects = { ...realEffects(), userData: "/nowhere" };
const FIRST = { number: 1, total: 1 };
const questionOf = (name: string): Question => {
  const file = `data/cases/${name}.yaml`;
  return parseQuestion(readFileSync(file, "utf8"), file);
};
const pairOf = (a: string, b: string): Question => questionFrom({ a: [a], b: [b] });
const ofStates = (): Question => questionFrom({ a: ["state:CN"], b: ["state:RU"], unit: "state" });

/** Read once: every question here is asked of the same knowledge and the same rows. */
let grounds: Grounds;
let tables: Tables;
beforeAll(async () => {
  grounds = await incidentGrounds(effects, { case: null, trust: null, withoutDecisions: [] });
  tables = await loadTables(effects);
});
const inquiryOf = (question: Question): Inquiry => inquiryOn(grounds, question, tables);

/** The answer as `assess` gives it. */
const inFull = (inquiry: Inquiry): Assessment => answer(inquiry, weigh(inquiry, NOTHING), FIRST, NOTHING);

/** Weighed in full, some witnesses left out; what would move that answer in turn is not asked. */
function weighedOnly(inquiry: Inquiry, leftOut: readonly string[] = []): Assessment {
  const without = parseWithout(leftOut);
  const weighed = weigh(inquiry, without);
  const side = assessSide(weighed.results, { named: namedOneByOne(inquiry) });
  return assembled(inquiry, { weighed, side, without, atOnce: true }, FIRST, []);
}

describe("the pairs that are known", () => {
  let pairs: readonly PairAssessment[];
  beforeAll(() => {
    pairs = weighedOnly(inquiryOf(questionOf("known-pairs"))).pairs;
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
  let inquiry: Inquiry;
  let found: Assessment;
  let without: Assessment;
  beforeAll(() => {
    inquiry = inquiryOf(questionOf("divided-we-hack"));
    found = inFull(inquiry);
    without = weighedOnly(inquiry, ["publisher:royal-holloway"]);
  });

  it("finds no cooperation and does not call that none; Scarab has too little on record", () => {
    expect(found.grade).toBeNull();
    for (const { status } of Object.values(found.levels))
      expect(["undecidable", "no-evidence"]).toContain(status);
    expect(found.flags).toContain("insufficient-data");
    expect(found.pairs.filter(({ grade }) => grade !== null)).toEqual([]);
    // Named one by one among what could not be compared, with the reason.
    expect(found.limits.join(" ")).toMatch(/no technique or tool is on record[^.]*Scarab/);
  });

  it("lists operations of the three against Russia one by one, military and civilian bodies apart", () => {
    const roles = new Set(
      found.crossTargeting
        .filter(({ victims }) => victims.some(({ country }) => country === "RU"))
        .flatMap(({ victims }) => victims.map(({ role }) => role)),
    );
    expect([...roles]).toEqual(expect.arrayContaining(["civilian", "military"]));
  });

  it("its own finding is one publisher's claim: without it no level rises, and the answer without it is shown", () => {
    const said = (from: Assessment) =>
      from.threads.filter(
        ({ publisher, predicate }) => publisher === "Royal Holloway" && predicate === "cooperates-with",
      );
    expect(said(found).length).toBeGreaterThan(0);
    expect(said(without)).toEqual([]);
    expect(without.grade).toBe(found.grade);
    expect(found.sensitivity.map((run) => run.without)).toContain("publisher:royal-holloway");
  });

  it("stands level by level beside the study's finding, with the study's claims and without them", () => {
    const [study] = found.studies!;
    expect(study).toMatchObject({ source: "royal-holloway", name: "Royal Holloway" });
    expect(study!.levels.map(({ level }) => level)).toEqual([
      "tactical",
      "operational",
      "strategic",
      "state",
    ]);
    for (const { level, study: theirs, ours, without: left, why, evidence } of study!.levels) {
      if (level === "state") continue;
      expect([theirs, ours]).toEqual(["no-evidence", found.levels[level].status]);
      // What the screening gives is what weighing in full without the publisher gives.
      expect(left).toBe(without.levels[level].status);
      expect(why.join(" ")).toMatch(/Of 48 pairs: nothing is on record for one or both in 26/);
      expect(evidence).toHaveLength(48);
    }
    const ofStates = study!.levels.at(-1)!;
    expect([ofStates.study, ofStates.ours, ofStates.without]).toEqual([
      "supported",
      "supported",
      without.states![0]!.levels.strategic.status,
    ]);
  });

  it("has a row for each trace a level would leave, and says which were looked for", () => {
    const traces = found.traces!;
    const tested = (channel: string): number => traces.find((one) => one.channel === channel)!.tested;
    expect(new Set(traces.map(({ level }) => level)).size).toBe(3);
    expect(tested("techniques")).toBe(
      found.findings.filter(({ kind, channel }) => kind === "tested" && channel === "techniques").length,
    );
    expect(tested("infrastructure")).toBe(0);
    // No test could have seen what the levels would leave: that is why the answer is not "no evidence found".
    expect(traces.filter(({ counts, couldSee }) => counts && couldSee > 0)).toEqual([]);
    const obstacles = found.threads.filter(({ predicate }) => predicate === "obstacle-to");
    expect(obstacles.map(({ id }) => found.said!.includes(id))).toEqual([true]);
  });

  it("a planted pact of the states moves the states' answer alone", () => {
    const pact = grounds.claims.find(
      ({ predicate, passage }) =>
        predicate === "agreement" && passage.kind === "field" && passage.object.endsWith(":REL-016"),
    )!;
    const planted = { ...pact, id: "c-planted", predicate: "cooperates-with" as const };
    const bare = without.states![0]!;
    const withOne = inquiryOn({ ...grounds, claims: [...grounds.claims, planted] }, inquiry.question, tables);
    const groups = weighedOnly(withOne);
    const more = groups.states![0]!;
    const statuses = ({ levels }: StateAnswer) => Object.values(levels).map(({ status }) => status);
    expect(statuses(more)).not.toEqual(statuses(bare));
    expect(more.levels.tactical.status).toBe("supported");
    for (const part of ["grade", "levels", "pairs", "evidence", "findings"] as const)
      expect(groups[part], part).toEqual(found[part]);
  });

  it("has no member that the schema of the interface does not know", () => {
    const written = JSON.parse(JSON.stringify(found)) as Assessment;
    expect(assessmentSchema.parse(written)).toEqual(written);
  });
});

describe("the loud weak counter-claim", () => {
  it("is weighed in the open on states: doubtful, hedged and below what would support it", () => {
    const inquiry = inquiryOf(ofStates());
    const whole = weighedOnly(inquiry);
    const said = whole.threads.find(
      ({ publisher, predicate }) => publisher === "The Times" && predicate === "cooperates-with",
    );
    expect(said).toMatchObject({ hedge: "possibly", relays: expect.anything() });
    const rows = whole.evidence.filter(({ from }) => "claims" in from && from.claims.includes(said!.id));
    expect(rows).toHaveLength(1);
    expect(rows[0]!.because!.join(" ")).toMatch(
      /The Times \(C\).*16% of its ratio stands.*possibly.*credibility 4/,
    );
    const without = weighedOnly(inquiry, ["publisher:times-uk"]);
    expect(without.levels.strategic.status).toBe(whole.levels.strategic.status);
  });
});

describe("the press investigation", () => {
  let found: Assessment;
  beforeAll(async () => {
    // Through the front door: reads everything anew.
    found = await assess(effects, {
      question: questionOf("against-a-friend"),
      case: null,
      without: NOTHING,
    });
  });

  it("gives the same bytes again", () => {
    // What moves it is run again for one pair, below: here it would cost as much as all else.
    const { rates: _, ...rest } = found;
    expect(JSON.stringify(weighedOnly(inquiryOf(questionOf("against-a-friend"))))).toBe(
      JSON.stringify({ ...rest, sensitivity: [] }),
    );
    expect(found.sensitivity.length).toBeGreaterThan(10);
  });

  it("each operation and each relation it stands on leads to an address", () => {
    const threads = new Map(found.threads.map((thread) => [thread.id, thread]));
    const used = [
      ...found.crossTargeting.flatMap(({ claims }) => claims),
      ...found.evidence.flatMap(({ from }) => ("claims" in from ? from.claims : [])),
      ...found.states!.flatMap(({ operations }) => operations.flatMap(({ claims }) => claims)),
    ];
    expect(used.length).toBeGreaterThan(10);
    for (const id of used) {
      expect(threads.get(id), id).toBeDefined();
      expect(threads.get(id)!.urls.join(" "), id).toMatch(/^https?:\/\//);
    }
  });

  it("tests the invasion as a date fixed in advance and May 2022 as one that was searched, and finds no rise", () => {
    const [deciding] = found.rates!.answers;
    expect(deciding!.decides).toBe(true);
    expect(deciding!.dates.map(({ date, searched }) => [date, searched])).toEqual([
      ["2022-02-24", false],
      ["2022-05-01", true],
    ]);
    for (const { comparisons } of deciding!.dates)
      for (const { p, powerForTripling } of comparisons)
        expect([p > 0.05, powerForTripling < 0.5]).toEqual([true, true]);
    expect(deciding!.search).not.toBeNull();
  });

  it("has a place for all it tells: what is sought, posing, who can have a tool, positions, widened scope, the leak", () => {
    const told = found.threads.filter(({ id }) => found.said!.includes(id));
    expect([...new Set(told.map(({ predicate }) => predicate))].sort()).toEqual([
      "activity-changed",
      "agreement",
      "availability",
      "impersonates",
      "motivated-by",
      "obstacle-to",
      "official-position",
      "seeks",
    ]);
    const leaked = told.filter(({ row }) => row?.kind === "leaked");
    expect(leaked.map(({ row }) => row!.fact).join(" ")).toMatch(
      /crime group offered and six foreign services/,
    );
    expect(told.flatMap(({ row }) => row?.says ?? []).join("; ")).toMatch(/widened/);
    const [tool] = found.availability!;
    expect(tool!.tool).toBe("Deed RAT");
    expect(tool!.users.flatMap(({ states }) => states)).not.toContain("RU");
  });
});

describe("removing rows", () => {
  it("by publisher or by the publisher's home state takes the grade, and the tornado said so", () => {
    const inquiry = inquiryOf(pairOf("Gamaredon", "Turla"));
    const whole = inFull(inquiry);
    expect(JSON.stringify(inFull(inquiryOf(pairOf("Gamaredon", "Turla"))))).toBe(JSON.stringify(whole));
    expect(whole.grade).toBe("tactical");
    const moved = new Map(whole.sensitivity.map((run) => [run.without, run]));
    expect(moved.get("publisher:eset")).toMatchObject({ grade: null });
    expect(moved.get("publisher:eset")!.movedLevels).toContain("tactical");
    expect(moved.get("state:SK")).toMatchObject({ grade: null });
    expect(weighedOnly(inquiry, ["publisher:eset"]).grade).toBeNull();
    expect(weighedOnly(inquiry, ["state:SK"]).grade).toBeNull();
    // A state whose firms say nothing of the two moves nothing.
    expect(weighedOnly(inquiry, ["state:CN"]).grade).toBe("tactical");
  });
});
