import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { afterAll, expect, it } from "vitest";
import { openLibsql } from "../../src/store/libsql.ts";
import { builtCommand } from "./built.ts";
import { entente } from "./run.ts";

const root = mkdtempSync(join(tmpdir(), "entente-killed-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const stamp = "2024-01-01T00:00:00Z";
const stixId = (type: string, at: number): string =>
  `${type}--00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;
const object = (type: string, at: number, more: object) => ({
  ...{ type, spec_version: "2.1", id: stixId(type, at), created: stamp, modified: stamp },
  ...more,
});

/** A bundle in which a group uses so many tools. */
function bundle(number: number, tools: number): string {
  const group = object("intrusion-set", number, { name: `GROUP ${number}`, aliases: [`ALIAS ${number}`] });
  const objects: object[] = [group];
  for (let at = 1000 * number; at < 1000 * number + tools; at += 1)
    objects.push(
      object("malware", at, { name: `Tool${at}`, is_family: true }),
      object("relationship", at, {
        relationship_type: "uses",
        source_ref: group.id,
        target_ref: stixId("malware", at),
      }),
    );
  return JSON.stringify({ type: "bundle", id: stixId("bundle", number), objects });
}

const incoming = join(root, "incoming");
mkdirSync(incoming);
for (let number = 1; number <= 6; number += 1) {
  const text = bundle(number, 250);
  const isPacked = number % 2 === 0;
  writeFileSync(join(incoming, `${number}.json${isPacked ? ".gz" : ""}`), isPacked ? gzipSync(text) : text);
}

/** Everything that a case holds, but for when it was written. */
async function heldBy(folder: string) {
  const store = await openLibsql(join(folder, "case.db"));
  const claims: unknown[] = [];
  for await (const claim of store.claims()) claims.push(claim);
  const held = { claims, documents: await store.documents(), counts: await store.counts() };
  await store.close();
  const exported = entente(["case", "export", "--case", folder]).stdout;
  return { ...held, exported, blobs: readdirSync(join(folder, "blobs")).sort() };
}

const started = (folder: string) =>
  spawn(process.execPath, [builtCommand(), "add", "--case", folder, incoming], {
    stdio: "ignore",
    env: { ...process.env, XDG_DATA_HOME: "/nonexistent" },
  });

/** Adds; kills after so many milliseconds unless done before. Returns how long it ran, and whether it was killed. */
function added(folder: string, killAfterMs: number | null): Promise<{ ms: number; isKilled: boolean }> {
  return new Promise((settle) => {
    const begun = performance.now();
    const child = started(folder);
    const timer = killAfterMs === null ? null : setTimeout(() => child.kill("SIGKILL"), killAfterMs);
    child.on("exit", (_code, signal) => {
      if (timer) clearTimeout(timer);
      settle({ ms: performance.now() - begun, isKilled: signal === "SIGKILL" });
    });
  });
}

function newCase(name: string): string {
  const folder = join(root, name);
  expect(entente(["case", "init", "--case", folder]).status).toBe(0);
  return folder;
}

it("add killed twenty times at random moments ends where an undisturbed run ends", {
  timeout: 180_000,
}, async () => {
  const whole = newCase("whole");
  const { ms } = await added(whole, null);
  const random = xoroshiro128plus(20);
  const torn = [newCase("torn-1"), newCase("torn-2")];
  let killed = 0;
  for (let run = 0; run < 20; run += 1) {
    const share = (random.next() >>> 0) / 2 ** 32;
    const { isKilled } = await added(torn[run % 2]!, share * ms);
    if (isKilled) killed += 1;
  }
  // A run that had less to do than the first may be over before its moment comes.
  expect(killed).toBeGreaterThan(5);
  const expected = await heldBy(whole);
  expect(expected.claims).toHaveLength(6 * 251);
  for (const folder of torn) {
    await added(folder, null);
    expect(await heldBy(folder)).toEqual(expected);
  }
});
