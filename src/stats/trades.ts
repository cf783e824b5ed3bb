import { type BinaryMatrix, columnDegrees, rowOf } from "./binary-matrix.ts";
import { below, type Random, uniform } from "./random.ts";

/** A table that changes by trades and keeps every row and column sum. Rows are unordered inside. */
export interface TradingTable {
  readonly rowCount: number;
  readonly rowStart: Int32Array;
  readonly columns: Int32Array;
  /** Rows that may trade, and for each the stratum's members to trade with. */
  readonly traders: Int32Array;
  readonly partners: readonly Int32Array[];
  /** Scratch: 0 everywhere between calls. */
  readonly marks: Uint8Array;
  readonly columnStart: Int32Array;
  readonly columnRows: Int32Array;
}

/**
 * Sets up trades from `matrix`. `strata[row]`: only rows of one stratum trade with each other (default: all do);
 * a row alone in its stratum never changes.
 */
export function tradingTable(matrix: BinaryMatrix, strata?: ArrayLike<number>): TradingTable {
  const members = new Map<number, number[]>();
  for (let row = 0; row < matrix.rowCount; row++) {
    const stratum = strata ? strata[row]! : 0;
    members.set(stratum, [...(members.get(stratum) ?? []), row]);
  }
  const shared = new Map([...members].map(([stratum, rows]) => [stratum, Int32Array.from(rows)]));
  const partners = Array.from(
    { length: matrix.rowCount },
    (_, row) => shared.get(strata ? strata[row]! : 0)!,
  );
  const columnStart = new Int32Array(matrix.columnCount + 1);
  columnDegrees(matrix).forEach((degree, column) => {
    columnStart[column + 1] = columnStart[column]! + degree;
  });
  return {
    rowCount: matrix.rowCount,
    rowStart: matrix.rowStart,
    columns: matrix.columns.slice(),
    traders: Int32Array.from(partners.keys()).filter((row) => partners[row]!.length > 1),
    partners,
    marks: new Uint8Array(matrix.columnCount),
    columnStart,
    columnRows: new Int32Array(matrix.columns.length),
  };
}

/** Puts the table back to `matrix`, which it was set up from. */
export function resetTable(table: TradingTable, matrix: BinaryMatrix): void {
  table.columns.set(matrix.columns);
}

/**
 * `count` curveball trades: two random rows pool the columns that only one of them has and draw them anew. The
 * uniform distribution over tables with these margins (inside strata) is what the chain settles to.
 * O(count × row degree). Source: Strona et al. 2014, 10.1038/ncomms5114; Carstens 2015, 10.1103/PhysRevE.91.042812.
 */
export function trade(table: TradingTable, count: number, random: Random): void {
  if (table.traders.length === 0) return;
  for (let done = 0; done < count; done++) {
    const first = table.traders[below(random, table.traders.length)]!;
    const partners = table.partners[first]!;
    let second = first;
    while (second === first) second = partners[below(random, partners.length)]!;
    tradeRows(table, first, second, random);
  }
}

/** One trade: shared columns go to the front of both rows, then the smaller rest is drawn from both rests. */
function tradeRows(table: TradingTable, first: number, second: number, random: Random): void {
  const { columns, rowStart, marks } = table;
  const firstAt = rowStart[first]!;
  const firstEnd = rowStart[first + 1]!;
  const secondEnd = rowStart[second + 1]!;
  for (let at = firstAt; at < firstEnd; at++) marks[columns[at]!] = 1;
  const secondRest = partition(columns, rowStart[second]!, secondEnd, marks, 1, 2);
  const firstRest = partition(columns, firstAt, firstEnd, marks, 2, 0);
  const ownFirst = firstEnd - firstRest;
  const ownSecond = secondEnd - secondRest;
  if (ownFirst === 0 || ownSecond === 0) return;
  if (ownFirst <= ownSecond) redraw(columns, firstRest, ownFirst, secondRest, ownSecond, random);
  else redraw(columns, secondRest, ownSecond, firstRest, ownFirst, random);
}

/** Moves the columns marked `wanted` to the front and marks them `then`, all others 0; returns where the rest begins. */
function partition(
  columns: Int32Array,
  from: number,
  to: number,
  marks: Uint8Array,
  wanted: number,
  then: number,
): number {
  let front = from;
  for (let at = from; at < to; at++) {
    const column = columns[at]!;
    if (marks[column]! !== wanted) {
      marks[column] = 0;
      continue;
    }
    marks[column] = then;
    columns[at] = columns[front]!;
    columns[front++] = column;
  }
  return front;
}

/** Draws the first `few` of few + many columns, without order: as many steps as the smaller rest has columns. */
function redraw(
  columns: Int32Array,
  fewAt: number,
  few: number,
  manyAt: number,
  many: number,
  random: Random,
): void {
  const all = few + many;
  for (let step = 0; step < few; step++) {
    const pick = step + Math.floor(uniform(random) * (all - step));
    const at = pick < few ? fewAt + pick : manyAt + pick - few;
    const column = columns[at]!;
    columns[at] = columns[fewAt + step]!;
    columns[fewAt + step] = column;
  }
}

/** Columns that both rows have now. */
export function tableOverlap(table: TradingTable, a: number, b: number): number {
  const { columns, rowStart, marks } = table;
  let shared = 0;
  for (let at = rowStart[a]!; at < rowStart[a + 1]!; at++) marks[columns[at]!] = 1;
  for (let at = rowStart[b]!; at < rowStart[b + 1]!; at++) shared += marks[columns[at]!]!;
  for (let at = rowStart[a]!; at < rowStart[a + 1]!; at++) marks[columns[at]!] = 0;
  return shared;
}

/** Overlaps of every pair now, in `pairIndex` order, into `overlaps`. O(rows² + Σ column degree²). */
export function tableOverlaps(table: TradingTable, overlaps: Int32Array): void {
  const { rowCount, rowStart, columns, columnStart, columnRows } = table;
  overlaps.fill(0);
  const next = columnStart.slice();
  for (let row = 0; row < rowCount; row++) {
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) {
      const column = columns[at]!;
      columnRows[next[column]!] = row;
      next[column] = next[column]! + 1;
    }
  }
  for (let column = 0; column + 1 < columnStart.length; column++) {
    const end = columnStart[column + 1]!;
    for (let one = columnStart[column]!; one < end; one++) {
      const low = columnRows[one]!;
      const offset = (low * (2 * rowCount - low - 1)) / 2 - low - 1;
      for (let two = one + 1; two < end; two++) overlaps[offset + columnRows[two]!]! += 1;
    }
  }
}

/** The table as it stands. */
export function snapshot(table: TradingTable, columnCount: number): BinaryMatrix {
  const columns = table.columns.slice();
  const matrix = { rowCount: table.rowCount, columnCount, rowStart: table.rowStart, columns };
  for (let row = 0; row < table.rowCount; row++) rowOf(matrix, row).sort();
  return matrix;
}
