import { type ReviewMove, reviewOrder } from "../assess/review-order.ts";
import type { Effects } from "../effects/effects.ts";
import type { Id } from "../model/ids.ts";
import type { Question } from "../model/question.ts";
import { LEVELS } from "../model/vocabulary/levels.ts";
import { type Inquiry, prepareInquiry } from "./inquiry.ts";
import { count, pairInputs, test } from "./weigh.ts";
import { NOTHING } from "./without.ts";

export type { ReviewMove };

/** Of two pairs that a claim bears on, every level that either moves and the larger shift count. */
function joined(one: ReviewMove | undefined, other: ReviewMove): ReviewMove {
  if (one === undefined) return other;
  const moved = new Set([...one.movedLevels, ...other.movedLevels]);
  return {
    claim: one.claim,
    movedLevels: LEVELS.filter((level) => moved.has(level)),
    shift: Math.max(one.shift, other.shift),
    flagsMoved: one.flagsMoved || other.flagsMoved,
  };
}

/**
 * How much would each of these claims move the judgment of the question, standing against falling? Only claims on how
 * two of its actors stand, or what one belongs to, are in the map: what others fill a matrix with moves no level alone.
 */
export function movesIn(inquiry: Inquiry, claims: ReadonlySet<Id>): ReadonlyMap<Id, ReviewMove> {
  const counted = count(inquiry, NOTHING);
  const moves = new Map<Id, ReviewMove>();
  for (const input of pairInputs(inquiry, counted, test(inquiry, counted))) {
    const proposed = new Map(
      input.statements.flatMap((claim) => (claims.has(claim.id) ? [[claim.id, claim] as const] : [])),
    );
    for (const move of reviewOrder(input, [...proposed.values()], inquiry.tables))
      moves.set(move.claim, joined(moves.get(move.claim), move));
  }
  return moves;
}

/** As `movesIn`, for a question that is not yet prepared. Throws on unknown or ambiguous names. */
export async function movesOf(
  effects: Effects,
  question: Question,
  caseFolder: string | null,
  claims: ReadonlySet<Id>,
): Promise<ReadonlyMap<Id, ReviewMove>> {
  return movesIn(await prepareInquiry(effects, { question, case: caseFolder, without: NOTHING }), claims);
}
