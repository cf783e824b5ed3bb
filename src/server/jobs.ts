import { stored } from "../commands/add.ts";
import { type Case, requireCase } from "../commands/case.ts";
import type { Desk } from "../commands/desk/desk.ts";
import { inputOf, saveCopy } from "../commands/fetch.ts";
import type { DocumentReader } from "../commands/reader.ts";
import { setReliability } from "../commands/reliability.ts";
import { contentId } from "../model/ids.ts";
import type { Job } from "../model/schemas/workbench.ts";
import type { Reliability } from "../model/vocabulary/admiralty.ts";
import type { DocumentKind } from "../model/vocabulary/publishing.ts";
import type { Notices } from "./events.ts";
import { problemOf } from "./problem.ts";

/** A document handed in: bytes with a name, or an address to fetch once. */
export interface Handed {
  readonly source: { readonly bytes: Uint8Array; readonly name: string } | { readonly url: string };
  readonly published: string | null;
  readonly publisher: string | null;
  readonly kind: DocumentKind | null;
  /** What somebody thinks of the publisher; it counts in this case from then on. */
  readonly reliability: Reliability | null;
}

/** Documents being read, one after the other. A page may leave and come back to see how far they are. */
export interface Jobs {
  start(handed: Handed): Job;
  get(id: string): Job | null;
  all(): readonly Job[];
  idle(): Promise<void>;
}

const JOBS_KEPT = 500;

export function openJobs(desk: Desk, notices: Notices, openReader: () => Promise<DocumentReader>): Jobs {
  const jobs = new Map<string, Job>();
  let line: Promise<void> = Promise.resolve();
  let count = 0;
  let reader: Promise<DocumentReader> | null = null;

  const update = (job: Job): void => {
    jobs.set(job.id, job);
    notices.tell({ type: "job", job: job.id, state: job.state });
  };

  const run = async (job: Job, handed: Handed, opened: Case): Promise<Job> => {
    const { source, published, publisher, kind, reliability } = handed;
    const input =
      "url" in source
        ? await inputOf(desk.effects, source.url)
        : { bytes: source.bytes, name: source.name, mediaType: null, url: null, retrievedAt: null };
    await saveCopy(desk.effects, opened.folder, input.bytes);
    reader ??= openReader();
    const outcome = await (await reader).read({ ...input, published, publisher, ...(kind ? { kind } : {}) });
    const added = await stored(opened.store, outcome, job.what, desk.effects.now());
    const rated = reliability === null || added.document === null ? null : { letter: reliability };
    if (rated && added.publisher !== null)
      await setReliability(desk.effects, opened.folder, rated.letter, [added.publisher]);
    return {
      ...job,
      state: "done",
      done: 1,
      secondsLeft: 0,
      document: added.document,
      outcome: added.outcome,
      claims: added.claims,
      rated: rated && { ...rated, publisher: added.publisher },
      issues: added.issues.map((issue) => ({ ...issue })),
    };
  };

  return {
    start: (handed) => {
      const what = "url" in handed.source ? handed.source.url : handed.source.name;
      count += 1;
      const job: Job = {
        ...{ id: contentId("job", [count, what, desk.effects.now()]), what, state: "running", done: 0 },
        ...{ total: 1, secondsLeft: null, document: null, outcome: null, claims: 0, issues: [] },
        rated: null,
        problem: null,
      };
      update(job);
      const oldest = jobs.keys().next();
      if (jobs.size > JOBS_KEPT && !oldest.done) jobs.delete(oldest.value);
      line = line.then(async () => {
        try {
          const opened = desk.opened ?? (await requireCase(desk.effects, desk.caseName));
          const done = await run(job, handed, opened);
          update(done);
          if (done.document !== null) notices.tell({ type: "case", what: "document", id: done.document });
        } catch (error) {
          const problem = problemOf(error);
          if (problem.status === 500) desk.effects.log(String((error as Error)?.stack ?? error));
          update({ ...job, state: "failed", problem });
        }
      });
      return job;
    },
    get: (id) => jobs.get(id) ?? null,
    all: () => [...jobs.values()],
    idle: () => line,
  };
}
