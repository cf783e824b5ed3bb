import type { BinaryMatrix } from "./binary-matrix.ts";
import { below, type Random, seeded } from "./random.ts";
import { resetTable, type TradingTable, tableOverlap, trade, tradingTable } from "./trades.ts";

/** How one pair's overlap falls over sampled tables. */
export interface SampledOverlap {
  readonly mean: number;
  readonly sd: number;
  /** Draws with an overlap of at least the observed one. */
  readonly ge: number;
  readonly draws: number;
  /** (1 + ge) / (draws + 1): never 0 (Phipson and Smyth 2010, 10.2202/1544-6115.1585). */
  readonly p: number;
}

export interface SamplingOptions {
  readonly draws: number;
  readonly seed: number;
  /** Row → stratum: trades stay inside strata (null N2). Default: one stratum. */
  readonly strata?: ArrayLike<number>;
  /**
   * True: no burn-in; the observed table takes a random place in the chain, whose two ends are run from it
   * (Besag and Clifford 1989, serial), so that p is exact. False: burn-in first, p approximate.
   */
  readonly exact?: boolean;
}

/** Trades before the first draw and between draws, per row that trades. */
export const BURN_IN = 50;
export const BETWEEN_DRAWS = 5;

/**
 * Calls `visit` at each draw from one continuing chain over tables with these margins: 50 R trades of burn-in,
 * 5 R between draws, R rows. Never restarted: a restart at the data with 5 R trades keeps 2–4 % of the excess.
 */
export function eachDraw(
  matrix: BinaryMatrix,
  options: SamplingOptions,
  visit: (table: TradingTable, draw: number) => void,
): void {
  const random: Random = seeded(options.seed);
  const table = tradingTable(matrix, options.strata);
  const gap = BETWEEN_DRAWS * table.traders.length;
  const turn = options.exact ? below(random, options.draws + 1) : 0;
  if (!options.exact) trade(table, BURN_IN * table.traders.length, random);
  for (let draw = 0; draw < options.draws; draw++) {
    if (options.exact && draw === turn) resetTable(table, matrix);
    trade(table, gap, random);
    visit(table, draw);
  }
}

/**
 * How often do tables with exactly these margins give each pair an overlap of at least `observed`? The audit of
 * dc: slower, without its approximation, with sampling error √(p (1 − p) / draws).
 * One entry a pair, in order.
 */
export function sampleOverlaps(
  matrix: BinaryMatrix,
  pairs: readonly { readonly a: number; readonly b: number; readonly observed: number }[],
  options: SamplingOptions,
): SampledOverlap[] {
  const sum = new Float64Array(pairs.length);
  const squares = new Float64Array(pairs.length);
  const ge = new Int32Array(pairs.length);
  eachDraw(matrix, options, (table) => {
    for (let index = 0; index < pairs.length; index++) {
      const pair = pairs[index]!;
      const overlap = tableOverlap(table, pair.a, pair.b);
      sum[index]! += overlap;
      squares[index]! += overlap * overlap;
      if (overlap >= pair.observed) ge[index]! += 1;
    }
  });
  return pairs.map((_, index) => summary(sum[index]!, squares[index]!, ge[index]!, options.draws));
}

/** Mean, sample sd and p from running sums. */
export function summary(sum: number, squares: number, ge: number, draws: number): SampledOverlap {
  const mean = draws > 0 ? sum / draws : 0;
  const variance = draws > 1 ? (squares - draws * mean * mean) / (draws - 1) : 0;
  return { mean, sd: Math.sqrt(Math.max(0, variance)), ge, draws, p: (ge + 1) / (draws + 1) };
}
