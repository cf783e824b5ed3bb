import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedQuestion } from "../../src/commands/asked-question.ts";
import { answer } from "../../src/commands/assess.ts";
import { incidentGrounds } from "../../src/commands/incidents.ts";
import { type Inquiry, inquiryOn, loadTables } from "../../src/commands/inquiry.ts";
import { weigh } from "../../src/commands/weigh.ts";
import { NOTHING } from "../../src/commands/without.ts";
import { realEffects } from "../../src/effects/real.ts";

const effects = { ...realEffects(), userData: "/nonexistent" };
const grounds = await incidentGrounds(effects, { case: null, trust: null, withoutDecisions: [] });
const tables = await loadTables(effects);

async function inquiryAsOf(asOf: string): Promise<Inquiry> {
  const question = await askedQuestion(effects, null, { a: ["Gamaredon Group"], b: ["Turla"], asOf });
  return inquiryOn(grounds, question, tables);
}

const days = fc
  .integer({ min: 0, max: 10 * 365 })
  .map((days) => new Date(Date.UTC(2015, 0, 1 + days)).toISOString().slice(0, 10));

describe("as of a day", () => {
  it("nothing published later is used, on any day", async () => {
    await fc.assert(
      fc.asyncProperty(days, async (asOf) => {
        const inquiry = await inquiryAsOf(asOf);
        for (const { witness } of inquiry.edges) expect(witness.published!.from! <= asOf).toBe(true);
        for (const { published } of inquiry.relations) expect(published! <= asOf).toBe(true);
        const claims = new Map(grounds.claims.map((claim) => [claim.id, claim]));
        for (const { claims: ids } of inquiry.operationsOfAll)
          for (const id of ids) {
            const days = inquiry
              .witnessesOf(claims.get(id)!)
              .map(({ published }) => published?.from ?? "9999");
            expect(days.some((day) => day <= asOf)).toBe(true);
          }
      }),
      { seed: 1, numRuns: 6 },
    );
  });

  it("the answer's threads show nothing published later, and say so in the limits", async () => {
    const inquiry = await inquiryAsOf("2019-12-31");
    const { threads, limits } = answer(inquiry, weigh(inquiry, NOTHING), { number: 1, total: 1 }, NOTHING);
    expect(threads.length).toBeGreaterThan(5);
    for (const { published } of threads) if (published !== null) expect(published < "2020").toBe(true);
    expect(limits.some((line) => line.includes("2019-12-31"))).toBe(true);
  });

  it("the documented tie of Gamaredon and Turla counts from its disclosure on, not before", async () => {
    const gradeAsOf = async (asOf: string) => {
      const inquiry = await inquiryAsOf(asOf);
      return weigh(inquiry, NOTHING).results[0]!.pair.grade;
    };
    expect(await gradeAsOf("2025-08-31")).toBeNull();
    expect(await gradeAsOf("2025-10-31")).toBe("tactical");
  });
});
