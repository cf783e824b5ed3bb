import type { EdgeList } from "../model/edges.ts";
import { type Bicm, bicm } from "../stats/bicm.ts";
import { type BinaryMatrix, binaryMatrix, rowDegrees } from "../stats/binary-matrix.ts";
import { columnExact } from "../stats/column-exact.ts";
import { type AllPairsAudit, auditAllPairs } from "../stats/max-z.ts";
import { type OverlapModel, overlapModel } from "../stats/overlap-model.ts";
import { allOverlaps, pairCount } from "../stats/pairs.ts";
import { chooseStyle } from "../stats/style-rank.ts";
import type { EdgesOptions } from "./edges-result.ts";

/** An edge list with every null fitted that was asked for. Lists by pair are in `pairIndex` order. */
export interface EdgesFits {
  readonly names: readonly string[];
  readonly matrix: BinaryMatrix;
  readonly degrees: Int32Array;
  readonly fit: Bicm;
  readonly model: OverlapModel;
  readonly overlaps: Int32Array;
  /** dc's mean and sd of every pair. */
  readonly expected: Float64Array;
  readonly sd: Float64Array;
  readonly columnExact: OverlapModel | null;
  readonly audit: AllPairsAudit | null;
  readonly style: {
    readonly model: OverlapModel;
    readonly rank: number;
    readonly variances: readonly number[];
  } | null;
}

/** Numbers of pairs above these z are compared with chance. */
export const LEVELS: readonly number[] = [3, 4, 5];

/** One row is enough to fit, though it makes no pair. `asked`: pairs in question, which style must not be chosen on. */
export function fitEdges(
  list: EdgeList,
  options: EdgesOptions,
  asked: readonly { readonly a: number; readonly b: number }[],
): EdgesFits {
  const matrix = binaryMatrix(
    list.rows.length,
    list.columns.length,
    list.edges.map(([row]) => row),
    list.edges.map(([, column]) => column),
  );
  const fit = bicm(matrix);
  const model = overlapModel(matrix, fit);
  const overlaps = allOverlaps(matrix);
  const { expected, sd } = allMoments(matrix, model);
  const sampled = options.nulls.includes("fixed") && options.draws > 0;
  return {
    names: list.rows,
    matrix,
    degrees: rowDegrees(matrix),
    fit,
    model,
    overlaps,
    expected,
    sd,
    columnExact: options.nulls.includes("cb") ? columnExactModel(matrix) : null,
    audit: sampled
      ? auditAllPairs(
          matrix,
          { overlaps, expected, sd, levels: LEVELS },
          { draws: options.draws, seed: options.seed },
        )
      : null,
    style: options.nulls.includes("style") ? styleFit(matrix, options, asked) : null,
  };
}

/** `null` on margins that leave cells no choice: cb has no finite odds there, and dc, BiCM and sampling remain. */
function columnExactModel(matrix: BinaryMatrix): OverlapModel | null {
  try {
    const cells = columnExact(matrix);
    return overlapModel(matrix, cells, cells.pairCells);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function allMoments(matrix: BinaryMatrix, model: OverlapModel) {
  const expected = new Float64Array(pairCount(matrix.rowCount));
  const sd = new Float64Array(expected.length);
  let pair = 0;
  for (let a = 0; a < matrix.rowCount; a++) {
    for (let b = a + 1; b < matrix.rowCount; b++, pair++) {
      const moments = model.moments(a, b);
      expected[pair] = moments.expected;
      sd[pair] = moments.sd;
    }
  }
  return { expected, sd };
}

/** When all pairs are in question there is no other pair to choose the number of factors on: then all choose it. */
function styleFit(
  matrix: BinaryMatrix,
  { seed, pairs }: EdgesOptions,
  asked: readonly { readonly a: number; readonly b: number }[],
): EdgesFits["style"] {
  const keys = new Set(
    pairs === "all" ? [] : asked.flatMap(({ a, b }) => [a * matrix.rowCount + b, b * matrix.rowCount + a]),
  );
  const { cells, rank, variances } = chooseStyle(matrix, seed, (a, b) => keys.has(a * matrix.rowCount + b));
  return { model: overlapModel(matrix, cells), rank, variances };
}
