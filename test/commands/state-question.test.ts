import { describe, expect, it } from "vitest";
import { questionFrom } from "../../src/commands/asked-question.ts";
import { assess } from "../../src/commands/assess.ts";
import { NOTHING } from "../../src/commands/without.ts";
import { realEffects } from "../../src/effects/real.ts";

const effects = { ...realEffects(), userData: "/nowhere" };
const ask = (unit: string, a = "state:CN") =>
  assess(effects, {
    question: questionFrom({ a: [a], b: ["state:RU"], unit }),
    case: null,
    without: NOTHING,
  });

describe("a question on states themselves", () => {
  it("stands on what states sign and say, with operations between them beside it, and on nothing of groups", async () => {
    const answer = await ask("state");
    expect(answer.unit).toBe("state");
    expect(answer.pairs.map(({ a, b }) => [a.name, b.name])).toEqual([["China", "Russia"]]);
    expect(answer.levels.strategic.status).toBe("supported");
    expect(answer.flags).toContain("cross-targeting");
    expect(answer.findings).toEqual([]);
    const used = new Set(answer.evidence.flatMap(({ from }) => ("claims" in from ? from.claims : [])));
    const relations = answer.threads.filter(({ id, predicate }) => used.has(id) && predicate !== "targets");
    expect(relations.length).toBeGreaterThan(2);
    for (const { subject, object } of relations) expect(`${subject} ${object}`).not.toMatch(/G\d{4}/);
    expect(answer.limits[0]).toContain("no level of any pair of groups");
    expect(answer.sensitivity.map(({ without }) => without)).toContain("publisher:royal-holloway");
  });

  it("refuses a group, and says how a state is written", async () => {
    await expect(ask("state", "Turla")).rejects.toMatchObject({ code: "unknown-name" });
    expect(() => questionFrom({ a: ["state:CN"], b: ["state:RU"], unit: "planet" })).toThrow(
      expect.objectContaining({ code: "bad-option" }),
    );
  });
});
