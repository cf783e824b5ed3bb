import type { OverlapNull, RowSums } from "./doubly-conditioned.ts";
import type { PairCells } from "./pair-cells.ts";
import { poissonBinomialMass, poissonBinomialTail } from "./poisson-binomial.ts";

/** States × columns past which the program takes seconds, and cells past which its box takes 300 MB. */
const MOST_WORK = 2e7;
const MOST_CELLS = 2 ** 25;

/** Would the program on these cells and row sums take too long, or too much memory? */
export function isTooLarge(cells: PairCells, sums: RowSums): boolean {
  let columns = 0;
  let spreadA = 1;
  let spreadB = 1;
  let spread = 1;
  for (let k = 0; k < cells.count.length; k++) {
    const count = cells.count[k]!;
    const both = cells.both[k]!;
    const a = both + cells.onlyA[k]!;
    const b = both + cells.onlyB[k]!;
    columns += count;
    spreadA += count * a * (1 - a);
    spreadB += count * b * (1 - b);
    spread += count * both * (1 - both);
  }
  const box = (Math.min(sums.a, sums.b) + 2) * (sums.a + 2) * (sums.b + 2);
  return box > MOST_CELLS || columns * Math.sqrt(spreadA * spreadB * spread) > MOST_WORK;
}

/**
 * The overlap of rows too large for the program: columns as in dc, row sums on average only, so a sum of independent
 * trials with chances p11. Holding the rows would take [Σ p11 (1 − p_ik)]² / Σ w_ik off the variance, next to nothing
 * for long rows of rare features; without it tails are a little too large.
 */
export function columnsOnlyNull(cells: PairCells, sums: RowSums): OverlapNull {
  const { both, count } = cells;
  const largest = Math.min(sums.a, sums.b);
  const expected = both.reduce((sum, p, k) => sum + count[k]! * p, 0);
  const sd = Math.sqrt(both.reduce((sum, p, k) => sum + count[k]! * p * (1 - p), 0));
  /** Past this the rest of the mass is under 1e-20; it stands in the last entry. */
  const end = (observed: number): number =>
    Math.min(largest, Math.max(Math.ceil(expected + 12 * sd), observed) + 40);
  const massTo = (observed: number): Float64Array => poissonBinomialMass(both, end(observed), count);
  return {
    sums,
    rowsHeld: false,
    moments: { expected, sd },
    mass: () => massTo(0),
    massNear: massTo,
    tail(observed) {
      if (observed > largest) return { p: 0, error: 0 };
      return { p: poissonBinomialTail(both, observed, count), error: 0 };
    },
  };
}
