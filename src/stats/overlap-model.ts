import { type BinaryMatrix, rowDegrees } from "./binary-matrix.ts";
import { type CellProbabilities, classRow, columnVariance } from "./cell-probabilities.ts";
import { type OverlapNull, overlapNull } from "./doubly-conditioned.ts";
import { cellsFrom, type OverlapMoments, overlapMoments, type PairCells } from "./pair-cells.ts";
import { poissonBinomialMass } from "./poisson-binomial.ts";

/** Two rows under one set of cell probabilities. Results are kept by row class, so equal rows cost once. */
export interface OverlapModel {
  /** Mean and sd of the overlap under the conditioned null, without running the program. */
  moments(a: number, b: number): OverlapMoments;
  /** The overlap when both rows keep their sums (dc, or the same construction on other cells). */
  conditioned(a: number, b: number): OverlapNull;
  /** The overlap when cells are independent and rows fluctuate (BiCM): shown, never decides. */
  independent(a: number, b: number): IndependentNull;
}

export interface IndependentNull {
  readonly moments: OverlapMoments;
  /** P(overlap ≥ observed), exact. */
  tail(observed: number): number;
}

/**
 * Row sums come from `matrix`, cell probabilities from a null fitted to it. `pairCells` says how two row classes fill
 * each column; by default the doubly conditioned cells.
 */
export function overlapModel(
  matrix: BinaryMatrix,
  cells: CellProbabilities,
  pairCells: (classA: number, classB: number) => PairCells = doublyConditioned(cells),
): OverlapModel {
  const degrees = rowDegrees(matrix);
  const classes = cells.rowSize.length;
  const momentsByClass = new Map<number, OverlapMoments>();
  const conditionedByClass = new Map<number, OverlapNull>();
  const independentByClass = new Map<number, IndependentNull>();
  /** The same for (a, b) and (b, a), to the last bit. */
  const ordered = (a: number, b: number): readonly [number, number, number] => {
    const [low, high] = cells.rowClass[a]! <= cells.rowClass[b]! ? [a, b] : [b, a];
    return [low, high, cells.rowClass[low]! * classes + cells.rowClass[high]!];
  };
  const cellsOf = (low: number, high: number): PairCells =>
    pairCells(cells.rowClass[low]!, cells.rowClass[high]!);
  return {
    moments(a, b) {
      const [low, high, key] = ordered(a, b);
      return kept(momentsByClass, key, () => overlapMoments(cellsOf(low, high)));
    },
    conditioned(a, b) {
      const [low, high, key] = ordered(a, b);
      return kept(conditionedByClass, key, () =>
        overlapNull(cellsOf(low, high), { a: degrees[low]!, b: degrees[high]! }),
      );
    },
    independent(a, b) {
      const [low, high, key] = ordered(a, b);
      return kept(independentByClass, key, () => {
        const first = classRow(cells, cells.rowClass[low]!);
        const second = classRow(cells, cells.rowClass[high]!);
        const chances = first.map((p, k) => p * second[k]!);
        return independentNull(chances, cells.columnSize, Math.min(degrees[low]!, degrees[high]!));
      });
    },
  };
}

function doublyConditioned(cells: CellProbabilities): (classA: number, classB: number) => PairCells {
  const variance = columnVariance(cells);
  return (classA, classB) =>
    cellsFrom(classRow(cells, classA), classRow(cells, classB), variance, cells.columnSize);
}

function kept<T>(store: Map<number, T>, key: number, make: () => T): T {
  const found = store.get(key);
  if (found !== undefined) return found;
  const made = make();
  store.set(key, made);
  return made;
}

/** Sum of independent trials; `largest`: no observed overlap exceeds it. */
function independentNull(chances: Float64Array, counts: Int32Array, largest: number): IndependentNull {
  let expected = 0;
  let variance = 0;
  for (let k = 0; k < chances.length; k++) {
    expected += counts[k]! * chances[k]!;
    variance += counts[k]! * chances[k]! * (1 - chances[k]!);
  }
  let tails: Float64Array | null = null;
  return {
    moments: { expected, sd: Math.sqrt(variance) },
    tail(observed) {
      if (observed <= 0) return 1;
      if (observed > largest) throw new RangeError(`an overlap of ${observed} exceeds the smaller row sum`);
      tails ??= upperTails(poissonBinomialMass(chances, largest, counts));
      return tails[observed]!;
    },
  };
}

/** Sums from the top, so that small tails keep their relative accuracy. */
function upperTails(mass: Float64Array): Float64Array {
  const tails = mass.slice();
  for (let n = tails.length - 2; n >= 0; n--) tails[n] = tails[n]! + tails[n + 1]!;
  return tails;
}
