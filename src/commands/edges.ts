import type { Claim } from "../model/claim.ts";
import type { ClaimEdge } from "../model/evidence.ts";
import type { Resolution } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import type { Day, Interval } from "../model/interval.ts";
import type { Reliability } from "../model/vocabulary/admiralty.ts";

/** One independent origin of a claim: the report it was taken from, or the document that makes it. */
export interface Witness {
  readonly family: Id;
  readonly publisher: Id;
  readonly homeState: string | null;
  readonly reliability: Reliability;
  readonly published: Interval | null;
}

export interface EdgeInput {
  readonly claims: Iterable<Claim>;
  readonly resolution: Resolution;
  /** Every witness behind a claim, at least one. */
  readonly witnessesOf: (claim: Claim) => readonly Witness[];
  /** Witnesses published after this day do not count; `null` for no limit. */
  readonly asOf: Day | null;
}

/** The one entity a term means, or `null` when it may mean several: an edge is never a silent choice. */
function entityOf(links: readonly Id[], { entityOf: entities }: Resolution): Id | null {
  const meant = new Set(links.map((link) => entities[link] ?? link));
  return meant.size === 1 ? [...meant][0]! : null;
}

/** Was the witness published by that day? One whose day nobody knows may not have been: it does not count. */
export function witnessKnown(witness: Witness, asOf: Day | null): boolean {
  if (asOf === null) return true;
  return witness.published?.from != null && witness.published.from <= asOf;
}

interface Membership {
  readonly actor: Id;
  readonly claim: Id;
}

/** Campaign → the actors it is attributed to, with the claim that says so. */
function campaignActors(
  claims: readonly Claim[],
  { resolution, witnessesOf, asOf }: EdgeInput,
): Map<Id, Membership[]> {
  const actors = new Map<Id, Membership[]>();
  for (const claim of claims) {
    if (
      claim.predicate !== "attributed-to" ||
      claim.subject.type !== "campaign" ||
      claim.object.type !== "group"
    )
      continue;
    if (claim.stance !== "asserts" || !witnessesOf(claim).some((witness) => witnessKnown(witness, asOf)))
      continue;
    const campaign = entityOf(claim.subject.link, resolution);
    const actor = entityOf(claim.object.link, resolution);
    if (campaign === null || actor === null) continue;
    actors.set(campaign, [...(actors.get(campaign) ?? []), { actor, claim: claim.id }]);
  }
  return actors;
}

/** An edge with the origin it stands on, so that leaving a source out is one filter. */
export interface WitnessedEdge {
  readonly edge: ClaimEdge;
  readonly witness: Witness;
}

/**
 * Claims as edges between decided entities, one for each witness. What a campaign is said to use counts for the
 * actor it is attributed to, with the campaign's dates and the attribution among the edge's claims.
 */
export function edgesOf(input: EdgeInput): readonly WitnessedEdge[] {
  const claims = [...input.claims];
  const actors = campaignActors(claims, input);
  return claims.flatMap((claim) => {
    const rows = rowsOf(claim, input, actors);
    const column = rows.length === 0 ? null : entityOf(claim.object.link, input.resolution);
    if (column === null) return [];
    const { predicate, stance, eventTime: when } = claim;
    const witnesses = input.witnessesOf(claim).filter((witness) => witnessKnown(witness, input.asOf));
    return rows.flatMap(({ row, via }) =>
      witnesses.map((witness) => {
        const { family, reliability } = witness;
        return {
          witness,
          edge: { claim: claim.id, row, column, predicate, when, family, stance, reliability, via },
        };
      }),
    );
  });
}

/** The actors a claim speaks for: its subject, or those its campaign is attributed to. */
function rowsOf(
  { subject }: Claim,
  { resolution }: EdgeInput,
  actors: ReadonlyMap<Id, readonly Membership[]>,
): readonly { readonly row: Id; readonly via: readonly Id[] }[] {
  if (subject.type !== "group" && subject.type !== "campaign") return [];
  const row = entityOf(subject.link, resolution);
  if (row === null) return [];
  if (subject.type === "group") return [{ row, via: [] }];
  return (actors.get(row) ?? []).map(({ actor, claim }) => ({ row: actor, via: [claim] }));
}
