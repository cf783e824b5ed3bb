import type { MatrixData } from "../model/evidence.ts";
import type { Id } from "../model/ids.ts";
import { bicm } from "../stats/bicm.ts";
import { sharedColumns } from "../stats/binary-matrix.ts";
import { overlapModel } from "../stats/overlap-model.ts";
import { actorMatrix } from "./actor-matrix.ts";

/** Below this many standard deviations over the mean no upper tail of dc is under 0.05 (measured on both ATT&CK matrices). */
const FAR_FROM_RARE = 1.5;

/**
 * Which of these pairs come anywhere near a flag? `true` for each pair whose overlap lies at least 1.5 dc standard
 * deviations over its mean, or whose row is gone: those are worth the program. Moments only, so a hundred pairs cost
 * little more than the fit. For deciding what to test again, never for a result that is printed.
 */
export function nearAFlag(
  data: MatrixData,
  pairs: readonly { readonly a: Id; readonly b: Id }[],
): readonly boolean[] {
  const { matrix, rowOf } = actorMatrix(data);
  const model = overlapModel(matrix, bicm(matrix));
  return pairs.map(({ a, b }) => {
    const rowA = rowOf.get(a);
    const rowB = rowOf.get(b);
    if (rowA === undefined || rowB === undefined) return true;
    const { expected, sd } = model.conditioned(rowA, rowB).moments;
    return sharedColumns(matrix, rowA, rowB).length >= expected + FAR_FROM_RARE * sd;
  });
}
