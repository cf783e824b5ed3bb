import type { Region, Span } from "./document.ts";
import type { VictimRole } from "./evidence.ts";
import { contentId, type Id } from "./ids.ts";
import type { Interval } from "./interval.ts";
import type { RelationScale } from "./relation.ts";
import type { Credibility } from "./vocabulary/admiralty.ts";
import type { Confidence, LikelihoodTerm } from "./vocabulary/icd203.ts";
import type { MentionType } from "./vocabulary/mentions.ts";
import type { Predicate } from "./vocabulary/predicates.ts";
import type { DocumentKind } from "./vocabulary/publishing.ts";

/** One end of a claim: the words used, their canonical spelling, and every entity they may mean. */
export interface Term {
  readonly text: string;
  readonly canonical: string;
  readonly span: Span | null;
  readonly type: TermType;
  readonly link: readonly Id[];
}

/** Mentions, and what only structured sources and readers of clauses name. */
export type TermType = MentionType | "state" | "campaign" | "event" | "unnamed" | "text";

/** Where a claim is written: a quote in a text, or a field of an upstream object. */
export type Passage =
  | { readonly kind: "text"; readonly span: Span; readonly quote: string; readonly ordinal: number }
  | {
      readonly kind: "field";
      readonly object: Id;
      readonly field: string;
      readonly span: Span | null;
      readonly urls: readonly string[];
      readonly release: string;
    };

export type Stance = "asserts" | "denies" | "doubts";
export type Negation = "flat" | "no-evidence" | "partial" | "ceased" | "not-attributed" | "denied-by-accused";

/** How the source qualifies its own words. A likelihood only; confidence has its own field. */
export interface Hedge {
  readonly text: string;
  readonly likelihood: LikelihoodTerm | "unquantified";
}

export interface Origin {
  readonly by: "source" | "rule" | "model" | "analyst";
  readonly name: string;
  readonly version: number;
}

/** The event that a source tells a claim of, with what it says of the event as a whole. */
export interface EventTag {
  readonly id: Id;
  readonly role: VictimRole;
  /** Was it collected for a hypothesis? Such events are left out of tests of rates. */
  readonly purposive: boolean;
}

/** What a row of our own columns says besides its ends: how it was come by, and the fact in its coder's words. */
export interface ClaimRow {
  readonly fact: string | null;
  /** What the position, the availability or the change amounts to, as the row's outcome has it. */
  readonly says: string | null;
  readonly kind: DocumentKind;
  /** Was the page opened for the row, or is its address only known? */
  readonly urlStatus: "opened" | "known";
}

/** Who says that subject – predicate – object, when, how sure, and where it is written. */
export interface Claim {
  readonly id: Id;
  readonly document: Id;
  readonly passage: Passage;
  readonly region: Region["kind"];
  readonly subject: Term;
  readonly predicate: Predicate;
  readonly object: Term;
  readonly change: "started" | "rose" | "widened" | "stopped" | null;
  readonly stance: Stance;
  readonly negation: Negation | null;
  readonly hedge: Hedge | null;
  readonly confidence: Confidence | null;
  /** Who says it, as written; `["author"]` when the document itself speaks. */
  readonly assertedBy: readonly string[];
  /** Whom the speaker passes on, nearest first; empty for first-hand claims. */
  readonly relays: readonly string[];
  readonly eventTime: Interval | null;
  /** For claims about two actors: one act, several or planned ones, or a lasting bond; absent when not said. */
  readonly scale?: RelationScale | null;
  /** For claims about two actors: the software, server or access concerned, as an id; absent when not said. */
  readonly asset?: Id | null;
  /** For `targets`: is what the act reaches civilian or military, as the sentence says; absent when it does not. */
  readonly targetRole?: VictimRole;
  /** The event its source tells it of: claims with one event id are parts of one operation. */
  readonly event?: EventTag;
  /** For claims from rows of incidents and relations. */
  readonly row?: ClaimRow;
  readonly credibility: Credibility;
  readonly origin: Origin;
  readonly supersedes: Id | null;
}

/** What a claim's id hashes. Offsets are left out on purpose: they are derived again when a cleaner improves. */
export interface ClaimIdentity {
  readonly document: Id;
  readonly passage: Passage;
  readonly subject: string;
  readonly predicate: Predicate;
  readonly object: string;
  readonly stance: Stance;
}

/** The id of a claim that a source, rule or model made. An analyst's claim uses `analystClaimId`. */
export function claimId({ document, passage, subject, predicate, object, stance }: ClaimIdentity): Id {
  const where =
    passage.kind === "text"
      ? ["text", passage.quote.normalize("NFC").replace(/\s+/gu, " ").trim(), passage.ordinal]
      : ["field", passage.object, passage.field];
  return contentId("c", [document, where, subject, predicate, object, stance]);
}

/** An analyst's claim hashes every field and what it supersedes, so each edit is a claim of its own. */
export function analystClaimId(claim: Omit<Claim, "id">): Id {
  return contentId("c", ["analyst", claim]);
}
