import { UserError } from "../errors.ts";
import type { EdgeList } from "../model/edges.ts";
import { benjaminiHochberg, benjaminiYekutieli, holm } from "../stats/adjust.ts";
import { pairIndex } from "../stats/pairs.ts";
import { tailBound } from "../stats/screening.ts";
import { type EdgesFits, fitEdges, LEVELS } from "./edges-fits.ts";
import type { EdgesGlobal, EdgesOptions, EdgesPair, EdgesResult } from "./edges-result.ts";

/** False alarms accepted over all pairs. */
const SCREENING_LEVEL = 0.05;
/** Under style, pairs at or below this z get an upper bound: no two columns are alike there, so programs are long. */
const STYLE_SCREEN = 2;

/**
 * Which pairs of rows of an edge list share more than both margins explain? dc for every pair asked for, exact unless
 * screened; BiCM, sampled fixed margins and style beside it when asked. Over all pairs q is BY with BH beside it, zeros
 * included; over a list of pairs q is Holm. For all pairs of ATT&CK's techniques about 15 s, with `screen: 3` 1 s.
 * Throws `unknown-name` for a row that is not in the list, `bad-option` for a null it does not have.
 */
export function testEdges(list: EdgeList, options: EdgesOptions): EdgesResult {
  refuseUnknownNulls(options);
  const targets = targetsOf(list, options);
  const fits = fitEdges(list, options, targets);
  const pairs = targets.map((target) => testPair(fits, target, options));
  const all = options.pairs === "all";
  const p = pairs.map((pair) => pair.dc.p);
  const q = all ? benjaminiYekutieli(p) : holm(p);
  const bh = all ? benjaminiHochberg(p) : null;
  const settled = pairs.map((pair, index) => ({ ...pair, q: q[index]!, ...(bh && { bh: bh[index]! }) }));
  return {
    matrix: {
      rows: list.rows.length,
      cols: list.columns.length,
      ones: list.edges.length,
      duplicates: list.duplicates,
    },
    seed: options.seed,
    adjusted: { method: all ? "by" : "holm", family: pairs.length },
    bicm: { residual: fits.fit.residual, iterations: fits.fit.iterations },
    pairs: settled,
    global: globalLine(fits, settled, all),
  };
}

function refuseUnknownNulls({ nulls }: EdgesOptions): void {
  const unknown = nulls.filter((name) => name === "stratified");
  if (unknown.length > 0)
    throw new UserError("bad-option", {
      message: `An edge list has no strata, so the null "${unknown[0]}" can't be run on it.`,
      hint: "Use bicm, dc, cb, fixed or style.",
    });
}

interface Target {
  readonly a: number;
  readonly b: number;
}

function targetsOf({ rows }: EdgeList, { pairs }: EdgesOptions): Target[] {
  if (pairs === "all")
    return rows.flatMap((_, a) =>
      Array.from({ length: rows.length - a - 1 }, (_, next) => ({ a, b: a + 1 + next })),
    );
  const rowOf = new Map(rows.map((name, index) => [name, index]));
  const find = (name: string): number => {
    const row = rowOf.get(name);
    if (row === undefined)
      throw new UserError("unknown-name", {
        message: `The edge list has no row "${name}".`,
        hint: "Row names are those of its first column, spelled the same.",
      });
    return row;
  };
  return pairs.map(({ i, j }) => {
    const target = { a: find(i), b: find(j) };
    if (target.a !== target.b) return target;
    throw new UserError("bad-option", {
      message: `"${i}" is paired with itself.`,
      hint: "A pair needs two different rows.",
    });
  });
}

function testPair(fits: EdgesFits, target: Target, { nulls, screen }: EdgesOptions): Omit<EdgesPair, "q"> {
  const { a, b } = target;
  const pair = pairIndex(fits.names.length, a, b);
  const observed = fits.overlaps[pair]!;
  const expected = fits.expected[pair]!;
  const sd = fits.sd[pair]!;
  const z = zOf(observed, expected, sd);
  const screened = screen !== null && z <= screen && observed > 0;
  const independent = nulls.includes("bicm") ? fits.model.independent(a, b) : null;
  const audit = fits.audit?.pairs[pair];
  return {
    i: fits.names[a]!,
    j: fits.names[b]!,
    observed,
    degrees: [fits.degrees[a]!, fits.degrees[b]!],
    ...(independent && { bicm: { ...independent.moments, p: independent.tail(observed) } }),
    dc: {
      expected,
      sd,
      p: screened ? tailBound(observed, expected, sd) : tail(fits, a, b, observed),
      z,
    },
    ...(screened && { screened }),
    ...(fits.columnExact && { cb: underColumnExact(fits.columnExact, target, observed, screened) }),
    ...(audit && { fixed: { ...audit, maxZ: fits.audit!.maxZ[pair]! } }),
    ...(fits.style && { style: underStyle(fits.style.model, a, b, observed) }),
  };
}

/** Nothing in common is never too much, so the program need not run. */
function tail({ model }: EdgesFits, a: number, b: number, observed: number): number {
  return observed === 0 ? 1 : model.conditioned(a, b).tail(observed).p;
}

/** A pair that cannot vary has z 0. */
function zOf(observed: number, expected: number, sd: number): number {
  return sd > 0 ? (observed - expected) / sd : 0;
}

/** Screened with dc: the two differ too little for another choice of pairs. */
function underColumnExact(model: EdgesFits["model"], { a, b }: Target, observed: number, screened: boolean) {
  const { expected, sd } = model.moments(a, b);
  if (observed === 0) return { expected, sd, p: 1 };
  if (screened) return { expected, sd, p: tailBound(observed, expected, sd), bound: true as const };
  return { expected, sd, p: model.conditioned(a, b).tail(observed).p };
}

function underStyle(model: EdgesFits["model"], a: number, b: number, observed: number) {
  const { expected, sd } = model.moments(a, b);
  const z = zOf(observed, expected, sd);
  if (observed === 0) return { z, p: 1 };
  if (z <= STYLE_SCREEN) return { z, p: tailBound(observed, expected, sd), bound: true as const };
  return { z, p: model.conditioned(a, b).tail(observed).p };
}

function globalLine(fits: EdgesFits, pairs: readonly EdgesPair[], all: boolean): EdgesGlobal {
  const z = Float64Array.from(fits.overlaps, (overlap, pair) =>
    zOf(overlap, fits.expected[pair]!, fits.sd[pair]!),
  );
  const mean = z.reduce((sum, value) => sum + value, 0) / Math.max(1, z.length);
  const variance = z.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, z.length);
  return {
    pairs: z.length,
    z: { mean, variance },
    above: fits.audit
      ? fits.audit.above
      : LEVELS.map((level) => ({ z: level, observed: z.filter((value) => value > level).length })),
    ...(all && { flagged: flaggedCounts(pairs) }),
    ...(fits.style && {
      style: { factors: fits.style.rank, varianceByFactors: fits.style.variances },
    }),
  };
}

/** Pairs flagged over all pairs by BH and by BY, and by BH under the nulls beside dc. */
function flaggedCounts(pairs: readonly EdgesPair[]): NonNullable<EdgesGlobal["flagged"]> {
  const count = (adjusted: Iterable<number>): number =>
    [...adjusted].filter((value) => value <= SCREENING_LEVEL).length;
  const beside = (p: (pair: EdgesPair) => number | undefined): number | null => {
    const values = pairs.flatMap((pair) => p(pair) ?? []);
    return values.length === pairs.length ? count(benjaminiHochberg(values)) : null;
  };
  const bicm = beside((pair) => pair.bicm?.p);
  const cb = beside((pair) => pair.cb?.p);
  const style = beside((pair) => pair.style?.p);
  return {
    bh: count(pairs.map((pair) => pair.bh ?? 1)),
    by: count(pairs.map((pair) => pair.q)),
    ...(bicm !== null && { bicmBh: bicm }),
    ...(cb !== null && { cbBh: cb }),
    ...(style !== null && { styleBh: style }),
  };
}
