import * as z from "zod";
import { analystClaimId, type Claim, claimId, type Passage, type Term, type TermType } from "./claim.ts";
import { type Interval, intervalOf } from "./interval.ts";
import { CREDIBILITIES, type Credibility } from "./vocabulary/admiralty.ts";
import { CONFIDENCES, LIKELIHOOD_TERMS } from "./vocabulary/icd203.ts";
import { MENTION_TYPES } from "./vocabulary/mentions.ts";
import { PREDICATES } from "./vocabulary/predicates.ts";

/**
 * A claim as the members of our STIX extension: what the writer puts beside a relationship, note or opinion, and the
 * reader takes back. Members are lower case with underscores and never null or an empty list (STIX 2.1, 2.2 and 3.1);
 * an empty text stands for "said to be unknown", a missing member for "not said".
 */

type Members = Readonly<Record<string, unknown>>;

const spanMembers = (span: { readonly start: number; readonly end: number } | null): Members =>
  span === null ? {} : { start: span.start, end: span.end };

const listMember = (name: string, values: readonly string[]): Members =>
  values.length === 0 ? {} : { [name]: values };

function termMembers({ text, canonical, span, type, link }: Term): Members {
  return { text, canonical, type, ...listMember("link", link), ...spanMembers(span) };
}

function passageMembers(passage: Passage): Members {
  if (passage.kind === "text") {
    const { quote, ordinal, span } = passage;
    return { quote, quote_ordinal: ordinal, quote_start: span.start, quote_end: span.end };
  }
  const { object, field, release, urls, span } = passage;
  return { upstream: { object, field, release, ...listMember("urls", urls), ...spanMembers(span) } };
}

const timeMembers = ({ from, to, precision }: Interval): Members => ({
  ...(from === null ? {} : { from }),
  ...(to === null ? {} : { to }),
  precision,
});

/** Every field of a claim, as members of the extension. `claimFromMembers` gives the claim back. */
export function claimMembers(claim: Claim): Members {
  const { negation, hedge, confidence, change, eventTime, scale, asset, event, supersedes } = claim;
  return {
    claim: claim.id,
    document: claim.document,
    region: claim.region,
    subject: termMembers(claim.subject),
    predicate: claim.predicate,
    object: termMembers(claim.object),
    stance: claim.stance,
    ...(negation === null ? {} : { negation }),
    ...(hedge === null ? {} : { hedge: hedge.text, hedge_likelihood: hedge.likelihood }),
    ...(confidence === null ? {} : { confidence }),
    ...(change === null ? {} : { change }),
    ...listMember("asserted_by", claim.assertedBy),
    ...listMember("relays", claim.relays),
    ...(eventTime === null ? {} : { event_time: timeMembers(eventTime) }),
    ...(scale === undefined ? {} : { scale: scale ?? "" }),
    ...(asset === undefined ? {} : { asset: asset ?? "" }),
    ...(event === undefined ? {} : { event }),
    credibility: claim.credibility,
    origin: claim.origin,
    ...(supersedes === null ? {} : { supersedes }),
    ...passageMembers(claim.passage),
  };
}

const TERM_TYPES = [
  ...MENTION_TYPES,
  "state",
  "campaign",
  "event",
  "unnamed",
  "text",
] as const satisfies readonly TermType[];

const offset = z.int().nonnegative();
const day = z.string().refine((text) => intervalOf(text)?.precision === "day");
const words = z.array(z.string()).default([]);

const termSchema = z
  .object({
    text: z.string(),
    canonical: z.string(),
    type: z.enum(TERM_TYPES),
    link: words,
    start: offset.optional(),
    end: offset.optional(),
  })
  .transform(({ start, end, ...term }): Term => ({ ...term, span: spanOf(start, end) }));

const membersSchema = z.object({
  claim: z.string().startsWith("c-"),
  document: z.string().min(1),
  region: z.enum(["main", "related", "furniture"]),
  subject: termSchema,
  predicate: z.enum(PREDICATES),
  object: termSchema,
  stance: z.enum(["asserts", "denies", "doubts"]),
  negation: z
    .enum(["flat", "no-evidence", "partial", "ceased", "not-attributed", "denied-by-accused"])
    .nullable()
    .default(null),
  hedge: z.string().optional(),
  hedge_likelihood: z.enum([...LIKELIHOOD_TERMS, "unquantified"]).default("unquantified"),
  confidence: z.enum(CONFIDENCES).nullable().default(null),
  change: z.enum(["started", "rose", "widened", "stopped"]).nullable().default(null),
  asserted_by: words,
  relays: words,
  event_time: z
    .object({
      from: day.optional(),
      to: day.optional(),
      precision: z.enum(["day", "month", "quarter", "year"]),
    })
    .optional(),
  scale: z.enum(["act", "repeated", "lasting", ""]).optional(),
  asset: z.string().optional(),
  event: z
    .object({ id: z.string(), role: z.enum(["civilian", "military", "unknown"]), purposive: z.boolean() })
    .optional(),
  credibility: z.int().refine((value) => CREDIBILITIES.includes(value as Credibility)),
  origin: z.object({
    by: z.enum(["source", "rule", "model", "analyst"]),
    name: z.string(),
    version: z.number(),
  }),
  supersedes: z.string().nullable().default(null),
  quote: z.string().optional(),
  quote_ordinal: offset.optional(),
  quote_start: offset.optional(),
  quote_end: offset.optional(),
  upstream: z
    .object({
      object: z.string(),
      field: z.string(),
      release: z.string(),
      urls: words,
      start: offset.optional(),
      end: offset.optional(),
    })
    .optional(),
});

function spanOf(start: number | undefined, end: number | undefined): Term["span"] {
  return start === undefined || end === undefined ? null : { start, end };
}

function passageOf(members: z.infer<typeof membersSchema>): Passage | null {
  const { quote, quote_ordinal: ordinal, upstream } = members;
  const span = spanOf(members.quote_start, members.quote_end);
  if (quote !== undefined && ordinal !== undefined && span !== null)
    return { kind: "text", span, quote, ordinal };
  if (upstream === undefined) return null;
  const { start, end, ...written } = upstream;
  return { kind: "field", ...written, span: spanOf(start, end) };
}

/**
 * The claim that `claimMembers` wrote. `null` for members that are not a whole claim, and for a claim whose id is not
 * that of its content: it was changed on the way, and is then no more than what the STIX object beside it says.
 */
export function claimFromMembers(written: unknown): Claim | null {
  const parsed = membersSchema.safeParse(written);
  if (!parsed.success) return null;
  const members = parsed.data;
  const passage = passageOf(members);
  if (passage === null) return null;
  const { hedge, event_time: time, scale, asset, event } = members;
  const made: Omit<Claim, "id"> = {
    document: members.document,
    passage,
    region: members.region,
    subject: members.subject,
    predicate: members.predicate,
    object: members.object,
    change: members.change,
    stance: members.stance,
    negation: members.negation,
    hedge: hedge === undefined ? null : { text: hedge, likelihood: members.hedge_likelihood },
    confidence: members.confidence,
    assertedBy: members.asserted_by,
    relays: members.relays,
    eventTime:
      time === undefined ? null : { from: time.from ?? null, to: time.to ?? null, precision: time.precision },
    ...(scale === undefined ? {} : { scale: scale === "" ? null : scale }),
    ...(asset === undefined ? {} : { asset: asset === "" ? null : asset }),
    ...(event === undefined ? {} : { event }),
    credibility: members.credibility as Credibility,
    origin: members.origin,
    supersedes: members.supersedes,
  };
  const identity = { ...made, subject: made.subject.text, object: made.object.text };
  const id = made.origin.by === "analyst" ? analystClaimId(made) : claimId(identity);
  return id === members.claim ? { id, ...made } : null;
}
