import { UserError } from "../errors.ts";
import { CHANNEL_IDS, type ChannelId } from "../model/vocabulary/channels.ts";
import type { Witness } from "./edges.ts";

/** What an assessment leaves out. */
export interface Without {
  readonly publishers: ReadonlySet<string>;
  /** Home states of publishers, ISO 3166-1 alpha-2. */
  readonly states: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
  readonly channels: ReadonlySet<ChannelId>;
  readonly decisions: readonly string[];
}

export const NOTHING: Without = {
  publishers: new Set(),
  states: new Set(),
  families: new Set(),
  channels: new Set(),
  decisions: [],
};

function channel(id: string): ChannelId {
  const known = CHANNEL_IDS.find((one) => one === id);
  if (known) return known;
  throw new UserError("bad-option", {
    message: `--without channel:${id}: there is no such channel.`,
    hint: "Name one of the channels listed here.",
    candidates: CHANNEL_IDS,
  });
}

/** Reads `--without` values: a publisher's id, `state:XX`, `channel:C`, `family:ID` or `decision:ID`. Throws `bad-option`. */
export function parseWithout(values: readonly string[]): Without {
  const read = (prefix: string): string[] =>
    values.flatMap((value) => (value.startsWith(`${prefix}:`) ? [value.slice(prefix.length + 1)] : []));
  const bare = values.filter((value) => !/^(publisher|state|family|channel|decision):/.test(value));
  return {
    publishers: new Set([...bare, ...read("publisher")]),
    states: new Set(read("state").map((state) => state.toUpperCase())),
    families: new Set(read("family")),
    channels: new Set(read("channel").map(channel)),
    decisions: read("decision"),
  };
}

/** Does a witness count when these are left out? */
export function counts(
  witness: Pick<Witness, "publisher" | "homeState" | "family">,
  without: Without,
): boolean {
  if (without.publishers.has(witness.publisher) || without.families.has(witness.family)) return false;
  return witness.homeState === null || !without.states.has(witness.homeState);
}
