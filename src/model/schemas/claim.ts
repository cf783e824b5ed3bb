import * as z from "zod";
import type { Claim, ClaimRow, Term } from "../claim.ts";
import type { Interval } from "../interval.ts";
import { CONFIDENCES, LIKELIHOOD_TERMS } from "../vocabulary/icd203.ts";
import { DOCUMENT_KINDS } from "../vocabulary/publishing.ts";

/** A claim and its parts, as they go over the wire. Each schema is held to its type by the compiler. */

export const intervalSchema: z.ZodType<Interval> = z
  .object({
    from: z.string().nullable(),
    to: z.string().nullable(),
    precision: z.enum(["day", "month", "quarter", "year"]),
  })
  .meta({ id: "Interval" });

export const spanSchema = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .meta({ id: "Span", description: "UTF-16 code units into the document's text; `end` is not included." });

const termSchema = z
  .object({
    text: z.string(),
    canonical: z.string(),
    span: spanSchema.nullable(),
    type: z.string() as unknown as z.ZodType<Term["type"]>,
    link: z.array(z.string()),
  })
  .meta({ id: "Term" });

const passageSchema = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("text"), span: spanSchema, quote: z.string(), ordinal: z.int() }),
    z.object({
      kind: z.literal("field"),
      object: z.string(),
      field: z.string(),
      span: spanSchema.nullable(),
      urls: z.array(z.string()),
      release: z.string(),
    }),
  ])
  .meta({ id: "Passage" });

export const claimRowSchema = z
  .object({
    fact: z.string().nullable(),
    says: z.string().nullable(),
    kind: z.enum(DOCUMENT_KINDS),
    urlStatus: z.enum(["opened", "known"]),
  })
  .meta({ id: "ClaimRow" }) satisfies z.ZodType<ClaimRow>;

export const claimSchema = z
  .object({
    id: z.string(),
    document: z.string(),
    passage: passageSchema,
    region: z.enum(["main", "related", "furniture"]),
    subject: termSchema,
    predicate: z.string() as unknown as z.ZodType<Claim["predicate"]>,
    object: termSchema,
    change: z.enum(["started", "rose", "widened", "stopped"]).nullable(),
    stance: z.enum(["asserts", "denies", "doubts"]),
    negation: z
      .enum(["flat", "no-evidence", "partial", "ceased", "not-attributed", "denied-by-accused"])
      .nullable(),
    hedge: z
      .object({ text: z.string(), likelihood: z.enum([...LIKELIHOOD_TERMS, "unquantified"]) })
      .nullable(),
    confidence: z.enum(CONFIDENCES).nullable(),
    assertedBy: z.array(z.string()),
    relays: z.array(z.string()),
    eventTime: intervalSchema.nullable(),
    scale: z.enum(["act", "repeated", "lasting"]).nullable().exactOptional(),
    asset: z.string().nullable().exactOptional(),
    targetRole: z.enum(["civilian", "military", "unknown"]).exactOptional(),
    row: claimRowSchema.exactOptional(),
    event: z
      .object({
        id: z.string(),
        role: z.enum(["civilian", "military", "unknown"]),
        purposive: z.boolean(),
      })
      .exactOptional(),
    credibility: z.union([
      z.literal(1),
      z.literal(2),
      z.literal(3),
      z.literal(4),
      z.literal(5),
      z.literal(6),
    ]),
    origin: z.object({
      by: z.enum(["source", "rule", "model", "analyst"]),
      name: z.string(),
      version: z.number(),
    }),
    supersedes: z.string().nullable(),
  })
  .meta({ id: "Claim" }) satisfies z.ZodType<Claim>;
