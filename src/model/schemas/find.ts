import * as z from "zod";
import { threadSchema } from "./assessment.ts";
import { spanSchema } from "./claim.ts";

/** `entente.find/1` over the wire. */

const text = z.string();
const fit = { score: z.number(), why: z.array(text) };

export const findSchema = z
  .object({
    schema: z.literal("entente.find/1"),
    query: text,
    understood: z.record(text, z.unknown()),
    fitting: z.int(),
    claims: z.array(z.object({ ...fit, from: z.enum(["case", "bundled"]), claim: threadSchema })),
    quotes: z.array(
      z.object({
        ...fit,
        document: text,
        title: text.nullable(),
        publisher: text,
        published: text.nullable(),
        quote: text,
        span: spanSchema,
      }),
    ),
  })
  .meta({ id: "FindAnswer" });
export type WireFind = z.infer<typeof findSchema>;
