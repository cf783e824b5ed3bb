import * as z from "zod";
import { RELIABILITIES } from "../vocabulary/admiralty.ts";
import { CHANNEL_IDS } from "../vocabulary/channels.ts";
import { FLAGS, GRADES, LEVELS } from "../vocabulary/levels.ts";
import { DOCUMENT_KINDS } from "../vocabulary/publishing.ts";
import { levelsSchema } from "./assessment.ts";
import { claimSchema, intervalSchema, spanSchema } from "./claim.ts";

/** What the workbench and its server say to each other, beyond the shapes that the commands print. */

const id = z.string();
const text = z.string();

/** RFC 9457. `code` and `hint` are those of the command line; `docs/errors.md` explains each code. */
export const problemSchema = z
  .object({
    type: text,
    title: text,
    status: z.int(),
    detail: text,
    code: text,
    hint: text,
    candidates: z.array(text),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof problemSchema>;

export const ROLES = ["read", "review", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const sessionSchema = z
  .object({
    version: text,
    knowledge: text,
    role: z.enum(ROLES).nullable().meta({ description: "null: a token is needed" }),
    analyst: text,
    case: z
      .object({
        id,
        title: text,
        documents: z.int(),
        claims: z.int(),
        decisions: z.int(),
        reviews: z.int(),
      })
      .nullable(),
  })
  .meta({ id: "Session" });
export type Session = z.infer<typeof sessionSchema>;

export const suggestionSchema = z
  .object({
    text: text.meta({ description: "what to put into a question" }),
    kind: z.enum(["actor", "state", "country"]),
    means: text.meta({ description: "which actor or side it names" }),
    ambiguous: z.boolean(),
  })
  .meta({ id: "Suggestion" });
export type Suggestion = z.infer<typeof suggestionSchema>;

const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "write YYYY, YYYY-MM or YYYY-MM-DD");

export const askSchema = z
  .strictObject({
    question: z.string().min(1).max(200).exactOptional().meta({
      description:
        "a question file at hand (GET /api/questions): what is not said here is as it says; null clears a date",
    }),
    a: z.array(z.string().min(1).max(200)).min(1).max(50).exactOptional(),
    b: z.array(z.string().min(1).max(200)).min(1).max(50).exactOptional(),
    since: day.nullable().exactOptional(),
    until: day.nullable().exactOptional(),
    asOf: day.nullable().exactOptional(),
    unit: z
      .enum(["group", "state"])
      .exactOptional()
      .meta({ description: "whether sides written as states stand for their groups or for themselves" }),
    channels: z.array(z.enum(CHANNEL_IDS)).exactOptional(),
    without: z
      .array(z.string().min(1).max(300))
      .max(100)
      .exactOptional()
      .meta({ description: "publisher id, state:XX, channel:C, family:ID or decision:ID" }),
    seed: z.int().nonnegative().exactOptional(),
  })
  .meta({ id: "Ask" });
export type Ask = z.infer<typeof askSchema>;

export const questionEntrySchema = z
  .object({
    id: id.meta({ description: "the name of its file" }),
    title: text,
    a: z.array(text),
    b: z.array(text),
    since: text.nullable(),
    until: text.nullable(),
    asOf: text.nullable(),
    studies: z.int().meta({ description: "how many studies' findings are set beside its answer" }),
  })
  .meta({ id: "QuestionEntry" });
export type QuestionEntry = z.infer<typeof questionEntrySchema>;

export const answerSchema = z
  .object({
    run: id.meta({ description: "names this question, with what it leaves out, on this server" }),
    assessment: id,
    title: text,
    question: z.object({
      a: z.array(text),
      b: z.array(text),
      since: text.nullable(),
      until: text.nullable(),
      asOf: text.nullable(),
      hash: text,
      number: z.int(),
      total: z.int(),
    }),
    without: z.array(text),
    settled: z.boolean().meta({
      description: "false: levels are screened and what moves them is being tried; follow `events`",
    }),
    grade: z.enum(GRADES).nullable(),
    flags: z.array(z.enum(FLAGS)),
    levels: levelsSchema,
    moved: z.array(z.enum(LEVELS)).meta({ description: "levels whose status changed by leaving things out" }),
    actors: z.array(z.object({ id, name: text, side: z.enum(["a", "b"]) })),
    switches: z.object({
      publishers: z.array(
        z.object({
          id,
          name: text,
          reliability: z.enum(RELIABILITIES),
          homeState: text.nullable(),
          claims: z.int(),
          off: z.boolean(),
        }),
      ),
      channels: z.array(z.object({ id: z.enum(CHANNEL_IDS), means: text, off: z.boolean() })),
      names: z.array(
        z.object({ id, a: text, b: text, kind: text, by: text, because: text, off: z.boolean() }),
      ),
    }),
  })
  .meta({ id: "Answer" });
export type Answer = z.infer<typeof answerSchema>;

export const traceNodeSchema = z
  .object({
    kind: z.enum(["assessment", "judgment", "evidence", "finding", "claim", "passage"]),
    id,
    text,
    urls: z.array(text),
    get children(): z.ZodArray<typeof traceNodeSchema> {
      return z.array(traceNodeSchema);
    },
  })
  .meta({ id: "TraceNode" });
export type WireTraceNode = z.infer<typeof traceNodeSchema>;

export const traceSchema = z
  .object({ schema: z.literal("entente.trace/1"), id, thread: traceNodeSchema })
  .meta({ id: "Trace" });

export const jobSchema = z
  .object({
    id,
    what: text,
    state: z.enum(["running", "done", "failed"]),
    done: z.int(),
    total: z.int(),
    secondsLeft: z.number().nullable(),
    document: id.nullable(),
    outcome: text.nullable(),
    claims: z.int(),
    issues: z.array(z.object({ code: text, path: text, message: text, value: text.nullable() })),
    rated: z
      .object({ letter: z.enum(RELIABILITIES), publisher: id.nullable() })
      .nullable()
      .meta({ description: "the letter that was given; nobody got it where the publisher is unknown" }),
    problem: problemSchema.nullable(),
  })
  .meta({ id: "Job" });
export type Job = z.infer<typeof jobSchema>;

export const documentEntrySchema = z
  .object({
    id,
    title: text.nullable(),
    kind: z.enum(DOCUMENT_KINDS),
    language: text.nullable(),
    published: text.nullable(),
    publisher: text.nullable(),
    url: text.nullable(),
    claims: z.int(),
    characters: z.int(),
  })
  .meta({ id: "DocumentEntry" });
export type DocumentEntry = z.infer<typeof documentEntrySchema>;

const verdict = z.enum(["proposed", "accepted", "rejected", "contested", "superseded"]);

export const claimEntrySchema = z
  .object({
    claim: claimSchema,
    said: text.meta({ description: "subject, predicate and object as one line" }),
    verdict,
  })
  .meta({ id: "ClaimEntry" });
export type ClaimEntry = z.infer<typeof claimEntrySchema>;

export const documentPageSchema = z
  .object({
    entry: documentEntrySchema,
    text,
    regions: z.array(
      z.object({ start: z.int(), end: z.int(), kind: z.enum(["main", "related", "furniture"]) }),
    ),
    brief: z.array(spanSchema),
    claims: z.array(claimEntrySchema),
    appearances: z.array(
      z.object({ publisher: text.nullable(), url: text.nullable(), published: intervalSchema.nullable() }),
    ),
    related: z.array(z.object({ id, title: text.nullable(), why: text })),
  })
  .meta({ id: "DocumentPage" });
export type DocumentPage = z.infer<typeof documentPageSchema>;

export const decisionSchema = z
  .object({
    id,
    a: id,
    b: id,
    kind: z.enum(["same", "different", "overlaps", "unsure"]),
    by: text,
    because: text,
    claims: z.array(id),
    undoes: id.nullable(),
  })
  .meta({ id: "Decision" });

export const decisionEntrySchema = z
  .object({ decision: decisionSchema, a: text, b: text, undone: z.boolean() })
  .meta({ id: "DecisionEntry" });
export type DecisionEntry = z.infer<typeof decisionEntrySchema>;

export const decideSchema = z
  .strictObject({
    a: z.string().min(1).max(300),
    b: z.string().min(1).max(300),
    kind: z.enum(["same", "different", "overlaps", "unsure"]),
    because: z.string().min(1).max(2000),
  })
  .meta({ id: "Decide" });

export const becauseSchema = z.strictObject({ because: z.string().min(1).max(2000) }).meta({ id: "Because" });

export const decidedSchema = z
  .object({
    schema: z.literal("entente.decide/1"),
    decision: decisionSchema,
    appended: z.boolean(),
    change: z.object({
      from: id,
      to: id,
      split: z.array(z.object({ entity: id, into: z.array(id) })),
      joined: z.array(z.object({ entities: z.array(id), into: id })),
      moved: z.array(z.object({ name: id, from: id, to: id })),
      added: z.array(id),
      removed: z.array(id),
      decisions: z.object({ added: z.array(id), removed: z.array(id) }),
    }),
  })
  .meta({ id: "Decided" });
export type WireDecided = z.infer<typeof decidedSchema>;

export const networkSchema = z
  .object({
    nodes: z.array(
      z.object({
        id,
        label: text,
        kind: z.enum(["actor", "software", "infrastructure", "vulnerability"]),
        side: z.enum(["a", "b", "both", "none"]),
        degree: z.int(),
      }),
    ),
    edges: z.array(z.object({ a: id, b: id, predicate: text, claims: z.array(id), witnesses: z.int() })),
    left: z.int().meta({ description: "nodes left out because only one actor has them" }),
  })
  .meta({ id: "Network" });
export type Network = z.infer<typeof networkSchema>;

export const worldSchema = z
  .object({
    countries: z.array(
      z.object({
        code: text,
        number: text.nullable(),
        name: text,
        a: z.int(),
        b: z.int(),
        operations: z.array(id),
        homeOf: z.array(z.enum(["a", "b"])),
      }),
    ),
    unplaced: z.int(),
  })
  .meta({ id: "World" });
export type World = z.infer<typeof worldSchema>;

export const sourceListSchema = z
  .object({
    sources: z.array(
      z.object({
        id,
        name: text,
        reliability: z.enum(RELIABILITIES),
        reason: text,
        homeState: text.nullable(),
        interest: text.nullable(),
        claims: z.int(),
        reports: z.int(),
      }),
    ),
    lineage: z.array(z.object({ from: text, to: text, claims: z.int(), why: text })),
  })
  .meta({ id: "SourceList" });
export type SourceList = z.infer<typeof sourceListSchema>;
