import type { Operation } from "../model/evidence.ts";
import type { Id } from "../model/ids.ts";
import type { Day } from "../model/interval.ts";
import { chanceFrom, fineEnough } from "../stats/time/dated-event.ts";
import type { NullOutcome } from "../stats/time/max-standardised.ts";
import { plantedLevels } from "../stats/time/planted-levels.ts";
import { type Choice, type PortfolioShift, portfolioShift } from "../stats/time/portfolio-shift.ts";
import { datedEvent, dayNumber } from "./days.ts";
import {
  type EventOutcome,
  type EventSetting,
  type EventTest,
  FEWEST_OPERATIONS,
  movedInterval,
} from "./event-outcome.ts";
import { byNumber, numbering, operationLedger } from "./operation-ledger.ts";
import { DETECTION_SHARE, FAMILY_ALPHA } from "./rule.ts";

const DRAWS = 9999;
/** Enough to see that p is far above any threshold. */
const FIRST_DRAWS = 999;
const FAR_FROM_RARE = 0.2;

/** An operation known to no better than this many days is on neither side of an event. */
const COARSEST = 366;
/** A rise of likeness is told to a tenth. */
const STEP = 0.1;
const MOST_STEPS = 20;

const TOO_FEW = `too few dated operations with a victim country; at least ${FEWEST_OPERATIONS} before and ${FEWEST_OPERATIONS} after the event are needed of each side`;
const NO_POWER =
  "too few of their operations share a publisher with others' before and after the event, so that a turn of the two could not be told from everybody's, however large";

interface Chosen extends Choice {
  readonly stratum: number;
  readonly operation: Operation;
}

/**
 * Did two actors' target countries grow more alike after an event, more than either's own operations would by chance
 * and more than everybody's did? Each operation counts once, by the share of its interval after the event. The less
 * significant null counts; of several events the best, its p multiplied by their number. Gives the reason in words when
 * a pair cannot be decided.
 */
export const alignmentTest: EventTest = (operations, setting) => {
  const tests = setting.events.map((event) => ({
    event,
    shiftOf: aroundDay(operations, event.date, setting),
  }));
  return (a, b) => {
    const told = tests.flatMap(({ event, shiftOf }) => {
      const shift = shiftOf(a, b);
      return shift ? [{ event, shift }] : [];
    });
    return told.length === 0 ? TOO_FEW : bestOf(told);
  };
};

interface Told {
  readonly event: EventSetting["events"][number];
  readonly shift: Around;
}

function bestOf(told: readonly Told[]): EventOutcome | string {
  const { event, shift } = told.reduce((least, one) => (one.shift.p < least.shift.p ? one : least));
  const detectableAt = detectable(shift).map(({ excess, level }) => ({
    excess,
    level: Math.min(1, level * told.length),
  }));
  if (!detectableAt.some(({ level }) => level <= FAMILY_ALPHA)) return NO_POWER;
  const { before, after, own, dealt } = shift;
  const decides = dealt.p >= own.p ? dealt : own;
  const [observed, expected] = [after - before, decides.expected[0]!];
  return {
    observed,
    expected,
    z: decides.z[0]!,
    p: Math.min(1, shift.p * told.length),
    interval: movedInterval(observed, expected, decides.middle[0]!),
    nulls: { turned: under(own), dealt: under(dealt) },
    detectableAt,
    happening: { kind: "turn", event: event.date, label: event.label, before, after },
    numbers: shift.numbers,
    shared: [],
    rarity: 0,
    seen: shift.seen,
  };
}

const under = ({ expected, sd, p, compared }: NullOutcome) => ({
  expected: expected[0]!,
  sd: sd[0]!,
  p,
  draws: compared - 1,
});

type Around = PortfolioShift & Pick<EventOutcome, "numbers" | "seen">;

const isAfter = ({ after }: Choice): boolean => after >= 0.5;

/** Compares pairs around one day; `null` where a side has too few operations on either side of it. */
function aroundDay(
  operations: readonly Operation[],
  day: Day,
  setting: EventSetting,
): (a: Id, b: Id) => Around | null {
  const cut = dayNumber(day);
  const [countryOf, stratumOf] = [numbering(), numbering()];
  const ledger = operationLedger(operations, setting, (operation): Chosen | null => {
    const event = datedEvent(operation.when);
    const chosen = [...new Set(operation.victims.flatMap(({ country }) => country ?? []))];
    if (!event || !fineEnough(event, COARSEST) || chosen.length === 0) return null;
    const choice = { targets: chosen.map(countryOf), after: chanceFrom(event, cut) };
    const stratum = stratumOf(`${isAfter(choice)} ${setting.publisherOf(operation)}`);
    return { ...choice, stratum, operation };
  });
  const dealt = byNumber(ledger.all);
  const isTold = (own: readonly Chosen[]): boolean => {
    const late = own.filter(isAfter).length;
    return Math.min(late, own.length - late) >= FEWEST_OPERATIONS;
  };
  return (a, b) => {
    if (Math.min(ledger.count(a), ledger.count(b)) < 2 * FEWEST_OPERATIONS) return null;
    const [ofA, ofB] = ledger.apart(a, b);
    if (!isTold(ofA) || !isTold(ofB)) return null;
    const strata = new Set([...ofA, ...ofB].map(({ stratum }) => stratum));
    const others = [...strata].flatMap((stratum) =>
      dealt.get(stratum)!.filter(({ operation: { actor } }) => actor !== a && actor !== b),
    );
    const choices = ([ofA, ofB, others] as const).flatMap((some, side) =>
      some.map((choice) => ({ ...choice, side: SIDES[side]! })),
    );
    const seed = setting.seed;
    const first = portfolioShift(choices, { draws: FIRST_DRAWS, seed });
    const shift = first.p > FAR_FROM_RARE ? first : portfolioShift(choices, { draws: DRAWS, seed });
    const seen = [...ofA, ...ofB].map(({ operation }) => operation);
    return { ...shift, numbers: [ofA.length, ofB.length], seen };
  };
}

const SIDES = ["a", "b", "other"] as const;

/** Rises of likeness, and the level at which each would be flagged under both nulls. */
function detectable({ profiles }: PortfolioShift): EventOutcome["detectableAt"] {
  const [turned, dealt] = profiles.map((profile) =>
    plantedLevels([profile], { step: STEP, most: [MOST_STEPS], share: DETECTION_SHARE }),
  ) as [readonly number[], readonly number[]];
  if (turned.length === 0 || dealt.length === 0) return [];
  return Array.from({ length: Math.max(turned.length, dealt.length) }, (_, index) => ({
    excess: Math.round((index + 1) * STEP * 10) / 10,
    level: Math.max(turned[index] ?? turned.at(-1)!, dealt[index] ?? dealt.at(-1)!),
  }));
}
