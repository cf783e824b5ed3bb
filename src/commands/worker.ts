import type { Effects } from "../effects/effects.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Id } from "../model/ids.ts";
import type { Job } from "../model/job.ts";
import type { Jobs } from "../store/jobs.ts";
import type { Store } from "../store/store.ts";
import { add, stored } from "./add.ts";
import { assess } from "./assess.ts";
import { requireCase } from "./case.ts";
import { openQueue } from "./queue.ts";
import type { DocumentReader } from "./reader.ts";
import { parseWithout } from "./without.ts";

/** How long an idle worker waits before it asks again, in milliseconds. */
const IDLE_MS = 300;
/** How long it waits when the database is away; work goes on by itself when it is back. */
const AWAY_MS = 1000;

export interface WorkOptions {
  readonly case: string | null;
  /** Jobs done at once. */
  readonly concurrency: number;
  /** Ends when nothing is unfinished, instead of waiting for more. */
  readonly once: boolean;
  /** Seconds after which a silent worker counts as dead. */
  readonly expiresAfter?: number;
  /** How often a job that fails is tried again before it is set aside. */
  readonly retries?: number;
  /** Asks to stop: what is under way is finished first. */
  readonly stopped: () => boolean;
  readonly onDone?: (path: string, what: string) => void;
}

export interface WorkAnswer {
  readonly schema: "entente.worker/1";
  readonly done: number;
  readonly failed: number;
  /** Questions answered; each answer is saved in the case, where `trace` finds it by its id. */
  readonly assessments: readonly DoneAssessment[];
}

export interface DoneAssessment {
  readonly id: Id;
  readonly title: string;
  readonly grade: Assessment["grade"];
}

interface Workshop {
  readonly effects: Effects;
  readonly folder: string | null;
  readonly store: Store;
  readonly queue: Jobs;
  readonly reader: DocumentReader;
}

interface Tally {
  done: number;
  failed: number;
  readonly assessments: DoneAssessment[];
}

/** Does one job, whole or not at all; returns what came of it in a few words. */
async function doJob(
  { effects, folder, store, queue, reader }: Workshop,
  job: Job,
  tally: Tally,
): Promise<string> {
  if (job.do === "assess") {
    const { question, allPairs } = job;
    const without = parseWithout(job.without);
    const { id, grade } = await assess(effects, { question, case: folder, without, allPairs });
    tally.assessments.push({ id, title: question.title, grade });
    return `grade ${grade ?? "undetermined"}; \`entente trace ${id}\` shows it`;
  }
  if (job.do === "fetch") {
    const { published, publisher, kind } = job.origin;
    const answer = await add(
      effects,
      { paths: [job.path], case: folder, published, publisher, kind },
      reader,
    );
    return answer.documents.map(({ outcome }) => outcome).join(", ");
  }
  const bytes = await queue.bytes(job.bytes);
  if (bytes === null) throw new Error(`The bytes of ${job.path} are gone from the queue.`);
  const { kind, ...origin } = job.origin;
  const outcome = await reader.read({ ...origin, bytes, ...(kind ? { kind } : {}) });
  const { outcome: what, issues } = await stored(store, outcome, job.path, effects.now());
  return issues.length === 0 ? what : `${what} (${issues.map(({ code }) => code).join(", ")})`;
}

/**
 * Takes jobs from the case's queue and does them, several at once, until asked to stop. A job whose worker dies is
 * taken by another; one that fails is tried again and then set aside for a person to look at. While the database is
 * away it waits.
 */
export async function work(
  effects: Effects,
  reader: DocumentReader,
  options: WorkOptions,
): Promise<WorkAnswer> {
  const { file, store } = await requireCase(effects, options.case);
  const { expiresAfter, retries } = options;
  const queue = await openQueue(effects, file.id, {
    onTrouble: (message) => effects.log(`worker: ${message}`),
    ...(expiresAfter === undefined ? {} : { expiresAfter }),
    ...(retries === undefined ? {} : { retries }),
  });
  const shop: Workshop = { effects, folder: options.case, store, queue, reader };
  const tally: Tally = { done: 0, failed: 0, assessments: [] };
  try {
    const slots = Array.from({ length: Math.max(1, options.concurrency) }, () => slot(shop, options, tally));
    await Promise.all(slots);
    if (options.once) await queue.sweep();
  } finally {
    await queue.close();
    await store.close();
  }
  return { schema: "entente.worker/1", ...tally };
}

async function slot(shop: Workshop, options: WorkOptions, tally: Tally): Promise<void> {
  const { effects, queue } = shop;
  while (!options.stopped()) {
    try {
      const taken = await queue.take();
      if (taken === null) {
        if (options.once && (await queue.unfinished()) === 0) return;
        await effects.pause(IDLE_MS);
        continue;
      }
      const { id, job } = taken;
      try {
        const what = await doJob(shop, job, tally);
        await queue.done(id);
        tally.done += 1;
        options.onDone?.(job.path, what);
      } catch (error) {
        tally.failed += 1;
        effects.log(`worker: ${job.path}: ${(error as Error).message}`);
        await queue.failed(id, (error as Error).message);
      }
    } catch (error) {
      // The database is away: the job, if there was one, is taken again after its time has run out.
      effects.log(`worker: waiting for the database: ${(error as Error).message}`);
      await effects.pause(AWAY_MS);
    }
  }
}
