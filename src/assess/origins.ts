import type { Id } from "../model/ids.ts";
import type { RelationClaim } from "../model/relation.ts";
import type { WeighedClaim } from "./weighed-claims.ts";

/** Readings that answer one another: a relay of one adds nothing to a first-hand claim of another. */
const TOPICS: Readonly<Record<string, string>> = {
  "cooperates-with": "cooperation",
  "hands-off-to": "cooperation",
  "shares-with": "cooperation",
  repeated: "cooperation",
  alliance: "cooperation",
  "common-organisation": "organisation",
  "alias-of": "identity",
  "overlaps-with": "identity",
};

function topicOf(claim: WeighedClaim): string {
  return `${TOPICS[claim.reading] ?? claim.reading}|${claim.stance}`;
}

/**
 * Joins what is one witness: claims of one report family, and claims of one publisher, however many reports it
 * writes. Only first-hand claims join: a relay must not make one witness out of two. Returns family → origin.
 */
function originOfFamily(claims: readonly RelationClaim[]): ReadonlyMap<Id, Id> {
  const parent = new Map<string, string>();
  const find = (node: string): string => {
    const up = parent.get(node) ?? node;
    return up === node ? node : find(up);
  };
  for (const { family, publisher } of claims) {
    const keys = [`f:${family}`, ...(publisher === null ? [] : [`p:${publisher}`])];
    const roots = keys.map(find).sort();
    for (const root of roots) parent.set(root, roots[0]!);
  }
  return new Map(claims.map(({ family }) => [family, find(`f:${family}`)]));
}

/** The name a relay ends at, folded so that two spellings of one firm are one origin. */
function relayedName(claim: RelationClaim): string {
  return (claim.relays.at(-1) ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * Which independent origins stand behind each claim (method §4)? Empty for a claim that adds none: a relay where
 * somebody says the like first-hand. Relays of a report that nobody has at hand count once per named origin:
 * unknown lineage is not independence. A common organisation has the origins of both legs.
 */
export function originsOf(claims: readonly WeighedClaim[]): ReadonlyMap<WeighedClaim, readonly Id[]> {
  const firstHand = claims.filter((claim) => !claim.relayed && claim.voided === null);
  const known = originOfFamily(firstHand.flatMap((claim) => claim.claims));
  const toldFirstHand = new Set(firstHand.map(topicOf));
  const originOf = (leg: RelationClaim): Id =>
    leg.relays.length > 0
      ? (known.get(leg.family) ?? `r:${relayedName(leg)}`)
      : (known.get(leg.family) ?? `f:${leg.family}`);
  return new Map(
    claims.map((claim) => {
      if (claim.relayed && toldFirstHand.has(topicOf(claim))) return [claim, []];
      return [claim, [...new Set(claim.claims.map(originOf))].sort()];
    }),
  );
}
