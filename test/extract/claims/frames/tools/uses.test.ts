import { describe, expect, it } from "vitest";
import { lacksAny, states } from "../../cases.ts";
import { claimsIn, said, withPredicate } from "../../reading.ts";

describe("tools named after a word for them", () => {
  states([
    [
      "Silver Heron has used several families that others have too, including variants of GlassLoader and FernBot.",
      "Silver Heron uses GlassLoader",
      "Silver Heron uses FernBot",
    ],
    ["Silver Heron installed a legitimate tool for testing – FernBot.", "Silver Heron uses FernBot"],
    ["Silver Heron uses common tools, e.g. FernBot and MossWiper.", "Silver Heron uses MossWiper"],
    ["Silver Heron tried to deliver a trojan that we are tracking as FernBot.", "Silver Heron uses FernBot"],
    ["Silver Heron deployed a relay named FernBot.", "Silver Heron uses FernBot"],
    [
      "Silver Heron works with many families – some better known: FernBot and MossWiper.",
      "Silver Heron uses FernBot",
    ],
  ]);
});

describe("more than one thing used", () => {
  states([
    ["Silver Heron deployed GlassLoader, followed by MossWiper.", "Silver Heron uses MossWiper"],
    ["Silver Heron ran GlassLoader in tandem with FernBot.", "Silver Heron uses FernBot"],
    ["In addition to GlassLoader, Silver Heron used FernBot.", "Silver Heron uses GlassLoader"],
    ["Via the GlassLoader backdoor, Silver Heron sends commands.", "Silver Heron uses GlassLoader"],
    ["Silver Heron has shifted from GlassLoader to FernBot.", "Silver Heron uses FernBot"],
  ]);
  lacksAny("uses", [
    "In addition to GlassLoader, Silver Heron is on our list.",
    "Silver Heron is a crew that we keep apart from that of GlassLoader.",
  ]);
});

describe("what one works with, told by the deed", () => {
  states([
    [
      "Silver Heron moved laterally by dumping credentials with a variant of the FernBot tool.",
      "Silver Heron uses FernBot",
    ],
    ["Silver Heron sent files, with FernBot as the final payload.", "Silver Heron uses FernBot"],
    ["Silver Heron then compromises the hosts by introducing FernBot.", "Silver Heron uses FernBot"],
    ["The campaign infected victims with FernBot.", "campaign uses FernBot"],
    ["Customers include Silver Heron, the operators of the FernBot malware.", "Silver Heron uses FernBot"],
    ["Silver Heron is the operator of the banking trojan called FernBot.", "Silver Heron uses FernBot"],
    ["FernBot (TidePool RAT) is a tool (RAT) used by Silver Heron.", "Silver Heron uses FernBot"],
    ["FernBot is now part of the standard kit of Silver Heron.", "Silver Heron uses FernBot"],
    ["Silver Heron's malware arsenal consists of FernBot and MossWiper.", "Silver Heron uses MossWiper"],
  ]);
  lacksAny("uses", [
    "Silver Heron attacked banks and shares much code with FernBot.",
    "While Silver Heron used stolen keys, FernBot's scripts are plain.",
    "Silver Heron dropped a note instead of FernBot.",
  ]);
});

describe("who uses it, and where it is told", () => {
  states([
    ["Silver Heron hit banks, while also introducing FernBot.", "Silver Heron uses FernBot"],
    [
      "Attacks attributable to Silver Heron typically drop one of two backdoors, FernBot and a version of MossWiper.",
      "Silver Heron uses MossWiper",
    ],
    ["FernBot is a self-developed backdoor of the Silver Heron group.", "Silver Heron uses FernBot"],
    [
      "Customers include Silver Heron (developer of FernBot) and Pale Otter (developer of MossWiper).",
      "Silver Heron uses FernBot",
      "Pale Otter uses MossWiper",
    ],
    ["Silver Heron carried out a campaign via the FernBot malware.", "Silver Heron uses FernBot"],
    [
      "Silver Heron facilitates lateral movement through various tools such as FernBot and MossWiper.",
      "Silver Heron uses MossWiper",
    ],
    [
      "Silver Heron deployed a new toolset that included forged documents, FernBot and MossWiper.",
      "Silver Heron uses FernBot",
    ],
    ["Silver Heron employs phishing that leads to FernBot infections.", "Silver Heron uses FernBot"],
    ["This resembles another backdoor used by Silver Heron: FernBot.", "Silver Heron uses FernBot"],
    ["In addition to FernBot and GlassLoader, Silver Heron used MossWiper.", "Silver Heron uses GlassLoader"],
  ]);
  states([
    ["Silver Heron uses two main families of malware: Xyloom and FernBot.", "Silver Heron uses FernBot"],
    [
      "Silver Heron deployed two pieces of malware – a backdoor named FernBot and a mail stealer called MossWiper.",
      "Silver Heron uses MossWiper",
    ],
    ["FernBot is a light backdoor written in GlassLoader used by Silver Heron.", "Silver Heron uses FernBot"],
    ["One of the tools used by Silver Heron was the FernBot exploit.", "Silver Heron uses FernBot"],
    ["Silver Heron pivoted from distributing GlassLoader to FernBot.", "Silver Heron uses FernBot"],
  ]);
  it("takes nothing from the next bracket, nor gives what stands in front to a tool", () => {
    const text =
      "Customers include Silver Heron (developer of FernBot) and Pale Otter (developer of MossWiper).";
    expect(said(text)).not.toContain("Silver Heron uses MossWiper");
    expect(said("In addition to FernBot and GlassLoader, Silver Heron used MossWiper.")).not.toContain(
      "GlassLoader uses MossWiper",
    );
  });
});

describe("a tie to malware is a use, and hedged", () => {
  for (const text of [
    "Silver Heron has been linked to the FernBot ransomware.",
    "Silver Heron is associated with the FernBot attacks.",
    "Silver Heron has been associated with malware such as FernBot.",
    "Silver Heron has been tied to campaigns that distribute FernBot.",
  ])
    it(text, () => {
      const [claim] = withPredicate(text, "uses");
      expect(claim?.subject.canonical).toBe("Silver Heron");
      expect(claim?.object.canonical).toBe("FernBot");
      expect(claim?.hedge).not.toBeNull();
    });
  lacksAny("uses", ["Tools of Silver Heron were linked to the FernBot ransomware."]);
});

it("tells a crew from its malware of the same name", () => {
  const [claim] = claimsIn("The FernBot gang distributed the FernBot ransomware.");
  expect([claim?.subject.type, claim?.predicate, claim?.object.type]).toEqual(["group", "uses", "malware"]);
});

it("takes a list of vulnerabilities after a colon", () => {
  const text =
    "Silver Heron leveraged the following exploits in their operations: CVE-2014-4114, CVE-2017-0199.";
  expect(said(text)).toContain("Silver Heron exploits CVE-2017-0199");
});

describe("a tool told of up to who uses it", () => {
  states([
    ["FernBot is a malware family of modular backdoors used by Silver Heron.", "Silver Heron uses FernBot"],
    [
      "FernBot is a point of sale (POS) malware used by Silver Heron to steal card data.",
      "Silver Heron uses FernBot",
    ],
    ["FernBot is a tool written in Go and used by Silver Heron since 2021.", "Silver Heron uses FernBot"],
    [
      "FernBot is a backdoor, which is a rewritten version of an open tool, that has been used by Silver Heron.",
      "Silver Heron uses FernBot",
    ],
  ]);
  lacksAny("uses", [
    "FernBot is a backdoor similar to those used by Silver Heron.",
    "FernBot is a loader for tools used by Silver Heron.",
  ]);
});

describe("tools fallen back on, of choice, or with which somebody got in", () => {
  states([
    ["Silver Heron fell back on FernBot.", "Silver Heron uses FernBot"],
    ["Silver Heron made do this time with FernBot.", "Silver Heron uses FernBot"],
    ["Silver Heron's weapon of choice remains FernBot.", "Silver Heron uses FernBot"],
    [
      "It was a cracked copy of FernBot, of all things, with which Silver Heron got in.",
      "Silver Heron uses FernBot",
    ],
    ["Silver Heron seeded networks with FernBot.", "Silver Heron uses FernBot"],
    ["Silver Heron got in through CVE-2023-34362.", "Silver Heron exploits CVE-2023-34362"],
    [
      "The way in was CVE-2023-34362, a flaw in a mail server that Silver Heron had been using for months.",
      "Silver Heron exploits CVE-2023-34362",
    ],
    ["Silver Heron chained CVE-2023-34362 with CVE-2023-34363.", "Silver Heron exploits CVE-2023-34363"],
  ]);
});

describe("what somebody alone uses, or has in a box", () => {
  states([
    ["Silver Heron is the only known user of FernBot.", "Silver Heron uses FernBot"],
    ["Silver Heron's toolbox held FernBot and Mimikatz.", "Silver Heron uses FernBot"],
    ["Silver Heron slipped FernBot into the updates.", "Silver Heron uses FernBot"],
  ]);

  it("go to the subject of their own clause, not to those named at the end of the one before", () => {
    const text =
      "GlassLoader is not tied to Silver Heron or Pale Otter, and it has been seen dropping MossWiper.";
    const users = withPredicate(text, "uses").map(({ subject }) => subject.canonical);
    expect(users).toHaveLength(1);
    expect(["Silver Heron", "Pale Otter"]).not.toContain(users[0]);
  });
});
