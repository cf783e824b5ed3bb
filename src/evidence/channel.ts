import type { ChannelData, ClaimEdge, Operation } from "../model/evidence.ts";
import type { Id } from "../model/ids.ts";
import type { Interval } from "../model/interval.ts";
import type { ChannelId } from "../model/vocabulary/channels.ts";

/** What every channel is given: the edges and operations of all live actors, never only the question's. */
export interface ChannelInput {
  readonly edges: readonly ClaimEdge[];
  /** Edges dated wholly outside are left out; undated ones stay and are marked. `null`: all time. */
  readonly period: Interval | null;
  /** Operations put together from claims; absent, the channels of events are empty. */
  readonly operations?: readonly Operation[];
  /** Actor → states said to sponsor or house it: what it does not attack by construction. */
  readonly statesOf?: ReadonlyMap<Id, ReadonlySet<string>>;
  /** Is this indicator infrastructure that many share? Absent: nothing is taken out. */
  readonly isShared?: (column: Id) => boolean;
}

/** One kind of evidence: it counts, it does not test. */
export interface Channel {
  readonly id: ChannelId;
  /** When this channel points the wrong way; printed beside every result. */
  readonly misleadsWhen: string;
  /** Does its test join the question's Holm family? Fixed in advance; the others are shown and decide nothing. */
  readonly primary: boolean;
  build(input: ChannelInput): ChannelData;
}

/** Is a column of this kind of entity, by its id? */
export type ColumnTest = (column: Id) => boolean;
