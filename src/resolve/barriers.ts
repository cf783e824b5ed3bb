import type { Decision } from "../model/identity.ts";
import { type NameTable, twinsOf } from "./name-table.ts";

/** A live decision that keeps two names apart. */
export interface Barrier {
  readonly a: number;
  readonly b: number;
  readonly decision: Decision;
  /** Stops everything; else it stops our own bridging only. */
  readonly hard: boolean;
  readonly byAnalyst: boolean;
}

/**
 * What a decision that is not `same` keeps apart.
 * `different` stops every join. An analyst's `overlaps` or `unsure` does too: what overlaps is not the same.
 * A source's `overlaps` stops only our bridging, since another source may well say `same`; its `unsure` stops nothing.
 * An analyst writes names, not who uses them, so an analyst's word holds for every listing of the two spellings.
 */
export function barriersOf(table: NameTable, decision: Decision, fromAnalyst: boolean): readonly Barrier[] {
  const a = table.indexOf.get(decision.a);
  const b = table.indexOf.get(decision.b);
  if (a === undefined || b === undefined || decision.kind === "same") return [];
  if (!fromAnalyst) {
    const hard = decision.kind === "different";
    return decision.kind === "unsure" ? [] : [{ a, b, decision, hard, byAnalyst: false }];
  }
  const twinsOfA = twinsOf(table, a);
  if (twinsOfA.includes(b)) return [{ a, b, decision, hard: true, byAnalyst: true }];
  return twinsOfA.flatMap((x) =>
    twinsOf(table, b).map((y) => ({ a: x, b: y, decision, hard: true, byAnalyst: true })),
  );
}
