import { describe, expect, it } from "vitest";
import { said } from "../../reading.ts";

const ALIKE = "Silver Heron overlaps-with Pale Otter";

describe("what groups have in common", () => {
  it("reads who resembles whom, by what they use and do", () => {
    for (const text of [
      "Silver Heron's tools closely resemble those used by Pale Otter.",
      "There is some overlap between IP addresses used by Silver Heron and Pale Otter.",
      "Silver Heron overlaps with previously reported activity by Pale Otter.",
      "Silver Heron closely overlaps with public reporting under the aliases Pale Otter and Amber Finch.",
      "Silver Heron loosely aligns with public reporting related to the group Pale Otter.",
      "Silver Heron used similar TTPs and tools as Pale Otter.",
      "Silver Heron includes a subset of the activity that researchers call Pale Otter.",
      "Silver Heron appears to be closely associated with, or evolved from, Pale Otter.",
      "Silver Heron, which was previously tracked under the moniker Amber Finch, overlaps with Pale Otter.",
      "Silver Heron has affiliations with other groups like Pale Otter.",
      "Silver Heron has drawn comparisons to Pale Otter and Amber Finch.",
      "The methods of Silver Heron resemble the descriptions of Pale Otter provided by Vendor.",
      "Silver Heron's tools closely match those of Pale Otter.",
      "Silver Heron is thought to be the successor of Pale Otter.",
      "In our view the Silver Heron group has evolved into the Pale Otter group.",
      "Silver Heron shares a large part of the servers used by Pale Otter.",
      "Silver Heron used the exact same exploit code that Pale Otter used.",
      "It should be mentioned that several firms have linked Silver Heron with Pale Otter.",
      "Silver Heron aligns with the actor our colleagues at Vendor recently revealed to be Pale Otter.",
      "The clearest overlap is that between Silver Heron and the English-speaking group Pale Otter.",
    ])
      expect(said(text).join(), text).toContain(ALIKE);
  });

  it("reads the whole row of names that groups or their activity go by elsewhere", () => {
    const both = [ALIKE, "Silver Heron overlaps-with Amber Finch"];
    for (const text of [
      "Silver Heron is aligned with the activity publicly reported as Pale Otter and Amber Finch.",
      "Silver Heron overlaps to varying degrees with groups tracked by the industry as Pale Otter, Amber Finch and Dusk Marten.",
      "Silver Heron shares code with other clusters (Unheardof, Pale Otter, Amber Finch).",
      "Silver Heron is linked to groups such as Pale Otter, Unheardof, and Amber Finch.",
      "Some firms link Silver Heron to Pale Otter, Amber Finch.",
    ])
      expect(said(text), text).toEqual(expect.arrayContaining(both));
  });

  it("does not tell that names of one group overlap, nor that a version is a successor", () => {
    expect(said("There are ties between Silver Heron, Pale Otter and Grey Otter.")).toEqual([
      ALIKE,
      "Silver Heron overlaps-with Grey Otter",
    ]);
    expect(
      said("We found a connection between this campaign and Silver Heron and Pale Otter."),
    ).not.toContain(ALIKE);
    expect(said("The Silver Heron campaign included a new version of GlassLoader.").join()).not.toContain(
      "overlaps",
    );
  });

  it("reads ties that are denied far from their subject", () => {
    expect(
      said(
        "The Silver Heron operators were influenced by what several vendors had published about them and do not have any ties with Pale Otter.",
      ),
    ).toContain("Silver Heron overlaps-with Pale Otter (flat)");
  });

  it("reads likeness in these words too", () => {
    for (const text of ["Silver Heron overlaps with Pale Otter."])
      expect(said(text).join(), text).toContain(ALIKE);
  });

  it("finds who is left out where the text speaks of one only", () => {
    expect(
      said("Silver Heron attacked banks. Infrastructure overlaps have been found with Pale Otter."),
    ).toContain(ALIKE);
    expect(said("Silver Heron attacked banks. There is activity overlap with Pale Otter.")).toContain(ALIKE);
  });

  it('takes the names of a list to come, and each side of the only "and"', () => {
    expect(
      said("The following groups may be associated with Silver Heron: Pale Otter and Amber Finch."),
    ).toEqual(["Pale Otter overlaps-with Silver Heron", "Amber Finch overlaps-with Silver Heron"]);
    expect(said("Analysts found ties between Silver Heron and Pale Otter, Amber Finch.")).toEqual([
      ALIKE,
      "Silver Heron overlaps-with Amber Finch",
    ]);
  });

  it("reads a row that has commas alone, but nobody who speaks after it", () => {
    expect(said("Silver Heron may be related to Pale Otter, Amber Finch, Dusk Marten.")).toEqual([
      ALIKE,
      "Silver Heron overlaps-with Amber Finch",
      "Silver Heron overlaps-with Dusk Marten",
    ]);
    expect(said("Silver Heron has ties to Pale Otter, Amber Finch said.")).toEqual([ALIKE]);
  });

  it("does not make one group of two that were not concluded to be", () => {
    expect(
      said(
        "There is overlap between servers of Silver Heron and Pale Otter, but it has not been concluded that the groups are the same.",
      ),
    ).not.toContain("Silver Heron alias-of Pale Otter");
  });

  it("leaves ways of working that fit, and overlaps of something else", () => {
    for (const text of [
      "Silver Heron sends letters because it aligns with Pale Otter's methods.",
      "The strategy is very similar to that of the groups Silver Heron and Pale Otter.",
      "Notes of Silver Heron are short, and there is overlap between the code of FernBot and the work of Pale Otter.",
    ])
      expect(said(text).join(), text).not.toContain("overlaps-with Pale Otter");
  });
});
