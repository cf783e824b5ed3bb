import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessPair } from "../../src/assess/pair.ts";
import type { PairInput, PairResult } from "../../src/assess/pair-input.ts";
import type { RelationClaim } from "../../src/model/relation.ts";
import { CREDIBILITIES, RELIABILITIES } from "../../src/model/vocabulary/admiralty.ts";
import { LIKELIHOOD_TERMS } from "../../src/model/vocabulary/icd203.ts";
import { HYPOTHESES, LEVELS, STATUSES } from "../../src/model/vocabulary/levels.ts";
import { PREDICATES, type Predicate } from "../../src/model/vocabulary/predicates.ts";
import { claim, excess, finding, HERON, MARTEN, pairInput, TABLES } from "./fixtures.ts";

const COOPERATION = ["cooperates-with", "hands-off-to", "shares-with", "agreement"] as const;
const hedge = fc.option(
  fc
    .constantFrom(...LIKELIHOOD_TERMS, "unquantified" as const)
    .map((likelihood) => ({ text: `${likelihood}`, likelihood })),
);

interface Drawn {
  readonly over: Partial<RelationClaim>;
  readonly forward: boolean;
}

const drawn = (
  predicates: readonly Predicate[],
  stances: readonly RelationClaim["stance"][],
): fc.Arbitrary<Drawn> =>
  fc.record({
    forward: fc.boolean(),
    over: fc.record({
      predicate: fc.constantFrom(...predicates),
      stance: fc.constantFrom(...stances),
      reliability: fc.constantFrom(...RELIABILITIES),
      credibility: fc.constantFrom(...CREDIBILITIES),
      scale: fc.constantFrom(null, "act" as const, "repeated" as const, "lasting" as const),
      publisher: fc.constantFrom("p1", "p2", "p3", "p4", "p5"),
      asset: fc.constantFrom(null, "S9001", "S9002"),
      placedToSee: fc.boolean(),
      hedge,
    }),
  });

function claimsOf(draws: readonly Drawn[]): readonly RelationClaim[] {
  return draws.map(({ over, forward }, index) =>
    claim({
      ...over,
      id: `c-${index}`,
      subject: forward ? HERON.id : MARTEN.id,
      object: forward ? MARTEN.id : HERON.id,
    }),
  );
}

const ANY = [
  ...COOPERATION,
  "part-of",
  "overlaps-with",
  "hijacks",
  "imitates",
  "alias-of",
  "obstacle-to",
] as const;
const anyClaims = fc.array(drawn(ANY, ["asserts", "denies", "doubts"]), { maxLength: 6 }).map(claimsOf);
const cooperation = fc.array(drawn(COOPERATION, ["asserts"]), { minLength: 1, maxLength: 5 }).map(claimsOf);
const belowEven = LIKELIHOOD_TERMS.slice(0, 3);
/** Claims hedged below an even chance say the opposite of what they name, so they are no claims of cooperation. */
const affirming = cooperation.map((claims) =>
  claims.map((c) => (belowEven.some((term) => term === c.hedge?.likelihood) ? { ...c, hedge: null } : c)),
);
const withOthers = fc.tuple(affirming, anyClaims).map(([own, others]) => ({
  own,
  others: others.map((other) => ({ ...other, id: `o-${other.id}` })),
}));

const assess = (statements: readonly RelationClaim[], over: Partial<PairInput> = {}): PairResult =>
  assessPair(pairInput({ statements, ...over }), TABLES);
const rank = (result: PairResult, level: (typeof LEVELS)[number]) =>
  STATUSES.indexOf(result.pair.levels[level].status);
const middle = (result: PairResult, level: (typeof LEVELS)[number]) =>
  result.hypotheses.find(({ id }) => id === level)!.range.middle;

function expectNoHigher(after: PairResult, before: PairResult): void {
  for (const level of LEVELS) {
    expect(middle(after, level)).toBeLessThanOrEqual(middle(before, level) + 1e-12);
    expect(rank(after, level)).toBeLessThanOrEqual(rank(before, level));
  }
}

/** What a reader would act on: everything but the wording and the ids of rows. */
const answerOf = ({ pair, hypotheses }: PairResult) => ({
  grade: pair.grade,
  flags: pair.flags,
  score: pair.score,
  levels: LEVELS.map((level) => [
    pair.levels[level].status,
    pair.levels[level].confidence,
    pair.levels[level].likelihood,
  ]),
  ranges: HYPOTHESES.map((id) => hypotheses.find((h) => h.id === id)!.range),
});

describe("how the judgment moves", () => {
  it("a claim about other actors, or one that relates nobody, changes nothing at all", () => {
    const unrelated = PREDICATES.filter((predicate) => !ANY.some((known) => known === predicate));
    const elsewhere = fc.oneof(
      drawn(ANY, ["asserts", "denies"]).map(({ over }) => claim({ ...over, id: "x", object: "G9999" })),
      drawn(ANY, ["asserts", "denies"]).map(({ over }) => claim({ ...over, id: "x", subject: "G9998" })),
      fc
        .constantFrom(...unrelated.filter((p) => p !== "official-position" && p !== "availability"))
        .map((predicate) => claim({ id: "x", predicate, object: "sector:energy" })),
    );
    fc.assert(
      fc.property(anyClaims, elsewhere, (claims, other) => {
        expect(assess([...claims, other])).toEqual(assess(claims));
      }),
    );
  });

  it("sharing a state, a country or a sector is no common organisation", () => {
    const place = fc.constantFrom("state:RU", "country:RU", "sector:energy");
    fc.assert(
      fc.property(anyClaims, place, (claims, object) => {
        const legs = [HERON.id, MARTEN.id].map((subject) =>
          claim({ id: `leg-${subject}`, subject, predicate: "attributed-to", object, reliability: "A" }),
        );
        expect(assess([...claims, ...legs])).toEqual(assess(claims));
      }),
    );
  });

  it("a relay adds nothing to what is said first-hand", () => {
    fc.assert(
      fc.property(
        cooperation,
        fc.constantFrom(...RELIABILITIES),
        fc.boolean(),
        (claims, reliability, family) => {
          const first = claims[0]!;
          const relay: RelationClaim = {
            ...first,
            id: "relay",
            publisher: "a-paper",
            publisherName: "A Paper",
            reliability,
            family: family ? first.family : "a-family-of-its-own",
            relays: [first.publisherName],
          };
          expect(answerOf(assess([...claims, relay]))).toEqual(answerOf(assess(claims)));
        },
      ),
    );
  });

  it("a publisher that repeats itself adds nothing", () => {
    fc.assert(
      fc.property(cooperation, (claims) => {
        const again = { ...claims[0]!, id: "again", family: "another-report" };
        expect(answerOf(assess([...claims, again]))).toEqual(answerOf(assess(claims)));
      }),
    );
  });

  it("a claim that cites two reports has two witnesses, and the same witness twice is one", () => {
    const cited = (publisher: string) => claim({ id: "c-1", publisher, reliability: "C" });
    const [one, two] = [assess([cited("p1"), cited("p1")]), assess([cited("p1"), cited("p2")])];
    expect([one.pair.levels.tactical.status, one.evidence[0]!.origins]).toEqual(["possible", 1]);
    expect([two.pair.levels.tactical.status, two.evidence[0]!.origins]).toEqual(["supported", 2]);
    expect(assess([cited("p2"), cited("p1")])).toEqual(two);
  });

  it("a claim on who can have a tool matters only for a tool that the two share", () => {
    const sold = claim({ id: "sold", predicate: "availability", subject: "S9001", object: "market" });
    const other = { ...sold, subject: "S9009" };
    const range = (result: PairResult) =>
      result.hypotheses.find(({ id }) => id === "common-supplier")!.range.middle;
    expect(range(assess([sold]))).toBeGreaterThan(range(assess([])));
    expect(assess([other])).toEqual(assess([]));
    expect(assess([sold]).pair.grade).toBe("incidental");
  });

  it("hedging a claim never raises what it claims", () => {
    fc.assert(
      fc.property(withOthers, hedge, ({ own, others }, drawnHedge) => {
        const plain = own.map((c, index) => (index === 0 ? { ...c, hedge: null } : c));
        const hedged = own.map((c, index) => (index === 0 ? { ...c, hedge: drawnHedge } : c));
        expectNoHigher(assess([...hedged, ...others]), assess([...plain, ...others]));
      }),
      { numRuns: 300 },
    );
  });

  it("taking a claim of cooperation away never raises a level", () => {
    fc.assert(
      fc.property(withOthers, ({ own, others }) => {
        expectNoHigher(assess([...own.slice(1), ...others]), assess([...own, ...others]));
      }),
      { numRuns: 300 },
    );
  });

  it("a denial never raises a level", () => {
    fc.assert(
      fc.property(anyClaims, drawn(COOPERATION, ["denies", "doubts"]), (claims, { over }) => {
        const denial = claim({ ...over, id: "denial", hedge: null });
        expectNoHigher(assess([...claims, denial]), assess(claims));
      }),
      { numRuns: 300 },
    );
  });

  it("a planted hand-off raises the grade, and its retraction lowers it again", () => {
    const handOff = claim({ predicate: "hands-off-to", published: "2024-03-01" });
    const retraction = claim({
      predicate: "hands-off-to",
      stance: "denies",
      negation: "flat",
      published: "2024-05-01",
    });
    const paper = claim({
      ...handOff,
      id: "relay",
      publisher: "a-paper",
      family: "elsewhere",
      relays: ["Example Labs"],
    });
    expect(assess([]).pair.grade).toBeNull();
    expect(assess([handOff]).pair.grade).toBe("tactical");
    expect(assess([handOff, retraction]).pair.grade).toBeNull();
    expect(assess([handOff, retraction, paper]).pair.grade).toBeNull();
    expect(
      assess([handOff, retraction])
        .evidence.map(({ summary }) => summary)
        .join(" "),
    ).toContain("took it back");
  });

  it("swapping the sides swaps nothing but labels", () => {
    fc.assert(
      fc.property(anyClaims, fc.boolean(), (statements, sameState) => {
        const input = pairInput({ statements, sameState, hasData: { a: true, b: false } });
        const swapped = { ...input, a: input.b, b: input.a, hasData: { a: false, b: true } };
        const [result, mirror] = [assessPair(input, TABLES), assessPair(swapped, TABLES)];
        expect({ ...mirror, pair: { ...mirror.pair, a: input.a, b: input.b } }).toEqual(result);
      }),
    );
  });

  it("the order of claims and findings does not matter", () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const findings = [excess("software"), finding("techniques")];
        const forward = assess(claims, { findings });
        expect(assess([...claims].reverse(), { findings: [...findings].reverse() })).toEqual(forward);
      }),
    );
  });

  it("silence is never none", () => {
    const findings = fc.subarray([
      excess("techniques"),
      finding("software", { minimumDetectable: 1 }),
      excess("timing"),
    ]);
    fc.assert(
      fc.property(findings, fc.boolean(), fc.boolean(), (found, a, b) => {
        const { pair } = assess([], { findings: found, hasData: { a, b } });
        expect(pair.grade).not.toBe("none");
        for (const level of LEVELS) expect(pair.levels[level].status).not.toBe("evidence-against");
      }),
    );
  });

  it("ranges are ordered and inside 0 and 1, and the settled weights give the middle", () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        for (const { range } of assess(claims, { findings: [excess("software")] }).hypotheses) {
          expect(range.low).toBeGreaterThan(0);
          expect(range.low).toBeLessThanOrEqual(range.middle);
          expect(range.middle).toBeLessThanOrEqual(range.high);
          expect(range.high).toBeLessThan(1 + 1e-12);
        }
      }),
    );
  });
});
