import { describe, expect, it } from "vitest";
import { lacks, states } from "../../cases.ts";
import { said, withPredicate } from "../../reading.ts";

describe("acts that are verbs between an actor and a victim", () => {
  states([
    ["This threat actor compromises ministries in Laos.", "threat actor targets Laos"],
    ["Peruvian hackers hack the website of a bank in Laos.", "Peruvian hackers targets Laos"],
    ["Silver Heron attacks banks in Peru.", "Silver Heron targets bank"],
    ["Silver Heron hacks several websites in Laos.", "Silver Heron targets Laos"],
  ]);
  lacks([["Silver Heron attacks have grown in number.", "targets"]]);
});

describe("who carries out an act told of at length", () => {
  states([
    ["Silver Heron led a mobile surveillance campaign against banks in Peru.", "Silver Heron targets Peru"],
    ["Silver Heron unleashed a new wave of attacks targeting banks in Laos.", "Silver Heron targets Laos"],
    [
      "Silver Heron has been active since 2016 and is involved in what are intelligence gathering operations against Peru.",
      "Silver Heron targets Peru",
    ],
  ]);
  lacks([
    ["The Incident Response Team saw attacks on banks in Peru.", "Team targets"],
    ["A malware researcher said that recent attacks against Peru failed.", "malware targets"],
  ]);
});

describe("somebody who is not named and has done it", () => {
  states([
    ["Hackers breached ministries in Laos.", "Hackers targets Laos"],
    ["Some criminal groups are now targeting banks.", "Some criminal groups targets bank"],
  ]);
  lacks([["Attackers target banks because there is money.", "targets bank"]]);
});

describe("victims that come last, or whose things were hit", () => {
  states([
    ["The largest company hit by Silver Heron is located in Peru.", "Silver Heron targets Peru"],
    ["Journalists in Laos had their phones infected by Silver Heron.", "Silver Heron targets Laos"],
    ["Silver Heron's victims turned out to be banks in Peru.", "Silver Heron targets bank"],
    ["Silver Heron is active. Target: banks in Laos.", "Silver Heron targets Laos"],
  ]);
});

describe("places that are no victims", () => {
  lacks([
    ["Silver Heron defaced a website in Peru, leaving messages about Laos.", "Laos"],
    ["Silver Heron hit banks in Peru in protest against Laos.", "targets Laos"],
    ["Silver Heron targets journalists opposed to Laos.", "targets Laos"],
    ["Silver Heron targets groups of interest to Laos.", "targets Laos"],
    ["Silver Heron is active. In this post we focus on banks in Laos.", "targets Laos"],
    ["The ministry of Laos said that a bank in Peru was hit by Silver Heron.", "targets Laos"],
    ["Laos noticed campaigns in which Silver Heron is targeting gamers.", "targets Laos"],
  ]);
});

describe("sectors in a row with one noun at its end", () => {
  states([
    ["Silver Heron targets the financial and retail sectors.", "Silver Heron targets finance"],
    ["Silver Heron has been attacking industrial and ICS targets.", "Silver Heron targets industrial"],
    ["Silver Heron compromised government officials in Laos.", "Silver Heron targets government"],
  ]);
  lacks([["In addition, it targets users in Peru.", "it targets; "]]);
});

describe("states that act under their own name", () => {
  states([
    ["China hacked the networks of a bank in Peru.", "China targets Peru"],
    [
      "North Korea conducted a spear-phishing campaign against journalists in Laos.",
      "North Korea targets Laos",
    ],
  ]);
  lacks([
    ["Russia attacked Ukraine.", "targets"],
    ["Hackers working for Russia hacked banks in Peru.", "Russia targets"],
    ["LulzSec Peru hacked the website of a bank in Laos.", "Peru targets"],
  ]);
});

describe("those who look at an act", () => {
  lacks([
    ["The Otter Labs team has been investigating a campaign targeting banks in Peru.", "team targets"],
    ["Silver Heron has blocked attacks on banks in Peru.", "Silver Heron targets"],
  ]);
});

describe("what is sought, as far as it goes", () => {
  states([
    ["Silver Heron has exfiltrated stolen files to its server.", "Silver Heron seeks files"],
    ["Silver Heron is known for stealing and publishing documents.", "Silver Heron seeks documents"],
    ["Silver Heron gathers intelligence on behalf of its sponsor.", "Silver Heron seeks intelligence"],
  ]);
  lacks([
    ["Silver Heron has staged stolen data on a server.", "seeks"],
    ["Read https://example.org/silver-heron-steal-money about Silver Heron.", "seeks"],
  ]);
});

describe("outcomes that are none", () => {
  lacks([["Silver Heron tracks failed phishing attempts.", "outcome"]]);
});

describe("acts told of without a name, or without a subject", () => {
  it.each([
    ["They primarily target ministries in Peru.", "They", "Peru"],
    ["Adversary targeting banks in Laos.", "Adversary", "Laos"],
    ["Over the years, these operations targeted banks in Peru.", "these operations", "Peru"],
    ["Targets Peru, Laos and embassies in Kenya.", "", "Kenya"],
    ["Responsible for targeting banks in Peru, but also in Laos.", "", "Laos"],
  ])("%s", (text, subject, object) => {
    const claims = withPredicate(text, "targets").map((claim) => [
      claim.subject.text,
      claim.object.canonical,
    ]);
    expect(claims).toContainEqual([subject, object]);
  });
  lacks([
    ["The following groups have attacked banks: see page 12.", "targets"],
    ["Any attacker targeting banks needs money.", "targets"],
  ]);
});

describe("references", () => {
  it("are no part of the sentence, and part two of them", () => {
    const text =
      "Silver Heron hit banks in Peru.<sup>[[Laos Blog 2018](/references/7)]</sup> It uses MossWiper.";
    expect(said(text)).toEqual([
      "Silver Heron targets bank",
      "Silver Heron targets Peru",
      "Silver Heron uses MossWiper",
    ]);
  });
});

describe("where a group spread to", () => {
  states([
    ["Silver Heron has expanded its operations to include banks in Laos.", "Silver Heron targets bank"],
    [
      "Silver Heron first focused on targeting hospitals, and expanded the field of attacks to Laos.",
      "Silver Heron targets Laos",
    ],
    ["Silver Heron has expanded to other industries, including healthcare.", "Silver Heron targets health"],
    ["Silver Heron shifted from banks to hospitals.", "Silver Heron targets health"],
  ]);
  lacks([
    ["Silver Heron shifted its tooling to banks.example in 2021.", "targets"],
    ["Silver Heron shifted to Dropbox for its payloads.", "targets"],
    ["Umbra Security expanded its operations to Laos.", "targets"],
  ]);
});

describe("a verb after but that shares its subject", () => {
  states([
    ["Silver Heron has targeted Peru, but has also been active in Laos.", "Silver Heron targets Laos"],
    ["Silver Heron first attacked banks, but now targets hospitals in Laos.", "Silver Heron targets Laos"],
  ]);
  lacks([["Silver Heron targets banks, but officials have been watching Laos.", "targets Laos"]]);
});

describe("nouns for victims with a place, a site or a limit beside them", () => {
  states([
    ["Silver Heron targets in Peru have included banks.", "Silver Heron targets bank"],
    ["Silver Heron's target interests were primarily limited to Laos.", "Silver Heron targets Laos"],
    ["Primary targets for Silver Heron are in the energy sector.", "Silver Heron targets energy"],
    [
      "Victims listed on Silver Heron's leak site belong to the healthcare sector.",
      "Silver Heron targets health",
    ],
  ]);
});

describe("acts mainly in a place, and what is taken from whom", () => {
  states([
    ["Silver Heron conducts operations primarily in Laos.", "Silver Heron targets Laos"],
    ["Attacks of Silver Heron primarily focused on banks in Laos.", "Silver Heron targets bank"],
    ["Silver Heron carried out an operation to collect information from banks.", "Silver Heron targets bank"],
    ["Silver Heron targets companies from the energy sector.", "Silver Heron targets energy"],
    ["Silver Heron is behind several breaches involving banks in Laos.", "Silver Heron targets bank"],
  ]);
  lacks([["Silver Heron runs campaigns involving malicious scripts.", "targets"]]);
});

describe("attacks of nobody in particular that took place", () => {
  states([
    ["The victim of another attack was Acme Corp.", "another attack targets Acme Corp"],
    ["Hackers used MossWiper in attacks on targets in Laos.", "Hackers targets Laos"],
    ["MossWiper was used to delete files in attacks on banks in Laos.", "MossWiper targets Laos"],
    ["Several attacks on banks in Peru were seen last year.", "Several attacks targets Peru"],
    ["The Acme Corp breach was costly.", "breach targets Acme Corp"],
    ["Acme Corp suffered a breach in 2019.", "breach targets Acme Corp"],
    ["Silver Heron is responsible for the Acme Corp breach.", "Silver Heron targets Acme Corp"],
    ["Silver Heron used MossWiper in attacks on banks in Peru.", "Silver Heron targets Peru"],
    ["Silver Heron: Targeted attacks in Peru and Laos", "Silver Heron targets Laos"],
    [
      "Operation Stone Door was a cyber espionage campaign that targeted Peru.",
      "Operation Stone Door targets Peru",
    ],
  ]);
  lacks([
    ["The risk of attacks on banks in Peru is high.", "attacks targets"],
    ["Silver Heron is active after terrorist attacks in Laos.", "targets Laos"],
    ["Silver Heron left after several breaches in 2016, Laos says.", "targets Laos"],
  ]);
});

describe("acts that are somebody's by the words beside them", () => {
  states([
    ["The Silver Heron smishing campaign targeting Peru has ended.", "Silver Heron targets Peru"],
    [
      "We uncovered Operation Stone Door, a supply chain attack targeting Peru.",
      "Operation Stone Door targets Peru",
    ],
    ["It is MossWiper, a destructive attack that targeted banks.", "MossWiper targets bank"],
    [
      "Based on observed activity, Silver Heron's main mission is targeting banks.",
      "Silver Heron targets bank",
    ],
    ["GlassLoader is tied to Silver Heron, who are reported to have hit Peru.", "Silver Heron targets Peru"],
  ]);
  lacks([
    ["GlassLoader is tied to Silver Heron, who are reported to have hit Peru.", "GlassLoader targets"],
    ["Based on observed activity, Silver Heron's main mission is targeting banks.", "activity targets"],
    ["Silver Heron is located in Peru.", "targets Peru"],
  ]);
});

describe("where somebody is at work", () => {
  states([
    ["The MossWiper outbreak in Peru was costly.", "MossWiper targets Peru"],
    ["The infections appear to be located in Peru.", "infections targets Peru"],
    ["Silver Heron has long been active within Peru.", "Silver Heron targets Peru"],
    ["Silver Heron has its sights firmly set on banks.", "Silver Heron targets bank"],
    ["MossWiper spread mainly in Peru and Laos.", "MossWiper targets Laos"],
    ["Silver Heron is expanding its hacking activities to companies in Laos.", "Silver Heron targets Laos"],
    ["Silver Heron showed a special interest to banks in Peru.", "Silver Heron targets Peru"],
    ["A ministry in Peru targeted with the MossWiper malware closed.", "MossWiper targets Peru"],
    ["The targeting of mainly Peruvian companies is typical of Silver Heron.", "Silver Heron targets Peru"],
    ["Documents of Acme Corp were stolen by Silver Heron.", "Silver Heron targets Acme Corp"],
  ]);
  lacks([
    ["Silver Heron targets dissidents of intelligence interest to Laos.", "targets Laos"],
    ["Silver Heron is active. The targeting of Laos is new.", "targets Laos"],
  ]);
});

describe("what is done to things that are somebody's", () => {
  states([
    ["Silver Heron stole Acme Corp company documents.", "Silver Heron targets Acme Corp"],
    ["Silver Heron was able to access Acme Corp's network.", "Silver Heron targets Acme Corp"],
    ["Silver Heron sent several campaigns to recipients in Peru and Laos.", "Silver Heron targets Laos"],
    ["Silver Heron was seen operating in Peru.", "Silver Heron targets Peru"],
    ["The losses that MossWiper inflicted on Acme Corp were great.", "MossWiper targets Acme Corp"],
    [
      "Silver Heron installed MossWiper within large companies of the energy sector.",
      "Silver Heron targets energy",
    ],
    ["After being hit by MossWiper, a bank in Peru closed.", "MossWiper targets Peru"],
    ["Acme Corp was attacked by hackers in 2014.", "hackers targets Acme Corp"],
    ["Silver Heron tried to disable the websites of ministries in Laos.", "Silver Heron targets Laos"],
    ["Silver Heron took over the accounts of Acme Corp.", "Silver Heron targets Acme Corp"],
    ["Silver Heron installed MossWiper in the networks of banks in Peru.", "Silver Heron targets Peru"],
    ["Silver Heron operates primarily in Peru.", "Silver Heron targets Peru"],
    ["Hackers used stolen passwords to target ministries in Laos.", "Hackers targets Laos"],
    ["Hackers attacked networks used by suppliers of Acme Corp.", "Hackers targets Acme Corp"],
    ["A bank in Peru was infected with MossWiper.", "MossWiper targets Peru"],
    ["A bank in Peru was hit, and a ministry in Laos was infected with MossWiper.", "MossWiper targets Laos"],
  ]);
  lacks([
    ["A bank in Peru was hit, and a ministry in Laos was infected with MossWiper.", "MossWiper targets Peru"],
    ["Silver Heron targeted users with mails about the crisis in Laos.", "targets Laos"],
  ]);
});
