import * as z from "zod";
import type { Assessment, ClaimThread, PairAssessment } from "../assessment.ts";
import type { ChannelFinding } from "../finding.ts";
import type { EvidenceRow, Judgment } from "../judgment.ts";
import { RELIABILITIES } from "../vocabulary/admiralty.ts";
import { CHANNEL_IDS } from "../vocabulary/channels.ts";
import { CONFIDENCES, LIKELIHOOD_TERMS } from "../vocabulary/icd203.ts";
import { FLAGS, GRADES, HYPOTHESES, LEVELS, STATUSES } from "../vocabulary/levels.ts";
import { TLP_LABELS } from "../vocabulary/tlp.ts";
import { claimRowSchema, intervalSchema, spanSchema } from "./claim.ts";
import { availabilitySchema, ratesSchema, studySchema, traceEntrySchema } from "./study.ts";

/** `entente.assess/1` over the wire. Each schema is held to its type by the compiler. */

const id = z.string();
const text = z.string();
const channel = z.enum(CHANNEL_IDS);
const grade = z.enum(GRADES).nullable();
const flags = z.array(z.enum(FLAGS));

const rangeSchema = z.object({ low: z.number(), middle: z.number(), high: z.number() }).meta({
  id: "Range",
  description: "Shares between 0 and 1. A weight-based range, not a credible interval.",
});

export const judgmentSchema = z
  .object({
    id,
    level: z.enum(LEVELS),
    status: z.enum(STATUSES),
    likelihood: z
      .object({
        low: z.number(),
        middle: z.number(),
        high: z.number(),
        term: z.array(z.enum(LIKELIHOOD_TERMS)),
      })
      .nullable(),
    analyst: z.object({ term: z.enum(LIKELIHOOD_TERMS), by: text, because: text }).nullable(),
    confidence: z.enum(CONFIDENCES),
    reasons: z.array(text),
    evidence: z.array(id),
    wouldChange: z.array(text),
  })
  .meta({ id: "Judgment" }) satisfies z.ZodType<Judgment>;

export const levelsSchema = z
  .object({ tactical: judgmentSchema, operational: judgmentSchema, strategic: judgmentSchema })
  .meta({ id: "Levels" });

const actorSchema = z.object({ id, name: text }).meta({ id: "ActorRef" });

const pairShape = z.object({
  a: actorSchema,
  b: actorSchema,
  grade,
  flags,
  levels: levelsSchema,
  score: z.number(),
});
const pairSchema = pairShape.meta({ id: "PairAssessment" }) satisfies z.ZodType<PairAssessment>;

const hypothesisKeys = <T extends z.ZodType>(value: T) =>
  z.object(
    Object.fromEntries(HYPOTHESES.map((name) => [name, value])) as Record<(typeof HYPOTHESES)[number], T>,
  );

export const evidenceRowSchema = z
  .object({
    id,
    channel,
    from: z.union([z.object({ finding: id }), z.object({ claims: z.array(id) })]),
    summary: text,
    stance: hypothesisKeys(z.enum(["++", "+", "0", "-", "--"])),
    weight: hypothesisKeys(z.number()),
    origins: z.number(),
    families: z.array(id),
    because: z.array(text).exactOptional(),
  })
  .meta({ id: "EvidenceRow" }) satisfies z.ZodType<EvidenceRow>;

const nullSchema = z.object({
  expected: z.number(),
  sd: z.number(),
  p: z.number(),
  draws: z.number().exactOptional(),
  rowsHeld: z.literal(false).exactOptional(),
  factors: z.number().exactOptional(),
  mass: z.array(z.number()).exactOptional(),
});

const happeningSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("meet"), days: z.number() }),
  z.object({ kind: z.literal("follow"), days: z.number(), first: id }),
  z.object({
    kind: z.literal("one-place"),
    order: z.object({ aFirst: z.number(), bFirst: z.number(), p: z.number() }),
  }),
  z.object({
    kind: z.literal("turn"),
    event: text,
    label: text,
    before: z.number(),
    after: z.number(),
  }),
]);

export const findingSchema = z
  .discriminatedUnion("kind", [
    z.object({
      id,
      kind: z.literal("tested"),
      channel,
      a: id,
      b: id,
      seed: z.number(),
      observed: z.number(),
      expected: z.number(),
      p: z.number(),
      q: z.number(),
      adjusted: z.object({ method: z.enum(["holm", "by", "bh"]), family: z.number() }),
      effect: z.object({
        excess: z.number(),
        ratio: z.number().nullable() as unknown as z.ZodType<number>,
        interval: z.tuple([z.number(), z.number()]),
      }),
      minimumDetectable: z.number().nullable(),
      flaggedFrom: z.number().nullable().exactOptional(),
      power: z.array(z.object({ shared: z.number(), share: z.number() })).exactOptional(),
      minimumInTruth: z
        .array(z.object({ publication: z.number(), shared: z.number().nullable() }))
        .exactOptional(),
      detectableAt: z.array(z.object({ excess: z.number(), level: z.number() })).exactOptional(),
      happening: happeningSchema.exactOptional(),
      nulls: z.object({
        bicm: nullSchema.exactOptional(),
        dc: nullSchema.exactOptional(),
        fixed: nullSchema.exactOptional(),
        stratified: nullSchema.exactOptional(),
        style: nullSchema.exactOptional(),
        shifted: nullSchema.exactOptional(),
        dealt: nullSchema.exactOptional(),
        turned: nullSchema.exactOptional(),
        independent: nullSchema.exactOptional(),
        "cited-apart": nullSchema.exactOptional(),
        "same-states": nullSchema.exactOptional(),
      }),
      degrees: z.tuple([z.number(), z.number()]),
      shared: z.array(z.object({ column: id, rows: z.number() })),
      rarity: z.number(),
      undated: z.boolean(),
      cells: z.array(z.object({ row: id, column: id })),
      claims: z.array(id),
      misleadsWhen: text,
    }),
    z.object({ kind: z.literal("not-enough"), channel, a: id, b: id, reason: text }),
  ])
  .meta({ id: "Finding" }) satisfies z.ZodType<ChannelFinding>;

export const threadSchema = z
  .object({
    id,
    subject: text,
    predicate: text,
    object: text,
    stance: text,
    hedge: text.nullable(),
    when: text.nullable(),
    assertedBy: z.array(text),
    publisher: text,
    published: text.nullable(),
    quote: text.nullable(),
    upstream: z.object({ id, field: text, release: text, span: spanSchema.exactOptional() }).nullable(),
    document: id,
    urls: z.array(text),
    cell: z.object({ row: id, column: id }).exactOptional(),
    relays: z.array(text).exactOptional(),
    relayNames: z.array(text).exactOptional(),
    page: z.number().nullable().exactOptional(),
    confidence: z.enum(CONFIDENCES).exactOptional(),

    reviewedBy: z.array(text).exactOptional(),
    extractor: text.exactOptional(),
    row: claimRowSchema.exactOptional(),
  })
  .meta({ id: "ClaimThread" }) satisfies z.ZodType<ClaimThread>;

export const operationSchema = z
  .object({
    id,
    actor: id,
    victims: z.array(
      z.object({
        country: text.nullable(),
        sector: text.nullable(),
        organisation: text.nullable(),
        role: z.enum(["civilian", "military", "unknown"]),
      }),
    ),
    tools: z.array(id),
    when: intervalSchema,
    outcome: text.nullable(),
    claims: z.array(id),
    purposive: z.boolean(),
    actorName: text,
    publishers: z.array(text),
  })
  .meta({ id: "Operation" });

const stateAnswerSchema = pairShape
  .extend({ evidence: z.array(evidenceRowSchema), operations: z.array(operationSchema) })
  .meta({ id: "StateAnswer" });

const sourceSchema = z
  .object({
    publisher: id,
    name: text,
    reliability: z.enum(RELIABILITIES),
    reason: text,
    homeState: text.nullable(),
    interest: text.nullable(),
    documents: z.number(),
    claims: z.number(),
    families: z.array(id),
  })
  .meta({ id: "SourceEntry" });

const askedSchema = z
  .object({
    title: text,
    a: z.array(text),
    b: z.array(text),
    pairs: z.array(z.object({ a: text, b: text })),
    period: z.object({ since: text.nullable(), until: text.nullable() }),
    asOf: text.nullable(),
    unit: z.enum(["group", "state"]),
    channels: z.array(channel).nullable(),
    trust: z.array(text).nullable(),
    events: z.array(
      z.object({
        id,
        date: text,
        label: text,
        url: text.nullable(),
        change: z.enum(["fixed", "searched"]).exactOptional(),
      }),
    ),
    series: z.array(z.object({ id, file: text })),
    expect: z.array(
      z.object({
        level: z.enum([...LEVELS, "state"]),
        status: z.enum(STATUSES),
        source: text,
        finding: text.exactOptional(),
        url: text.exactOptional(),
      }),
    ),
    seed: z.number(),
    hash: text,
    number: z.number(),
  })
  .meta({ id: "AskedQuestion" });

export const assessmentSchema = z
  .object({
    schema: z.literal("entente.assess/1"),
    id,
    unit: z.enum(["group", "state"]),
    question: askedSchema,
    resolution: id,
    grade,
    flags,
    levels: levelsSchema,
    hypotheses: z.array(
      z.object({
        id: z.enum(HYPOTHESES),
        range: rangeSchema,
        inconsistency: z.number(),
        for: z.array(id),
        against: z.array(id),
      }),
    ),
    pairs: z.array(pairSchema),
    pairsOmitted: z.object({ count: z.number(), reason: text }),
    findings: z.array(findingSchema),
    evidence: z.array(evidenceRowSchema),
    crossTargeting: z.array(operationSchema),
    sensitivity: z.array(
      z.object({
        without: text,
        grade,
        movedLevels: z.array(z.enum(LEVELS)),
        ranges: z
          .object({
            tactical: rangeSchema.exactOptional(),
            operational: rangeSchema.exactOptional(),
            strategic: rangeSchema.exactOptional(),
          })
          .exactOptional(),
      }),
    ),
    observability: z.record(z.string(), z.unknown()),
    limits: z.array(text),
    actors: z.array(
      z.object({
        id,
        name: text,
        side: z.enum(["a", "b"]),
        names: z.array(z.object({ name: text, by: z.array(text) })),
        because: z.array(id),
        contested: z.boolean(),
        documentation: z.record(z.string(), z.number()),
        states: z.array(text).exactOptional(),
      }),
    ),
    labels: z.record(z.string(), z.string()),
    threads: z.array(threadSchema),
    versions: z.record(z.string(), z.string()),
    operations: z.array(operationSchema).exactOptional(),
    sources: z.array(sourceSchema).exactOptional(),
    matrixRows: z.array(z.object({ actor: id, channel, columns: z.array(id) })).exactOptional(),
    questionsInCase: z.number().exactOptional(),
    tlp: z.enum(TLP_LABELS).exactOptional(),
    leftOut: z.array(text).exactOptional(),
    states: z.array(stateAnswerSchema).exactOptional(),
    studies: z.array(studySchema).exactOptional(),
    traces: z.array(traceEntrySchema).exactOptional(),
    rates: ratesSchema.exactOptional(),
    said: z.array(id).exactOptional(),
    availability: z.array(availabilitySchema).exactOptional(),
    changes: z
      .object({
        since: z.object({ assessment: id, asOf: text.nullable(), question: text }),
        moved: z.array(z.object({ what: text, before: text, now: text })),
        because: z.array(
          z.object({
            kind: z.enum(["question", "decision", "new-claim", "gone-claim", "upstream"]),
            id,
            what: text,
          }),
        ),
      })
      .exactOptional(),
  })
  .meta({ id: "Assessment" }) satisfies z.ZodType<Assessment>;
