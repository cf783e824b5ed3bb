import { describe, expect, it } from "vitest";
import { claimsIn } from "../reading.ts";

const certainties = (text: string) =>
  claimsIn(text).map(({ predicate, negation, hedge }) => [predicate, negation, hedge !== null]);

describe("verdicts on what a sentence has told", () => {
  it.each([
    ["That Silver Heron and Pale Otter cooperate is a myth.", "cooperates-with", "flat"],
    ["Rumours that Silver Heron works with Pale Otter are without foundation.", "cooperates-with", "flat"],
    ["The alleged link between Silver Heron and Pale Otter does not exist.", "overlaps-with", "flat"],
    ["The claim that Silver Heron attacked Peru has been withdrawn.", "targets", "ceased"],
    ["The ministry called the claim that Silver Heron attacked Peru baseless.", "targets", "flat"],
    ["Reports that Silver Heron attacked Peru could not be confirmed.", "targets", "not-attributed"],
    ["An early post said that Silver Heron attacked Peru; that was wrong.", "targets", "flat"],
    ["The reported attack on Peru by Silver Heron was a false alarm.", "targets", "flat"],
    ["A link between Silver Heron and Pale Otter has yet to be found.", "overlaps-with", "no-evidence"],
    [
      "We looked for ties between Silver Heron and Pale Otter and came up empty.",
      "overlaps-with",
      "no-evidence",
    ],
    [
      "One firm described Silver Heron as an arm of Pale Otter, a description for which we saw no evidence.",
      "part-of",
      "no-evidence",
    ],
    [
      "Silver Heron claimed to have attacked Peru, but the ministry found no evidence of this.",
      "targets",
      "no-evidence",
    ],
    [
      "Silver Heron claimed to have attacked Peru, a claim the ministry disputes.",
      "targets",
      "denied-by-accused",
    ],
    [
      "One blog described Silver Heron as part of Pale Otter, which we could not confirm.",
      "part-of",
      "not-attributed",
    ],
  ])("takes back “%s”", (text, predicate, kind) => {
    const found = certainties(text).filter(([which]) => which === predicate);
    expect(found.map(([, negation]) => negation)).toEqual([kind]);
  });

  it("hedges what rests on thin evidence", () => {
    for (const text of [
      "The evidence that Silver Heron works with Pale Otter is thin.",
      "Evidence for a link between Silver Heron and Pale Otter remains weak.",
    ])
      expect(
        certainties(text).map(([, negation, isHedged]) => [negation, isHedged]),
        text,
      ).toEqual([[null, true]]);
  });

  it("takes no verdict on something else for one on the claim", () => {
    for (const text of [
      "Silver Heron attacked banks in Peru whose defences were weak.",
      "Silver Heron attacked Peru, but the loot was thin.",
    ])
      for (const { negation, hedge, predicate } of claimsIn(text))
        if (predicate === "targets") expect([negation, hedge], text).toEqual([null, null]);
  });
});
