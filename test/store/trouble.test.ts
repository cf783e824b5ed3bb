import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const MAIN = resolve("dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "entente-trouble-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whoever may do everything may also write what is read-only: then somebody without rights tries. */
const NOBODY = 65534;
const asSomebody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

const options = { encoding: "utf8" as const, cwd: folder, env: { ...process.env, NO_COLOR: "1" } };
const entente = (...words: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [MAIN, ...words], options);

const sentence = (at: number, line: number): string =>
  `In 20${10 + (at % 10)}, Turla shared server ${at}-${line} with Gamaredon Group.\n`;

/** So many reports with so many sentences; returns their paths. */
function reports(name: string, count: number, lines: number): string[] {
  mkdirSync(join(folder, name));
  return Array.from({ length: count }, (_, at) => {
    const path = join(name, `${at}.txt`);
    const text = Array.from({ length: lines }, (__, line) => sentence(at, line)).join("");
    writeFileSync(join(folder, path), `${name}\n\n${text}`);
    return path;
  });
}

function held(name: string): { documents: number; claims: number } {
  const { stdout } = entente("case", "info", "--case", name, "--json");
  return (JSON.parse(stdout) as { counts: { documents: number; claims: number } }).counts;
}

/** Is the database file whole, as the engine itself checks it? */
function isWhole(name: string): boolean {
  const Libsql = createRequire(import.meta.url)("libsql") as typeof import("libsql");
  const database = new Libsql(join(folder, name, "case.db"));
  const rows = database.prepare("pragma integrity_check").all() as { integrity_check: string }[];
  database.close();
  return rows.length === 1 && rows[0]!.integrity_check === "ok";
}

describe("a case in trouble", () => {
  it.skipIf(process.platform === "win32")(
    "says that the disk is full, is whole, and goes on once there is room",
    () => {
      entente("case", "init", "--case", "full", "--title", "full");
      const paths = reports("many", 8, 60);
      const words = [MAIN, "add", ...paths, "--case", "full", "--published", "2025-01-01"];
      // No file of this shell may grow beyond 600 blocks: to the program it is as if the disk were full.
      const limited = spawnSync(
        "sh",
        ["-c", 'ulimit -f 600; exec "$@"', "sh", process.execPath, ...words],
        options,
      );
      expect(limited.status).toBe(4);
      expect(limited.stderr).toMatch(/disk is full/);
      expect(limited.stderr).toMatch(/Make room/);
      expect(limited.stderr).not.toMatch(/bug in entente/);
      expect(isWhole("full")).toBe(true);
      const { documents, claims } = held("full");
      expect(documents).toBeLessThan(8);
      expect(claims).toBe(documents * 60);
      expect(entente(...words.slice(1)).status).toBe(0);
      expect(held("full")).toMatchObject({ documents: 8, claims: 480 });
    },
    60_000,
  );

  it.skipIf(process.platform === "win32")(
    "says that its folder is read-only, and is left as it was",
    () => {
      entente("case", "init", "--case", "fixed", "--title", "fixed");
      const [path] = reports("one", 1, 3);
      const before = held("fixed");
      chmodSync(folder, 0o755);
      chmodSync(join(folder, "fixed", "case.db"), 0o444);
      chmodSync(join(folder, "fixed"), 0o555);
      const refused = spawnSync(
        process.execPath,
        [MAIN, "add", path!, "--case", "fixed", "--published", "2025-01-01"],
        { ...options, ...asSomebody },
      );
      chmodSync(join(folder, "fixed"), 0o755);
      chmodSync(join(folder, "fixed", "case.db"), 0o644);
      expect(refused.status).toBe(4);
      expect(refused.stderr).toMatch(/cannot be written/);
      expect(refused.stderr).not.toMatch(/bug in entente/);
      expect(held("fixed")).toEqual(before);
      expect(isWhole("fixed")).toBe(true);
    },
    60_000,
  );

  it("takes what two processes add at once, all of it", async () => {
    entente("case", "init", "--case", "both", "--title", "both");
    const halves = [reports("left", 10, 5), reports("right", 10, 5)];
    const adding = halves.map((paths) => {
      const words = ["add", ...paths, "--case", "both", "--published", "2025-01-01"];
      const child = spawn(process.execPath, [MAIN, ...words], { ...options, stdio: "ignore" });
      return new Promise<number | null>((done) => child.once("exit", (code) => done(code)));
    });
    const deciding = ["Turla", "APT28"].map((name) => {
      const words = ["decide", name, "different", "Gamaredon Group", "--because", "test", "--by", "ann"];
      const child = spawn(process.execPath, [MAIN, ...words, "--case", "both"], {
        ...options,
        stdio: "ignore",
      });
      return new Promise<number | null>((done) => child.once("exit", (code) => done(code)));
    });
    expect(await Promise.all([...adding, ...deciding])).toEqual([0, 0, 0, 0]);
    expect(held("both")).toMatchObject({ documents: 20, claims: 100, decisions: 2 });
    expect(isWhole("both")).toBe(true);
  }, 60_000);
});
