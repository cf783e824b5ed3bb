import { describe, expect, it } from "vitest";
import { askedQuestion } from "../../src/commands/asked-question.ts";
import { incidentGrounds } from "../../src/commands/incidents.ts";
import { inquiryOn, loadTables } from "../../src/commands/inquiry.ts";
import { observability, type Sighting } from "../../src/commands/observability.ts";
import { weigh } from "../../src/commands/weigh.ts";
import { NOTHING } from "../../src/commands/without.ts";
import { realEffects } from "../../src/effects/real.ts";

const effects = { ...realEffects(), userData: "/nonexistent" };
const grounds = await incidentGrounds(effects, { case: null, trust: null, withoutDecisions: [] });

async function seenOf(
  options: Parameters<typeof askedQuestion>[2] = {},
  file = "data/cases/divided-we-hack.yaml",
) {
  const question = await askedQuestion(effects, options.a ? null : file, options);
  const inquiry = inquiryOn(grounds, question, await loadTables(effects));
  const seen = observability(inquiry, weigh(inquiry, NOTHING), []);
  return { sightings: seen.sightings as readonly Sighting[], toCollect: seen.toCollect as readonly string[] };
}

describe("who could have seen", () => {
  it("lists publishers, each once for a victim and an actor's state, most operations first", async () => {
    const { sightings } = await seenOf();
    const keys = sightings.map(({ publisher, victim, actorState }) => `${publisher} ${victim} ${actorState}`);
    expect(keys.length).toBeGreaterThan(3);
    expect(new Set(keys).size).toBe(keys.length);
    const counts = sightings.map(({ operations }) => operations);
    expect(counts).toEqual(counts.toSorted((x, y) => y - x));
    for (const { operations, quarters, undated, victim, actorState } of sightings) {
      expect(quarters.length).toBeLessThanOrEqual(operations - undated);
      expect(["CN", "RU"]).toEqual(expect.arrayContaining([victim, actorState]));
    }
  });

  it("knows of no quarter after the day asked for", async () => {
    const { sightings } = await seenOf({ asOf: "2021-12-31" });
    for (const { quarters } of sightings) for (const quarter of quarters) expect(quarter < "2022").toBe(true);
  });

  it("says what would have to be collected, and leaves out what is there", async () => {
    const without = await seenOf();
    expect(without.toCollect.some((line) => line.includes("Scarab"))).toBe(true);
    expect(without.toCollect.some((line) => line.startsWith("A source placed to see"))).toBe(true);
    const withClaim = await seenOf({ a: ["Gamaredon Group"], b: ["Turla"] });
    expect(withClaim.toCollect.some((line) => line.startsWith("A source placed to see"))).toBe(false);
  });
});
