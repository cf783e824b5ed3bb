import type { HypothesisResult } from "../model/assessment.ts";
import type { EvidenceRow } from "../model/judgment.ts";
import { HYPOTHESES, type HypothesisId, RIVALS } from "../model/vocabulary/levels.ts";
import type { ReaderIndex } from "./reader-index.ts";

const MOST_ROWS = 12;

/** Rivals of cooperation, the least contradicted first. */
export function rankedRivals(index: ReaderIndex): readonly HypothesisResult[] {
  const rivals = new Set<HypothesisId>(RIVALS);
  return index.assessment.hypotheses
    .filter((hypothesis) => rivals.has(hypothesis.id))
    .sort(
      (left, right) => left.inconsistency - right.inconsistency || right.range.middle - left.range.middle,
    );
}

/** How far a row tells hypotheses apart: its widest gap between weights. */
export function diagnosticity(row: EvidenceRow): number {
  const weights = HYPOTHESES.map((hypothesis) => row.weight[hypothesis]);
  return Math.max(...weights) - Math.min(...weights);
}

/** The rows that tell the hypotheses apart best, the most telling first; at most as many as a reader takes in. */
export function tellingRows({ assessment }: ReaderIndex): readonly EvidenceRow[] {
  return [...assessment.evidence]
    .sort((left, right) => diagnosticity(right) - diagnosticity(left))
    .slice(0, MOST_ROWS);
}
