import { assessPair } from "../assess/pair.ts";
import { type PairInput, type PairResult, type Scale, UNSCALED } from "../assess/pair-input.ts";
import { CHANNELS, SECONDARY_CHANNELS } from "../evidence/channels.ts";
import { withEventChecks } from "../infer/event-robustness.ts";
import { withRobustness } from "../infer/robustness.ts";
import { FAMILY_ALPHA } from "../infer/rule.ts";
import { settleQuestion } from "../infer/settle-question.ts";
import { type EventsData, testEvents } from "../infer/test-events.ts";
import { testOverlap } from "../infer/test-overlap.ts";
import type { ActorRef } from "../model/assessment.ts";
import type { ChannelData, MatrixData, Operation } from "../model/evidence.ts";
import type { ChannelFinding, NullId } from "../model/finding.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { RelationClaim } from "../model/relation.ts";
import { PRIMARY_CHANNELS } from "../model/vocabulary/channels.ts";
import { withEras } from "./eras.ts";
import type { Inquiry } from "./inquiry.ts";
import { operationsLeft } from "./operations.ts";
import { pairStatements } from "./pair-statements.ts";
import { judgeStates } from "./state-sides.ts";
import { counts, type Without } from "./without.ts";

/** What the channels counted, before anything is tested. */
export interface Counted {
  readonly data: readonly ChannelData[];
  readonly relations: readonly RelationClaim[];
}

export interface Weighed extends Counted {
  readonly findings: readonly ChannelFinding[];
  readonly results: readonly PairResult[];
}

/** Nulls shown beside dc, which always runs and alone decides. */
const SHOWN: readonly NullId[] = ["bicm"];

/** Counts every channel of the question over all live actors, leaving some witnesses out. */
export function count(inquiry: Inquiry, without: Without): Counted {
  const { question, period } = inquiry;
  const { operationsOfAll, statesOf, isShared } = inquiry;
  const witnessed = inquiry.edges.filter(({ witness }) => counts(witness, without));
  const edges = witnessed.map(({ edge }) => edge);
  const operations = inquiry.setting.left(operationsOfAll, without);
  // Groups' tools and victims say nothing of what their states agree on.
  const all = question.unit === "state" ? [] : [...CHANNELS, ...SECONDARY_CHANNELS];
  const channels = all.filter(
    ({ id }) => (question.channels === null || question.channels.includes(id)) && !without.channels.has(id),
  );
  return {
    data: channels.map((channel) => {
      const data = channel.build({ edges, period, operations, statesOf, isShared });
      return isMatrix(data) ? withEras(data, witnessed) : data;
    }),
    relations:
      question.channels === null || question.channels.includes("relations")
        ? relationsLeft(inquiry.relations, without)
        : [],
  };
}

/** The relation claims that count when these are left out. */
export function relationsLeft(
  relations: readonly RelationClaim[],
  without: Without,
): readonly RelationClaim[] {
  if (without.channels.has("relations")) return [];
  return relations.filter(({ publisher, homeState, family }) =>
    counts({ publisher: publisher ?? "unknown", homeState, family }, without),
  );
}

/** Is a channel's data a matrix, which the overlap tests take? */
export const isMatrix = (data: ChannelData): data is MatrixData => data.kind === "matrix";

/** Are a channel's data operations, which the tests of time and place take? */
export const isEvents = (data: ChannelData): data is EventsData => data.kind === "events";

type PairIds = { readonly a: Id; readonly b: Id };

/** Secondary channels say nothing, not even that they have nothing, of two who are both unknown to them. */
function pairsFor({ channel, rows }: MatrixData, pairs: readonly PairIds[]): readonly PairIds[] {
  if (PRIMARY_CHANNELS.includes(channel)) return pairs;
  const known = new Set(rows);
  return pairs.filter(({ a, b }) => known.has(a) || known.has(b));
}

/** Tests every pair in every matrix and settles the question's family. The slow part. */
export function test(inquiry: Inquiry, counted: Counted): readonly ChannelFinding[] {
  return atOnce(testInSteps(inquiry, counted));
}

/** Runs steps to their end. */
function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, one channel at a time, so that a server can answer others in between. */
function* testInSteps(inquiry: Inquiry, { data }: Counted): Generator<void, readonly ChannelFinding[]> {
  const pairs = inquiry.pairs.map(({ a, b }) => ({ a: a.id, b: b.id }));
  const { seed } = inquiry.question;
  const { statesOf, setting } = inquiry;
  const tested: ChannelFinding[] = [];
  for (const one of data) {
    if (isMatrix(one))
      tested.push(...testOverlap(one, { pairs: pairsFor(one, pairs), seed, nulls: SHOWN, draws: 0 }));
    if (isEvents(one)) tested.push(...testEvents(one, { ...setting, pairs }));
    yield;
  }
  const settled = settleQuestion(tested);
  const robust: ChannelFinding[] = [];
  for (const one of data) {
    const own = settled.filter(({ channel }) => channel === one.channel);
    if (isMatrix(one)) robust.push(...withRobustness(one, own, isFlagged, { seed, statesOf }));
    if (isEvents(one)) robust.push(...withEventChecks(one, own, isFlagged, { ...setting, statesOf }));
    yield;
  }
  return robust;
}

/** Does the question's rule flag this overlap? */
export const isFlagged = (finding: ChannelFinding): boolean =>
  finding.kind === "tested" && finding.q <= FAMILY_ALPHA;

/** Judges pairs from what was counted and found; all of the question's, unless some are named. */
export function judge(
  inquiry: Inquiry,
  counted: Counted,
  findings: readonly ChannelFinding[],
  {
    scale = UNSCALED,
    pairs = inquiry.pairs,
  }: { readonly scale?: Scale; readonly pairs?: Inquiry["pairs"] } = {},
): readonly PairResult[] {
  if (inquiry.question.unit === "state")
    return pairs.map((pair) => judgeStates(inquiry, counted.relations, pair, scale));
  return pairInputs(inquiry, counted, findings, pairs).map((input) =>
    assessPair(input, inquiry.tables, scale),
  );
}

/** Everything that pairs are judged from. */
export function pairInputs(
  inquiry: Inquiry,
  counted: Counted,
  findings: readonly ChannelFinding[],
  pairs: Inquiry["pairs"] = inquiry.pairs,
): readonly PairInput[] {
  const matrices = counted.data.filter(isMatrix);
  const ground: Ground = {
    inquiry,
    relations: counted.relations,
    findings: byPair(findings),
    families: familiesOf(findings, matrices, inquiry),
    documented: new Set(
      matrices.flatMap(({ channel, rows }) => (PRIMARY_CHANNELS.includes(channel) ? rows : [])),
    ),
  };
  return pairs.map((pair) => pairInput(ground, pair));
}

/** Counts, tests and judges. Pure: the same inquiry gives the same result. */
export function weigh(inquiry: Inquiry, without: Without): Weighed {
  return atOnce(weighInSteps(inquiry, without));
}

/** The same in steps. */
export function* weighInSteps(inquiry: Inquiry, without: Without): Generator<void, Weighed> {
  const counted = count(inquiry, without);
  yield;
  const findings = yield* testInSteps(inquiry, counted);
  return { ...counted, findings, results: judge(operationsLeft(inquiry, without), counted, findings) };
}

/** Operations of one of the two against a state of the other, with the reports behind each. */
function crossTargeting(
  { crossTargeting: all, statesOf, familiesOf: families }: Inquiry,
  a: Id,
  b: Id,
): NonNullable<PairInput["crossTargeting"]> {
  const hits = (states: ReadonlySet<string> | undefined, { victims }: Operation): boolean =>
    victims.some(({ country }) => country !== null && states?.has(country) === true);
  return all
    .filter(
      (operation) =>
        (operation.actor === a && hits(statesOf.get(b), operation)) ||
        (operation.actor === b && hits(statesOf.get(a), operation)),
    )
    .map((operation) => ({ ...operation, families: families(operation.claims) }));
}

interface Ground {
  readonly inquiry: Inquiry;
  readonly relations: readonly RelationClaim[];
  readonly findings: ReadonlyMap<string, readonly ChannelFinding[]>;
  readonly families: Readonly<Record<Id, readonly Id[]>>;
  readonly documented: ReadonlySet<Id>;
}

function byPair(findings: readonly ChannelFinding[]): Map<string, ChannelFinding[]> {
  const grouped = new Map<string, ChannelFinding[]>();
  for (const finding of findings) {
    const key = `${finding.a} ${finding.b}`;
    grouped.set(key, [...(grouped.get(key) ?? []), finding]);
  }
  return grouped;
}

/** Report families behind the shared cells of each tested finding, or behind the operations that go together. */
function familiesOf(
  findings: readonly ChannelFinding[],
  matrices: readonly MatrixData[],
  inquiry: Inquiry,
): Readonly<Record<Id, readonly Id[]>> {
  const cells = new Map(
    matrices.flatMap(({ channel, cells: all }) =>
      all.map((cell) => [`${channel} ${cell.row} ${cell.column}`, cell.families] as const),
    ),
  );
  return Object.fromEntries(
    findings.flatMap((finding) => {
      if (finding.kind !== "tested") return [];
      if (finding.happening) return [[finding.id, inquiry.familiesOf(finding.claims)] as const];
      const own = finding.cells.flatMap(
        ({ row, column }) => cells.get(`${finding.channel} ${row} ${column}`) ?? [],
      );
      return [[finding.id, [...new Set(own)].sort(byCodeUnit)] as const];
    }),
  );
}

function sameState({ statesOf }: Inquiry, a: Id, b: Id): boolean | null {
  const statesOfA = statesOf.get(a);
  const statesOfB = statesOf.get(b);
  if (!statesOfA || !statesOfB) return null;
  return [...statesOfA].some((state) => statesOfB.has(state));
}

function pairInput(ground: Ground, { a, b }: { readonly a: ActorRef; readonly b: ActorRef }): PairInput {
  return {
    a,
    b,
    sameState: sameState(ground.inquiry, a.id, b.id),
    hasData: { a: ground.documented.has(a.id), b: ground.documented.has(b.id) },
    findings: ground.findings.get(`${a.id} ${b.id}`) ?? [],
    findingFamilies: ground.families,
    statements: pairStatements(ground.relations, { a, b }, ground.inquiry.statesOf),
    crossTargeting: crossTargeting(ground.inquiry, a.id, b.id),
    sameActor: a.id === b.id,
    aliasContested: ground.inquiry.contestedPairs.has(`${a.id} ${b.id}`),
    labels: ground.inquiry.labels,
  };
}
