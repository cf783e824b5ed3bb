import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { AddAnswer } from "../../src/commands/add.ts";
import type { ReadAnswer } from "../../src/commands/read.ts";
import { entente, json } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT =
  "Example Labs said on 2 April 2025 that Turla deployed a new backdoor against a ministry in Armenia.\n\n" +
  "The server 203.0.113.7 was contacted through hxxps://updates[.]example-cdn[.]net/get.\n";

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

describe("read", () => {
  it("prints what would be extracted, each mention where the text has it", () => {
    const answer = json<ReadAnswer>([
      "read",
      file("a.txt", TEXT),
      "--published",
      "2025-04",
      "--publisher",
      "eset",
    ]);
    expect(answer).toMatchObject({
      schema: "entente.read/1",
      document: { language: "en", published: "2025-04", publisher: "eset" },
    });
    for (const { start, end, text } of answer.mentions) expect(TEXT.slice(start, end)).toBe(text);
    expect(answer.mentions.map(({ type, text }) => `${type} ${text}`)).toEqual(
      expect.arrayContaining(["group Turla", "location Armenia", "indicator 203.0.113.7"]),
    );
  });

  it("reads standard input", () => {
    expect(
      JSON.parse(entente(["read", "-", "--json"], { input: TEXT }).stdout).mentions.length,
    ).toBeGreaterThan(2);
  });

  it("answers one line for one line, in order, with the caller's ids", () => {
    const lines = ["first", "second", "third"].map((id) => JSON.stringify({ id, text: `${TEXT} ${id}` }));
    const { stdout, status } = entente(["read", "--jsonl", "-"], { input: `${lines.join("\n")}\n` });
    expect(status).toBe(0);
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as ReadAnswer);
    expect(answers.map(({ document }) => document.id)).toEqual(["first", "second", "third"]);
  });

  it.each([
    ["an empty file", ["read", file("empty.txt", "")], "unreadable"],
    [
      "a binary file",
      [
        "read",
        file(
          "blob.bin",
          new Uint8Array(4000).map((_, at) => (at * 37) % 256),
        ),
      ],
      "unreadable",
    ],
    ["a date that is none", ["read", file("b.txt", TEXT), "--published", "soon"], "bad-date"],
    ["a missing file", ["read", join(folder, "none.txt")], "no-such-file"],
  ])("refuses %s", (_what, args, code) => {
    const ran = entente([...args, "--json"]);
    expect(ran.status).toBe(3);
    expect(JSON.parse(ran.stdout).error.code).toBe(code);
  });

  it("names the line of broken JSON", () => {
    const ran = entente(["read", "--jsonl", "-"], { input: '{"id":"a","text":"x"}\nnot json\n' });
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain("Line 2");
  });
});

describe("add", () => {
  const dir = join(folder, "case");

  it("stores a folder in threads, skips what gives no text and says so", () => {
    entente(["case", "init", "--case", dir]);
    for (let at = 0; at < 9; at++) file(`reports/r${at}.txt`, `${TEXT} Number ${at}.`);
    file("reports/empty.txt", "");
    const answer = json<AddAnswer>(["add", join(folder, "reports"), "--case", dir]);
    expect(answer).toMatchObject({ schema: "entente.add/1", added: 9, alreadyThere: 0, skipped: 1 });
    expect(answer.documents.map(({ path }) => path)).toEqual(
      [...answer.documents.map(({ path }) => path)].sort(),
    );
    expect(answer.documents.find(({ outcome }) => outcome === "skipped")?.issues[0]?.code).toBe(
      "empty-document",
    );
  });

  it("changes nothing the second time, and appends where else the same bytes appeared", () => {
    expect(json<AddAnswer>(["add", join(folder, "reports"), "--case", dir])).toMatchObject({
      added: 0,
      alreadyThere: 9,
    });
    const again = json<AddAnswer>([
      "add",
      join(folder, "reports/r1.txt"),
      "--publisher",
      "eset",
      "--case",
      dir,
    ]);
    expect(again.documents[0]?.outcome).toBe("appearance-added");
  });

  it("needs a case, and adds nothing when a path is missing", () => {
    expect(entente(["add", join(folder, "reports"), "--case", join(folder, "nowhere")]).status).toBe(3);
    expect(entente(["add", join(folder, "reports"), join(folder, "none"), "--case", dir]).status).toBe(3);
  });
});
