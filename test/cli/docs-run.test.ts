import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { entente } from "./run.ts";

const page = readFileSync("docs/tutorial.md", "utf8");
const folder = mkdtempSync(join(tmpdir(), "entente-docs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Words of a shell line, quotes taken off. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");

interface Answer {
  readonly levels: { readonly tactical: { readonly status: string } };
}
const tactical = (name: string): string =>
  (JSON.parse(readFileSync(join(folder, name, "assessment.json"), "utf8")) as Answer).levels.tactical.status;

describe("the tutorial", () => {
  const report = /```md\n([\s\S]*?)```/.exec(page)![1]!;
  const commands = [...page.matchAll(/^entente (.+)$/gm)].map((match) => match[1]!);

  it("runs line after line in an empty folder, on the report it shows", { timeout: 180_000 }, () => {
    writeFileSync(join(folder, "report.md"), report);
    expect(commands.length).toBeGreaterThan(6);
    for (const command of commands) {
      const { status, stdout, stderr } = entente(words(command), { cwd: folder });
      expect([command, status, stderr.replace(/^Made case .*\n/m, "")]).toEqual([
        command,
        0,
        expect.any(String),
      ]);
      if (command.startsWith("read")) expect(stdout).toMatch(/claims +1/);
    }
  });

  it("its answers are the ones it tells of", () => {
    expect(tactical("with")).toBe("possible");
    expect(tactical("without")).toBe("undecidable");
  });
});
