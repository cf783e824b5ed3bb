import type { MatrixData } from "../model/evidence.ts";
import type { ChannelFinding, Finding, NullId, NullResult } from "../model/finding.ts";
import type { Id } from "../model/ids.ts";
import { bicm } from "../stats/bicm.ts";
import { sharedColumns } from "../stats/binary-matrix.ts";
import { overlapModel } from "../stats/overlap-model.ts";
import { actorMatrix } from "./actor-matrix.ts";
import { testOverlap } from "./test-overlap.ts";

/** Tables drawn for the stratified null: enough for a p of 0.05 with a standard error of 0.007. */
const DRAWS = 999;
/** With fewer other pairs the highest of all has a p above 0.05, and the check would take every flag away. */
const FEWEST_PEERS = 19;

/** Fewer rows than this in a stratum have too few ways to trade. */
const FEWEST_IN_STRATUM = 10;

export interface RobustnessOptions {
  readonly seed: number;
  /** Actor → states said to sponsor it. */
  readonly statesOf: ReadonlyMap<Id, ReadonlySet<string>>;
}

type Checks = Partial<Record<NullId, NullResult>>;

/**
 * Does a flagged overlap stand when it is asked more? Under two latent styles and inside strata of reporting; with
 * the links left out that stand only on reports which cite both; and ranked among all pairs of the same two states
 * (method §1, "Robustness": these can only take a flag away). Nothing else is put through it: each fit takes a second.
 */
export function withRobustness(
  data: MatrixData,
  findings: readonly ChannelFinding[],
  isFlagged: (finding: ChannelFinding) => boolean,
  options: RobustnessOptions,
): readonly ChannelFinding[] {
  const flagged = findings.filter(
    (finding): finding is Finding => finding.kind === "tested" && isFlagged(finding),
  );
  if (flagged.length === 0) return findings;
  const pairs = flagged.map(({ a, b }) => ({ a, b }));
  const asked = testOverlap(data, {
    pairs,
    seed: options.seed,
    nulls: ["style", "stratified"],
    draws: DRAWS,
  });
  const ranked = amongPeers(data, flagged, options.statesOf);
  const checks = new Map(
    flagged.map((finding, index): [Finding, Checks] => {
      const again = asked[index]!;
      const { style, stratified } = again.kind === "tested" ? again.nulls : ({} as Checks);
      const peers = ranked[index];
      return [
        finding,
        {
          ...(stratified && canTrade(data, finding) && { stratified }),
          ...(style && { style }),
          "cited-apart": citedApart(data, finding, options.seed),
          ...(peers && { "same-states": peers }),
        },
      ];
    }),
  );
  return findings.map((finding) => {
    const own = finding.kind === "tested" ? checks.get(finding) : undefined;
    return own && finding.kind === "tested" ? { ...finding, nulls: { ...finding.nulls, ...own } } : finding;
  });
}

/** Are both rows in strata with enough others to trade with? Else the null would only give back what it was given. */
function canTrade({ rows, strata }: MatrixData, { a, b }: Finding): boolean {
  const size = (actor: Id): number => rows.filter((row) => strata[row] === strata[actor]).length;
  return [a, b].every((actor) => strata[actor] !== undefined && size(actor) >= FEWEST_IN_STRATUM);
}

/** The pair under dc again, without links of either that stand only on reports which speak of both. */
function citedApart(data: MatrixData, { a, b }: Finding, seed: number): NullResult {
  const familiesOf = (row: Id): Set<Id> =>
    new Set(data.cells.flatMap((cell) => (cell.row === row ? cell.families : [])));
  const ofB = familiesOf(b);
  const both = new Set([...familiesOf(a)].filter((family) => ofB.has(family)));
  const cells = data.cells.filter(
    ({ row, families }) => (row !== a && row !== b) || families.some((family) => !both.has(family)),
  );
  const [again] = testOverlap({ ...data, cells }, { pairs: [{ a, b }], seed, nulls: ["dc"], draws: 0 });
  if (again?.kind === "tested") return again.nulls.dc!;
  return { expected: 0, sd: 0, p: 1 };
}

/** Each excess beside those of all other pairs between the same states; `undefined` where too few are known. */
function amongPeers(
  data: MatrixData,
  findings: readonly Finding[],
  statesOf: RobustnessOptions["statesOf"],
): readonly (NullResult | undefined)[] {
  const { matrix, rows, rowOf } = actorMatrix(data);
  const model = overlapModel(matrix, bicm(matrix));
  const membersOf = (states: ReadonlySet<string>): number[] =>
    rows.flatMap((id, row) =>
      [...(statesOf.get(id) ?? [])].some((state) => states.has(state)) ? [row] : [],
    );
  const excess = (a: number, b: number): { readonly z: number; readonly beyond: number } => {
    const { expected, sd } = model.conditioned(a, b).moments;
    const beyond = sharedColumns(matrix, a, b).length - expected;
    return { z: sd > 0 ? beyond / sd : 0, beyond };
  };
  return findings.map(({ a, b, expected }) => {
    const [statesOfA, statesOfB] = [statesOf.get(a), statesOf.get(b)];
    if (!statesOfA || !statesOfB) return undefined;
    const [rowA, rowB] = [rowOf.get(a)!, rowOf.get(b)!];
    const peers = new Map<string, { readonly z: number; readonly beyond: number }>();
    for (const one of membersOf(statesOfA))
      for (const other of membersOf(statesOfB)) {
        const [low, high] = one < other ? [one, other] : [other, one];
        const isOwn = low === Math.min(rowA, rowB) && high === Math.max(rowA, rowB);
        if (low !== high && !isOwn && !peers.has(`${low} ${high}`))
          peers.set(`${low} ${high}`, excess(low, high));
      }
    return rankAmong(excess(rowA, rowB).z, expected, [...peers.values()]);
  });
}

/** The rank of one excess among others; `undefined` where they are too few for any rank to keep a flag. */
export function rankAmong(
  own: number,
  expected: number,
  peers: readonly { readonly z: number; readonly beyond: number }[],
): NullResult | undefined {
  if (peers.length < FEWEST_PEERS) return undefined;
  const mean = peers.reduce((sum, { beyond }) => sum + beyond, 0) / peers.length;
  const variance = peers.reduce((sum, { beyond }) => sum + (beyond - mean) ** 2, 0) / (peers.length - 1);
  return {
    expected: expected + mean,
    sd: Math.sqrt(variance),
    p: (1 + peers.filter(({ z }) => z >= own).length) / (1 + peers.length),
    draws: peers.length,
  };
}
