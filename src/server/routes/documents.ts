import * as z from "zod";
import { requireCase } from "../../commands/case.ts";
import { claimEntries, documentEntries, documentPage } from "../../commands/desk/documents.ts";
import { UserError } from "../../errors.ts";
import {
  claimEntrySchema,
  documentEntrySchema,
  documentPageSchema,
  jobSchema,
} from "../../model/schemas/workbench.ts";
import { RELIABILITIES } from "../../model/vocabulary/admiralty.ts";
import { DOCUMENT_KINDS } from "../../model/vocabulary/publishing.ts";
import { paged, pageOf, pageQuery } from "../paging.ts";
import { byId, json, route, unknownId } from "../route.ts";
import type { Workbench } from "../workbench.ts";

const origin = z.object({
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "write YYYY, YYYY-MM or YYYY-MM-DD")
    .optional(),
  publisher: z.string().min(1).max(100).optional(),
  kind: z.enum(DOCUMENT_KINDS).optional(),
  reliability: z.enum(RELIABILITIES).optional().meta({
    description: "taken down in the case for the document's publisher, over the bundled table",
  }),
});

/** Documents need a case to rest in. Throws `no-case`. */
async function needsCase({ desk }: Workbench): Promise<void> {
  if (desk.opened === null) await (await requireCase(desk.effects, desk.caseName)).store.close();
}

const given = ({ published, publisher, kind, reliability }: z.infer<typeof origin>) => ({
  published: published ?? null,
  publisher: publisher ?? null,
  kind: kind ?? null,
  reliability: reliability ?? null,
});

export const DOCUMENT_ROUTES = [
  route({
    path: "/api/documents",
    tag: "documents",
    summary: "The case's documents, the latest published first",
    query: pageQuery,
    answers: { 200: { description: "Documents", schema: pageOf(documentEntrySchema, "DocumentList") } },
    handle: async ({ query }, { desk }) => json(paged(await documentEntries(desk), query, ({ id }) => id)),
  }),
  route({
    method: "post",
    path: "/api/documents",
    tag: "documents",
    summary: "Add a file: its bytes are the body, its name goes into the query",
    role: "review",
    query: origin.extend({ name: z.string().min(1).max(300) }),
    body: "bytes",
    answers: { 202: { description: "Being read; follow the job", schema: jobSchema } },
    handle: async ({ query, body: bytes }, bench) => {
      await needsCase(bench);
      if (bytes.byteLength === 0)
        throw new UserError("unreadable", {
          message: `${query.name} is empty.`,
          hint: "Choose another file.",
        });
      return json(bench.jobs.start({ source: { bytes, name: query.name }, ...given(query) }), 202);
    },
  }),
  route({
    method: "post",
    path: "/api/documents/url",
    tag: "documents",
    summary: "Add a page by its address: fetched once, within the limits of `entente add`",
    role: "review",
    body: z.strictObject({ url: z.string().min(1).max(2000), ...origin.shape }),
    answers: { 202: { description: "Being fetched and read; follow the job", schema: jobSchema } },
    handle: async ({ body }, bench) => {
      await needsCase(bench);
      if (!/^https?:\/\//i.test(body.url))
        throw new UserError("bad-url", {
          message: `${body.url} is no web address.`,
          hint: "Give http:// or https://.",
        });
      return json(bench.jobs.start({ source: { url: body.url }, ...given(body) }), 202);
    },
  }),
  route({
    path: "/api/jobs",
    tag: "documents",
    summary: "Documents being read and read of late, the latest first",
    query: pageQuery,
    answers: { 200: { description: "Jobs", schema: pageOf(jobSchema, "JobPage") } },
    handle: ({ query }, { jobs }) => json(paged([...jobs.all()].reverse(), query, ({ id }) => id)),
  }),
  route({
    path: "/api/jobs/{id}",
    tag: "documents",
    summary: "How far one document is",
    params: byId,
    answers: { 200: { description: "The job", schema: jobSchema } },
    handle: ({ params }, { jobs }) => {
      const job = jobs.get(params.id);
      if (!job)
        throw unknownId(params.id, "Jobs are forgotten when the server stops; the documents are not.");
      return json(job);
    },
  }),
  route({
    path: "/api/documents/{id}",
    tag: "documents",
    summary: "A document to read: text, regions, brief, claims with their passages, related documents",
    params: byId,
    answers: { 200: { description: "The document", schema: documentPageSchema } },
    handle: async ({ params }, { desk }) => {
      const page = await documentPage(desk, params.id);
      if (page === null) throw unknownId(params.id, "GET /api/documents lists the case's documents.");
      return json(page);
    },
  }),
  route({
    path: "/api/claims/{id}",
    tag: "documents",
    summary: "One claim of the case, with what reviewers made of it",
    params: byId,
    answers: { 200: { description: "The claim", schema: claimEntrySchema } },
    handle: async ({ params }, { desk }) => {
      const claim = (await desk.opened?.store.claim(params.id)) ?? null;
      if (claim === null)
        throw unknownId(params.id, "GET /api/trace/{id} finds claims of the bundled knowledge too.");
      return json((await claimEntries(desk, [claim]))[0]);
    },
  }),
];
