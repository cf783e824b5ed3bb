import * as z from "zod";
import { CHANNEL_IDS } from "../vocabulary/channels.ts";
import { findingSchema, operationSchema } from "./assessment.ts";
import { decisionSchema } from "./workbench.ts";

/** `entente.compare/1` and `entente.timeline/1` over the wire. */

const id = z.string();
const text = z.string();
const actor = z.object({ id, name: text });

const featureSchema = z
  .object({ id, name: text, actors: z.int(), exclusivity: text.exactOptional() })
  .meta({ id: "Feature" });

export const comparisonSchema = z
  .object({
    schema: z.literal("entente.compare/1"),
    a: actor,
    b: actor,
    resolution: id,
    compared: z.array(
      z.object({
        channel: z.enum([...CHANNEL_IDS, "victims"]),
        shared: z.array(featureSchema),
        onlyA: z.array(featureSchema),
        onlyB: z.array(featureSchema),
        finding: findingSchema.nullable(),
      }),
    ),
  })
  .meta({ id: "Comparison" });
export type WireComparison = z.infer<typeof comparisonSchema>;

const timedSchema = operationSchema
  .extend({
    group: z.enum(["focus", "elsewhere", "others"]),
    placed: z.boolean(),
    publisher: id,
    family: id,
    contested: z.boolean(),
  })
  .meta({ id: "TimedOperation" });

export const timelineSchema = z
  .object({
    schema: z.literal("entente.timeline/1"),
    actors: z.array(actor),
    query: z.object({ actors: z.array(text), target: text.nullable() }),
    period: z.object({ since: text.nullable(), until: text.nullable(), settledUntil: text }),
    resolution: id,
    operations: z.array(timedSchema),
    decisions: z.array(decisionSchema),
    rates: z.array(
      z.object({
        by: z.enum(["month", "quarter", "year"]),
        from: text,
        to: text,
        focus: z.number(),
        elsewhere: z.number(),
        others: z.number(),
      }),
    ),
    claims: z.array(
      z.object({
        claim: id,
        change: text.nullable(),
        from: text.nullable(),
        hedge: z.object({ text, likelihood: text }).nullable(),
        publishers: z.array(text),
        relays: z.array(text),
        relayNames: z.array(text),
      }),
    ),
    change: z.object({ kind: z.enum(["fixed", "searched"]), answers: z.array(z.unknown()) }).nullable(),
    series: z.unknown(),
    limits: z.array(text),
    seed: z.number(),
  })
  .meta({ id: "Timeline" });
export type WireTimeline = z.infer<typeof timelineSchema>;
