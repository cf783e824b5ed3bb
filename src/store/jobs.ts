import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { UserError } from "../errors.ts";
import type { Job, TakenJob } from "../model/job.ts";
import { forgivingPool, withoutPassword } from "./postgres.ts";

/** How often a job is tried before it goes among the failed ones. */
const RETRIES = 3;
/** First pause before a job is tried again, in seconds; doubled each time. */
const RETRY_DELAY = 1;
/** A worker that says nothing of a job for this long has died: another takes it. */
const EXPIRES_AFTER = 120;
/** How often dead workers' jobs are looked for, in seconds. */
const LOOK_AFTER_DEAD = 10;
/** One number for "the queue's index is being made", so that two processes don't make it at once. */
const QUEUE_LOCK = 7_233_002;
/** Jobs sent in one statement. */
const SENT_AT_ONCE = 200;

export interface JobOptions {
  /** Seconds after which a silent worker counts as dead. */
  readonly expiresAfter?: number;
  /** How often a failed job is tried again. */
  readonly retries?: number;
  /** Told of trouble with the database while it lasts; the queue goes on by itself. */
  readonly onTrouble?: (message: string) => void;
}

/** The queue of one case. Every worker of every machine takes from it, each job by one at a time. */
export interface Jobs {
  send(jobs: readonly Job[]): Promise<void>;
  /** Keeps a document's bytes where every worker can have them; returns their SHA-256. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Bytes kept under this hash; `null` when they are gone. */
  bytes(sha256: string): Promise<Uint8Array | null>;
  /** Clears away bytes that no job will ask for again, once nothing is unfinished. */
  sweep(): Promise<void>;
  /** The next job, or `null` when none waits. */
  take(): Promise<TakenJob | null>;
  done(id: string): Promise<void>;
  /** Gives a job back: it is tried again after a pause, or goes among the failed ones. */
  failed(id: string, error: string): Promise<void>;
  waiting(): Promise<number>;
  /** Jobs under way somewhere, or waiting for another try. */
  unfinished(): Promise<number>;
  listFailed(): Promise<readonly TakenJob[]>;
  /** Puts failed jobs back into the queue, all or the named; returns how many. */
  retry(ids: readonly string[] | null): Promise<number>;
  close(): Promise<void>;
}

type Row = { readonly id: string; readonly data: Job; readonly output: { message?: string } | null };

const hexOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const errorOf = (output: Row["output"]): string | null => output?.message ?? null;

interface Statements {
  executeSql(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

/** All of what a job's taking says, or none of it: a worker killed in between leaves no job taken for ever. */
async function takeWhole<T>(pool: Pool, take: (db: Statements) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const taken = await take({ executeSql: (text, values) => client.query(text, values) });
    await client.query("commit");
    client.release();
    return taken;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/**
 * The queue's own index gives waiting jobs in no order, so that each taking would read and sort all that wait. Asked
 * for first: making it again would wait for everybody who writes to the queue.
 */
const NEXT_JOB_INDEX = `do $$ begin
  if to_regclass('pgboss.entente_next_job') is null then
    perform pg_advisory_xact_lock(${QUEUE_LOCK});
    create index if not exists entente_next_job on pgboss.job (name, priority desc, created_on, id)
      where state < 'active';
  end if;
end $$`;

/** Opens the queue of a case in PostgreSQL (pg-boss). Throws `unreachable-database`. */
export async function openJobs(address: string, caseId: string, options: JobOptions = {}): Promise<Jobs> {
  const [{ default: PgBoss }, { default: pg }] = await Promise.all([import("pg-boss"), import("pg")]);
  const expireInSeconds = options.expiresAfter ?? EXPIRES_AFTER;
  const boss = new PgBoss({
    connectionString: address,
    max: 4,
    maintenanceIntervalSeconds: Math.min(LOOK_AFTER_DEAD, expireInSeconds),
    monitorStateIntervalSeconds: 60,
    schedule: false,
    archiveCompletedAfterSeconds: 3600,
  });
  boss.on("error", (error) => options.onTrouble?.(error.message));
  const name = `entente-${caseId}`;
  const dead = `${name}-failed`;
  const pool = new pg.Pool({ connectionString: address, max: 2 });
  forgivingPool(pool);
  try {
    await boss.start();
    await pool.query(NEXT_JOB_INDEX);
    await pool.query(
      `create table if not exists job_bytes
        (case_id text not null, sha256 text not null, bytes bytea not null, primary key (case_id, sha256))`,
    );
    await boss.createQueue(dead, { name: dead, policy: "standard", retryLimit: 0 });
    const queue = { name, policy: "standard" as const, retryLimit: RETRIES, retryDelay: RETRY_DELAY };
    await boss.createQueue(name, { ...queue, retryBackoff: true, expireInSeconds, deadLetter: dead });
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    await pool.end();
    throw new UserError("unreachable-database", {
      message: `The queue in ${withoutPassword(address)} cannot be used: ${(error as Error).message}`,
      hint: "Check ENTENTE_DATABASE_URL, that the server runs, and that its user may create tables.",
      cause: error,
    });
  }
  const count = async (states: readonly string[]): Promise<number> => {
    const { rows } = await pool.query<{ count: string }>(
      "select count(*) from pgboss.job where name = $1 and state::text = any($2)",
      [name, states],
    );
    return Number(rows[0]!.count);
  };
  const send = async (jobs: readonly Job[]): Promise<void> => {
    for (let at = 0; at < jobs.length; at += SENT_AT_ONCE)
      await boss.insert(
        jobs.slice(at, at + SENT_AT_ONCE).map((data) => ({
          ...{ name, data, retryLimit: RETRIES, retryDelay: RETRY_DELAY, retryBackoff: true },
          ...{ expireInSeconds, deadLetter: dead },
        })),
      );
  };
  return {
    send,
    keep: async (bytes) => {
      const sha256 = hexOf(bytes);
      await pool.query("insert into job_bytes values ($1, $2, $3) on conflict do nothing", [
        caseId,
        sha256,
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      ]);
      return sha256;
    },
    bytes: async (sha256) => {
      const { rows } = await pool.query<{ bytes: Buffer }>(
        "select bytes from job_bytes where case_id = $1 and sha256 = $2",
        [caseId, sha256],
      );
      return rows[0] ? new Uint8Array(rows[0].bytes) : null;
    },
    sweep: async () => {
      await pool.query(
        `delete from job_bytes b where case_id = $1 and not exists (select 1 from pgboss.job j
          where j.name = any($2) and j.state::text in ('created', 'retry', 'active') and j.data->>'bytes' = b.sha256)`,
        [caseId, [name, dead]],
      );
    },
    take: async () => {
      const job = await takeWhole(pool, async (db) => {
        const [row] = await boss.fetch<Job>(name, { batchSize: 1, includeMetadata: true, db });
        if (row && (options.expiresAfter !== undefined || options.retries !== undefined))
          await db.executeSql(
            `update pgboss.job set expire_in = coalesce(make_interval(secs => $1), expire_in),
              retry_limit = coalesce($2, retry_limit) where name = $3 and id = $4`,
            [options.expiresAfter ?? null, options.retries ?? null, name, row.id],
          );
        return row;
      });
      return job ? { id: job.id, job: job.data, error: errorOf(job.output as Row["output"]) } : null;
    },
    done: (id) => boss.complete(name, id),
    failed: (id, message) => boss.fail(name, id, { message }),
    waiting: () => count(["created"]),
    unfinished: () => count(["created", "retry", "active"]),
    listFailed: async () => {
      const { rows } = await pool.query<Row>(
        "select id, data, output from pgboss.job where name = $1 and state::text = 'created' order by created_on, id",
        [dead],
      );
      return rows.map(({ id, data, output }) => ({ id, job: data, error: errorOf(output) }));
    },
    retry: async (ids) => {
      const { rows } = await pool.query<Row>(
        "delete from pgboss.job where name = $1 and state::text = 'created' and ($2::text[] is null or id::text = any($2)) returning id, data, output",
        [dead, ids],
      );
      await send(rows.map(({ data }) => data));
      return rows.length;
    },
    close: async () => {
      await boss.stop({ graceful: false });
      await pool.end();
    },
  };
}
