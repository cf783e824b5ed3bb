import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { entente } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-bad-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** For questions whose answer does not matter: the rest need not be weighed. */
const ONE_CHANNEL = ["--channels", "relations"];
const QUESTION = "schema: entente.question/1\ntitle: T\na: Scarab\nb: [";

describe("bad input", () => {
  it.each([
    ["an unknown name", ["assess", "--a", "Nobody Ever", "--b", "Turla"], 3, "unknown-name"],
    ["an ambiguous name", ["assess", "--a", "NOBELIUM", "--b", "Turla"], 3, "ambiguous-name"],
    ["a state nobody belongs to", ["assess", "--a", "Turla", "--b", "state:ZZ"], 3, "unknown-name"],
    ["one side only", ["assess", "--a", "Turla"], 2, "bad-option"],
    ["a missing question", ["assess", join(folder, "none.yaml")], 3, "no-such-file"],
    ["malformed YAML", ["assess", file("q.yaml", QUESTION)], 3, "bad-question"],
    [
      "an impossible date",
      ["assess", "--a", "Turla", "--b", "APT28", "--since", "2022-02-30"],
      3,
      "bad-date",
    ],
    [
      "a period that ends before it starts",
      ["assess", "--a", "Turla", "--b", "APT28", "--since", "2022", "--until", "2020"],
      3,
      "bad-date",
    ],
    ["an edge list without edges", ["test", file("empty.csv", "row,column\n")], 3, "empty-matrix"],
    ["an edge list of one column", ["test", file("one.csv", "row\na\n")], 3, "bad-edges"],
    [
      "an unknown null",
      ["test", file("ok.csv", "row,column\na,x\nb,x\n"), "--null", "magic"],
      2,
      "bad-option",
    ],
    ["an unknown id", ["trace", "j-0000000000000000"], 3, "unknown-id"],
    ["no case", ["case", "info", "--case", join(folder, "nowhere")], 3, "no-case"],
  ])("%s: exit code, code and hint", (_what, args, status, code) => {
    const asJson = entente([...args, "--json"]);
    expect(asJson.status).toBe(status);
    const { error } = JSON.parse(asJson.stdout) as {
      error: { code: string; hint: string; candidates: string[] };
    };
    expect(error.code).toBe(code);
    expect(error.hint.length).toBeGreaterThan(10);
    if (code === "ambiguous-name") expect(error.candidates.length).toBeGreaterThan(1);
  });

  it.each([
    [["assess", file("q2.yaml", QUESTION)], 3, /line \d+, column \d+/],
    [["assess", "--a", "Turla"], 2, /--b/],
  ])("is told a person on standard error, with what to do: %j", (args, status, told) => {
    const plain = entente(args);
    expect([plain.status, plain.stdout]).toEqual([status, ""]);
    expect(plain.stderr).toMatch(told);
    expect(plain.stderr.trim().split("\n").length).toBeGreaterThanOrEqual(2);
  });

  it("an unknown option is a usage error", () => {
    expect(entente(["assess", "--frobnicate"]).status).toBe(2);
    expect(entente(["no-such-command"]).status).toBe(2);
  });

  it("an actor without data is answered, undetermined, with exit code 0", () => {
    const ran = entente(["assess", "--a", "Scarab", "--b", "Turla", "--json"]);
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ grade: null, flags: ["insufficient-data"] });
  });
});

describe("a case", () => {
  const dir = join(folder, "case");

  it("is made, described, and not made twice", () => {
    expect(entente(["case", "init", "--case", dir, "--title", "A test"]).status).toBe(0);
    const info = JSON.parse(entente(["case", "info", "--case", dir, "--json"]).stdout);
    expect(info).toMatchObject({
      schema: "entente.case-info/1",
      case: { title: "A test" },
      counts: { claims: 0 },
    });
    expect(entente(["case", "init", "--case", dir]).status).toBe(3);
  });

  it("numbers the questions asked of it and finds their judgments again", () => {
    const first = JSON.parse(
      entente(["assess", "--a", "Scarab", "--b", "Turla", ...ONE_CHANNEL, "--case", dir, "--json"]).stdout,
    );
    const second = JSON.parse(
      entente(["assess", "--a", "Scarab", "--b", "APT28", ...ONE_CHANNEL, "--case", dir, "--json"]).stdout,
    );
    expect([first.question.number, second.question.number, second.questionsInCase]).toEqual([1, 2, 2]);
    expect(entente(["trace", first.levels.tactical.id, "--case", dir]).status).toBe(0);
  });

  it("that is corrupt is refused and left as it is", () => {
    const broken = join(folder, "broken");
    expect(entente(["case", "init", "--case", broken]).status).toBe(0);
    const garbage = "no database at all ".repeat(400);
    writeFileSync(join(broken, "case.db"), garbage);
    rmSync(join(broken, "case.db-wal"), { force: true });
    rmSync(join(broken, "case.db-shm"), { force: true });
    const ran = entente(["assess", "--a", "Scarab", "--b", "Turla", "--case", broken, "--json"]);
    expect(ran.status).toBe(3);
    expect(JSON.parse(ran.stdout).error.code).toBe("bad-case");
    expect(readFileSync(join(broken, "case.db"), "utf8")).toBe(garbage);
    writeFileSync(join(broken, "case.yaml"), "schema: [");
    expect(entente(["case", "info", "--case", broken]).status).toBe(3);
  });
});

describe("doctor", () => {
  it("finds this installation in order", () => {
    const ran = entente(["doctor", "--json"]);
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ schema: "entente.doctor/1", ok: true });
  });
});
