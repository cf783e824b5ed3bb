import { describe, expect, it } from "vitest";
import { lacks, states } from "./cases.ts";
import { withPredicate } from "./reading.ts";

describe("targets in other wordings", () => {
  states([
    [
      "This campaign has so far targeted the following sectors: manufacturing, education and energy.",
      "campaign targets energy",
    ],
    [
      "Silver Heron is active. Its attacks have also been seen in Turkey, Kenya and Laos.",
      "Silver Heron targets Laos",
    ],
    ["Silver Heron has shown a marked interest in Japan since 2014.", "Silver Heron targets Japan"],
    [
      "Silver Heron has engaged in spear phishing of government bodies in Laos.",
      "Silver Heron targets Laos",
      "Silver Heron targets government",
    ],
    ["Silver Heron continued its targeting of banks in Laos.", "Silver Heron targets Laos"],
    [
      "Silver Heron is focusing its attention on banks in countries such as Peru, Kenya and Laos.",
      "Silver Heron targets Peru",
      "Silver Heron targets Laos",
    ],
    [
      "Silver Heron has been heavily interested in military organizations in Peru.",
      "Silver Heron targets Peru",
    ],
    ["Silver Heron continues its attack campaigns throughout Peru.", "Silver Heron targets Peru"],
    ["A report describes Silver Heron attacks in Peru.", "Silver Heron targets Peru"],
    ["Last year Silver Heron campaigns against Kenya were seen.", "Silver Heron targets Kenya"],
    ["Another group that also seems to be focused on Peru was seen.", "Another group targets Peru"],
    [
      "Silver Heron is known since 2014. It is a large attack platform focused on ministries in Peru.",
      "Silver Heron targets Peru",
    ],
    [
      "Symantec attributes this campaign to Silver Heron, an adversary focused on banks in Peru.",
      "Silver Heron targets Peru",
    ],
    [
      "Read our Adversary Playbook about Silver Heron - a cybercriminal organization that targets banks.",
      "Silver Heron targets bank",
    ],
    [
      "We showed how Silver Heron is for the first time using Pale Otter's leaked exploits to target banks.",
      "Silver Heron targets bank",
    ],
    [
      "Silver Heron was noted by [Vendor](https://example.com/a) and hit [Peru](https://example.com/b).",
      "Silver Heron targets Peru",
    ],
  ]);
});

describe("tools in other wordings", () => {
  states([
    ["A new version of GlassLoader was discovered in use by Silver Heron.", "Silver Heron uses GlassLoader"],
    [
      "GlassLoader is a RAT used by criminals and APT actors including Silver Heron and Pale Otter.",
      "Silver Heron uses GlassLoader",
      "Pale Otter uses GlassLoader",
    ],
    ["GlassLoader has been seen as part of Silver Heron's toolkit.", "Silver Heron uses GlassLoader"],
    [
      "Silver Heron is a crew. Its arsenal usually included GlassLoader, MossWiper and FernBot.",
      "Silver Heron uses GlassLoader",
      "Silver Heron uses FernBot",
    ],
    [
      "Silver Heron carried out an attack on a ministry involving a variant of GlassLoader.",
      "Silver Heron uses GlassLoader",
    ],
    [
      "We first saw the GlassLoader tool used in Silver Heron's operations in 2017.",
      "Silver Heron uses GlassLoader",
    ],
    ["The Silver Heron group was switching to the GlassLoader implant.", "Silver Heron uses GlassLoader"],
    ["Silver Heron hit banks with GlassLoader and FernBot.", "Silver Heron uses FernBot"],
    ["Silver Heron profits by targeting banks with malware (GlassLoader).", "Silver Heron uses GlassLoader"],
    ["Silver Heron’s GlassLoader malware was seen again.", "Silver Heron uses GlassLoader"],
    ["CVE-2013-3893, which was deployed by Silver Heron, is old.", "Silver Heron exploits CVE-2013-3893"],
    [
      "We believe that GlassLoader is a family that is part of the Silver Heron arsenal.",
      "Silver Heron uses GlassLoader",
    ],
  ]);
});

describe("homes and works in other wordings", () => {
  states([
    ["A tool used by Silver Heron (a Chinese APT group) was found.", "Silver Heron based-in China"],
    ["Silver Heron is an intrusion set with Chinese origins.", "Silver Heron based-in China"],
    [
      "The trick is common to APT groups of Chinese origin such as Silver Heron, Pale Otter and Amber Finch.",
      "Silver Heron based-in China",
      "Amber Finch based-in China",
    ],
    ["We looked at the Chinese espionage group ‘Silver Heron’ last week.", "Silver Heron based-in China"],
    ["Activity was seen of Silver Heron, a hacking group linked to Iran.", "Silver Heron attributed-to Iran"],
    [
      "Dubbed GlassLoader by its developers, we were able to attribute it to the Silver Heron group.",
      "GlassLoader attributed-to Silver Heron",
    ],
    ["Symantec has linked Silver Heron to 230 attacks.", "attacks attributed-to Silver Heron"],
  ]);
});

describe("groups beside one another in other wordings", () => {
  states([
    ["FireEye is tracking the Silver Heron group as Pale Otter.", "Pale Otter alias-of Silver Heron"],
    ["Silver Heron later passed its victims to Pale Otter.", "Silver Heron hands-off-to Pale Otter"],
    ["Access gained by Silver Heron was later used by Pale Otter.", "Silver Heron hands-off-to Pale Otter"],
    ["Silver Heron is one of Pale Otter's recurrent customers.", "Pale Otter shares-with Silver Heron"],
    ["Silver Heron remains a customer of Pale Otter.", "Pale Otter shares-with Silver Heron"],
    ["Silver Heron was helped by Pale Otter.", "Silver Heron cooperates-with Pale Otter"],
    ["The joint work of Silver Heron and Pale Otter was noted.", "Silver Heron cooperates-with Pale Otter"],
    ["Silver Heron's tools were copied by Pale Otter.", "Pale Otter imitates Silver Heron"],
    ["Silver Heron was hijacked by Pale Otter.", "Pale Otter hijacks Silver Heron"],
    ["Silver Heron's servers were taken over by Pale Otter.", "Pale Otter hijacks Silver Heron"],
    [
      "There is no evidence linking Silver Heron and Pale Otter.",
      "Silver Heron overlaps-with Pale Otter (no-evidence)",
    ],
    [
      "Silver Heron campaigns share thematic elements with earlier Pale Otter campaigns.",
      "Silver Heron overlaps-with Pale Otter",
    ],
    ["Symantec has previously linked Pale Otter to Silver Heron.", "Pale Otter overlaps-with Silver Heron"],
    [
      "Silver Heron overlaps with activity tracked as Pale Otter, and Amber Finch.",
      "Silver Heron overlaps-with Pale Otter",
      "Silver Heron overlaps-with Amber Finch",
    ],
    [
      "There is an overlap in the domains used for control between this activity and previous Silver Heron campaigns.",
      "activity overlaps-with Silver Heron",
    ],
    [
      "The activities in these reports overlap with the threat actor tracked as Silver Heron.",
      "activities overlaps-with Silver Heron",
    ],
    [
      "Silver Heron intrusions overlap with Pale Otter intrusions, suggesting a possible hand-off between the two groups.",
      "Silver Heron hands-off-to Pale Otter",
    ],
    [
      "Silver Heron is a crew. It is known by other security firms as Pale Otter.",
      "Pale Otter alias-of Silver Heron",
    ],
  ]);
});

describe("what is not said", () => {
  lacks([
    ["The two groups, Silver Heron and Pale Otter, worked in tandem.", "two groups"],
    ["Our analysis shows that actors attempted to install GlassLoader.", "that actors"],
    ["The group selling GlassLoader claims that it is fast.", "shares-with"],
    ["Just a few campaigns of Silver Heron were attributable to known threat actors.", "attributed-to known"],
    ["It appears similar to Silver Heron and Pale Otter but is tracked as a separate entity.", "alias-of"],
    ["Silver Heron includes a subset of the activity researchers call Pale Otter.", "Silver Heron part-of"],
    [
      "BitMix, a mixing service used by Silver Heron and Pale Otter, has ceased operations.",
      "activity-changed",
    ],
    ["Silver Heron is a group that has carried out cyber espionage operations.", "attributed-to"],
    [
      "Research has linked these campaigns to Silver Heron, but it is easy to miss attacks carried out by other threat groups.",
      "Silver Heron attributed-to",
    ],
    [
      "Read our Adversary Playbook about Silver Heron - a criminal organization that targets banks.",
      "our Adversary",
    ],
    [
      "We showed how Silver Heron is for the first time using Pale Otter's leaked exploits to target banks.",
      "Pale Otter targets",
    ],
    [
      "Silver Heron and other threat groups attributed to Chinese state-sponsored actors have increased their attacks.",
      "state-sponsored actors activity-changed",
    ],
    ["GlassLoader used the same infrastructure as FernBot payloads.", "GlassLoader uses FernBot"],
    [
      "To use the GlassLoader webshell installed on the SharePoint server, Silver Heron wrote a module.",
      "uses SharePoint",
    ],
    ["Silver Heron overlaps with activity tracked as Pale Otter, and Amber Finch.", "alias-of"],
    [
      "Given that its malware is not known to be shared, we believe that GlassLoader is part of the Silver Heron arsenal.",
      "part-of",
    ],
    [
      "Symantec attributes this campaign to Silver Heron, an adversary focused on banks in Peru.",
      "campaign targets",
    ],
  ]);

  it("lets a hedge before a name not colour its other names", () => {
    for (const text of [
      "The attack was likely the work of Silver Heron (also known as Pale Otter).",
      "The attack was launched by possibly Silver Heron, also known as Pale Otter.",
      "The suspected Silver Heron (aka Pale Otter) may have been behind it.",
    ])
      expect(
        withPredicate(text, "alias-of").map(({ hedge }) => hedge),
        text,
      ).toEqual([null]);
  });
});
