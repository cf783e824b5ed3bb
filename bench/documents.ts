import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PostgresServer, startPostgres } from "../test/postgres/server.ts";
import { rounded } from "./support/measure.ts";
import { ended } from "./support/scale-measures.ts";
import { serverCpuMs } from "./support/server-cpu.ts";
import { reportsUsed, writeVariedReports } from "./support/varied-reports.ts";
import { costIn, gone, queuedCase, rowsOf, startWorker, told } from "./support/workers.ts";

export const title = "Documents: many added at once, and read by one worker and by two";

const SEED = 7;
/** Documents added: few, many, few again, so that what else the machine does meets both. And documents for workers. */
const QUICK = { few: 50, many: 200, workers: 150 } as const;
const FULL = { few: 1000, many: 10_000, workers: 3000 } as const;
/** Documents after which a reader's start-up has been paid for. */
const START_UP = 8;
/** Part of the queue done before the clock of workers is started: until then they start. */
const WARM = 0.25;

interface Added extends Record<string, unknown> {
  readonly documents: number;
  readonly "CPU ms": number;
  readonly "peak MB": number;
}

function adding(root: string, count: number, run: number): Added {
  const [folder, reports] = [join(root, `case-${count}-${run}`), join(root, `reports-${count}`)];
  const characters = writeVariedReports(reports, count, SEED);
  ended(["case", "init", "--case", folder, "--title", "Many"], {});
  const words = ["add", reports, "--case", folder, "--published", "2024-01-01", "--json", "--quiet"];
  const { ms, cpuMs, mb } = ended(words, {});
  rmSync(folder, { recursive: true, force: true });
  return told({
    what: "add",
    documents: count,
    "documents/s": rounded((count * 1000) / ms),
    "CPU ms": Math.round(cpuMs),
    "CPU ms a document": rounded(cpuMs / count),
    "characters a document": Math.round(characters / count),
    "peak MB": Math.round(mb),
  });
}

/** CPU a document beside start-up, of many against the mean of the runs of few. */
function growthNotes([start, before, many, after]: readonly [Added, Added, Added, Added]): string[] {
  const each = (row: Added): number => row["CPU ms"] / row.documents;
  const beyond = (row: Added): number =>
    (row["CPU ms"] - start["CPU ms"]) / (row.documents - start.documents);
  const mean = (of: (row: Added) => number): number => (of(before) + of(after)) / 2;
  return [
    `CPU a document, ${many.documents} against ${before.documents}: × ${(each(many) / mean(each)).toFixed(2)}; start-up (${(start["CPU ms"] / 1000).toFixed(1)} s) apart × ${(beyond(many) / mean(beyond)).toFixed(2)}; the two runs of ${before.documents} differ by × ${(each(after) / each(before)).toFixed(2)} (goal: within 0.85 and 1.15 at 10,000 against 1,000).`,
    `Peak memory ${before["peak MB"]} MB at ${before.documents}, ${many["peak MB"]} MB at ${many.documents} (goal: flat, ≤ 600 MB).`,
  ];
}

interface Setting {
  readonly processes: number;
  readonly concurrency: number;
  readonly documents: number;
}

/** Documents a second once the workers are warm: the pace of two is asked for, not how fast they start. */
async function warmPace(url: string, count: number): Promise<number> {
  const times = (
    await rowsOf<{ at: string }>(
      url,
      "select recorded_at as at from event where what = 'document added' order by position",
    )
  ).map(({ at }) => Date.parse(at));
  const from = Math.floor(count * WARM);
  return ((times.length - from) * 1000) / (times.at(-1)! - times[from - 1]!);
}

/** What a database was made to do so far. */
async function worked(url: string): Promise<{ readonly rows: number; readonly transactions: number }> {
  const [found] = await rowsOf<{ rows: string; transactions: string }>(
    url,
    `select (select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_user_tables) as rows,
      (select xact_commit from pg_stat_database where datname = current_database()) as transactions`,
  );
  return { rows: Number(found!.rows), transactions: Number(found!.transactions) };
}

interface Worked extends Record<string, unknown> {
  readonly pace: number;
}

/** How long so many workers take for one queue, and what part of the CPU is PostgreSQL's. */
async function working(
  root: string,
  server: PostgresServer,
  { processes, concurrency, documents }: Setting,
): Promise<Worked> {
  const name = `workers-${processes}-${concurrency}-${documents}`;
  const reports = join(root, `queued-${documents}`);
  writeVariedReports(reports, documents, SEED + 1);
  const queue = await queuedCase(root, server, name, reports);
  const [cpuBefore, before] = [serverCpuMs(server.url), await worked(queue.url)];
  const files = Array.from({ length: processes }, (_, at) => join(root, `${name}-cost-${at}`));
  const begun = performance.now();
  const workers = files.map((costFile) => startWorker(queue, { concurrency, costFile }));
  const codes = await Promise.all(workers.map(gone));
  const ms = performance.now() - begun;
  if (codes.some((code) => code !== 0)) throw new Error(`${name}: a worker ended with ${codes.join(", ")}`);
  const costs = files.map(costIn);
  const [cpu, after] = [serverCpuMs(server.url) - cpuBefore, await worked(queue.url)];
  const pace = await warmPace(queue.url, documents);
  return told({
    what: `${processes} worker${processes > 1 ? "s" : ""}, --concurrency ${concurrency}`,
    documents,
    "documents/s": rounded((documents * 1000) / ms),
    pace,
    "documents/s when warm": rounded(pace),
    "CPU ms a document": rounded(costs.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / documents),
    "PostgreSQL's": rounded(cpu / documents),
    "its transactions": rounded((after.transactions - before.transactions) / documents),
    "its rows read": rounded((after.rows - before.rows) / documents),
    "peak MB": Math.round(Math.max(...costs.map(({ mb }) => mb))),
  });
}

/** A row without what only the notes need. */
const shown = ({ pace: _, ...row }: Worked): Record<string, unknown> => row;

export async function run({ full }: { readonly full: boolean }) {
  const { few, many, workers: documents } = full ? FULL : QUICK;
  const root = mkdtempSync(join(tmpdir(), "entente-bench-documents-"));
  const server = await startPostgres();
  try {
    const added = [START_UP, few, many, few].map((count, at) => adding(root, count, at)) as unknown as [
      Added,
      Added,
      Added,
      Added,
    ];
    const settings: readonly Setting[] = [
      { processes: 1, concurrency: 1, documents: Math.ceil(documents / 10) },
      { processes: 1, concurrency: 1, documents },
      { processes: 2, concurrency: 1, documents },
      { processes: 1, concurrency: 2, documents },
    ];
    const rows: Worked[] = [];
    for (const setting of settings) rows.push(await working(root, server, setting));
    const [, one, two, threads] = rows.map(({ pace }) => pace);
    return {
      table: [...added, ...rows.map(shown)],
      notes: [
        reportsUsed(),
        ...growthNotes(added),
        `Two workers against one, when warm: × ${(two! / one!).toFixed(2)} (goal: ≥ 1.6); one process at --concurrency 2: × ${(threads! / one!).toFixed(2)}.`,
        "Columns of PostgreSQL are for each document; workers start before the clock of “when warm” does.",
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
