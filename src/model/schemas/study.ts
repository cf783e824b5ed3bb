import * as z from "zod";
import type { PlausibleTrace, StudyComparison, ToolAvailability } from "../study.ts";
import { CHANNEL_IDS } from "../vocabulary/channels.ts";
import { LEVELS, STATUSES } from "../vocabulary/levels.ts";

/** What stands beside the levels of an assessment, over the wire. */

const text = z.string();
const ids = z.array(z.string());
const status = z.enum(STATUSES);

export const studySchema = z
  .object({
    source: text,
    name: text,
    url: text.nullable(),
    claims: ids,
    levels: z.array(
      z.object({
        level: z.enum([...LEVELS, "state"]),
        study: status,
        finding: text.nullable(),
        ours: status.nullable(),
        without: status.nullable(),
        why: z.array(text),
        evidence: ids,
      }),
    ),
  })
  .meta({ id: "StudyComparison" }) satisfies z.ZodType<StudyComparison>;

export const traceEntrySchema = z
  .object({
    channel: z.enum(CHANNEL_IDS),
    level: z.enum(LEVELS),
    excess: z.number(),
    reason: text,
    source: text,
    tested: z.number(),
    pairs: z.number(),
    detectable: z.object({ least: z.number(), most: z.number() }).nullable(),
    couldSee: z.number(),
    found: z.number(),
    counts: z.boolean(),
  })
  .meta({ id: "PlausibleTrace" }) satisfies z.ZodType<PlausibleTrace>;

export const availabilitySchema = z
  .object({
    tool: text,
    claims: ids,
    users: z.array(z.object({ id: z.string(), name: text, states: z.array(text) })),
  })
  .meta({ id: "ToolAvailability" }) satisfies z.ZodType<ToolAvailability>;
