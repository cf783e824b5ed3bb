import { STATE_PREDICATES } from "../assess/states.ts";
import type { Claim, Term } from "../model/claim.ts";
import { entityMeaning } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import type { Publisher } from "../model/knowledge.ts";
import type { RelationClaim } from "../model/relation.ts";
import type { Predicate } from "../model/vocabulary/predicates.ts";
import { BETWEEN_PREDICATES } from "../model/vocabulary/predicates.ts";
import { type Witness, witnessKnown } from "./edges.ts";
import { type Grounds, publisherOf } from "./grounds.ts";

/** Predicates that say what an actor belongs to: they bear on a common organisation. */
const MEMBERSHIP: ReadonlySet<Predicate> = new Set<Predicate>(["part-of", "attributed-to"]);
const BETWEEN: ReadonlySet<Predicate> = new Set<Predicate>(BETWEEN_PREDICATES);

/** Every entity that an end may mean. */
const meantBy = ({ link }: Term, { resolution }: Grounds): ReadonlySet<Id> =>
  new Set(link.map((id) => entityMeaning(resolution, id)));

/** Entity → the names that its own sources label it by, folded. Made once for each resolution. */
type Labels = ReadonlyMap<Id, ReadonlySet<string>>;

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function labelsOf({ resolved, resolution }: Grounds): Labels {
  const labels = new Map<Id, Set<string>>();
  for (const { id, text, anchor } of resolved.names) {
    const entity = anchor ? resolution.entityOf[id] : undefined;
    if (entity !== undefined) labels.set(entity, (labels.get(entity) ?? new Set()).add(folded(text)));
  }
  return labels;
}

/**
 * The one entity that an end means, or `null`. A name that several may mean is taken for the one that a source labels
 * so, where others have it as an alias only; and a claim about two is never about one, so what the other end means
 * alone is no candidate for this one.
 */
function end(term: Term, other: Term, grounds: Grounds, labels: Labels): Id | null {
  const meant = meantBy(term, grounds);
  if (meant.size <= 1) return [...meant][0] ?? null;
  const others = meantBy(other, grounds);
  const left = [...meant].filter((id) => others.size > 1 || !others.has(id));
  if (left.length === 1) return left[0]!;
  const labelled = left.filter((id) => labels.get(id)?.has(folded(term.text)));
  return labelled.length === 1 ? labelled[0]! : null;
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
  const publisher = publisherOf(grounds, witness.publisher);
  return {
    id: claim.id,
    subject,
    predicate: claim.predicate,
    object,
    stance: claim.stance,
    negation: claim.negation,
    hedge: claim.hedge,
    confidence: claim.confidence,
    credibility: credibilityOf(claim, grounds),
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
    ...(claim.row?.says ? { says: claim.row.says } : {}),
    ...(grounds.reviewers.has(claim.id) ? { reviewedBy: grounds.reviewers.get(claim.id)! } : {}),
  };
}

/** What a model proposed is doubtful until a person has read it in its place: no level is supported by it alone. */
function credibilityOf({ id, origin, credibility }: Claim, { reviewers }: Grounds): Claim["credibility"] {
  return origin.by === "model" && !reviewers.has(id) && credibility < 4 ? 4 : credibility;
}

/**
 * Is the publisher placed to see a relation between groups? Only one graded A or B that tracks groups itself or is a
 * state's own service: a newspaper, however reliable, sees what it is told.
 */
function couldHaveSeen({ id, reliability, interest }: Publisher, namers: ReadonlySet<Id>): boolean {
  const trusted = reliability === "A" || reliability === "B";
  return trusted && (namers.has(id) || interest === "state");
}

/** "China and Russia signed": where states are the ends, their names are places in the text. */
const isOfStates = ({ subject, object, predicate }: Claim): boolean =>
  STATE_PREDICATES.some((one) => one === predicate) &&
  [subject, object].every(({ type }) => type === "state" || type === "location");

function stateOf({ link }: Term): Id | null {
  const states = new Set(link.map((id) => id.replace(/^country:/, "state:")));
  const [only] = states;
  return states.size === 1 && /^state:[A-Z]{2}$/.test(only!) ? only! : null;
}

/** Every claim about how two actors stand, or what an actor belongs to, one for each witness. */
export function relationClaims(
  grounds: Grounds,
  witnessesOf: (claim: Claim) => readonly Witness[],
  asOf: string | null,
): readonly RelationClaim[] {
  const labels = labelsOf(grounds);
  const context = { grounds, namers: new Set(grounds.knowledge.names.map(({ namer }) => namer)) };
  return grounds.claims.flatMap((claim) => {
    if (!BETWEEN.has(claim.predicate) && !MEMBERSHIP.has(claim.predicate)) return [];
    const [subject, object] = isOfStates(claim)
      ? ([claim.subject, claim.object].map(stateOf) as [Id | null, Id | null])
      : claim.subject.type === "group"
        ? [
            end(claim.subject, claim.object, grounds, labels),
            end(claim.object, claim.subject, grounds, labels),
          ]
        : [null, null];
    if (subject === null || object === null || subject === object) return [];
    return witnessesOf(claim)
      .filter((witness) => witnessKnown(witness, asOf))
      .map((witness) => relationClaim(claim, { subject, object }, witness, context));
  });
}
