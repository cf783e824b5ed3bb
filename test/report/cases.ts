import type { Assessment } from "../../src/model/assessment.ts";
import { emptyCase, hijackCase, silentCase, tacticalCase } from "./fixture.ts";
import { awkwardNamesCase, hostileCase, manyPairsCase, studiedCase } from "./fixture-variants.ts";

/** Every invented assessment, by what it is about. */
export const CASES: readonly (readonly [string, () => Assessment])[] = [
  ["a study that found nothing", silentCase],
  ["a documented hand-over", tacticalCase],
  ["a hijack", hijackCase],
  ["nobody known", emptyCase],
  ["five hundred pairs", manyPairsCase],
  ["a study beside it", studiedCase],
  ["awkward names", awkwardNamesCase],
  ["hostile input", hostileCase],
];
