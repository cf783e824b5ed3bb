import type { Operation } from "../model/evidence.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Day } from "../model/interval.ts";
import { chanceFrom } from "../stats/time/dated-event.ts";
import { type Choice, portfolioShift } from "../stats/time/portfolio-shift.ts";
import { datedEvent, dayNumber } from "./days.ts";

const DRAWS = 9999;

/** Did two actors' target countries grow more alike after an event? */
export interface Alignment {
  readonly a: Id;
  readonly b: Id;
  readonly event: Day;
  /** Cosine of the two portfolios. */
  readonly before: number;
  readonly after: number;
  readonly p: number;
  readonly operations: { readonly a: number; readonly b: number };
}

/** Compares portfolios of victim countries, each operation counting by the share of its interval after the event. */
export function alignmentOf(
  operations: readonly Operation[],
  { a, b, event, seed }: { readonly a: Id; readonly b: Id; readonly event: Day; readonly seed: number },
): Alignment {
  const own = operations.filter(({ actor }) => actor === a || actor === b);
  const countries = [
    ...new Set(own.flatMap(({ victims }) => victims.flatMap(({ country }) => country ?? []))),
  ].sort(byCodeUnit);
  const cut = dayNumber(event);
  const choicesOf = (actor: Id): Choice[] =>
    own.flatMap((operation) => {
      const dated = operation.actor === actor ? datedEvent(operation.when) : null;
      if (dated === null) return [];
      const after = chanceFrom(dated, cut);
      const chosen = new Set(operation.victims.flatMap(({ country }) => country ?? []));
      return [...chosen].map((country) => ({ target: countries.indexOf(country), after }));
    });
  const [ofA, ofB] = [choicesOf(a), choicesOf(b)];
  const { before, after, p } = portfolioShift(ofA, ofB, countries.length, { draws: DRAWS, seed });
  return { a, b, event, before, after, p, operations: { a: ofA.length, b: ofB.length } };
}
