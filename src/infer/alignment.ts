import type { Operation } from "../model/evidence.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { chanceFrom, fineEnough } from "../stats/time/dated-event.ts";
import type { NullOutcome } from "../stats/time/max-standardised.ts";
import { plantedLevels } from "../stats/time/planted-levels.ts";
import { type PortfolioShift, portfolioShift, type SidedChoice } from "../stats/time/portfolio-shift.ts";
import { datedEvent, dayNumber } from "./days.ts";
import {
  countable,
  type EventOutcome,
  type EventSetting,
  type EventTest,
  FEWEST_OPERATIONS,
  movedInterval,
} from "./event-outcome.ts";
import { DETECTION_SHARE, FAMILY_ALPHA } from "./rule.ts";

const DRAWS = 1999;
/** An operation known to no better than this many days is on neither side of an event. */
const COARSEST = 366;
/** A rise of likeness is told to a tenth. */
const STEP = 0.1;
const MOST_STEPS = 20;

const TOO_FEW = `too few dated operations with a victim country; at least ${FEWEST_OPERATIONS} before and ${FEWEST_OPERATIONS} after the event are needed of each side`;
const NO_POWER =
  "too few of their operations share a publisher with others' before and after the event, so that a turn of the two could not be told from everybody's, however large";

interface Chosen extends SidedChoice {
  readonly operation: Operation;
}

/**
 * Did two actors' target countries grow more alike after an event, more than either's own operations would by chance
 * and more than everybody's did? Each operation counts once, by the share of its interval after the event. The less
 * significant null counts; of several events the best, its p multiplied by their number. Gives the reason in words when
 * a pair cannot be decided.
 */
export const alignmentTest: EventTest = (operations, a, b, setting) => {
  const counted = countable(operations, a, b, setting);
  const { events } = setting;
  const tried = events.map((event) => around(counted, { a, b }, dayNumber(event.date), setting));
  const told = tried.flatMap((shift, index) => (shift ? [{ shift, event: events[index]! }] : []));
  if (told.length === 0) return TOO_FEW;
  const best = told.reduce((least, one) => (one.shift.p < least.shift.p ? one : least));
  const detectableAt = detectable(best.shift).map(({ excess, level }) => ({
    excess,
    level: level * told.length,
  }));
  if (!detectableAt.some(({ level }) => level <= FAMILY_ALPHA)) return NO_POWER;
  const { before, after, own, dealt } = best.shift;
  const decides = dealt.p >= own.p ? dealt : own;
  const [observed, expected] = [after - before, decides.expected[0]!];
  return {
    observed,
    expected,
    z: decides.z[0]!,
    p: Math.min(1, best.shift.p * told.length),
    interval: movedInterval(observed, expected, decides.middle[0]!),
    nulls: { turned: under(own), dealt: under(dealt) },
    detectableAt,
    happening: { kind: "turn", event: best.event.date, label: best.event.label, before, after },
    numbers: best.shift.numbers,
    shared: [],
    rarity: 0,
    seen: best.shift.seen,
  };
};

const under = ({ expected, sd, p, compared }: NullOutcome) => ({
  expected: expected[0]!,
  sd: sd[0]!,
  p,
  draws: compared - 1,
});

type Around = PortfolioShift & Pick<EventOutcome, "numbers" | "seen">;

/** The comparison around one day; `null` where a side has too few operations on either side of it. */
function around(
  operations: readonly Operation[],
  { a, b }: { readonly a: Id; readonly b: Id },
  cut: number,
  { publisherOf, seed }: EventSetting,
): Around | null {
  const countries = [
    ...new Set(operations.flatMap(({ victims }) => victims.flatMap(({ country }) => country ?? []))),
  ].sort(byCodeUnit);
  const strata = new Map<string, number>();
  const choices = operations.flatMap((operation): Chosen[] => {
    const event = datedEvent(operation.when);
    const chosen = [...new Set(operation.victims.flatMap(({ country }) => country ?? []))];
    if (!event || !fineEnough(event, COARSEST) || chosen.length === 0) return [];
    const after = chanceFrom(event, cut);
    const key = `${after >= 0.5} ${publisherOf(operation)}`;
    const stratum = strata.get(key) ?? strata.size;
    strata.set(key, stratum);
    const side = operation.actor === a ? "a" : operation.actor === b ? "b" : "other";
    return [
      { targets: chosen.map((country) => countries.indexOf(country)), after, side, stratum, operation },
    ];
  });
  const number = (side: SidedChoice["side"], isAfter: boolean): number =>
    choices.filter((choice) => choice.side === side && choice.after >= 0.5 === isAfter).length;
  const numbers = [number("a", false), number("a", true), number("b", false), number("b", true)];
  if (Math.min(...numbers) < FEWEST_OPERATIONS) return null;
  return {
    ...portfolioShift(choices, countries.length, { draws: DRAWS, seed }),
    numbers: [numbers[0]! + numbers[1]!, numbers[2]! + numbers[3]!],
    seen: choices.flatMap(({ side, operation }) => (side === "other" ? [] : [operation])),
  };
}

/** Rises of likeness, and the level at which each would be flagged under both nulls. */
function detectable({ profiles }: PortfolioShift): EventOutcome["detectableAt"] {
  const [turned, dealt] = profiles.map((profile) =>
    plantedLevels([profile], { step: STEP, most: MOST_STEPS, share: DETECTION_SHARE, withinSupport: true }),
  ) as [readonly number[], readonly number[]];
  if (turned.length === 0 || dealt.length === 0) return [];
  return Array.from({ length: Math.max(turned.length, dealt.length) }, (_, index) => ({
    excess: Math.round((index + 1) * STEP * 10) / 10,
    level: Math.max(turned[index] ?? turned.at(-1)!, dealt[index] ?? dealt.at(-1)!),
  }));
}
