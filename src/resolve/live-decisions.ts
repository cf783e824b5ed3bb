import type { Decision } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";

/**
 * Which decisions of an append-only log still count? An entry with `undoes` takes one earlier entry back and
 * decides nothing itself; undoing that entry brings the first one back. The order of the log does not matter.
 * An entry that the log holds twice may come back twice. O(n).
 */
export function liveDecisions(log: readonly Decision[]): readonly Decision[] {
  if (log.every(({ undoes }) => undoes === null)) return log;
  const isLive = liveness(log);
  return log.filter((decision) => decision.undoes === null && isLive(decision.id));
}

/** The live entry that took `id` back, or `null` when `id` still counts. */
export function undoneBy(log: readonly Decision[], id: Id): Decision | null {
  const isLive = liveness(log);
  return log.find((entry) => entry.undoes === id && isLive(entry.id)) ?? null;
}

/** An entry lives when no live entry undoes it. Ids hash what they undo, so chains end; a forged ring counts as dead. */
function liveness(log: readonly Decision[]): (id: Id) => boolean {
  const undoings = new Map<Id, Decision[]>();
  for (const entry of log) {
    if (entry.undoes === null) continue;
    const others = undoings.get(entry.undoes);
    if (others) others.push(entry);
    else undoings.set(entry.undoes, [entry]);
  }
  const known = new Map<Id, boolean>();
  const isLive = (id: Id): boolean => {
    const seen = known.get(id);
    if (seen !== undefined) return seen;
    known.set(id, false);
    const live = !(undoings.get(id) ?? []).some((entry) => isLive(entry.id));
    known.set(id, live);
    return live;
  };
  return isLive;
}
