import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { add } from "../../src/commands/add.ts";
import { withBriefs } from "../../src/commands/brief.ts";
import { requireCase } from "../../src/commands/case.ts";
import { readSummary } from "../../src/commands/read-summary.ts";
import { localReader, openReader, readString } from "../../src/commands/reader.ts";
import { relatedReports } from "../../src/commands/related.ts";
import { trace } from "../../src/commands/trace.ts";
import type { Effects } from "../../src/effects/effects.ts";
import { caseOfTexts } from "./case-of-texts.ts";

const CARRIES = "Mustang Panda used PlugX against ministries in Mongolia in 2023.";
const IDLE =
  "The afternoon was long and nobody in the office remembered who had ordered the last coffee machine.";
const FIRST = `First\n\n${IDLE} Telemetry from twelve customers went through the same three weeks of quiet work.\n\n${CARRIES}\n`;
let effects: Effects;
let dir: string;
let documents: readonly string[];

beforeAll(async () => {
  ({ effects, dir, documents } = await caseOfTexts([
    { text: FIRST, publisher: "eset", published: "2024-06-01" },
    { text: `Second\n\n${CARRIES} It was seen again.\n`, publisher: "mandiant", published: "2024-06-02" },
    {
      text: "Third\n\nSandworm Team targeted power companies in Ukraine in 2022.\n",
      publisher: "eset",
      published: "2022",
    },
  ]));
});
afterAll(() => rmSync(dirname(dir), { recursive: true, force: true }));

describe("related reports and briefs", { timeout: 120_000 }, () => {
  it("a report is related to the one that makes the same claims, and not to one on something else", async () => {
    const { store } = await requireCase(effects, dir);
    const related = (await relatedReports(store))!;
    await store.close();
    const [best, ...rest] = related(documents[0]!);
    expect(best).toMatchObject({ document: documents[1], publisher: "mandiant", published: "2024-06-02" });
    expect(best!.sharedClaims).toBeGreaterThan(0);
    expect(best!.sharedThings).toContain("PlugX");
    expect(rest.map(({ document }) => document)).not.toContain(documents[2]);
  });

  it("tracing a document shows the sentences that carry its claims, the claims, and what it is related to", async () => {
    const { thread } = await trace(effects, { id: documents[0]!, case: dir, assessment: null });
    expect(thread.kind).toBe("document");
    expect(thread.text).toContain("ESET, 2024-06-01");
    const [sentence] = thread.children;
    expect([sentence!.kind, sentence!.text]).toEqual(["sentence", `“${CARRIES}”`]);
    expect(sentence!.children.every(({ kind }) => kind === "claim")).toBe(true);
    expect(JSON.stringify(thread)).not.toContain("coffee");
    expect(thread.children.at(-1)!.text).toMatch(
      /^related: untitled report \(mandiant, 2024-06-02\): .*of the same claims; both name /,
    );
  });

  it("adding answers with brief and related reports of each document", async () => {
    const path = join(dirname(dir), "copy.txt");
    await effects.write(path, `${FIRST}\nA closing remark.\n`);
    const request = { paths: [path], case: dir, published: "2024-06-05", publisher: "mandiant", kind: null };
    const answer = await withBriefs(effects, await add(effects, request, await localReader(effects)));
    const [added] = answer.documents;
    expect(added!.brief!.map(({ text }) => text)).toEqual([CARRIES]);
    expect(added!.related![0]).toMatchObject({ document: documents[0] });
    expect(added!.related![0]!.sharedText).toBeGreaterThan(0.8);
  });

  it("reading without storing relates to the case all the same, and stores nothing", async () => {
    const origin = {
      name: null,
      mediaType: null,
      url: null,
      published: "2024",
      publisher: "eset",
      id: "d-x",
    };
    const outcome = await readString(await openReader(effects), FIRST, origin);
    const before = await requireCase(effects, dir);
    const counts = await before.store.counts();
    const summary = await readSummary(effects, outcome, dir);
    expect(summary.brief.map(({ text }) => text)).toEqual([CARRIES]);
    expect(summary.related.map(({ document }) => document)).toContain(documents[0]);
    expect(await before.store.counts()).toEqual(counts);
    await before.store.close();
    expect((await readSummary(effects, outcome, null)).related).toEqual([]);
  });
});
