import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { add } from "../../src/commands/add.ts";
import { initCase } from "../../src/commands/case.ts";
import { localReader } from "../../src/commands/reader.ts";
import type { Effects } from "../../src/effects/effects.ts";
import { realEffects } from "../../src/effects/real.ts";
import { openJobs } from "../../src/store/jobs.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { type PostgresServer, startPostgres } from "./server.ts";

const MAIN = resolve("dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "entente-worker-"));
const reports = join(folder, "reports");
let server: PostgresServer;

const NAMES = ["Turla", "Gamaredon Group", "APT28", "Mustang Panda", "Sandworm Team"];
const COUNT = 40;

beforeAll(async () => {
  server = await startPostgres();
  mkdirSync(reports);
  for (let at = 0; at < COUNT; at += 1) {
    const [a, b] = [NAMES[at % 5]!, NAMES[(at + 1 + (at % 3)) % 5]!];
    const text = `Report ${at}. In ${2015 + (at % 10)}, ${a} shared a server with ${b}.\n`;
    writeFileSync(join(reports, `r${at}.txt`), text.repeat(1 + (at % 4)));
  }
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const environment = (url: string) => ({ ...process.env, ENTENTE_DATABASE_URL: url, NO_COLOR: "1" });

function entente(url: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...words], {
    ...{ encoding: "utf8" as const, env: environment(url), cwd: folder },
  });
  return { status, stdout, stderr };
}

function startWorker(url: string, name: string): ChildProcess {
  const words = ["worker", "--once", "--job-timeout", "2", "--case", name];
  return spawn(process.execPath, [MAIN, ...words], { env: environment(url), cwd: folder, stdio: "ignore" });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((done) => child.once("exit", (code) => done(code)))
    : Promise.resolve(child.exitCode);

/** A new case of this title in a database of its own, and the effects to reach it with. */
async function emptyCase(name: string): Promise<{ readonly url: string; readonly effects: Effects }> {
  const url = await server.database(name);
  const effects = { ...realEffects(), environment: { ENTENTE_DATABASE_URL: url }, log: () => undefined };
  await initCase(effects, join(folder, name), name);
  return { url, effects };
}

/** The same with every report in its queue. */
async function queuedCase(name: string): Promise<string> {
  const { url } = await emptyCase(name);
  const queued = entente(
    url,
    "add",
    reports,
    "--queue",
    "--published",
    "2025-01-01",
    "--case",
    name,
    "--json",
  );
  expect(JSON.parse(queued.stdout)).toMatchObject({ schema: "entente.queue/1", queued: COUNT, leftOut: [] });
  return url;
}

/** What a case holds, without when it was written. */
async function held(url: string, name: string) {
  const store = await openPostgres(url, name);
  const documents = (await store.documents()).map(({ id, text }) => [id, text]);
  const claims: string[] = [];
  for await (const { id } of store.claims()) claims.push(id);
  await store.close();
  return { documents, claims };
}

/** Waits until a case holds so many documents. */
async function until(url: string, name: string, documents: number): Promise<void> {
  const store = await openPostgres(url, name);
  while ((await store.counts()).documents < documents) await new Promise((wait) => setTimeout(wait, 5));
  await store.close();
}

describe("workers on one queue", () => {
  it("read every document once, though they are killed at any moment", async () => {
    const calm = await emptyCase("calm");
    const all = { paths: [reports], case: join(folder, "calm"), published: "2025-01-01" };
    await add(calm.effects, { ...all, publisher: null, kind: null }, await localReader(calm.effects));
    const undisturbed = await held(calm.url, "calm");
    expect(undisturbed.documents).toHaveLength(COUNT);
    expect(undisturbed.claims.length).toBeGreaterThan(COUNT / 2);

    const rough = await queuedCase("rough");
    for (const more of [1, 5, 3]) {
      const victim = startWorker(rough, "rough");
      await until(rough, "rough", (await held(rough, "rough")).documents.length + more);
      victim.kill("SIGKILL");
      await ended(victim);
    }
    expect((await held(rough, "rough")).documents.length).toBeLessThan(COUNT);
    const [one, two] = [startWorker(rough, "rough"), startWorker(rough, "rough")];
    expect(await Promise.all([ended(one), ended(two)])).toEqual([0, 0]);
    expect(await held(rough, "rough")).toEqual(undisturbed);
    expect(entente(rough, "worker", "failed", "--case", "rough").stdout).toContain("No job has failed");
  }, 150_000);

  it("go on when the database has been away", async () => {
    const url = await queuedCase("away");
    const worker = startWorker(url, "away");
    while ((await held(url, "away")).documents.length === 0)
      await new Promise((wait) => setTimeout(wait, 50));
    await server.crash();
    await new Promise((wait) => setTimeout(wait, 500));
    await server.restart();
    expect(await ended(worker)).toBe(0);
    expect((await held(url, "away")).documents).toHaveLength(COUNT);
  }, 150_000);

  it("find the next job by an index, without sorting all that wait", async () => {
    const url = await server.database("long");
    const jobs = await openJobs(url, "long");
    const origin = { published: null, publisher: null, kind: null };
    const fetches = Array.from({ length: 600 }, (_, at) => ({ do: "fetch" as const, path: `${at}`, origin }));
    await jobs.send(fetches);
    expect(await jobs.take()).not.toBeNull();
    await jobs.close();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ "QUERY PLAN": string }>(
      `explain (analyze, costs off) select id from pgboss.job where name = 'entente-long' and state < 'active'
        and start_after < now() order by priority desc, created_on, id limit 1 for update skip locked`,
    );
    await client.end();
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toMatch(/Index Scan .*rows=1 /);
    expect(plan).not.toContain("Sort");
  });

  it("set aside what cannot be done, where a person can look at it and try again", async () => {
    const { url } = await emptyCase("odd");
    entente(url, "add", "http://127.0.0.1:9/page", "--queue", "--case", "odd");
    const worked = entente(url, "worker", "--once", "--retries", "1", "--case", "odd");
    expect(worked.status).toBe(0);
    expect(worked.stderr.match(/worker: http:\S+\/page: /g)).toHaveLength(2);
    const failed = JSON.parse(entente(url, "worker", "failed", "--case", "odd", "--json").stdout);
    expect(failed.failed).toHaveLength(1);
    expect(failed.failed[0].job).toMatchObject({ do: "fetch", path: "http://127.0.0.1:9/page" });
    expect(failed.failed[0].error).not.toBe("");
    const again = entente(url, "worker", "retry", "--case", "odd", "--json");
    expect(JSON.parse(again.stdout)).toMatchObject({ retried: 1 });
  }, 150_000);

  it("answer a question whose answer anybody finds in the case", async () => {
    const { url } = await emptyCase("asked");
    const question = ["assess", "--a", "Turla", "--b", "Gamaredon Group", "--without", "channel:software"];
    const refused = entente(url, ...question, "--queue", "--out", "answer", "--case", "asked");
    expect(refused.stderr).toMatch(/--out and --queue/);
    expect(entente(url, ...question, "--queue", "--case", "asked").status).toBe(0);
    const worked = entente(url, "worker", "--once", "--case", "asked", "--json");
    const { assessments } = JSON.parse(worked.stdout) as { assessments: readonly { id: string }[] };
    expect(assessments).toHaveLength(1);
    const store = await openPostgres(url, "asked");
    const saved = JSON.parse((await store.lastAnswered())!) as { id: string; leftOut: readonly string[] };
    await store.close();
    expect(saved).toMatchObject({ id: assessments[0]!.id, leftOut: ["channel:software"] });
    const traced = entente(url, "trace", saved.id, "--case", "asked", "--json");
    expect(JSON.parse(traced.stdout)).toMatchObject({ id: saved.id, thread: { kind: "assessment" } });
  }, 150_000);

  it("need a database that all of them reach", () => {
    const { status, stderr } = entente("", "worker", "--once", "--case", "rough");
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/no queue|no case/i);
  });
});
