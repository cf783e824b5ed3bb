import type { Finding } from "../model/finding.ts";
import {
  criticalOverlap,
  minimumDetectable,
  minimumDetectableInTruth,
  plantedPower,
} from "../stats/power.ts";
import { DETECTION_SHARE, PUBLICATION_RANGE } from "./rule.ts";

export type Silence = Required<
  Pick<Finding, "minimumDetectable" | "flaggedFrom" | "power" | "minimumInTruth">
>;

/**
 * What would the rule have seen, had something been there? `mass`: the null distribution of the overlap, whole
 * support; `alpha`: what Holm asks of this test beside the others of its family.
 */
export function silenceOf(mass: readonly number[], alpha: number): Silence {
  const critical = criticalOverlap(mass, alpha);
  const power: { shared: number; share: number }[] = [];
  for (let shared = 0; shared < mass.length; shared++) {
    const share = plantedPower(mass, alpha, shared);
    power.push({ shared, share });
    if (share > 0.999) break;
  }
  return {
    minimumDetectable: minimumDetectable(mass, alpha, DETECTION_SHARE),
    flaggedFrom: critical < mass.length ? critical : null,
    power,
    minimumInTruth: PUBLICATION_RANGE.map((publication) => ({
      publication,
      shared: minimumDetectableInTruth(
        mass,
        alpha,
        DETECTION_SHARE,
        publication,
        mostInTruth(mass, publication),
      ),
    })),
  };
}

/** Past four times what the row could hold if all were published, "none" is the honest answer. */
function mostInTruth(mass: readonly number[], publication: number): number {
  return Math.ceil((4 * mass.length) / publication);
}

/** The least excess that a test at `alpha` flags in 8 of 10 cases; `null`: none, however large. */
export function leastDetectable(
  detectableAt: NonNullable<Finding["detectableAt"]>,
  alpha: number,
): number | null {
  return detectableAt.find(({ level }) => level <= alpha)?.excess ?? null;
}
