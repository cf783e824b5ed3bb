import type { ClaimRow } from "./claim.ts";
import type { Span } from "./document.ts";
import type { Operation } from "./evidence.ts";
import type { ChannelFinding } from "./finding.ts";
import type { Id } from "./ids.ts";
import type { EvidenceRow, Judgment, Range } from "./judgment.ts";
import type { Question } from "./question.ts";
import type { PlausibleTrace, RateChange, StudyComparison, ToolAvailability } from "./study.ts";
import type { Reliability } from "./vocabulary/admiralty.ts";
import type { ChannelId } from "./vocabulary/channels.ts";
import type { Confidence } from "./vocabulary/icd203.ts";
import type { Flag, Grade, HypothesisId, Level } from "./vocabulary/levels.ts";
import type { Tlp } from "./vocabulary/tlp.ts";

export interface ActorRef {
  readonly id: Id;
  readonly name: string;
}

export type Levels = Readonly<Record<Level, Judgment>>;

/** The answer for one pair of actors. */
export interface PairAssessment {
  readonly a: ActorRef;
  readonly b: ActorRef;
  readonly grade: Grade | null;
  readonly flags: readonly Flag[];
  readonly levels: Levels;
  readonly score: number;
}

/** The answer for two states, beside that for their groups: an answer of its own, and no level of any pair of groups. */
export interface StateAnswer extends PairAssessment {
  readonly evidence: readonly EvidenceRow[];
  /** Every operation on record of one state's groups against the other, by whomever. */
  readonly operations: Assessment["crossTargeting"];
}

export interface HypothesisResult {
  readonly id: HypothesisId;
  readonly range: Range;
  /** Sum of the weights that speak against it (ACH inconsistency), 0 or more. */
  readonly inconsistency: number;
  readonly for: readonly Id[];
  readonly against: readonly Id[];
}

/** An actor of the question, the names it goes by and who uses each. */
export interface NamedActor extends ActorRef {
  readonly side: "a" | "b";
  readonly names: readonly { readonly name: string; readonly by: readonly string[] }[];
  /** Claims on why the actor is on this side, when the side was written as `state:XX` or `country:XX`. */
  readonly because: readonly Id[];
  readonly contested: boolean;
  readonly documentation: Readonly<Record<string, number>>;
  /** Country codes of the states said to sponsor or house it: its own column of the actor × target table. */
  readonly states?: readonly string[];
}

/** A publisher whose claims take part, with what the reader needs to weigh it. */
export interface SourceEntry {
  readonly publisher: Id;
  readonly name: string;
  readonly reliability: Reliability;
  readonly reason: string;
  readonly homeState: string | null;
  readonly interest: string | null;
  readonly documents: number;
  readonly claims: number;
  /** Report families its claims fall in: two publishers that share one are not independent there. */
  readonly families: readonly Id[];
}

/** The columns one actor fills in one channel's matrix. */
export interface MatrixRow {
  readonly actor: Id;
  readonly channel: ChannelId;
  readonly columns: readonly Id[];
}

/** What the reader needs to follow a claim to where it is written. */
export interface ClaimThread {
  readonly id: Id;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly stance: string;
  readonly hedge: string | null;
  readonly when: string | null;
  readonly assertedBy: readonly string[];
  readonly publisher: string;
  readonly published: string | null;
  /** The quote, for claims read from text; `null` for bundled facts, which carry no sentence. */
  readonly quote: string | null;
  readonly upstream: {
    readonly id: Id;
    readonly field: string;
    readonly release: string;
    /** Where in a text field, in UTF-16 code units; absent where the field is the value. */
    readonly span?: Span;
  } | null;
  readonly document: Id;
  readonly urls: readonly string[];
  /** The cell it fills, so that a finding's shared column leads to its claims. */
  readonly cell?: { readonly row: Id; readonly column: Id };
  /** Whom the speaker passes on, nearest first. */
  readonly relays?: readonly string[];
  /** The same by name, one for one; absent where nobody of them goes by another name than the id. */
  readonly relayNames?: readonly string[];
  /** Page of the quote, counted from 1, for paged documents. */
  readonly page?: number | null;
  /** How well founded the speaker says it is; absent when not said. */
  readonly confidence?: Confidence;
  /** Who read the passage and let the claim stand. */
  readonly reviewedBy?: readonly string[];
  /** The rule, model or analyst that made the claim of the passage; absent for a source's own structured claim. */
  readonly extractor?: string;
  /** What a row of incidents or relations says besides, in words of its coder. */
  readonly row?: ClaimRow;
}

/** What an assessment says otherwise than an earlier one, and what is behind it. */
export interface Changes {
  readonly since: { readonly assessment: Id; readonly asOf: string | null; readonly question: string };
  /** Grade, levels and flags that read otherwise; empty where the answer is the same. */
  readonly moved: readonly { readonly what: string; readonly before: string; readonly now: string }[];
  /** What came, went or is decided otherwise; it may have moved nothing. */
  readonly because: readonly {
    readonly kind: "question" | "decision" | "new-claim" | "gone-claim" | "upstream";
    readonly id: Id;
    readonly what: string;
  }[];
}

/** The whole answer: what `assess --json` prints and every report is written from. */
export interface Assessment {
  readonly schema: "entente.assess/1";
  readonly id: Id;
  readonly unit: "group" | "state";
  readonly question: Question & { readonly hash: string; readonly number: number };
  readonly resolution: Id;
  readonly grade: Grade | null;
  readonly flags: readonly Flag[];
  readonly levels: Levels;
  readonly hypotheses: readonly HypothesisResult[];
  readonly pairs: readonly PairAssessment[];
  readonly pairsOmitted: { readonly count: number; readonly reason: string };
  readonly findings: readonly ChannelFinding[];
  readonly evidence: readonly EvidenceRow[];
  readonly crossTargeting: readonly (Operation & {
    readonly actorName: string;
    readonly publishers: readonly string[];
  })[];
  readonly sensitivity: readonly {
    readonly without: string;
    readonly grade: Grade | null;
    readonly movedLevels: readonly Level[];
    /** Range of each level without it, where it was computed. */
    readonly ranges?: Readonly<Partial<Record<Level, Range>>>;
  }[];
  readonly observability: Readonly<Record<string, unknown>>;
  readonly limits: readonly string[];
  readonly actors: readonly NamedActor[];
  /** Labels of the columns and rows that findings name by id. */
  readonly labels: Readonly<Record<Id, string>>;
  readonly threads: readonly ClaimThread[];
  readonly versions: Readonly<Record<string, string>>;
  /** Every dated or undated operation of both sides, for the timeline and the actor × target table. */
  readonly operations?: Assessment["crossTargeting"];
  readonly sources?: readonly SourceEntry[];
  readonly matrixRows?: readonly MatrixRow[];
  /** How many questions this case has asked: "question n of m". */
  readonly questionsInCase?: number;
  readonly tlp?: Tlp;
  /** What the asker left out, as `--without` takes it; absent when nothing was. */
  readonly leftOut?: readonly string[];
  /** For a question on groups: what the states behind its sides do together. Absent where no two states stand behind them. */
  readonly states?: readonly StateAnswer[];
  /** What other studies found, where the question says so (`expect`). */
  readonly studies?: readonly StudyComparison[];
  /** What each level would plausibly leave, and whether it was looked for and could be seen. */
  readonly traces?: readonly PlausibleTrace[];
  /** Whether operations changed at the question's dates; only for events that ask it (`change`). */
  readonly rates?: RateChange;
  /** Claims on the sides that answer no level: what is sought, official positions, pacts, obstacles, who can have a tool. */
  readonly said?: readonly Id[];
  /** Tools of which somebody says who can have them, and who is on record as using them. */
  readonly availability?: readonly ToolAvailability[];
  /** Set when an earlier assessment was given to compare with. */
  readonly changes?: Changes;
}
