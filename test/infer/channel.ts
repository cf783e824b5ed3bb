import type { MatrixData } from "../../src/model/evidence.ts";
import { type BinaryMatrix, rowOf } from "../../src/stats/binary-matrix.ts";

/** A channel from rows of column ids, one claim a cell. */
export function channelOf(rows: Readonly<Record<string, readonly string[]>>): MatrixData {
  const cells = Object.entries(rows).flatMap(([row, columns]) =>
    columns.map((column) => ({
      row,
      column,
      families: [`family-${row}`],
      claims: [`claim-${row}-${column}`],
      undated: row === "OLD HERON",
    })),
  );
  return {
    kind: "matrix",
    channel: "software",
    misleadsWhen: "Public tools are shared by strangers.",
    rows: Object.keys(rows),
    columns: [...new Set(cells.map((cell) => cell.column))],
    cells,
    strata: {},
  };
}

/** A channel from a matrix, rows and columns named by number. */
export function channelFrom(matrix: BinaryMatrix): MatrixData {
  const rows = Array.from({ length: matrix.rowCount }, (_, row) => [
    `G${1000 + row}`,
    [...rowOf(matrix, row)].map((column) => `S${1000 + column}`),
  ]);
  return channelOf(Object.fromEntries(rows));
}
