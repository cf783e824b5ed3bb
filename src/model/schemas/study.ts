import * as z from "zod";
import type { PlausibleTrace, RateChange, StudyComparison, ToolAvailability } from "../study.ts";
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

const stateRef = z.object({ id: z.string(), name: text });
const against = z.enum(["elsewhere", "others"]);

export const ratesSchema = z
  .object({
    a: stateRef,
    b: stateRef,
    since: text,
    until: text,
    answers: z.array(
      z.object({
        basis: text,
        decides: z.boolean(),
        operations: z.object({ focus: z.number(), elsewhere: z.number(), others: z.number() }),
        dates: z.array(
          z.object({
            date: text,
            label: text,
            searched: z.boolean(),
            comparisons: z.array(
              z.object({
                against,
                counts: z.object({
                  before: z.number(),
                  after: z.number(),
                  controlBefore: z.number(),
                  controlAfter: z.number(),
                }),
                p: z.number(),
                clustered: z.number(),
                rise: z.number().nullable(),
                minimumDetectable: z.number().nullable(),
                powerForTripling: z.number(),
              }),
            ),
          }),
        ),
        search: z
          .object({
            raw: z.object({ from: text, share: z.number(), p: z.number() }).nullable(),
            relative: z.array(z.object({ against, from: text.nullable(), p: z.number() })),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: "RateChange" }) satisfies z.ZodType<RateChange>;
