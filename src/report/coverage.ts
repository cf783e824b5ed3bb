import type { PairAssessment } from "../model/assessment.ts";
import { count } from "./numbers.ts";
import type { ReaderIndex } from "./reader-index.ts";
import { capital } from "./words.ts";

/** What could be compared at all, and who could not: silence for lack of data is told apart from silence. */

/** Pairs with data on both sides. */
export function comparedPairs(index: ReaderIndex): readonly PairAssessment[] {
  return index.assessment.pairs.filter(({ flags }) => !flags.includes("insufficient-data"));
}

/** Actors that no compared pair holds: undetermined for lack of data, never "none". */
export function actorsWithoutData(index: ReaderIndex): readonly string[] {
  const compared = new Set(comparedPairs(index).flatMap(({ a, b }) => [a.id, b.id]));
  return index.assessment.actors.filter(({ id }) => !compared.has(id)).map(({ name }) => name);
}

/** `22 pairs compared; 23 lack data on a side.`, with what was left out. */
export function coverageSentence(index: ReaderIndex): string {
  const { pairs, pairsOmitted } = index.assessment;
  const compared = comparedPairs(index).length;
  const bare = pairs.length - compared;
  const lacking = bare > 0 ? `; ${count(bare, "pair")} lack${bare === 1 ? "s" : ""} data on a side` : "";
  const left =
    pairsOmitted.count > 0
      ? ` ${capital(count(pairsOmitted.count, "pair"))} left out: ${pairsOmitted.reason.replace(/[.\s]+$/u, "")}.`
      : "";
  return `${compared === 0 ? "No pair" : capital(count(compared, "pair"))} compared${lacking}.${left}`;
}
