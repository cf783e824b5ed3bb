import { describe, expect, it } from "vitest";
import { claimsIn, said, withPredicate } from "../reading.ts";

/** Each text with a claim that has to be among those read from it. */
function reads(what: string, cases: Readonly<Record<string, string>>): void {
  describe(what, () => {
    for (const [text, claim] of Object.entries(cases))
      it(text, () => {
        expect(said(text)).toContain(claim);
      });
  });
}

reads("groups told of through what they have, do or consist of", {
  "Members of Silver Heron collaborated with members of Pale Otter.":
    "Silver Heron cooperates-with Pale Otter",
  "The activity of Silver Heron overlaps with that of Pale Otter.": "Silver Heron overlaps-with Pale Otter",
  "Silver Heron, whose activity dovetails with that of Pale Otter, rested.":
    "Silver Heron overlaps-with Pale Otter",
  "Silver Heron abused backdoors of Pale Otter.": "Silver Heron hijacks Pale Otter",
  "Operators of Silver Heron broke into the servers of Pale Otter.": "Silver Heron hijacks Pale Otter",
  "Silver Heron imitates the infection chain of the group Pale Otter.": "Silver Heron imitates Pale Otter",
  "Silver Heron's tools are distinct from those used by Pale Otter.":
    "Silver Heron overlaps-with Pale Otter (flat)",
});

reads("what passes from one group to another", {
  "Access obtained by Silver Heron was handed to Pale Otter.": "Silver Heron hands-off-to Pale Otter",
  "Silver Heron gained initial access and then transferred it to Pale Otter.":
    "Silver Heron hands-off-to Pale Otter",
  "Silver Heron handed over access to a mail server of a ministry in Peru to Pale Otter.":
    "Silver Heron hands-off-to Pale Otter",
  "Pale Otter relies on Silver Heron for initial access.": "Silver Heron hands-off-to Pale Otter",
  "Silver Heron acts as an initial access broker for Pale Otter.": "Silver Heron hands-off-to Pale Otter",
  "A hand-off from Silver Heron to Pale Otter took place.": "Silver Heron hands-off-to Pale Otter",
  "GlassLoader was shared by Silver Heron with Pale Otter.": "Silver Heron shares-with Pale Otter",
  "Silver Heron leases its botnet to Pale Otter.": "Silver Heron shares-with Pale Otter",
  "Silver Heron provided Pale Otter with access to its infrastructure.":
    "Silver Heron shares-with Pale Otter",
  "There is no indication that Silver Heron passed access to Pale Otter.":
    "Silver Heron hands-off-to Pale Otter (no-evidence)",
});

reads("cooperation by verb, noun and adverb", {
  "Silver Heron runs joint campaigns with Pale Otter.": "Silver Heron cooperates-with Pale Otter",
  "The collaboration of Silver Heron with Pale Otter is known.": "Silver Heron cooperates-with Pale Otter",
  "The attack was carried out jointly by Silver Heron and Pale Otter.":
    "Silver Heron cooperates-with Pale Otter",
  "Silver Heron enlisted the help of Pale Otter.": "Silver Heron cooperates-with Pale Otter",
});

reads("parts, and names that are told in other ways", {
  "Pale Otter's subgroup Silver Heron attacked banks.": "Silver Heron part-of Pale Otter",
  "Silver Heron operates under the Pale Otter umbrella.": "Silver Heron part-of Pale Otter",
  "Silver Heron was renamed Pale Otter.": "Silver Heron alias-of Pale Otter",
  "Silver Heron and Pale Otter are two names for the same actor.": "Silver Heron alias-of Pale Otter",
  "Silver Heron (tracked by other vendors as Pale Otter and Amber Finch) rested.":
    "Amber Finch alias-of Silver Heron",
  "We track Silver Heron separately from Pale Otter.": "Silver Heron alias-of Pale Otter (flat)",
});

describe("the two of a text", () => {
  it("are those that the sentence before names", () => {
    const text =
      "Silver Heron and Pale Otter were on the same network. The two also coordinated their activity.";
    expect(said(text)).toContain("Silver Heron cooperates-with Pale Otter");
    expect(
      said("Silver Heron and Pale Otter were there. We saw no indication that they were working together."),
    ).toContain("Silver Heron cooperates-with Pale Otter (no-evidence)");
  });

  it("are no one that attacks alone", () => {
    expect(said("Silver Heron met Pale Otter. Both have attacked banks.").join()).not.toContain("targets");
  });
});

describe("how far a hedge reaches", () => {
  const hedgeOf = (text: string): string | undefined =>
    withPredicate(text, "cooperates-with")[0]?.hedge?.text;

  it("counts when it governs the claim, words said aside or not", () => {
    expect(
      hedgeOf("It is possible, although not confirmed, that Silver Heron and Pale Otter coordinate."),
    ).toBeDefined();
    expect(
      hedgeOf("A possible, although not confirmed, cooperation between Silver Heron and Pale Otter ended."),
    ).toBe("possible");
  });

  it("does not count for what an adjective of another noun or a clause hung on by 'which' says", () => {
    expect(
      hedgeOf("With a possible motive in mind, Silver Heron cooperates with Pale Otter."),
    ).toBeUndefined();
    const claims = claimsIn("We believe that this is Silver Heron, which cooperates with Pale Otter.");
    expect(claims.find(({ predicate }) => predicate === "cooperates-with")).toMatchObject({ hedge: null });
  });

  it("leaves open what is asked, and takes back what was thought once", () => {
    expect(said("Whether Silver Heron and Pale Otter coordinate remains unclear.")).toContain(
      "Silver Heron cooperates-with Pale Otter (not-attributed)",
    );
    expect(said("Silver Heron, formerly thought to be part of Pale Otter, rested.")).toContain(
      "Silver Heron part-of Pale Otter (ceased)",
    );
    expect(said("Silver Heron denied having cooperated with Pale Otter.")).toContain(
      "Silver Heron cooperates-with Pale Otter (denied-by-accused)",
    );
    expect(said("Were it to emerge that Silver Heron belongs to Pale Otter, all would change.")).toEqual([]);
  });
});

describe("no relation", () => {
  for (const text of [
    "Like other tools of Silver Heron, the program resembles nothing of note.",
    "Articles about Silver Heron and Pale Otter are linked below.",
    "Silver Heron and Pale Otter share victims' data with Mandiant.",
    "Both groups use GlassLoader, and share access to GlassLoader.",
  ])
    it(text, () => {
      expect(said(text).filter((claim) => /Silver Heron \S+-\S+ Pale Otter/.test(claim))).toEqual([]);
    });
});
