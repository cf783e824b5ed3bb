import { type Factor, scaleOf, sensitivity, sensitivityFactors } from "../assess/sensitivity.ts";
import { assessSide, type SideResult } from "../assess/side.ts";
import { settleQuestion } from "../infer/settle-question.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Id } from "../model/ids.ts";
import type { Range } from "../model/judgment.ts";
import { LEVELS, type Level } from "../model/vocabulary/levels.ts";
import { contestedDecisions } from "./contested.ts";
import { regroundWithout } from "./grounds.ts";
import { type Inquiry, inquiryOn } from "./inquiry.ts";
import { operationsLeft } from "./operations.ts";
import { type OwnCell, ownCells, type Retested, retest } from "./retest.ts";
import { judge, relationsLeft, type Weighed, weigh } from "./weigh.ts";
import type { Without } from "./without.ts";

function leavingOut(factor: Factor, base: Without): Without {
  if ("times" in factor) return base;
  switch (factor.kind) {
    case "publisher":
      return { ...base, publishers: new Set([...base.publishers, factor.id]) };
    case "state":
      return { ...base, states: new Set([...base.states, factor.id]) };
    case "family":
      return { ...base, families: new Set([...base.families, factor.id]) };
    case "channel":
      return { ...base, channels: new Set([...base.channels, factor.id]) };
    case "decision":
      return { ...base, decisions: [...base.decisions, factor.id] };
  }
}

interface Base {
  readonly inquiry: Inquiry;
  readonly weighed: Weighed;
  readonly side: SideResult;
  /** Actors that the question names one by one. */
  readonly named: readonly Id[];
  readonly without: Without;
}

interface Prepared extends Base {
  readonly cells: readonly OwnCell[];
}

/**
 * What moves when one source, name, channel or assumption goes (method §5 "Sensitivity")? Margins are refitted only
 * where a cell of one of the question's actors vanishes, and tests are run again only where a flag could come or go;
 * elsewhere the findings stand and only claims are weighed anew (docs/decisions/0010-sensitivity-by-screening.md).
 */
export function whatMoves(base: Base): Assessment["sensitivity"] {
  const steps = whatMovesInSteps(base);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How many of the things to leave out have been tried. */
export interface Tried {
  readonly done: number;
  readonly total: number;
}

/** The same, one thing left out at a time, so that a server can answer others in between. */
export function* whatMovesInSteps(base: Base): Generator<Tried, Assessment["sensitivity"]> {
  const factors = sensitivityFactors({
    evidence: base.side.evidence,
    statements: base.weighed.relations,
    contestedDecisions: contestedDecisions(base.inquiry),
  });
  const prepared = { ...base, cells: ownCells(base.inquiry, base.weighed) };
  const outcomes: SideResult[] = [];
  for (const factor of factors) {
    outcomes.push(recompute(prepared, factor));
    yield { done: outcomes.length, total: factors.length };
  }
  const rows = sensitivity(base.side, factors, (factor) => outcomes[factors.indexOf(factor)]!);
  return rows.map((row, index) => ({ ...row, ranges: rangesOf(outcomes[index]!) }));
}

/** The range of each level that has one. */
function rangesOf({ levels }: SideResult): Partial<Record<Level, Range>> {
  return Object.fromEntries(
    LEVELS.flatMap((level) => {
      const { likelihood } = levels[level];
      return likelihood
        ? [[level, { low: likelihood.low, middle: likelihood.middle, high: likelihood.high }]]
        : [];
    }),
  );
}

/** The side's answer with more witnesses left out than `base` leaves out. */
export function answerWithout(base: Base, left: Without): SideResult {
  return withoutWitnesses({ ...base, cells: ownCells(base.inquiry, base.weighed) }, left);
}

function recompute(base: Prepared, factor: Factor): SideResult {
  const { inquiry, weighed, named } = base;
  if ("times" in factor)
    return assessSide(judge(inquiry, weighed, weighed.findings, { scale: scaleOf(factor) }), { named });
  const left = leavingOut(factor, base.without);
  if (factor.kind === "decision") return undone(base, left);
  if (factor.kind === "channel") return withoutChannel(base, factor.id, left);
  return withoutWitnesses(base, left);
}

/** One decision on identity taken out: nothing moves unless it changes who one of the question's actors is. */
function undone(base: Base, left: Without): SideResult {
  const { inquiry, named, side } = base;
  const grounds = regroundWithout(inquiry.grounds, left.decisions);
  const actors = new Set(inquiry.pairs.flatMap(({ a, b }) => [a.id, b.id]));
  const before = inquiry.grounds.resolution.entityOf;
  const after = grounds.resolution.entityOf;
  const same = Object.keys(before).every(
    (name) => before[name] === after[name] || !(actors.has(before[name]!) || actors.has(after[name]!)),
  );
  if (same) return side;
  return assessSide(weigh(inquiryOn(grounds, inquiry.question, inquiry.tables), left).results, { named });
}

function withoutChannel({ inquiry, weighed, named }: Base, id: Id, left: Without): SideResult {
  const data = weighed.data.filter(({ channel }) => channel !== id);
  const counted = { data, relations: relationsLeft(inquiry.relations, left) };
  const findings = settleQuestion(weighed.findings.filter(({ channel }) => channel !== id));
  return assessSide(judge(operationsLeft(inquiry, left), counted, findings), { named });
}

/** Whoever some relation claim that is gone speaks of. */
function spokenOfIn(before: Weighed["relations"], left: Weighed["relations"]): ReadonlySet<Id> {
  const still = new Set(left);
  return new Set(before.flatMap((claim) => (still.has(claim) ? [] : [claim.subject, claim.object])));
}

/** Whoever is told to have hit the other side by fewer than before. */
function hittingNoMore(before: Inquiry, left: Inquiry): ReadonlySet<Id> {
  const told = new Map(left.crossTargeting.map(({ id, claims }) => [id, claims.length]));
  return new Set(
    before.crossTargeting.flatMap(({ id, actor, claims }) => (told.get(id) === claims.length ? [] : [actor])),
  );
}

/** What was weighed once some witnesses are gone. */
interface Left extends Retested {
  /** The inquiry without the operations that they alone told of. */
  readonly inquiry: Inquiry;
}

/** The pairs to be judged anew: tested again, or told of by a claim or an operation that is gone. */
export function touchedPairs(
  { inquiry, weighed }: Pick<Base, "inquiry" | "weighed">,
  { inquiry: now, counted, tested }: Left,
): Inquiry["pairs"] {
  const told = new Set([...spokenOfIn(weighed.relations, counted.relations), ...hittingNoMore(inquiry, now)]);
  return inquiry.pairs.filter(
    ({ a, b }) => tested.has(`${a.id} ${b.id}`) || told.has(a.id) || told.has(b.id),
  );
}

function withoutWitnesses({ inquiry, weighed, cells, named, side }: Prepared, left: Without): SideResult {
  const now = { ...retest(inquiry, weighed, cells, left), inquiry: operationsLeft(inquiry, left) };
  const touched = touchedPairs({ inquiry, weighed }, now);
  if (touched.length === 0) return side;
  const anew = new Map(
    judge(now.inquiry, now.counted, now.findings, { pairs: touched }).map(
      (result) => [`${result.pair.a.id} ${result.pair.b.id}`, result] as const,
    ),
  );
  const results = weighed.results.map(
    (result) => anew.get(`${result.pair.a.id} ${result.pair.b.id}`) ?? result,
  );
  return assessSide(results, { named });
}
