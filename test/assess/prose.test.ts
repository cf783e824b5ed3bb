import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessPair } from "../../src/assess/pair.ts";
import type { PairInput, PairResult } from "../../src/assess/pair-input.ts";
import {
  counted,
  likelihoodAndConfidenceShareSentence,
  likelihoodAndConfidenceTogether,
  listed,
  percent,
  sentencesOf,
  short,
} from "../../src/assess/prose.ts";
import { assessSide } from "../../src/assess/side.ts";
import { assessStates } from "../../src/assess/states.ts";
import { RELIABILITIES } from "../../src/model/vocabulary/admiralty.ts";
import { LIKELIHOOD_TERMS } from "../../src/model/vocabulary/icd203.ts";
import { LEVELS } from "../../src/model/vocabulary/levels.ts";
import { RELATION_PREDICATES } from "../../src/model/vocabulary/predicates.ts";
import { claim, excess, finding, notEnough, pairInput, TABLES } from "./fixtures.ts";

describe("the rule on likelihood and confidence", () => {
  it.each([
    "It is likely, with moderate confidence.",
    "We have high confidence that it is almost certain.",
    "Very unlikely (confidence: low).",
    "Fine. We are highly confident that this is unlikely",
  ])("finds both in one sentence: %s", (text) => {
    expect(likelihoodAndConfidenceShareSentence(text)).toBe(true);
  });

  it.each([
    "It is likely. Confidence is moderate.",
    "It is likely\nConfidence is moderate",
    "Confidence is low, since one publisher says so.",
    "The range is 0.5 to 0.9. High confidence.",
    "A low number of tools makes it unlikely.",
  ])("allows them apart: %s", (text) => {
    expect(likelihoodAndConfidenceShareSentence(text)).toBe(false);
  });

  it("names the offending sentence", () => {
    expect(likelihoodAndConfidenceTogether("Fine. Likely, with low confidence. Fine.")).toEqual([
      "Likely, with low confidence.",
    ]);
  });
});

/** Every sentence that a result carries. */
function proseOf(result: PairResult): readonly string[] {
  const levels = LEVELS.flatMap((level) => {
    const { reasons, wouldChange } = result.pair.levels[level];
    return [...reasons, ...wouldChange];
  });
  return [...levels, ...result.limits, ...result.evidence.map(({ summary }) => summary)];
}

const inputs: fc.Arbitrary<PairInput> = fc
  .record({
    claims: fc.array(
      fc.record({
        predicate: fc.constantFrom(...RELATION_PREDICATES),
        stance: fc.constantFrom("asserts" as const, "denies" as const, "doubts" as const),
        reliability: fc.constantFrom(...RELIABILITIES),
        publisher: fc.constantFrom("p1", "p2", "p3"),
        confidence: fc.constantFrom(null, "low" as const, "moderate" as const, "high" as const),
        hedge: fc.option(
          fc.constantFrom(...LIKELIHOOD_TERMS).map((t) => ({ text: t as string, likelihood: t })),
        ),
        placedToSee: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    findings: fc.subarray([
      finding("software", { minimumDetectable: 2 }),
      excess("techniques"),
      notEnough("timing"),
    ]),
    a: fc.boolean(),
    b: fc.boolean(),
    sameActor: fc.boolean(),
    aliasContested: fc.boolean(),
  })
  .map(({ claims, findings, a, b, ...rest }) =>
    pairInput({
      ...rest,
      findings,
      hasData: { a, b },
      statements: claims.map((over, i) => claim({ ...over, id: `c${i}` })),
    }),
  );

describe("generated prose", () => {
  it("never puts a likelihood term and a confidence level into one sentence", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = assessPair(input, TABLES);
        const side = assessSide([result, assessPair(pairInput(), TABLES)]);
        const all = [
          ...proseOf(result),
          ...side.limits,
          ...LEVELS.flatMap((level) => side.levels[level].reasons),
        ];
        expect(likelihoodAndConfidenceTogether(all.join("\n"))).toEqual([]);
      }),
    );
  });

  it("has sentences that start with a capital or a number and end with a full stop, without holes", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const text of proseOf(assessPair(input, TABLES))) {
          expect(text).toMatch(/^[\p{Lu}\p{N}p].*[.”]\.?$/su);
          expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object| {2}/);
        }
      }),
    );
  });

  it("never calls an undetermined grade none", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = assessPair(input, TABLES);
        if (result.pair.grade !== null) return;
        expect(result.limits.join(" ")).not.toMatch(/\bgrade (?:is )?none\b/i);
      }),
    );
  });

  it("covers states too", () => {
    const [a, b] = [
      { id: "state:XA", name: "Aland" },
      { id: "state:XB", name: "Beland" },
    ];
    const pact = claim({ predicate: "agreement", subject: a.id, object: b.id });
    expect(
      likelihoodAndConfidenceTogether(proseOf(assessStates({ a, b, claims: [pact] }, TABLES)).join("\n")),
    ).toEqual([]);
  });
});

describe("words and numbers", () => {
  it("lists, counts and shortens", () => {
    expect(listed([])).toBe("");
    expect(listed(["a", "b", "c"])).toBe("a, b and c");
    expect(counted(1, "claim")).toBe("1 claim");
    expect(counted(2, "channel speaks", "channels speak")).toBe("2 channels speak");
    expect([short(24.06), short(0.000123456, 2)]).toEqual(["24.1", "0.00012"]);
    expect([percent(0.004), percent(0.5), percent(0.996)]).toEqual(["under 1%", "50%", "over 99%"]);
  });

  it("splits sentences and leaves numbers whole", () => {
    expect(sentencesOf("p = 0.2 here. Next? “Yes.” Last")).toEqual([
      "p = 0.2 here.",
      "Next?",
      "“Yes.”",
      "Last",
    ]);
  });
});
