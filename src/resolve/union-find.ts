/** Disjoint sets over 0 … size − 1, joined by size with path halving (Tarjan & van Leeuwen 1984). */
export class UnionFind {
  readonly #parent: Int32Array;
  readonly #size: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
    this.#size = new Int32Array(size).fill(1);
  }

  /** The set's representative. Amortised almost constant. */
  find(item: number): number {
    const parent = this.#parent;
    let at = item;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  }

  /** Joins two sets; returns the root that stays and the one that is swallowed, or `null` when they were one. */
  union(a: number, b: number): { readonly kept: number; readonly swallowed: number } | null {
    let kept = this.find(a);
    let swallowed = this.find(b);
    if (kept === swallowed) return null;
    if (this.#size[kept]! < this.#size[swallowed]!) [kept, swallowed] = [swallowed, kept];
    this.#parent[swallowed] = kept;
    this.#size[kept] = this.#size[kept]! + this.#size[swallowed]!;
    return { kept, swallowed };
  }
}
