import * as z from "zod";
import { intervalOf } from "../interval.ts";
import type { Question } from "../question.ts";
import { CHANNEL_IDS } from "../vocabulary/channels.ts";
import { LEVELS, STATUSES } from "../vocabulary/levels.ts";

/** A written date (`YYYY[-MM[-DD]]`, or a bare year as YAML reads it), as text. */
const written = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine((text) => intervalOf(text) !== null, { message: "not a date; write YYYY, YYYY-MM or YYYY-MM-DD" });

/** The first day of what is written; the last day, for ends of periods. */
const firstDay = written.transform((text) => intervalOf(text)!.from!);
const lastDay = written.transform((text) => intervalOf(text)!.to!);

const names = z.union([
  z
    .string()
    .min(1)
    .transform((name) => [name]),
  z.array(z.string().min(1)),
]);

/** `entente.question/1`: the file that asks a question. Members that are not listed here are refused by name. */
export const questionSchema: z.ZodType<Question, unknown> = z
  .strictObject({
    schema: z.literal("entente.question/1"),
    title: z.string().min(1),
    a: names.default([]),
    b: names.default([]),
    pairs: z.array(z.strictObject({ a: z.string().min(1), b: z.string().min(1) })).default([]),
    period: z
      .strictObject({ since: firstDay.nullable().default(null), until: lastDay.nullable().default(null) })
      .default({ since: null, until: null }),
    asOf: lastDay.nullable().default(null),
    unit: z.enum(["group", "state"]).default("group"),
    channels: z.array(z.enum(CHANNEL_IDS)).nullable().default(null),
    trust: z.array(z.string().min(1)).nullable().default(null),
    events: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          date: firstDay,
          label: z.string().min(1),
          url: z.string().nullable().default(null),
          change: z.enum(["fixed", "searched"]).exactOptional(),
        }),
      )
      .default([]),
    series: z.array(z.strictObject({ id: z.string().min(1), file: z.string().min(1) })).default([]),
    expect: z
      .array(
        z.strictObject({
          level: z.enum([...LEVELS, "state"]),
          status: z.enum(STATUSES),
          source: z.string().min(1),
          finding: z.string().min(1).exactOptional(),
          url: z.string().min(1).exactOptional(),
        }),
      )
      .default([]),
    seed: z.number().int().nonnegative().default(1),
  })
  .refine(({ a, b, pairs }) => pairs.length > 0 || (a.length > 0 && b.length > 0), {
    message: "name both sides, `a` and `b`, or list `pairs`",
  })
  .refine(({ period }) => !period.since || !period.until || period.since <= period.until, {
    message: "`period.since` is after `period.until`",
  })
  .transform(({ schema: _schema, ...question }) => question);
