import type { ChannelData, ClaimEdge } from "../model/evidence.ts";
import type { Id } from "../model/ids.ts";
import type { Interval } from "../model/interval.ts";
import type { ChannelId } from "../model/vocabulary/channels.ts";

/** What every channel is given: the edges of all live actors, never only the question's. */
export interface ChannelInput {
  readonly edges: readonly ClaimEdge[];
  /** Edges dated wholly outside are left out; undated ones stay and are marked. `null`: all time. */
  readonly period: Interval | null;
}

/** One kind of evidence: it counts, it does not test. */
export interface Channel {
  readonly id: ChannelId;
  /** When this channel points the wrong way; printed beside every result. */
  readonly misleadsWhen: string;
  build(input: ChannelInput): ChannelData;
}

/** Is a column of this kind of entity, by its id? */
export type ColumnTest = (column: Id) => boolean;
