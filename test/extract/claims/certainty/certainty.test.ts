import { describe, expect, it } from "vitest";
import { claimsIn, withPredicate } from "../reading.ts";

const targets = (text: string) => withPredicate(text, "targets")[0];

describe("certainty and source", () => {
  it("keeps likelihood and confidence apart", () => {
    expect(targets("Silver Heron likely targeted banks in Peru.")?.hedge).toEqual({
      text: "likely",
      likelihood: "likely",
    });
    const claim = withPredicate(
      "We assess with high confidence that Silver Heron cooperates with Pale Otter.",
      "cooperates-with",
    )[0];
    expect(claim).toMatchObject({ confidence: "high", hedge: null });
  });

  it("maps likelihoods to the directive's terms and leaves vague words unquantified", () => {
    const likelihood = (text: string) => targets(text)?.hedge?.likelihood;
    expect(likelihood("Silver Heron almost certainly targeted banks in Peru.")).toBe("almost certain");
    expect(likelihood("Silver Heron very likely targeted banks in Peru.")).toBe("very likely");
    expect(likelihood("It is unlikely that Silver Heron targeted banks in Peru.")).toBe("unlikely");
    expect(likelihood("Silver Heron possibly targeted banks in Peru.")).toBe("unquantified");
    expect(likelihood("Silver Heron may have targeted banks in Peru.")).toBe("unquantified");
  });

  it("keeps a hedge to its scope: the origin is suspected, the use is not", () => {
    const claims = claimsIn("A suspected North Korean group that used GlassLoader is back.");
    expect(claims.find(({ predicate }) => predicate === "based-in")?.hedge?.text).toBe("suspected");
    expect(claims.find(({ predicate }) => predicate === "uses")?.hedge).toBeNull();
  });

  it("lets a clause of surmise cover what follows it only", () => {
    const [uses] = withPredicate(
      "Silver Heron used GlassLoader, which suggests that Pale Otter attacked Peru.",
      "uses",
    );
    expect(uses?.hedge).toBeNull();
    expect(targets("The finding suggests that Pale Otter attacked banks in Peru.")?.hedge?.likelihood).toBe(
      "unquantified",
    );
  });

  it("takes weak verbs for hedges", () => {
    const [claim] = withPredicate("GlassLoader has been linked to Silver Heron.", "attributed-to");
    expect(claim?.hedge).toEqual({ text: "linked to", likelihood: "unquantified" });
  });

  it("takes what makes the source believe for a hedge, and a slip in the participle too", () => {
    const hedge = (text: string, predicate: "attributed-to" | "based-in" | "targets") =>
      withPredicate(text, predicate)[0]?.hedge?.text;
    expect(
      hedge("All of these make us believe that GlassLoader was written by Silver Heron.", "attributed-to"),
    ).toBe("make us believe that");
    expect(hedge("The code led us to suspect that Silver Heron attacked banks in Peru.", "targets")).toBe(
      "led us to suspect that",
    );
    expect(hedge("Pale Otter is believe to originate from Peru.", "based-in")).toBe("is believe to");
  });

  it("hedges an act that is likely part of what a group is after", () => {
    expect(targets("The attack was likely a part of Silver Heron's focus on banks.")?.hedge?.text).toBe(
      "likely",
    );
    expect(
      targets("The file was likely a lure, and Silver Heron's focus on banks is known.")?.hedge ?? null,
    ).toBeNull();
  });

  it("gives no negated claim as plain fact, each with its kind", () => {
    const kinds = [
      ["Silver Heron never targeted banks in Peru.", "flat"],
      ["There is no evidence that Silver Heron targeted banks in Peru.", "no-evidence"],
      ["Not all groups of Silver Heron targeted banks in Peru.", "partial"],
      ["Silver Heron doesn't usually target banks in Peru.", "partial"],
      ["Silver Heron no longer targets banks in Peru.", "ceased"],
      ["It is unclear whether Silver Heron targeted banks in Peru.", "not-attributed"],
    ] as const;
    for (const [text, kind] of kinds)
      for (const claim of withPredicate(text, "targets")) {
        expect(claim.stance, text).not.toBe("asserts");
        expect(claim.negation, text).toBe(kind);
      }
    expect(targets("Silver Heron never targeted banks in Peru.")?.stance).toBe("denies");
    expect(targets("Not all groups of Silver Heron targeted banks in Peru.")?.stance).toBe("doubts");
  });

  it("keeps withheld attribution and the denial of the accused apart", () => {
    const withheld = withPredicate("We do not attribute the attack to Silver Heron.", "attributed-to");
    expect(withheld.map(({ negation }) => negation)).toEqual(["not-attributed"]);
    const denied = claimsIn("The embassy denied that Silver Heron attacked ministries in Poland.").filter(
      ({ predicate }) => predicate === "targets",
    );
    expect(denied.every(({ negation }) => negation === "denied-by-accused")).toBe(true);
  });

  it("takes forecasts, conditions and abilities for no events", () => {
    for (const text of [
      "Silver Heron will target banks in Peru.",
      "If Silver Heron targets banks in Peru, the loss is great.",
      "Silver Heron could target banks in Peru.",
      "GlassLoader is able to infect banks in Peru.",
      "We expect that Silver Heron targets banks in Peru next year.",
    ])
      expect(withPredicate(text, "targets"), text).toEqual([]);
  });

  it("keeps claims that contradict each other side by side", () => {
    const text = "Symantec said Silver Heron attacked Peru. Kaspersky said Silver Heron never attacked Peru.";
    const stances = withPredicate(text, "targets").map(({ stance, assertedBy }) => [stance, assertedBy[0]]);
    expect(stances).toEqual([
      ["asserts", "Symantec"],
      ["denies", "Kaspersky"],
    ]);
  });

  it("reads who says it: the document, a firm, two firms, a criminal", () => {
    expect(targets("Silver Heron attacked banks in Peru.")?.assertedBy).toEqual(["author"]);
    expect(targets("We believe Silver Heron attacked banks in Peru.")?.assertedBy).toEqual(["author"]);
    expect(targets("According to Symantec, Silver Heron attacked banks in Peru.")?.assertedBy).toEqual([
      "Symantec",
    ]);
    expect(targets("Silver Heron attacked banks in Peru, Symantec said.")?.assertedBy).toEqual(["Symantec"]);
    expect(
      targets("Symantec and Kaspersky reported that Silver Heron attacked banks in Peru.")?.assertedBy,
    ).toEqual(["Symantec", "Kaspersky"]);
    expect(targets("Silver Heron claimed it attacked banks in Peru.")?.assertedBy).toEqual(["Silver Heron"]);
  });

  it("keeps the speaker and whom they pass on", () => {
    const claim = targets("Symantec said that Kaspersky believes Silver Heron attacked banks in Peru.");
    expect(claim).toMatchObject({ assertedBy: ["Symantec"], relays: ["Kaspersky"] });
  });

  it("knows a speaker named by surname from an earlier paragraph, with the employer", () => {
    const text =
      "Ann Example, a researcher with Symantec, has followed the crew.\n\nThe crew is old.\n\nSilver Heron attacked banks in Peru, Ms Example said.";
    expect(targets(text)?.assertedBy).toEqual(["Ann Example", "Symantec"]);
  });
});
