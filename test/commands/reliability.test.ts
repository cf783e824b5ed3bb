import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type AddedDocument, addAnswer } from "../../src/commands/add.ts";
import { initCase, requireCase } from "../../src/commands/case.ts";
import { ratePublishers, reliabilityNamed } from "../../src/commands/reliability.ts";
import { realEffects } from "../../src/effects/real.ts";
import { UserError } from "../../src/errors.ts";

const root = mkdtempSync(join(tmpdir(), "entente-reliability-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const effects = realEffects();

const added = (path: string, publisher: string | null, more: Partial<AddedDocument> = {}): AddedDocument => ({
  ...{ path, publisher, outcome: "added" as const, document: "d-1", claims: 1, issues: [] },
  ...more,
});

describe("a letter given with `add`", () => {
  it("is the publisher's in this case, and the file keeps its other lines", async () => {
    const folder = join(root, "kept");
    await initCase(effects, folder, "Kept");
    const path = join(folder, "case.yaml");
    writeFileSync(path, `# ours\n${readFileSync(path, "utf8")}`);
    const documents = [added("a.md", "pond-labs"), added("b.md", "pond-labs"), added("c.md", "reed-lab")];
    expect(await ratePublishers(effects, "B", addAnswer(folder, documents))).toEqual({
      ...{ letter: "B", publishers: ["pond-labs", "reed-lab"], withoutPublisher: [] },
    });
    const { file, store } = await requireCase(effects, folder);
    await store.close();
    expect(file).toMatchObject({ title: "Kept", reliability: { "pond-labs": "B", "reed-lab": "B" } });
    expect(readFileSync(path, "utf8")).toMatch(/^# ours/);
  });

  it("goes to nobody where no publisher is known, and says so", async () => {
    const folder = join(root, "unknown");
    await initCase(effects, folder, "Unknown");
    const documents = [added("a.md", null), added("b.md", "reed-lab", { outcome: "skipped" })];
    const rated = await ratePublishers(effects, "C", addAnswer(folder, documents));
    expect(rated).toEqual({ letter: "C", publishers: [], withoutPublisher: ["a.md"] });
  });

  it("is one of six", () => {
    expect(reliabilityNamed("a")).toBe("A");
    expect(() => reliabilityNamed("G")).toThrow(UserError);
  });
});
