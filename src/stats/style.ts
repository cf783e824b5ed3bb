import { type BinaryMatrix, columnDegrees, rowDegrees, rowOf } from "./binary-matrix.ts";
import type { CellProbabilities } from "./cell-probabilities.ts";
import { improveSide, logitOf, type Side } from "./logistic-side.ts";
import { seeded, uniform } from "./random.ts";

export interface StyleFit extends CellProbabilities {
  readonly rank: number;
  /** Largest |expected − observed degree| left. */
  readonly residual: number;
  readonly sweeps: number;
}

export interface StyleOptions {
  /** Number of latent factors. */
  readonly rank: number;
  readonly seed: number;
  /** Penalty ridge/2 · (Σ|u|² + Σ|v|²); default 2. */
  readonly ridge?: number;
}

const RIDGE = 2;
const MAX_SWEEPS = 400;
/** Stops when no cell's probability moves by more than this in a sweep. */
const TOLERANCE = 1e-5;

/**
 * How likely is each cell if rows and columns also have a style? logit p_ik = α_i + β_k + u_i·v_k, ridge on u and v
 * (null N3). Whatever makes whole groups of rows alike lands in the factors: region, reporting, or sharing across a
 * bloc; the data can't tell which, so this null can only downgrade a finding, and is exploratory.
 * Alternating Newton steps over rows and columns; α and β are free, so margins are kept on average. One class a
 * row and column. `seed` starts u and v. O(sweeps × rows × columns × rank²): about a second at ATT&CK's size.
 */
export function fitStyle(matrix: BinaryMatrix, { rank, seed, ridge = RIDGE }: StyleOptions): StyleFit {
  const { rowCount, columnCount } = matrix;
  const rows = startingSide(rowDegrees(matrix), columnCount, rank, seed);
  const columns = startingSide(columnDegrees(matrix), rowCount, rank, seed + 1);
  centreLevels(rows, matrix.columns.length / (rowCount * columnCount));
  const data = denseOf(matrix);
  const across = transposedDense(data, rowCount, columnCount);
  let probability = probabilities(rows, columns);
  let sweeps = 0;
  for (let moved = 1; sweeps < MAX_SWEEPS && moved > TOLERANCE; sweeps++) {
    improveSide(rows, columns, data, ridge);
    improveSide(columns, rows, across, ridge);
    const next = probabilities(rows, columns);
    moved = largestDifference(probability, next);
    probability = next;
  }
  return {
    rank,
    sweeps,
    residual: marginResidual(matrix, probability),
    rowClass: Int32Array.from({ length: rowCount }, (_, row) => row),
    columnClass: Int32Array.from({ length: columnCount }, (_, column) => column),
    rowSize: new Int32Array(rowCount).fill(1),
    columnSize: new Int32Array(columnCount).fill(1),
    probability,
  };
}

/** Levels at the logit of the degree's share; factors small and random, so that they can grow apart. */
function startingSide(degrees: Int32Array, trials: number, rank: number, seed: number): Side {
  const random = seeded(seed);
  const width = rank + 1;
  const values = new Float64Array(degrees.length * width);
  for (let node = 0; node < degrees.length; node++) {
    const share = (degrees[node]! + 0.5) / (trials + 1);
    values[node * width] = Math.log(share / (1 - share));
    for (let factor = 1; factor <= rank; factor++) values[node * width + factor] = uniform(random) - 0.5;
  }
  return { values, width };
}

/** Row and column levels both hold the overall logit at the start; takes it out of the rows. */
function centreLevels({ values, width }: Side, density: number): void {
  const overall = density < 1 ? Math.log(density / (1 - density)) : 0;
  for (let at = 0; at < values.length; at += width) values[at]! -= overall;
}

function denseOf(matrix: BinaryMatrix): Uint8Array {
  const data = new Uint8Array(matrix.rowCount * matrix.columnCount);
  for (let row = 0; row < matrix.rowCount; row++)
    for (const column of rowOf(matrix, row)) data[row * matrix.columnCount + column] = 1;
  return data;
}

function transposedDense(data: Uint8Array, rows: number, columns: number): Uint8Array {
  const across = new Uint8Array(data.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      across[column * rows + row] = data[row * columns + column]!;
  return across;
}

function probabilities(rows: Side, columns: Side): Float64Array {
  const { width } = rows;
  const probability = new Float64Array((rows.values.length / width) * (columns.values.length / width));
  let cell = 0;
  for (let row = 0; row < rows.values.length; row += width)
    for (let column = 0; column < columns.values.length; column += width)
      probability[cell++] = 1 / (1 + Math.exp(-logitOf(rows, row, columns, column)));
  return probability;
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  let largest = 0;
  for (let index = 0; index < a.length; index++) largest = Math.max(largest, Math.abs(a[index]! - b[index]!));
  return largest;
}

function marginResidual(matrix: BinaryMatrix, probability: Float64Array): number {
  const rows = Float64Array.from(rowDegrees(matrix));
  const columns = Float64Array.from(columnDegrees(matrix));
  for (let row = 0; row < matrix.rowCount; row++) {
    for (let column = 0; column < matrix.columnCount; column++) {
      const p = probability[row * matrix.columnCount + column]!;
      rows[row]! -= p;
      columns[column]! -= p;
    }
  }
  return Math.max(...rows.map(Math.abs), ...columns.map(Math.abs));
}
