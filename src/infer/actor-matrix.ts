import type { Cell, MatrixData } from "../model/evidence.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { type BinaryMatrix, binaryMatrix } from "../stats/binary-matrix.ts";

/** A channel's matrix with numbers for ids. Rows and columns without a cell are gone. */
export interface ActorMatrix {
  readonly rows: readonly Id[];
  readonly columns: readonly Id[];
  readonly rowOf: ReadonlyMap<Id, number>;
  readonly matrix: BinaryMatrix;
  /** Row → its cells by column. */
  readonly cells: readonly ReadonlyMap<number, Cell>[];
  /** Row → stratum number, for trades inside strata; `null` when the channel has no strata. */
  readonly strata: Int32Array | null;
}

/** Rows and columns in code-unit order, so that the order of cells never matters. */
export function actorMatrix(data: MatrixData): ActorMatrix {
  const rows = [...new Set(data.cells.map((cell) => cell.row))].sort(byCodeUnit);
  const columns = [...new Set(data.cells.map((cell) => cell.column))].sort(byCodeUnit);
  const rowOf = new Map(rows.map((id, index) => [id, index]));
  const columnOf = new Map(columns.map((id, index) => [id, index]));
  const cells = rows.map(() => new Map<number, Cell>());
  for (const cell of data.cells) cells[rowOf.get(cell.row)!]!.set(columnOf.get(cell.column)!, cell);
  return {
    rows,
    columns,
    rowOf,
    matrix: binaryMatrix(
      rows.length,
      columns.length,
      data.cells.map((cell) => rowOf.get(cell.row)!),
      data.cells.map((cell) => columnOf.get(cell.column)!),
    ),
    cells,
    strata: strataOf(rows, data.strata),
  };
}

/** A row without a stratum stands alone: it has nobody to trade with. */
function strataOf(rows: readonly Id[], strata: MatrixData["strata"]): Int32Array | null {
  if (Object.keys(strata).length === 0) return null;
  const names = [...new Set(Object.values(strata))].sort(byCodeUnit);
  const numbers = new Map(names.map((name, index) => [name, index]));
  return Int32Array.from(rows, (id, row) => numbers.get(strata[id] ?? "") ?? names.length + row);
}
