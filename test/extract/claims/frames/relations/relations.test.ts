import { describe, expect, it } from "vitest";
import { said, withPredicate } from "../../reading.ts";

describe("relations between groups", () => {
  it("reads cooperation in its wordings", () => {
    for (const text of [
      "Silver Heron cooperates with Pale Otter.",
      "Silver Heron and Pale Otter work together.",
      "We saw cooperation between Silver Heron and Pale Otter.",
      "Silver Heron is partnering with Pale Otter.",
    ])
      expect(said(text), text).toContain("Silver Heron cooperates-with Pale Otter");
  });

  it("reads hand-offs with their direction", () => {
    expect(said("Silver Heron handed over access to Pale Otter.")).toContain(
      "Silver Heron hands-off-to Pale Otter",
    );
    expect(said("Silver Heron sold network access to Pale Otter.")).toContain(
      "Silver Heron hands-off-to Pale Otter",
    );
  });

  it("reads access handed over by its owner", () => {
    for (const text of [
      "Silver Heron handed its access to Pale Otter.",
      "Silver Heron handed over its access to Pale Otter.",
    ])
      expect(said(text), text).toContain("Silver Heron hands-off-to Pale Otter");
    expect(said("Silver Heron did not hand its access to Pale Otter.")).toContain(
      "Silver Heron hands-off-to Pale Otter (flat)",
    );
  });

  it("reads sharing with its direction and its asset", () => {
    const [claim] = withPredicate("Silver Heron shared GlassLoader with Pale Otter.", "shares-with");
    expect(claim).toMatchObject({
      subject: { canonical: "Silver Heron" },
      object: { canonical: "Pale Otter" },
      asset: "n-glassloader",
    });
    expect(said("Silver Heron bought GlassLoader from Pale Otter.")).toContain(
      "Pale Otter shares-with Silver Heron",
    );
  });

  it("reads hijacks and imitation", () => {
    expect(said("Silver Heron hijacked the infrastructure of Pale Otter.")).toContain(
      "Silver Heron hijacks Pale Otter",
    );
    expect(
      said("Silver Heron took over Pale Otter's servers without the owner's knowledge.").join(),
    ).toContain("Silver Heron hijacks Pale Otter");
    expect(said("Silver Heron imitates Pale Otter.")).toContain("Silver Heron imitates Pale Otter");
  });

  it("reads overlap, kinship and other names apart", () => {
    expect(said("Silver Heron overlaps with Pale Otter.")).toContain("Silver Heron overlaps-with Pale Otter");
    expect(said("Silver Heron is a subgroup of Pale Otter.")).toContain("Silver Heron part-of Pale Otter");
    expect(said("Silver Heron is part of what we track as Pale Otter.")).toContain(
      "Silver Heron part-of Pale Otter",
    );
    expect(said("Silver Heron, also known as Pale Otter and Amber Finch, is back.")).toEqual(
      expect.arrayContaining(["Pale Otter alias-of Silver Heron", "Amber Finch alias-of Silver Heron"]),
    );
  });

  it("reads denials as denials", () => {
    expect(said("We found no evidence that Silver Heron cooperates with Pale Otter.")).toContain(
      "Silver Heron cooperates-with Pale Otter (no-evidence)",
    );
    expect(
      said("The investigation found no coordination between Silver Heron and Pale Otter.").join(),
    ).toMatch(/Silver Heron cooperates-with Pale Otter \(no-evidence\)/);
    expect(said("Silver Heron is unrelated to Pale Otter.")).toContain(
      "Silver Heron overlaps-with Pale Otter (flat)",
    );
    expect(said("Silver Heron and Pale Otter are two distinct groups.")).toContain(
      "Silver Heron alias-of Pale Otter (flat)",
    );
    expect(said("Silver Heron does not cooperate with Pale Otter.")).toContain(
      "Silver Heron cooperates-with Pale Otter (flat)",
    );
  });

  it("notes how much was done together when the text says", () => {
    const scaleOf = (text: string) => withPredicate(text, "cooperates-with")[0]?.scale;
    expect(scaleOf("Silver Heron repeatedly cooperated with Pale Otter.")).toBe("repeated");
    expect(scaleOf("Silver Heron has a long-term alliance with Pale Otter.")).toBe("lasting");
    expect(scaleOf("Silver Heron cooperated with Pale Otter once.")).toBe("act");
    expect(scaleOf("Silver Heron cooperated with Pale Otter.")).toBeNull();
  });

  it("lets both groups stand for the two last spoken of", () => {
    const text = "Silver Heron overlaps with Pale Otter. Both groups cooperate closely.";
    expect(said(text)).toContain("Silver Heron cooperates-with Pale Otter");
  });

  it("takes shared code of two malware families for no relation of groups", () => {
    expect(said("Researchers share reports with customers.")).toEqual([]);
  });

  it("reads what stands in the way, and pacts", () => {
    expect(
      withPredicate("Mistrust makes cooperation difficult for services of two states.", "obstacle-to").length,
    ).toBeGreaterThan(0);
    expect(
      withPredicate("In 2015 China and Russia signed a cyber security agreement.", "agreement").length,
    ).toBeGreaterThan(0);
  });

  it("takes no network connection, no part of a program and no campaign beside a tool for a relation", () => {
    for (const text of [
      "Silver Heron overlaps in nothing. Pale Otter sends mail. They are using a TLS connection and a header.",
      "Silver Heron replaced the crypto part of Pale Otter.",
      "While we saw GlassLoader delivered by Silver Heron, these campaigns are not associated with Pale Otter.",
    ])
      expect(said(text).join(), text).not.toMatch(/(?:part-of|shares-with) |Heron overlaps-with Pale Otter$/);
  });
});
