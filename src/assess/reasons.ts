import { byCodeUnit } from "../model/ids.ts";
import type { Judgment } from "../model/judgment.ts";
import type { Level } from "../model/vocabulary/levels.ts";
import { type ConfidenceResult, carrying } from "./confidence.ts";
import type { PairInput } from "./pair-input.ts";
import { counted, listed, percent, short } from "./prose.ts";
import { publicationSentence, sightSentences, untestedSentence } from "./silence.ts";
import type { StatusDecision } from "./status.ts";
import { FEATURE_NOUNS, publishersOf } from "./summaries.ts";

/** What each level means, as the object of a sentence. */
const LEVEL_ACTS: Readonly<Record<Level, string>> = {
  tactical: "a single deliberate act between the two",
  operational: "repeated or planned division of labour",
  strategic: "a common command, service or alliance",
};

function actOf(level: Level): string {
  return LEVEL_ACTS[level];
}

/** Who the status stands on: one publisher, or how many independent origins. */
function standsOn(decision: StatusDecision, origins: number): readonly string[] {
  const publishers = publishersOf(carrying(decision));
  if (publishers.length === 0) return [];
  if (publishers.length === 1) return [`It stands on one publisher: ${publishers[0]}.`];
  if (origins <= 1) return [`It stands on one origin, told by ${listed(publishers)}.`];
  return [`It stands on ${counted(origins, "independent origin")}: ${listed(publishers)}.`];
}

function ruleSentence(input: PairInput, level: Level, decision: StatusDecision): string {
  const missing = [input.a, input.b].filter((_, side) => !(side === 0 ? input.hasData.a : input.hasData.b));
  const act = actOf(level);
  switch (decision.rule) {
    case "gate-and-weight":
      return decision.gate === "two-channels"
        ? `Two channels with separate witnesses speak for ${act}.`
        : `Sources say outright that there is ${act}.`;
    case "weight":
      return `The evidence makes ${act} possible, and not enough to support it.`;
    case "fails-by-hedge":
      return `A source speaks of ${act}, and hedges its words.`;
    case "fails-by-reliability":
      return `A source speaks of ${act}, and its reliability is not enough to carry it alone.`;
    case "one-actor":
      return `A live decision makes ${listed([input.a.name, input.b.name].sort(byCodeUnit))} one actor, so there are no two to work together.`;
    case "no-data":
      return `Nothing is on record for ${listed(missing.map(({ name }) => name).sort(byCodeUnit))}, so silence says nothing.`;
    case "denied":
      return `A source placed to see it denies ${act}.`;
    case "excluded":
      return `The data exclude what documented cooperating pairs leave, for ${act}.`;
    case "contradicted":
      return `Sources contradict each other on ${act}, and none outweighs the rest.`;
    case "not-tested":
      return `No source speaks of ${act}, and no channel held enough to be tested.`;
    case "could-have-seen":
      return `No source speaks of ${act}, and a test that could have seen it found no excess that carries it.`;
    case "could-not-see":
      return `No source speaks of ${act}, and no test could have seen what it would plausibly leave.`;
  }
}

const SILENT: ReadonlySet<string> = new Set(["could-have-seen", "could-not-see", "not-tested"]);

function silenceSentences(input: PairInput, decision: StatusDecision): readonly string[] {
  if (!SILENT.has(decision.rule)) return [];
  const published = publicationSentence(decision.sights);
  const untested = untestedSentence(input.findings);
  const unplaced =
    decision.denying.length > 0 ? ["A denial is on file from a source not placed to see it."] : [];
  return [
    ...sightSentences(decision.sights),
    ...(published ? [published] : []),
    ...(untested ? [untested] : []),
    ...unplaced,
  ];
}

/** Why this status: rule first, then whom it stands on, then what silence could have shown, then the ground. */
export function reasonsOf(
  input: PairInput,
  level: Level,
  decision: StatusDecision,
  origins: number,
  confidence: ConfidenceResult,
): readonly string[] {
  return [
    ruleSentence(input, level, decision),
    ...standsOn(decision, origins),
    ...silenceSentences(input, decision),
    ...confidence.reasons,
  ];
}

export interface ChangeInput {
  readonly decision: StatusDecision;
  readonly likelihood: Judgment["likelihood"];
  /** Status without the strongest origin; `null` when no origin carries it. */
  readonly withoutStrongest: string | null;
}

/** What would have to be found, said or withdrawn for this status to move. */
export function wouldChangeOf(
  level: Level,
  { decision, likelihood, withoutStrongest }: ChangeInput,
): readonly string[] {
  const strongest = publishersOf(carrying(decision))[0];
  const without = strongest && withoutStrongest ? [`Without ${strongest}: ${withoutStrongest}.`] : [];
  switch (decision.status) {
    case "supported":
      return [
        ...without,
        "A denial by a publisher at least as reliable, placed to see it, would lower it.",
        "A hijack or imitation claim about the same asset and period would cancel it.",
      ];
    case "possible":
      return [
        decision.rule === "fails-by-reliability"
          ? "The same said by a publisher rated A or B, unhedged, would support it."
          : "The same said without a hedge, or by a second independent origin rated C or better, would support it.",
        ...(likelihood
          ? [`The middle of the range is ${percent(likelihood.middle)}; 55% and a gate are needed.`]
          : []),
        ...without,
      ];
    case "evidence-against":
      return ["An explicit claim by a publisher rated A to C would reopen it.", ...without];
    default:
      return [
        ...searches(decision),
        `An explicit claim of ${actOf(level)} by a publisher rated A or B would support it.`,
      ];
  }
}

function searches({ rule, sights }: StatusDecision): readonly string[] {
  if (rule === "one-actor") return ["Undoing the decision that joins the two would open the question."];
  if (rule === "no-data") return ["Any dated activity of the actor without data would allow a first test."];
  if (rule === "contradicted") return ["A third source placed to see it would settle the contradiction."];
  return sights.slice(0, 3).flatMap(({ finding, detectable }) => {
    const needed = detectable === null ? "" : ` by ${short(detectable)} or more`;
    return [
      `A count of shared ${FEATURE_NOUNS[finding.channel]} over chance${needed} would make an excess visible.`,
    ];
  });
}
