import type { Claim } from "./claim.ts";
import type { Decision, Name } from "./identity.ts";
import type { Id } from "./ids.ts";
import type { Day } from "./interval.ts";
import type { Reliability } from "./vocabulary/admiralty.ts";
import type { MentionType } from "./vocabulary/mentions.ts";

/** Who publishes, and how far to believe them. Unlisted publishers are `F`: cannot be judged. */
export interface Publisher {
  readonly id: Id;
  readonly name: string;
  readonly hosts: readonly string[];
  /** ISO 3166-1 alpha-2, or `null` for a body of no one state. */
  readonly homeState: string | null;
  readonly interest: string | null;
  readonly reliability: Reliability;
  readonly reason: string;
}

export interface Technique {
  readonly id: Id;
  readonly name: string;
  readonly tactics: readonly string[];
  readonly parent: Id | null;
  readonly replacedBy: Id | null;
  /** Revoked or deprecated upstream: old reports name it, nothing new should. Absent means in use. */
  readonly retired?: true;
}

/** A surface form the reader looks for, and what it may mean. */
export interface LexiconEntry {
  readonly surface: string;
  readonly type: MentionType;
  readonly link: readonly Id[];
  /** True for common words: a cue word beside it, or an unambiguous earlier mention, is needed. */
  readonly needsCue: boolean;
  readonly exactCase: boolean;
}

/** Infrastructure that many share or that nobody attacks from. */
export interface BenignList {
  readonly list: string;
  readonly kind: "cidr" | "host" | "string";
  readonly values: readonly string[];
}

/** A cited report or page: the witness behind a derived link. */
export interface Reference {
  readonly url: string;
  /** Day, month or year as far as the citation gives it: `YYYY[-MM[-DD]]`. */
  readonly published: string | null;
}

/** One upstream release that facts were taken from. */
export interface Upstream {
  readonly id: Id;
  readonly name: string;
  readonly release: string;
  readonly released: Day;
  readonly url: string;
  readonly notice: string;
}

/** The bundled facts: who is called what by whom, and who is said to use, target and belong to what. */
export interface Knowledge {
  readonly version: string;
  readonly notices: readonly string[];
  readonly upstreams: readonly Upstream[];
  readonly names: readonly Name[];
  readonly claims: readonly Claim[];
  readonly decisions: readonly Decision[];
  readonly lexicon: readonly LexiconEntry[];
  readonly publishers: readonly Publisher[];
  readonly techniques: readonly Technique[];
  readonly references: readonly Reference[];
  readonly benign: readonly BenignList[];
}
