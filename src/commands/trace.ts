import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { Assessment, ClaimThread, PairAssessment } from "../model/assessment.ts";
import type { ChannelFinding } from "../model/finding.ts";
import type { Id } from "../model/ids.ts";
import type { EvidenceRow, Judgment } from "../model/judgment.ts";
import { LEVELS } from "../model/vocabulary/levels.ts";
import { happeningText } from "../report/words.ts";
import { openCase } from "./case.ts";
import { saidIn } from "./review-queue.ts";
import { claimThreads, groundsOf, threadMaker } from "./threads.ts";
import { traceDocument } from "./trace-document.ts";
import { withWhatWasSaid } from "./trace-said.ts";

/** One step of a thread, and what it stands on. A thread ends at a passage: a quote, or an upstream field. */
export interface TraceNode {
  readonly kind:
    | "assessment"
    | "judgment"
    | "evidence"
    | "finding"
    | "claim"
    | "passage"
    | "review"
    | "comment"
    | "document"
    | "sentence";
  readonly id: Id;
  readonly text: string;
  readonly urls: readonly string[];
  readonly children: readonly TraceNode[];
}

export interface Trace {
  readonly schema: "entente.trace/1";
  readonly id: Id;
  readonly thread: TraceNode;
}

const node = (
  kind: TraceNode["kind"],
  id: Id,
  text: string,
  children: readonly TraceNode[] = [],
  urls: readonly string[] = [],
): TraceNode => ({ kind, id, text, urls, children });

/** A claim and the passage it is written in. */
export function traceClaim(thread: ClaimThread): TraceNode {
  const { upstream, quote } = thread;
  const passage = quote
    ? node("passage", thread.document, `“${quote}”`, [], thread.urls)
    : upstream
      ? node(
          "passage",
          upstream.id,
          `${upstream.id}, field ${upstream.field}${upstream.span ? `, characters ${upstream.span.start}–${upstream.span.end}` : ""}, ${upstream.release}`,
          [],
          thread.urls,
        )
      : node("passage", thread.document, "document", [], thread.urls);
  const hedge = thread.hedge ? ` (${thread.hedge})` : "";
  const stance = thread.stance === "asserts" ? "" : ` [${thread.stance}]`;
  const when = thread.when ? `, ${thread.when}` : ", undated";
  const made = thread.extractor ? `; read by ${thread.extractor}` : "";
  const published = thread.published ? `, published ${thread.published}` : "";
  const text = `${thread.publisher}${published}: ${thread.subject} ${thread.predicate} ${thread.object}${hedge}${stance}${when}${made}`;
  return node("claim", thread.id, text, [passage]);
}

function traceFinding(finding: ChannelFinding, assessment: Assessment): TraceNode {
  const name = (id: Id): string => assessment.labels[id] ?? id;
  if (finding.kind === "not-enough") {
    return node(
      "finding",
      `${finding.channel}:${finding.a}:${finding.b}`,
      `${finding.channel}: ${finding.reason}`,
    );
  }
  const threads = new Map(assessment.threads.map((thread) => [thread.id, thread]));
  const seen = finding.happening
    ? `${happeningText(finding, name)}: ${finding.observed.toFixed(2)} seen`
    : `${finding.observed} shared`;
  const text = `${finding.channel}, ${name(finding.a)} and ${name(finding.b)}: ${seen}, ${finding.expected.toFixed(1)} expected, p = ${finding.p.toPrecision(3)}`;
  const claims = finding.claims.flatMap((id) => {
    const thread = threads.get(id);
    return thread ? [traceClaim(thread)] : [];
  });
  return node("finding", finding.id, text, claims);
}

function traceRow(row: EvidenceRow, assessment: Assessment): TraceNode {
  const { from } = row;
  if ("finding" in from) {
    const finding = assessment.findings.find((one) => one.kind === "tested" && one.id === from.finding);
    return node("evidence", row.id, row.summary, finding ? [traceFinding(finding, assessment)] : []);
  }
  const threads = assessment.threads.filter(({ id }) => from.claims.includes(id));
  return node("evidence", row.id, row.summary, threads.map(traceClaim));
}

/** Rows of the groups' answer and of their states' own. */
const evidenceOf = ({ evidence, states = [] }: Assessment): readonly EvidenceRow[] => [
  ...evidence,
  ...states.flatMap((answer) => answer.evidence),
];

function rowsOf(judgment: Judgment, assessment: Assessment): TraceNode[] {
  const rows = evidenceOf(assessment).filter(({ id }) => judgment.evidence.includes(id));
  return rows.map((row) => traceRow(row, assessment));
}

const judgmentNode = (judgment: Judgment, children: readonly TraceNode[]): TraceNode =>
  node(
    "judgment",
    judgment.id,
    `${judgment.level}: ${judgment.status}. ${judgment.reasons.join(" ")}`,
    children,
  );

/** A pair's judgment: the rows it stands on, else what was tested and found to be no more than chance. */
function tracePairJudgment(judgment: Judgment, { a, b }: PairAssessment, assessment: Assessment): TraceNode {
  const rows = rowsOf(judgment, assessment);
  const findings = assessment.findings.filter((finding) => finding.a === a.id && finding.b === b.id);
  return judgmentNode(
    judgment,
    rows.length > 0 ? rows : findings.map((one) => traceFinding(one, assessment)),
  );
}

/** The judgment of the whole question: its own rows, else the judgments of the pairs that share its status. */
function traceSideJudgment(judgment: Judgment, assessment: Assessment): TraceNode {
  const rows = rowsOf(judgment, assessment);
  const alike = assessment.pairs.filter(({ levels }) => levels[judgment.level].status === judgment.status);
  return judgmentNode(
    judgment,
    rows.length > 0
      ? rows
      : alike.map((pair) => tracePairJudgment(pair.levels[judgment.level], pair, assessment)),
  );
}

/** Looks an id up in one assessment: its own, a judgment's, an evidence row's, a finding's or a claim's. */
export function traceIn(assessment: Assessment, id: Id): TraceNode | null {
  const own = LEVELS.map((level) => assessment.levels[level]);
  if (assessment.id === id) {
    const judgments = own.map((judgment) => traceSideJudgment(judgment, assessment));
    return node("assessment", id, assessment.question.title, judgments);
  }
  for (const pair of [...assessment.pairs, ...(assessment.states ?? [])]) {
    const level = LEVELS.find((one) => pair.levels[one].id === id);
    if (level) return tracePairJudgment(pair.levels[level], pair, assessment);
  }
  const judgment = own.find((one) => one.id === id);
  if (judgment) return traceSideJudgment(judgment, assessment);
  const row = evidenceOf(assessment).find((one) => one.id === id);
  if (row) return traceRow(row, assessment);
  const finding = assessment.findings.find((one) => one.kind === "tested" && one.id === id);
  if (finding) return traceFinding(finding, assessment);
  const thread = assessment.threads.find((one) => one.id === id);
  return thread ? traceClaim(thread) : null;
}

async function assessments(effects: Effects, id: Id, request: TraceRequest): Promise<Assessment[]> {
  if (request.assessment !== null)
    return [JSON.parse(await effects.readText(request.assessment)) as Assessment];
  const found: Assessment[] = [];
  const opened = await openCase(effects, request.case);
  if (opened) {
    found.push(...(await opened.store.assessmentsNaming(id)).map((body) => JSON.parse(body) as Assessment));
    await opened.store.close();
  }
  const last = "out/assessment.json";
  if (await effects.exists(last)) found.push(JSON.parse(await effects.readText(last)) as Assessment);
  return found;
}

export interface TraceRequest {
  readonly id: Id;
  /** Case folder, or `null` for the default one. */
  readonly case: string | null;
  /** `assessment.json` to look in, or `null` for the case's, else `out/assessment.json`. */
  readonly assessment: string | null;
}

/** What the case itself holds of this id: a claim, even one that no longer counts, or a document. */
async function traceInCase(effects: Effects, { id, case: folder }: TraceRequest): Promise<TraceNode | null> {
  const opened = await openCase(effects, folder);
  if (!opened) return null;
  try {
    const claim = await opened.store.claim(id);
    if (claim) return traceClaim(threadMaker(await groundsOf(effects, folder))(claim));
    const document = await opened.store.document(id);
    return document && (await traceDocument(document, opened.store, await groundsOf(effects, folder)));
  } finally {
    await opened.store.close();
  }
}

async function threadOf(effects: Effects, request: TraceRequest): Promise<TraceNode | null> {
  for (const assessment of await assessments(effects, request.id, request)) {
    const thread = traceIn(assessment, request.id);
    if (thread) return thread;
  }
  const own = await traceInCase(effects, request);
  if (own) return own;
  const claim = (await claimThreads(effects, request.case, new Set([request.id])))[0];
  return claim ? traceClaim(claim) : null;
}

/** Adds what people said of each step, when there is a case. */
async function withComments(effects: Effects, thread: TraceNode, folder: string | null): Promise<TraceNode> {
  const opened = await openCase(effects, folder);
  if (!opened) return thread;
  try {
    return withWhatWasSaid(thread, await saidIn(opened.store));
  } finally {
    await opened.store.close();
  }
}

/** The thread of any id, down to where it is written, with reviews and comments. Throws `unknown-id`. */
export async function trace(effects: Effects, request: TraceRequest): Promise<Trace> {
  const thread = await threadOf(effects, request);
  if (thread) {
    const whole = await withComments(effects, thread, request.case);
    return { schema: "entente.trace/1", id: request.id, thread: whole };
  }
  throw new UserError("unknown-id", {
    message: `Nothing here has the id ${request.id}.`,
    hint: "Ids of judgments are looked up in the case, then in out/assessment.json; name another file with --assessment FILE.",
  });
}
