import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { entente } from "./run.ts";

const readme = readFileSync("README.md", "utf8");
const folder = mkdtempSync(join(tmpdir(), "entente-readme-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Words of a shell line, quotes taken off. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");

describe("the README", () => {
  const commands = [...readme.matchAll(/^npx entente (.+)$/gm)].map((match) => match[1]!);

  it("has a first run of five lines", () => {
    expect(commands).toHaveLength(5);
  });

  it("its first run works, line after line, in an empty folder", () => {
    for (const command of commands) {
      const { status, stderr } = entente(words(command), { cwd: folder });
      expect([command, status, stderr]).toEqual([command, 0, ""]);
    }
  });

  it("its third line draws the figures of docs/methods.md (scripts/pictures.ts makes them again)", () => {
    for (const name of ["null-techniques", "nulls-techniques", "detectable-techniques"])
      expect(readFileSync(`docs/pictures/${name}.svg`, "utf8")).toBe(
        readFileSync(join(folder, `answer/figures/${name}.svg`), "utf8"),
      );
  });

  it("its real output is what the bundled question prints", () => {
    const { stdout } = entente(["assess", "data/cases/divided-we-hack.yaml"]);
    const shown = /```text\n([\s\S]*?)```/
      .exec(readme)![1]!
      .split("\n")
      .filter((line) => line.trim() !== "");
    const printed = new Set(stdout.split("\n").map((line) => line.trimEnd()));
    const missing = shown.filter((line) => !printed.has(line.trimEnd()));
    expect(missing).toEqual([]);
  });
});
