import type { Finding } from "../model/finding.ts";
import { byCodeUnit, contentId, type Id } from "../model/ids.ts";
import type { Consistency, EvidenceRow } from "../model/judgment.ts";
import type { ChannelId } from "../model/vocabulary/channels.ts";
import { HYPOTHESES, type HypothesisId, LEVELS } from "../model/vocabulary/levels.ts";
import { type Contribution, fromWeights, ofClaim, ofFinding } from "./contributions.ts";
import { originsOf } from "./origins.ts";
import type { PairInput } from "./pair-input.ts";
import { type SettledWeights, spendWitnesses } from "./spend.ts";
import { claimSummary, findingSummary, operationsSummary } from "./summaries.ts";
import { findingWeights, type Tables } from "./tables.ts";
import { cancellersOf } from "./voids.ts";
import type { WeighedClaim } from "./weighed-claims.ts";
import { spentElsewhere, weightReasons } from "./weight-reasons.ts";

interface Draft {
  readonly id: Id;
  readonly channel: ChannelId;
  readonly from: EvidenceRow["from"];
  readonly summary: string;
  readonly families: readonly Id[];
  readonly origins: number;
  readonly because?: readonly string[];
  readonly contributions: readonly Contribution[];
}

/** Ratio at and above which a row speaks strongly (`++`), and at and above which it speaks at all (`+`). */
const STRONG = Math.log(10);
const SOME = Math.log(1.25);

function consistency(weight: number): Consistency {
  const size = Math.abs(weight);
  if (size < SOME) return "0";
  if (weight > 0) return size >= STRONG ? "++" : "+";
  return size >= STRONG ? "--" : "-";
}

const pairKey = ({ a, b }: PairInput): readonly Id[] => [a.id, b.id].sort(byCodeUnit);

/** Claims of one reading and stance are one row; voided ones a row of their own that names why. */
function claimDrafts(input: PairInput, tables: Tables, claims: readonly WeighedClaim[]): readonly Draft[] {
  const origins = originsOf(claims);
  const groups = new Map<string, WeighedClaim[]>();
  for (const claim of claims) {
    const key = [claim.reading, claim.stance, claim.voided?.why ?? "live"].join("|");
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups]
    .sort(([x], [y]) => byCodeUnit(x, y))
    .map(([key, group]) => {
      const ids = [...new Set(group.flatMap(({ claims }) => claims.map(({ id }) => id)))].sort(byCodeUnit);
      const counted = group.filter((claim) => claim.voided === null);
      const contributions = counted.flatMap((claim) => ofClaim(tables, claim, origins.get(claim) ?? []));
      return {
        id: contentId("e", [...pairKey(input), "relations", key, ids]),
        channel: "relations",
        from: { claims: ids },
        summary: claimSummary(input, group),
        families: [...new Set(counted.flatMap(({ claims }) => claims.map(({ family }) => family)))].sort(
          byCodeUnit,
        ),
        origins: independent(counted.map((claim) => origins.get(claim) ?? [])),
        because: weightReasons(group, contributions),
        contributions,
      };
    });
}

/** How many of these origin sets are independent of each other. */
function independent(sets: readonly (readonly Id[])[]): number {
  const seen = new Set<Id>();
  let count = 0;
  for (const set of sets) {
    if (set.length === 0 || set.some((origin) => seen.has(origin))) continue;
    for (const origin of set) seen.add(origin);
    count += 1;
  }
  return count;
}

function findingDraft(
  input: PairInput,
  tables: Tables,
  finding: Finding,
  claims: readonly WeighedClaim[],
): Draft {
  const families = [...(input.findingFamilies?.[finding.id] ?? [])].sort(byCodeUnit);
  const cancellers = finding.shared.flatMap(({ column }) => cancellersOf(column, claims));
  const contributions = ofFinding(tables, finding, families).filter(
    ({ hypothesis, value }) =>
      cancellers.length === 0 || value < 0 || !LEVELS.some((level) => level === hypothesis),
  );
  return {
    id: contentId("e", [...pairKey(input), finding.channel, "finding", finding.id]),
    channel: finding.channel,
    from: { finding: finding.id },
    summary: findingSummary(input, finding, cancellers.length > 0),
    families,
    origins: families.length,
    contributions,
  };
}

function operationsDraft(input: PairInput, tables: Tables): Draft | null {
  const operations = input.crossTargeting ?? [];
  const tested = input.findings.some(
    ({ kind, channel }) => kind === "tested" && channel === "cross-targeting",
  );
  if (operations.length === 0) return null;
  const families = [...new Set(operations.flatMap((operation) => operation.families))].sort(byCodeUnit);
  const claims = [...new Set(operations.flatMap((operation) => operation.claims))].sort(byCodeUnit);
  const weights = tested ? [] : findingWeights(tables, "cross-targeting", "listed");
  return {
    id: contentId("e", [...pairKey(input), "cross-targeting", "listed", claims]),
    channel: "cross-targeting",
    from: { claims },
    summary: operationsSummary(input, operations),
    families,
    origins: families.length,
    contributions: fromWeights(weights, families),
  };
}

/**
 * The evidence table of a pair (ACH): a row for each group of claims, each tested finding and the listed operations,
 * with what it weighs for every hypothesis once each witness is spent. Rows that weigh nothing are kept and say so.
 */
export function evidenceRows(
  input: PairInput,
  tables: Tables,
  claims: readonly WeighedClaim[],
): readonly EvidenceRow[] {
  const tested = input.findings.filter((finding): finding is Finding => finding.kind === "tested");
  const operations = operationsDraft(input, tables);
  const drafts = [
    ...claimDrafts(input, tables, claims),
    ...tested.map((finding) => findingDraft(input, tables, finding, claims)),
    ...(operations ? [operations] : []),
  ];
  const settled = spendWitnesses(drafts);
  return drafts.map((draft) => withWeights(draft, settled.get(draft.id)!));
}

function withWeights({ contributions, because, ...draft }: Draft, weight: SettledWeights): EvidenceRow {
  const reasons = because && [...because, ...spentElsewhere(contributions, weight)];
  const stance = Object.fromEntries(HYPOTHESES.map((h) => [h, consistency(weight[h])]));
  return {
    ...draft,
    stance: stance as Record<HypothesisId, Consistency>,
    weight,
    ...(reasons ? { because: reasons } : {}),
  };
}

/** Total log ratio of a hypothesis over the rows. */
export function totalWeight(rows: readonly EvidenceRow[], hypothesis: HypothesisId): number {
  return rows.reduce((sum, row) => sum + row.weight[hypothesis], 0);
}
