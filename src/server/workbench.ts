import { type Desk, openDesk } from "../commands/desk/desk.ts";
import { type FiledQuestion, filedQuestions } from "../commands/desk/questions.ts";
import type { DocumentReader } from "../commands/reader.ts";
import type { Effects } from "../effects/effects.ts";
import { type Notices, openNotices } from "./events.ts";
import { type Jobs, openJobs } from "./jobs.ts";
import { openRuns, type Runs } from "./runs.ts";

/** What every route works with: the desk, the questions at hand, the files being read, and who is listening. */
export interface Workbench {
  readonly desk: Desk;
  readonly runs: Runs;
  readonly jobs: Jobs;
  readonly notices: Notices;
  /** Question files at hand: those the server was started with, then those that ship. */
  questions(): Promise<readonly FiledQuestion[]>;
  /** RFC 3339; the TAXII side's oldest "added". */
  readonly startedAt: string;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  readonly case: string | null;
  /** Question files, besides those that ship. */
  readonly questions?: readonly string[];
  readonly openReader: () => Promise<DocumentReader>;
}

export async function openWorkbench(effects: Effects, options: WorkbenchOptions): Promise<Workbench> {
  const desk = await openDesk(effects, options.case);
  const notices = openNotices();
  let filed: Promise<readonly FiledQuestion[]> | null = null;
  const questions = (): Promise<readonly FiledQuestion[]> => {
    filed ??= filedQuestions(effects, options.questions ?? []);
    return filed;
  };
  // A file that cannot be read is said when the server starts, not when somebody asks for it.
  if ((options.questions ?? []).length > 0) await questions();
  const runs = openRuns(desk, notices, questions);
  const jobs = openJobs(desk, notices, options.openReader);
  return {
    ...{ desk, runs, jobs, notices, questions },
    startedAt: effects.now(),
    close: async () => {
      runs.stop();
      await runs.idle();
      await jobs.idle();
      await desk.close();
    },
  };
}
