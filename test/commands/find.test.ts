import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { find } from "../../src/commands/find.ts";
import { reviewClaim } from "../../src/commands/review.ts";
import type { Effects } from "../../src/effects/effects.ts";
import { caseOfTexts } from "./case-of-texts.ts";

const HAND_OFF = "Mustang Panda handed over access to a mail server in Ulaanbaatar to Turla in March 2024.";
const UNREAD = "Analysts keep finding forgotten spreadsheets about submarine engines on such machines.";
let effects: Effects;
let dir: string;

beforeAll(async () => {
  ({ effects, dir } = await caseOfTexts([
    {
      text: `On two groups\n\n${HAND_OFF}\n\n${UNREAD}\n\nNothing else is known.\n`,
      publisher: "eset",
      published: "2024-06-01",
    },
  ]));
});
afterAll(() => rmSync(dirname(dir), { recursive: true, force: true }));

const ask = (query: string, limit = 20) => find(effects, { query, case: dir, limit });

describe("find", { timeout: 120_000 }, () => {
  it("puts the claim that holds both names and the kind asked for first, with its quote and its points", async () => {
    const { claims, understood } = await ask("Did Mustang Panda hand anything to Turla?");
    expect(understood.names.map(({ text }) => text)).toEqual(["Mustang Panda", "Turla"]);
    expect(claims[0]).toMatchObject({
      from: "case",
      score: 11,
      why: ["name Mustang Panda", "name Turla", "predicate hands-off-to", "word hand"],
      claim: { predicate: "hands-off-to", quote: HAND_OFF, publisher: "ESET" },
    });
  });

  it("finds an actor's claims by another of its names, in small letters too", async () => {
    const { claims } = await ask("bronze president and turla");
    expect(claims[0]!.claim.quote).toBe(HAND_OFF);
  });

  it("answers from the bundled knowledge with where it is written", async () => {
    const { claims, fitting } = await ask("who uses PlugX", 5);
    expect(claims).toHaveLength(5);
    expect(fitting).toBeGreaterThan(5);
    for (const { claim, from, why } of claims) {
      expect([from, claim.predicate, claim.object]).toEqual(["bundled", "uses", "PlugX"]);
      expect(claim.urls.length + (claim.upstream ? 1 : 0)).toBeGreaterThan(0);
      expect(why).toContain("predicate uses");
    }
  });

  it("quotes sentences of the case's documents that no claim was read from, word for word", async () => {
    const { quotes, claims } = await ask("submarine engine spreadsheet");
    expect(claims.map(({ claim }) => claim.quote)).not.toContain(UNREAD);
    expect(quotes[0]).toMatchObject({ quote: UNREAD, publisher: "ESET", published: "2024-06-01", score: 3 });
    const said = JSON.stringify(quotes.map(({ quote }) => quote));
    expect(said).not.toContain("Nothing else");
  });

  it("takes a nationality for the country, and its state as a sponsor, not for software once called so", async () => {
    const { understood, claims } = await ask("Russian groups");
    expect(understood.names).toEqual([{ text: "Russian", meant: ["country:RU", "state:RU"] }]);
    expect(claims.length).toBeGreaterThan(0);
    const ransomware = await ask("Carbon and Snake");
    expect(ransomware.understood.names.map(({ text }) => text)).toEqual(["Carbon", "Snake"]);
  });

  it("answers what asks for a kind of claim alone with claims of that kind, hand-offs of access among them", async () => {
    const { understood, claims } = await ask("shared access");
    expect(understood.predicates).toEqual(["shares-with", "hands-off-to"]);
    const best = claims.filter(({ score }) => score > 1);
    expect(new Set(best.map(({ claim }) => claim.predicate))).toEqual(
      new Set(["shares-with", "hands-off-to"]),
    );
    expect(claims[0]).toMatchObject({ from: "case", claim: { quote: HAND_OFF } });
    expect(claims.lastIndexOf(best.at(-1)!)).toBe(best.length - 1);
  });

  it("says nothing where nothing fits", async () => {
    const answer = await ask("zzyzx quuxification");
    expect([answer.fitting, answer.claims, answer.quotes]).toEqual([0, [], []]);
  });

  it("leaves out what was rejected", async () => {
    const { claims } = await ask("Mustang Panda Turla");
    const { id } = claims[0]!.claim;
    const word = { case: dir, claim: id, by: "ann", because: "no" };
    await reviewClaim(effects, { ...word, word: { kind: "reject" } });
    expect((await ask("Mustang Panda Turla")).claims.map(({ claim }) => claim.id)).not.toContain(id);
    await reviewClaim(effects, { ...word, word: { kind: "undo" } });
  });

  it("gives the same answer again, and refuses a question without a word", async () => {
    expect(await ask("Turla servers")).toEqual(await ask("Turla servers"));
    await expect(ask(" ?! ")).rejects.toMatchObject({ code: "bad-option" });
  });
});
