import type { Example } from "./example.ts";

/** The classes of the model: techniques first decided between, then their sub-techniques. */
export interface Labels {
  /** Ids of techniques, in order. */
  readonly parents: readonly string[];
  /** Sub-technique ids, each parent's together; a parent's own entry stands for "the technique as such". */
  readonly subs: readonly string[];
  /** For each parent, the range of its entries in `subs`; empty when it has no known sub-techniques. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
}

export const parentOf = (id: string) => id.slice(0, 5);

/** Classes with at least `fewest` examples; a rarer sub-technique counts towards its parent. */
export function labelsOf(examples: readonly Example[], fewest: number): Labels {
  const parentCount = new Map<string, number>();
  const subCount = new Map<string, number>();
  for (const { label } of examples) {
    if (label === null) continue;
    parentCount.set(parentOf(label), (parentCount.get(parentOf(label)) ?? 0) + 1);
    subCount.set(label, (subCount.get(label) ?? 0) + 1);
  }
  const parents = [...parentCount].flatMap(([id, count]) => (count >= fewest ? [id] : [])).sort();
  const subs: string[] = [];
  const ranges: { from: number; to: number }[] = [];
  for (const parent of parents) {
    const own = [...subCount].flatMap(([id, count]) =>
      id !== parent && parentOf(id) === parent && count >= fewest ? [id] : [],
    );
    const from = subs.length;
    if (own.length > 0) subs.push(parent, ...own.sort());
    ranges.push({ from, to: subs.length });
  }
  return { parents, subs, ranges };
}
