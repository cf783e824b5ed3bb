import fc from "fast-check";
import { analystClaimId, type Claim, claimId, type Passage, type Term } from "../../src/model/claim.ts";
import type { Interval } from "../../src/model/interval.ts";
import { CREDIBILITIES } from "../../src/model/vocabulary/admiralty.ts";
import { CONFIDENCES, LIKELIHOOD_TERMS } from "../../src/model/vocabulary/icd203.ts";
import { MENTION_TYPES } from "../../src/model/vocabulary/mentions.ts";
import { PREDICATES } from "../../src/model/vocabulary/predicates.ts";

/** Generated claims of every shape that the model allows, with ids as the program makes them. */

/** Words of a report: any script, no lone surrogates, not blank. */
export const words = fc
  .oneof(
    fc.constantFrom(
      "SILVER HERON",
      "Pale Otter",
      "=cmd()",
      "O’Brien & <Söhne>",
      "銀鷺",
      "a\tb\nc",
      "“quoted”",
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  )
  .filter((text) => text.trim() !== "" && !/\p{Cs}/u.test(text));

const days = fc
  .integer({ min: 0, max: 20_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

export const interval: fc.Arbitrary<Interval> = fc
  .tuple(fc.option(days), fc.option(days), fc.constantFrom("day", "month", "quarter", "year" as const))
  .filter(([from, to]) => from !== null || to !== null)
  .map(([from, to, precision]) =>
    from !== null && to !== null && from > to ? { from: to, to: from, precision } : { from, to, precision },
  );

const span = fc.tuple(fc.nat(900), fc.nat(99)).map(([start, length]) => ({ start, end: start + length }));
const id = (prefix: string) =>
  fc.integer({ min: 0, max: 0xffff }).map((n) => `${prefix}-${n.toString(16).padStart(16, "0")}`);

const link = fc.constantFrom(
  "attack:G9001",
  "misp:0d7cf2a1-1111-4222-8333-444455556666",
  "T1566.001",
  "country:XB",
);
export const term: fc.Arbitrary<Term> = fc.record({
  text: words,
  canonical: words,
  span: fc.option(span),
  type: fc.constantFrom(...MENTION_TYPES, "state", "campaign", "event", "unnamed", "text" as const),
  link: fc.uniqueArray(link, { maxLength: 2 }),
});

const url = fc.constantFrom("https://labs.example.org/a", "https://example.net/b?c=d&e=f");

const passage: fc.Arbitrary<Passage> = fc.oneof(
  fc.record({ kind: fc.constant("text" as const), span, quote: words, ordinal: fc.nat(3) }),
  fc.record({
    kind: fc.constant("field" as const),
    object: fc.constantFrom("attack:G9001", "eurepoc:17"),
    field: fc.constantFrom("aliases", "relationship_type"),
    span: fc.option(span),
    urls: fc.uniqueArray(url, { maxLength: 2 }),
    release: fc.constantFrom("attack-18.1", "2026-01-01"),
  }),
);

const hedge = fc.record({
  text: words,
  likelihood: fc.constantFrom(...LIKELIHOOD_TERMS, "unquantified" as const),
});

export function claimIn(document: fc.Arbitrary<string>): fc.Arbitrary<Claim> {
  return fc
    .record(
      {
        document,
        passage,
        region: fc.constantFrom("main", "related", "furniture" as const),
        subject: term,
        predicate: fc.constantFrom(...PREDICATES),
        object: term,
        change: fc.option(fc.constantFrom("started", "rose", "widened", "stopped" as const)),
        stance: fc.constantFrom("asserts", "denies", "doubts" as const),
        negation: fc.option(
          fc.constantFrom(
            "flat",
            "no-evidence",
            "partial",
            "ceased",
            "not-attributed",
            "denied-by-accused" as const,
          ),
        ),
        hedge: fc.option(hedge),
        confidence: fc.option(fc.constantFrom(...CONFIDENCES)),
        assertedBy: fc.uniqueArray(fc.oneof(fc.constant("author"), words), { maxLength: 2 }),
        relays: fc.uniqueArray(fc.oneof(url, words), { maxLength: 2 }),
        eventTime: fc.option(interval),
        scale: fc.option(fc.constantFrom("act", "repeated", "lasting" as const)),
        asset: fc.option(fc.constantFrom("S9001", "asset-1")),
        event: fc.record({
          id: id("ev"),
          role: fc.constantFrom("civilian", "military", "unknown" as const),
          purposive: fc.boolean(),
        }),
        credibility: fc.constantFrom(...CREDIBILITIES),
        origin: fc.record({
          by: fc.constantFrom("source", "rule", "model", "analyst" as const),
          name: words,
          version: fc.integer({ min: 1, max: 9 }),
        }),
        supersedes: fc.option(id("c")),
      },
      {
        requiredKeys: [
          "document",
          "passage",
          "region",
          "subject",
          "predicate",
          "object",
          "change",
          "stance",
          "negation",
          "hedge",
          "confidence",
          "assertedBy",
          "relays",
          "eventTime",
          "credibility",
          "origin",
          "supersedes",
        ],
      },
    )
    .map((claim) => {
      const made = claim as Omit<Claim, "id">;
      const identity = { ...made, subject: made.subject.text, object: made.object.text };
      return { ...made, id: made.origin.by === "analyst" ? analystClaimId(made) : claimId(identity) };
    });
}

/** Claims with ids of their own. */
export const claims = (document: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<readonly Claim[]> =>
  fc.uniqueArray(claimIn(document), { maxLength, selector: ({ id }) => id });
