import { byCodeUnit, type Id } from "../model/ids.ts";
import type { RelationClaim } from "../model/relation.ts";
import { LEVELS, type Level } from "../model/vocabulary/levels.ts";
import { assessPair } from "./pair.ts";
import type { PairInput, PairResult } from "./pair-input.ts";
import type { Tables } from "./tables.ts";

/** How much one claim under review would move the judgment of a pair, if it stood rather than fell. */
export interface ReviewMove {
  readonly claim: Id;
  /** Levels whose status differs with and without it. */
  readonly movedLevels: readonly Level[];
  /** Largest difference of a level's middle, 0 to 1. */
  readonly shift: number;
  readonly flagsMoved: boolean;
}

const middleOf = (result: PairResult, level: Level): number =>
  result.hypotheses.find(({ id }) => id === level)!.range.middle;

function moveOf(claim: RelationClaim, input: PairInput, tables: Tables): ReviewMove {
  const others = input.statements.filter(({ id }) => id !== claim.id);
  const [standing, falling] = [[...others, claim], others].map((statements) =>
    assessPair({ ...input, statements }, tables),
  ) as [PairResult, PairResult];
  return {
    claim: claim.id,
    movedLevels: LEVELS.filter((l) => standing.pair.levels[l].status !== falling.pair.levels[l].status),
    shift: Math.max(...LEVELS.map((level) => Math.abs(middleOf(standing, level) - middleOf(falling, level)))),
    flagsMoved: standing.pair.flags.join() !== falling.pair.flags.join(),
  };
}

/**
 * In which order should proposed claims be reviewed? Those that change a status first, then those that change a flag,
 * then by how far they move a level; ties by id. `input` holds the accepted claims. O(proposed × pair).
 */
export function reviewOrder(
  input: PairInput,
  proposed: readonly RelationClaim[],
  tables: Tables,
): readonly ReviewMove[] {
  return proposed
    .map((claim) => moveOf(claim, input, tables))
    .sort(
      (x, y) =>
        y.movedLevels.length - x.movedLevels.length ||
        Number(y.flagsMoved) - Number(x.flagsMoved) ||
        y.shift - x.shift ||
        byCodeUnit(x.claim, y.claim),
    );
}
