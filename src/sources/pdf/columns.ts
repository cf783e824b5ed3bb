import type { Chunk, Row } from "./rows.ts";

/** A line in reading order, with the column it stands in. */
export interface Line {
  readonly page: number;
  /** Lines of one column of one stretch of the page share it. */
  readonly column: number;
  readonly columnLeft: number;
  readonly columnRight: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  /** The parts of a table row; empty for running text. */
  readonly cells: readonly string[];
}

/** Width of the bins in which coverage across the page is counted, in points. */
const BIN = 2;
const NARROWEST_GUTTER = 6;
/** A column has at least this many lines. */
const FEWEST_LINES = 5;
const DEEPEST = 3;

const middle = (chunk: Chunk): number => (chunk.left + chunk.right) / 2;

function extent(chunks: readonly Chunk[]): { left: number; right: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const chunk of chunks) {
    left = Math.min(left, chunk.left);
    right = Math.max(right, chunk.right);
  }
  return { left, right };
}

/** Is this side set as running text? Most of its lines are as long as they come; cells of a table differ. */
function isProse(chunks: readonly Chunk[]): boolean {
  if (chunks.length < FEWEST_LINES) return false;
  const widths = chunks.map((chunk) => chunk.right - chunk.left).sort((a, b) => a - b);
  const full = widths[Math.floor(0.9 * (widths.length - 1))]!;
  const filled = widths.filter((width) => width > 0.7 * full).length;
  const words = chunks.reduce((sum, chunk) => sum + chunk.text.split(" ").length, 0) / chunks.length;
  return filled >= 0.5 * chunks.length && words >= 3;
}

/** How many chunks lie over each bin between `left` and `right`. */
function coverage(chunks: readonly Chunk[], left: number, right: number): Int32Array {
  const bins = Math.min(20_000, Math.max(1, Math.ceil((right - left) / BIN)));
  const delta = new Int32Array(bins + 1);
  const bin = (x: number): number => Math.min(bins, Math.max(0, Math.floor((x - left) / BIN)));
  for (const chunk of chunks) {
    delta[bin(chunk.left)]! += 1;
    delta[Math.min(bins, bin(chunk.right) + 1)]! -= 1;
  }
  for (let at = 1; at <= bins; at += 1) delta[at]! += delta[at - 1]!;
  return delta;
}

/** Where a white strip runs down between two columns of text, or `null`: found by what lies over each x. */
function gutterOf(rows: readonly Row[]): number | null {
  const chunks = rows.flatMap((row) => row.chunks);
  if (chunks.length < 2 * FEWEST_LINES) return null;
  const { left, right } = extent(chunks);
  const covered = coverage(chunks, left, right);
  const allowed = 0.2 * chunks.length;
  let best: { at: number; width: number } | null = null;
  let start = -1;
  const last = Math.floor(0.78 * covered.length);
  for (let at = Math.floor(0.22 * covered.length); at <= last; at += 1) {
    const isOpen = covered[at]! <= allowed && at < last;
    if (isOpen && start < 0) start = at;
    if (isOpen || start < 0) continue;
    const width = (at - start) * BIN;
    if (width >= NARROWEST_GUTTER && (best === null || width > best.width))
      best = { at: left + ((start + at) / 2) * BIN, width };
    start = -1;
  }
  if (best === null) return null;
  const { at, width } = best;
  const before = chunks.filter((chunk) => chunk.right <= at + width / 2 && middle(chunk) < at);
  const after = chunks.filter((chunk) => chunk.left >= at - width / 2 && middle(chunk) > at);
  return isProse(before) && isProse(after) ? at : null;
}

function lineOf(row: Row, page: number, column: number, edges: { left: number; right: number }): Line {
  const { left, right } = extent(row.chunks);
  const text = row.chunks.map((chunk) => chunk.text).join(" ");
  const longest = row.chunks.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    page,
    column,
    columnLeft: edges.left,
    columnRight: edges.right,
    left,
    right,
    y: row.y,
    size: longest.size,
    text,
    cells: row.chunks.length > 1 ? row.chunks.map((chunk) => chunk.text) : [],
  };
}

class Reader {
  readonly lines: Line[] = [];
  readonly #page: number;
  #column: number;

  constructor(page: number, firstColumn: number) {
    this.#page = page;
    this.#column = firstColumn;
  }

  read(rows: readonly Row[], depth: number): void {
    const gutter = depth < DEEPEST ? gutterOf(rows) : null;
    if (gutter === null) {
      this.#plain(rows);
      return;
    }
    let before: Row[] = [];
    let after: Row[] = [];
    let across: Row[] = [];
    const flush = (): void => {
      this.#plain(across);
      this.read(before, depth + 1);
      this.read(after, depth + 1);
      [before, after, across] = [[], [], []];
    };
    for (const row of rows) {
      const crosses = row.chunks.some((chunk) => chunk.left < gutter - 4 && chunk.right > gutter + 4);
      if (crosses && before.length + after.length > 0) flush();
      if (crosses) across.push(row);
      else {
        const left = row.chunks.filter((chunk) => middle(chunk) < gutter);
        const right = row.chunks.filter((chunk) => middle(chunk) >= gutter);
        if (left.length > 0) before.push({ y: row.y, chunks: left });
        if (right.length > 0) after.push({ y: row.y, chunks: right });
      }
    }
    flush();
  }

  #plain(rows: readonly Row[]): void {
    if (rows.length === 0) return;
    this.#column += 1;
    const edges = extent(rows.flatMap((row) => row.chunks));
    for (const row of rows) this.lines.push(lineOf(row, this.#page, this.#column, edges));
  }
}

/**
 * The lines of a page in the order they are read: down one column, then the next; lines that run across all
 * columns part the page into stretches. A table is no set of columns and is read row by row.
 */
export function linesOfPage(rows: readonly Row[], page: number): Line[] {
  const reader = new Reader(page, page * 1000);
  reader.read(rows, 0);
  return reader.lines;
}
