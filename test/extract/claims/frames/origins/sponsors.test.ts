import { describe } from "vitest";
import { casesOfOrigin as cases } from "./origin-cases.ts";

describe("who sponsors whom, told by a noun or with the state first", () => {
  cases([
    ["The group's paymaster is the Iranian government.", ["group attributed-to Iranian government"]],
    ["The real backer of Silver Heron is Iran.", ["Silver Heron attributed-to Iran"]],
    ["Russia's GRU is the ultimate customer of Silver Heron.", ["Silver Heron attributed-to GRU"]],
    [
      "North Korea is thought to bankroll Silver Heron.",
      ["Silver Heron attributed-to North Korea ~is thought to"],
    ],
    [
      "Silver Heron takes its instructions from Iran's Ministry of Intelligence and Security.",
      ["Silver Heron attributed-to Iran's Ministry of Intelligence and Security"],
    ],
    [
      "Silver Heron was on the payroll of the Iranian government.",
      ["Silver Heron attributed-to Iranian government"],
    ],
    [
      "Silver Heron serves as a front for the Iranian government.",
      ["Silver Heron attributed-to Iranian government"],
    ],
    ["Silver Heron is a persona of Russia's GRU.", ["Silver Heron attributed-to GRU"]],
    [
      "A court indicted five officers of the GRU said to be members of Silver Heron.",
      ["Silver Heron attributed-to GRU ~said to be"],
    ],
    [
      "Silver Heron, whose sponsor is the Iranian government, came back.",
      ["Silver Heron attributed-to Iranian government"],
    ],
    [
      "Moscow has long been suspected of directing Silver Heron.",
      ["Silver Heron attributed-to Russia ~been suspected of"],
    ],
    ["Iran's intelligence ministry is the sponsor of Silver Heron.", ["Silver Heron attributed-to Iran"]],
    [
      "Silver Heron reports directly to the Iranian government.",
      ["Silver Heron attributed-to Iranian government"],
    ],
    ["Silver Heron, a state-sponsored actor from Iran, came back.", ["Silver Heron attributed-to Iran"]],
    ["A malware author credited with ties to Iran sells it.", ["malware author attributed-to Iran ~ties to"]],
  ]);
});

describe("what leads from an act to whoever is behind it", () => {
  cases([
    ["The trail of the intrusion leads back to Russia.", ["intrusion attributed-to Russia ~leads back to"]],
    ["The intrusion was laid at Russia's door.", ["intrusion attributed-to Russia"]],
    ["Officials laid the intrusion at the door of Silver Heron.", ["intrusion attributed-to Silver Heron"]],
    ["Officials put the blame for the intrusion on Silver Heron.", ["intrusion attributed-to Silver Heron"]],
    ["The intrusion bears Russia's fingerprints.", ["intrusion attributed-to Russia ~bears"]],
    ["The attacks came from Silver Heron.", ["attacks attributed-to Silver Heron"]],
    ["Police traced the intrusion to Silver Heron.", ["intrusion attributed-to Silver Heron"]],
    [
      "The school told of an intrusion that the White House attributed to Silver Heron.",
      ["intrusion attributed-to Silver Heron"],
    ],
    [
      "The campaign was due to a group allegedly linked to the Iranian government.",
      ["group attributed-to Iranian government ~allegedly"],
    ],
    ["Silver Heron was named as the culprit in the attack.", ["attack attributed-to Silver Heron"]],
    ["The network traffic leads to Russia.", []],
    [
      "The ministry stopped short of blaming Russia for the intrusion.",
      ["intrusion attributed-to Russia (not-attributed)"],
    ],
    [
      "Russia denied any involvement in the activities of Silver Heron.",
      ["Silver Heron attributed-to Russia (denied-by-accused)"],
    ],
  ]);
});

describe("where somebody sits, told around both ends", () => {
  cases([
    ["Silver Heron's home is Iran.", ["Silver Heron based-in Iran"]],
    ["Researchers place Silver Heron in Iran.", ["Silver Heron based-in Iran"]],
    ["The hackers, all Iranian nationals, were charged.", ["hackers based-in Iran"]],
    ["Iran is where Silver Heron is based.", ["Silver Heron based-in Iran"]],
    [
      "Silver Heron is based in Hanoi, Vietnam.",
      ["Silver Heron based-in Vietnam", "Silver Heron based-in Vietnam"],
    ],
    [
      "Silver Heron is run from Iran and Brazil.",
      ["Silver Heron based-in Iran", "Silver Heron based-in Brazil"],
    ],
    ["Silver Heron went on to hit countries located in Iran and Brazil.", []],
    ["Most members of Silver Heron live in Brazil.", ["Silver Heron based-in Brazil"]],
    ["Silver Heron is said to have an Iranian nexus.", ["Silver Heron based-in Iran ~is said to have"]],
  ]);
});
