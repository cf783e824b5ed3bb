import type { Operation } from "./evidence.ts";
import type { ChannelFinding } from "./finding.ts";
import type { Id } from "./ids.ts";
import type { EvidenceRow, Judgment, Range } from "./judgment.ts";
import type { Question } from "./question.ts";
import type { Flag, Grade, HypothesisId, Level } from "./vocabulary/levels.ts";

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
  readonly upstream: { readonly id: Id; readonly field: string; readonly release: string } | null;
  readonly document: Id;
  readonly urls: readonly string[];
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
  }[];
  readonly observability: Readonly<Record<string, unknown>>;
  readonly limits: readonly string[];
  readonly actors: readonly NamedActor[];
  /** Labels of the columns and rows that findings name by id. */
  readonly labels: Readonly<Record<Id, string>>;
  readonly threads: readonly ClaimThread[];
  readonly versions: Readonly<Record<string, string>>;
}
