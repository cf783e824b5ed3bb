import { describe, expect, it } from "vitest";
import { claimsIn, said, withPredicate } from "./reading.ts";

describe("hedges in their wordings", () => {
  const hedgeOf = (text: string) => withPredicate(text, "cooperates-with")[0]?.hedge?.likelihood;
  const CASES = [
    ["There is a roughly even chance that Silver Heron cooperated with Pale Otter.", "roughly even chance"],
    ["It is highly likely that Silver Heron cooperated with Pale Otter.", "very likely"],
    ["It is doubtful whether Silver Heron cooperated with Pale Otter.", "unlikely"],
    ["Cooperation between Silver Heron and Pale Otter is unlikely.", "unlikely"],
    ["It is conceivable that Silver Heron cooperated with Pale Otter.", "unquantified"],
    ["One possibility is that Silver Heron cooperated with Pale Otter.", "unquantified"],
    ["We cannot rule out that Silver Heron cooperated with Pale Otter.", "unquantified"],
    ["In our opinion, Silver Heron cooperated with Pale Otter.", "unquantified"],
    ["Perhaps Silver Heron cooperated with Pale Otter.", "unquantified"],
    ["It looks like Silver Heron cooperated with Pale Otter.", "unquantified"],
    ["Silver Heron would appear to work with Pale Otter.", "unquantified"],
    ["Silver Heron could be working with Pale Otter.", "unquantified"],
    ["It appears Silver Heron cooperated with Pale Otter.", "unquantified"],
    ["Silver Heron cooperated with Pale Otter.", undefined],
  ] as const;
  for (const [text, likelihood] of CASES)
    it(`${likelihood ?? "none"}: ${text}`, () => {
      expect(withPredicate(text, "cooperates-with")).toHaveLength(1);
      expect(hedgeOf(text)).toBe(likelihood);
    });

  it("takes the lower of two confidences", () => {
    expect(
      withPredicate(
        "We have medium-to-high confidence that Silver Heron cooperates with Pale Otter.",
        "cooperates-with",
      )[0],
    ).toMatchObject({ confidence: "moderate", hedge: null });
  });
});

describe("groups and their names in other wordings", () => {
  const CASES: readonly (readonly [string, string])[] = [
    ["Also known as Pale Otter, Silver Heron is back.", "Pale Otter alias-of Silver Heron"],
    ["A group known as Silver Heron, also dubbed Pale Otter, is back.", "Pale Otter alias-of Silver Heron"],
    ["Silver Heron is not to be confused with Pale Otter.", "Silver Heron alias-of Pale Otter (flat)"],
    ["Silver Heron is a different group from Pale Otter.", "Silver Heron alias-of Pale Otter (flat)"],
    ["Symantec has linked Silver Heron to Pale Otter.", "Silver Heron overlaps-with Pale Otter"],
    [
      "Silver Heron consists of groups known as Pale Otter and Amber Finch.",
      "Amber Finch part-of Silver Heron",
    ],
    ["Silver Heron provided Pale Otter with access to a ministry.", "Silver Heron hands-off-to Pale Otter"],
    ["Access was sold by Silver Heron to Pale Otter.", "Silver Heron hands-off-to Pale Otter"],
    ["Silver Heron gave Pale Otter its source code.", "Silver Heron shares-with Pale Otter"],
    [
      "Silver Heron used Pale Otter's servers without the owner's knowledge.",
      "Silver Heron hijacks Pale Otter",
    ],
    ["The hijacking of Pale Otter's servers by Silver Heron was noted.", "Silver Heron hijacks Pale Otter"],
    ["Silver Heron acted independently of Pale Otter.", "Silver Heron cooperates-with Pale Otter (flat)"],
    ["Silver Heron attacked Peru with the help of Pale Otter.", "Silver Heron cooperates-with Pale Otter"],
    ["Silver Heron works with Pale Otter.", "Silver Heron cooperates-with Pale Otter"],
    ["Silver Heron overlaps with other crews, such as Pale Otter.", "Silver Heron overlaps-with Pale Otter"],
  ];
  for (const [text, claim] of CASES) it(text, () => expect(said(text)).toContain(claim));

  it("takes no row of alternatives for names of one group", () => {
    expect(
      said("Groups such as Silver Heron, Pale Otter or Amber Finch attacked Peru.").join(),
    ).not.toContain("alias-of");
  });

  it("takes shared traits for likeness, not for sharing", () => {
    expect(
      said("Silver Heron shares a significant amount of functionality with Pale Otter.").join(),
    ).not.toContain("shares-with");
  });
});

describe("the role of a target", () => {
  const roles = (text: string) =>
    Object.fromEntries(
      claimsIn(text)
        .filter(({ predicate }) => predicate === "targets")
        .map(({ object, targetRole }) => [object.canonical, targetRole ?? "unknown"]),
    );

  it("is military, civilian or not said", () => {
    expect(roles("Silver Heron attacked the ministry of defence of Poland.")).toMatchObject({
      Poland: "military",
    });
    expect(roles("Silver Heron attacked hospitals in Spain.")).toMatchObject({ Spain: "civilian" });
    expect(roles("Silver Heron attacked Poland.")).toEqual({ Poland: "unknown" });
  });

  it("is each victim's own in one sentence", () => {
    expect(
      roles("Silver Heron attacked military organizations in Poland and universities in Peru."),
    ).toMatchObject({ Poland: "military", Peru: "civilian" });
  });
});
