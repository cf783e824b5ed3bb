import { type Flag, GRADES, type Grade } from "../../src/model/vocabulary/levels.ts";
import { type PairRow, withinOneState } from "./rows.ts";

/** What the product answered to one row, as far as the bench looks at it. */
export interface Answer {
  readonly grade: Grade | null;
  readonly score: number;
  readonly flags: readonly Flag[];
}

export interface Answered {
  readonly row: PairRow;
  readonly answer: Answer;
}

/** Is the answer inside the row's band? Undetermined counts where *none* does. */
export function isInside({ row, answer }: Answered): boolean {
  return row.acceptable_grades.includes(answer.grade ?? "none");
}

export const isTacticalOrAbove = ({ answer }: Answered): boolean =>
  answer.grade !== null && GRADES.indexOf(answer.grade) >= GRADES.indexOf("tactical");

/** Which flag tells each kind of adversarial row apart from cooperation. */
const FLAG_OF_KIND: Readonly<Record<string, readonly Flag[]>> = {
  "hijack-adversarial": ["hijack"],
  "tool-theft": ["hijack", "imitation"],
  "false-flag": ["imitation"],
  imitation: ["imitation"],
};

/** Does an adversarial row carry a flag that fits it? */
export function isFlagged({ row, answer }: Answered): boolean {
  return (FLAG_OF_KIND[row.relation_kind] ?? []).some((flag) => answer.flags.includes(flag));
}

export const isPositive = ({ row }: Answered): boolean => row.label === "positive";

/** Negative and adversarial rows; the control rows are assumed, not documented, and stand apart. */
export const isContrary = ({ row }: Answered): boolean =>
  row.label === "negative" || row.label === "adversarial";

/**
 * Chance that a positive row scores above a contrary one, ties counting half (area under the ROC curve, Hanley and
 * McNeil 1982); `null` without rows on either side.
 */
export function auc(answered: readonly Answered[]): number | null {
  const positive = answered.filter(isPositive).map(({ answer }) => answer.score);
  const contrary = answered.filter(isContrary).map(({ answer }) => answer.score);
  if (positive.length === 0 || contrary.length === 0) return null;
  const wins = positive.flatMap((high) =>
    contrary.map((low) => (high > low ? 1 : high === low ? 0.5 : 0) as number),
  );
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}

export const withinStates = (answered: readonly Answered[]): readonly Answered[] =>
  answered.filter(({ row }) => withinOneState(row));

/** Every bar of the bench: what it asks, what came out, whether it is met. */
export interface Bar {
  readonly bar: string;
  readonly figure: string;
  readonly met: boolean;
}

const two = (value: number | null): string => (value === null ? "none" : value.toFixed(2));

/** The bars for one arm; `needed` positive rows have to be inside their band. */
export function barsOf(answered: readonly Answered[], needed: number): readonly Bar[] {
  const positive = answered.filter(isPositive);
  const contrary = answered.filter((one) => isContrary(one) || one.row.label === "control-negative");
  const adversarial = answered.filter(({ row }) => row.label === "adversarial");
  const inside = positive.filter(isInside).length;
  const above = contrary.filter(isTacticalOrAbove).length;
  const flagged = adversarial.filter(isFlagged).length;
  const [whole, within] = [auc(answered), auc(withinStates(answered))];
  return [
    {
      bar: `positive rows inside their band, at least ${needed} of ${positive.length}`,
      figure: `${inside}`,
      met: inside >= needed,
    },
    {
      bar: "negative, adversarial and control rows at tactical or above: none",
      figure: `${above} of ${contrary.length}`,
      met: above === 0,
    },
    {
      bar: "adversarial rows flagged: all",
      figure: `${flagged} of ${adversarial.length}`,
      met: flagged === adversarial.length,
    },
    {
      bar: "AUC of score, positive against negative and adversarial, at least 0.9",
      figure: two(whole),
      met: whole !== null && whole >= 0.9,
    },
    {
      bar: "the same within one state, above chance (0.5)",
      figure: two(within),
      met: within !== null && within > 0.5,
    },
  ];
}
