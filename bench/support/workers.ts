import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { PostgresServer } from "../../test/postgres/server.ts";
import { ended } from "./scale-measures.ts";

/** A case on PostgreSQL, of a database of its own. */
export interface QueuedCase {
  readonly name: string;
  readonly folder: string;
  readonly url: string;
}

/** Long runs tell of each part when it is done. */
export function told<Row extends Record<string, unknown>>(row: Row): Row {
  process.stderr.write(`${JSON.stringify(row)}\n`);
  return row;
}

/** A new case with every report of a folder in its queue. */
export async function queuedCase(
  root: string,
  server: PostgresServer,
  name: string,
  reports: string,
): Promise<QueuedCase> {
  const url = await server.database(name);
  const folder = join(root, name);
  const environment = { ENTENTE_DATABASE_URL: url };
  const words = ["--case", folder, "--published", "2024-01-01", "--json", "--quiet"];
  ended(["case", "init", "--case", folder, "--title", name], environment);
  ended(["add", reports, "--queue", ...words], environment);
  return { name, folder, url };
}

/** A worker at work. */
export interface Worker {
  readonly process: ChildProcess;
  /** Comes true with its first job done. */
  readonly warm: Promise<boolean>;
}

/** A worker that ends when nothing is left; when it ends by itself, its cost is in `costFile`. */
export function startWorker(
  { folder, url }: QueuedCase,
  { concurrency = 1, costFile = "" }: { readonly concurrency?: number; readonly costFile?: string } = {},
): Worker {
  const words = ["worker", "--once", "--concurrency", `${concurrency}`, "--case", folder];
  const cost = costFile === "" ? [] : ["--import", new URL("./peak-cost.mjs", import.meta.url).href];
  const child = spawn(process.execPath, [...cost, "dist/cli/main.js", ...words, "--job-timeout", "5"], {
    env: { ...process.env, ENTENTE_DATABASE_URL: url, COST_FILE: costFile },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const warm = new Promise<boolean>((done) => {
    child.stderr.on("data", (line) => String(line).includes(": added") && done(true));
    child.once("exit", () => done(false));
  });
  return { process: child, warm };
}

export interface ProcessCost {
  readonly cpuMs: number;
  readonly mb: number;
}

export function costIn(file: string): ProcessCost {
  const { maxRSS, cpu } = JSON.parse(readFileSync(file, "utf8")) as { maxRSS: number; cpu: number };
  return { cpuMs: cpu / 1000, mb: maxRSS / 1024 };
}

/** Exit code of a process that has ended or will; `null` when it was killed. */
export const gone = ({ process: child }: Worker): Promise<number | null> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((done) => child.once("exit", (code) => done(code)))
    : Promise.resolve(child.exitCode);

/** Asks a database one thing over a connection of its own, which other cases don't share. */
export async function rowsOf<Row>(url: string, query: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(query)).rows as Row[];
  } finally {
    await client.end().catch(() => undefined);
  }
}
