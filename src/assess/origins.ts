import type { Id } from "../model/ids.ts";
import type { RelationClaim } from "../model/relation.ts";
import { foldedName, isRelayed, type WeighedClaim } from "./weighed-claims.ts";

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

/**
 * Which independent origins stand behind each claim (method §4)? Relays of a report that nobody has at hand count
 * once per named origin: unknown lineage is not independence. A common organisation has the origins of both legs.
 */
export function originsOf(claims: readonly WeighedClaim[]): ReadonlyMap<WeighedClaim, readonly Id[]> {
  const firstHand = claims.filter((claim) => !claim.relayed && claim.voided === null);
  const known = originOfFamily(firstHand.flatMap((claim) => claim.claims));
  const originOf = (leg: RelationClaim): Id =>
    known.get(leg.family) ??
    (isRelayed(leg) ? `r:${foldedName(leg.relays.at(-1) ?? "")}` : `f:${leg.family}`);
  return new Map(claims.map((claim) => [claim, [...new Set(claim.claims.map(originOf))].sort()]));
}
