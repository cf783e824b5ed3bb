import type { Stance } from "./claim.ts";
import type { Id } from "./ids.ts";
import type { Interval } from "./interval.ts";
import type { Reliability } from "./vocabulary/admiralty.ts";
import type { ChannelId } from "./vocabulary/channels.ts";
import type { Predicate } from "./vocabulary/predicates.ts";

/** A claim as the channels see it: no words, only ends, time, witness and stance. */
export interface ClaimEdge {
  readonly claim: Id;
  readonly row: Id;
  readonly column: Id;
  readonly predicate: Predicate;
  readonly when: Interval | null;
  readonly family: Id;
  readonly stance: Stance;
  readonly reliability: Reliability;
  /** Further claims the edge stands on, for example that a campaign belongs to the row's actor. */
  readonly via: readonly Id[];
}

/** One filled cell of a channel's matrix, with the witnesses and claims that fill it. */
export interface Cell {
  readonly row: Id;
  readonly column: Id;
  readonly families: readonly Id[];
  readonly claims: readonly Id[];
  /** True when no claim of the cell carries a date: it is then in every period. */
  readonly undated: boolean;
}

export type VictimRole = "civilian" | "military" | "unknown";

/** An event with several parts, put together from claims by reversible decisions. */
export interface Operation {
  readonly id: Id;
  readonly actor: Id;
  readonly victims: readonly {
    readonly country: string | null;
    readonly sector: string | null;
    readonly organisation: string | null;
    readonly role: VictimRole;
  }[];
  readonly tools: readonly Id[];
  readonly when: Interval;
  readonly outcome: string | null;
  readonly claims: readonly Id[];
  readonly purposive: boolean;
}

/** What sources say outright about two rows. */
export interface Statement {
  readonly a: Id;
  readonly b: Id;
  readonly predicate: Predicate;
  readonly edges: readonly ClaimEdge[];
}

export interface MatrixData {
  readonly kind: "matrix";
  readonly channel: ChannelId;
  readonly misleadsWhen: string;
  readonly rows: readonly Id[];
  readonly columns: readonly Id[];
  readonly cells: readonly Cell[];
  /** Row id → stratum, for the stratified null; empty when the channel has none. */
  readonly strata: Readonly<Record<Id, string>>;
}

/** What one channel counted, ready to be tested. */
export type ChannelData =
  | MatrixData
  | {
      readonly kind: "events";
      readonly channel: ChannelId;
      readonly misleadsWhen: string;
      readonly operations: readonly Operation[];
    }
  | {
      readonly kind: "statements";
      readonly channel: ChannelId;
      readonly misleadsWhen: string;
      readonly statements: readonly Statement[];
    };
