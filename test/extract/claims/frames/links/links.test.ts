import { describe, expect, it } from "vitest";
import { claimsIn, said } from "../../reading.ts";

const LINKED = "Silver Heron overlaps-with Pale Otter";

describe("links between groups, campaigns and activity", () => {
  it.each([
    ["an aside", "There is a clear overlap, in our view, between Silver Heron and Pale Otter."],
    ["a bracket", "There are similarities (see Figure 3) between Silver Heron and Pale Otter."],
    [
      "where it shows",
      "There are similarities, both in code and in lures, between Silver Heron and Pale Otter.",
    ],
    ["acts of both", "We noted parallels between the attacks of Silver Heron and those of Pale Otter."],
    ["a name told by others", "Silver Heron shows some overlap with what Vendor tracks as Pale Otter."],
    [
      "what somebody is and is called",
      "Silver Heron overlaps with another spyware company called Pale Otter.",
    ],
    ["a name after who it is", "Silver Heron overlaps with another state-linked entity, Pale Otter."],
    [
      "an expansion in a bracket",
      "There are overlaps between Silver Heron and the command and control (C&C) infrastructure used by Pale Otter.",
    ],
    ["the way from one to the other", "The report draws a connection from Silver Heron to Pale Otter."],
    ["tools of two", "Similarities in the tools of Silver Heron and Pale Otter were noted."],
    ["a relative clause", "Silver Heron, which is said to be related to Pale Otter, attacked banks."],
    ["who says so in between", "Silver Heron is a cluster that we assess is related to Pale Otter."],
    ["a participle in front", "Closely tied to Pale Otter, Silver Heron attacked banks."],
    [
      "a whole in front of its verb",
      "Silver Heron, active since 2019, is in many ways similar to Pale Otter.",
    ],
    ["a clause that concedes", "Despite the overlaps with Pale Otter, Silver Heron is a group of its own."],
    [
      "those who are tied",
      "Two groups that appear to be connected, Silver Heron and Pale Otter, were active.",
    ],
    ["others that tie them", "Several researchers lump Silver Heron and Pale Otter together."],
    ["the same means", "Silver Heron relies on the same lures as Pale Otter."],
    ["shared means", "Common tooling has been seen between Silver Heron and Pale Otter."],
  ])("are read over %s", (_, text) => {
    expect(said(text)).toEqual(expect.arrayContaining([expect.stringMatching(LINKED)]));
  });

  it.each([
    ["An actor associated with Pale Otter registered the domain.", "actor overlaps-with Pale Otter"],
    ["These attacks are related to earlier activity of Pale Otter.", "attacks overlaps-with Pale Otter"],
    ["The campaign is similar to past Pale Otter operations.", "campaign overlaps-with Pale Otter"],
    ["We linked the intrusions to attacks carried out by Pale Otter.", "intrusions overlaps-with Pale Otter"],
  ])("have ends without a name: %s", (text, claim) => {
    expect(said(text)).toContain(claim);
  });

  it.each([
    "Silver Heron is related to Amber Finch and partly overlaps with Pale Otter.",
    "Silver Heron is an actor that Vendor has tracked since 2019, closely related to Pale Otter.",
    "During our analysis of Silver Heron, we found similarities with Pale Otter.",
    "Some reports suggest that a number of groups, including Silver Heron, are related to Pale Otter.",
    "Code overlaps have been found with Pale Otter in the tools of Silver Heron, which is related to Pale Otter.",
    'Silver Heron, they say, "overlaps with" activity tracked elsewhere as Pale Otter.',
  ])("are said of those told of before: %s", (text) => {
    expect(said(text)).toContain(LINKED);
  });

  it("are read of those that a relative clause ties, and of whose things they are said", () => {
    expect(said("Silver Heron, whom Vendor associates with Pale Otter, attacked banks.")).toContain(LINKED);
    expect(
      said("Silver Heron attacked banks. Its servers largely overlap with those of Pale Otter.").join(),
    ).toContain("overlaps-with Pale Otter");
    expect(said("We connect the dots between Silver Heron and Pale Otter.")).toContain(LINKED);
  });

  it("are in doubt where nobody was able to establish them", () => {
    const [claim] = claimsIn("Silver Heron is an actor that we have not been able to link to Pale Otter.");
    expect(claim?.stance).toBe("doubts");
  });

  it("takes a part for the one of its own name", () => {
    expect(
      said("There is an overlap between Silver Heron and an Amber Finch subset called Pale Otter."),
    ).toContain(LINKED);
  });

  it("reach each of those that follow", () => {
    expect(said("Silver Heron overlaps with Pale Otter and, to a lesser extent, with Amber Finch.")).toEqual([
      LINKED,
      "Silver Heron overlaps-with Amber Finch",
    ]);
  });

  it.each([
    "There is considerable crossover between Silver Heron and Pale Otter.",
    "Silver Heron and Pale Otter have much in common.",
    "Silver Heron's tradecraft echoes operations of Pale Otter.",
    "Silver Heron and Pale Otter are closely interlinked.",
    "Silver Heron closely matches what is known of Pale Otter.",
    "Silver Heron is a broad espionage operation with some links to Pale Otter.",
    "One of the clusters, Silver Heron, is a group that overlaps with Pale Otter.",
    "Silver Heron leverages tools and procedures that are similar to those of Pale Otter.",
    "Silver Heron relies on the same loader as Pale Otter.",
    "Silver Heron uses malware that has also been used by other groups such as Pale Otter.",
    "Just like Pale Otter, Silver Heron uses compromised routers.",
    "Silver Heron, like Pale Otter, relies on compromised routers.",
    "While there are minimal overlaps with Pale Otter (Amber Finch), Vendor believes that Silver Heron acts alone.",
    "Silver Heron attacked banks. Another overlap we observed is with Pale Otter.",
    "Silver Heron attacked banks. This is similar to what was seen in campaigns of Pale Otter.",
    "Silver Heron's methods are virtually indistinguishable from those of Pale Otter.",
    "Silver Heron is cut from the same cloth as Pale Otter.",
    "Silver Heron might share its origins with Pale Otter.",
    "Silver Heron: similarities with Pale Otter",
    "Silver Heron has no known partners, but there are overlaps with Pale Otter.",
    "Suspected of being linked to Pale Otter, Silver Heron attacked banks.",
    "Silver Heron is taking a page out of the book of Pale Otter.",
    "There is evidence tying Silver Heron to Pale Otter.",
  ])("are worded in many ways: %s", (text) => {
    expect(said(text)).toContain(LINKED);
  });

  it.each([
    "Silver Heron used the same kit that Pale Otter had deployed in 2019.",
    "Silver Heron uses many of the same tools as Pale Otter.",
    "Silver Heron signed its loader with a certificate that had previously been used by Pale Otter.",
    "Silver Heron operates from an address that was controlled by Pale Otter two months ago.",
    "The technique used by Silver Heron was also observed being used by Pale Otter.",
    "Silver Heron abused satellite links, as did Pale Otter.",
    "Silver Heron used similar lures and tools as Pale Otter.",
    "Silver Heron used a watermark which had been seen in operations by Pale Otter.",
  ])("are told by what both use: %s", (text) => {
    expect(said(text)).toContain(LINKED);
  });

  it("are said of those that a list names later", () => {
    expect(
      said("Several groups may be related to Pale Otter, including Silver Heron and Amber Finch."),
    ).toEqual([LINKED, "Amber Finch overlaps-with Pale Otter"]);
    expect(said("Silver Heron is related to Pale Otter since 2017 and perhaps Amber Finch.")).toEqual([
      LINKED,
      "Silver Heron overlaps-with Amber Finch",
    ]);
  });

  it("are told of a group through the activity that it is", () => {
    const text =
      "Silver Heron is a cluster of probing activity that we assess with moderate confidence is associated with Pale Otter.";
    expect(said(text)).toContain(LINKED);
  });

  it.each([
    "The campaign is unrelated to Pale Otter.",
    "Silver Heron and Pale Otter have nothing in common.",
    "No connection to other known groups was found for Silver Heron, which has no link to Pale Otter.",
  ])("are denied: %s", (text) => {
    const [claim] = claimsIn(text).filter(({ predicate }) => predicate === "overlaps-with");
    expect(claim?.stance).toBe("denies");
  });

  it("are not denied of two when somebody else is tied to none of them", () => {
    const text =
      "Silver Heron overlaps with Pale Otter. At this time, they do not have sufficient evidence to directly link Zed Mev 17 to any of these threat actors.";
    expect(claimsIn(text).map(({ stance }) => stance)).toEqual(["asserts"]);
  });

  it.each([
    "The attack on the ministry was linked to Silver Heron.",
    "Silver Heron has ties to a city in France.",
    "Silver Heron is an actor. Vendor saw code overlaps in FernBot and GlassLoader with malware of Pale Otter.",
    "Similar to Pale Otter, Silver Heron sends documents with macros.",
    "A network connection with the server of Silver Heron was seen.",
    "Like Pale Otter, Silver Heron attacked a bank.",
    "Silver Heron used a backdoor previously associated with Pale Otter.",
    "Silver Heron used a backdoor commonly used by other groups, including Pale Otter.",
    "The decline of Silver Heron activity, coinciding with the growth of Pale Otter, is odd.",
    "The campaign of Silver Heron was previously attributed to Pale Otter.",
    "The lures of Silver Heron call those of a bank to mind.",
    "Silver Heron uses GlassLoader, which is associated with Pale Otter.",
    "Silver Heron carried out other attacks related to the games, named Pale Otter.",
    "Silver Heron and Pale Otter, which are tied to a ministry, went after the same sectors.",
  ])("are none: %s", (text) => {
    expect(said(text).join()).not.toContain("overlaps");
  });
});
