import { describe, expect, it } from "vitest";
import { claimsIn, said, withPredicate } from "./reading.ts";

const targets = (text: string, published: string | null = null) => withPredicate(text, "targets", published);

describe("hard cases: who does what to whom", () => {
  it("9. a country is attacker, victim, invader, place or tongue as the words say", () => {
    expect(said("The Russian group Silver Heron hit a ministry in Poland.")).toContain(
      "Silver Heron based-in Russia",
    );
    expect(said("Silver Heron used Russian-language malware.").join()).not.toContain("Russia");
    expect(said("Silver Heron is linked to Russian interests.").join()).not.toContain("attributed-to");
  });

  it("10. a capital or government house stands for its state", () => {
    expect(said("Silver Heron works on behalf of the Kremlin.")).toContain(
      "Silver Heron attributed-to Russia",
    );
  });

  it("11. a vendor that speaks or made the product is no victim", () => {
    const told = said("Symantec confirmed that banks in Peru were attacked by Silver Heron.").join();
    expect(told).toContain("Silver Heron targets Peru");
    expect(told).not.toContain("targets Symantec");
  });

  it("12. passive voice with its agent, and a bare participle of the noun beside it", () => {
    expect(said("Banks in Peru were breached by Silver Heron.")).toContain("Silver Heron targets Peru");
    expect(
      said("Symantec published an analysis of servers compromised by Silver Heron.").join(),
    ).not.toContain("targets Symantec");
  });

  it("13. every member of a list", () => {
    expect(said("Silver Heron attacked energy and telecommunications firms in Peru and Ghana.")).toEqual(
      expect.arrayContaining(["Silver Heron targets Peru", "Silver Heron targets Ghana"]),
    );
  });

  it("14. verbless lists", () => {
    expect(said("# Silver Heron\n\nTargeting: Japan, Vietnam\n")).toContain("Silver Heron targets Vietnam");
  });

  it("15. headings hold for their section", () => {
    expect(
      said("# Two crews\n\nOn two crews.\n\n## Amber Finch\n\nThe group attacked banks in Ghana.\n"),
    ).toContain("Amber Finch targets Ghana");
  });

  it("16. pronouns and definite phrases", () => {
    expect(said("Amber Finch is back. The group attacked banks in Ghana.")).toContain(
      "Amber Finch targets Ghana",
    );
  });

  it("17. metaphor and politics", () => {
    expect(said("Hacking is one of the main tools of the state.")).toEqual([]);
  });

  it("18. the brand in a lure is no victim", () => {
    expect(said("Amber Finch impersonated Netflix.").join()).not.toContain("targets Netflix");
  });

  it("19. what criminals claim is theirs to claim", () => {
    expect(targets("Silver Heron claimed it attacked banks in Peru.")[0]?.assertedBy).toEqual([
      "Silver Heron",
    ]);
  });

  it("20. campaign or malware as subject", () => {
    expect(said("The campaign hit banks in Peru.")).toContain("campaign targets Peru");
    expect(said("These attacks were attributed to Amber Finch.").join()).toContain(
      "attributed-to Amber Finch",
    );
  });
});

describe("hard cases: certainty and source", () => {
  it("21. likelihood and confidence are two fields", () => {
    const [claim] = targets(
      "We assess with moderate confidence that Silver Heron likely attacked banks in Peru.",
    );
    expect(claim).toMatchObject({ confidence: "moderate", hedge: { likelihood: "likely" } });
  });

  it("22. a hedge keeps to its scope", () => {
    const claims = claimsIn("Silver Heron, likely Chinese, attacked banks in Peru.");
    expect(claims.find(({ predicate }) => predicate === "based-in")?.hedge?.likelihood).toBe("likely");
    expect(claims.find(({ predicate }) => predicate === "targets")?.hedge).toBeNull();
  });

  it("23. weak verbs are hedged or no more than kinship", () => {
    expect(withPredicate("The attack was linked to Silver Heron.", "attributed-to")[0]?.hedge?.text).toBe(
      "linked to",
    );
    expect(said("Silver Heron shares similarities with Pale Otter.")).toContain(
      "Silver Heron overlaps-with Pale Otter",
    );
  });

  it("24. no kind of negation comes out as a plain fact", () => {
    for (const text of [
      "Silver Heron never worked with Pale Otter.",
      "Silver Heron stopped working with Pale Otter.",
      "We found nothing to suggest that Silver Heron cooperates with Pale Otter.",
      "It is not clear whether Silver Heron cooperated with Pale Otter.",
      "A relationship between Silver Heron and Pale Otter has not been confirmed.",
      "Silver Heron denies working with Pale Otter.",
      "We were unable to find any overlap between Silver Heron and Pale Otter.",
    ]) {
      const claims = claimsIn(text);
      expect(claims.length, text).toBeGreaterThan(0);
      for (const { stance } of claims) expect(stance, text).not.toBe("asserts");
    }
  });

  it("25. attribution withheld or taken back", () => {
    const stances = (text: string) => withPredicate(text, "attributed-to").map(({ stance }) => stance);
    expect(stances("We do not attribute the attack to Silver Heron.")).toEqual(["doubts"]);
    expect(stances("Symantec does not believe Silver Heron was behind the attack.")).toEqual(["denies"]);
    expect(stances("The attack was initially attributed to Silver Heron.")).toEqual(["doubts"]);
  });

  it("26. nested sources", () => {
    expect(
      targets("Symantec said that Kaspersky believes Silver Heron attacked banks in Peru.")[0],
    ).toMatchObject({
      assertedBy: ["Symantec"],
      relays: ["Kaspersky"],
    });
  });

  it("26. who names a group in brackets does not assert the rest", () => {
    const [claim] = withPredicate(
      "We attribute the attack to Silver Heron (reported by Symantec as Pale Otter).",
      "attributed-to",
    );
    expect(claim?.assertedBy).toEqual(["author"]);
  });

  it("27. a speaker named once, then by surname", () => {
    const text =
      "Ann Example, a researcher with Symantec, has followed the crew.\n\nThe crew is old.\n\nSilver Heron attacked banks in Peru, Ms Example said.";
    expect(targets(text)[0]?.assertedBy).toEqual(["Ann Example", "Symantec"]);
  });

  it("28. forecasts, conditions and questions are no events", () => {
    for (const text of [
      "Silver Heron will cooperate with Pale Otter next year.",
      "If Silver Heron cooperates with Pale Otter, the danger grows.",
      "Would Silver Heron cooperate with Pale Otter?",
    ])
      expect(said(text), text).toEqual([]);
  });

  it("29. contradictory claims stay side by side", () => {
    const text = "Symantec said Silver Heron attacked Peru. Kaspersky said Silver Heron never attacked Peru.";
    expect(targets(text).map(({ stance }) => stance)).toEqual(["asserts", "denies"]);
  });
});

describe("hard cases: time", () => {
  const when = (text: string, published: string | null = null) =>
    targets(text, published)[0]?.eventTime ?? null;

  it("30. the event's date, not that of its discovery", () => {
    expect(when("In 2023 Silver Heron attacked banks in Peru, discovered in 2024.")?.from).toBe("2023-01-01");
  });

  it("31. relative dates have no value without a day of publication", () => {
    expect(when("Silver Heron attacked banks in Peru last month.")).toBeNull();
    expect(when("Silver Heron attacked banks in Peru last month.", "2024-03-10")?.from).toBe("2024-02-01");
  });

  it("32. version strings and file names are no dates", () => {
    expect(when("Silver Heron attacked banks in Peru with version 19.19.11 of its loader.")).toBeNull();
  });

  it("33. May the verb is no month, and open intervals stay open", () => {
    expect(when("Silver Heron may have attacked banks in Peru.")).toBeNull();
    expect(when("Silver Heron has attacked banks in Peru since at least 2009.")).toMatchObject({
      from: "2009-01-01",
      to: null,
    });
  });
});
