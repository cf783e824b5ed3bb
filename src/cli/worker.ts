import { failedJobs, retryJobs } from "../commands/queue.ts";
import { localReader } from "../commands/reader.ts";
import { type WorkAnswer, work } from "../commands/worker.ts";
import { UserError } from "../errors.ts";
import type { Door, GlobalOptions } from "./door.ts";
import { threadedReader } from "./reader-pool.ts";

interface WorkerOptions extends GlobalOptions {
  readonly concurrency?: number;
  readonly once?: boolean;
  readonly jobTimeout?: number;
  readonly retries?: number;
}

/** `entente worker`, `entente worker failed`, `entente worker retry [ID…]`. */
export async function worker(
  door: Door<WorkerOptions>,
  what: string | undefined,
  ids: readonly string[],
): Promise<void> {
  if (what === undefined) return serveQueue(door);
  if (what === "failed") return listFailed(door);
  if (what === "retry") return retry(door, ids);
  throw new UserError("bad-option", {
    message: `worker ${what}: there is no such thing to do.`,
    hint: "Without a word it works; `failed` lists what failed, `retry` puts it back.",
    candidates: ["failed", "retry"],
  });
}

async function serveQueue({ effects, options, answer }: Door<WorkerOptions>): Promise<void> {
  const concurrency = options.concurrency ?? 1;
  const reader = concurrency > 1 ? await threadedReader(concurrency) : await localReader(effects);
  let stopped = false;
  const stop = (): void => {
    if (!stopped) effects.log("worker: finishing what is under way, then stopping");
    stopped = true;
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  try {
    const done = await work(effects, reader, {
      ...{ case: options.case ?? null, concurrency, once: options.once ?? false, stopped: () => stopped },
      ...(options.jobTimeout === undefined ? {} : { expiresAfter: options.jobTimeout }),
      ...(options.retries === undefined ? {} : { retries: options.retries }),
      ...(options.json ? {} : { onDone: (path: string, came: string) => effects.log(`${path}: ${came}`) }),
    });
    answer(done, () => workText(done));
  } finally {
    await reader.close();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, stop);
  }
}

const workText = ({ done, failed }: WorkAnswer): string =>
  `${done} jobs done${failed === 0 ? "" : `; ${failed} tries failed: \`entente worker failed\` lists what was given up`}`;

async function listFailed({ effects, options, answer }: Door<WorkerOptions>): Promise<void> {
  const failed = await failedJobs(effects, options.case ?? null);
  const lines = failed.map(
    ({ id, job, error }) => `${id}  ${job.do} ${job.path}: ${error ?? "no reason kept"}`,
  );
  answer({ schema: "entente.worker-failed/1", failed }, () =>
    lines.length === 0 ? "No job has failed for good." : lines.join("\n"),
  );
}

async function retry(
  { effects, options, answer }: Door<WorkerOptions>,
  ids: readonly string[],
): Promise<void> {
  const retried = await retryJobs(effects, options.case ?? null, ids.length === 0 ? null : ids);
  answer({ schema: "entente.worker-retry/1", retried }, () => `${retried} jobs are back in the queue.`);
}
