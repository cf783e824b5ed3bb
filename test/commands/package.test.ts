import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { add } from "../../src/commands/add.ts";
import { questionFrom } from "../../src/commands/asked-question.ts";
import { assess } from "../../src/commands/assess.ts";
import { initCase } from "../../src/commands/case.ts";
import { exportPackage } from "../../src/commands/export-package.ts";
import { packageOf } from "../../src/commands/package.ts";
import { zipped } from "../../src/commands/package-files.ts";
import { localReader } from "../../src/commands/reader.ts";
import { rebuild } from "../../src/commands/rebuild.ts";
import { parseWithout } from "../../src/commands/without.ts";
import { realEffects } from "../../src/effects/real.ts";
import { canonicalJson } from "../../src/model/ids.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-package-"));
const effects = { ...realEffects(), userData: join(folder, "nobody") };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SECRET = "This paragraph belongs to its publisher and says nothing of groups.";
const TEXT = `Mustang Panda and Turla.\n\nFootholds of the first were sold to the second.\n\n${SECRET}\n`;
const WITHOUT = ["publisher:kaspersky"];
const question = questionFrom({ a: ["Mustang Panda"], b: ["Turla"] });

/** Another Node.js than this one, of another major version: from the checks' own folder, or on the path. */
function otherNode(): string | null {
  const own = join(process.cwd(), ".ci/node24/node_modules/node/bin/node");
  const onPath = (process.env.PATH ?? "").split(delimiter).map((place) => join(place, "node"));
  const major = (path: string): string =>
    spawnSync(path, ["-p", "process.versions.node.split('.')[0]"], { encoding: "utf8" }).stdout?.trim() ?? "";
  const mine = process.versions.node.split(".")[0]!;
  return [own, ...onPath].find((path) => existsSync(path) && ![mine, ""].includes(major(path))) ?? null;
}
const other = otherNode();

let bytes: Uint8Array;
let answer: Awaited<ReturnType<typeof assess>>;

beforeAll(async () => {
  const dir = join(folder, "case");
  await initCase(effects, dir, "packed");
  writeFileSync(join(folder, "page.txt"), TEXT);
  const reader = await localReader(effects);
  const request = { paths: [join(folder, "page.txt")], case: dir, published: "2024-05", publisher: "eset" };
  await add(effects, { ...request, kind: null }, reader);
  await reader.close();
  const without = parseWithout(WITHOUT);
  answer = await assess(effects, { question, case: dir, without });
  bytes = await packageOf(effects, { question, without: WITHOUT, allPairs: false, assessment: answer }, dir);
});

describe("a replication package", () => {
  it("holds question, claims with quotes, tables, codebook, figures and how to cite, and no page", () => {
    const files = unzipSync(bytes);
    for (const name of ["question.json", "case.jsonl", "codebook.md", "CITATION.cff", "tables/weights.csv"])
      expect(Object.keys(files)).toContain(name);
    expect(Object.keys(files).some((name) => /^figures\/.*\.csv$/.test(name))).toBe(true);
    const text = Object.values(files)
      .map((file) => new TextDecoder().decode(file))
      .join("\n");
    expect(text).toContain("Footholds of the first were sold to the second.");
    expect(text).not.toContain(SECRET);
    expect(answer.grade).toBe("tactical");
  });

  it("is made again byte for byte from itself alone", async () => {
    const again = await rebuild(effects, bytes, "package.zip");
    expect(canonicalJson(again.assessment)).toBe(canonicalJson(answer));
    expect(again.same).toBe(true);
  });

  it("is made again byte for byte as well where it packs the question that the case was asked last", async () => {
    const exported = await exportPackage(effects, { case: join(folder, "case"), question: null });
    expect((await rebuild(effects, exported.bytes, "package.zip")).same).toBe(true);
  });

  it.skipIf(other === null)(
    `is the same on another Node.js${other === null ? " (needs one of another major version)" : ""}`,
    () => {
      const [path, out] = [join(folder, "package.zip"), join(folder, "again")];
      writeFileSync(path, bytes);
      const main = ["--import", "tsx", "src/cli/main.ts", "assess", "--from", path, "--out", out, "--quiet"];
      const run = spawnSync(other!, main, { encoding: "utf8" });
      expect([run.status, run.stderr]).toEqual([0, ""]);
      expect(Buffer.compare(readFileSync(join(out, "package.zip")), bytes)).toBe(0);
    },
  );

  it("says so when a part was changed, is missing, or it is no package", async () => {
    const files = new Map(Object.entries(unzipSync(bytes)));
    const changed = new Map(files).set("case.jsonl", new TextEncoder().encode("{}\n"));
    const cut = new Map([...files].filter(([name]) => name !== "question.json"));
    for (const [broken, what] of [
      [zipped(changed), "case.jsonl was changed"],
      [zipped(cut), "question.json is missing"],
      [zipped(new Map()), "no manifest.json"],
      [bytes.subarray(0, bytes.length / 2), "no zip file"],
    ] as const)
      await expect(rebuild(effects, broken, "p.zip")).rejects.toMatchObject({
        code: "bad-package",
        message: expect.stringContaining(what),
      });
  });

  it("names the inputs that differ from those it was made with", async () => {
    const weights = effects.bundled("src/assess/weights.csv");
    const readBytes = async (path: string) =>
      path === weights ? new TextEncoder().encode("other") : effects.readBytes(path);
    await expect(rebuild({ ...effects, readBytes }, bytes, "p.zip")).rejects.toMatchObject({
      code: "other-inputs",
      message: expect.stringContaining("src/assess/weights.csv"),
    });
  });
});
