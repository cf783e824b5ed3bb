import { describe, expect, it } from "vitest";
import { askedQuestion } from "../../src/commands/asked-question.ts";
import { witnessFinder } from "../../src/commands/grounds.ts";
import { bundledIncidents, incidentGrounds, withIncidents } from "../../src/commands/incidents.ts";
import { inquiryOn, loadTables } from "../../src/commands/inquiry.ts";
import { allOperations, operationsFor } from "../../src/commands/operations.ts";
import { realEffects } from "../../src/effects/real.ts";

const effects = { ...realEffects(), userData: "/nonexistent" };
const grounds = await incidentGrounds(effects, { case: null, trust: null, withoutDecisions: [] });

describe("operations of a question", () => {
  it("lists both sides' operations and those against the other side's states", async () => {
    const question = await askedQuestion(effects, "data/cases/divided-we-hack.yaml", {});
    const inquiry = inquiryOn(grounds, question, await loadTables(effects));
    const { operations, crossTargeting } = operationsFor(inquiry, grounds.eventDecisions);
    const members = new Set([...inquiry.sideA, ...inquiry.sideB].map(({ actor }) => actor.id));
    for (const { actor } of operations) expect(members).toContain(actor);
    expect(crossTargeting.length).toBeGreaterThan(0);
    expect(operations).toEqual(expect.arrayContaining([...crossTargeting]));
    for (const { victims } of crossTargeting)
      expect(victims.some(({ country }) => country === "RU" || country === "CN")).toBe(true);
  });

  it("knows nothing that was published later than the day asked for", () => {
    const witnessesOf = witnessFinder(grounds);
    const at = (asOf: string | null) =>
      allOperations(grounds, witnessesOf, { asOf, decisions: grounds.eventDecisions }).operations.length;
    expect(at("2018-12-31")).toBeLessThan(at("2022-12-31"));
    expect(at("2022-12-31")).toBeLessThan(at(null));
  });

  it("adds the bundled rows to the knowledge once", async () => {
    const { sets } = await bundledIncidents(effects, grounds.knowledge);
    expect(withIncidents(grounds.knowledge, sets)).toBe(grounds.knowledge);
  });
});
