import type { Day } from "./interval.ts";
import type { ChannelId } from "./vocabulary/channels.ts";
import type { Level, Status } from "./vocabulary/levels.ts";

/** What another study found at one level of the groups, or for their states: a claim of its authors, set beside the answer. */
export interface StudyFinding {
  readonly level: Level | "state";
  readonly status: Status;
  /** The publisher of the study, or the id of a claim of it (`c-…`): what is left out to see the answer without it. */
  readonly source: string;
  /** What it found, in words of one's own. */
  readonly finding?: string;
  readonly url?: string;
}

/** What is asked: which sides, over which period, on whose knowledge of when. */
export interface Question {
  readonly title: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** Exact pairs instead of every a × b. */
  readonly pairs: readonly { readonly a: string; readonly b: string }[];
  readonly period: { readonly since: Day | null; readonly until: Day | null };
  readonly asOf: Day | null;
  readonly unit: "group" | "state";
  readonly channels: readonly ChannelId[] | null;
  readonly trust: readonly string[] | null;
  readonly events: readonly {
    readonly id: string;
    readonly date: Day;
    readonly label: string;
    readonly url: string | null;
    /** Asks whether operations changed at this date, and says how the date was chosen: in advance, or after looking. */
    readonly change?: "fixed" | "searched";
  }[];
  readonly series: readonly { readonly id: string; readonly file: string }[];
  readonly expect: readonly StudyFinding[];
  readonly seed: number;
}
