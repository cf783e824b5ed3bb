import * as z from "zod";
import type { Appearance, Document, Lineage } from "./document.ts";
import { type Interval, intervalOf } from "./interval.ts";
import { DOCUMENT_KINDS } from "./vocabulary/publishing.ts";
import { TLP_LABELS } from "./vocabulary/tlp.ts";

/**
 * What is known of a document besides its text, as the members of our STIX extension: the text is its publisher's, so
 * an exchange names it by hash. See `stix-claim.ts` for what members may hold.
 */

type Members = Readonly<Record<string, unknown>>;

function appearanceMembers({ publisher, url, published, retrievedAt }: Appearance): Members {
  return {
    ...(publisher === null ? {} : { publisher }),
    ...(url === null ? {} : { url }),
    ...(published === null
      ? {}
      : {
          published: {
            ...(published.from === null ? {} : { from: published.from }),
            ...(published.to === null ? {} : { to: published.to }),
            precision: published.precision,
          },
        }),
    ...(retrievedAt === null ? {} : { retrieved_at: retrievedAt }),
  };
}

/** Marks tell whose words a document's are, so that a copy met elsewhere is one witness; they do not give the text. */
function lineageMembers({ marks, allMarks, cites }: Lineage): Members {
  return {
    all_marks: allMarks,
    ...(marks.length === 0 ? {} : { marks }),
    ...(cites.length === 0 ? {} : { cites }),
  };
}

export function documentMembers(document: Document): Members {
  const { id, kind, mediaType, language, title, cleaner, tlp, lineage } = document;
  const appearances = document.appearances
    .map(appearanceMembers)
    .filter((members) => Object.keys(members).length > 0);
  return {
    document: id,
    kind,
    media_type: mediaType,
    ...(language === null ? {} : { language }),
    ...(title === null ? {} : { title }),
    cleaner,
    tlp,
    ...(appearances.length === 0 ? {} : { appearances }),
    ...(lineage === undefined ? {} : { lineage: lineageMembers(lineage) }),
  };
}

const day = z
  .string()
  .refine((text) => intervalOf(text)?.precision === "day")
  .nullable()
  .default(null);

const intervalSchema: z.ZodType<Interval> = z.object({
  from: day,
  to: day,
  precision: z.enum(["day", "month", "quarter", "year"]),
});

const text = z.string().nullable().default(null);

const membersSchema = z.object({
  document: z.string().min(1),
  kind: z.enum(DOCUMENT_KINDS),
  media_type: z.string(),
  language: text,
  title: text,
  cleaner: z.string(),
  tlp: z.enum(TLP_LABELS),
  appearances: z
    .array(
      z.object({
        publisher: text,
        url: text,
        published: intervalSchema.nullable().default(null),
        retrieved_at: text,
      }),
    )
    .default([]),
  lineage: z
    .object({
      all_marks: z.boolean(),
      marks: z.array(z.number()).default([]),
      cites: z.array(z.string()).default([]),
    })
    .optional(),
});

/** The document that `documentMembers` wrote, without its text; `null` for members that are not whole. */
export function documentFromMembers(written: unknown): Document | null {
  const parsed = membersSchema.safeParse(written);
  if (!parsed.success) return null;
  const { document: id, media_type: mediaType, appearances, lineage, ...rest } = parsed.data;
  return {
    id,
    ...rest,
    mediaType,
    text: "",
    pages: [],
    blocks: [],
    appearances: appearances.map(({ retrieved_at: retrievedAt, ...appearance }) => ({
      ...appearance,
      retrievedAt,
    })),
    ...(lineage === undefined
      ? {}
      : { lineage: { marks: lineage.marks, allMarks: lineage.all_marks, cites: lineage.cites } }),
  };
}
