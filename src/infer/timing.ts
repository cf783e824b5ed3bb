import type { Operation } from "../model/evidence.ts";
import type { NullResult } from "../model/finding.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { type Association, coOccurrence, leadLag, type SidedEvent } from "../stats/time/association.ts";
import { clipped, type DatedEvent, type DayWindow, fineEnough, mayMeet } from "../stats/time/dated-event.ts";
import type { NullOutcome } from "../stats/time/max-standardised.ts";
import { datedEvent, dayOf } from "./days.ts";
import { type EventOutcome, type EventTest, FEWEST_OPERATIONS, movedInterval } from "./event-outcome.ts";
import { byNumber, numbering, operationLedger } from "./operation-ledger.ts";
import { DETECTION_SHARE, FAMILY_ALPHA } from "./rule.ts";

/** Windows in days, fixed in advance; the best one counts and the search is paid for. */
export const TIME_WINDOWS = [7, 30, 90] as const;

const DRAWS = 9999;
/** Enough to see that p is far above any threshold; only then the full number of draws would tell no more. */
const FIRST_DRAWS = 999;
const FAR_FROM_RARE = 0.2;
/** Two questions are asked of each pair, whether they meet and whether one follows: the better one counts twice. */
const QUESTIONS = 2;

interface Dated extends DatedEvent {
  readonly stratum: number;
  readonly operation: Operation;
}

/**
 * Do the operations of two actors meet, or does one side follow the other, more than chance? Both answers against
 * circular shifts within the days on which both are seen at all, and against dealing the operations of one month and
 * publisher again to all actors; the less significant null counts, and the better answer's p is doubled for asking
 * twice. Operations dated more coarsely than a quarter take no part. `operations`: of all actors, never only the
 * pair's. Gives the reason in words when a pair cannot be decided.
 */
export const timingTest: EventTest = (operations, setting) => {
  const numberOf = numbering();
  const ledger = operationLedger(operations, setting, (operation): Dated | null => {
    const event = datedEvent(operation.when);
    if (!event || !fineEnough(event, TIME_WINDOWS.at(-1)!)) return null;
    const month = dayOf(Math.floor((event.from + event.to) / 2)).slice(0, 7);
    return { ...event, stratum: numberOf(`${month} ${setting.publisherOf(operation)}`), operation };
  });
  const dealt = byNumber(ledger.all);
  return (a, b) => {
    if (Math.min(ledger.count(a), ledger.count(b)) < FEWEST_OPERATIONS) return TOO_FEW;
    const own = ledger.apart(a, b);
    if (Math.min(...own.map(({ length }) => length)) < FEWEST_OPERATIONS) return TOO_FEW;
    return ofPair(own, dealt, { a, b }, setting.seed);
  };
};

function ofPair(
  [ofA, ofB]: readonly [readonly Dated[], readonly Dated[]],
  dealt: ReadonlyMap<number, readonly Dated[]>,
  pair: { readonly a: Id; readonly b: Id },
  seed: number,
): EventOutcome | string {
  const window = jointWindow([ofA, ofB]);
  if (window === null) return "the two are never seen in the same stretch of time";
  const [insideA, insideB] = [ofA, ofB].map((own) => own.filter((event) => clipped(event, window)));
  if (Math.min(insideA!.length, insideB!.length) < FEWEST_OPERATIONS) return TOO_FEW_TOGETHER;
  const strata = new Set([...ofA, ...ofB].map(({ stratum }) => stratum));
  const others = [...strata].flatMap((stratum) =>
    dealt.get(stratum)!.filter(({ operation: { actor } }) => actor !== pair.a && actor !== pair.b),
  );
  const events = [
    ...insideA!.map((event) => ({ ...event, side: "a" as const })),
    ...insideB!.map((event) => ({ ...event, side: "b" as const })),
    ...others.map((event) => ({ ...event, side: "other" as const })),
  ];
  const { meet, follow } = associations(events, window, seed);
  if (meet.planted.length === 0 || Math.min(...meet.planted) * QUESTIONS > FAMILY_ALPHA) return NO_POWER;
  return {
    ...reported(meet.p <= follow.p ? meet : follow, meet.p <= follow.p, events, pair),
    detectableAt: meet.planted.map((level, index) => ({
      excess: index + 1,
      level: Math.min(1, level * QUESTIONS),
    })),
    numbers: [insideA!.length, insideB!.length],
  };
}

const LEAST = `at least ${FEWEST_OPERATIONS} on each side are needed`;
const TOO_FEW = `too few operations are dated to the quarter or finer; ${LEAST}`;
const TOO_FEW_TOGETHER = `too few dated operations fall into the days on which both are seen; ${LEAST}`;
const NO_POWER =
  "too few of their operations share a month and publisher with others', so that meeting could not be told from reporting in waves, however often they met";

/** The days on which both sides are seen: from the later first to the earlier last day; `null` when there are none. */
function jointWindow(sides: readonly (readonly DatedEvent[])[]): DayWindow | null {
  const start = Math.max(...sides.map((events) => Math.min(...events.map(({ from }) => from))));
  const end = Math.min(...sides.map((events) => Math.max(...events.map(({ to }) => to))));
  return end > start ? { start, length: end - start + 1 } : null;
}

type Sided = Dated & SidedEvent;

function associations(
  events: readonly SidedEvent[],
  window: DayWindow,
  seed: number,
): { readonly meet: Association; readonly follow: Association } {
  const asked = (draws: number) => {
    const own = { window, reaches: TIME_WINDOWS, draws, seed };
    const meet = coOccurrence(events, { ...own, detected: DETECTION_SHARE });
    return { meet, follow: leadLag(events, own) };
  };
  const first = asked(FIRST_DRAWS);
  return Math.min(first.meet.p, first.follow.p) > FAR_FROM_RARE ? first : asked(DRAWS);
}

const sizeOf = (value: number | undefined): number => Math.abs(value ?? 0);

function reported(
  found: Association,
  isMeeting: boolean,
  events: readonly Sided[],
  { a, b }: { readonly a: Id; readonly b: Id },
): Omit<EventOutcome, "numbers" | "detectableAt"> {
  const labels = found.labels!;
  const decides = labels.p >= found.shift.p ? labels : found.shift;
  const at = TIME_WINDOWS.reduce<number>(
    (best, _, index) => (sizeOf(decides.z[index]) > sizeOf(decides.z[best]) ? index : best),
    0,
  );
  // Following is counted both ways; what is printed counts the side that followed.
  const sign = !isMeeting && found.observed[at]! < decides.expected[at]! ? -1 : 1;
  const ends = decides.middle[at]!.map((end) => end * sign).sort((x, y) => x - y);
  const [observed, expected] = [found.observed[at]! * sign, decides.expected[at]! * sign];
  const days = TIME_WINDOWS[at]!;
  return {
    observed: tidy(observed),
    expected: tidy(expected),
    z: sign * (decides.z[at] ?? 0),
    p: Math.min(1, found.p * QUESTIONS),
    interval: movedInterval(observed, expected, [ends[0]!, ends[1]!]),
    nulls: {
      shifted: under(found.shift, at, sign),
      dealt: { ...under(labels, at, sign), draws: labels.compared - 1 },
    },
    happening: isMeeting ? { kind: "meet", days } : { kind: "follow", days, first: sign > 0 ? a : b },
    shared: [],
    rarity: 0,
    seen: meeting(events, days),
  };
}

/** To a billionth: sums over shifts leave noise beyond it. */
const tidy = (value: number): number => Math.round(value * 1e9) / 1e9 || 0;

function under({ expected, p, sd }: NullOutcome, at: number, sign: number): NullResult {
  return { expected: tidy((expected[at] ?? 0) * sign), sd: tidy(sd[at] ?? 0), p };
}

/** Operations of either side that may lie within so many days of one of the other's. */
function meeting(events: readonly Sided[], days: number): readonly Operation[] {
  const near = (one: Sided, side: SidedEvent["side"]): boolean =>
    events.some((other) => other.side === side && mayMeet(one, other, days));
  return events
    .filter((event) => event.side !== "other" && near(event, event.side === "a" ? "b" : "a"))
    .map(({ operation }) => operation)
    .sort((x, y) => byCodeUnit(x.id, y.id));
}
