import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { builtCommand } from "./built.ts";

/** Packages of which the build put code into a file of ours: it notes before each where it came from. */
function bundledIn(specifier: string): string[] {
  const file = new URL(`../../dist/chunks/${specifier.split("/").at(-1)}`, import.meta.url);
  if (!specifier.endsWith(".js") || !existsSync(file)) return [];
  const from = /^ *\/\/ .*node_modules\/((?:@[^/\n]+\/)?[^/\n]+)/gm;
  return [...readFileSync(file, "utf8").matchAll(from)].map(([, name]) => name!);
}

/** Packages and modules that a process loaded, by the names it asked for, and what the build put into our own files. */
function loadedBy(args: readonly string[]): string[] {
  const { stderr, status } = spawnSync(
    process.execPath,
    ["--import", "./test/cli/loaded-modules.mjs", builtCommand(), ...args],
    { encoding: "utf8", env: { ...process.env, XDG_DATA_HOME: "/nonexistent" } },
  );
  expect(status).toBe(0);
  const line = /^LOADED (.*)$/m.exec(stderr);
  const names = JSON.parse(line![1]!) as string[];
  return [...new Set(names.flatMap((name) => [name, ...bundledIn(name)]))];
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
