import type { Finding, NullId } from "../model/finding.ts";
import type { Id } from "../model/ids.ts";
import type { EvidenceRow } from "../model/judgment.ts";
import type { Reliability } from "../model/vocabulary/admiralty.ts";
import type { ChannelId } from "../model/vocabulary/channels.ts";
import { type HypothesisId, LEVELS, type Level } from "../model/vocabulary/levels.ts";
import { answersOutright, type Tables } from "./tables.ts";
import type { WeighedClaim } from "./weighed-claims.ts";

/** Publishers whose word can pass a gate alone. D, E and F cannot, whatever they weigh. */
export const GATE_LETTERS: readonly Reliability[] = ["A", "B", "C"];

/** Of two channels that pass a gate together, one must be among these. */
export const STRONG_CHANNELS: readonly ChannelId[] = ["relations", "infrastructure", "co-presence", "timing"];

/** Overlap channels: alone they support at most *incidental*. */
export const OVERLAP_CHANNELS: readonly ChannelId[] = [
  "techniques",
  "software",
  "vulnerabilities",
  "victims",
  "infrastructure",
];

/** Denying these denies the level; denying one gift or one hand-off leaves other acts open. */
export const DENIES_LEVEL: Readonly<Record<Level, readonly string[]>> = {
  tactical: ["cooperates-with"],
  operational: ["cooperates-with", "repeated"],
  strategic: ["cooperates-with", "alliance", "common-organisation"],
};

/** An explicit claim by reliability A–C, unhedged or hedged *likely* or better, that still stands. */
export function passesAlone(claim: WeighedClaim): boolean {
  return claim.voided === null && claim.share > 0 && claim.firm && GATE_LETTERS.includes(claim.letter);
}

/** Live claims that assert the hypothesis outright. */
export function assertingOutright(
  tables: Tables,
  claims: readonly WeighedClaim[],
  hypothesis: HypothesisId,
): readonly WeighedClaim[] {
  return claims.filter(
    (claim) =>
      claim.stance === "asserts" &&
      claim.voided === null &&
      claim.share > 0 &&
      answersOutright(tables, claim.reading, hypothesis),
  );
}

/** Live claims that deny or doubt the level, or what carries it. */
export function denying(
  tables: Tables,
  claims: readonly WeighedClaim[],
  hypothesis: HypothesisId,
): readonly WeighedClaim[] {
  const ofLevel = LEVELS.some((level) => level === hypothesis);
  return claims.filter(
    (claim) =>
      claim.stance !== "asserts" &&
      claim.voided === null &&
      claim.share > 0 &&
      (answersOutright(tables, claim.reading, hypothesis) ||
        (ofLevel && claim.reading === "cooperates-with")),
  );
}

/** Two channels that speak for the level, from witnesses that do not overlap, one of them a strong channel? */
function twoChannels(rows: readonly EvidenceRow[], level: Level): boolean {
  const speaking = rows.filter((row) => row.weight[level] > 0 && row.families.length > 0);
  return speaking.some(
    (row) =>
      STRONG_CHANNELS.includes(row.channel) &&
      speaking.some((other) => other.channel !== row.channel && disjoint(row.families, other.families)),
  );
}

function disjoint(a: readonly Id[], b: readonly Id[]): boolean {
  return !a.some((id) => b.includes(id));
}

export type GatePass = "explicit-claim" | "two-channels" | null;

/**
 * Is the gate of a level passed, and by what? No weight overrides it (method §5). *Strategic* needs an explicit
 * claim or a common organisation; two channels are not enough there. O(rows² × families).
 */
export function gateOf(
  tables: Tables,
  level: Level,
  claims: readonly WeighedClaim[],
  rows: readonly EvidenceRow[],
): GatePass {
  if (assertingOutright(tables, claims, level).some(passesAlone)) return "explicit-claim";
  return level !== "strategic" && twoChannels(rows, level) ? "two-channels" : null;
}

/** Does the overlap survive every test: the primary one after correction, and the nulls that can only downgrade? */
export function survives(finding: Finding): boolean {
  return finding.q <= 0.05 && finding.observed > finding.expected && !explainedAway(finding);
}

/** Nulls and checks that decide nothing but whether a flag stands (method §1, "Robustness"). */
const DOWNGRADING: readonly NullId[] = ["stratified", "style", "cited-apart", "same-states"];

/** Does a stricter null or check give the overlap at p > 0.05? */
export function explainedAway({ nulls }: Finding): boolean {
  return DOWNGRADING.some((id) => (nulls[id]?.p ?? 0) > 0.05);
}
