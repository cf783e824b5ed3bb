import { type BinaryMatrix, columnDegrees, rowDegrees } from "./binary-matrix.ts";
import type { CellProbabilities } from "./cell-probabilities.ts";
import { solvePositiveDefinite } from "./cholesky.ts";
import { degreeClasses } from "./degree-classes.ts";
import { type FreeBlock, forcedCells } from "./forced-cells.ts";

/** The bipartite configuration model of one pair of margins, solved. */
export interface Bicm extends CellProbabilities {
  /** Largest |expected − observed degree| over all rows and columns. */
  readonly residual: number;
  readonly iterations: number;
}

const TARGET_RESIDUAL = 1e-11;
const MAX_ITERATIONS = 200;

/**
 * How likely is each cell if only the margins are known? p_ik = x_i y_k / (1 + x_i y_k) with the fitnesses x, y
 * of maximum likelihood, so that every row and column keeps its degree on average (not exactly: rows fluctuate).
 * Newton's method on the log-fitness of degree classes; cells that the margins force are 0 or 1.
 * Misleads when rows are few or full: the fluctuating rows widen the null (method note in docs/methods.md).
 * Throws `RangeError` when the residual stays above 1e-10. Cost: cube of the number of distinct degrees.
 * Source: Saracco et al. 2015, 10.1038/srep10595, eqs. 6–9.
 */
export function bicm(matrix: BinaryMatrix): Bicm {
  return bicmOfMargins(rowDegrees(matrix), columnDegrees(matrix));
}

/** The same from the margins alone. */
export function bicmOfMargins(rows: ArrayLike<number>, columns: ArrayLike<number>): Bicm {
  const row = degreeClasses(rows);
  const column = degreeClasses(columns);
  const margins = {
    rowDegree: row.degree,
    rowSize: row.size,
    columnDegree: column.degree,
    columnSize: column.size,
  };
  const { blocks, forced } = forcedCells(margins);
  const probability = Float64Array.from(forced);
  let residual = 0;
  let iterations = 0;
  for (const block of blocks) {
    const fit = solveBlock(block, row.size, column.size);
    residual = Math.max(residual, fit.residual);
    iterations = Math.max(iterations, fit.iterations);
    block.rows.forEach((rowClass, i) => {
      block.columns.forEach((columnClass, k) => {
        probability[rowClass * column.degree.length + columnClass] =
          fit.probability[i * block.columns.length + k]!;
      });
    });
  }
  if (!(residual <= 1e-10)) throw new RangeError(`BiCM did not converge: residual ${residual}`);
  return {
    rowClass: row.classOf,
    columnClass: column.classOf,
    rowSize: row.size,
    columnSize: column.size,
    probability,
    residual,
    iterations,
  };
}

/** What Newton's method works on: log-fitness of rows, then of columns, and what follows from them. */
interface State {
  readonly fitness: Float64Array;
  readonly probability: Float64Array;
  /** Observed − expected degree, times class size. */
  readonly gradient: Float64Array;
  likelihood: number;
  residual: number;
}

interface Problem {
  readonly degree: readonly number[];
  readonly size: readonly number[];
  readonly rows: number;
}

function solveBlock(block: FreeBlock, rowSize: Int32Array, columnSize: Int32Array) {
  const problem: Problem = {
    degree: [...block.rowDegree, ...block.columnDegree],
    size: [
      ...block.rows.map((index) => rowSize[index]!),
      ...block.columns.map((index) => columnSize[index]!),
    ],
    rows: block.rows.length,
  };
  let state = startingState(problem);
  let iterations = 0;
  for (; iterations < MAX_ITERATIONS && state.residual > TARGET_RESIDUAL; iterations++) {
    const next = improved(problem, state, newtonStep(problem, state));
    if (!next) break;
    state = next;
  }
  return { probability: state.probability, residual: state.residual, iterations };
}

/** Fitness proportional to degree, as in a sparse table. */
function startingState(problem: Problem): State {
  let ones = 0;
  for (let i = 0; i < problem.rows; i++) ones += problem.degree[i]! * problem.size[i]!;
  return evaluated(
    problem,
    Float64Array.from(problem.degree, (degree) => Math.log(degree / Math.sqrt(ones))),
  );
}

function evaluated(problem: Problem, fitness: Float64Array): State {
  const { rows, degree, size } = problem;
  const columns = degree.length - rows;
  const probability = new Float64Array(rows * columns);
  const gradient = Float64Array.from(degree);
  let likelihood = 0;
  for (let node = 0; node < degree.length; node++) likelihood += size[node]! * degree[node]! * fitness[node]!;
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < columns; k++) {
      const logit = fitness[i]! + fitness[rows + k]!;
      const p = 1 / (1 + Math.exp(-logit));
      probability[i * columns + k] = p;
      gradient[i] = gradient[i]! - size[rows + k]! * p;
      gradient[rows + k] = gradient[rows + k]! - size[i]! * p;
      const logSum = logit > 0 ? logit + Math.log1p(Math.exp(-logit)) : Math.log1p(Math.exp(logit));
      likelihood -= size[i]! * size[rows + k]! * logSum;
    }
  }
  let residual = 0;
  for (let node = 0; node < degree.length; node++) {
    residual = Math.max(residual, Math.abs(gradient[node]!));
    gradient[node] = gradient[node]! * size[node]!;
  }
  return { fitness, probability, gradient, likelihood, residual };
}

/**
 * Solves Hessian · step = gradient. Adding a constant to all rows and taking it from all columns changes
 * nothing, so the Hessian is singular along (1, −1); adding that direction's outer product removes it, and
 * the gradient has no part along it.
 */
function newtonStep(problem: Problem, state: State): Float64Array {
  const { rows, size } = problem;
  const nodes = size.length;
  const columns = nodes - rows;
  const hessian = new Float64Array(nodes * nodes);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < columns; k++) {
      const p = state.probability[i * columns + k]!;
      const weight = size[i]! * size[rows + k]! * p * (1 - p);
      const column = rows + k;
      hessian[i * nodes + i] = hessian[i * nodes + i]! + weight;
      hessian[column * nodes + column] = hessian[column * nodes + column]! + weight;
      hessian[column * nodes + i] = weight;
    }
  }
  for (let first = 0; first < nodes; first++)
    for (let second = 0; second <= first; second++)
      hessian[first * nodes + second] =
        hessian[first * nodes + second]! + (first < rows === second < rows ? 1 : -1);
  const step = state.gradient.slice();
  solvePositiveDefinite(hessian, step);
  return step;
}

/** The longest halving of `step` that does not lower the likelihood or that lowers the residual. */
function improved(problem: Problem, state: State, step: Float64Array): State | null {
  for (let length = 1; length > 1e-6; length /= 2) {
    const next = evaluated(
      problem,
      state.fitness.map((value, node) => value + length * step[node]!),
    );
    if (next.likelihood > state.likelihood || next.residual < state.residual) return next;
  }
  return null;
}
