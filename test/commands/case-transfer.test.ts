import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { initCase, openCase } from "../../src/commands/case.ts";
import { caseBytes } from "../../src/commands/case-lines.ts";
import { exportCase, importCase } from "../../src/commands/case-transfer.ts";
import { realEffects } from "../../src/effects/real.ts";
import { sha256Hex } from "../../src/model/ids.ts";
import { claims, words } from "../arbitrary/claims.ts";
import { documents } from "../arbitrary/documents.ts";

const NOW = "2024-05-01T00:00:00.000Z";
const root = mkdtempSync(join(tmpdir(), "entente-case-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const effects = realEffects();
let made = 0;
const newFolder = (): string => join(root, `case-${made++}`);

const Libsql = createRequire(import.meta.url)("libsql") as typeof import("libsql");

/** Every row of every table, as the file itself holds them. */
function dump(folder: string): Readonly<Record<string, readonly string[]>> {
  const database = new Libsql(join(folder, "case.db"));
  const names = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all() as { name: string }[];
  const rows = names.map(
    ({ name }) =>
      [
        name,
        (database.prepare(`select * from "${name}"`).all() as object[])
          .map((row) => JSON.stringify(row))
          .sort(),
      ] as const,
  );
  database.close();
  return Object.fromEntries(rows);
}

const decision = fc.record({
  id: fc.integer({ min: 0, max: 999 }).map((n) => `x-${n}`),
  a: fc.constant("n-a"),
  b: fc.constant("n-b"),
  kind: fc.constantFrom("same", "different", "overlaps", "unsure" as const),
  by: words,
  because: words,
  claims: fc.constant([]),
  undoes: fc.constant(null),
});
const review = fc.record({
  id: fc.integer({ min: 0, max: 999 }).map((n) => `v-${n}`),
  claim: fc.constantFrom("c-1", "c-2"),
  coder: words,
  verdict: fc.constantFrom("accepted", "rejected", "withdrawn" as const),
  replacement: fc.constant(null),
  because: words,
});
const comment = fc.record({
  id: fc.integer({ min: 0, max: 999 }).map((n) => `m-${n}`),
  about: fc.constantFrom("c-1", "d-1"),
  replyTo: fc.option(fc.constant("m-1")),
  by: words,
  text: words,
});
const sample = fc.record({
  id: fc.integer({ min: 0, max: 9 }).map((n) => `s-${n}`),
  seed: fc.nat(9),
  claims: fc.constantFrom([], ["c-2", "c-1"]),
});
const content = fc.record({
  title: words,
  documents: documents(4),
  claims: claims(fc.constantFrom("d-1", "d-2"), 6),
  decisions: fc.uniqueArray(decision, { maxLength: 3, selector: ({ id }) => id }),
  reviews: fc.array(review, { maxLength: 3 }),
  comments: fc.uniqueArray(comment, { maxLength: 2, selector: ({ id }) => id }),
  samples: fc.uniqueArray(sample, { maxLength: 2, selector: ({ id }) => id }),
  questions: fc.uniqueArray(words, { maxLength: 3 }),
  blobs: fc.uniqueArray(fc.uint8Array({ maxLength: 40 }), {
    maxLength: 2,
    selector: (bytes) => sha256Hex(bytes),
  }),
});
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

async function caseOf(
  given: Content,
  order: <T>(values: readonly T[]) => T[] = (all) => [...all],
): Promise<string> {
  const folder = newFolder();
  await initCase(effects, folder, given.title);
  const { store } = (await openCase(effects, folder))!;
  for (const document of order(given.documents)) await store.addDocument(document, [], NOW);
  await store.addClaims(order(given.claims), NOW);
  for (const one of given.decisions) await store.appendDecision(one, NOW);
  for (const one of given.reviews) await store.appendReview(one, NOW);
  for (const one of given.comments) await store.appendComment(one, NOW);
  for (const one of given.samples) await store.saveSample(one, NOW);
  for (const title of given.questions) {
    const { number } = await store.ask(sha256Hex(title), title);
    await store.saveAssessment(
      `as-${number}`,
      sha256Hex(title),
      JSON.stringify({ id: `as-${number}`, title }),
    );
  }
  for (const bytes of order(given.blobs)) await effects.write(`${folder}/blobs/${sha256Hex(bytes)}`, bytes);
  await store.close();
  return folder;
}

const whole = (folder: string) => exportCase(effects, { case: folder, withBlobs: true, withLog: true });
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("case export and import", () => {
  it("give back every row of every table, the case file and the saved copies", async () => {
    await fc.assert(
      fc.asyncProperty(content, async (given) => {
        const folder = await caseOf(given);
        const { bytes } = await whole(folder);
        const copy = newFolder();
        await importCase(effects, copy, bytes, "case.jsonl");
        expect(dump(copy)).toEqual(dump(folder));
        expect(readFileSync(`${copy}/case.yaml`, "utf8")).toBe(readFileSync(`${folder}/case.yaml`, "utf8"));
        expect(text((await whole(copy)).bytes)).toBe(text(bytes));
      }),
      { numRuns: 25 },
    );
  });

  it("write the same bytes whatever the order in which things were added", async () => {
    await fc.assert(
      fc.asyncProperty(content, async (given) => {
        const request = { withBlobs: true, withLog: false };
        const one = await exportCase(effects, { case: await caseOf(given), ...request });
        const reversed = await caseOf(given, (values) => [...values].reverse());
        expect(text((await exportCase(effects, { case: reversed, ...request })).bytes)).toBe(text(one.bytes));
      }),
      { numRuns: 10 },
    );
  });

  it("write one head and then sorted lines, without a clock of ours unless asked", async () => {
    const [given] = fc.sample(content, { numRuns: 1, seed: 7 });
    const folder = await caseOf({ ...given!, questions: ["A?", "B?"] });
    const plain = await exportCase(effects, { case: folder, withBlobs: false, withLog: false });
    const lines = text(plain.bytes).trimEnd().split("\n");
    expect(lines).toEqual([...lines].sort());
    expect(JSON.parse(lines[0]!)).toMatchObject({ format: "entente.case-export/1", counts: { question: 2 } });
    expect(lines.some((line) => line.includes('"recorded_at"'))).toBe(false);
    expect(Object.keys((await whole(folder)).counts)).toContain("event");
  });

  it("read back into a case that was made and is empty, and never into one that holds something", async () => {
    const [given] = fc.sample(content, { numRuns: 1, seed: 7 });
    const { bytes } = await whole(await caseOf({ ...given!, questions: ["A?"] }));
    const folder = newFolder();
    await initCase(effects, folder, "Empty so far");
    await importCase(effects, folder, bytes, "case.jsonl");
    const before = dump(folder);
    await expect(importCase(effects, folder, bytes, "case.jsonl")).rejects.toMatchObject({
      code: "case-exists",
    });
    expect(dump(folder)).toEqual(before);
  });
});

describe("a broken export", () => {
  it("with two records of one id is said to be so, and leaves an empty case", async () => {
    const question = (title: string) => ({ record: "question", row: { number: 1, hash: "h", title } });
    const bytes = caseBytes({
      case: { schema: "entente.case/1", id: "t", title: "T", trust: null, reliability: {}, tlp: "clear" },
      rows: [question("A?"), question("B?")],
      blobs: [],
    });
    const folder = newFolder();
    const failed = importCase(effects, folder, bytes, "twice.jsonl");
    await expect(failed).rejects.toMatchObject({ code: "bad-export" });
    expect(dump(folder).question).toEqual([]);
  });

  const good = async (): Promise<string[]> => {
    const [given] = fc.sample(content, { numRuns: 1, seed: 7 });
    const folder = await caseOf({ ...given!, questions: ["A?"], blobs: [new Uint8Array([1, 2, 3])] });
    return text((await whole(folder)).bytes)
      .trimEnd()
      .split("\n");
  };

  it.each<[string, (lines: readonly string[]) => readonly string[], RegExp]>([
    ["is cut short", (lines) => lines.slice(0, -1), /line 1: .*as many records/],
    ["ends within a line", (lines) => [...lines.slice(0, -1), lines.at(-1)!.slice(0, -5)], /no JSON object/],
    ["has no head", (lines) => lines.slice(1), /line 1: "format"/],
    ["is empty", () => [], /line 1/],
    [
      "holds another format",
      (lines) => [lines[0]!.replace("export/1", "export/9"), ...lines.slice(1)],
      /"format"/,
    ],
    [
      "has a case without a title",
      (lines) => [lines[0]!.replace(/"title":"[^"]*"/, '"title":""'), ...lines.slice(1)],
      /case\.title/,
    ],
    ["has a changed copy", (lines) => lines.map((line) => line.replace('"AQID"', '"AQIE"')), /hash/],
    [
      "has a record of no table",
      (lines) => lines.map((line) => line.replace('"record":"question"', '"record":"q"')),
      /no record "q"/,
    ],
    ["has a record twice", (lines) => [...lines, lines.at(-1)!], /as many records/],
  ])("that %s changes nothing", async (_what, spoil, message) => {
    const spoilt = spoil(await good()).map((line) => `${line}\n`);
    const folder = newFolder();
    const failed = importCase(effects, folder, new TextEncoder().encode(spoilt.join("")), "broken.jsonl");
    await expect(failed).rejects.toMatchObject({
      code: "bad-export",
      message: expect.stringMatching(message),
    });
    expect(await effects.exists(folder)).toBe(false);
  });
});
