import { assessSide } from "../assess/side.ts";
import { settleQuestion } from "../infer/settle-question.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Id } from "../model/ids.ts";
import { assembled, type Numbering, tellingLeftOut } from "./assess.ts";
import { namedOneByOne } from "./beside.ts";
import { regroundWithout } from "./grounds.ts";
import { type Inquiry, inquiryOn } from "./inquiry.ts";
import { operationsLeft } from "./operations.ts";
import { type OwnCell, ownCells, retest } from "./retest.ts";
import { judge, relationsLeft, type Weighed, weigh, weighInSteps } from "./weigh.ts";
import { type Tried, touchedPairs, whatMovesInSteps } from "./what-moves.ts";
import { NOTHING, type Without } from "./without.ts";

/** A question that is weighed and kept, so that leaving something out is answered at once. */
export interface Live {
  readonly inquiry: Inquiry;
  readonly weighed: Weighed;
  /** Cells that leaving a witness out could empty. */
  readonly cells: readonly OwnCell[];
  /** The same question with some decisions on identity taken out, by their ids; filled as they are asked for. */
  readonly variants: Map<string, Live>;
}

/** How many sets of decisions left out are kept for one question. */
const VARIANTS_KEPT = 4;

/** Weighs a question in full and keeps what recomputing needs. */
export function openLive(inquiry: Inquiry): Live {
  const weighed = weigh(inquiry, NOTHING);
  return { inquiry, weighed, cells: ownCells(inquiry, weighed), variants: new Map() };
}

function sameActors({ inquiry }: Live, entityOf: Readonly<Record<Id, Id>>): boolean {
  const actors = new Set(inquiry.pairs.flatMap(({ a, b }) => [a.id, b.id]));
  const before = inquiry.grounds.resolution.entityOf;
  return Object.keys(before).every(
    (name) =>
      before[name] === entityOf[name] || !(actors.has(before[name]!) || actors.has(entityOf[name] ?? "")),
  );
}

/** The live question on other decisions. Only a change of who one of its actors is makes it weigh again. */
function variant(live: Live, decisions: readonly Id[]): Live {
  if (decisions.length === 0) return live;
  const key = [...decisions].sort().join(" ");
  const known = live.variants.get(key);
  if (known) return known;
  const grounds = regroundWithout(live.inquiry.grounds, decisions);
  const made = sameActors(live, grounds.resolution.entityOf)
    ? { ...live, inquiry: { ...live.inquiry, grounds } }
    : openLive(inquiryOn(grounds, live.inquiry.question, live.inquiry.tables));
  const oldest = live.variants.keys().next();
  if (live.variants.size >= VARIANTS_KEPT && !oldest.done) live.variants.delete(oldest.value);
  live.variants.set(key, made);
  return made;
}

function withoutChannels(inquiry: Inquiry, weighed: Weighed, left: Without): Weighed {
  if (left.channels.size === 0) return weighed;
  const kept = ({ channel }: { readonly channel: Weighed["data"][number]["channel"] }): boolean =>
    !left.channels.has(channel);
  const data = weighed.data.filter(kept);
  const relations = relationsLeft(inquiry.relations, left);
  const findings = settleQuestion(weighed.findings.filter(kept));
  return {
    data,
    relations,
    findings,
    results: judge(operationsLeft(inquiry, left), { data, relations }, findings),
  };
}

/**
 * What was weighed, with something left out, by the screening that `whatMoves` uses: margins are fitted again only
 * where a flag could come or go (docs/decisions/0010-sensitivity-by-screening.md). Levels and grade are those of a full
 * weighing but in rare cases; other findings keep the figures they had.
 */
export function weighedWithout(
  live: Live,
  left: Without,
): { readonly inquiry: Inquiry; readonly weighed: Weighed } {
  const { inquiry, weighed: whole, cells } = variant(live, left.decisions);
  const weighed = withoutChannels(inquiry, whole, left);
  if (left.publishers.size + left.states.size + left.families.size === 0) return { inquiry, weighed };
  const { counted, findings, tested } = retest(inquiry, weighed, cells, left);
  const now = operationsLeft(inquiry, left);
  const pairs = touchedPairs({ inquiry, weighed }, { inquiry: now, counted, findings, tested });
  const anew = new Map(
    judge(now, counted, findings, { pairs }).map(
      (result) => [`${result.pair.a.id} ${result.pair.b.id}`, result] as const,
    ),
  );
  const results = weighed.results.map(
    (result) => anew.get(`${result.pair.a.id} ${result.pair.b.id}`) ?? result,
  );
  return { inquiry, weighed: { ...counted, findings, results } };
}

/** The answer at once: screened, and without the rows on what moves it. */
export function answerNow(live: Live, left: Without, numbering: Numbering): Assessment {
  const { inquiry, weighed } = weighedWithout(live, left);
  const side = assessSide(weighed.results, { named: namedOneByOne(inquiry) });
  return tellingLeftOut(
    assembled(inquiry, { weighed, side, without: left, atOnce: true }, numbering, []),
    left,
  );
}

function* weighingAgain(inquiry: Inquiry, left: Without): Generator<Tried, Weighed> {
  const steps = weighInSteps(inquiry, left);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { done: 0, total: 0 };
  }
}

/** The answer in full, in steps: weighed again where something is left out, and everything that could move it tried. */
export function* settledAnswer(
  live: Live,
  left: Without,
  numbering: Numbering,
): Generator<Tried, Assessment> {
  const base = variant(live, left.decisions);
  const { inquiry } = base;
  const whole = left.publishers.size + left.states.size + left.families.size + left.channels.size === 0;
  const weighed = whole ? base.weighed : yield* weighingAgain(inquiry, left);
  const named = namedOneByOne(inquiry);
  const side = assessSide(weighed.results, { named });
  const moves = yield* whatMovesInSteps({ inquiry, weighed, side, named, without: left });
  return tellingLeftOut(assembled(inquiry, { weighed, side, without: left }, numbering, moves), left);
}
