import * as z from "zod";
import { RELIABILITIES } from "../vocabulary/admiralty.ts";
import { TLP_LABELS } from "../vocabulary/tlp.ts";

/** `case.yaml`: what a case is called and whose word it takes. */
export const caseFileSchema = z.strictObject({
  schema: z.literal("entente.case/1"),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "lower-case letters, digits and hyphens"),
  title: z.string().min(1),
  /** Sources whose decisions on identity count; `null` for all of them. */
  trust: z.array(z.string().min(1)).nullable().default(null),
  /** Publisher id → reliability letter, over the bundled table. */
  reliability: z.record(z.string(), z.enum(RELIABILITIES)).default({}),
  tlp: z.enum(TLP_LABELS).default("clear"),
  /** Addresses that `sync` takes releases from, in place of its own. */
  sync: z.array(z.string().regex(/^https?:\/\//, "an http or https address")).optional(),
});

export type CaseFile = z.infer<typeof caseFileSchema>;
