import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { builtCommand } from "./built.ts";

/** Packages and modules that a process loaded, by the names it asked for. */
function loadedBy(args: readonly string[]): string[] {
  const { stderr, status } = spawnSync(
    process.execPath,
    ["--import", "./test/cli/loaded-modules.mjs", builtCommand(), ...args],
    { encoding: "utf8", env: { ...process.env, XDG_DATA_HOME: "/nonexistent" } },
  );
  expect(status).toBe(0);
  const line = /^LOADED (.*)$/m.exec(stderr);
  return JSON.parse(line![1]!) as string[];
}

const HEAVY = /^(linkedom|parse5|unpdf|@mozilla\/readability|libsql|kysely|pg|zod|undici|tinypool)(\/|$)/;

describe("start-up", () => {
  it("the probe sees packages that are loaded", () => {
    expect(loadedBy(["doctor"]).filter((name) => HEAVY.test(name))).toEqual(
      expect.arrayContaining(["libsql", "kysely"]),
    );
  });

  it.each([[["--version"]], [["--help"]], [["who", "Mustang Panda"]]])(
    "entente %j loads no page, PDF or database code",
    (args) => {
      expect(loadedBy(args).filter((name) => HEAVY.test(name))).toEqual([]);
    },
  );
});
