import type { Operation } from "../model/evidence.ts";
import { byCodeUnit } from "../model/ids.ts";
import { intersects } from "../model/interval.ts";
import type { ChannelId } from "../model/vocabulary/channels.ts";
import type { Channel, ChannelInput } from "./channel.ts";

type Choose = (operations: readonly Operation[], input: ChannelInput) => readonly Operation[];

/** A channel that lists operations of the period, in order of date: what is counted in them is for the tests. */
export function eventsChannel(id: ChannelId, misleadsWhen: string, choose: Choose): Channel {
  return {
    id,
    misleadsWhen,
    primary: false,
    build: (input) => {
      const { operations = [], period } = input;
      const inside = operations.filter(({ when }) => period === null || intersects(when, period));
      return {
        kind: "events",
        channel: id,
        misleadsWhen,
        operations: choose(inside, input).toSorted(
          (x, y) => byCodeUnit(x.when.from ?? "", y.when.from ?? "") || byCodeUnit(x.id, y.id),
        ),
      };
    },
  };
}

/** Has it any date at all? */
export function isDated({ when }: Operation): boolean {
  return when.from !== null || when.to !== null;
}
