import type { Id } from "./ids.ts";
import type { Day } from "./interval.ts";
import type { ChannelId } from "./vocabulary/channels.ts";
import type { Level, Status } from "./vocabulary/levels.ts";

/** One level as another study has it, beside the answer with that study's own claims and without them. */
export interface ComparedLevel {
  /** `state`: what the two states do, never a level of their groups. */
  readonly level: Level | "state";
  readonly study: Status;
  /** What the study found, in the question's words; `null` where it gives none. */
  readonly finding: string | null;
  /** `null` where this assessment has no answer for it: no two states stand behind the sides. */
  readonly ours: Status | null;
  readonly without: Status | null;
  /** Why they differ or agree, read off evidence, gates and power; one sentence an entry. */
  readonly why: readonly string[];
  /** Evidence rows that hold claims of the study. */
  readonly evidence: readonly Id[];
}

/** What one study found, level by level, beside this assessment. */
export interface StudyComparison {
  /** As the question writes it: a publisher's id, or a claim's. */
  readonly source: string;
  readonly name: string;
  readonly url: string | null;
  /** Its claims that take part in the evidence. */
  readonly claims: readonly Id[];
  readonly levels: readonly ComparedLevel[];
}

/** A tool of which a source says who can have it, with whoever is on record as using it. */
export interface ToolAvailability {
  readonly tool: string;
  /** The claims on who can have it. */
  readonly claims: readonly Id[];
  readonly users: readonly { readonly id: Id; readonly name: string; readonly states: readonly string[] }[];
}

/** What a level of cooperation would plausibly leave in one channel, and whether it was looked for and could be seen. */
export interface PlausibleTrace {
  readonly channel: ChannelId;
  readonly level: Level;
  /** Shared features over chance that the level would leave. */
  readonly excess: number;
  readonly reason: string;
  readonly source: string;
  /** Pairs of the question in which the channel held enough to be tested. */
  readonly tested: number;
  readonly pairs: number;
  /** Smallest excess that the rule would flag in 8 of 10 cases, over the tested pairs; `null`: in none of them. */
  readonly detectable: { readonly least: number; readonly most: number } | null;
  /** Tested pairs in which the level's traces would have been flagged. */
  readonly couldSee: number;
  /** Tested pairs with an excess that every test leaves standing. */
  readonly found: number;
  /** Does a lack of excess in this channel count as silence at all? */
  readonly counts: boolean;
}

/** What operations in question are compared with: the same actors' elsewhere, or others' against the same state. */
export type Against = "elsewhere" | "others";

/** Operations before and after a date, those in question and their controls. */
export interface RateCounts {
  readonly before: number;
  readonly after: number;
  readonly controlBefore: number;
  readonly controlAfter: number;
}

/** What one basis of rows says of the dates: counts before and after beside each control, and a search over all dates. */
export interface RateAnswerRow {
  readonly basis: string;
  /** Only rows found without asking who acts against whom are a test; the others show what the rows look like. */
  readonly decides: boolean;
  readonly operations: { readonly focus: number; readonly elsewhere: number; readonly others: number };
  readonly dates: readonly {
    readonly date: Day;
    readonly label: string;
    /** Chosen after looking: its p belongs to a fixed date and overstates what was found. */
    readonly searched: boolean;
    readonly comparisons: readonly {
      readonly against: Against;
      readonly counts: RateCounts;
      readonly p: number;
      /** The same with whole report families dealt again. */
      readonly clustered: number;
      readonly rise: number | null;
      readonly minimumDetectable: number | null;
      readonly powerForTripling: number;
    }[];
  }[];
  readonly search: {
    /** Of the counts alone, which a jump in reporting moves too. */
    readonly raw: { readonly from: Day; readonly share: number; readonly p: number } | null;
    readonly relative: readonly {
      readonly against: Against;
      readonly from: Day | null;
      readonly p: number;
    }[];
  } | null;
}

/** Did operations of one state's groups against another state change at the question's dates? */
export interface RateChange {
  readonly a: { readonly id: Id; readonly name: string };
  readonly b: { readonly id: Id; readonly name: string };
  readonly since: Day;
  /** Last day that counts: later operations are mostly not disclosed yet. */
  readonly until: Day;
  readonly answers: readonly RateAnswerRow[];
}
