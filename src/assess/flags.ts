import type { HypothesisResult } from "../model/assessment.ts";
import { FLAGS, type Flag, type HypothesisId } from "../model/vocabulary/levels.ts";
import { isDocumented, type LevelContext } from "./levels.ts";
import { statusOfQuestion } from "./status.ts";

/** Flags that a question of their own answers. */
const QUESTIONS: readonly (readonly [Flag, HypothesisId])[] = [
  ["hijack", "hijack"],
  ["imitation", "imitation"],
  ["possibly-one-actor", "one-actor"],
];

/**
 * What holds beside a grade, in the order of the vocabulary. A hijack or imitation claim sets its flag, whether or
 * not it cancelled a row; a contested alias claim of a naming vendor sets `possibly-one-actor`.
 */
export function flagsOf(context: LevelContext, hypotheses: readonly HypothesisResult[]): readonly Flag[] {
  const { input, tables, claims } = context;
  const set = new Set<Flag>();
  for (const [flag, question] of QUESTIONS) {
    const range = hypotheses.find(({ id }) => id === question)!.range;
    if (statusOfQuestion(tables, question, claims, range) !== "no-evidence") set.add(flag);
  }
  if (isAliasContested(context) || input.sameActor) set.add("possibly-one-actor");
  if (isCrossTargeting(context)) set.add("cross-targeting");
  if (!isDocumented(context)) set.add("insufficient-data");
  return FLAGS.filter((flag) => set.has(flag));
}

/** Does a naming vendor make one actor of the two, and another namer contradict it? */
export function isAliasContested({ input, claims }: LevelContext): boolean {
  const alias = claims.filter(({ reading, voided }) => reading === "alias-of" && voided === null);
  const by = (stance: string) => alias.filter((c) => c.stance === stance).map((c) => c.claims[0]!.publisher);
  return input.aliasContested || by("asserts").some((one) => by("denies").some((other) => other !== one));
}

/** Any documented operation of one side against the other's state, listed or counted. */
function isCrossTargeting({ input }: LevelContext): boolean {
  const counted = input.findings.some(
    (finding) => finding.kind === "tested" && finding.channel === "cross-targeting" && finding.observed > 0,
  );
  return counted || (input.crossTargeting ?? []).length > 0;
}
