import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { below, seeded } from "../src/stats/random.ts";
import { openPostgres } from "../src/store/postgres.ts";
import { type PostgresServer, startPostgres } from "../test/postgres/server.ts";
import { rounded } from "./support/measure.ts";
import { ended } from "./support/scale-measures.ts";
import { hasReports, writeVariedReports } from "./support/varied-reports.ts";

export const title = "Endurance: many documents added, two workers against one, and workers killed at random";

const SEED = 7;
/** Documents added in one go, the larger against the smaller; for the workers; and while workers are killed. */
const QUICK = { add: [30, 90], workers: 30, killed: 30 } as const;
const FULL = { add: [1000, 10_000], workers: 600, killed: 2000 } as const;

type Environment = Readonly<Record<string, string>>;
type Row = Record<string, unknown>;

/** Long runs tell of each part when it is done. */
function told(row: Row): Row {
  process.stderr.write(`${JSON.stringify(row)}\n`);
  return row;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function adding(root: string, count: number): Row {
  const [name, reports] = [join(root, `case-${count}`), join(root, `reports-${count}`)];
  writeVariedReports(reports, count, SEED);
  ended(["case", "init", "--case", name, "--title", "Many"], {});
  const { ms, cpuMs, mb } = ended(
    ["add", reports, "--case", name, "--published", "2024-01-01", "--json", "--quiet"],
    {},
  );
  return {
    what: "add",
    documents: count,
    "documents/s": rounded((count * 1000) / ms),
    "CPU ms a document": rounded(cpuMs / count),
    "peak MB": rounded(mb),
  };
}

/** CPU of a server and all its processes so far, those that have ended included, in milliseconds. */
function serverCpuMs(url: string): number {
  const port = new URL(url).port;
  const processes = readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
        const fields = stat
          .slice(stat.lastIndexOf(")") + 2)
          .split(" ")
          .map(Number);
        return [{ pid, parent: String(fields[1]), ticks: fields.slice(11, 15) }];
      } catch {
        // It has ended since it was listed.
        return [];
      }
    });
  const isServer = (pid: string): boolean => {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return words[0]?.endsWith("/postgres") === true && words.includes(port);
  };
  const main = processes.find(({ pid }) => {
    try {
      return isServer(pid);
    } catch {
      return false;
    }
  })?.pid;
  const own = processes.filter(({ pid, parent }) => pid === main || parent === main);
  const ticks = own.flatMap(({ pid, ticks: [user, system, ended1, ended2] }) =>
    pid === main ? [user!, system!, ended1!, ended2!] : [user!, system!],
  );
  return ticks.reduce((sum, one) => sum + one, 0) * 10;
}

async function queued(
  root: string,
  server: PostgresServer,
  name: string,
  reports: string,
): Promise<Environment> {
  const environment = { ENTENTE_DATABASE_URL: await server.database(name) };
  const folder = join(root, name);
  ended(["case", "init", "--case", folder, "--title", name], environment);
  ended(
    ["add", reports, "--queue", "--case", folder, "--published", "2024-01-01", "--json", "--quiet"],
    environment,
  );
  return environment;
}

function worker(folder: string, environment: Environment, concurrency: number): ChildProcess {
  const words = ["worker", "--once", "--concurrency", `${concurrency}`, "--case", folder, "--json"];
  return spawn(process.execPath, ["dist/cli/main.js", ...words, "--job-timeout", "5"], {
    env: { ...process.env, ...environment },
    stdio: "ignore",
  });
}

const gone = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((done) => child.once("exit", (code) => done(code)))
    : Promise.resolve(child.exitCode);

interface Setting {
  readonly processes: number;
  readonly concurrency: number;
}

/** How long so many workers take for one queue, and what part of the CPU is PostgreSQL's. */
async function working(
  root: string,
  server: PostgresServer,
  reports: string,
  { processes, concurrency }: Setting,
): Promise<Row> {
  const name = `workers-${processes}-${concurrency}`;
  const environment = await queued(root, server, name, reports);
  const folder = join(root, name);
  const count = readdirSync(reports).length;
  const before = serverCpuMs(server.url);
  const begun = performance.now();
  const workers = Array.from({ length: processes }, () => worker(folder, environment, concurrency));
  const codes = await Promise.all(workers.map(gone));
  const ms = performance.now() - begun;
  if (codes.some((code) => code !== 0)) throw new Error(`${name}: a worker ended with ${codes.join(", ")}`);
  return {
    what: `${processes} worker${processes > 1 ? "s" : ""}, --concurrency ${concurrency}`,
    documents: count,
    "documents/s": rounded((count * 1000) / ms),
    "PostgreSQL's CPU ms a document": rounded((serverCpuMs(server.url) - before) / count),
  };
}

async function held(url: string, name: string): Promise<{ documents: string[]; claims: string[] }> {
  const store = await openPostgres(url, name);
  const documents = (await store.documentHeads()).map(({ id }) => id);
  const claims: string[] = [];
  for await (const { id } of store.claims()) claims.push(id);
  const added = await store.recordedTimes("document added");
  await store.close();
  if (added.size !== documents.length) throw new Error(`${name}: a document was added more than once`);
  return { documents, claims };
}

/** Workers killed at random until the queue is empty: is what the case holds what it would hold without? */
async function killing(root: string, server: PostgresServer, count: number): Promise<Row> {
  const reports = join(root, "reports-killed");
  writeVariedReports(reports, count, SEED + 1);
  const calm = await queued(root, server, "calm", reports);
  await gone(worker(join(root, "calm"), calm, 1));
  const rough = await queued(root, server, "rough", reports);
  const random = seeded(SEED);
  // Each is given a little longer than the one before, so that on any machine one comes to its end.
  let kills = 0;
  const begun = performance.now();
  for (;;) {
    const victim = worker(join(root, "rough"), rough, 1);
    const end = gone(victim);
    const isDone = await Promise.race([
      end.then(() => true),
      wait(1500 + below(random, 6000) + kills * 500).then(() => false),
    ]);
    if (isDone) break;
    victim.kill("SIGKILL");
    await end;
    kills += 1;
  }
  const [left, whole] = [
    await held(rough.ENTENTE_DATABASE_URL!, "rough"),
    await held(calm.ENTENTE_DATABASE_URL!, "calm"),
  ];
  const same = JSON.stringify(left) === JSON.stringify(whole);
  if (!same)
    throw new Error(`killed workers left another case than undisturbed ones: ${left.claims.length} claims`);
  return {
    what: `workers killed ${kills} times: every document once, every claim once`,
    documents: left.documents.length,
    "documents/s": rounded((count * 1000) / (performance.now() - begun)),
  };
}

export async function run({ full }: { readonly full: boolean }): Promise<{ table: Row[]; notes: string[] }> {
  if (!hasReports())
    return { table: [], notes: ["not run: the public reports are not here (ENTENTE_SHARED)"] };
  const counts = full ? FULL : QUICK;
  const root = mkdtempSync(join(tmpdir(), "entente-bench-endurance-"));
  const server = await startPostgres();
  try {
    const [few, many] = counts.add.map((count) => told(adding(root, count))) as [Row, Row];
    const cpu = (row: Row): number => Number(row["CPU ms a document"]);
    const reports = join(root, "reports-workers");
    writeVariedReports(reports, counts.workers, SEED);
    const settings = [
      { processes: 1, concurrency: 1 },
      { processes: 2, concurrency: 1 },
      { processes: 1, concurrency: 2 },
    ];
    const workers: Row[] = [];
    for (const setting of settings) workers.push(told(await working(root, server, reports, setting)));
    const [one, two] = workers.map((row) => Number(row["documents/s"]));
    return {
      table: [few, many, ...workers, await killing(root, server, counts.killed)],
      notes: [
        `CPU a document, ${counts.add[1]} against ${counts.add[0]}: × ${(cpu(many) / cpu(few)).toFixed(2)} (goal: within 0.85 and 1.15 at 10,000 against 1,000; peak ≤ 600 MB).`,
        `Two workers against one: × ${(two! / one!).toFixed(2)} (goal: ≥ 1.6).`,
        ...(full
          ? []
          : ["Few documents: start-up is a good part of every figure. --full does what the goals are for."]),
      ],
    };
  } finally {
    await server.stop();
    rmSync(root, { recursive: true, force: true });
  }
}
