import type { Judgment } from "../model/judgment.ts";
import { type Level, STATUS_WORDS, type Status } from "../model/vocabulary/levels.ts";
import { carrying } from "./confidence.ts";
import { percent, short } from "./prose.ts";
import { LEVEL_ACTS } from "./reasons.ts";
import type { StatusDecision } from "./status.ts";
import { excessNoun, publishersOf } from "./summaries.ts";

export interface ChangeInput {
  readonly level: Level;
  readonly decision: StatusDecision;
  readonly likelihood: Judgment["likelihood"];
  /** Status without the strongest origin; `null` when no origin carries the level. */
  readonly withoutStrongest: Status | null;
}

function withoutSentence({ decision, withoutStrongest }: ChangeInput): readonly string[] {
  const strongest = publishersOf(carrying(decision))[0];
  if (strongest === undefined || withoutStrongest === null) return [];
  return [`Without ${strongest} this level would read “${STATUS_WORDS[withoutStrongest]}”.`];
}

/** What would lift a possible level to supported. */
function lifts({ decision, likelihood }: ChangeInput): readonly string[] {
  return [
    decision.rule === "fails-by-reliability"
      ? "The same said by a publisher rated A or B, unhedged, would support it."
      : "The same said without a hedge, or by a second independent origin rated C or better, would support it.",
    ...(likelihood
      ? [`The middle of the range is ${percent(likelihood.middle)}; 55% and a gate are needed.`]
      : []),
  ];
}

/** What would have to be collected where nothing decides. */
function searches({ rule, sights }: StatusDecision): readonly string[] {
  if (rule === "one-actor") return ["Undoing the decision that joins the two would open the question."];
  if (rule === "no-data") return ["Any dated activity of the actor without data would allow a first test."];
  if (rule === "contradicted") return ["A third source placed to see it would settle the contradiction."];
  return sights.slice(0, 3).map(({ finding, detectable }) => {
    const { channel } = finding;
    if (channel === "alignment" && detectable !== null)
      return `A rise of ${short(detectable)} or more in the likeness of targets over chance would be flagged.`;
    const needed = detectable === null ? "" : `${short(detectable)} or more `;
    return `An excess of ${needed}${excessNoun(channel)} over chance would be flagged.`;
  });
}

/** What would have to be found, said or withdrawn for this status to move; one sentence an entry. */
export function wouldChangeOf(input: ChangeInput): readonly string[] {
  const without = withoutSentence(input);
  switch (input.decision.status) {
    case "supported":
      return [
        ...without,
        "A denial by a publisher at least as reliable, placed to see it, would lower it.",
        "A hijack or imitation claim about the same asset and period would cancel it.",
      ];
    case "possible":
      return [...lifts(input), ...without];
    case "evidence-against":
      return ["An explicit claim by a publisher rated A to C would reopen it.", ...without];
    default:
      return [
        ...searches(input.decision),
        ...(input.decision.rule === "one-actor"
          ? []
          : [
              `An explicit claim of ${LEVEL_ACTS[input.level]} by a publisher rated A or B would support it.`,
            ]),
      ];
  }
}
