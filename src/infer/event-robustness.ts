import type { ChannelFinding, Finding, NullId, NullResult } from "../model/finding.ts";
import type { Id } from "../model/ids.ts";
import type { EventSetting } from "./event-outcome.ts";
import { rankAmong } from "./robustness.ts";
import { type EventsData, eitherWay } from "./test-events.ts";

type Checks = Partial<Record<NullId, NullResult>>;

/**
 * Does a flagged finding on operations stand when it is asked more? Once more without operations of either that only
 * reports on both tell of, and ranked among all other pairs of the same states. As for overlaps, these can only take
 * a flag away; without operations that some report tells of one alone nothing is left to stand on.
 */
export function withEventChecks(
  data: EventsData,
  findings: readonly ChannelFinding[],
  isFlagged: (finding: ChannelFinding) => boolean,
  { statesOf, ...setting }: EventSetting & { readonly statesOf: ReadonlyMap<Id, ReadonlySet<string>> },
): readonly ChannelFinding[] {
  return findings.map((finding) => {
    if (finding.kind !== "tested" || !isFlagged(finding)) return finding;
    const peers = amongPeers(data, finding, setting, statesOf);
    const checks: Checks = {
      "cited-apart": citedApart(data, finding, setting),
      ...(peers && { "same-states": peers }),
    };
    return { ...finding, nulls: { ...finding.nulls, ...checks } };
  });
}

function citedApart(data: EventsData, { a, b }: Finding, setting: EventSetting): NullResult {
  const familiesOf = (actor: Id): ReadonlySet<Id> =>
    new Set(data.operations.flatMap((one) => (one.actor === actor ? setting.familiesOf(one) : [])));
  const [ofA, ofB] = [familiesOf(a), familiesOf(b)];
  const operations = data.operations.filter(
    (one) =>
      (one.actor !== a && one.actor !== b) ||
      setting.familiesOf(one).some((family) => !ofA.has(family) || !ofB.has(family)),
  );
  const again = eitherWay({ ...data, operations }, setting)(a, b);
  if (typeof again === "string") return { expected: 0, sd: 0, p: 1 };
  const sd = again.z === 0 ? 0 : Math.abs((again.observed - again.expected) / again.z);
  return { expected: again.expected, sd, p: again.p };
}

/** How many of the states' other pairs go together as closely? `undefined` where too few can be tested. */
function amongPeers(
  data: EventsData,
  { a, b }: Finding,
  setting: EventSetting,
  statesOf: ReadonlyMap<Id, ReadonlySet<string>>,
): NullResult | undefined {
  const [statesOfA, statesOfB] = [statesOf.get(a), statesOf.get(b)];
  if (!statesOfA || !statesOfB) return undefined;
  const actors = [...new Set(data.operations.map(({ actor }) => actor))];
  const members = (states: ReadonlySet<string>): readonly Id[] =>
    actors.filter((actor) => [...(statesOf.get(actor) ?? [])].some((state) => states.has(state)));
  const test = eitherWay(data, setting);
  const own = test(a, b);
  if (typeof own === "string") return undefined;
  const peers = new Map<string, { readonly z: number; readonly beyond: number }>();
  for (const one of members(statesOfA))
    for (const other of members(statesOfB)) {
      const key = [one, other].sort().join(" ");
      if (one === other || peers.has(key) || key === [a, b].sort().join(" ")) continue;
      const found = test(one, other);
      if (typeof found !== "string") peers.set(key, { z: found.z, beyond: found.observed - found.expected });
    }
  return rankAmong(own.z, own.expected, [...peers.values()]);
}
