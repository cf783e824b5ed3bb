import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { Decision, DecisionKind, Resolution } from "../model/identity.ts";
import { compareResolutions, type ResolutionChange } from "../resolve/compare-resolutions.ts";
import { decide as makeDecision, undo as makeUndoing } from "../resolve/decide.ts";
import { decisionLog, resolveNames } from "../resolve/resolve-names.ts";
import { requireCase } from "./case.ts";
import type { Grounds } from "./grounds.ts";
import { incidentGrounds } from "./incidents.ts";
import { registerOn } from "./register.ts";

export interface DecideRequest {
  readonly case: string | null;
  readonly by: string;
  readonly because: string;
  /** Either a decision over two names, or the id of one to take back. */
  readonly what:
    | { readonly a: string; readonly b: string; readonly kind: DecisionKind }
    | { readonly undo: string };
}

/** What a decision did: the entry in the log, and what it changed. */
export interface Decided {
  readonly schema: "entente.decide/1";
  readonly decision: Decision;
  /** False when this very decision was in the log already. */
  readonly appended: boolean;
  readonly change: ResolutionChange;
}

const KINDS: readonly DecisionKind[] = ["same", "different", "overlaps", "unsure"];

/** Reads the words between two names. Throws `bad-option`. */
export function decisionKind(word: string): DecisionKind {
  const known = KINDS.find((kind) => kind === word);
  if (known) return known;
  throw new UserError("bad-option", {
    message: `"${word}" is not a decision.`,
    hint: "Put one of these words between the two names.",
    candidates: KINDS,
  });
}

function resolutionWith(grounds: Grounds, decision: Decision): Resolution {
  return resolveNames({ ...grounds.resolved, analyst: [...(grounds.resolved.analyst ?? []), decision] });
}

/** Appends a decision on identity to the case's log, or the undoing of one. Nothing is ever deleted. */
export async function decide(effects: Effects, request: DecideRequest): Promise<Decided> {
  const grounds = await incidentGrounds(effects, { case: request.case, trust: null, withoutDecisions: [] });
  const log = decisionLog(grounds.resolved);
  const { by, because, what } = request;
  const register = registerOn(grounds);
  const decision =
    "undo" in what
      ? makeUndoing(log, { id: what.undo, by, because })
      : makeDecision(log, { ...what, by, because }, register);
  const opened = await requireCase(effects, request.case);
  try {
    const appended = await opened.store.appendDecision(decision, effects.now());
    const after = appended ? resolutionWith(grounds, decision) : grounds.resolution;
    return {
      schema: "entente.decide/1",
      decision,
      appended,
      change: compareResolutions(grounds.resolution, after),
    };
  } finally {
    await opened.store.close();
  }
}
