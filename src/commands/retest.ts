import { nearAFlag } from "../infer/screen-overlap.ts";
import { settleQuestion } from "../infer/settle-question.ts";
import { type EventsData, testEvents } from "../infer/test-events.ts";
import { testOverlap } from "../infer/test-overlap.ts";
import type { MatrixData } from "../model/evidence.ts";
import type { ChannelFinding, Finding } from "../model/finding.ts";
import type { Id } from "../model/ids.ts";
import type { Witness } from "./edges.ts";
import type { Inquiry } from "./inquiry.ts";
import { type Counted, count, isEvents, isFlagged, isMatrix, relationsLeft, type Weighed } from "./weigh.ts";
import { counts, type Without } from "./without.ts";

export interface Retested {
  readonly counted: Counted;
  readonly findings: readonly ChannelFinding[];
  /** `a b` of the pairs that were tested again. */
  readonly tested: ReadonlySet<string>;
}

/** A filled cell of one of the question's actors, with every witness it stands on. */
export interface OwnCell {
  readonly row: Id;
  readonly column: Id;
  readonly witnesses: readonly Witness[];
}

/** The cells that leaving a witness out could empty. */
export function ownCells(inquiry: Inquiry, weighed: Weighed): readonly OwnCell[] {
  const actors = new Set(inquiry.pairs.flatMap(({ a, b }) => [a.id, b.id]));
  const cells = new Map<string, { row: Id; column: Id; witnesses: Witness[] }>();
  for (const { cells: filled } of weighed.data.filter(isMatrix))
    for (const { row, column } of filled)
      if (actors.has(row)) cells.set(`${row} ${column}`, { row, column, witnesses: [] });
  for (const { edge, witness } of inquiry.edges)
    cells.get(`${edge.row} ${edge.column}`)?.witnesses.push(witness);
  return [...cells.values()];
}

/** Row → the columns that the question's actors lose when these witnesses go. */
function lostCells(cells: readonly OwnCell[], left: Without): ReadonlyMap<Id, ReadonlySet<Id>> {
  const lost = new Map<Id, Set<Id>>();
  for (const { row, column, witnesses } of cells)
    if (!witnesses.some((witness) => counts(witness, left)))
      lost.set(row, (lost.get(row) ?? new Set()).add(column));
  return lost;
}

/** Far below a flag by this many standard deviations, with half of one to spare for what a refit may change. */
const SURELY_FAR = 1;

/**
 * Could a refit bring a flag to this pair? Mean and spread of its overlap are scaled by what its rows lose; whoever
 * is above the mark is looked at with a fit of its own.
 */
function mayFlag(finding: Finding, lost: ReadonlyMap<Id, ReadonlySet<Id>>): boolean {
  const lostA = lost.get(finding.a) ?? new Set<Id>();
  const lostB = lost.get(finding.b) ?? new Set<Id>();
  const kept = finding.shared.filter(({ column }) => !lostA.has(column) && !lostB.has(column)).length;
  const [degreeA, degreeB] = finding.degrees;
  const share = (1 - lostA.size / degreeA) * (1 - lostB.size / degreeB);
  const sd = (finding.nulls.dc?.sd ?? 0) * Math.sqrt(Math.max(0, share));
  return share <= 0 || kept >= finding.expected * share + SURELY_FAR * sd;
}

/** Tests one matrix again for the pairs whose flag could come or go; the others keep their finding. */
function retestMatrix(
  matrix: MatrixData,
  before: readonly ChannelFinding[],
  candidates: readonly Finding[],
  seed: number,
): readonly ChannelFinding[] {
  const near = nearAFlag(matrix, candidates);
  const again = candidates.filter((finding, index) => near[index]! || isFlagged(finding));
  const anew = testOverlap(matrix, { pairs: again.map(({ a, b }) => ({ a, b })), seed, nulls: [], draws: 0 });
  const byPair = new Map(anew.map((finding) => [`${finding.a} ${finding.b}`, finding] as const));
  return before.map((finding) => byPair.get(`${finding.a} ${finding.b}`) ?? finding);
}

/** At and below this p a finding on operations is tested again when some of its operations go. */
const NEAR_RARE = 0.1;

/** Tests a channel of operations again for the pairs that lose some and are near a flag; the others keep their finding. */
function retestEvents(
  { setting }: Inquiry,
  data: EventsData,
  before: readonly ChannelFinding[],
  left: Without,
): readonly ChannelFinding[] {
  const now = { ...data, operations: setting.left(data.operations, left) };
  const kept = new Set(now.operations);
  const losing = new Set(data.operations.flatMap((one) => (kept.has(one) ? [] : [one.actor])));
  const again = before.filter(
    (finding) =>
      finding.kind === "tested" &&
      (losing.has(finding.a) || losing.has(finding.b)) &&
      (isFlagged(finding) || finding.p <= NEAR_RARE),
  );
  if (again.length === 0) return before;
  const anew = testEvents(now, { ...setting, pairs: again.map(({ a, b }) => ({ a, b })) });
  const byPair = new Map(anew.map((finding) => [`${finding.a} ${finding.b}`, finding] as const));
  return before.map((finding) =>
    again.includes(finding) ? (byPair.get(`${finding.a} ${finding.b}`) ?? goneQuiet(finding)) : finding,
  );
}

/** Neither side has an operation left. */
const goneQuiet = ({ channel, a, b }: ChannelFinding): ChannelFinding => ({
  kind: "not-enough",
  channel,
  a,
  b,
  reason: "no operation of either side is left",
});

/** What the channels and the tests say once some witnesses are gone. */
export function retest(
  inquiry: Inquiry,
  weighed: Weighed,
  cells: readonly OwnCell[],
  left: Without,
): Retested {
  const lost = lostCells(cells, left);
  const candidates = weighed.findings.filter(
    (finding): finding is Finding =>
      finding.kind === "tested" &&
      finding.happening === undefined &&
      (lost.has(finding.a) || lost.has(finding.b)) &&
      (isFlagged(finding) || mayFlag(finding, lost)),
  );
  const relations = relationsLeft(inquiry.relations, left);
  const counted = candidates.length === 0 ? { data: weighed.data, relations } : count(inquiry, left);
  const findings = weighed.data.flatMap((data) => {
    const before = weighed.findings.filter(({ channel }) => channel === data.channel);
    if (isEvents(data)) return retestEvents(inquiry, data, before, left);
    const own = candidates.filter(({ channel }) => channel === data.channel);
    const matrix = counted.data.filter(isMatrix).find(({ channel }) => channel === data.channel);
    return own.length === 0 || !matrix ? before : retestMatrix(matrix, before, own, inquiry.question.seed);
  });
  const same = new Set(weighed.findings);
  const tested = new Set(
    findings.flatMap((finding) => (same.has(finding) ? [] : [`${finding.a} ${finding.b}`])),
  );
  return { counted, findings: tested.size === 0 ? weighed.findings : settleQuestion(findings), tested };
}
