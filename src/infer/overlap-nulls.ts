import type { NullId, NullResult } from "../model/finding.ts";
import { bicm } from "../stats/bicm.ts";
import { sharedColumns } from "../stats/binary-matrix.ts";
import { sampleOverlaps } from "../stats/fixed-margins.ts";
import { overlapModel } from "../stats/overlap-model.ts";
import { chooseStyle } from "../stats/style-rank.ts";
import type { ActorMatrix } from "./actor-matrix.ts";

export interface PairOfRows {
  readonly a: number;
  readonly b: number;
}

/** One pair under every null asked for. */
export interface Nulls {
  readonly dc: NullResult;
  /** The dc distribution of the overlap, whole support, relatively accurate around the observed one. */
  readonly mass: Float64Array;
  readonly results: Readonly<Partial<Record<NullId, NullResult>>>;
}

export interface NullOptions {
  readonly nulls: readonly NullId[];
  readonly draws: number;
  readonly seed: number;
}

/** Tests every pair under dc and under what else is asked for; each null is fitted once for all pairs. */
export function overlapNulls(
  table: ActorMatrix,
  pairs: readonly PairOfRows[],
  options: NullOptions,
): Nulls[] {
  const asked = new Set(options.nulls);
  const { matrix } = table;
  const observed = pairs.map(({ a, b }) => sharedColumns(matrix, a, b).length);
  const model = overlapModel(matrix, bicm(matrix));
  const style = asked.has("style") ? styleModel(table, pairs, options.seed) : null;
  const targets = pairs.map((pair, index) => ({ ...pair, observed: observed[index]! }));
  const fixed = asked.has("fixed") ? sampled(table, targets, options, null) : null;
  const stratified =
    asked.has("stratified") && table.strata ? sampled(table, targets, options, table.strata) : null;
  return targets.map((target, index) => {
    const conditioned = model.conditioned(target.a, target.b);
    const mass = conditioned.massNear(target.observed);
    const dc = {
      ...conditioned.moments,
      p: conditioned.tail(target.observed).p,
      mass: withoutTail(mass, target.observed),
      ...(!conditioned.rowsHeld && { rowsHeld: false as const }),
    };
    const independent = model.independent(target.a, target.b);
    return {
      dc,
      mass,
      results: {
        dc,
        ...(asked.has("bicm") && {
          bicm: { ...independent.moments, p: independent.tail(target.observed) },
        }),
        ...(fixed && { fixed: fixed[index]! }),
        ...(stratified && { stratified: stratified[index]! }),
        ...(style && { style: style(target) }),
      },
    };
  });
}

/** The same construction on cells with latent factors; their number is chosen on the pairs not in question. */
function styleModel(
  { matrix }: ActorMatrix,
  pairs: readonly PairOfRows[],
  seed: number,
): (target: PairOfRows & { readonly observed: number }) => NullResult {
  const asked = new Set(pairs.flatMap(({ a, b }) => [a * matrix.rowCount + b, b * matrix.rowCount + a]));
  const { cells, rank } = chooseStyle(matrix, seed, (a, b) => asked.has(a * matrix.rowCount + b));
  const model = overlapModel(matrix, cells);
  return ({ a, b, observed }) => {
    const conditioned = model.conditioned(a, b);
    return { ...conditioned.moments, p: conditioned.tail(observed).p, factors: rank };
  };
}

function sampled(
  { matrix }: ActorMatrix,
  targets: readonly (PairOfRows & { readonly observed: number })[],
  { draws, seed }: NullOptions,
  strata: Int32Array | null,
): NullResult[] {
  return sampleOverlaps(matrix, targets, { draws, seed, ...(strata && { strata }) }).map(
    ({ mean, sd, p }) => ({ expected: mean, sd, p, draws }),
  );
}

/** Leaves out what lies past the observed overlap and holds under 1e-15 together, but for its first entry. */
function withoutTail(mass: Float64Array, observed: number): number[] {
  let end = mass.length;
  for (let tail = 0; end > observed + 1 && tail + mass[end - 1]! < 1e-15; end--) tail += mass[end - 1]!;
  return Array.from(mass.subarray(0, end + 1));
}
