import { type Desk, openDesk } from "../commands/desk/desk.ts";
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
  /** RFC 3339; the TAXII side's oldest "added". */
  readonly startedAt: string;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  readonly case: string | null;
  readonly openReader: () => Promise<DocumentReader>;
}

export async function openWorkbench(effects: Effects, options: WorkbenchOptions): Promise<Workbench> {
  const desk = await openDesk(effects, options.case);
  const notices = openNotices();
  const runs = openRuns(desk, notices);
  const jobs = openJobs(desk, notices, options.openReader);
  return {
    ...{ desk, runs, jobs, notices },
    startedAt: effects.now(),
    close: async () => {
      runs.stop();
      await runs.idle();
      await jobs.idle();
      await desk.close();
    },
  };
}
