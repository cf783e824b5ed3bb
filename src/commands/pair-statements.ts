import type { ActorRef } from "../model/assessment.ts";
import type { Id } from "../model/ids.ts";
import type { RelationClaim } from "../model/relation.ts";
import type { Inquiry } from "./inquiry.ts";

const MEMBERSHIP: ReadonlySet<string> = new Set(["part-of", "attributed-to"]);

/**
 * A claim about one of the two and *all* groups of a state, as a claim about the pair, or `null`. "Not with Russian
 * groups" says of each of them that it is not so; "with Russian groups" says of none in particular that it is.
 */
function onWholeSide(
  claim: RelationClaim,
  [one, other]: readonly [Id, Id],
  statesOf: Inquiry["statesOf"],
): RelationClaim | null {
  if (claim.stance === "asserts" || !claim.object.startsWith("state:") || claim.subject !== one) return null;
  const isMember = statesOf.get(other)?.has(claim.object.slice("state:".length)) === true;
  return isMember ? { ...claim, object: other, ofWholeSide: true, placedToSee: false } : null;
}

/** Every claim that bears on a pair: between the two, about one and all groups of the other's state, and of what either is part. */
export function pairStatements(
  relations: readonly RelationClaim[],
  { a, b }: { readonly a: ActorRef; readonly b: ActorRef },
  statesOf: Inquiry["statesOf"],
): readonly RelationClaim[] {
  return relations.flatMap((claim) => {
    const { subject, object, predicate } = claim;
    if ((subject === a.id && object === b.id) || (subject === b.id && object === a.id)) return [claim];
    if (MEMBERSHIP.has(predicate)) return subject === a.id || subject === b.id ? [claim] : [];
    return onWholeSide(claim, [a.id, b.id], statesOf) ?? onWholeSide(claim, [b.id, a.id], statesOf) ?? [];
  });
}
