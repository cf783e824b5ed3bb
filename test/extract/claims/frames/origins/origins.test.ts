import { describe, expect, it } from "vitest";
import { claimsIn } from "../../reading.ts";
import { casesOfOrigin as cases } from "./origin-cases.ts";

describe("who attributes, and what to whom", () => {
  cases([
    [
      "Public reporting has linked Silver Heron to Russia's Ministry of Defense.",
      ["Silver Heron attributed-to Russia's Ministry of Defense ~linked"],
    ],
    [
      "Two governments attributed the Silver Heron campaign against ports to the Iranian government.",
      ["Silver Heron attributed-to Iranian government"],
    ],
    [
      "Researchers attributed a May 2023 theft and wiper campaign to Pale Otter and Amber Finch.",
      ["wiper campaign attributed-to Pale Otter", "wiper campaign attributed-to Amber Finch"],
    ],
    ["Silver Heron is believed to be part of a campaign led by an Iran-nexus group.", []],
    ["Silver Heron was seen, based on tools and TTPs commonly associated with Chinese threat actors.", []],
    [
      "Regime-linked groups, Silver Heron, others (also known as such), and a group linked to Lebanon did so.",
      ["group attributed-to Lebanon ~linked to"],
    ],
    [
      "We attribute Silver Heron to North Korean state-sponsored operators.",
      ["Silver Heron attributed-to North Korea"],
    ],
    [
      "The intrusion was carried out by Russian military intelligence.",
      ["intrusion attributed-to Russian military intelligence"],
    ],
    [
      "Silver Heron operates on behalf the Chinese government.",
      ["Silver Heron attributed-to Chinese government"],
    ],
    ["Silver Heron is linked to Iranian students.", []],
    ["We saw attacks by other actors affiliated with the Iranian government on Silver Heron.", []],
    [
      "Silver Heron has been linked to the 2015 attack on a power grid.",
      ["attack attributed-to Silver Heron ~linked to"],
    ],
    ["Silver Heron used a server associated with the Copper Newt attacks.", []],
  ]);
});

describe("who says so between the pronoun and its verb", () => {
  cases([
    [
      "Silver Heron, which according to the FBI is linked to the Russian government, came back.",
      ["Silver Heron attributed-to Russian government ~linked to"],
    ],
    [
      "Silver Heron has attacked individuals in many places since 2015 and appears to be based in Iran.",
      ["Silver Heron based-in Iran ~appears to be"],
    ],
    ["The governments said Russia was responsible for the Microsoft hack.", ["hack attributed-to Russia"]],
    ["A hacker arrested by the FSB was behind the hack.", ["hack attributed-to hacker"]],
    ["Silver Heron left messages in support of Peru.", []],
    [
      "Silver Heron supports the interests of the Iranian government.",
      ["Silver Heron attributed-to Iranian government ~supports the interests of"],
    ],
  ]);
});

describe("bodies and homes said of a group", () => {
  cases([
    [
      "Silver Heron, an Iranian government-backed threat actor, attacked banks in Peru.",
      ["Silver Heron attributed-to Iranian government"],
    ],
    [
      "The Russian government-linked hacking group Silver Heron attacked banks in Peru.",
      ["Silver Heron attributed-to Russian government ~government-linked"],
    ],
    [
      "Silver Heron is widely believed to be a Russian state-sponsored organization.",
      ["Silver Heron attributed-to Russia ~is widely believed to be"],
    ],
    [
      "Silver Heron is a cyber espionage group with likely Chinese origins.",
      ["Silver Heron based-in China ~likely"],
    ],
    [
      "The Russian state-sponsored APT Silver Heron attacks continued.",
      ["Silver Heron attributed-to Russia"],
    ],
    ["Silver Heron attacks on Russian banks continued.", []],
    [
      "Silver Heron operators are contractors of the Chinese Ministry of State Security.",
      ["Silver Heron attributed-to Chinese Ministry of State Security"],
    ],
    ["Silver Heron came back. It is an Iranian state-sponsored group.", ["Silver Heron attributed-to Iran"]],
  ]);
});

describe("concessions before an attribution", () => {
  it("keeps what is uncertain of one to its own clause", () => {
    const [claim] = claimsIn(
      "While attribution of the first wave is uncertain, we attribute the second campaign to Silver Heron.",
    );
    expect(claim).toMatchObject({ predicate: "attributed-to", stance: "asserts", negation: null });
  });
});

describe("attacks that a noun phrase says are somebody's", () => {
  cases([
    ["This is the phishing campaign by Silver Heron.", ["phishing campaign attributed-to Silver Heron"]],
    ["This new campaign from Silver Heron hit Peru.", ["new campaign attributed-to Silver Heron"]],
    ["GlassLoader was used before the attack by Silver Heron.", []],
    ["Silver Heron, the group behind the breach, came back.", ["breach attributed-to Silver Heron"]],
    ["In this campaign, Silver Heron used a new loader.", ["campaign attributed-to Silver Heron"]],
    ["In this campaign, Silver Heron was hacked.", []],
    ["Silver Heron's attacks are well known.", []],
    ["The activities of Silver Heron are well known.", []],
    ["We saw new attacks by Silver Heron.", []],
    [
      "The loader was delivered by GlassLoader (operated by Silver Heron).",
      ["GlassLoader attributed-to Silver Heron"],
    ],
  ]);
});

describe("who did it, and what is said of the work", () => {
  cases([
    [
      "Silver Heron mounted an espionage campaign against ministries.",
      ["espionage campaign attributed-to Silver Heron"],
    ],
    [
      "Silver Heron claimed responsibility for a series of attacks against Peru.",
      ["attacks attributed-to Silver Heron"],
    ],
    ["Silver Heron was conducting phishing campaigns.", []],
    ["GlassLoader was used in the attack attributed to Silver Heron.", ["attack attributed-to Silver Heron"]],
    ["While looking at this campaign, we found domains attributed to Silver Heron.", []],
    [
      "Operation Cold Lantern is being done by Silver Heron.",
      ["Operation Cold Lantern attributed-to Silver Heron"],
    ],
    ["The overlaps are too few to attribute these attacks to separate threat actors.", []],
    ["We attributed to Silver Heron five phishing waves.", ["phishing waves attributed-to Silver Heron"]],
  ]);
});

describe("states that stand behind a group", () => {
  cases([
    [
      "Estonia associates Silver Heron with the GRU and the FSB.",
      ["Silver Heron attributed-to GRU ~associates", "Silver Heron attributed-to FSB ~associates"],
    ],
    [
      "Silver Heron is aligned with Vietnamese government interests.",
      ["Silver Heron attributed-to Vietnamese government ~aligned with"],
    ],
    ["Silver Heron is a suspected nation-state actor aligned with Russian interests.", []],
    [
      "This suggests that Russia is Silver Heron's sponsor.",
      ["Silver Heron attributed-to Russia ~This suggests that"],
    ],
    ["The Iranian government funds Silver Heron.", ["Silver Heron attributed-to Iranian government"]],
    ["A bank in Peru hired Silver Heron.", []],
    ["Silver Heron is an APT organization funded by India.", ["Silver Heron attributed-to India"]],
  ]);
});
