import type { PairCells } from "./pair-cells.ts";

/** Columns in two halves of nearly equal make-up, each entry a column class. */
export interface ColumnHalves {
  /** What both halves begin with: half of every class, rare classes first. */
  readonly shared: Int32Array;
  /** The odd columns left over, dealt out in turn. */
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/**
 * Splits the columns so that most of the work on one half is also the work on the other. Rare columns come first,
 * while few states are alive.
 */
export function columnHalves(cells: PairCells): ColumnHalves {
  const weight = cells.count.map((_, k) => k);
  const rising = Array.from(weight).sort((x, y) => variance(cells, x) - variance(cells, y) || x - y);
  const shared: number[] = [];
  const first: number[] = [];
  const second: number[] = [];
  for (const k of rising) {
    for (let column = 2; column <= cells.count[k]!; column += 2) shared.push(k);
    if (cells.count[k]! % 2 === 1) (first.length > second.length ? second : first).push(k);
  }
  return {
    shared: Int32Array.from(shared),
    first: Int32Array.from(first),
    second: Int32Array.from(second),
  };
}

function variance(cells: PairCells, k: number): number {
  const a = cells.both[k]! + cells.onlyA[k]!;
  const b = cells.both[k]! + cells.onlyB[k]!;
  return a * (1 - a) + b * (1 - b);
}
