import { describe } from "vitest";
import { casesOfOrigin as cases } from "./origin-cases.ts";

describe("the culprit by a noun, with the name on either side of the act", () => {
  cases([
    ["The group behind the breach at the port is Silver Heron.", ["breach attributed-to Silver Heron"]],
    [
      "Responsible for the attack on the port last March is believed to be Silver Heron.",
      ["attack attributed-to Silver Heron ~is believed to be"],
    ],
    ["The authors of GlassLoader are Silver Heron.", ["GlassLoader attributed-to Silver Heron"]],
    [
      "Silver Heron is the suspected perpetrator of the intrusion.",
      ["intrusion attributed-to Silver Heron ~suspected"],
    ],
    [
      "Traces point to Silver Heron as the mastermind behind the intrusion.",
      ["intrusion attributed-to Silver Heron ~point to"],
    ],
    ["The country behind the attack on the satellite network is Russia.", ["attack attributed-to Russia"]],
    ["The group behind the attack is not Silver Heron.", ["attack attributed-to Silver Heron (flat)"]],
    [
      "Credit for Operation Nightglass goes to Silver Heron.",
      ["Operation Nightglass attributed-to Silver Heron"],
    ],
    [
      "Suspicion for the breach fell on Silver Heron.",
      ["breach attributed-to Silver Heron ~Suspicion for the breach fell on"],
    ],
    [
      "Operation Nightglass, for which Silver Heron is responsible, went on for years.",
      ["Operation Nightglass attributed-to Silver Heron"],
    ],
    ["Behind the intrusion stands Silver Heron.", ["intrusion attributed-to Silver Heron"]],
    [
      "Silver Heron is the prime suspect in the breach.",
      ["breach attributed-to Silver Heron ~is the prime suspect in"],
    ],
    [
      "The claim that Silver Heron was behind the breach is false.",
      ["breach attributed-to Silver Heron (flat)"],
    ],
    ["The attackers behind the breach are skilled.", []],
    ["The author of this malware is the hacker group called Sword of Glass.", []],
  ]);
});

describe("the state first, or a tie between the two", () => {
  cases([
    [
      "The Chinese government is believed to be behind Silver Heron.",
      ["Silver Heron attributed-to Chinese government ~is believed to be"],
    ],
    ["Behind Silver Heron stands Russia's GRU.", ["Silver Heron attributed-to GRU"]],
    ["It is the Kremlin that controls Silver Heron.", ["Silver Heron attributed-to Russia"]],
    [
      "There are strong ties between Silver Heron and the Iranian government.",
      ["Silver Heron attributed-to Iranian government ~ties between"],
    ],
    ["There are ties between Silver Heron and Iranian companies.", []],
    ["Russia's GRU carried out the GlassLoader cyberattack.", ["GlassLoader attributed-to GRU"]],
    ["The attack on the port was carried out by the GRU.", ["attack attributed-to GRU"]],
    ["Officials blamed the GlassLoader attack on Russia.", ["GlassLoader attributed-to Russia"]],
    ["The GlassLoader attack has been blamed by London on Russia.", ["GlassLoader attributed-to Russia"]],
    ["The wave hit websites associated with the Iranian government.", []],
    ["Russia carried out an attack with missiles.", []],
    ["The police carried out an operation against Silver Heron.", []],
    ["The worm GlassLoader was created by Israel.", ["GlassLoader attributed-to Israel"]],
  ]);
});

describe("what somebody is of a body, through what carries its name", () => {
  cases([
    [
      "Silver Heron, a unit of the Russian military intelligence, came back.",
      ["Silver Heron attributed-to Russian military intelligence"],
    ],
    [
      "The Treasury sanctioned Silver Heron and Amber Finch as agencies of the Iranian government.",
      ["Silver Heron attributed-to Iranian government", "Amber Finch attributed-to Iranian government"],
    ],
    [
      "Silver Heron is run out of a building belonging to the Iranian government.",
      ["Silver Heron attributed-to Iranian government"],
    ],
    [
      "Silver Heron is backed by (and acts for) the Iranian government.",
      ["Silver Heron attributed-to Iranian government"],
    ],
    [
      "Silver Heron is linked to Amber Finch and potentially the Iranian government.",
      ["Silver Heron attributed-to Iranian government ~linked to"],
    ],
    [
      "Silver Heron, which the French government has attributed to the GRU, came back.",
      ["Silver Heron attributed-to GRU"],
    ],
    ["Silver Heron aimed mails at users, though members of the Iranian government were not hit.", []],
    ["Silver Heron is a member of the Russian Legion alliance.", []],
  ]);
});

describe("where somebody sits", () => {
  cases([
    ["Operating out of Iran, Silver Heron attacked schools.", ["Silver Heron based-in Iran"]],
    ["Silver Heron (from India) came back.", ["Silver Heron based-in India"]],
    [
      "Silver Heron came back. This is a group suspected to operate from Pakistan.",
      ["Silver Heron based-in Pakistan ~suspected to"],
    ],
    ["Silver Heron has its home in Pakistan.", ["Silver Heron based-in Pakistan"]],
    [
      "Silver Heron is suspected to be comprised of Pakistan-based members.",
      ["Silver Heron based-in Pakistan ~is suspected to be"],
    ],
  ]);
});

describe("one act among those that are somebody's", () => {
  cases([
    ["Analysts uncovered a new campaign from Silver Heron.", ["new campaign attributed-to Silver Heron"]],
    ["Many campaigns by Silver Heron have been seen.", []],
    [
      "Prosecutors indicted six Silver Heron officers for the GlassLoader attack.",
      ["GlassLoader attributed-to Silver Heron"],
    ],
    [
      "We attribute, with high confidence, this intrusion to Silver Heron.",
      ["intrusion attributed-to Silver Heron"],
    ],
    ["Attribution of this campaign to Silver Heron rests on code.", ["campaign attributed-to Silver Heron"]],
    ["Attribution rests on code close to Silver Heron.", []],
    ["The intrusion (attributed to Silver Heron) went on.", ["intrusion attributed-to Silver Heron"]],
    [
      "The intrusion was, in all likelihood, the work of Silver Heron.",
      ["intrusion attributed-to Silver Heron ~in all likelihood"],
    ],
    ["GlassLoader is the creation of Silver Heron.", ["GlassLoader attributed-to Silver Heron"]],
  ]);
});
