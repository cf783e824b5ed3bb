import type { ProgramTarget } from "./overlap-box.ts";
import type { PairCells } from "./pair-cells.ts";

/**
 * Upper bounds on a state's chance of ending at the target, one table per coordinate, flat by step: entry
 * `step * (size + 1) + n` is the exact chance for that coordinate alone. All three must happen together, so the
 * least of them bounds the whole.
 */
export interface FinishingChances {
  /** P(the columns from `step` on bring row a exactly n ones). */
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** By overlap n already reached: P(the columns from `step` on complete cap); 1 throughout when not asked for. */
  readonly overlap: Float64Array;
}

/** `order`: column class of each step, all columns. O(steps × (sumA + sumB + cap)). */
export function finishingChances(
  cells: PairCells,
  target: ProgramTarget,
  order: Int32Array,
): FinishingChances {
  const inA = cells.both.map((both, k) => both + cells.onlyA[k]!);
  const inB = cells.both.map((both, k) => both + cells.onlyB[k]!);
  return {
    a: exactGains(inA, order, target.sumA),
    b: exactGains(inB, order, target.sumB),
    overlap: target.tailOnly
      ? completions(cells.both, order, target.cap)
      : new Float64Array((order.length + 1) * (target.cap + 1)).fill(1),
  };
}

function exactGains(chance: Float64Array, order: Int32Array, size: number): Float64Array {
  const width = size + 1;
  const table = new Float64Array((order.length + 1) * width);
  table[order.length * width] = 1;
  for (let step = order.length - 1; step >= 0; step--) {
    const gain = chance[order[step]!]!;
    const stay = 1 - gain;
    const at = step * width;
    table[at] = table[at + width]! * stay;
    for (let needed = 1; needed <= size; needed++)
      table[at + needed] = table[at + width + needed]! * stay + table[at + width + needed - 1]! * gain;
  }
  return table;
}

function completions(chance: Float64Array, order: Int32Array, cap: number): Float64Array {
  const width = cap + 1;
  const table = new Float64Array((order.length + 1) * width);
  table[order.length * width + cap] = 1;
  for (let step = order.length - 1; step >= 0; step--) {
    const gain = chance[order[step]!]!;
    const at = step * width;
    for (let reached = 0; reached < cap; reached++)
      table[at + reached] =
        table[at + width + reached]! * (1 - gain) + table[at + width + reached + 1]! * gain;
    table[at + cap] = 1;
  }
  return table;
}
