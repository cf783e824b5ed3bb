import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mispFaults } from "../checkers/misp-rules.ts";
import { navigatorFaults } from "../checkers/navigator-rules.ts";
import { stixFaults } from "../checkers/stix-rules.ts";
import { entente, json } from "./run.ts";

const REPORT = `Findings on two groups

In March 2024, Mustang Panda used PlugX against government bodies in Mongolia. APT28 likely shared a server with
Turla. Mustang Panda exploited CVE-2021-44228.
`;

describe("a case that is handed on", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-exchange-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const cwd = folder;
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const same = (a: string, b: string): boolean =>
    readFileSync(join(folder, a)).equals(readFileSync(join(folder, b)));

  beforeAll(() => {
    writeFileSync(join(folder, "report.txt"), REPORT);
    json(["case", "init", "--case", "one", "--title", "One"], { cwd });
    const told = ["--published", "2024-04-02", "--publisher", "example-labs"];
    json(["add", "report.txt", "--case", "one", ...told], { cwd });
  });

  it("as STIX is read back into a case that exports the same bytes", () => {
    const out = json<{ schema: string; counts: { claims: number } }>(
      ["export", "--format", "stix", "-o", "one.json", "--case", "one"],
      { cwd },
    );
    expect(out.schema).toBe("entente.export/1");
    expect(out.counts.claims).toBeGreaterThan(1);
    expect(stixFaults(read("one.json"))).toEqual([]);
    json(["case", "init", "--case", "two", "--title", "Two"], { cwd });
    const added = json<{ claims: number }>(["add", "one.json", "--case", "two"], { cwd });
    expect(added.claims).toBe(out.counts.claims);
    json(["export", "--format", "stix", "-o", "two.json", "--case", "two"], { cwd });
    expect(same("one.json", "two.json")).toBe(true);
    // The document itself, met later, brings its text and repeats no claim.
    const met = json<{ added: number; claims: number }>(
      ["add", "report.txt", "--case", "two", "--published", "2024-04-02", "--publisher", "example-labs"],
      { cwd },
    );
    expect([met.added, met.claims]).toEqual([1, 0]);
  });

  it("as lines of JSON is read back into a case that exports the same bytes", () => {
    json(["case", "export", "--case", "one", "-o", "one.jsonl"], { cwd });
    json(["case", "import", "one.jsonl", "--case", "three"], { cwd });
    const again = entente(["case", "export", "--case", "three"], { cwd });
    expect(again.stdout).toBe(readFileSync(join(folder, "one.jsonl"), "utf8"));
    const info = json<{ counts: object }>(["case", "info", "--case", "three"], { cwd });
    expect(info.counts).toEqual(json<{ counts: object }>(["case", "info", "--case", "one"], { cwd }).counts);
    expect(entente(["case", "import", "one.jsonl", "--case", "three", "--json"], { cwd }).stdout).toContain(
      "case-exists",
    );
  });

  it("with a question asked goes out in every format, each sound and as `assess --out` writes it", () => {
    json(["assess", "--a", "Mustang Panda", "--b", "Turla", "--case", "one", "--out", "out-one"], { cwd });
    // The case knows its question from here on, and answers it again.
    json(["export", "--format", "navigator", "-o", "layer.json", "--case", "one"], { cwd });
    expect(navigatorFaults(read("layer.json"))).toEqual([]);
    expect(same("layer.json", "out-one/layer.json")).toBe(true);
    const given = ["--assessment", "out-one/assessment.json", "--case", "one"];
    for (const [format, output] of [
      ["misp", "event.json"],
      ["bibtex", "sources.bib"],
      ["csv", "figures"],
      ["stix", "judged.json"],
    ] as const)
      json(["export", "--format", format, "-o", output, ...given], { cwd });
    expect(mispFaults(read("event.json"))).toEqual([]);
    expect(stixFaults(read("judged.json"))).toEqual([]);
    expect(readFileSync(join(folder, "sources.bib"), "utf8")).toContain("author = {{example-labs}}");
    const figures = readdirSync(join(folder, "figures"));
    expect(figures.length).toBeGreaterThan(5);
    for (const file of figures) expect(same(`figures/${file}`, `out-one/figures/${file}`), file).toBe(true);
  });

  it.each([
    ["no format", ["export", "-o", "x"], 2, "bad-option"],
    ["an unknown format", ["export", "--format", "pdf", "-o", "x", "--case", "one"], 2, "bad-option"],
    ["no place to write", ["export", "--format", "stix", "--case", "one"], 2, "bad-option"],
    [
      "several files on standard output",
      ["export", "--format", "csv", "-o", "-", "--case", "one"],
      2,
      "bad-option",
    ],
    [
      "a layer without two sides",
      ["export", "--format", "navigator", "-o", "x", "--case", "two"],
      2,
      "bad-option",
    ],
    ["no case and no assessment", ["export", "--format", "stix", "-o", "x"], 3, "no-case"],
    [
      "an assessment that is none",
      ["export", "--format", "stix", "-o", "x", "--assessment", "one.json"],
      3,
      "bad-assessment",
    ],
    ["an export that is none", ["case", "import", "report.txt", "--case", "four"], 3, "bad-export"],
  ])("is refused with %s, with a code and a next step", (_what, args, status, code) => {
    const ran = entente([...args, "--json"], { cwd });
    expect(ran.status).toBe(status);
    const { error } = JSON.parse(ran.stdout) as { error: { code: string; hint: string } };
    expect(error.code).toBe(code);
    expect(error.hint.length).toBeGreaterThan(10);
  });
});
