import * as z from "zod";
import { LEVELS } from "../vocabulary/levels.ts";
import { threadSchema } from "./assessment.ts";
import { claimSchema } from "./claim.ts";

/** `entente.review/1` and comments over the wire. */

const id = z.string();
const text = z.string();

const reviewEntry = z.object({
  id: id.exactOptional(),
  claim: id,
  coder: text,
  verdict: z.enum(["accepted", "rejected", "withdrawn"]),
  replacement: id.nullable(),
  because: text,
});

const commentEntry = z.object({ id, about: id, replyTo: id.nullable(), by: text, text });

const standingSchema = z
  .object({
    status: z.enum(["proposed", "accepted", "rejected", "contested", "superseded"]),
    accepted: z.array(text),
    rejected: z.array(text),
    replacement: id.nullable(),
  })
  .meta({ id: "Standing" });

const dated = { recordedAt: text.nullable() };

const queueItemSchema = z
  .object({
    claim: threadSchema,
    offset: z.int().nullable(),
    assertedBy: z.array(text),
    standing: standingSchema,
    reviews: z.array(reviewEntry.extend(dated)),
    comments: z.array(commentEntry.extend(dated)),
    move: z
      .object({ movedLevels: z.array(z.enum(LEVELS)), shift: z.number(), flagsMoved: z.boolean() })
      .nullable(),
  })
  .meta({ id: "QueueItem" });

export const queueSchema = z
  .object({ question: text.nullable(), waiting: z.int(), queue: z.array(queueItemSchema) })
  .meta({ id: "ReviewQueue" });
export type WireQueue = z.infer<typeof queueSchema>;

export const wordSchema = z
  .strictObject({
    word: z.enum(["accept", "reject", "edit", "undo"]),
    because: z.string().max(2000).default(""),
    set: z
      .array(z.string().max(500))
      .max(20)
      .default([])
      .meta({ description: "for `edit`: FIELD=VALUE, as `entente review edit --set` takes" }),
  })
  .meta({ id: "ReviewWord" });

export const reviewedSchema = z
  .object({
    schema: z.literal("entente.review-word/1"),
    review: reviewEntry.nullable(),
    claim: id,
    standing: standingSchema,
    replacement: claimSchema.nullable(),
  })
  .meta({ id: "Reviewed" });
export type WireReviewed = z.infer<typeof reviewedSchema>;

export const commentSchema = z
  .strictObject({ about: z.string().min(1).max(300), text: z.string().min(1).max(5000) })
  .meta({ id: "NewComment" });

export const commentedSchema = z
  .object({ schema: z.literal("entente.comment/1"), comment: commentEntry, appended: z.boolean() })
  .meta({ id: "Commented" });

export const commentThreadSchema = z
  .object({ items: z.array(commentEntry.extend(dated)) })
  .meta({ id: "CommentThread" });
export type CommentThread = z.infer<typeof commentThreadSchema>;

const measured = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("measured"),
      alpha: z.number(),
      interval: z.tuple([z.number(), z.number()]),
      units: z.int(),
      values: z.int(),
      withoutVariation: z.int(),
    }),
    z.object({ kind: z.literal("not-enough"), reason: text, units: z.int() }),
  ])
  .meta({ id: "Agreement" });

export const agreementSchema = z
  .object({
    schema: z.literal("entente.agreement/1"),
    sample: id.nullable(),
    seed: z.number(),
    draws: z.int(),
    coders: z.array(z.object({ coder: text, coded: z.int() })),
    overall: measured,
    amongPeople: measured,
    predicates: z.array(z.object({ predicate: text, agreement: measured })),
    limits: z.array(text),
  })
  .meta({ id: "AgreementAnswer" });
export type WireAgreement = z.infer<typeof agreementSchema>;
