import type { MatrixData } from "../model/evidence.ts";
import type { ChannelFinding, Finding, NotEnough, NullId } from "../model/finding.ts";
import { byCodeUnit, contentId, type Id } from "../model/ids.ts";
import { columnDegrees, rowDegrees, sharedColumns } from "../stats/binary-matrix.ts";
import { effectInterval } from "../stats/tilt.ts";
import { type ActorMatrix, actorMatrix } from "./actor-matrix.ts";
import { type Nulls, overlapNulls, type PairOfRows } from "./overlap-nulls.ts";
import { FAMILY_ALPHA, INTERVAL_LEVEL } from "./rule.ts";
import { silenceOf } from "./silence.ts";

export interface OverlapOptions {
  readonly pairs: readonly { readonly a: Id; readonly b: Id }[];
  readonly seed: number;
  /** Nulls to show beside dc, which always runs and alone decides. */
  readonly nulls: readonly NullId[];
  /** Sampled tables for `fixed` and `stratified`. */
  readonly draws: number;
}

/**
 * Do two actors share more of one channel's features than their own and the features' popularity explain? One
 * finding a pair, in the order asked: dc decides (p = its upper tail), other nulls stand beside it. `q` is `p` until
 * `settleQuestion` has seen the whole family. A side without a row gives `not-enough` with its reason.
 * The matrix must hold all live actors, not only the question's: popularity is measured on it.
 */
export function testOverlap(data: MatrixData, options: OverlapOptions): readonly ChannelFinding[] {
  const table = actorMatrix(data);
  const reasons = options.pairs.map((pair) => whyNot(table, pair));
  const rows = options.pairs.map(({ a, b }) => ({ a: table.rowOf.get(a)!, b: table.rowOf.get(b)! }));
  const testable = rows.filter((_, index) => reasons[index] === null);
  if (testable.length === 0)
    return options.pairs.map((pair, index) => emptiness(data, pair, reasons[index]!));
  const nulls = overlapNulls(table, testable, options);
  const setting = {
    data,
    table,
    options,
    degrees: rowDegrees(table.matrix),
    columnRows: columnDegrees(table.matrix),
  };
  let next = 0;
  return options.pairs.map((pair, index) => {
    const reason = reasons[index]!;
    if (reason !== null) return emptiness(data, pair, reason);
    return finding(setting, rows[index]!, nulls[next++]!);
  });
}

function emptiness(data: MatrixData, { a, b }: { a: Id; b: Id }, reason: string | null): NotEnough {
  return { kind: "not-enough", channel: data.channel, a, b, reason: reason ?? "nothing to test" };
}

function whyNot(table: ActorMatrix, { a, b }: { a: Id; b: Id }): string | null {
  if (a === b) return "both sides are one actor";
  const missing = [a, b].filter((id) => !table.rowOf.has(id));
  if (missing.length === 2) return "no source in use says anything here about either side";
  if (missing.length === 1)
    return `no source in use says anything here about the ${missing[0] === a ? "first" : "second"} of the two`;
  return null;
}

interface Setting {
  readonly data: MatrixData;
  readonly table: ActorMatrix;
  readonly options: OverlapOptions;
  readonly degrees: Int32Array;
  /** Column → how many rows have it. */
  readonly columnRows: Int32Array;
}

function finding(setting: Setting, { a, b }: PairOfRows, nulls: Nulls): Finding {
  const { data, table, options, degrees } = setting;
  const { dc, mass } = nulls;
  const columns = [...sharedColumns(table.matrix, a, b)];
  const observed = columns.length;
  const own = {
    channel: data.channel,
    a: table.rows[a]!,
    b: table.rows[b]!,
    seed: options.seed,
    observed,
    degrees: [degrees[a]!, degrees[b]!] as const,
    nulls: nulls.results,
    ...sharedParts(setting, a, b, columns),
  };
  return {
    kind: "tested",
    id: contentId("f", [own, table.rows.length, table.columns.length]),
    ...own,
    expected: dc.expected,
    p: dc.p,
    q: dc.p,
    adjusted: { method: "holm", family: 1 },
    effect: {
      excess: observed - dc.expected,
      ratio: ratioOf(observed, dc.expected),
      interval: intervalOf(mass, observed),
    },
    ...silenceOf(Array.from(mass), FAMILY_ALPHA),
    misleadsWhen: data.misleadsWhen,
  };
}

/** What is shared: columns rarest first, the cells behind them and their claims. */
function sharedParts({ table, columnRows }: Setting, a: number, b: number, columns: readonly number[]) {
  const rarestFirst = columns.toSorted(
    (x, y) => columnRows[x]! - columnRows[y]! || byCodeUnit(table.columns[x]!, table.columns[y]!),
  );
  const cells = rarestFirst.flatMap((column) => [table.cells[a]!.get(column)!, table.cells[b]!.get(column)!]);
  const both = [table.cells[a]!, table.cells[b]!].flatMap((row) => [...row.values()]);
  return {
    shared: rarestFirst.map((column) => ({ column: table.columns[column]!, rows: columnRows[column]! })),
    rarity: columns.reduce((sum, column) => sum + Math.log(table.rows.length / columnRows[column]!), 0),
    undated: both.some((cell) => cell.undated),
    cells: cells.map(({ row, column }) => ({ row, column })),
    claims: [...new Set(cells.flatMap((cell) => cell.claims))].sort(byCodeUnit),
  };
}

/** Observed over expected; 1 where nothing was expected and nothing seen. */
export function ratioOf(observed: number, expected: number): number {
  if (expected > 0) return observed / expected;
  return observed <= 0 ? 1 : Number.MAX_VALUE;
}

/** The interval, or all that is possible when the null rules the observation out. */
function intervalOf(mass: Float64Array, observed: number): readonly [number, number] {
  if (!(mass[observed]! > 0)) return [0, mass.length - 1];
  const { low, high } = effectInterval(mass, observed, INTERVAL_LEVEL);
  return [low, high];
}
