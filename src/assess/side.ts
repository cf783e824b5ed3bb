import type { HypothesisResult, Levels } from "../model/assessment.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { EvidenceRow } from "../model/judgment.ts";
import { FLAGS, type Flag, type Grade, LEVELS } from "../model/vocabulary/levels.ts";
import { highestGrade } from "./grade.ts";
import type { PairResult } from "./pair-input.ts";
import { listed } from "./prose.ts";
import { nothingOn, pairWords, sideJudgment } from "./side-judgment.ts";

/** The answer for a side against a side, built from its pairs. */
export interface SideResult {
  readonly grade: Grade | null;
  readonly flags: readonly Flag[];
  readonly levels: Levels;
  /** Those of the pair with the highest score; every pair's rows are in `evidence`. */
  readonly hypotheses: readonly HypothesisResult[];
  readonly evidence: readonly EvidenceRow[];
  readonly limits: readonly string[];
}

export interface SideOptions {
  /** Actors the question names one by one; a gap in the data of any of them is a gap in the answer. */
  readonly named?: readonly Id[];
}

function flagsOfSide(results: readonly PairResult[], named: readonly Id[]): readonly Flag[] {
  const set = new Set<Flag>(
    results.flatMap(({ pair }) => pair.flags).filter((flag) => flag !== "insufficient-data"),
  );
  const gap = named.some((id) => {
    const own = results.filter(({ pair }) => pair.a.id === id || pair.b.id === id);
    return own.length > 0 && own.every(nothingOn);
  });
  if (gap || results.every(nothingOn)) set.add("insufficient-data");
  return FLAGS.filter((flag) => set.has(flag));
}

/** Which actors no pair could be judged for, named. */
function uncovered(results: readonly PairResult[]): readonly string[] {
  const covered = new Set(results.filter((r) => !nothingOn(r)).flatMap(({ pair }) => [pair.a.id, pair.b.id]));
  const names = results
    .flatMap(({ pair }) => [pair.a, pair.b])
    .filter(({ id }) => !covered.has(id))
    .map(({ name }) => name);
  const gaps = [...new Set(names)].sort(byCodeUnit);
  if (gaps.length === 0) return [];
  return [
    `Not covered by a test of overlap, since no technique or tool is on record for them or for any counterpart: ${listed(gaps)}. What sources say of them still counts.`,
  ];
}

/**
 * What do the pairs of two sides amount to (method §5 "Grade")? The highest grade and, level by level, the highest
 * status, `undecidable` above `no-evidence`; the rest is counted and what was not covered is named.
 * Throws a `RangeError` for no pairs: a question without pairs is refused before it gets here.
 */
export function assessSide(results: readonly PairResult[], { named = [] }: SideOptions = {}): SideResult {
  if (results.length === 0) throw new RangeError("assessSide needs at least one pair");
  const best = [...results].sort(
    (x, y) => y.pair.score - x.pair.score || byCodeUnit(x.pair.levels.tactical.id, y.pair.levels.tactical.id),
  )[0]!;
  const rows = new Map(results.flatMap(({ evidence }) => evidence.map((row) => [row.id, row] as const)));
  const levels = Object.fromEntries(LEVELS.map((level) => [level, sideJudgment(results, level)])) as Levels;
  return {
    grade: highestGrade(results.map(({ pair }) => pair.grade)),
    flags: flagsOfSide(results, named),
    levels,
    hypotheses: best.hypotheses,
    evidence: [...rows.values()],
    limits: [
      ...uncovered(results),
      ...(results.length > 1
        ? [`The rival explanations shown are those of the pair of ${pairWords(best)}.`]
        : []),
      ...new Set(results.flatMap((result) => (nothingOn(result) ? [] : result.limits))),
    ],
  };
}
