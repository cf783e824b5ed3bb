import { seeded, shuffle } from "../random.ts";

/** What one operation was against, and whether it came after the event. */
export interface Choice {
  readonly target: number;
  /** Chance that it came after the event. */
  readonly after: number;
}

/** Cosine of two portfolios of counts; 0 when one is empty. */
export function portfolioCosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [product, aa, bb] = [0, 0, 0];
  for (let target = 0; target < a.length; target++) {
    product += a[target]! * b[target]!;
    aa += a[target]! ** 2;
    bb += b[target]! ** 2;
  }
  return aa > 0 && bb > 0 ? product / Math.sqrt(aa * bb) : 0;
}

function portfolio(choices: readonly Choice[], targets: number, after: boolean): Float64Array {
  const counts = new Float64Array(targets);
  for (const choice of choices) counts[choice.target]! += after ? choice.after : 1 - choice.after;
  return counts;
}

function change(a: readonly Choice[], b: readonly Choice[], targets: number): readonly [number, number] {
  const at = (after: boolean): number =>
    portfolioCosine(portfolio(a, targets, after), portfolio(b, targets, after));
  return [at(false), at(true)];
}

/**
 * Did two actors' choices of target grow more alike after an event than before it? Cosine of their portfolios after,
 * less before; the null deals each actor's before and after again over its own operations. p one-sided for growing
 * alike, (1 + #≥) / (draws + 1). Parallel reactions to one war look the same as agreement.
 */
export function portfolioShift(
  a: readonly Choice[],
  b: readonly Choice[],
  targets: number,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): { readonly before: number; readonly after: number; readonly p: number; readonly draws: number } {
  const [before, after] = change(a, b, targets);
  const random = seeded(seed);
  const dealt = (choices: readonly Choice[]): Choice[] => {
    const order = Int32Array.from(choices, (_, index) => index);
    shuffle(order, order.length, random);
    return choices.map(({ target }, index) => ({ target, after: choices[order[index]!]!.after }));
  };
  let reached = 0;
  for (let draw = 0; draw < draws; draw++) {
    const [early, late] = change(dealt(a), dealt(b), targets);
    if (late - early >= after - before - 1e-12) reached++;
  }
  return { before, after, p: (1 + reached) / (draws + 1), draws };
}
