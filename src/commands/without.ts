import { UserError } from "../errors.ts";
import { byCodeUnit } from "../model/ids.ts";
import { CHANNEL_IDS, type ChannelId } from "../model/vocabulary/channels.ts";
import { nameKey } from "../resolve/name-key.ts";
import { decisionLog } from "../resolve/resolve-names.ts";
import type { Witness } from "./edges.ts";
import type { Grounds } from "./grounds.ts";

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

function state(code: string): string {
  if (/^[a-z]{2}$/i.test(code)) return code.toUpperCase();
  throw new UserError("bad-option", {
    message: `--without state:${code}: that is no country code.`,
    hint: "It leaves out every publisher that is at home there: an ISO 3166-1 alpha-2 code, as in --without state:US.",
  });
}

/** Reads `--without` values: a publisher's id, `state:XX`, `channel:C`, `family:ID` or `decision:ID`. Throws `bad-option`. */
export function parseWithout(values: readonly string[]): Without {
  const read = (prefix: string): string[] =>
    values.flatMap((value) => (value.startsWith(`${prefix}:`) ? [value.slice(prefix.length + 1)] : []));
  const bare = values.filter((value) => !/^(publisher|state|family|channel|decision):/.test(value));
  return {
    publishers: new Set([...bare, ...read("publisher")]),
    states: new Set(read("state").map(state)),
    families: new Set(read("family")),
    channels: new Set(read("channel").map(channel)),
    decisions: read("decision"),
  };
}

/** The same in words that `--without` takes, in a fixed order; empty when nothing is left out. */
export function writtenWithout(without: Without): readonly string[] {
  const { publishers, states, families, channels, decisions } = without;
  return [
    ...[...publishers].sort(byCodeUnit),
    ...[...states].sort(byCodeUnit).map((code) => `state:${code}`),
    ...[...families].sort(byCodeUnit).map((id) => `family:${id}`),
    ...[...channels].sort(byCodeUnit).map((id) => `channel:${id}`),
    ...[...decisions].sort(byCodeUnit).map((id) => `decision:${id}`),
  ];
}

/** Throws `bad-option`, with what may have been meant, for a publisher of whom nothing here has heard. */
export function checkPublishers(
  { publishers }: Without,
  { publishers: listed, published, claims }: Pick<Grounds, "publishers" | "published" | "claims">,
): void {
  const unheard = [...publishers].filter((id) => !listed.has(id));
  if (unheard.length === 0) return;
  const heard = new Set([...published.values()].flatMap(({ publisher }) => publisher ?? []));
  for (const { assertedBy, relays } of claims) for (const id of [...assertedBy, ...relays]) heard.add(id);
  const unknown = unheard.find((id) => !heard.has(id));
  if (unknown === undefined) return;
  const key = nameKey(unknown);
  const near = [...listed.values()].filter(
    ({ id, name }) => key.length > 2 && [id, name].some((one) => nameKey(one).includes(key)),
  );
  throw new UserError("bad-option", {
    message: `--without ${unknown}: no publisher here has this id.`,
    hint: "Name a publisher by its id, as in --without eset; `assess --json` lists them under `sources`.",
    candidates: near.map(({ id }) => id).sort(byCodeUnit),
  });
}

/** Throws `bad-option`, with what an id cut short may have been, for a decision that nobody here made. */
export function checkDecisions(
  { decisions }: Pick<Without, "decisions">,
  { resolved, eventDecisions }: Pick<Grounds, "resolved" | "eventDecisions">,
): void {
  const listed = new Set(
    [...resolved.decisions, ...(resolved.analyst ?? []), ...eventDecisions].map(({ id }) => id),
  );
  const open = decisions.filter((id) => !listed.has(id));
  if (open.length === 0) return;
  // Our own joinings by spelling stand in no list: they are worked out.
  const all = new Set([...listed, ...decisionLog(resolved).map(({ id }) => id)]);
  const unknown = open.find((id) => !all.has(id));
  if (unknown === undefined) return;
  throw new UserError("bad-option", {
    message: `--without decision:${unknown}: there is no such decision here.`,
    hint: "`entente who NAME --json` lists the decisions behind a name under `joins` and `conflicts`, each with its id.",
    candidates:
      unknown.length < 4
        ? []
        : [...all]
            .filter((id) => id.startsWith(unknown))
            .sort(byCodeUnit)
            .slice(0, 10),
  });
}

/** Does a witness count when these are left out? */
export function counts(
  witness: Pick<Witness, "publisher" | "homeState" | "family">,
  without: Without,
): boolean {
  if (without.publishers.has(witness.publisher) || without.families.has(witness.family)) return false;
  return witness.homeState === null || !without.states.has(witness.homeState);
}
