import type { NullId } from "../model/finding.ts";

/** Nulls that an edge list can be tested under: a channel's, and `cb`, columns exact one at a time. */
export type EdgesNullId = NullId | "cb";

export interface EdgesOptions {
  readonly pairs: "all" | readonly { readonly i: string; readonly j: string }[];
  readonly nulls: readonly EdgesNullId[];
  readonly draws: number;
  readonly seed: number;
  /** With a number, pairs at or below this dc z get an upper bound instead of the program. */
  readonly screen: number | null;
}

/** One pair of rows, by name. Fields of nulls that were not asked for are absent. */
export interface EdgesPair {
  readonly i: string;
  readonly j: string;
  readonly observed: number;
  readonly degrees: readonly [number, number];
  readonly bicm?: { readonly expected: number; readonly sd: number; readonly p: number };
  readonly dc: { readonly expected: number; readonly sd: number; readonly p: number; readonly z: number };
  /** True when dc's p is an upper bound. */
  readonly screened?: true;
  /** Absent also where margins leave cells no choice. */
  readonly cb?: { readonly expected: number; readonly sd: number; readonly p: number; readonly bound?: true };
  readonly fixed?: {
    readonly mean: number;
    readonly sd: number;
    readonly ge: number;
    readonly draws: number;
    readonly p: number;
    /** Westfall–Young's p of the largest z. */
    readonly maxZ: number;
  };
  /** `bound`: z was at most 2, so p is an upper bound. */
  readonly style?: { readonly z: number; readonly p: number; readonly bound?: true };
  /** dc's p after correction: BY over all pairs, or Holm over the pairs asked for. */
  readonly q: number;
  /** BH beside it, when all pairs were asked for. */
  readonly bh?: number;
}

/** The body of `test --json`, without its `schema`. */
export interface EdgesResult {
  readonly matrix: {
    readonly rows: number;
    readonly cols: number;
    readonly ones: number;
    readonly duplicates: number;
  };
  readonly seed: number;
  readonly adjusted: { readonly method: "by" | "holm"; readonly family: number };
  readonly bicm: { readonly residual: number; readonly iterations: number };
  readonly pairs: readonly EdgesPair[];
  readonly global: EdgesGlobal;
}

/** All pairs of the matrix together, whichever were asked for. */
export interface EdgesGlobal {
  readonly pairs: number;
  /** Mean and variance of dc's z over all pairs: 0 and 1 if margins were the whole story. */
  readonly z: { readonly mean: number; readonly variance: number };
  /** Pairs above each z, with what sampled tables give when `fixed` was asked for. */
  readonly above: readonly LevelCount[];
  /** Pairs with BH and BY at 5 % over all pairs, when all were asked for. */
  readonly flagged?: {
    readonly bh: number;
    readonly by: number;
    readonly bicmBh?: number;
    readonly cbBh?: number;
    readonly styleBh?: number;
  };
  readonly style?: { readonly factors: number; readonly varianceByFactors: readonly number[] };
}

export interface LevelCount {
  readonly z: number;
  readonly observed: number;
  /** Mean over sampled tables, and (1 + tables with as many) / (draws + 1). */
  readonly expected?: number;
  readonly p?: number;
}
