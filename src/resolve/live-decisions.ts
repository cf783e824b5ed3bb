import type { Decision } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";

/**
 * Which decisions of an append-only log still count? An entry with `undoes` takes one earlier entry back and
 * decides nothing itself; undoing that entry brings the first one back. The order of the log does not matter.
 * An entry that occurs twice counts once. O(n).
 */
export function liveDecisions(log: readonly Decision[]): readonly Decision[] {
  const unique = new Map<Id, Decision>();
  const undoneBy = new Map<Id, Decision[]>();
  for (const decision of log) {
    if (unique.has(decision.id)) continue;
    unique.set(decision.id, decision);
    if (decision.undoes === null) continue;
    const others = undoneBy.get(decision.undoes);
    if (others) others.push(decision);
    else undoneBy.set(decision.undoes, [decision]);
  }
  if (undoneBy.size === 0) return [...unique.values()];
  const isLive = liveness(undoneBy);
  return [...unique.values()].filter((decision) => decision.undoes === null && isLive(decision.id));
}

/** The live entry that took `id` back, or `null` when `id` still counts. */
export function undoneBy(log: readonly Decision[], id: Id): Decision | null {
  const undone = new Map<Id, Decision[]>();
  for (const decision of log)
    if (decision.undoes !== null)
      undone.set(decision.undoes, [...(undone.get(decision.undoes) ?? []), decision]);
  const isLive = liveness(undone);
  return undone.get(id)?.find((entry) => isLive(entry.id)) ?? null;
}

/** An entry lives when no live entry undoes it. Ids hash what they undo, so chains end; a forged ring counts as dead. */
function liveness(undoneBy: ReadonlyMap<Id, readonly Decision[]>): (id: Id) => boolean {
  const known = new Map<Id, boolean>();
  const isLive = (id: Id): boolean => {
    const seen = known.get(id);
    if (seen !== undefined) return seen;
    known.set(id, false);
    const live = !(undoneBy.get(id) ?? []).some((entry) => isLive(entry.id));
    known.set(id, live);
    return live;
  };
  return isLive;
}
