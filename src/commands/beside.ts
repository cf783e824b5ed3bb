import type { SideResult } from "../assess/side.ts";
import { plausibleTraces } from "../assess/traces.ts";
import type { Assessment } from "../model/assessment.ts";
import { availabilityOf } from "./availability.ts";
import type { Inquiry } from "./inquiry.ts";
import { rateChanges } from "./rate-changes.ts";
import { said } from "./said.ts";
import { stateLevel } from "./state-level.ts";
import { studyComparisons } from "./study.ts";
import type { Weighed } from "./weigh.ts";
import type { Without } from "./without.ts";

/** What was weighed, what it amounts to, and what was left out of both. */
export interface AnswerParts {
  readonly weighed: Weighed;
  readonly side: SideResult;
  readonly without: Without;
  /** The answer is wanted at once: what takes a second of its own is left for the settled one. */
  readonly atOnce?: boolean;
}

/** Actors that the question names one by one, not as members of a state's side. */
export function namedOneByOne({ sideA, sideB }: Inquiry): readonly string[] {
  return [...sideA, ...sideB].flatMap(({ actor, because }) => (because.length > 0 ? [] : [actor.id]));
}

type Beside = Pick<Assessment, "states" | "studies" | "traces" | "rates" | "said" | "availability">;

/** What stands beside the levels: the states' own answer, other studies' findings, plausible traces, what else is said. */
export function besideTheLevels(inquiry: Inquiry, { weighed, side, without, atOnce }: AnswerParts): Beside {
  const { question, tables, pairs } = inquiry;
  const ofGroups = question.unit === "group";
  const states = ofGroups ? stateLevel(inquiry, weighed.relations) : [];
  const named = namedOneByOne(inquiry);
  const studies = studyComparisons({ inquiry, weighed, side, states, named, without });
  const ids = said(inquiry, without);
  const rates = atOnce ? undefined : rateChanges(inquiry);
  const availability = availabilityOf(inquiry, ids);
  return {
    ...(states.length > 0 ? { states } : {}),
    ...(studies ? { studies } : {}),
    ...(ofGroups ? { traces: plausibleTraces(tables, weighed.findings, pairs.length) } : {}),
    ...(rates ? { rates } : {}),
    said: ids,
    ...(availability.length > 0 ? { availability } : {}),
  };
}

/** The claims those stand on. */
export function claimsBeside({ states = [], said: ids = [] }: Beside): readonly string[] {
  return [
    ...ids,
    ...states.flatMap(({ evidence, operations }) => [
      ...evidence.flatMap(({ from }) => ("claims" in from ? from.claims : [])),
      ...operations.flatMap(({ claims }) => claims),
    ]),
  ];
}
