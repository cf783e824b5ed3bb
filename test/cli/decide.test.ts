import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Decided } from "../../src/commands/decide.ts";
import { entente, json } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-decide-"));
const dir = join(folder, "case");
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => {
  entente(["case", "init", "--case", dir]);
});

interface Who {
  readonly matches: readonly { readonly actor: { readonly id: string } }[];
}
const idOf = (name: string): string[] =>
  json<Who>(["who", name, "--case", dir]).matches.map(({ actor }) => actor.id);

describe("decide", () => {
  let made: Decided;

  it("joins two actors, and who says so", () => {
    expect(idOf("Scarab")).not.toEqual(idOf("Tonto Team"));
    made = json<Decided>([
      "decide",
      "Scarab",
      "same",
      "Tonto Team",
      "--because",
      "a test of joining",
      "--case",
      dir,
    ]);
    expect(made.appended).toBe(true);
    expect(made.change.joined).toHaveLength(1);
    expect(idOf("Scarab")).toEqual(idOf("Tonto Team"));
  });

  it("made twice is in the log once", () => {
    const again = json<Decided>([
      "decide",
      "Scarab",
      "same",
      "Tonto Team",
      "--because",
      "a test of joining",
      "--case",
      dir,
    ]);
    expect([again.appended, again.decision.id]).toEqual([false, made.decision.id]);
  });

  it("is undone by one line, and the resolution is what it was", () => {
    const undone = json<Decided>([
      "decide",
      "--undo",
      made.decision.id,
      "--because",
      "only a test",
      "--case",
      dir,
    ]);
    expect(undone.change.to).toBe(made.change.from);
    expect(idOf("Scarab")).not.toEqual(idOf("Tonto Team"));
  });

  it.each([
    [["decide", "Scarab", "same", "Tonto Team"], 3],
    [["decide", "Scarab", "equals", "Tonto Team", "--because", "x"], 2],
    [["decide", "Scarab", "same", "Nobody Ever", "--because", "x"], 3],
    [["decide", "--undo", "d-none", "--because", "x"], 3],
    [["decide", "Scarab"], 2],
  ])("refuses %j", (args, status) => {
    expect(entente([...args, "--case", dir]).status).toBe(status);
  });
});
