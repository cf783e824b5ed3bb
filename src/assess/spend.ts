import type { Id } from "../model/ids.ts";
import { HYPOTHESES, type HypothesisId } from "../model/vocabulary/levels.ts";
import type { Contribution } from "./contributions.ts";

/** Independent origins that add to one hypothesis, in one direction, at most (method §5). */
export const MAX_ORIGINS = 3;

/** A row before its weights are settled. */
export interface DraftRow {
  readonly id: Id;
  readonly contributions: readonly Contribution[];
}

export type SettledWeights = Readonly<Record<HypothesisId, number>>;

interface Entry extends Contribution {
  readonly row: Id;
}

const size = (entry: Entry): number => Math.abs(entry.value);

function largestFirst(x: Entry, y: Entry): number {
  return size(y) - size(x) || compare(x.row, y.row) || compare(x.origins.join(), y.origins.join());
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const sumOf = (entries: readonly Entry[]): number => entries.reduce((sum, entry) => sum + size(entry), 0);

/**
 * Further independent origins add, capped at three; each witness is spent once. Of all sets of entries without a
 * common origin, the one that weighs most: a claim of a common organisation has two origins, and if the largest
 * were taken first, a hedge on it could raise the sum. `entries` largest first. O(entries³) at worst.
 */
function addingOrigins(entries: readonly Entry[], most: number = MAX_ORIGINS): readonly Entry[] {
  if (most === 0 || entries.length === 0) return [];
  const [first, ...others] = entries as [Entry, ...Entry[]];
  const apart = others.filter((entry) => !entry.origins.some((origin) => first.origins.includes(origin)));
  const withFirst = [first, ...addingOrigins(apart, most - 1)];
  if (first.origins.length === 1) return withFirst;
  const withoutFirst = addingOrigins(others, most);
  return sumOf(withoutFirst) > sumOf(withFirst) ? withoutFirst : withFirst;
}

/**
 * Claims in one direction: what origins say outright adds up; what is only inferred counts once, and only when
 * it is more than that sum.
 */
function countedClaims(entries: readonly Entry[]): readonly Entry[] {
  const outright = addingOrigins(entries.filter((entry) => entry.adds));
  const inferred = entries.find((entry) => !entry.adds);
  return inferred && size(inferred) > sumOf(outright) ? [inferred] : outright;
}

/** Findings count by the share of their witnesses that nothing larger has spent on the hypothesis. */
function countedFindings(entries: readonly Entry[], alreadySpent: ReadonlySet<Id>): readonly Entry[] {
  const spent = new Set(alreadySpent);
  return entries.map((entry) => {
    const fresh = entry.families.filter((family) => !spent.has(family)).length;
    const share = entry.families.length === 0 ? 1 : fresh / entry.families.length;
    for (const family of entry.families) spent.add(family);
    return { ...entry, value: entry.value * share };
  });
}

function countedIn(entries: readonly Entry[]): readonly Entry[] {
  const sorted = [...entries].sort(largestFirst);
  const claims = countedClaims(sorted.filter(({ kind }) => kind === "claims"));
  const spent = new Set(claims.flatMap(({ families }) => families));
  return [
    ...claims,
    ...countedFindings(
      sorted.filter(({ kind }) => kind === "finding"),
      spent,
    ),
  ];
}

/**
 * Settles what each row weighs for each hypothesis: each witness is spent once per hypothesis and direction,
 * on the largest weight it carries there. The settled weights of a hypothesis sum to its total log ratio.
 * Row order does not matter. O(rows × origins × hypotheses).
 */
export function spendWitnesses(rows: readonly DraftRow[]): ReadonlyMap<Id, SettledWeights> {
  const settled = new Map(rows.map(({ id }) => [id, { ...NOTHING }]));
  const inPlay = new Map<string, Entry[]>();
  for (const { id: row, contributions } of rows)
    for (const contribution of contributions) {
      if (contribution.value === 0) continue;
      const key = `${contribution.hypothesis}${contribution.value > 0 ? "+" : "-"}`;
      const entries = inPlay.get(key);
      if (entries) entries.push({ ...contribution, row });
      else inPlay.set(key, [{ ...contribution, row }]);
    }
  for (const entries of inPlay.values())
    for (const { row, hypothesis, value } of countedIn(entries)) settled.get(row)![hypothesis] += value;
  return settled;
}

const NOTHING: SettledWeights = Object.fromEntries(HYPOTHESES.map((h) => [h, 0])) as SettledWeights;
