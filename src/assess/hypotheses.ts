import type { HypothesisResult } from "../model/assessment.ts";
import { byCodeUnit } from "../model/ids.ts";
import type { EvidenceRow } from "../model/judgment.ts";
import { HYPOTHESES, type HypothesisId, RIVALS } from "../model/vocabulary/levels.ts";
import { type LevelContext, populationOf } from "./levels.ts";
import { rangeOf } from "./likelihood.ts";
import { listed } from "./prose.ts";
import { totalWeight } from "./rows.ts";
import { priorOdds } from "./tables.ts";

/** What each hypothesis is called in a sentence. */
export const HYPOTHESIS_WORDS: Readonly<Record<HypothesisId, string>> = {
  unrelated: "unrelated",
  "common-supplier": "a common supplier",
  "parallel-interest": "parallel interests",
  imitation: "imitation",
  "false-flag": "a false flag",
  hijack: "a hijack",
  "one-actor": "one actor under two names",
  adversaries: "adversaries",
  tactical: "tactical cooperation",
  operational: "operational cooperation",
  strategic: "strategic cooperation",
};

/**
 * How much does a row tell the hypotheses apart? Difference between its largest and smallest weight, in natural logs;
 * 0 for a row that fits all alike (ACH: such evidence has no diagnostic value; Heuer 1999, ch. 8).
 */
export function diagnosticity(row: EvidenceRow): number {
  const weights = HYPOTHESES.map((hypothesis) => row.weight[hypothesis]);
  return Math.max(...weights) - Math.min(...weights);
}

/** Sum of the weights that speak against a hypothesis, 0 or more (ACH inconsistency). */
export function inconsistency(rows: readonly EvidenceRow[], hypothesis: HypothesisId): number {
  return rows.reduce((sum, row) => sum + Math.max(0, -row.weight[hypothesis]), 0);
}

function speaking(
  rows: readonly EvidenceRow[],
  hypothesis: HypothesisId,
  direction: 1 | -1,
): readonly string[] {
  return rows
    .filter((row) => row.weight[hypothesis] * direction > 0)
    .sort((x, y) => (y.weight[hypothesis] - x.weight[hypothesis]) * direction || byCodeUnit(x.id, y.id))
    .map(({ id }) => id);
}

/** Every hypothesis with its range and what speaks for and against it, least inconsistent first. */
export function weighHypotheses(context: LevelContext): readonly HypothesisResult[] {
  const { input, tables, rows, scale } = context;
  const population = populationOf(input);
  return HYPOTHESES.map((id) => ({
    id,
    range: rangeOf(priorOdds(tables, id, population), totalWeight(rows, id), scale),
    inconsistency: inconsistency(rows, id),
    for: speaking(rows, id, 1),
    against: speaking(rows, id, -1),
  })).sort(
    (x, y) => x.inconsistency - y.inconsistency || y.range.middle - x.range.middle || byCodeUnit(x.id, y.id),
  );
}

/**
 * Where least inconsistency and the weights order the rivals differently, a sentence that says so; else `null`.
 * Ties in inconsistency are no difference.
 */
export function orderSentence(results: readonly HypothesisResult[]): string | null {
  const rivals = results.filter(({ id }) => RIVALS.some((rival) => rival === id));
  const least = Math.min(...rivals.map((rival) => rival.inconsistency));
  const leastInconsistent = rivals.filter((rival) => rival.inconsistency === least);
  const best = [...rivals].sort((x, y) => y.range.middle - x.range.middle)[0];
  if (!best || leastInconsistent.includes(best)) return null;
  const others = listed(leastInconsistent.map(({ id }) => HYPOTHESIS_WORDS[id]));
  return `The two orders differ: least speaks against ${others}, while the weights put ${HYPOTHESIS_WORDS[best.id]} first among the rivals.`;
}
