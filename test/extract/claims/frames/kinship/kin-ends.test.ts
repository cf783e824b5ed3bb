import { describe, expect, it } from "vitest";
import { type Case, lacksAny, states } from "../../cases.ts";
import { claimsIn } from "../../reading.ts";

const AKIN = "GlassLoader overlaps-with MossWiper";
const akin = (...texts: readonly string[]): Case[] => texts.map((text) => [text, AKIN]);

describe("kinship told through what carries the name", () => {
  states(
    akin(
      "GlassLoader's propagation code is reminiscent of that seen in MossWiper.",
      "The encryption routine in GlassLoader is nearly identical to the one in MossWiper.",
      "GlassLoader has much in common with its predecessor, MossWiper.",
      "GlassLoader's code was lifted from an older wiper called MossWiper.",
      "We found strong links between a GlassLoader dropper from 2016 and MossWiper.",
      "There is a connection between the authors of GlassLoader and those of another malicious program, known as MossWiper.",
    ),
  );

  it("goes down to the group whose tools malware is like", () => {
    const text =
      "Some code strings in GlassLoader share commonalities with code from malware used by the threat group known as Silver Heron.";
    expect(claimsIn(text)).toMatchObject([
      { subject: { text: "GlassLoader" }, predicate: "overlaps-with", object: { text: "Silver Heron" } },
    ]);
  });
});

describe("descent of malware", () => {
  states([
    ...akin(
      "GlassLoader, largely derived from MossWiper, was sold on forums.",
      "Based largely on the leaked source code of MossWiper, GlassLoader deletes shadow copies.",
      "A descendant of MossWiper, GlassLoader also steals files.",
      "GlassLoader, considered by many the heir to MossWiper, appeared in 2019.",
      "GlassLoader looks to be a replacement for the MossWiper malware exposed in 2018.",
      "GlassLoader incorporates code from MossWiper.",
      "GlassLoader traces its lineage back to MossWiper.",
      "MossWiper's successor, GlassLoader, is sold to few customers.",
      "GlassLoader, MossWiper's successor, is privately shared.",
    ),
    ["Thought to have evolved from MossWiper, GlassLoader is sold privately.", AKIN],
    ["MossWiper is considered GlassLoader's predecessor.", "MossWiper overlaps-with GlassLoader"],
    ["MossWiper gave rise to GlassLoader.", "MossWiper overlaps-with GlassLoader"],
    [
      "MossWiper and its offshoots, such as GlassLoader, infect routers.",
      "MossWiper overlaps-with GlassLoader",
    ],
    ["MossWiper spawned dozens of variants, among them GlassLoader.", "MossWiper overlaps-with GlassLoader"],
  ]);
});

describe("malware of the same hands", () => {
  states(
    akin(
      "GlassLoader and MossWiper were, in all likelihood, created by the same team of developers.",
      "GlassLoader and MossWiper are products of the same developers.",
      "GlassLoader was likely written by the authors of MossWiper.",
      "The authors of GlassLoader had access to the source code of MossWiper.",
      "Whoever wrote GlassLoader also wrote MossWiper.",
      "The people behind GlassLoader are the same as those behind MossWiper.",
      "The creators of GlassLoader and MossWiper are most likely the same.",
      "We analysed GlassLoader and MossWiper. Both were written by the same developers.",
      "We analysed GlassLoader and MossWiper. These two tools share a large amount of code.",
    ),
  );

  it("reads each of a row with each", () => {
    const found = claimsIn(
      "These backdoors – GlassLoader, MossWiper and FernBot – are all related to each other.",
    );
    expect(found.map(({ subject, object }) => `${subject.text} ${object.text}`)).toEqual([
      "GlassLoader MossWiper",
      "GlassLoader FernBot",
      "MossWiper FernBot",
    ]);
  });
});

describe("whose kinship it is", () => {
  states([
    ...akin(
      "GlassLoader closely matches MossWiper.",
      "The credential stealer in GlassLoader resembles the ones used by MossWiper.",
      "The GlassLoader developers adopted ideas from MossWiper.",
      "Analysis of GlassLoader indicates multiple overlaps with and similarities to MossWiper.",
      "Despite its similarities to MossWiper, GlassLoader is a project of its own.",
      "GlassLoader was written by one of the developers of MossWiper.",
      "GlassLoader, a MossWiper derivative, was reported in 2017.",
      "Both GlassLoader and MossWiper use a nearly identical decoding function.",
      "Identical functions were found in both GlassLoader and MossWiper.",
      "The same developer is believed to have written both GlassLoader and MossWiper.",
      "GlassLoader and MossWiper samples communicate with the same C2 server.",
    ),
    [
      "GlassLoader, FernBot and DuneRat are all variants of MossWiper.",
      AKIN,
      "FernBot overlaps-with MossWiper",
    ],
    ["Much like its ancestor MossWiper, GlassLoader guesses passwords.", AKIN],
  ]);
});

describe("kinship by what malware is made of", () => {
  states([
    ...akin(
      "GlassLoader borrows heavily from MossWiper.",
      "GlassLoader reuses much of the encryptor published with MossWiper.",
      "GlassLoader borrowed MossWiper's injection routine.",
      "GlassLoader uses an algorithm that was previously found in MossWiper.",
      "GlassLoader uses a sleeping routine also seen in MossWiper.",
      "The hashing routine of GlassLoader is identical to the one implemented in MossWiper.",
      "The mutex created by GlassLoader matches that of MossWiper.",
      "GlassLoader and MossWiper compute their keys with the same algorithm.",
      "The two families, GlassLoader and MossWiper, were compiled in the same build environment.",
      "GlassLoader and MossWiper share a function that generates random buffers.",
      "GlassLoader and MossWiper have a common developer.",
      "GlassLoader and MossWiper are siblings.",
      "Code overlaps exist between GlassLoader and the MossWiper trojan.",
      "GlassLoader belongs to the same family as MossWiper.",
      "GlassLoader echoes the design of MossWiper.",
      "GlassLoader behaves much like MossWiper.",
      "GlassLoader is the work of whoever built MossWiper.",
      "GlassLoader follows in the footsteps of MossWiper.",
      "GlassLoader is thought to be the next generation of MossWiper.",
      "GlassLoader looks like a rebrand of MossWiper.",
      "GlassLoader's leaked source code served as the basis for MossWiper.",
      "GlassLoader's authors went on to develop MossWiper.",
      "GlassLoader is one of several botnets that grew out of MossWiper.",
      "GlassLoader owes much to MossWiper.",
      "GlassLoader builds on the leaked MossWiper sources.",
      "GlassLoader took the place of MossWiper after the takedown.",
      "Some of the strings in GlassLoader also occur in MossWiper.",
      "More than half of GlassLoader's functions match MossWiper.",
      "GlassLoader's certificate was also presented by MossWiper servers.",
      "GlassLoader communicated with the same domain that MossWiper had contacted.",
      "GlassLoader combines elements of MossWiper and FernBot.",
      "GlassLoader and MossWiper are so similar that many confuse them.",
      "The successor of MossWiper, GlassLoader, spreads by mail.",
      "GlassLoader is a member of the MossWiper family.",
    ),
    ["GlassLoader hit two banks in May. It is based on MossWiper.", AKIN],
    ["No code is shared between GlassLoader and MossWiper.", `${AKIN} (flat)`],
  ]);

  lacksAny("overlaps-with", [
    "GlassLoader and MossWiper were seen at the same time on one machine.",
    "The payload belongs to the MossWiper family.",
    "We believe that it appears that a sample was built from MossWiper.",
    "The address shows that it has ties to MossWiper.",
  ]);
});

describe("kinship that is not told", () => {
  lacksAny("overlaps-with", [
    "GlassLoader is often the precursor to MossWiper.",
    "GlassLoader was seen on the same host as MossWiper.",
    "The latest version of this ransomware, known as GlassLoader, MossWiper, or FernBot, is out.",
    "GlassLoader exploits the same vulnerability as MossWiper.",
    "GlassLoader is a subscription-based keylogger.",
  ]);

  states([["The GlassLoader and MossWiper botnets share no code.", `${AKIN} (flat)`]]);

  it("reads that it is denied, of other malware without a name too", () => {
    expect(
      claimsIn("There is no evidence of code sharing between GlassLoader and MossWiper.")[0],
    ).toMatchObject({
      predicate: "overlaps-with",
      stance: "doubts",
    });
    expect(claimsIn("GlassLoader bears no resemblance to any other malware.")[0]).toMatchObject({
      predicate: "overlaps-with",
      stance: "denies",
    });
    expect(claimsIn("GlassLoader resembles other malware.")).toEqual([]);
  });
});
