import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Trace } from "../../src/commands/trace.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { entente, json } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-thread-"));
const dir = join(folder, "case");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SENTENCE =
  "We assess that Mustang Panda handed over access to a compromised mail server in Ukraine to Turla in March 2024.";

describe("a report of one's own", () => {
  it("becomes evidence, with its quote one trace away, and its removal takes it back", () => {
    const report = join(folder, "report.txt");
    writeFileSync(report, `On two groups\n\n${SENTENCE}\n`);
    entente(["case", "init", "--case", dir]);
    const added = entente(["add", report, "--published", "2024-06-01", "--publisher", "eset", "--case", dir]);
    expect(added.status).toBe(0);
    const ask = ["assess", "--a", "Mustang Panda", "--b", "Turla", "--case", dir];
    const assessment = json<Assessment>(ask);
    expect([assessment.grade, assessment.levels.tactical.status]).toEqual(["tactical", "supported"]);
    const { thread } = json<Trace>(["trace", assessment.levels.tactical.id, "--case", dir]);
    expect(JSON.stringify(thread)).toContain(SENTENCE);
    expect(json<Assessment>([...ask, "--without", "eset"]).grade).toBeNull();
    // A letter of one's own counts before the bundled one.
    const again = ["add", report, "--published", "2024-06-01", "--publisher", "eset", "--case", dir];
    expect(entente([...again, "--reliability", "E"]).stdout).toContain("eset: E (unreliable)");
    expect(json<Assessment>(ask).levels.tactical.status).toBe("possible");
  });
});
