import { describe, expect, it } from "vitest";
import { claimsIn, said } from "../../reading.ts";

const AKIN = "GlassLoader overlaps-with MossWiper";

describe("kinship of malware", () => {
  it("reads what is a kind of other malware", () => {
    for (const text of [
      "GlassLoader, a variant of the infamous MossWiper malware, is back.",
      "We saw GlassLoader, a recent MossWiper variant, in spam.",
      "GlassLoader is just another variant of MossWiper.",
      "A new MossWiper variant named GlassLoader was found.",
      "GlassLoader is a new fork of the MossWiper trojan.",
    ])
      expect(said(text), text).toContain(AKIN);
  });

  it("reads it of two new names, which no list holds", () => {
    const text =
      "We found a new malware family dubbed Thornwing and a backdoor dubbed Mudhopper. Thornwing looks very similar to Mudhopper.";
    expect(said(text)).toContain("Thornwing overlaps-with Mudhopper");
    expect(said("GlassLoader is a hybrid of MossWiper and FernBot.")).toEqual(
      expect.arrayContaining([AKIN, "GlassLoader overlaps-with FernBot"]),
    );
  });

  it("does not take the name of a variant for another name of the family", () => {
    expect(said("A new MossWiper variant named GlassLoader was found.")).not.toContain(
      "GlassLoader alias-of MossWiper",
    );
  });

  it("reads what comes from other malware", () => {
    for (const text of [
      "GlassLoader is a successor of the banking trojan MossWiper.",
      "GlassLoader is likely an updated version of the MossWiper malware.",
      "GlassLoader is based on the source code of MossWiper.",
      "GlassLoader is a trojan that evolved from the MossWiper family.",
      "GlassLoader borrows some of its code from MossWiper.",
    ])
      expect(said(text), text).toContain(AKIN);
  });

  it("takes what gave way to other malware for what it replaced", () => {
    const claims = said("Over the years MossWiper gave way to GlassLoader in these intrusions.");
    expect(claims).toContain("MossWiper overlaps-with GlassLoader");
    expect(claims.join()).not.toContain("hands-off-to");
  });

  it("reads what the same hands made", () => {
    for (const text of [
      "GlassLoader was created by the same factory that produced MossWiper.",
      "GlassLoader and MossWiper were developed by the same team.",
      "We see signs of a single developer behind both GlassLoader and MossWiper.",
      "GlassLoader and MossWiper use the same crypter.",
    ])
      expect(said(text), text).toContain(AKIN);
  });

  it("reads likeness, of parts too", () => {
    for (const text of [
      "GlassLoader is almost identical to MossWiper.",
      "The GlassLoader malware's components are similar to the ones used by MossWiper.",
      "GlassLoader supports many of the same commands as MossWiper.",
      "GlassLoader has a common feature with MossWiper.",
      "GlassLoader bears some similarity to the MossWiper malware.",
      "GlassLoader has code overlaps with the banking malware MossWiper.",
      "GlassLoader shares a large part of its codebase with MossWiper.",
      "The report is on the relationship of GlassLoader with the MossWiper wiper.",
      "Analysts have linked GlassLoader to MossWiper.",
      "Hence, GlassLoader is related to MossWiper.",
    ])
      expect(said(text), text).toContain(AKIN);
  });

  it("reads what pieces of malware without a name have to do with malware", () => {
    for (const text of [
      "The final payload is a trojan based on MossWiper.",
      "This malware has been linked to the MossWiper family.",
      "This trojan shares similar behaviors with another piece of malware, MossWiper.",
      "The malware very closely resembles MossWiper.",
    ])
      expect(said(text).join(), text).toMatch(/\w+ overlaps-with MossWiper/);
  });

  it("keeps doubt and denial", () => {
    expect(claimsIn("GlassLoader is likely a variant within the MossWiper family.")[0]).toMatchObject({
      predicate: "overlaps-with",
      hedge: { likelihood: "likely" },
    });
    expect(said("We do not believe that GlassLoader is related to MossWiper.")).toContain(`${AKIN} (flat)`);
    expect(said("GlassLoader is not a variant of MossWiper.")).toContain(`${AKIN} (flat)`);
  });

  it("takes no comparison, no version of one's own and no row of malware for kinship", () => {
    for (const text of [
      "Similar to MossWiper, GlassLoader uses stolen servers.",
      "The tag used by this version of MossWiper differs from that of GlassLoader's panel.",
      "Silver Heron uses malware such as GlassLoader and MossWiper.",
      "GlassLoader and a new version of MossWiper were dropped.",
      "The actor modified a version of MossWiper.",
    ])
      expect(said(text).join(), text).not.toContain("overlaps-with");
  });
});

describe("what malware brings other malware", () => {
  it("reads it in the passive, by whatever it came", () => {
    for (const text of [
      "GlassLoader was dropped by FernBot.",
      "The new version of GlassLoader is being delivered via the well-known FernBot trojan.",
      "GlassLoader is delivered as a payload of FernBot.",
      "Payloads dropped by FernBot include GlassLoader and MossWiper.",
    ])
      expect(said(text), text).toContain("FernBot uses GlassLoader");
  });

  it("takes no malware to act that is only named beside", () => {
    expect(said("GlassLoader was used like FernBot.").join()).not.toContain("FernBot uses");
    expect(said("A payload was dropped by FernBot.")).toEqual([]);
  });
});
