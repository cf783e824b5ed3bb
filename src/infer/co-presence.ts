import type { Cell, MatrixData, Operation } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { chanceOfMeeting, meetingMass, orderOnHosts } from "../stats/co-residence.ts";
import { plantedOverlapLevels } from "../stats/power.ts";
import { effectInterval } from "../stats/tilt.ts";
import { datedEvent } from "./days.ts";
import { type EventOutcome, type EventSetting, type EventTest, FEWEST_OPERATIONS } from "./event-outcome.ts";
import { operationLedger } from "./operation-ledger.ts";
import { DETECTION_SHARE, FAMILY_ALPHA, INTERVAL_LEVEL } from "./rule.ts";
import { testOverlap } from "./test-overlap.ts";

/** Two actors at named victims: how often, in which order, and beside what chance. */
export interface CoPresence {
  readonly a: Id;
  readonly b: Id;
  readonly meetings: readonly {
    readonly organisation: string;
    /** Days from the middle of a's first operation there to the middle of b's; positive: a came first. */
    readonly gapDays: number | null;
    /** Is the order certain, whatever day in its interval each began? */
    readonly certain: boolean;
  }[];
  /** P(at least as many meetings) had both chosen among all named victims independently. */
  readonly p: number;
  readonly order: { readonly aFirst: number; readonly bFirst: number; readonly p: number };
  readonly victims: { readonly a: number; readonly b: number; readonly all: number };
}

/**
 * Do two actors meet at named victims more than their victim counts explain, and does one come first?
 * `operations`: of all actors; the named victims among them are what could have been chosen. A meeting by chance is
 * likelier than p says, since some victims attract everyone. Systematic order supports a hand-off; it cannot tell it
 * from a hijack, which an owner's ignorance would.
 */
export function coPresenceOf(operations: readonly Operation[], a: Id, b: Id): CoPresence {
  const named = (actor: Id | null): Map<string, Operation[]> => {
    const places = new Map<string, Operation[]>();
    for (const operation of operations) {
      if (actor !== null && operation.actor !== actor) continue;
      for (const { organisation } of operation.victims)
        if (organisation !== null) places.set(organisation, [...(places.get(organisation) ?? []), operation]);
    }
    return places;
  };
  const [ofA, ofB, all] = [named(a), named(b), named(null)];
  const meetings = [...ofA.keys()]
    .filter((organisation) => ofB.has(organisation))
    .sort(byCodeUnit)
    .map((organisation) => ({ organisation, ...gapOf(ofA.get(organisation)!, ofB.get(organisation)!) }));
  return {
    a,
    b,
    meetings,
    p: chanceOfMeeting(all.size, ofA.size, ofB.size, meetings.length),
    order: orderOnHosts(
      meetings.flatMap(({ gapDays, certain }) => (certain && gapDays !== null ? [gapDays] : [])),
    ),
    victims: { a: ofA.size, b: ofB.size, all: all.size },
  };
}

function gapOf(
  a: readonly Operation[],
  b: readonly Operation[],
): { readonly gapDays: number | null; readonly certain: boolean } {
  const first = (own: readonly Operation[]) =>
    own.flatMap(({ when }) => datedEvent(when) ?? []).sort((x, y) => x.from - y.from || x.to - y.to)[0];
  const [ofA, ofB] = [first(a), first(b)];
  if (!ofA || !ofB) return { gapDays: null, certain: false };
  const gapDays = (ofB.from + ofB.to - ofA.from - ofA.to) / 2;
  return { gapDays, certain: ofA.to < ofB.from || ofB.to < ofA.from };
}

/** Under so many actors with a named victim dc is too coarse to decide, and tables are sampled beside it. */
const FEWEST_ROWS = 20;
const DRAWS = 1999;

const TOO_FEW = `too few victims are named; at least ${FEWEST_OPERATIONS} of each side are needed`;
const NO_POWER = "too few victims are named in all for any number of meetings to stand out";

/**
 * Do two actors meet at named victims more than chance? Chance is whichever makes it likelier: both choosing among all
 * named victims alike, or both margins of actor × victim held, since some victims draw everybody (dc; sampled beside
 * it while few actors have a named victim). The order stands beside the count and decides nothing. Gives the reason in
 * words when a pair cannot be decided.
 */
export const coPresenceTest: EventTest = (operations, setting) => {
  const ledger = operationLedger(operations, setting, (operation) =>
    operation.victims.some(({ organisation }) => organisation !== null) ? { operation } : null,
  );
  return (a, b) => {
    if (Math.min(ledger.count(a), ledger.count(b)) === 0) return TOO_FEW;
    const own = new Set(ledger.apart(a, b).flatMap((side) => side.map(({ operation }) => operation)));
    const counted = ledger.all.flatMap(({ operation }) =>
      (operation.actor !== a && operation.actor !== b) || own.has(operation) ? [operation] : [],
    );
    return ofPair(counted, a, b, setting);
  };
};

function ofPair(counted: readonly Operation[], a: Id, b: Id, setting: EventSetting): EventOutcome | string {
  const met = coPresenceOf(counted, a, b);
  if (Math.min(met.victims.a, met.victims.b) < FEWEST_OPERATIONS) return TOO_FEW;
  const table = victimTable(counted, setting);
  const nulls = table.rows.length < FEWEST_ROWS ? (["fixed"] as const) : [];
  const [held] = testOverlap(table, { pairs: [{ a, b }], seed: setting.seed, nulls, draws: DRAWS });
  if (held?.kind !== "tested") return TOO_FEW;
  const alike = meetingMass(met.victims.all, met.victims.a, met.victims.b);
  const levels = [alike, held.nulls.dc!.mass!].map((mass) => plantedOverlapLevels(mass, DETECTION_SHARE));
  const detectableAt = stricter(levels);
  if (!detectableAt.some(({ level }) => level <= FAMILY_ALPHA)) return NO_POWER;
  const here = new Set(met.meetings.map(({ organisation }) => organisation));
  return {
    ...beside(met, held, alike),
    detectableAt,
    happening: { kind: "one-place", order: met.order },
    numbers: [met.victims.a, met.victims.b],
    shared: held.shared,
    rarity: held.rarity,
    seen: counted.filter(
      ({ actor, victims }) =>
        (actor === a || actor === b) &&
        victims.some(({ organisation }) => organisation !== null && here.has(organisation)),
    ),
  };
}

/** Actor × named victim, as the overlap tests take it. */
function victimTable(operations: readonly Operation[], { familiesOf }: EventSetting): MatrixData {
  const cells = new Map<string, Cell>();
  for (const operation of operations)
    for (const { organisation } of operation.victims) {
      if (organisation === null) continue;
      const key = `${operation.actor}\u0000${organisation}`;
      const known = cells.get(key);
      cells.set(key, {
        row: operation.actor,
        column: organisation,
        families: [...new Set([...(known?.families ?? []), ...familiesOf(operation)])].sort(byCodeUnit),
        claims: [...new Set([...(known?.claims ?? []), ...operation.claims])].sort(byCodeUnit),
        undated: datedEvent(operation.when) === null && (known?.undated ?? true),
      });
    }
  const filled = [...cells.values()];
  return {
    kind: "matrix",
    channel: "co-presence",
    misleadsWhen: "",
    rows: [...new Set(filled.map(({ row }) => row))].sort(byCodeUnit),
    columns: [...new Set(filled.map(({ column }) => column))].sort(byCodeUnit),
    cells: filled,
    strata: {},
  };
}

/** What both chances can see. */
function stricter(levels: readonly (readonly number[])[]): EventOutcome["detectableAt"] {
  if (levels.some(({ length }) => length === 0)) return [];
  const most = Math.max(...levels.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) => ({
    excess: index + 1,
    level: Math.max(...levels.map((own) => own[index] ?? own.at(-1)!)),
  }));
}

/** The count beside each chance; the one that makes it likeliest decides. */
function beside(
  met: CoPresence,
  held: Finding,
  alike: Float64Array,
): Pick<EventOutcome, "observed" | "expected" | "z" | "p" | "interval" | "nulls"> {
  const { a, b, all } = met.victims;
  const expected = (a * b) / all;
  const variance = all > 1 ? (expected * (1 - a / all) * (all - b)) / (all - 1) : 0;
  const { mass: _, ...dc } = held.nulls.dc!;
  const independent = { expected, sd: Math.sqrt(variance), p: met.p };
  const nulls = { independent, dc, ...(held.nulls.fixed && { fixed: held.nulls.fixed }) };
  const decides = Object.values(nulls).reduce((most, one) => (one.p > most.p ? one : most));
  const observed = met.meetings.length;
  const { low, high } = effectInterval(alike, observed, INTERVAL_LEVEL);
  return {
    observed,
    expected: decides.expected,
    z: decides.sd > 0 ? (observed - decides.expected) / decides.sd : 0,
    p: decides.p,
    interval: decides === independent ? [low, high] : held.effect.interval,
    nulls,
  };
}
