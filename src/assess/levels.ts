import type { Levels } from "../model/assessment.ts";
import { byCodeUnit, contentId } from "../model/ids.ts";
import type { EvidenceRow, Judgment, Range } from "../model/judgment.ts";
import { LEVELS, type Level } from "../model/vocabulary/levels.ts";
import { carrying, confidenceOf } from "./confidence.ts";
import { rangeOf, termsOf } from "./likelihood.ts";
import { originsOf } from "./origins.ts";
import type { PairInput, Scale } from "./pair-input.ts";
import { reasonsOf } from "./reasons.ts";
import { evidenceRows, totalWeight } from "./rows.ts";
import { decideStatus, type StatusDecision } from "./status.ts";
import { type Population, priorOdds, type Tables } from "./tables.ts";
import type { WeighedClaim } from "./weighed-claims.ts";
import { wouldChangeOf } from "./would-change.ts";

/** One pair as the levels see it. */
export interface LevelContext {
  readonly input: PairInput;
  readonly tables: Tables;
  readonly scale: Scale;
  readonly claims: readonly WeighedClaim[];
  readonly rows: readonly EvidenceRow[];
}

export function populationOf({ states, sameState }: PairInput): Population {
  if (states) return "states";
  return sameState === true ? "same-state" : "different-state";
}

/**
 * Is there anything on record for both: data in a channel, or a claim that names the two together? What is said of one
 * and all groups of the other's state names no pair.
 */
export function isDocumented({ input, claims }: LevelContext): boolean {
  const namesBoth = claims.some((weighed) => weighed.claims.some(({ ofWholeSide }) => ofWholeSide !== true));
  return namesBoth || (input.hasData.a && input.hasData.b);
}

export function levelRange({ input, tables, scale, rows }: LevelContext, level: Level): Range {
  return rangeOf(priorOdds(tables, level, populationOf(input)), totalWeight(rows, level), scale);
}

function decide(context: LevelContext, level: Level): StatusDecision {
  return decideStatus({
    level,
    range: levelRange(context, level),
    tables: context.tables,
    claims: context.claims,
    rows: context.rows,
    findings: context.input.findings,
    documented: isDocumented(context),
    sameActor: context.input.sameActor,
  });
}

/** The context without one origin's claims: what the level would be if that witness were gone. */
function withoutClaims(context: LevelContext, gone: ReadonlySet<WeighedClaim>): LevelContext {
  const claims = context.claims.filter((claim) => !gone.has(claim));
  return { ...context, claims, rows: evidenceRows(context.input, context.tables, claims) };
}

/** Status without the strongest origin among the claims that carry the level; `null` when none carries it. */
function withoutStrongest(
  context: LevelContext,
  decision: StatusDecision,
  level: Level,
): StatusDecision | null {
  const strongest = [...carrying(decision)].sort(strongerFirst)[0];
  if (!strongest) return null;
  const origins = originsOf(context.claims);
  const key = origins.get(strongest)?.[0];
  const gone = context.claims.filter(
    (claim) => claim === strongest || (key !== undefined && origins.get(claim)?.includes(key)),
  );
  return decide(withoutClaims(context, new Set(gone)), level);
}

function strongerFirst(x: WeighedClaim, y: WeighedClaim): number {
  return byCodeUnit(x.letter, y.letter) || y.share - x.share || byCodeUnit(x.claims[0]!.id, y.claims[0]!.id);
}

/** Firm independent origins behind the status. */
function firmOrigins(context: LevelContext, decision: StatusDecision): number {
  const origins = originsOf(context.claims);
  const firm = carrying(decision).filter((claim) => claim.firm && claim.share > 0);
  return new Set(firm.flatMap((claim) => (origins.get(claim) ?? []).slice(0, 1))).size;
}

function judge(context: LevelContext, level: Level): Judgment {
  const { input, rows } = context;
  const decision = decide(context, level);
  const range = levelRange(context, level);
  const without = withoutStrongest(context, decision, level);
  const origins = firmOrigins(context, decision);
  const fallsWithoutOne = without !== null && without.status !== decision.status;
  const confidence = confidenceOf({ level, decision, rows, range, origins, fallsWithoutOne });
  const likelihood = saysHowLikely(context, decision, level) ? { ...range, term: termsOf(range) } : null;
  return {
    id: contentId("j", [...[input.a.id, input.b.id].sort(byCodeUnit), level]),
    level,
    status: decision.status,
    likelihood,
    analyst: null,
    confidence: confidence.confidence,
    reasons: reasonsOf({ input, level, decision, origins, likelihood, confidence }),
    evidence: speakingRows(rows, level),
    wouldChange: wouldChangeOf({ level, decision, likelihood, withoutStrongest: without?.status ?? null }),
  };
}

/**
 * Is there more than the base rate to put a term to? Where nothing speaks for a level the range is the base rate,
 * and "almost no chance" beside "no evidence found" would pass silence off as evidence.
 */
function saysHowLikely({ rows }: LevelContext, { status }: StatusDecision, level: Level): boolean {
  if (status === "undecidable") return false;
  return status !== "no-evidence" || totalWeight(rows, level) > 0;
}

/** Ids of the rows that weigh something at the level, heaviest first. */
function speakingRows(rows: readonly EvidenceRow[], level: Level): readonly string[] {
  return rows
    .filter((row) => row.weight[level] !== 0)
    .sort((x, y) => Math.abs(y.weight[level]) - Math.abs(x.weight[level]) || byCodeUnit(x.id, y.id))
    .map(({ id }) => id);
}

/** The answer at each level, each a question of its own. */
export function judgeLevels(context: LevelContext): Levels {
  return Object.fromEntries(LEVELS.map((level) => [level, judge(context, level)])) as Levels;
}
