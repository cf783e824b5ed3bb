import type { ChannelData, Operation } from "../model/evidence.ts";
import type { ChannelFinding, Finding, NotEnough } from "../model/finding.ts";
import { byCodeUnit, contentId, type Id } from "../model/ids.ts";
import type { ChannelId } from "../model/vocabulary/channels.ts";
import { alignmentTest } from "./alignment.ts";
import { coPresenceTest } from "./co-presence.ts";
import type { EventOutcome, EventSetting, EventTest, PairTest } from "./event-outcome.ts";
import { FAMILY_ALPHA } from "./rule.ts";
import { leastDetectable } from "./silence.ts";
import { ratioOf } from "./test-overlap.ts";
import { timingTest } from "./timing.ts";

export type EventsData = Extract<ChannelData, { readonly kind: "events" }>;

export interface EventPairs extends EventSetting {
  readonly pairs: readonly { readonly a: Id; readonly b: Id }[];
}

const TESTS: Readonly<Partial<Record<ChannelId, EventTest>>> = {
  timing: timingTest,
  "co-presence": coPresenceTest,
  alignment: alignmentTest,
};

/**
 * Do the operations of two actors go together more than chance gives, in this channel? One finding a pair, in the order
 * asked; pairs of which the channel knows neither side are left out. `q` is `p` until `settleQuestion` has seen the
 * family. Operations collected because they bear on the question take no part, and neither does an event that is laid
 * at both. Without an event of the question, portfolios are compared around none. The same answer whichever side comes first. `data` holds everybody's operations: chance is measured on them.
 */
export function testEvents(data: EventsData, { pairs, ...setting }: EventPairs): readonly ChannelFinding[] {
  const test = TESTS[data.channel];
  if (!test || (data.channel === "alignment" && setting.events.length === 0)) return [];
  const known = new Set(data.operations.map(({ actor }) => actor));
  const pairTest = eitherWay(data, setting);
  return pairs
    .filter(({ a, b }) => known.has(a) || known.has(b))
    .map((pair) => {
      const found = pairTest(pair.a, pair.b);
      return typeof found === "string" ? notEnough(data, pair, found) : findingOf(data, pair, found, setting);
    });
}

/** A channel's test, each pair taken in order of id so that swapping the sides swaps labels alone. */
export function eitherWay({ channel, operations }: EventsData, setting: EventSetting): PairTest {
  const test = TESTS[channel]!(operations, setting);
  return (a, b) => {
    if (a === b) return "both sides are one actor";
    if (a < b) return test(a, b);
    const found = test(b, a);
    return typeof found === "string" ? found : swapped(found);
  };
}

function swapped(found: EventOutcome): EventOutcome {
  const { happening, numbers } = found;
  const order = happening.kind === "one-place" ? happening.order : null;
  return {
    ...found,
    numbers: [numbers[1], numbers[0]],
    ...(order && {
      happening: {
        kind: "one-place",
        order: { aFirst: order.bFirst, bFirst: order.aFirst, p: order.p },
      },
    }),
  };
}

function notEnough(
  { channel }: EventsData,
  { a, b }: { readonly a: Id; readonly b: Id },
  reason: string,
): NotEnough {
  return { kind: "not-enough", channel, a, b, reason };
}

function findingOf(
  { channel, misleadsWhen, operations }: EventsData,
  { a, b }: { readonly a: Id; readonly b: Id },
  found: EventOutcome,
  { seed }: EventSetting,
): Finding {
  const { observed, expected, p, interval, nulls, detectableAt, happening, numbers, shared, rarity } = found;
  const own = { channel, a, b, seed, observed, degrees: numbers, nulls, happening, shared, rarity };
  return {
    kind: "tested",
    id: contentId("f", [own, operations.length]),
    ...own,
    expected,
    p,
    q: p,
    adjusted: { method: "holm", family: 1 },
    effect: { excess: observed - expected, ratio: ratioOf(observed, expected), interval },
    minimumDetectable: leastDetectable(detectableAt, FAMILY_ALPHA),
    detectableAt,
    undated: false,
    cells: [],
    claims: claimsOf(found.seen),
    misleadsWhen,
  };
}

const claimsOf = (operations: readonly Operation[]): readonly Id[] =>
  [...new Set(operations.flatMap(({ claims }) => claims))].sort(byCodeUnit);
