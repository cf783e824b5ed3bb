import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireCase } from "../src/commands/case.ts";
import type { Effects } from "../src/effects/effects.ts";
import { realEffects } from "../src/effects/real.ts";
import { below, type Random, seeded } from "../src/stats/random.ts";
import { type PostgresServer, startPostgres } from "../test/postgres/server.ts";
import { rounded } from "./support/measure.ts";
import { ended } from "./support/scale-measures.ts";
import { reportsUsed, writeVariedReports } from "./support/varied-reports.ts";
import {
  gone,
  type QueuedCase,
  queuedCase,
  rowsOf,
  startWorker,
  told,
  type Worker,
} from "./support/workers.ts";

export const title =
  "Endurance: workers killed at random, PostgreSQL stopped in the middle, nothing lost or twice";

const SEED = 7;
const QUICK = { documents: 80, kills: 4 } as const;
const FULL = { documents: 2000, kills: 25 } as const;
/** Workers at once; one of them is killed. */
const WORKERS = 2;
/** Part of the documents that may be read while workers are killed; the rest is read in peace. */
const KILLED_WITHIN = 0.7;
const AWAY_MS = 3000;
const LONGEST_WAIT_MS = 300_000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const stored = async ({ url }: QueuedCase): Promise<number> =>
  Number((await rowsOf<{ count: string }>(url, "select count(*) from document"))[0]!.count);

/** Waits until a case holds so many documents; throws when nothing comes any more. */
async function until(queue: QueuedCase, documents: number): Promise<void> {
  const begun = performance.now();
  while ((await stored(queue)) < documents) {
    if (performance.now() - begun > LONGEST_WAIT_MS) throw new Error(`${queue.name}: work does not go on`);
    await wait(20);
  }
}

/** Kills workers in the middle of their work, each time another is started; returns those at work at the end. */
async function killing(
  queue: QueuedCase,
  { documents, kills }: { readonly documents: number; readonly kills: number },
  random: Random,
): Promise<readonly Worker[]> {
  const workers = Array.from({ length: WORKERS }, () => startWorker(queue));
  const apart = Math.max(1, Math.floor((documents * KILLED_WITHIN) / kills));
  for (let kill = 0; kill < kills; kill += 1) {
    await until(queue, Math.min(documents - 2, (await stored(queue)) + 1 + below(random, apart)));
    await wait(below(random, 60));
    const at = below(random, workers.length);
    const victim = workers[at]!;
    victim.process.kill("SIGKILL");
    await gone(victim);
    if (victim.process.signalCode !== "SIGKILL")
      throw new Error(
        `${kill} of ${kills} workers were killed: then one had come to its end. More documents are needed.`,
      );
    workers[at] = startWorker(queue);
  }
  return workers;
}

/** What a case on PostgreSQL holds, and what of it is there twice. */
async function heldBy({ url }: QueuedCase): Promise<{
  readonly documents: readonly string[];
  readonly claims: readonly string[];
  readonly twice: number;
  readonly failed: number;
}> {
  const ids = async (table: string): Promise<readonly string[]> =>
    (await rowsOf<{ id: string }>(url, `select id from ${table} order by id`)).map(({ id }) => id);
  const count = async (from: string): Promise<number> =>
    Number((await rowsOf<{ count: string }>(url, `select count(*) from ${from}`))[0]!.count);
  return {
    documents: await ids("document"),
    claims: await ids("claim"),
    twice: await count(
      "(select id from event where what like 'document%' group by id having count(*) > 1) as again",
    ),
    failed: await count("pgboss.job where name like '%-failed'"),
  };
}

/** The same reports, added by one process that nobody disturbs, to a case in a file. */
async function undisturbed(root: string, reports: string) {
  const folder = join(root, "calm");
  ended(["case", "init", "--case", folder, "--title", "Calm"], {});
  ended(["add", reports, "--case", folder, "--published", "2024-01-01", "--json", "--quiet"], {});
  const effects: Effects = { ...realEffects(), environment: {}, log: () => undefined };
  const { store } = await requireCase(effects, folder);
  const documents = (await store.documentHeads()).map(({ id }) => id);
  const claims: string[] = [];
  for await (const { id } of store.claims()) claims.push(id);
  await store.close();
  return { documents, claims, twice: 0, failed: 0 };
}

async function endured(root: string, server: PostgresServer, plan: typeof QUICK | typeof FULL) {
  const reports = join(root, "reports");
  writeVariedReports(reports, plan.documents, SEED + 1);
  const calm = await undisturbed(root, reports);
  told({ what: "undisturbed", documents: calm.documents.length, claims: calm.claims.length });
  const queue = await queuedCase(root, server, "rough", reports);
  const random = seeded(SEED);
  const begun = performance.now();
  const workers = await killing(queue, plan, random);
  const killed = await stored(queue);
  told({ what: `workers killed ${plan.kills} times`, documents: killed });
  // One that starts while the database is away ends with an error: it is for those at work to go on.
  await Promise.all(workers.map(({ warm }) => warm));
  const before = await stored(queue);
  if (before >= plan.documents) throw new Error("nothing was left to do when PostgreSQL was to be stopped");
  await server.crash();
  await wait(AWAY_MS);
  await server.restart();
  told({ what: "PostgreSQL stopped and started", documents: before });
  const codes = await Promise.all(workers.map(gone));
  const ms = performance.now() - begun;
  const rough = await heldBy(queue);
  if (codes.some((code) => code !== 0)) throw new Error(`a worker ended with ${codes.join(", ")}`);
  if (JSON.stringify(rough) !== JSON.stringify(calm))
    throw new Error(
      `left: ${rough.documents.length} documents (${rough.twice} twice), ${rough.claims.length} claims, ${rough.failed} jobs given up; undisturbed: ${calm.documents.length} and ${calm.claims.length}`,
    );
  return {
    documents: rough.documents.length,
    claims: rough.claims.length,
    "workers killed": plan.kills,
    "read when the last was killed": killed,
    "when PostgreSQL stopped": before,
    "twice or lost": 0,
    seconds: rounded(ms / 1000),
  };
}

export async function run({ full }: { readonly full: boolean }) {
  const root = mkdtempSync(join(tmpdir(), "entente-bench-endurance-"));
  const server = await startPostgres();
  try {
    const row = await endured(root, server, full ? FULL : QUICK);
    return {
      table: [row],
      notes: [
        reportsUsed(),
        "Two workers, one of them killed (SIGKILL) at a random moment and another started, over and over; then PostgreSQL is stopped as in a power cut. The bench fails when fewer were killed than planned, or when documents and claims are not those of one process that nobody disturbed, each recorded once.",
      ],
    };
  } finally {
    await server.stop();
    rmSync(root, { recursive: true, force: true });
  }
}
