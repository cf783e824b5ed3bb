import { describe, expect, it } from "vitest";
import type { Predicate } from "../../../../src/model/vocabulary/predicates.ts";
import { claimsIn } from "../reading.ts";

/** Predicate, negation and ends of each claim: "uses! Silver Heron MossWiper" is denied. */
const told = (text: string): string[] =>
  claimsIn(text).map(
    ({ predicate, negation, subject, object }) =>
      `${predicate}${negation ? `(${negation})` : ""} ${subject.text} | ${object.text}`,
  );
const kindsOf = (text: string, predicate: Predicate) =>
  claimsIn(text)
    .filter((claim) => claim.predicate === predicate)
    .map(({ negation }) => negation);

describe("denials", () => {
  it.each([
    ["Silver Heron is hardly connected to Pale Otter.", "overlaps-with", "partial"],
    ["Silver Heron is by no means part of Pale Otter.", "part-of", "flat"],
    [
      "The overlap between Silver Heron and Pale Otter is far from proven.",
      "overlaps-with",
      "not-attributed",
    ],
    ["Analysts have yet to find a link between Silver Heron and Pale Otter.", "overlaps-with", "no-evidence"],
    [
      "Nothing we have seen suggests that Silver Heron works with Pale Otter.",
      "cooperates-with",
      "no-evidence",
    ],
    ["Little suggests that Silver Heron works with Pale Otter.", "cooperates-with", "no-evidence"],
    [
      "Nowhere does the report say that Silver Heron works with Pale Otter.",
      "cooperates-with",
      "no-evidence",
    ],
    ["Few experts believe that Silver Heron works with Pale Otter.", "cooperates-with", "partial"],
    [
      "A shared server does not mean that Silver Heron and Pale Otter cooperate.",
      "cooperates-with",
      "not-attributed",
    ],
    ["It is not the case that Silver Heron and Pale Otter coordinate.", "cooperates-with", "flat"],
    ["The lack of cooperation between Silver Heron and Pale Otter is striking.", "cooperates-with", "flat"],
    ["Experts discount the theory that Silver Heron is part of Pale Otter.", "part-of", "flat"],
    [
      "It would be wrong to conclude that Silver Heron and Pale Otter are the same group.",
      "alias-of",
      "flat",
    ],
    [
      "The firm retracted its claim that Silver Heron and Pale Otter are the same group.",
      "alias-of",
      "ceased",
    ],
    ["Some firms wrongly track Silver Heron as Pale Otter.", "alias-of", "flat"],
    ["Silver Heron was falsely accused of attacking Peru.", "targets", "flat"],
    ["Not once has Silver Heron attacked Peru.", "targets", "flat"],
  ] as const)("reads the denial of “%s”", (text, predicate, kind) => {
    expect(kindsOf(text, predicate)).toEqual([kind]);
  });

  it.each([
    "Not only Silver Heron but also Pale Otter attacked Peru.",
    "Nobody disputes that Silver Heron attacked Peru.",
    "There is no doubt that Silver Heron attacked Peru.",
    "Not surprisingly, Silver Heron attacked Peru.",
    "Silver Heron wasted no time and attacked Peru.",
    "This is not the first time that Silver Heron attacked Peru.",
    "Silver Heron has not stopped attacking Peru.",
    "Silver Heron, which has no link to Pale Otter, attacked Peru.",
    "Silver Heron, whose origin is unclear, attacked Peru.",
    "How they got in is unknown, and Silver Heron attacked Peru.",
    "It is not known how Silver Heron attacked Peru.",
    "Silver Heron, wrongly called Grey Otter by some, attacked Peru.",
    "Silver Heron did not stay in Chile but attacked Peru.",
    "Silver Heron, a group of unknown origin, attacked Peru.",
    "The patch did not help and Silver Heron attacked Peru.",
    "We have no evidence of theft, suggesting that Silver Heron attacked Peru for another reason.",
    "Silver Heron attacked not further specified networks in Peru.",
  ])("takes nothing back in “%s”", (text) => {
    const claims = claimsIn(text).filter(({ predicate }) => predicate === "targets");
    expect(claims.map(({ negation }) => negation)).toEqual(claims.map(() => null));
    expect(claims.some(({ subject }) => subject.text === "Silver Heron")).toBe(true);
  });

  it.each([
    ["Silver Heron falsely claimed to have attacked Peru.", "flat"],
    ["Silver Heron avoids attacking Peru.", "flat"],
    ["Silver Heron has abstained from attacks on Peru.", "flat"],
    ["Silver Heron promised to stop attacking Peru.", "ceased"],
    ["Silver Heron moved away from targeting Peru.", "ceased"],
    ["There is insufficient data to say that Silver Heron attacked Peru.", "no-evidence"],
  ] as const)("takes back all that “%s” tells", (text, kind) => {
    const claims = claimsIn(text).filter(({ subject }) => subject.text !== "the attack");
    expect(claims.map(({ negation }) => negation)).toEqual(claims.map(() => kind));
  });

  it("takes what cannot be ruled out for possible", () => {
    for (const text of [
      "We do not rule out cooperation between Silver Heron and Pale Otter.",
      "It is not impossible that Silver Heron works with Pale Otter.",
    ])
      expect(claimsIn(text).map(({ negation, hedge }) => [negation, hedge?.likelihood])).toEqual([
        [null, "unquantified"],
      ]);
  });

  it("denies the one that is set apart and not the one that is meant", () => {
    expect(told("Silver Heron relied on GlassLoader and not on MossWiper.")).toEqual([
      "uses Silver Heron | GlassLoader",
      "uses(flat) Silver Heron | MossWiper",
    ]);
    expect(told("It was Silver Heron, not Pale Otter, that attacked Peru.")).toEqual([
      "targets Silver Heron | Peru",
    ]);
    expect(told("Everyone but Silver Heron used MossWiper.")).toEqual([
      "uses(flat) Silver Heron | MossWiper",
    ]);
    expect(told("Unlike Silver Heron, which attacked Peru, Pale Otter attacked Chile.")).toEqual(
      expect.arrayContaining(["targets Silver Heron | Peru", "targets Pale Otter | Chile"]),
    );
  });

  it("keeps what failed as what came of it", () => {
    const [outcome] = claimsIn("Silver Heron failed to disrupt the bank.").filter(
      ({ predicate }) => predicate === "outcome",
    );
    expect(outcome?.negation ?? null).toBeNull();
  });

  it("lets the writer's own word hold over what two are called elsewhere", () => {
    const text =
      "Silver Heron stole cards. It is sometimes referred to as Pale Otter, but these are two groups.";
    expect(kindsOf(text, "alias-of")).toEqual(["flat"]);
  });
});
