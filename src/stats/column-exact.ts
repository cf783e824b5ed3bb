import { type BinaryMatrix, columnDegrees, rowDegrees } from "./binary-matrix.ts";
import type { CellProbabilities } from "./cell-probabilities.ts";
import { inclusionChances } from "./conditional-bernoulli.ts";
import { degreeClasses } from "./degree-classes.ts";
import type { PairCells } from "./pair-cells.ts";

/** Cells when every column keeps its sum exactly and rows keep theirs on average (cb). */
export interface ColumnExact extends CellProbabilities {
  /** How two rows fill each column, by row class: exact for one column's sum. */
  pairCells(classA: number, classB: number): PairCells;
  readonly residual: number;
}

const TARGET = 1e-9;
const MAX_ROUNDS = 1000;

/**
 * How likely are cells, and pairs of cells of one column, when each column's sum is fixed? Rows enter a column with
 * odds x_i, conditioned on its sum (conditional Bernoulli); x is fitted so that row sums hold on average. In place
 * of dc's first-order p11 the pair inclusion is exact: a column of one row is never shared.
 * Closer to sampling than dc (docs/decisions/0030); on margins with forced cells there is no finite x.
 * Throws `RangeError` then. O(rounds × rows × ones of the distinct column sums): 150 ms at ATT&CK's size.
 */
export function columnExact(matrix: BinaryMatrix): ColumnExact {
  return columnExactOfMargins(rowDegrees(matrix), columnDegrees(matrix));
}

/** The same from the margins alone. */
export function columnExactOfMargins(rows: ArrayLike<number>, columns: ArrayLike<number>): ColumnExact {
  const row = degreeClasses(rows);
  const column = degreeClasses(columns);
  const members = membersOf(row.classOf, row.degree.length);
  const first = members.map((list) => list[0]!);
  const fitness = Float64Array.from(row.degree);
  const oddsOf = (): Float64Array => Float64Array.from(row.classOf, (index) => fitness[index]!);
  const width = column.degree.length;
  let probability: Float64Array = new Float64Array(row.degree.length * width);
  let residual = Number.POSITIVE_INFINITY;
  for (let round = 0; round < MAX_ROUNDS && residual > TARGET; round++) {
    probability = inclusionByClass(oddsOf(), column.degree, first);
    residual = 0;
    for (let index = 0; index < fitness.length; index++) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += column.size[k]! * probability[index * width + k]!;
      residual = Math.max(residual, Math.abs(sum - row.degree[index]!));
      fitness[index]! *= row.degree[index]! / sum;
    }
  }
  if (!(residual <= TARGET * 1000)) throw new RangeError("these margins leave some cells no choice");
  const odds = oddsOf();
  const withoutClass = new Map<number, Float64Array>();
  return {
    rowClass: row.classOf,
    columnClass: column.classOf,
    rowSize: row.size,
    columnSize: column.size,
    probability,
    residual,
    pairCells(classA, classB) {
      let others = withoutClass.get(classA);
      if (!others) {
        others = inclusionWithout(odds, column.degree, members, classA);
        withoutClass.set(classA, others);
      }
      return cellsOfPair(probability, others, column.size, classA, classB);
    },
  };
}

function membersOf(classOf: Int32Array, classes: number): number[][] {
  const members: number[][] = Array.from({ length: classes }, () => []);
  classOf.forEach((index, row) => {
    members[index]!.push(row);
  });
  return members;
}

/** Row class × column class: chance that the class's first row is in a column of that sum. */
function inclusionByClass(odds: Float64Array, sums: Int32Array, asked: readonly number[]): Float64Array {
  const table = new Float64Array(asked.length * sums.length);
  sums.forEach((sum, k) => {
    inclusionChances(odds, sum, asked).forEach((chance, index) => {
      table[index * sums.length + k] = chance;
    });
  });
  return table;
}

/** The same once one row of `without` is known to be in the column: it is taken out, and the sum is one less. */
function inclusionWithout(
  odds: Float64Array,
  sums: Int32Array,
  members: readonly (readonly number[])[],
  without: number,
): Float64Array {
  const gone = members[without]![0]!;
  const left = odds.filter((_, row) => row !== gone);
  const asked = members.map((list, index) => {
    const row = index === without ? (list[1] ?? list[0]!) : list[0]!;
    return row > gone ? row - 1 : row;
  });
  return inclusionByClass(
    left,
    sums.map((sum) => sum - 1),
    asked,
  );
}

function cellsOfPair(
  probability: Float64Array,
  others: Float64Array,
  count: Int32Array,
  classA: number,
  classB: number,
): PairCells {
  const width = count.length;
  const a = probability.subarray(classA * width, (classA + 1) * width);
  const b = probability.subarray(classB * width, (classB + 1) * width);
  const both = a.map((chance, k) => chance * others[classB * width + k]!);
  return {
    both,
    onlyA: both.map((chance, k) => Math.max(0, a[k]! - chance)),
    onlyB: both.map((chance, k) => Math.max(0, b[k]! - chance)),
    neither: both.map((chance, k) => Math.max(0, 1 - a[k]! - b[k]! + chance)),
    count,
  };
}
