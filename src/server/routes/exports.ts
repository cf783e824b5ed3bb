import { zipSync } from "fflate";
import * as z from "zod";
import { exportGiven, FORMATS } from "../../commands/export.ts";
import { findIn } from "../../commands/find.ts";
import { findSchema } from "../../model/schemas/find.ts";
import { idParam, json, type Reply, route } from "../route.ts";
import { runOf } from "./assessments.ts";

/** The only moment that a zip of ours knows, so that the same files give the same bytes. */
const FIXED = new Date(1980, 0, 1);

const ENDINGS: Readonly<Record<string, readonly [string, string]>> = {
  bibtex: ["bib", "text/plain; charset=utf-8"],
  misp: ["misp.json", "application/json"],
  navigator: ["layer.json", "application/json"],
  stix: ["stix.json", "application/stix+json;version=2.1"],
};

/** One file as it is; several as a zip. */
function download(format: string, files: ReadonlyMap<string, string>): Reply {
  const [ending, type] = ENDINGS[format] ?? ["txt", "text/plain; charset=utf-8"];
  const [only] = files.values();
  if (files.size === 1 && only !== undefined)
    return { kind: "file", body: only, name: `entente.${ending}`, type };
  const encoder = new TextEncoder();
  const entries = [...files].map(([name, body]) => [name, encoder.encode(body)] as const);
  const body = zipSync(Object.fromEntries(entries), { mtime: FIXED });
  return { kind: "file", body, name: `entente-${format}.zip`, type: "application/zip" };
}

export const EXPORT_ROUTES = [
  route({
    path: "/api/export",
    tag: "export",
    summary: "The case, an assessment or both in a format that other tools read; several files as a zip",
    query: z.object({
      format: z.enum(FORMATS.map(({ id }) => id) as [string, ...string[]]),
      run: idParam.optional().meta({ description: "a question that was asked here" }),
    }),
    answers: { 200: { description: "The file", type: "application/octet-stream" } },
    handle: async ({ query: { format, run } }, bench) => {
      const { desk } = bench;
      const given = run === undefined ? null : runOf(bench, run).assessment;
      const caseFolder = desk.opened?.folder ?? desk.caseName;
      return download(format, (await exportGiven(desk.effects, { format, case: caseFolder }, given)).files);
    },
  }),
  route({
    path: "/api/find",
    tag: "documents",
    summary: "Claims and quotes that answer a text; nothing in other words",
    query: z.object({
      q: z.string().min(1).max(500),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    answers: { 200: { description: "As `entente find --json` prints it", schema: findSchema } },
    handle: async ({ query: { q, limit } }, { desk }) =>
      json(
        await findIn(
          { grounds: await desk.grounds(), store: desk.opened?.store ?? null, ...(await desk.reader()) },
          { query: q, limit },
        ),
      ),
  }),
];
