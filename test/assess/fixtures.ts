import { readFileSync } from "node:fs";
import type { PairInput } from "../../src/assess/pair-input.ts";
import { parseTables } from "../../src/assess/parse-tables.ts";
import type { Finding, NotEnough } from "../../src/model/finding.ts";
import type { RelationClaim } from "../../src/model/relation.ts";
import type { ChannelId } from "../../src/model/vocabulary/channels.ts";

const table = (name: string): string => readFileSync(`src/assess/${name}.csv`, "utf8");

export const TABLE_TEXTS = {
  weights: table("weights"),
  priors: table("priors"),
  expectedExcess: table("expected-excess"),
};
export const TABLES = parseTables(TABLE_TEXTS);

export const HERON = { id: "G9001", name: "SILVER HERON" };
export const MARTEN = { id: "G9002", name: "SAND MARTEN" };

/** An unhedged, first-hand claim by a B publisher that SILVER HERON gives SAND MARTEN a tool. */
export function claim(over: Partial<RelationClaim> = {}): RelationClaim {
  const publisher = over.publisher === undefined ? "example-labs" : over.publisher;
  const family = over.family ?? `family-of-${publisher}`;
  return {
    id: `c-${[publisher, over.predicate ?? "", over.stance ?? "", over.published ?? "", family].join("-")}`,
    subject: HERON.id,
    predicate: "shares-with",
    object: MARTEN.id,
    stance: "asserts",
    negation: null,
    hedge: null,
    confidence: null,
    credibility: 3,
    scale: null,
    publisher,
    publisherName: publisher ?? "unknown",
    reliability: "B",
    homeState: "SE",
    family,
    relays: [],
    published: null,
    when: null,
    asset: null,
    placedToSee: false,
    namer: true,
    ...over,
  };
}

/** A tested channel that found no more than chance. */
export function finding(channel: ChannelId, over: Partial<Finding> = {}): Finding {
  return {
    id: `f-${channel}`,
    kind: "tested",
    channel,
    a: HERON.id,
    b: MARTEN.id,
    seed: 1,
    observed: 5,
    expected: 4.6,
    p: 0.4,
    q: 0.8,
    adjusted: { method: "holm", family: 2 },
    effect: { excess: 0.4, ratio: 1.09, interval: [2, 9] },
    minimumDetectable: 5,
    nulls: { dc: { expected: 4.6, sd: 1.4, p: 0.4 } },
    degrees: [20, 25],
    shared: [{ column: "S9001", rows: 3 }],
    rarity: 12,
    undated: true,
    cells: [],
    claims: [],
    misleadsWhen: "groups are documented by the same publisher",
    ...over,
  };
}

/** A channel in which the overlap survives every test. */
export function excess(channel: ChannelId, over: Partial<Finding> = {}): Finding {
  return finding(channel, {
    observed: 15,
    p: 0.0001,
    q: 0.0008,
    effect: { excess: 10, ratio: 3, interval: [9, 20] },
    ...over,
  });
}

export function notEnough(channel: ChannelId): NotEnough {
  return { kind: "not-enough", channel, a: HERON.id, b: MARTEN.id, reason: "no cells" };
}

export function pairInput(over: Partial<PairInput> = {}): PairInput {
  return {
    a: HERON,
    b: MARTEN,
    sameState: false,
    hasData: { a: true, b: true },
    findings: [finding("techniques"), finding("software", { minimumDetectable: 4 })],
    statements: [],
    sameActor: false,
    aliasContested: false,
    ...over,
  };
}
