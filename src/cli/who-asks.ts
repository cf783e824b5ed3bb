import type { Effects } from "../effects/effects.ts";

/** Whose name goes on a decision, review or comment: the one given, else the analyst's, else the user's. */
export function analystName({ environment }: Effects, given: string | undefined): string {
  return given ?? environment.ENTENTE_ANALYST ?? environment.USER ?? "analyst";
}
