import type { RelationClaim } from "../model/relation.ts";
import { type HypothesisId, LEVELS } from "../model/vocabulary/levels.ts";
import type { Contribution } from "./contributions.ts";
import { CREDIBILITY_SHARES, NEGATION_READINGS, WHOLE_SIDE_SHARE } from "./hedges.ts";
import { listed, percent, short } from "./prose.ts";
import type { WeighedClaim } from "./weighed-claims.ts";

/** What takes weight from one claim, in words; nothing where its publisher's letter alone decides. */
function discounts(claim: RelationClaim): readonly string[] {
  const credible = CREDIBILITY_SHARES[claim.credibility];
  return [
    ...(claim.hedge ? [`its hedge “${claim.hedge.text}”`] : []),
    ...(claim.confidence === "low" ? ["its own low confidence"] : []),
    ...(claim.negation ? [`it ${NEGATION_READINGS[claim.negation].reason}`] : []),
    ...(credible < 1 ? [`credibility ${claim.credibility}`] : []),
    ...(claim.ofWholeSide
      ? [`said of all groups of a state at once, which leaves ${percent(WHOLE_SIDE_SHARE)}`]
      : []),
  ];
}

function claimReason({ claims, share }: WeighedClaim): string {
  const names = listed(claims.map(({ publisherName, reliability }) => `${publisherName} (${reliability})`));
  const why = claims.flatMap(discounts);
  const relays = claims.flatMap((claim) => claim.relays.slice(-1));
  const handed = relays.length > 0 ? `, passed on from ${listed(relays)}` : "";
  return why.length === 0
    ? `${names}${handed}: all of its ratio stands.`
    : `${names}${handed}: ${percent(share)} of its ratio stands, for ${listed(why)}.`;
}

/** What the row would weigh at each level if no other row spent its witnesses or said more. */
function alone(contributions: readonly Contribution[]): readonly string[] {
  const weights = LEVELS.flatMap((level) => {
    const values = contributions.flatMap(({ hypothesis, value }) => (hypothesis === level ? [value] : []));
    const largest = values.sort((x, y) => Math.abs(y) - Math.abs(x))[0];
    return largest === undefined ? [] : [`${level} ${largest < 0 ? "−" : "+"}${short(Math.abs(largest), 2)}`];
  });
  if (weights.length === 0)
    return ["Claims of this kind and stance weigh nothing at any level by the tables."];
  return [`Its strongest claim alone would weigh: ${listed(weights)}.`];
}

/** At which levels a row that would weigh something weighs nothing, since each witness is spent once. */
export function spentElsewhere(
  contributions: readonly Contribution[],
  weight: Readonly<Record<HypothesisId, number>>,
): readonly string[] {
  const levels = LEVELS.filter(
    (level) => weight[level] === 0 && contributions.some(({ hypothesis }) => hypothesis === level),
  );
  return levels.length === 0
    ? []
    : [
        `Not counted at ${listed(levels)} level: another row says more there, and of the two the larger counts.`,
      ];
}

/** Why a row of claims weighs what it weighs; one sentence a claim, then what its strongest would weigh alone. */
export function weightReasons(
  group: readonly WeighedClaim[],
  contributions: readonly Contribution[],
): readonly string[] {
  return [...new Set([...group.map(claimReason), ...alone(contributions)])];
}
