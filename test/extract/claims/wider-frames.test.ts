import { describe, expect, it } from "vitest";
import { lacksAny, states } from "./cases.ts";
import { withPredicate } from "./reading.ts";

describe("victims of verbs that reach them by a preposition", () => {
  states([
    ["Silver Heron has a long record of going after Kenyan banks.", "Silver Heron targets Kenya"],
    ["Silver Heron gained access to the networks of ministries in Laos.", "Silver Heron targets Laos"],
    ["Silver Heron stole data from banks in Peru and Kenya.", "Silver Heron targets Peru"],
    ["Silver Heron sent phishing emails to embassies in Laos.", "Silver Heron targets Laos"],
    ["Silver Heron has mainly concentrated its efforts on banks in Peru.", "Silver Heron targets Peru"],
    ["Silver Heron targets users in Kenya through fake apps.", "Silver Heron targets Kenya"],
    ["Silver Heron targets banks along with ministries in Laos.", "Silver Heron targets Laos"],
  ]);
});

describe("victims of things done, whoever is named where", () => {
  states([
    ["A wave of intrusions by Silver Heron into banks in Kenya began in 2019.", "Silver Heron targets Kenya"],
    ["Silver Heron claimed breaches of Peruvian banks.", "Silver Heron targets Peru"],
    ["GlassLoader was seen being deployed against banks in Laos.", "GlassLoader targets Laos"],
    ["We found Silver Heron in three ministries in Peru.", "Silver Heron targets Peru"],
    [
      "The tool had been installed by Silver Heron in the network of a bank in Laos.",
      "Silver Heron targets Laos",
    ],
    ["Silver Heron's main targets in this campaign were embassies in Laos.", "Silver Heron targets Laos"],
    ["Though known for raids on banks in Peru, Silver Heron is new.", "Silver Heron targets Peru"],
    ["Silver Heron hit embassies in Laos, among them those of Peru.", "Silver Heron targets Peru"],
    ["Silver Heron is busy. Its campaigns hit banks in Kenya.", "Silver Heron targets Kenya"],
  ]);
  lacksAny("targets", [
    "Silver Heron was the reason for new sanctions against Peru.",
    "Silver Heron had access to Pale Otter tools, the Kenyan police said.",
    "Silver Heron relies on a network of accounts at banks.",
  ]);
});

describe("victims that come first", () => {
  states([
    ["Banks in Peru and Kenya have fallen victim to Silver Heron.", "Silver Heron targets Kenya"],
    ["Ministries in Laos remain in the crosshairs of Silver Heron.", "Silver Heron targets Laos"],
    ["Banks in Peru were among those compromised by Silver Heron.", "Silver Heron targets Peru"],
    ["Banks in Kenya make up the bulk of Silver Heron's victims.", "Silver Heron targets Kenya"],
  ]);
});

describe("participles before the one that acts", () => {
  states([
    ["Using GlassLoader, Silver Heron hit banks in Peru.", "Silver Heron uses GlassLoader"],
    ["Targeting banks in Laos, Silver Heron stayed unseen for years.", "Silver Heron targets Laos"],
  ]);
  it("keeps what follows the comma out of the participle's reach", () => {
    expect(
      withPredicate("After installing FernBot, Silver Heron no longer uses GlassLoader.", "uses"),
    ).toEqual(
      expect.not.arrayContaining([
        expect.objectContaining({
          stance: "asserts",
          object: expect.objectContaining({ canonical: "GlassLoader" }),
        }),
      ]),
    );
  });
});

describe("tools told of by nouns, lists and relative clauses", () => {
  states([
    ["The intrusion ended with the deployment of MossWiper by Silver Heron.", "Silver Heron uses MossWiper"],
    ["Silver Heron is the developer of GlassLoader and FernBot.", "Silver Heron uses FernBot"],
    [
      "GlassLoader, which Silver Heron is known to have used since 2015, is old.",
      "Silver Heron uses GlassLoader",
    ],
    ["GlassLoader is a backdoor that Silver Heron has relied on for years.", "Silver Heron uses GlassLoader"],
    ["Malware used by Silver Heron includes GlassLoader and FernBot.", "Silver Heron uses FernBot"],
    [
      "Silver Heron uses two malware families, which it calls GlassLoader and FernBot.",
      "Silver Heron uses FernBot",
    ],
    ["GlassLoader and FernBot are favourites of Silver Heron.", "Silver Heron uses FernBot"],
    ["Silver Heron unleashed MossWiper in June.", "Silver Heron uses MossWiper"],
    ["GlassLoader was used by Silver Heron to deploy FernBot.", "Silver Heron uses FernBot"],
    ["Silver Heron used GlassLoader along with FernBot.", "Silver Heron uses FernBot"],
    ["Silver Heron launched GlassLoader, then went on using FernBot.", "Silver Heron uses FernBot"],
    [
      "The exploitation of CVE-2021-26855 by Silver Heron began in May.",
      "Silver Heron exploits CVE-2021-26855",
    ],
  ]);
  lacksAny("uses", [
    "Silver Heron hit Peru with an updated, not a new, tool. GlassLoader was built elsewhere.",
  ]);
});

describe("who somebody is, in words that no table holds", () => {
  states([
    [
      "Silver Heron is a sprawling eCrime group that has been operating FernBot.",
      "Silver Heron uses FernBot",
    ],
    ["Researchers describe Silver Heron as a group that targets banks in Laos.", "Silver Heron targets Laos"],
    ["Silver Heron is a group of operators who stole from banks in Peru.", "Silver Heron targets Peru"],
  ]);
});

describe("origins", () => {
  states([
    ["Silver Heron is a threat actor from Kenya.", "Silver Heron based-in Kenya"],
    ["The minister blamed Pale Otter for the attack.", "attack attributed-to Pale Otter"],
    ["Officials accused Laos of being behind the campaign.", "campaign attributed-to Laos"],
  ]);
  lacksAny("based-in", ["Silver Heron stole documents from Kenya."]);
});

describe("acts that no name tells of", () => {
  states([
    [
      "Police attributed the theft of the records to Pale Otter.",
      "the theft of the records attributed-to Pale Otter",
    ],
    ["These e-mails were attributed to Pale Otter.", "These e-mails attributed-to Pale Otter"],
  ]);
});

describe("what is taken", () => {
  states([
    ["Call records were exfiltrated by Silver Heron.", "Silver Heron seeks Call records"],
    ["Silver Heron made off with source code.", "Silver Heron seeks source code"],
    ["Posing as recruiters, Silver Heron wrote to engineers.", "Silver Heron impersonates recruiters"],
  ]);
});
