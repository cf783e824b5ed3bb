import type { Id } from "../../model/ids.ts";
import type { DecisionEntry } from "../../model/schemas/workbench.ts";
import { liveDecisions } from "../../resolve/live-decisions.ts";
import type { Desk } from "./desk.ts";

/** The case's own decisions on names, the latest first, each with whether it has been taken back. */
export async function decisionEntries(desk: Desk): Promise<readonly DecisionEntry[]> {
  if (desk.opened === null) return [];
  const register = await desk.register();
  const nameOf = (id: Id): string => register.index.nameById(id)?.text ?? id;
  const log = await desk.opened.store.decisions();
  const live = new Set(liveDecisions(log).map(({ id }) => id));
  return log
    .filter(({ undoes }) => undoes === null)
    .map((decision) => ({
      decision: { ...decision, claims: [...decision.claims] },
      a: nameOf(decision.a),
      b: nameOf(decision.b),
      undone: !live.has(decision.id),
    }))
    .reverse();
}
