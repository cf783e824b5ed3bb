import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Case, initCase, requireCase } from "../../src/commands/case.ts";
import { loadKnowledge } from "../../src/commands/knowledge.ts";
import { who, wholeRegister } from "../../src/commands/who.ts";
import { realEffects } from "../../src/effects/real.ts";
import type { Decision } from "../../src/model/identity.ts";
import { answerFromParts, keptParts } from "../../src/resolve/kept-register.ts";
import { whoIs } from "../../src/resolve/who.ts";
import { tangledCase } from "./tangled-case.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-who-"));
const effects = { ...realEffects(), environment: {}, userData: "/nowhere" };
const NOW = "2024-01-01T00:00:00Z";
let opened: Case;
let names: readonly string[];

/** Bodies that were kept, with what they were made from: touched, so that an answer tells where it comes from. */
async function touch(): Promise<void> {
  const Libsql = (await import("libsql")).default;
  const database = new Libsql(join(folder, "case.db"));
  database.exec(`update kept_register set body = replace(body, '"kind":"actor"', '"kind":"kept"')`);
  database.close();
}

const isKept = async (name: string): Promise<boolean> =>
  JSON.stringify(await who(effects, name, folder)).includes('"kind":"kept"');

const whole = async (name: string) => whoIs(name, await wholeRegister(effects, opened));

beforeAll(async () => {
  const knowledge = await loadKnowledge(effects);
  await initCase(effects, folder, "Tangled");
  opened = await requireCase(effects, folder);
  const { documents, reviews } = tangledCase(3, knowledge);
  for (const { document, claims } of documents) await opened.store.addDocument(document, claims, NOW);
  for (const review of reviews) await opened.store.appendReview(review, NOW);
  const meant = documents.flatMap(({ claims }) => claims.flatMap(({ subject, object }) => [subject, object]));
  const spelled = meant.flatMap(({ type, text }) => (type === "group" || type === "malware" ? [text] : []));
  names = [
    ...new Set([...spelled, "APT-28", "lazarus group", "Judgement Panda", "Carbon", "Snake", "Scarab"]),
  ];
});
afterAll(async () => {
  await opened.store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("names that a case keeps", () => {
  it("are answered as from the whole, to the byte", async () => {
    const register = await wholeRegister(effects, opened);
    const parts = new Map([...keptParts(register)].map(({ key, body }) => [key, body] as const));
    const find = async (keys: readonly string[]) =>
      new Map(keys.flatMap((key) => (parts.has(key) ? [[key, parts.get(key)!] as const] : [])));
    const listed = register.index.names.flatMap(({ text }, at) =>
      at % 30 === 0 ? [text, `${text} Group`] : [],
    );
    let answered = 0;
    for (const name of [...names, ...listed, "nobody at all", "state:RU", "G0010", " unit-a "]) {
      const quick = await answerFromParts(name, find);
      if (quick) expect([name, JSON.stringify(quick)]).toEqual([name, JSON.stringify(whoIs(name, register))]);
      if (quick) answered += 1;
    }
    expect(answered).toBeGreaterThan(250);
    expect(JSON.stringify(await who(effects, "Unit-A", folder))).toBe(
      JSON.stringify(whoIs("Unit-A", register)),
    );
    expect(JSON.stringify(await who(effects, "Unit-A", folder))).toBe(
      JSON.stringify(whoIs("Unit-A", register)),
    );
  }, 60_000);

  it("are used when they are kept, and out of date after a decision, and after it is taken back", async () => {
    await who(effects, "Turla", folder);
    await touch();
    expect(await isKept("Turla")).toBe(true);
    const [a, b] = await Promise.all(
      ["Turla", "Gamaredon Group"].map(async (name) => {
        const known = (await loadKnowledge(effects)).names.find(
          ({ text, anchor }) => anchor && text === name,
        );
        return known!.id;
      }),
    );
    const decision: Decision = {
      ...{ id: "d-test", a: a!, b: b!, kind: "overlaps", by: "ann", because: "one server", claims: [] },
      undoes: null,
    };
    await opened.store.appendDecision(decision, NOW);
    expect(await isKept("Turla")).toBe(false);
    const said = await who(effects, "Turla", folder);
    expect(said).toEqual(await whole("Turla"));
    expect(JSON.stringify(said)).toContain("one server");
    await opened.store.appendDecision({ ...decision, id: "d-undo", undoes: "d-test" }, NOW);
    expect(JSON.stringify(await who(effects, "Turla", folder))).not.toContain("one server");
  }, 30_000);

  it("are worked out when they cannot be kept", async () => {
    const Libsql = (await import("libsql")).default;
    const database = new Libsql(join(folder, "case.db"));
    database.exec("delete from kept_register");
    database.exec(
      "create trigger full before insert on kept_register begin select raise(abort, 'full'); end",
    );
    const answer = await who(effects, "Turla", folder);
    database.exec("drop trigger full");
    database.close();
    expect(answer).toEqual(await whole("Turla"));
  }, 30_000);
});
