import type { Claim } from "../model/claim.ts";
import type { Id } from "../model/ids.ts";
import type { Publisher } from "../model/knowledge.ts";
import type { RelationClaim } from "../model/relation.ts";
import type { Predicate } from "../model/vocabulary/predicates.ts";
import { RELATION_PREDICATES } from "../model/vocabulary/predicates.ts";
import { type Witness, witnessKnown } from "./edges.ts";
import { type Grounds, unlisted } from "./grounds.ts";

/** Predicates that say what an actor belongs to: they bear on a common organisation. */
const MEMBERSHIP: ReadonlySet<Predicate> = new Set<Predicate>(["part-of", "attributed-to"]);
const BETWEEN: ReadonlySet<Predicate> = new Set<Predicate>([
  ...RELATION_PREDICATES,
  "agreement",
  "obstacle-to",
  "official-position",
]);

function end(links: readonly Id[], grounds: Grounds): Id | null {
  const meant = new Set(links.map((link) => grounds.resolution.entityOf[link] ?? link));
  return meant.size === 1 ? [...meant][0]! : null;
}

interface Context {
  readonly grounds: Grounds;
  readonly namers: ReadonlySet<Id>;
}

interface Ends {
  readonly subject: Id;
  readonly object: Id;
}

function relationClaim(
  claim: Claim,
  { subject, object }: Ends,
  witness: Witness,
  { grounds, namers }: Context,
): RelationClaim {
  const publisher = grounds.publishers.get(witness.publisher) ?? unlisted(witness.publisher);
  return {
    id: claim.id,
    subject,
    predicate: claim.predicate,
    object,
    stance: claim.stance,
    negation: claim.negation,
    hedge: claim.hedge,
    confidence: claim.confidence,
    credibility: claim.credibility,
    scale: claim.scale ?? null,
    publisher: witness.publisher === "unknown" ? null : witness.publisher,
    publisherName: publisher.name,
    reliability: witness.reliability,
    homeState: publisher.homeState,
    family: witness.family,
    // A bundled link relays the report it cites; the report is then the witness, and speaks for itself.
    relays: claim.passage.kind === "field" ? [] : claim.relays,
    published: witness.published?.from ?? null,
    when: claim.eventTime,
    asset: claim.asset ?? null,
    placedToSee: couldHaveSeen(publisher, namers),
    namer: namers.has(witness.publisher),
    ...(grounds.reviewers.has(claim.id) ? { reviewedBy: grounds.reviewers.get(claim.id)! } : {}),
  };
}

/**
 * Is the publisher placed to see a relation between groups? Only one graded A or B that tracks groups itself or is a
 * state's own service: a newspaper, however reliable, sees what it is told.
 */
function couldHaveSeen({ id, reliability, interest }: Publisher, namers: ReadonlySet<Id>): boolean {
  const trusted = reliability === "A" || reliability === "B";
  return trusted && (namers.has(id) || interest === "state");
}

/** Every claim about how two actors stand, or what an actor belongs to, one for each witness. */
export function relationClaims(
  grounds: Grounds,
  witnessesOf: (claim: Claim) => readonly Witness[],
  asOf: string | null,
): readonly RelationClaim[] {
  const context = { grounds, namers: new Set(grounds.knowledge.names.map(({ namer }) => namer)) };
  return grounds.claims.flatMap((claim) => {
    if (!BETWEEN.has(claim.predicate) && !MEMBERSHIP.has(claim.predicate)) return [];
    if (claim.subject.type !== "group") return [];
    const subject = end(claim.subject.link, grounds);
    const object = end(claim.object.link, grounds);
    if (subject === null || object === null || subject === object) return [];
    return witnessesOf(claim)
      .filter((witness) => witnessKnown(witness, asOf))
      .map((witness) => relationClaim(claim, { subject, object }, witness, context));
  });
}
