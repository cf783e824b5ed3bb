import type { TechniqueSentence } from "../../model/document.ts";
import type { Id } from "../../model/ids.ts";
import { clausesOf, MOST_CLAUSES } from "./clauses.ts";
import { speaksOfDefence } from "./defence.ts";
import { compileTechniqueShares } from "./technique-shares.ts";
import type { TechniqueWeights } from "./weights.ts";

/** What the model makes of one sentence. */
export type TechniqueReading = Pick<TechniqueSentence, "candidates" | "abstained">;

/** How many techniques are shown, the best first. */
const SHOWN = 3;
/** A sub-technique is named when it has more than this share of its technique. */
const NAMED_SUB = 0.5;
/** A clause that is this much less likely than its sentence to describe any technique is not judged by itself. */
const IDLE_CLAUSE = 0.1;

/**
 * Compiles the technique model. The function it returns says which techniques a sentence describes: up to three, best
 * first. `score` is the chance that the sentence describes any, times the share of the technique (its sub-techniques
 * together) in the sentence or in that clause of it where the share is largest. `abstained` when no score reaches the
 * threshold, or when the sentence speaks of defence, tests or advice and not of use. `null` for a sentence that hardly
 * describes any. Not to be shared between threads; linear in the sentence.
 */
export function compileTechniques(weights: TechniqueWeights): (sentence: string) => TechniqueReading | null {
  const { header } = weights;
  const model = compileTechniqueShares(weights);
  const largest = new Float64Array(header.parents.length);
  const from: Float64Array[] = new Array(header.parents.length);
  // For a sentence and each of its clauses: fresh arrays would be made and thrown away a hundred times a page.
  const arrays = Array.from({ length: 1 + MOST_CLAUSES }, () => new Float64Array(header.hidden));

  function judge(units: Float64Array): void {
    const shares = model.parents(units);
    for (let parent = 0; parent < shares.length; parent += 1) {
      if (shares[parent]! <= largest[parent]!) continue;
      largest[parent] = shares[parent]!;
      from[parent] = units;
    }
  }

  function idOf(parent: number): Id {
    const range = header.ranges[parent]!;
    const subs = model.subsOf(parent, from[parent]!);
    for (let sub = range.from; sub < range.to; sub += 1) if (subs[sub]! > NAMED_SUB) return header.subs[sub]!;
    return header.parents[parent]!;
  }

  return (sentence) => {
    const any = model.look(sentence);
    if (any === 0 || any < header.passedOver) return null;
    largest.fill(0);
    judge(model.units(arrays[0]));
    clausesOf(sentence).forEach((clause, index) => {
      if (model.look(clause) >= any * IDLE_CLAUSE) judge(model.units(arrays[1 + index]));
    });
    const candidates = bestOf(largest).map((parent) => ({
      id: idOf(parent),
      score: Math.round(any * largest[parent]! * 1_000) / 1_000,
    }));
    const isUnsure = candidates[0]!.score < header.threshold;
    return { candidates, abstained: isUnsure || speaksOfDefence(sentence) };
  };
}

/** The entries with the largest shares. */
function bestOf(shares: Float64Array): number[] {
  const best: number[] = [];
  let floor = -1;
  for (let entry = 0; entry < shares.length; entry += 1) {
    if (shares[entry]! <= floor) continue;
    let place = Math.min(best.length, SHOWN - 1);
    while (place > 0 && shares[best[place - 1]!]! < shares[entry]!) {
      best[place] = best[place - 1]!;
      place -= 1;
    }
    best[place] = entry;
    if (best.length === SHOWN) floor = shares[best[SHOWN - 1]!]!;
  }
  return best;
}
