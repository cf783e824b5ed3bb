import { intersects } from "../model/interval.ts";
import type { RelationClaim } from "../model/relation.ts";
import { RELIABILITIES } from "../model/vocabulary/admiralty.ts";
import { passesAlone } from "./gates.ts";
import { foldedName, isRelayed, type Void, type WeighedClaim } from "./weighed-claims.ts";

/** Readings that a takeover or a copy explains away: they claim that something passed between the two. */
const TRANSFERS: ReadonlySet<string> = new Set(["shares-with", "hands-off-to"]);
const CANCELLED: ReadonlySet<string> = new Set([
  ...TRANSFERS,
  "cooperates-with",
  "repeated",
  "overlaps-with",
]);

const CANCELS = { hijacks: "hijack", imitates: "imitation" } as const;

/** The kind of cancelling claim this is, or `null`. Only assertions cancel. */
export function cancelKind(claim: WeighedClaim): "hijack" | "imitation" | null {
  if (claim.stance !== "asserts" || claim.share === 0) return null;
  if (claim.reading === "hijacks" || claim.reading === "imitates") return CANCELS[claim.reading];
  return null;
}

/**
 * Do the two claims speak of one asset? Yes when both name the same, or when neither names one and the claim is
 * about a transfer, or when one report leaves it unnamed: its two sentences then speak of one thing.
 */
function sameAsset(claim: WeighedClaim, canceller: WeighedClaim): boolean {
  if (claim.asset !== null && canceller.asset !== null) return claim.asset === canceller.asset;
  if (!TRANSFERS.has(claim.reading)) return false;
  const oneReport = claim.claims[0]!.family === canceller.claims[0]!.family;
  return oneReport || (claim.asset === null && canceller.asset === null);
}

/** A canceller must pass the gate, or come from a publisher at least as reliable as the claim it cancels. */
function mayCancel(canceller: WeighedClaim, claim: WeighedClaim): boolean {
  if (passesAlone(canceller)) return true;
  return canceller.firm && RELIABILITIES.indexOf(canceller.letter) <= RELIABILITIES.indexOf(claim.letter);
}

function cancelledBy(claim: WeighedClaim, all: readonly WeighedClaim[]): Void | null {
  if (claim.stance !== "asserts" || !CANCELLED.has(claim.reading)) return null;
  for (const canceller of all) {
    const why = cancelKind(canceller);
    if (why === null || !sameAsset(claim, canceller) || !intersects(claim.when, canceller.when)) continue;
    if (mayCancel(canceller, claim))
      return { why, by: canceller.claims[0]!.id, byName: canceller.claims[0]!.publisherName };
  }
  return null;
}

/** Has the publisher later taken back what it said? A later denial of the same thing withdraws the earlier claim. */
function withdrawnBy(claim: WeighedClaim, all: readonly WeighedClaim[]): Void | null {
  const own = claim.claims[0]!;
  const later = all.find((other) => {
    const theirs = other.claims[0]!;
    if (other.reading !== claim.reading || other.stance === claim.stance || other.share === 0) return false;
    return theirs.publisher !== null && theirs.publisher === own.publisher && isLater(theirs, own);
  });
  return later ? { why: "withdrawn", by: later.claims[0]!.id, byName: own.publisherName } : null;
}

function isLater(x: RelationClaim, y: RelationClaim): boolean {
  return x.published !== null && y.published !== null && x.published > y.published && !isRelayed(x);
}

/** Does the claim only pass on what its first publisher has withdrawn? */
function relaysWithdrawn(claim: WeighedClaim, withdrawn: readonly WeighedClaim[]): Void | null {
  if (!claim.relayed) return null;
  const { family, relays } = claim.claims[0]!;
  const first = foldedName(relays.at(-1) ?? "");
  const source = withdrawn.find(({ reading, stance, claims }) => {
    const { publisher, publisherName, family: told } = claims[0]!;
    const named = [publisher ?? "", publisherName].map(foldedName).includes(first);
    return reading === claim.reading && stance === claim.stance && (told === family || named);
  });
  return source?.voided ?? null;
}

/** Readings that answer one another: a relay of one adds nothing to a first-hand claim of another. */
const TOPICS: Readonly<Record<string, string>> = {
  "cooperates-with": "cooperation",
  "hands-off-to": "cooperation",
  "shares-with": "cooperation",
  repeated: "cooperation",
  alliance: "cooperation",
  "alias-of": "identity",
  "overlaps-with": "identity",
};

const topicOf = ({ reading, stance }: WeighedClaim): string => `${TOPICS[reading] ?? reading}|${stance}`;

/** Relays where somebody says the like first-hand: they add nothing, whatever the relay's own standing. */
function withRelaysVoid(claims: readonly WeighedClaim[]): readonly WeighedClaim[] {
  const told = new Map<string, WeighedClaim>();
  for (const claim of claims)
    if (!claim.relayed && claim.voided?.why !== "withdrawn" && claim.share > 0 && !told.has(topicOf(claim)))
      told.set(topicOf(claim), claim);
  return claims.map((claim) => {
    const first = claim.relayed && claim.voided === null ? told.get(topicOf(claim)) : undefined;
    if (!first) return claim;
    const { id, publisherName } = first.claims[0]!;
    return { ...claim, voided: { why: "relay", by: id, byName: publisherName } };
  });
}

/**
 * Marks the claims that carry no weight: withdrawn by their publisher, explained by a hijack or imitation claim about
 * the same asset and period (method §5, gates), or relays of what is told first-hand. Nothing is dropped: voided
 * claims stay in the evidence and say why.
 */
export function withVoids(claims: readonly WeighedClaim[]): readonly WeighedClaim[] {
  const first = claims.map((claim) => ({ ...claim, voided: withdrawnBy(claim, claims) }));
  const withdrawn = first.filter((claim) => claim.voided !== null);
  const settled = first.map((claim) => ({
    ...claim,
    voided: claim.voided ?? relaysWithdrawn(claim, withdrawn),
  }));
  const live = settled.filter((claim) => claim.voided === null);
  return withRelaysVoid(
    settled.map((claim) => ({ ...claim, voided: claim.voided ?? cancelledBy(claim, live) })),
  );
}

/** The cancelling claims about an asset, for findings that list it among what is shared. */
export function cancellersOf(asset: string, claims: readonly WeighedClaim[]): readonly WeighedClaim[] {
  return claims.filter(
    (claim) =>
      cancelKind(claim) !== null && claim.asset === asset && claim.voided === null && passesAlone(claim),
  );
}
