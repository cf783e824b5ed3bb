import { estimate } from "./estimates.ts";
import type { DecisionFact, LinkFact } from "./facts.ts";
import { type GalaxyValue, MISP } from "./read-upstream.ts";

const RELATION_PREDICATES: Readonly<Record<string, LinkFact["predicate"]>> = {
  uses: "uses",
  deploys: "uses",
  delivers: "uses",
  targets: "targets",
  overlaps: "overlaps-with",
  "linked-to": "overlaps-with",
  "related-to": "overlaps-with",
  "associated-with": "overlaps-with",
  "part-of": "part-of",
};

const PLACE_OR_SECTOR = /^(?:country|region|sector):/;
const ACTOR = /^(?:misp:|attack:G|microsoft:|tidal:|360net:)/;

/** Can this predicate say something about that object? An actor that "uses" an actor says nothing in our terms. */
function fits(predicate: LinkFact["predicate"], object: string): boolean {
  if (predicate === "targets") return PLACE_OR_SECTOR.test(object);
  return ACTOR.test(object) === (predicate !== "uses") && !PLACE_OR_SECTOR.test(object);
}

/** Typed relations of actors: ties, tools and targets, with MISP's estimative word as the hedge. */
export function relationLinks(value: GalaxyValue, targetOf: (uuid: string) => string | null): LinkFact[] {
  const at = `misp:${value.uuid}`;
  return (value.related ?? []).flatMap((relation): LinkFact[] => {
    const predicate = RELATION_PREDICATES[relation.type];
    const object = targetOf(relation["dest-uuid"]);
    if (!predicate || !object || object === at || !fits(predicate, object)) return [];
    const likelihood = estimate(relation.tags);
    return [
      {
        source: MISP.id,
        subject: at,
        predicate,
        object,
        at,
        field: `related.${relation.type}`,
        urls: [],
        ...(likelihood ? { hedge: { text: likelihood, likelihood } } : {}),
      },
    ];
  });
}

/** Ties that are explicitly something else than identity. */
const TIES = new Set(["overlaps", "linked-to", "related-to", "associated-with", "part-of"]);

/**
 * `similar` is identity only when MISP calls it almost certain; else it leaves the question open. A tie of another
 * kind says that the two overlap, which is less than the same.
 */
export function relationDecisions(
  value: GalaxyValue,
  targetOf: (uuid: string) => string | null,
): DecisionFact[] {
  const a = `misp:${value.uuid}`;
  return (value.related ?? []).flatMap((relation): DecisionFact[] => {
    const b = targetOf(relation["dest-uuid"]);
    if (!b || a === b || !ACTOR.test(b)) return [];
    const likelihood = estimate(relation.tags) ?? "no estimate";
    const because = `${relation.type}, ${likelihood}`;
    if (TIES.has(relation.type)) return [{ a, b, kind: "overlaps", by: MISP.id, because }];
    if (relation.type !== "similar") return [];
    return [{ a, b, kind: likelihood === "almost certain" ? "same" : "unsure", by: MISP.id, because }];
  });
}
