import { byCodeUnit } from "../model/ids.ts";
import type { Judgment } from "../model/judgment.ts";
import type { Level } from "../model/vocabulary/levels.ts";
import { type ConfidenceResult, carrying } from "./confidence.ts";
import { survives } from "./gates.ts";
import type { PairInput } from "./pair-input.ts";
import { counted, listed, percent } from "./prose.ts";
import { sightSentences, undecidedSentences, untestedSentence } from "./silence.ts";
import type { StatusDecision, StatusRule } from "./status.ts";
import { publishersOf } from "./summaries.ts";

/** What each level means, as the object of a sentence. */
export const LEVEL_ACTS: Readonly<Record<Level, string>> = {
  tactical: "a single deliberate act between the two",
  operational: "repeated or planned division of labour",
  strategic: "a common command, service or alliance",
};

/** Who the status stands on: one publisher, or how many independent origins. */
function standsOn(decision: StatusDecision, origins: number): readonly string[] {
  const publishers = publishersOf(carrying(decision));
  if (publishers.length === 0) return [];
  if (publishers.length === 1) return [`It stands on one publisher: ${publishers[0]}.`];
  if (origins <= 1) return [`It stands on one origin, told by ${listed(publishers)}.`];
  return [`It stands on ${counted(origins, "independent origin")}: ${listed(publishers)}.`];
}

function withoutData({ a, b, hasData }: PairInput): string {
  const missing = [...(hasData.a ? [] : [a.name]), ...(hasData.b ? [] : [b.name])];
  return listed(missing.sort(byCodeUnit));
}

/** One sentence for each rule; `silent` opens those where nobody whose word stands speaks of the level. */
function ruleSentences(
  input: PairInput,
  act: string,
  silent: string,
  decision: StatusDecision,
): Record<StatusRule, string> {
  const both = listed([input.a.name, input.b.name].sort(byCodeUnit));
  return {
    "gate-and-weight":
      decision.gate === "two-channels"
        ? `Two channels with separate witnesses speak for ${act}.`
        : `Sources say outright that there is ${act}.`,
    weight: `The evidence makes ${act} possible, and not enough to support it.`,
    "fails-by-hedge": `A source speaks of ${act}, and hedges its words.`,
    "fails-by-reliability": `A source speaks of ${act}, and its reliability is not enough to carry it alone.`,
    "one-actor": `A live decision makes ${both} one actor, so there are no two to work together.`,
    "no-data": `Nothing is on record for ${withoutData(input)}, so silence says nothing.`,
    denied: `A source placed to see it denies ${act}.`,
    excluded: `The data exclude what documented cooperating pairs leave, for ${act}.`,
    contradicted: `Sources contradict each other on ${act}, and none outweighs the rest.`,
    excess: `${silent} of ${act}; ${excessSentence(decision)}.`,
    "not-tested": `${silent} of ${act}, and no channel held enough to be tested.`,
    "could-have-seen": `${silent} of ${act}, and a test that could have seen it found no excess.`,
    "could-not-see": `${silent} of ${act}, and no test could have seen what it would plausibly leave.`,
  };
}

/** What an excess that stands cannot tell apart: of what is shared, or of operations that go together. */
function excessSentence({ sights }: StatusDecision): string {
  const isOverlap = sights.some(({ finding }) => survives(finding) && finding.happening === undefined);
  return isOverlap
    ? "an overlap survives every test, and cannot tell it from a supplier, a copy or one actor under two names"
    : "their operations go together more than chance gives, and cannot tell it from a common interest, a hijack or one actor under two names";
}

const VOID_WORDS = {
  hijack: "a takeover of the same asset explains it",
  imitation: "a copy of the same marks explains it",
  withdrawn: "it was taken back",
  relay: "it passes on what is told first-hand",
} as const;

function voidSentences({ voided }: StatusDecision): readonly string[] {
  return voided.map((claim) => {
    const { why, byName } = claim.voided!;
    return `${listed(publishersOf([claim]))} speaks of it; ${VOID_WORDS[why]} (${byName}).`;
  });
}

const SILENT: ReadonlySet<StatusRule> = new Set(["could-have-seen", "could-not-see", "not-tested", "excess"]);

function silenceSentences(input: PairInput, decision: StatusDecision): readonly string[] {
  if (!SILENT.has(decision.rule)) return [];
  const untested = untestedSentence(input.findings);
  return [
    ...sightSentences(decision.sights),
    ...(untested ? [untested] : []),
    ...undecidedSentences(input.findings),
    ...(decision.denying.length > 0 ? ["A denial is on file from a source not placed to see it."] : []),
  ];
}

/** The range and its term or terms, or that it cannot be narrowed; never a word on confidence. */
export function likelihoodSentence({ low, middle, high, term }: NonNullable<Judgment["likelihood"]>): string {
  const range = `${percent(low)} to ${percent(high)}, middle ${percent(middle)}`;
  if (percent(low) === percent(high)) return `On the weights: ${listed(term)} (${percent(middle)}).`;
  if (term.length === 0) return `The weight-based range cannot be narrowed to a term (${range}).`;
  return `On the weights: ${term.join(" or ")} (${range}).`;
}

/** What a level's reasons are written from. */
export interface ReasonInput {
  readonly input: PairInput;
  readonly level: Level;
  readonly decision: StatusDecision;
  readonly origins: number;
  readonly likelihood: Judgment["likelihood"];
  readonly confidence: ConfidenceResult;
}

/**
 * Why this status: the rule first, then whom it stands on, what was set aside, what silence could have shown, the
 * range, and the ground. One sentence an entry, so that likelihood and confidence never share one.
 */
export function reasonsOf({
  input,
  level,
  decision,
  origins,
  likelihood,
  confidence,
}: ReasonInput): readonly string[] {
  const silent = decision.voided.length > 0 ? "No claim that stands speaks" : "No source speaks";
  return [
    ruleSentences(input, LEVEL_ACTS[level], silent, decision)[decision.rule],
    ...standsOn(decision, origins),
    ...voidSentences(decision),
    ...silenceSentences(input, decision),
    ...(likelihood ? [likelihoodSentence(likelihood)] : []),
    ...confidence.reasons,
  ];
}
