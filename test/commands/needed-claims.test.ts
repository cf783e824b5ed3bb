import { beforeAll, describe, expect, it } from "vitest";
import { questionFrom } from "../../src/commands/asked-question.ts";
import { answer } from "../../src/commands/assess.ts";
import type { Case } from "../../src/commands/case.ts";
import type { Grounds } from "../../src/commands/grounds.ts";
import { incidentGrounds } from "../../src/commands/incidents.ts";
import { inquiryOn, loadTables } from "../../src/commands/inquiry.ts";
import { loadKnowledge } from "../../src/commands/knowledge.ts";
import { type Need, needOf } from "../../src/commands/needed-claims.ts";
import { registerOn } from "../../src/commands/register.ts";
import { weigh } from "../../src/commands/weigh.ts";
import { NOTHING } from "../../src/commands/without.ts";
import { realEffects } from "../../src/effects/real.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { Knowledge } from "../../src/model/knowledge.ts";
import { caseFileSchema } from "../../src/model/schemas/case.ts";
import { whoIs } from "../../src/resolve/who.ts";
import { openLibsql } from "../../src/store/libsql.ts";
import { tangledCase } from "./tangled-case.ts";

const effects = { ...realEffects(), userData: "/nowhere" };
const question = questionFrom({ a: ["state:RU"], b: ["country:CN"], unit: "state" });

async function caseOf(seed: number, knowledge: Knowledge): Promise<Case> {
  const store = await openLibsql(":memory:");
  const { documents, reviews } = tangledCase(seed, knowledge);
  for (const { document, claims } of documents)
    await store.addDocument(document, claims, "2024-01-01T00:00:00Z");
  for (const review of reviews) await store.appendReview(review, "2024-01-01T00:00:00Z");
  const file = caseFileSchema.parse({ schema: "entente.case/1", id: "tangled", title: "Tangled" });
  return { folder: "/nowhere", file, store };
}

const groundsOn = (opened: Case, need: Need): Promise<Grounds> =>
  incidentGrounds(effects, { opened, case: null, trust: null, withoutDecisions: [], need });

describe.each([1, 2])("what is read of made case %i, where all sorts of claims hang together", (seed) => {
  let opened: Case;
  let all: Grounds;
  beforeAll(async () => {
    opened = await caseOf(seed, await loadKnowledge(effects));
    all = await groundsOn(opened, "all");
    return () => opened.store.close();
  });

  it("for a question on states gives the answer that everything gives, to the byte", async () => {
    const some = await groundsOn(opened, needOf(question));
    const tables = await loadTables(effects);
    const [own, whole] = [some, all].map((grounds) => {
      const inquiry = inquiryOn(grounds, question, tables);
      return answer(inquiry, weigh(inquiry, NOTHING), { number: 1, total: 1 }, NOTHING);
    }) as [ReturnType<typeof answer>, ReturnType<typeof answer>];
    expect(JSON.stringify(own)).toBe(JSON.stringify(whole));
    // It stands on the case, not on the bundled rows alone.
    const documents = new Set(own.threads.map(({ document }) => document));
    expect([...documents].filter((id) => all.published.has(id)).length).toBeGreaterThan(3);
    expect(some.claims.length).toBeLessThan(all.claims.length);
  });

  it("for names gives the register that everything gives", async () => {
    const some = await groundsOn(opened, "names");
    expect(some.resolved.names).toEqual(all.resolved.names);
    expect(some.resolution).toEqual(all.resolution);
    const [own, whole] = [registerOn(some), registerOn(all)];
    const minted = all.resolved.names.filter(({ upstream }) => upstream.startsWith("case:"));
    expect(minted.length).toBeGreaterThan(3);
    for (const query of [...minted.map(({ text }) => text), "Turla", "state:RU", "country:IR", "Snake"])
      expect(whoIs(query, own)).toEqual(whoIs(query, whole));
    const held = all.claims.filter(({ document }: Claim) => all.published.has(document));
    const read = some.claims.filter(({ document }) => all.published.has(document));
    expect(read.length).toBeLessThan(held.length);
  });
});

describe("what a question needs read", () => {
  it("is everything where groups are compared", () => {
    expect(needOf(questionFrom({ a: ["state:RU"], b: ["state:CN"] }))).toBe("all");
    expect(needOf(question)).toEqual({ states: ["RU", "CN"] });
  });
});
