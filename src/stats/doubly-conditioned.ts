import { columnsOnlyNull, isTooLarge } from "./columns-only.ts";
import { overlapProgram, type ProgramResult } from "./overlap-program.ts";
import { type OverlapMoments, overlapMoments, type PairCells } from "./pair-cells.ts";

/** The two row sums that are held. */
export interface RowSums {
  readonly a: number;
  readonly b: number;
}

/** An upper tail and how far, relatively, dropped states could raise it. */
export interface Tail {
  readonly p: number;
  readonly error: number;
}

/** The overlap of two rows when both keep their sums exactly and columns keep theirs approximately (dc). */
export interface OverlapNull {
  readonly sums: RowSums;
  /** False where the rows are too large for the program: see `columnsOnlyNull`. */
  readonly rowsHeld: boolean;
  readonly moments: OverlapMoments;
  /** P(overlap = o), o = 0 … min(a, b); adds to 1, each entry within 1e-12 of its value. */
  mass(): Float64Array;
  /**
   * The same distribution with relative accuracy also near `observed`, however far out it lies: what tilting
   * needs. Entries between the bulk and `observed` come from the run that bounds them better.
   */
  massNear(observed: number): Float64Array;
  /** P(overlap ≥ observed), relative error at most 1e-10. */
  tail(observed: number): Tail;
}

const TAIL_ERROR = 1e-10;
/** Above this z a run for the tail alone is cheaper than the whole distribution, and more exact. */
const TAIL_RUN_Z = 2;
/** States dropped per unit of accuracy: a run drops about 10⁵ states, each below its threshold. */
const DROPPED_STATES = 1e6;

/**
 * How much do two rows of these sums share by chance, given how popular each column is? Exact in the two rows,
 * approximate in the columns; where margins have under about 20 rows use enumeration or sampling instead.
 * Rows too large for the program are held on average only (`rowsHeld` is then false).
 * Throws `RangeError` when the row sums are impossible for the cells.
 * Our own construction: derivation and validation in docs/methods.md. Cost: see `overlapProgram`.
 */
export function overlapNull(cells: PairCells, sums: RowSums): OverlapNull {
  if (isTooLarge(cells, sums)) return columnsOnlyNull(cells, sums);
  const moments = overlapMoments(cells);
  const largest = Math.min(sums.a, sums.b);
  let joint: number | null = null;
  let whole: ProgramResult | null = null;
  const run = (cap: number, tailOnly: boolean, threshold: number, of = cells): ProgramResult =>
    overlapProgram(of, { sumA: sums.a, sumB: sums.b, cap, tailOnly }, threshold);
  const sumsChance = (): number => {
    joint ??= accurate((threshold) => run(0, true, threshold), 1e-4).value;
    if (!(joint > 0)) throw new RangeError(`row sums ${sums.a} and ${sums.b} are impossible for these cells`);
    return joint;
  };
  const wholeRun = (): ProgramResult => {
    whole ??= run(largest, false, sumsChance() * 1e-18);
    return whole;
  };
  const tail = (observed: number): Tail => {
    if (observed <= 0) return { p: 1, error: 0 };
    if (observed > largest) return { p: 0, error: 0 };
    const z = (observed - moments.expected) / moments.sd;
    if (z <= TAIL_RUN_Z) {
      const { mass, lost } = wholeRun();
      const above = sum(mass, observed);
      if (lost <= TAIL_ERROR * above) return { p: above / sum(mass, 0), error: lost / above };
    }
    const guess = sumsChance() * normalTailFloor(z);
    const { value, error } = accurate((threshold) => run(observed, true, threshold), guess);
    return { p: Math.min(1, value / sumsChance()), error };
  };
  const massNear = (observed: number): Float64Array => {
    const { mass, lost } = wholeRun();
    const { expected, sd } = moments;
    if (sd === 0 || Math.abs(observed - expected) <= TAIL_RUN_Z * sd) return normalised(mass);
    const theta = tiltTowards(observed, expected, largest);
    const { cells: tilted, logScale } = tiltedCells(cells, theta);
    const near = run(largest, false, sumsChance() * 1e-18, tilted);
    return normalised(
      mass.map((bulk, overlap) => {
        const out = near.mass[overlap]!;
        if (bulk * near.lost >= out * lost) return bulk;
        return out * Math.exp(logScale - theta * overlap);
      }),
    );
  };
  return { sums, rowsHeld: true, moments, mass: () => normalised(wholeRun().mass), massNear, tail };
}

/**
 * Runs until dropped states matter less than `TAIL_ERROR`, from a threshold fitted to `guess`, the size expected.
 * A tail in which nothing survives is reported as the bound on what was dropped.
 */
function accurate(
  run: (threshold: number) => ProgramResult,
  guess: number,
): { value: number; error: number } {
  let threshold = (guess * TAIL_ERROR) / DROPPED_STATES;
  for (;;) {
    const { mass, lost } = run(threshold);
    const value = mass[mass.length - 1]!;
    if (lost <= TAIL_ERROR * value) return { value, error: value > 0 ? lost / value : 0 };
    if (threshold < 1e-280) return { value: value + lost, error: 1 };
    threshold *= Math.min(1e-2, (TAIL_ERROR * value) / lost / 10 + 1e-12);
  }
}

/** A lower bound on the normal upper tail (Mills' ratio), at least 1e-250: a first guess, never a result. */
function normalTailFloor(z: number): number {
  if (!(z > 1)) return 0.1;
  if (z > 30) return 1e-250;
  return ((z / (1 + z * z)) * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/**
 * A tilt that brings the mean near `observed`, as if the smaller row's features were shared one by one with equal
 * chances. It only says where a run is most accurate: any tilt gives the same distribution back.
 */
function tiltTowards(observed: number, expected: number, largest: number): number {
  const logit = (share: number): number => Math.log(share / (1 - share));
  const inside = Math.min(largest - 0.5, Math.max(0.5, observed));
  return logit(inside / largest) - logit(Math.max(1e-12, expected / largest));
}

/** The cells with the odds of "both" multiplied by e^θ in every column; `logScale`: log of what was divided out. */
export function tiltedCells(cells: PairCells, theta: number): { cells: PairCells; logScale: number } {
  const factor = Math.exp(theta);
  const norm = cells.both.map((both) => 1 + both * (factor - 1));
  let logScale = 0;
  for (let k = 0; k < norm.length; k++) logScale += cells.count[k]! * Math.log(norm[k]!);
  return {
    cells: {
      both: cells.both.map((both, k) => (both * factor) / norm[k]!),
      onlyA: cells.onlyA.map((only, k) => only / norm[k]!),
      onlyB: cells.onlyB.map((only, k) => only / norm[k]!),
      neither: cells.neither.map((neither, k) => neither / norm[k]!),
      count: cells.count,
    },
    logScale,
  };
}

/** Sum from the far end inward: small terms first. */
function sum(mass: Float64Array, from: number): number {
  let total = 0;
  for (let index = mass.length - 1; index >= from; index--) total += mass[index]!;
  return total;
}

function normalised(mass: Float64Array): Float64Array {
  const total = sum(mass, 0);
  return mass.map((value) => value / total);
}
