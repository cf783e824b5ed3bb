import type { Decision } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import type { Inquiry } from "./inquiry.ts";

/**
 * Decisions that the question's contested actors stand on: for each actor that some conflict names, every decision
 * that joins two objects of sources within it, and every decision that keeps it apart from the other. Decisions that
 * were refused are left out: taking them away changes nothing.
 */
export function contestedDecisions({ grounds, pairs }: Inquiry): readonly Id[] {
  const { resolution, resolved } = grounds;
  const actors = new Set(pairs.flatMap(({ a, b }) => [a.id, b.id]));
  const disputed = new Set(
    resolution.conflicts.flatMap(({ names }) =>
      names.flatMap((name) => resolution.entityOf[name] ?? []).filter((entity) => actors.has(entity)),
    ),
  );
  const live = new Set(resolution.live);
  const upstreamOf = new Map(resolved.names.map(({ id, upstream }) => [id, upstream]));
  const bears = ({ id, a, b, kind, undoes }: Decision): boolean => {
    if (!live.has(id) || undoes !== null) return false;
    const entities = [resolution.entityOf[a], resolution.entityOf[b]];
    if (!entities.some((entity) => entity !== undefined && disputed.has(entity))) return false;
    const joined = entities[0] === entities[1];
    return kind === "same" ? joined && upstreamOf.get(a) !== upstreamOf.get(b) : kind === "different";
  };
  return [...resolved.decisions, ...(resolved.analyst ?? [])].filter(bears).map(({ id }) => id);
}
