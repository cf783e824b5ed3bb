import type { FinishingChances } from "./finishing-chances.ts";

/** What the program is asked: the two row sums, and the overlap from which states are lumped together. */
export interface ProgramTarget {
  readonly sumA: number;
  readonly sumB: number;
  /** Overlaps of `cap` and above share one absorbing state; 0 sums the overlap out. */
  readonly cap: number;
  /** True when only the absorbing state matters: states unlikely to reach it may then be dropped too. */
  readonly tailOnly: boolean;
}

/**
 * Masses by (overlap, a, b), b fastest, with a border of zeros at −1 on every side, so that reads need no tests.
 * Each line (overlap, a) keeps the window of b that holds mass; outside the windows the box is zero.
 */
export interface OverlapBox {
  readonly target: ProgramTarget;
  readonly mass: Float64Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly width: number;
  /** Lines in one overlap layer. */
  readonly depth: number;
  /** Per overlap, the window of a that holds mass. */
  readonly firstA: Int32Array;
  readonly lastA: Int32Array;
}

const EMPTY_LOW = 0x3fffffff;
const EMPTY_HIGH = -2;

/** The box before the first column: all mass at (0, 0, 0). */
export function startingBox(target: ProgramTarget): OverlapBox {
  const width = target.sumB + 2;
  const depth = target.sumA + 2;
  const lines = (target.cap + 2) * depth;
  const box: OverlapBox = {
    target,
    mass: new Float64Array(lines * width),
    low: new Int32Array(lines).fill(EMPTY_LOW),
    high: new Int32Array(lines).fill(EMPTY_HIGH),
    width,
    depth,
    firstA: new Int32Array(target.cap + 2).fill(EMPTY_LOW),
    lastA: new Int32Array(target.cap + 2).fill(EMPTY_HIGH),
  };
  const origin = lineOf(box, 0, 0);
  box.mass[origin * width + 1] = 1;
  box.low[origin] = 0;
  box.high[origin] = 0;
  box.firstA[1] = 0;
  box.lastA[1] = 0;
  return box;
}

/** An independent copy; only windows are copied, the rest is zero anyway. */
export function copyOf(box: OverlapBox): OverlapBox {
  const copy: OverlapBox = {
    ...box,
    mass: new Float64Array(box.mass.length),
    low: box.low.slice(),
    high: box.high.slice(),
    firstA: box.firstA.slice(),
    lastA: box.lastA.slice(),
  };
  for (let line = 0; line < box.low.length; line++) {
    const from = line * box.width + 1;
    if (box.low[line]! <= box.high[line]!)
      copy.mass.set(
        box.mass.subarray(from + box.low[line]!, from + box.high[line]! + 1),
        from + box.low[line]!,
      );
  }
  return copy;
}

/** Where the line (overlap, a) stands. */
export function lineOf(box: OverlapBox, overlap: number, a: number): number {
  return (overlap + 1) * box.depth + a + 1;
}

/** Takes one more column. Overlap, a and b fall, so that every read still sees the state before this column. */
export function advance(box: OverlapBox, both: number, onlyA: number, onlyB: number, neither: number): void {
  const { cap, sumA } = box.target;
  for (let overlap = cap; overlap >= 0; overlap--) {
    const absorbs = overlap === cap;
    const from = Math.min(box.firstA[overlap + 1]!, box.firstA[overlap]! + 1);
    const to = Math.min(sumA, Math.max(box.lastA[overlap + 1]!, box.lastA[overlap]!) + 1);
    for (let a = to; a >= from; a--) {
      const line = lineOf(box, overlap, a);
      widenWindow(box, line, absorbs);
      if (absorbs) advanceAbsorbing(box, line, both, onlyA, onlyB, neither);
      else advanceLine(box, line, both, onlyA, onlyB, neither);
    }
    if (from <= to) {
      box.firstA[overlap + 1] = from;
      box.lastA[overlap + 1] = to;
    }
  }
}

/** The window of a line after one column: what can flow in from the line itself, from a − 1 and from below. */
function widenWindow(box: OverlapBox, line: number, absorbs: boolean): void {
  const { low, high } = box;
  const under = line - box.depth - 1;
  const shift = absorbs ? 1 : 0;
  low[line] = Math.min(low[line]!, low[line - 1]!, low[under]! + 1);
  high[line] = Math.min(
    box.target.sumB,
    Math.max(high[line]! + 1, high[line - 1]! + shift, high[under]! + 1),
  );
}

function advanceLine(
  box: OverlapBox,
  line: number,
  both: number,
  onlyA: number,
  onlyB: number,
  neither: number,
): void {
  const { mass, width } = box;
  const base = line * width + 1;
  const last = base + box.low[line]!;
  const toBeside = -width;
  const toUnder = -(box.depth + 1) * width - 1;
  let at = base + box.high[line]!;
  let here = at >= last ? mass[at]! : 0;
  for (; at >= last; at--) {
    const before = mass[at - 1]!;
    mass[at] = neither * here + onlyB * before + onlyA * mass[at + toBeside]! + both * mass[at + toUnder]!;
    here = before;
  }
}

/** The absorbing layer: a column in common leaves the overlap at cap, so it is read beside as well as below. */
function advanceAbsorbing(
  box: OverlapBox,
  line: number,
  both: number,
  onlyA: number,
  onlyB: number,
  neither: number,
): void {
  const { mass, width } = box;
  const base = line * width + 1;
  const last = base + box.low[line]!;
  const toBeside = -width;
  const toUnder = -(box.depth + 1) * width - 1;
  for (let at = base + box.high[line]!; at >= last; at--) {
    mass[at] =
      neither * mass[at]! +
      onlyB * mass[at - 1]! +
      onlyA * mass[at + toBeside]! +
      both * (mass[at + toBeside - 1]! + mass[at + toUnder]!);
  }
}

/** Narrows every window from both ends to the states that may still matter; returns what the others could add. */
export function dropHopeless(
  box: OverlapBox,
  chances: FinishingChances,
  step: number,
  threshold: number,
): number {
  const { cap, sumA } = box.target;
  let lost = 0;
  for (let overlap = 0; overlap <= cap; overlap++) {
    const reach = chances.overlap[step * (cap + 1) + overlap]!;
    let first = EMPTY_LOW;
    let last = EMPTY_HIGH;
    for (let a = box.firstA[overlap + 1]!; a <= box.lastA[overlap + 1]!; a++) {
      const line = lineOf(box, overlap, a);
      const bound = Math.min(reach, chances.a[step * (sumA + 1) + sumA - a]!);
      lost += narrowWindow(box, line, bound, chances.b, step, threshold);
      if (box.low[line]! > box.high[line]!) continue;
      if (first === EMPTY_LOW) first = a;
      last = a;
    }
    box.firstA[overlap + 1] = first;
    box.lastA[overlap + 1] = last;
  }
  return lost;
}

function narrowWindow(
  box: OverlapBox,
  line: number,
  bound: number,
  chancesB: Float64Array,
  step: number,
  threshold: number,
): number {
  const { mass, width } = box;
  const { sumB } = box.target;
  const base = line * width + 1;
  const needed = step * (sumB + 1) + sumB;
  let low = box.low[line]!;
  let high = box.high[line]!;
  let lost = 0;
  for (; low <= high; low++) {
    const most = mass[base + low]! * Math.min(bound, chancesB[needed - low]!);
    if (most >= threshold) break;
    lost += most;
    mass[base + low] = 0;
  }
  for (; high >= low; high--) {
    const most = mass[base + high]! * Math.min(bound, chancesB[needed - high]!);
    if (most >= threshold) break;
    lost += most;
    mass[base + high] = 0;
  }
  box.low[line] = low <= high ? low : EMPTY_LOW;
  box.high[line] = low <= high ? high : EMPTY_HIGH;
  return lost;
}
