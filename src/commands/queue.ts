import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { Job, TakenJob } from "../model/job.ts";
import type { Question } from "../model/question.ts";
import type { JobOptions, Jobs } from "../store/jobs.ts";
import { type AddRequest, filesOf } from "./add.ts";
import { inputsOf } from "./add-inputs.ts";
import { requireCase } from "./case.ts";
import { isAddress } from "./fetch.ts";
import { checkedDate } from "./read.ts";
import { parseWithout } from "./without.ts";

/** Above this many waiting jobs sending pauses, so that a queue never outgrows its workers by far. */
const MOST_WAITING = 20_000;
const PAUSE_MS = 1000;

/** The queue of the case. Throws `no-queue` for a case that rests in its folder. */
export async function openQueue(effects: Effects, caseId: string, options: JobOptions = {}): Promise<Jobs> {
  const address = effects.environment.ENTENTE_DATABASE_URL ?? "";
  if (address === "") {
    throw new UserError("no-queue", {
      message: "There is no queue: this case rests in a file of its folder.",
      hint: "Set ENTENTE_DATABASE_URL to a PostgreSQL database that all workers reach; or do the work now, without the queue.",
    });
  }
  const { openJobs } = await import("../store/jobs.ts");
  return openJobs(address, caseId, options);
}

/** What was put into the queue. */
export interface QueuedAnswer {
  readonly schema: "entente.queue/1";
  readonly case: string;
  readonly queued: number;
  /** Files that no worker could read: data files are stored by `add` itself. */
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[];
}

type LeftOut = QueuedAnswer["leftOut"][number];

async function* jobsOf(
  effects: Effects,
  request: AddRequest,
  queue: Jobs,
  leftOut: LeftOut[],
  folder: string,
): AsyncGenerator<Job> {
  const { publisher, kind } = request;
  const origin = { published: checkedDate(request.published), publisher, kind };
  for (const path of await filesOf(effects, request.paths)) {
    if (isAddress(path)) {
      yield { do: "fetch", path, origin };
      continue;
    }
    for await (const found of inputsOf(effects, path, { folder, source: null, origin })) {
      if (found.kind === "document") {
        const { bytes, ...input } = found.input;
        const { name = null, mediaType = null, url = null, retrievedAt = null } = input;
        const kept = await queue.keep(bytes);
        yield {
          do: "read",
          path: found.path,
          bytes: kept,
          origin: { ...origin, name, mediaType, url, retrievedAt },
        };
      } else {
        const reason = found.kind === "data" ? "a data file: add it without --queue" : found.error.message;
        leftOut.push({ path: found.path, reason });
      }
    }
  }
}

/** Puts documents into the queue, for workers to read; their bytes go along. Waits while the queue is full. */
export async function queueDocuments(effects: Effects, request: AddRequest): Promise<QueuedAnswer> {
  const opened = await requireCase(effects, request.case);
  await opened.store.close();
  const queue = await openQueue(effects, opened.file.id);
  const leftOut: LeftOut[] = [];
  let queued = 0;
  let batch: Job[] = [];
  const send = async (): Promise<void> => {
    while ((await queue.waiting()) >= MOST_WAITING) await effects.pause(PAUSE_MS);
    await queue.send(batch);
    queued += batch.length;
    batch = [];
  };
  try {
    for await (const job of jobsOf(effects, request, queue, leftOut, opened.folder)) {
      batch.push(job);
      if (batch.length >= 100) await send();
    }
    if (batch.length > 0) await send();
  } finally {
    await queue.close();
  }
  return { schema: "entente.queue/1", case: opened.folder, queued, leftOut };
}

/** A question for a worker, with what `assess` may be told beside it. */
export interface QueuedQuestion {
  readonly question: Question;
  readonly without: readonly string[];
  readonly allPairs: boolean;
}

/** Puts a question into the queue; its answer is saved in the case. Throws `no-queue`, and what `without` cannot be. */
export async function queueQuestion(
  effects: Effects,
  asked: QueuedQuestion,
  folder: string | null,
): Promise<QueuedAnswer> {
  parseWithout(asked.without);
  const opened = await requireCase(effects, folder);
  await opened.store.close();
  const queue = await openQueue(effects, opened.file.id);
  try {
    await queue.send([{ do: "assess", path: asked.question.title, ...asked }]);
  } finally {
    await queue.close();
  }
  return { schema: "entente.queue/1", case: opened.folder, queued: 1, leftOut: [] };
}

/** Jobs that failed for good, oldest first. */
export async function failedJobs(effects: Effects, folder: string | null): Promise<readonly TakenJob[]> {
  return onQueue(effects, folder, (queue) => queue.listFailed());
}

/** Puts failed jobs back, all or the named. */
export async function retryJobs(
  effects: Effects,
  folder: string | null,
  ids: readonly string[] | null,
): Promise<number> {
  return onQueue(effects, folder, (queue) => queue.retry(ids));
}

async function onQueue<T>(
  effects: Effects,
  folder: string | null,
  ask: (queue: Jobs) => Promise<T>,
): Promise<T> {
  const opened = await requireCase(effects, folder);
  await opened.store.close();
  const queue = await openQueue(effects, opened.file.id);
  try {
    return await ask(queue);
  } finally {
    await queue.close();
  }
}
