import type { Claim, Term } from "../model/claim.ts";
import { entityMeaning } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { type Predicate, SAID_PREDICATES } from "../model/vocabulary/predicates.ts";
import { witnessKnown } from "./edges.ts";
import type { Inquiry } from "./inquiry.ts";
import { statePairs } from "./state-level.ts";
import { counts, type Without } from "./without.ts";

/** What is said of a side and answers no level; pacts and positions take part in the answer on states. */
const SAID: ReadonlySet<Predicate> = new Set<Predicate>(SAID_PREDICATES);

/** Predicates that concern the question only when both ends do. */
const BETWEEN: ReadonlySet<Predicate> = new Set<Predicate>([
  "official-position",
  "agreement",
  "obstacle-to",
  "activity-changed",
]);

/** Said claims listed at most. */
const MOST = 300;

/** The one thing that an end names: an entity, a state for its country, or `null` when several may be meant. */
function meant({ link }: Term, { grounds: { resolution } }: Inquiry): Id | null {
  const ids = new Set(link.map((id) => entityMeaning(resolution, id).replace(/^country:/, "state:")));
  return ids.size === 1 ? [...ids][0]! : null;
}

/** A catalogue files every group under a motive ("espionage"), which tells nothing apart. */
const isCatalogueMotive = ({ predicate, passage, row }: Claim): boolean =>
  predicate === "motivated-by" && passage.kind === "field" && row === undefined;

/**
 * Claims on the sides' actors and on the states behind them that say something no level asks: what is sought, who can
 * have a tool, whom somebody poses as, what changed and why, pacts, official positions, what stands in the way. Ids.
 */
export function said(inquiry: Inquiry, without: Without): readonly Id[] {
  const { sideA, sideB, pairs, question, witnessesOf } = inquiry;
  const own = new Set<Id>([
    ...[...sideA, ...sideB].map(({ actor }) => actor.id),
    ...(question.unit === "state" ? pairs : statePairs(inquiry)).flatMap(({ a, b }) => [a.id, b.id]),
  ]);
  const concerns = (claim: Claim): boolean => {
    const ends = [meant(claim.subject, inquiry), meant(claim.object, inquiry)].map(
      (end) => end !== null && own.has(end),
    );
    return BETWEEN.has(claim.predicate) ? ends.every(Boolean) : ends[0]!;
  };
  return inquiry.grounds.claims
    .filter(
      (claim) =>
        SAID.has(claim.predicate) &&
        !isCatalogueMotive(claim) &&
        concerns(claim) &&
        witnessesOf(claim).some((one) => witnessKnown(one, question.asOf) && counts(one, without)),
    )
    .map(({ id }) => id)
    .sort(byCodeUnit)
    .slice(0, MOST);
}
