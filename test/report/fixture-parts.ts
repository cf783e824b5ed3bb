import { questionFrom } from "../../src/commands/asked-question.ts";
import type {
  ActorRef,
  Assessment,
  ClaimThread,
  NamedActor,
  PairAssessment,
} from "../../src/model/assessment.ts";
import type { Finding } from "../../src/model/finding.ts";
import { contentId } from "../../src/model/ids.ts";
import type { Consistency, EvidenceRow, Judgment, Range } from "../../src/model/judgment.ts";
import type { ChannelId } from "../../src/model/vocabulary/channels.ts";
import { likelihoodTerm } from "../../src/model/vocabulary/icd203.ts";
import { HYPOTHESES, type HypothesisId, type Level, type Status } from "../../src/model/vocabulary/levels.ts";

/** Parts of invented assessments. Everything is derived from its arguments, so the fixtures are stable. */

export function ref(id: string, name: string): ActorRef {
  return { id, name };
}

export function actor(
  id: string,
  name: string,
  side: "a" | "b",
  extra: Partial<NamedActor> = {},
): NamedActor {
  return {
    id,
    name,
    side,
    names: [
      { name, by: ["mitre-attack", "misp-galaxy"] },
      { name: `${name} Group`, by: ["example-labs"] },
    ],
    because: [],
    contested: false,
    documentation: { techniques: 40, software: 9 },
    ...extra,
  };
}

export function range(low: number, middle: number, high: number): Range {
  return { low, middle, high };
}

export function judgment(
  level: Level,
  status: Status,
  extra: Partial<Judgment> & { readonly of: string },
): Judgment {
  const { of, ...rest } = extra;
  const band = range(0.02, 0.05, 0.12);
  return {
    id: contentId("j", [of, level]),
    level,
    status,
    likelihood: { ...band, term: [likelihoodTerm(0.02), likelihoodTerm(0.12)] },
    analyst: null,
    confidence: "low",
    reasons: ["no independent origin speaks of the two", "two channels were tested"],
    evidence: [],
    wouldChange: ["one explicit claim by a publisher of reliability A to C"],
    ...rest,
  };
}

export interface FindingNumbers {
  readonly observed: number;
  readonly expected: number;
  readonly sd: number;
  readonly p: number;
  readonly needed: number | null;
  readonly degrees: readonly [number, number];
  readonly shared?: Finding["shared"];
  readonly claims?: readonly string[];
  readonly family?: number;
}

export function finding(channel: ChannelId, a: string, b: string, numbers: FindingNumbers): Finding {
  const { observed, expected, sd, p, needed, degrees } = numbers;
  const family = numbers.family ?? 6;
  return {
    id: contentId("f", [channel, a, b]),
    kind: "tested",
    channel,
    a,
    b,
    seed: 1,
    observed,
    expected,
    p,
    q: Math.min(1, p * family),
    adjusted: { method: "holm", family },
    effect: {
      excess: observed - expected,
      ratio: observed / expected,
      interval: [Math.max(0, observed - 1.9 * sd), observed + 1.9 * sd],
    },
    minimumDetectable: needed,
    nulls: {
      bicm: { expected: expected * 0.98, sd: sd * 1.1, p: Math.min(1, p * 1.3) },
      dc: { expected, sd, p },
      stratified: { expected: expected * 1.08, sd: sd * 0.95, p: Math.min(1, p * 2.1), draws: 9999 },
    },
    degrees,
    shared: numbers.shared ?? [],
    rarity: 12.5,
    undated: channel === "techniques" || channel === "software",
    cells: [],
    claims: numbers.claims ?? [],
    misleadsWhen: "both are documented by the same few vendors, or one imitates the other",
  };
}

/** A test of operations: numbers as `finding` takes them, and what was counted. */
export function eventFinding(
  channel: ChannelId,
  { a, b }: { readonly a: string; readonly b: string },
  happening: NonNullable<Finding["happening"]>,
  numbers: FindingNumbers,
): Finding {
  const { expected, sd, p } = numbers;
  const nulls: Finding["nulls"] =
    happening.kind === "one-place"
      ? { independent: { expected: expected * 0.8, sd, p: p / 2 }, dc: { expected, sd, p } }
      : { shifted: { expected: expected * 0.9, sd, p: p / 3 }, dealt: { expected, sd, p, draws: 9999 } };
  return {
    ...finding(channel, a, b, numbers),
    nulls,
    happening,
    misleadsWhen: "both answer one event, or one report tells of both",
  };
}

export function evidenceRow(
  id: string,
  channel: ChannelId,
  from: EvidenceRow["from"],
  summary: string,
  weights: Readonly<Partial<Record<HypothesisId, number>>>,
): EvidenceRow {
  const weight = Object.fromEntries(
    HYPOTHESES.map((each) => [each, weights[each] ?? 0]),
  ) as EvidenceRow["weight"];
  const stance = Object.fromEntries(
    HYPOTHESES.map((each) => [each, consistency(weight[each])]),
  ) as EvidenceRow["stance"];
  return { id, channel, from, summary, stance, weight, origins: 1, families: [`fam-${id}`] };
}

function consistency(weight: number): Consistency {
  if (weight > 1) return "++";
  if (weight > 0) return "+";
  if (weight < -1) return "--";
  return weight < 0 ? "-" : "0";
}

export function pair(
  a: ActorRef,
  b: ActorRef,
  statuses: readonly [Status, Status, Status],
  extra: Partial<PairAssessment> = {},
): PairAssessment {
  const of = `${a.id}/${b.id}`;
  return {
    a,
    b,
    grade: null,
    flags: [],
    levels: {
      tactical: judgment("tactical", statuses[0], { of }),
      operational: judgment("operational", statuses[1], { of }),
      strategic: judgment("strategic", statuses[2], { of, likelihood: null }),
    },
    score: 0.05,
    ...extra,
  };
}

/** A claim from a data set: no sentence, an upstream field and a reference. */
export function fieldClaim(row: ActorRef, column: string, label: string): ClaimThread {
  return {
    id: contentId("c", [row.id, column]),
    subject: row.name,
    predicate: "uses",
    object: label,
    stance: "asserts",
    hedge: null,
    when: null,
    assertedBy: ["mitre-attack"],
    publisher: "mitre-attack",
    published: "2025-10-28",
    quote: null,
    upstream: { id: `attack:${row.id}`, field: `uses ${column}`, release: "attack-18.1" },
    document: "d-attack-18.1",
    urls: [`https://reports.example.org/${row.id.toLowerCase()}/${column.toLowerCase()}`],
    cell: { row: row.id, column },
  };
}

/** A claim read from text: its sentence, page and document. */
export function quoteClaim(id: string, extra: Partial<ClaimThread> = {}): ClaimThread {
  return {
    id,
    subject: "Silver Heron",
    predicate: "shares-with",
    object: "Pale Otter",
    stance: "asserts",
    hedge: null,
    when: "2024-03",
    assertedBy: ["author"],
    publisher: "example-labs",
    published: "2024-06-18",
    quote:
      "In March 2024 a server first used by SILVER HERON delivered the loader that only PALE OTTER operates.",
    upstream: null,
    document: "d-5f1c0a9e77b21c44",
    urls: ["https://labs.example.org/reports/silver-heron-server"],
    page: 7,
    ...extra,
  };
}

export const EMPTY_QUESTION: Assessment["question"] = {
  ...questionFrom({ a: ["Silver Heron"], b: ["Pale Otter"] }),
  title: "",
  hash: "0f6a1d0e8f4c2b7d9e3a5c6b7d8e9f00112233445566778899aabbccddeeff00",
  number: 1,
};
