import { assessSide } from "../assess/side.ts";
import type { Effects } from "../effects/effects.ts";
import type { Assessment, PairAssessment } from "../model/assessment.ts";
import { byCodeUnit, canonicalJson, contentId } from "../model/ids.ts";
import type { Day } from "../model/interval.ts";
import type { Question } from "../model/question.ts";
import { strictestTlp, type Tlp } from "../model/vocabulary/tlp.ts";
import { type AnswerParts, besideTheLevels, claimsBeside, namedOneByOne } from "./beside.ts";
import { openCase } from "./case.ts";
import { matrixRows, namedActors, sourceEntries, threadsOf, usedClaims } from "./describe.ts";
import { type Inquiry, type InquiryRequest, prepareInquiry } from "./inquiry.ts";
import { limitsOf } from "./limits.ts";
import { observability } from "./observability.ts";
import { operationsLeft } from "./operations.ts";
import { questionHash } from "./question.ts";
import { type Weighed, weigh } from "./weigh.ts";
import { whatMoves } from "./what-moves.ts";
import { type Without, writtenWithout } from "./without.ts";

/** How many pairs an assessment lists; the rest are counted. */
const PAIRS_LISTED = 500;

/** Pairs with something on record, best score first, at most so many; and why the others are left out. */
function listedPairs(
  { results }: Weighed,
  most: number,
): { readonly pairs: readonly PairAssessment[]; readonly omitted: Assessment["pairsOmitted"] } {
  const known = results
    .map(({ pair }) => pair)
    .filter(({ flags }) => !flags.includes("insufficient-data"))
    .sort((x, y) => y.score - x.score || byCodeUnit(x.a.id, y.a.id) || byCodeUnit(x.b.id, y.b.id));
  const unknown = results.length - known.length;
  const isCut = known.length > most;
  const silent = "nothing is on record for one side or both";
  const reasons = [
    ...(isCut ? [`only the ${most} highest scores are listed`] : []),
    ...(unknown > 0 ? [isCut ? `of ${unknown} ${silent}` : silent] : []),
  ];
  return {
    pairs: known.slice(0, most),
    omitted: {
      count: results.length - Math.min(most, known.length),
      reason: reasons.join("; ") || "none omitted",
    },
  };
}

export interface Numbering {
  readonly number: number;
  readonly total: number;
}

/** The answer in full, from what was weighed. Pure. */
export function answer(
  inquiry: Inquiry,
  weighed: Weighed,
  numbering: Numbering,
  without: Without,
): Assessment {
  const named = namedOneByOne(inquiry);
  const side = assessSide(weighed.results, { named });
  const moves = whatMoves({ inquiry, weighed, side, named, without });
  return tellingLeftOut(assembled(inquiry, { weighed, side, without }, numbering, moves), without);
}

/** An answer that says what was left out of it. */
export function tellingLeftOut(assessment: Assessment, without: Without): Assessment {
  const leftOut = writtenWithout(without);
  return leftOut.length === 0 ? assessment : { ...assessment, leftOut };
}

/** The answer's parts put together, once it is known what moves it. Pure. */
export function assembled(
  asked: Inquiry,
  parts: AnswerParts,
  { number, total }: Numbering,
  sensitivity: Assessment["sensitivity"],
): Assessment {
  const { weighed, side } = parts;
  const inquiry = operationsLeft(asked, parts.without);
  const { question, grounds } = inquiry;
  const actors = namedActors(inquiry, weighed);
  const beside = besideTheLevels(inquiry, parts);
  const claims = usedClaims(inquiry, weighed, actors, claimsBeside(beside));
  const sources = sourceEntries(inquiry, claims);
  const { pairs, omitted } = listedPairs(weighed, inquiry.allPairs ? Number.POSITIVE_INFINITY : PAIRS_LISTED);
  const hash = questionHash(question);
  const threads = threadsOf(inquiry, weighed, claims);
  return {
    schema: "entente.assess/1",
    id: contentId("as", [hash, grounds.resolution.id, claims.map(({ id }) => id), side.levels]),
    unit: question.unit,
    question: { ...question, asOf: question.asOf ?? latestDay(inquiry), hash, number },
    questionsInCase: total,
    resolution: grounds.resolution.id,
    grade: side.grade,
    flags: side.flags,
    levels: side.levels,
    hypotheses: side.hypotheses,
    pairs,
    pairsOmitted: omitted,
    findings: weighed.findings,
    evidence: side.evidence,
    crossTargeting: inquiry.crossTargeting,
    operations: inquiry.operations,
    sensitivity,
    observability: observability(inquiry, weighed, sources),
    limits: [...side.limits, ...limitsOf(inquiry, weighed, actors)],
    actors,
    labels: usedLabels(inquiry, weighed),
    threads,
    versions: versionsOf(inquiry),
    sources,
    matrixRows: matrixRows(inquiry, weighed),
    tlp: markingOf(grounds, threads),
    ...beside,
  };
}

/** An answer is marked as strictly as its case and as every document of the case that it quotes. */
function markingOf({ tlp, published }: Inquiry["grounds"], threads: Assessment["threads"]): Tlp {
  return strictestTlp([tlp, ...threads.flatMap(({ document }) => published.get(document)?.tlp ?? [])]);
}

/** The sides written as `state:XX` or `country:XX`, by their ids. */
function sidesAsked({ a, b, pairs }: Question): string[] {
  const names = [...a, ...b, ...pairs.flatMap((pair) => [pair.a, pair.b])];
  return names.flatMap((name) => {
    const side = /^(state|country):([a-z]{2})$/i.exec(name.trim());
    return side ? [`${side[1]!.toLowerCase()}:${side[2]!.toUpperCase()}`] : [];
  });
}

/** The latest day anything in use was published: an answer never depends on the day it is asked. */
function latestDay({ grounds: { knowledge, publishing } }: Inquiry): Day | null {
  const days = [...knowledge.upstreams.map(({ released }) => released), publishing.latest];
  return (
    days
      .filter((day): day is Day => day !== null)
      .sort(byCodeUnit)
      .at(-1) ?? null
  );
}

/** Labels of what the assessment names by id, and no others. */
function usedLabels({ labels, pairs, question }: Inquiry, { findings, data }: Weighed): Assessment["labels"] {
  const actors = new Set(pairs.flatMap(({ a, b }) => [a.id, b.id]));
  const ids = new Set([...actors, ...sidesAsked(question)]);
  for (const finding of findings)
    if (finding.kind === "tested") for (const { column } of finding.shared) ids.add(column);
  for (const one of data)
    if (one.kind === "matrix") for (const { row, column } of one.cells) if (actors.has(row)) ids.add(column);
  return Object.fromEntries(
    [...ids].sort(byCodeUnit).flatMap((id) => (labels[id] === undefined ? [] : [[id, labels[id]] as const])),
  );
}

function versionsOf({ grounds: { knowledge, program } }: Inquiry): Assessment["versions"] {
  return {
    entente: program,
    knowledge: knowledge.version,
    ...Object.fromEntries(knowledge.upstreams.map(({ id, release }) => [id, release])),
  };
}

/** The main job: weighs whether two sides work together. Enters the question in the case's ledger, when there is a case. */
export async function assess(effects: Effects, request: InquiryRequest): Promise<Assessment> {
  const inquiry = { ...(await prepareInquiry(effects, request)), allPairs: request.allPairs ?? false };
  const weighed = weigh(inquiry, request.without);
  const opened = await openCase(effects, request.case);
  if (!opened) return answer(inquiry, weighed, { number: 1, total: 1 }, request.without);
  try {
    const numbering = await opened.store.ask(questionHash(request.question), request.question.title);
    const assessment = answer(inquiry, weighed, numbering, request.without);
    await opened.store.saveAssessment(assessment.id, assessment.question.hash, canonicalJson(assessment));
    return assessment;
  } finally {
    await opened.store.close();
  }
}
