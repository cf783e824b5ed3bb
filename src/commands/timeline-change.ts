import { datedEvent, dayNumber } from "../infer/days.ts";
import { type RateAnswer, type RatedOperation, rateChange } from "../infer/rate-change.ts";
import { type RateSearch, rateSearch } from "../infer/rate-search.ts";
import type { Id } from "../model/ids.ts";
import type { Day } from "../model/interval.ts";
import type { NamedOperation } from "./operations.ts";

/** Random draws of each kind; all seeded. */
const DATE_DRAWS = 200;
const PERMUTATIONS = 9999;
const SEARCH_DRAWS = 20;
const SIMULATIONS = 999;

/** An operation with what the comparison needs to know of it. */
export interface TimedOperation extends NamedOperation {
  readonly group: RatedOperation["group"];
  /** Is the actor only placed in the state asked for, no sponsor being named? Such operations compare with nothing. */
  readonly placed: boolean;
  /** Publisher and report of its first witness. */
  readonly publisher: Id;
  readonly family: Id;
  /** Do sources disagree on who is behind it, or stand back from their own claim? */
  readonly contested: boolean;
}

/** The same question put to rows chosen by another rule. */
export interface ChangeAnswer {
  readonly basis:
    | "without purposive rows"
    | "all rows"
    | "all rows, uncontested attributions only"
    | "all rows, actors placed in the state too";
  /** Only the answer without purposive rows is a test; the others show what the rows look like. */
  readonly decides: boolean;
  readonly operations: Readonly<Record<RatedOperation["group"], number>>;
  /** Changes at dates, each with the triple comparison. */
  readonly dates: readonly (RateAnswer & {
    readonly date: Day;
    readonly label: string;
    /** A date chosen after looking: its p belongs to a fixed date and overstates what was found. */
    readonly searched: boolean;
  })[];
  readonly search: RateSearch | null;
}

export interface ChangeRequest {
  readonly since: Day;
  /** Last day that counts: later operations are not disclosed yet. */
  readonly until: Day;
  readonly dates: readonly { readonly date: Day; readonly label: string; readonly searched: boolean }[];
  readonly search: boolean;
  readonly seed: number;
}

/** The change test on several choices of rows, so that a reader sees what each choice does; all of them unless some are named. */
export function changeAnswers(
  operations: readonly TimedOperation[],
  request: ChangeRequest,
  only?: readonly ChangeAnswer["basis"][],
): readonly ChangeAnswer[] {
  const all = [
    ["without purposive rows", (one: TimedOperation) => !one.placed && !one.purposive],
    ["all rows", (one: TimedOperation) => !one.placed],
    ["all rows, uncontested attributions only", (one: TimedOperation) => !one.placed && !one.contested],
    ["all rows, actors placed in the state too", () => true],
  ] as const;
  const bases = only ? all.filter(([basis]) => only.includes(basis)) : all;
  return bases.map(([basis, keeps]) => ({
    basis,
    decides: basis === all[0][0],
    ...answerOn(operations.filter(keeps), request),
  }));
}

function answerOn(
  operations: readonly TimedOperation[],
  { since, until, dates, search, seed }: ChangeRequest,
): Omit<ChangeAnswer, "basis" | "decides"> {
  const rated = operations.flatMap(({ when, group, publisher, family }) => {
    const event = datedEvent(when);
    return event ? [{ ...event, group, publisher, family }] : [];
  });
  const start = dayNumber(since);
  const window = { start, length: Math.max(1, dayNumber(until) - start + 1) };
  const inside = rated.filter(({ from, to }) => to >= start && from < start + window.length);
  const number = (group: RatedOperation["group"]): number =>
    inside.filter((one) => one.group === group).length;
  return {
    operations: { focus: number("focus"), elsewhere: number("elsewhere"), others: number("others") },
    dates: dates.map((one) => ({
      ...one,
      ...rateChange(inside, {
        window,
        cut: dayNumber(one.date),
        draws: DATE_DRAWS,
        permutations: PERMUTATIONS,
        seed,
      }),
    })),
    search: search
      ? rateSearch(inside, { since, until, dateDraws: SEARCH_DRAWS, simulations: SIMULATIONS, seed })
      : null,
  };
}
