import { describe, expect, it } from "vitest";
import { claimsIn, said, withPredicate } from "./reading.ts";

describe("who does what to whom", () => {
  it("tells a country as home of a group from a country as victim, tongue, place and invader", () => {
    expect(said("The Chinese hacking group Silver Heron attacked ministries in Poland.")).toContain(
      "Silver Heron based-in China",
    );
    expect(said("Silver Heron used Russian-language malware against banks in Kenya.").join()).not.toContain(
      "Russia",
    );
    expect(said("A Russian firm was hit by Silver Heron last week.")).toEqual([
      "Silver Heron targets Russia",
    ]);
    expect(said("Silver Heron became active after Russia invaded Ukraine.")).not.toContain(
      "Silver Heron targets Russia",
    );
    expect(said("Silver Heron attacked a base near the border with China.").join()).not.toContain("China");
  });

  it("keeps a home apart from a sponsor", () => {
    expect(said("Silver Heron operates out of Iran.")).toEqual(["Silver Heron based-in Iran"]);
    expect(said("Silver Heron works on behalf of the Iranian government.").join()).toContain("attributed-to");
  });

  it("takes no vendor and no product for a victim", () => {
    const claims = said("Researchers at Microsoft found that Silver Heron attacked hospitals in Spain.");
    expect(claims).toContain("Silver Heron targets Spain");
    expect(claims.join()).not.toContain("targets Microsoft");
  });

  it("reads the passive and lets a missing agent be the one the text is about", () => {
    expect(said("Several Polish ministries were breached by Pale Otter in 2023.")).toContain(
      "Pale Otter targets Poland",
    );
    expect(
      said("Pale Otter has been watched for years. In 2023, embassies in Oslo were attacked.").join(),
    ).toContain("Pale Otter targets");
  });

  it("reads every member of a list with its own type", () => {
    expect(
      said("Pale Otter targets energy, telecommunications and defense companies in Poland and Germany."),
    ).toEqual(
      expect.arrayContaining([
        "Pale Otter targets energy",
        "Pale Otter targets defense",
        "Pale Otter targets Poland",
        "Pale Otter targets Germany",
      ]),
    );
  });

  it("reads lists without a verb", () => {
    const text = "# Pale Otter\n\nTargeting: Japan, Vietnam\n";
    expect(said(text)).toEqual(
      expect.arrayContaining(["Pale Otter targets Japan", "Pale Otter targets Vietnam"]),
    );
  });

  it("lets an opening line hold for the entries below it", () => {
    const text =
      "Pale Otter has targeted the following countries:\n\n- Japan\n- Vietnam\n\nNothing else is known.";
    expect(said(text)).toEqual(
      expect.arrayContaining(["Pale Otter targets Japan", "Pale Otter targets Vietnam"]),
    );
  });

  it("lets a heading hold for its section", () => {
    const text =
      "# Two crews\n\nThis report is about two crews.\n\n## Amber Finch\n\nThe group has attacked banks in Ghana for several years now.\n";
    expect(said(text)).toContain("Amber Finch targets Ghana");
  });

  it("resolves pronouns and phrases that point back", () => {
    expect(said("Amber Finch is active again. It attacked banks in Ghana.")).toContain(
      "Amber Finch targets Ghana",
    );
    expect(said("Amber Finch is active again. The group uses GlassLoader.")).toContain(
      "Amber Finch uses GlassLoader",
    );
  });

  it("keeps actors without a name as what they are", () => {
    const [claim] = withPredicate("Chinese hackers attacked ministries in Poland.", "targets");
    expect(claim?.subject).toMatchObject({ type: "unnamed", canonical: "Chinese hackers", link: [] });
    expect(said("Attackers use many tools against companies in Europe.")).toEqual([]);
  });

  it("keeps campaigns and malware as subjects", () => {
    expect(said("The campaign hit telecommunications companies in Peru.")).toContain("campaign targets Peru");
    expect(said("MossWiper struck hospitals in Peru.")).toContain("MossWiper targets Peru");
  });

  it("takes an impersonated brand for no victim", () => {
    const claims = said("Amber Finch impersonated Netflix in messages to its victims.");
    expect(claims).toContain("Amber Finch impersonates Netflix");
    expect(claims.join()).not.toContain("targets Netflix");
  });

  it("takes politics for no act", () => {
    expect(said("The two capitals form a bloc against Washington.")).toEqual([]);
  });

  it("reads uses, exploits and addresses", () => {
    expect(said("Amber Finch deployed GlassLoader and FernBot.")).toEqual(
      expect.arrayContaining(["Amber Finch uses GlassLoader", "Amber Finch uses FernBot"]),
    );
    expect(said("Amber Finch exploited CVE-2021-44228 in 2022.")).toContain(
      "Amber Finch exploits CVE-2021-44228",
    );
    expect(said("GlassLoader was used by Amber Finch in Peru.")).toContain("Amber Finch uses GlassLoader");
  });

  it("reads what is sought, why, and who can have a tool", () => {
    expect(said("Amber Finch stole submarine designs and radar data.")).toEqual(
      expect.arrayContaining(["Amber Finch seeks submarine designs", "Amber Finch seeks radar data"]),
    );
    expect(withPredicate("Amber Finch is motivated by financial gain.", "motivated-by")).toHaveLength(1);
    const [claim] = withPredicate("GlassLoader is proprietary and is not sold on forums.", "availability");
    expect(claim?.subject.canonical).toBe("GlassLoader");
  });

  it("reads whose work something is", () => {
    expect(said("The attack was attributed to Amber Finch.")).toContain("attack attributed-to Amber Finch");
    expect(said("Dusk Marten is behind GlassLoader.")).toContain("GlassLoader attributed-to Dusk Marten");
  });

  it("gives each claim the rule, the quote and an id that does not depend on offsets", () => {
    const sentence = "Amber Finch deployed GlassLoader.";
    const [a] = claimsIn(sentence);
    const [b] = claimsIn(`A new year has begun.\n\n${sentence}`);
    expect(a?.id).toBe(b?.id);
    expect(a?.passage).toMatchObject({ kind: "text", quote: sentence, ordinal: 0 });
    expect(a?.origin).toMatchObject({ by: "rule", name: "clauses" });
  });
});
