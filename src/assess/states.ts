import type { ActorRef } from "../model/assessment.ts";
import type { RelationClaim } from "../model/relation.ts";
import { assessPair } from "./pair.ts";
import { type PairInput, type PairResult, type Scale, UNSCALED } from "./pair-input.ts";
import type { Tables } from "./tables.ts";

/** Predicates that speak about two states: what they signed, what they say, what they do together. */
export const STATE_PREDICATES = ["agreement", "official-position", "cooperates-with", "shares-with"] as const;

export interface StatesInput {
  /** Ids are written `state:XX`. */
  readonly a: ActorRef;
  readonly b: ActorRef;
  readonly claims: readonly RelationClaim[];
  /** Operations of one state's groups against the other: states that cooperate spy on each other too. */
  readonly crossTargeting?: PairInput["crossTargeting"];
  readonly labels?: PairInput["labels"];
}

/**
 * Do two *states* cooperate in this field? An answer of its own (`unit: state`), with base rates of its own; it is
 * never a level of a pair of groups, and no claim about groups enters it. Same shape as a pair of groups.
 */
export function assessStates(
  { a, b, claims, crossTargeting = [], labels = {} }: StatesInput,
  tables: Tables,
  scale: Scale = UNSCALED,
): PairResult {
  const ends = new Set([a.id, b.id]);
  const ofStates = claims.filter(
    (claim) =>
      ends.has(claim.subject) &&
      ends.has(claim.object) &&
      STATE_PREDICATES.some((predicate) => predicate === claim.predicate),
  );
  const result = assessPair(
    {
      a,
      b,
      sameState: false,
      hasData: { a: ofStates.length > 0, b: ofStates.length > 0 },
      findings: [],
      statements: ofStates,
      crossTargeting,
      labels,
      sameActor: false,
      aliasContested: false,
      states: true,
    },
    tables,
    scale,
  );
  return {
    ...result,
    limits: [
      "This is an answer about the two states; it is no level of any pair of groups.",
      ...result.limits,
    ],
  };
}
