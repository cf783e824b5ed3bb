import * as z from "zod";
import { networkOf } from "../../commands/desk/network.ts";
import { questionEntry } from "../../commands/desk/questions.ts";
import { reportPage } from "../../commands/desk/report-page.ts";
import { worldOf } from "../../commands/desk/world.ts";
import { trace, traceIn } from "../../commands/trace.ts";
import { reportFiles } from "../../commands/write-report.ts";
import { assessmentSchema, evidenceRowSchema, threadSchema } from "../../model/schemas/assessment.ts";
import { reportPageSchema } from "../../model/schemas/report.ts";
import {
  answerSchema,
  askSchema,
  networkSchema,
  questionEntrySchema,
  traceSchema,
  worldSchema,
} from "../../model/schemas/workbench.ts";
import { paged, pageOf, pageQuery } from "../paging.ts";
import { byId, idParam, json, route, unknownId } from "../route.ts";
import type { Run } from "../runs.ts";
import type { Workbench } from "../workbench.ts";

/** The run of this id. Throws `unknown-id` after a restart, or when forty others were asked since. */
export function runOf({ runs }: Workbench, id: string): Run {
  const run = runs.get(id) ?? runs.holding(id);
  if (run) return run;
  throw unknownId(id, "Ask the question again: POST /api/assessments.");
}

const runPage = pageQuery.extend({ q: z.string().max(200).optional() });

const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv; charset=utf-8",
  html: "text/html; charset=utf-8",
  json: "application/json",
  md: "text/markdown; charset=utf-8",
  svg: "image/svg+xml",
};

const mentions = (q: string | undefined, ...texts: readonly (string | null)[]): boolean =>
  q === undefined || texts.some((text) => text?.toLowerCase().includes(q.toLowerCase()));

export const ASSESSMENT_ROUTES = [
  route({
    path: "/api/questions",
    tag: "assessments",
    summary: "Question files at hand: those the server was started with, then those that ship",
    query: pageQuery,
    answers: {
      200: {
        description: "Questions to ask by their `id`",
        schema: pageOf(questionEntrySchema, "QuestionPage"),
      },
    },
    handle: async ({ query }, { questions }) =>
      json(paged((await questions()).map(questionEntry), query, ({ id }) => id)),
  }),
  route({
    method: "post",
    path: "/api/assessments",
    tag: "assessments",
    summary: "Ask a question, or ask it again with something left out",
    body: askSchema,
    answers: { 200: { description: "The levels at once; the rest follows by events", schema: answerSchema } },
    handle: async ({ body }, { runs }) => json(await runs.ask(body)),
  }),
  route({
    path: "/api/assessments/{id}",
    tag: "assessments",
    summary: "The levels of a question that was asked, as they are now",
    params: byId,
    answers: { 200: { description: "The answer", schema: answerSchema } },
    handle: ({ params }, bench) => json(bench.runs.answer(runOf(bench, params.id))),
  }),
  route({
    path: "/api/assessments/{id}/full",
    tag: "assessments",
    summary: "The whole assessment, as `entente assess --json` prints it",
    params: byId,
    answers: { 200: { description: "The assessment", schema: assessmentSchema } },
    handle: ({ params }, bench) => json(runOf(bench, params.id).assessment),
  }),
  route({
    path: "/api/assessments/{id}/report",
    tag: "assessments",
    summary: "The report's sections as content, with figures as SVG",
    params: byId,
    query: z.object({ sections: z.string().max(300).optional() }),
    answers: { 200: { description: "Sections in the report's order", schema: reportPageSchema } },
    handle: ({ params, query }, bench) =>
      json(reportPage(runOf(bench, params.id).assessment, query.sections?.split(",") ?? null)),
  }),
  route({
    path: "/api/assessments/{id}/evidence",
    tag: "assessments",
    summary: "Evidence rows, a page at a time",
    params: byId,
    query: runPage,
    answers: { 200: { description: "Rows", schema: pageOf(evidenceRowSchema, "EvidencePage") } },
    handle: ({ params, query }, bench) => {
      const { evidence } = runOf(bench, params.id).assessment;
      const found = evidence.filter(({ summary, channel }) => mentions(query.q, summary, channel));
      return json(paged(found, query, ({ id }) => id));
    },
  }),
  route({
    path: "/api/assessments/{id}/claims",
    tag: "assessments",
    summary: "Claims that the assessment stands on, a page at a time; those of one row when asked",
    params: byId,
    query: runPage.extend({ row: idParam.optional() }),
    answers: {
      200: { description: "Claims with where each is written", schema: pageOf(threadSchema, "ClaimPage") },
    },
    handle: ({ params, query }, bench) => {
      const { assessment } = runOf(bench, params.id);
      const wanted = query.row === undefined ? null : claimsOfRow(assessment, query.row);
      const found = assessment.threads.filter(
        ({ id, subject, object, publisher, quote, predicate }) =>
          (wanted === null || wanted.has(id)) &&
          mentions(query.q, subject, object, publisher, quote, predicate),
      );
      return json(paged(found, query, ({ id }) => id));
    },
  }),
  route({
    path: "/api/assessments/{id}/network",
    tag: "views",
    summary: "Actors and what they use, as nodes and edges",
    params: byId,
    answers: { 200: { description: "At most 1,000 nodes", schema: networkSchema } },
    handle: ({ params }, bench) => json(networkOf(runOf(bench, params.id).assessment)),
  }),
  route({
    path: "/api/assessments/{id}/world",
    tag: "views",
    summary: "Which countries each side's operations hit",
    params: byId,
    answers: { 200: { description: "Countries, those hit most first", schema: worldSchema } },
    handle: ({ params }, bench) => json(worldOf(runOf(bench, params.id).assessment)),
  }),
  route({
    path: "/api/assessments/{id}/files",
    tag: "export",
    summary: "Names of the files that an assessment is written out as",
    params: byId,
    answers: {
      200: {
        description: "Names",
        schema: z.object({ files: z.array(z.string()) }).meta({ id: "FileNames" }),
      },
    },
    handle: ({ params }, bench) =>
      json({ files: [...reportFiles(runOf(bench, params.id).assessment).keys()] }),
  }),
  route({
    path: "/api/assessments/{id}/file",
    tag: "export",
    summary: "One of those files",
    params: byId,
    query: z.object({ name: z.string().max(200) }),
    answers: { 200: { description: "The file", type: "application/octet-stream" } },
    handle: ({ params, query }, bench) => {
      const body = reportFiles(runOf(bench, params.id).assessment).get(query.name);
      if (body === undefined) throw unknownId(query.name, "GET /api/assessments/{id}/files lists the names.");
      const name = query.name.split("/").at(-1)!;
      return { kind: "file", body, name, type: TYPES[name.split(".").at(-1)!] ?? "text/plain" };
    },
  }),
  route({
    path: "/api/trace/{id}",
    tag: "assessments",
    summary: "The thread of any id, down to where it is written",
    params: byId,
    answers: { 200: { description: "The thread", schema: traceSchema } },
    handle: async ({ params: { id } }, { runs, desk }) => {
      for (const run of [...runs.all()].reverse()) {
        const thread = traceIn(run.assessment, id);
        if (thread) return json({ schema: "entente.trace/1", id, thread });
      }
      return json(await trace(desk.effects, { id, case: desk.opened?.folder ?? null, assessment: null }));
    },
  }),
];

/** Claims behind one evidence row: its own, or those of its finding. */
function claimsOfRow({ evidence, findings }: Run["assessment"], row: string): ReadonlySet<string> {
  const from = evidence.find(({ id }) => id === row)?.from;
  if (!from) throw unknownId(row, "GET /api/assessments/{id}/evidence lists the rows.");
  if ("claims" in from) return new Set(from.claims);
  const finding = findings.find((one) => one.kind === "tested" && one.id === from.finding);
  return new Set(finding?.kind === "tested" ? finding.claims : []);
}
