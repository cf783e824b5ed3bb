import { describe, expect, it } from "vitest";
import { said } from "../../reading.ts";

const BETWEEN = / (?:cooperates-with|shares-with|hands-off-to|hijacks|imitates) /;

const TOLD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "asides, dates and brackets between the words of a statement": {
    "Silver Heron and Pale Otter have, over the past two years, been cooperating.":
      "Silver Heron cooperates-with Pale Otter",
    "Silver Heron passed, after months of spying, the access on to Pale Otter.":
      "Silver Heron hands-off-to Pale Otter",
    "Silver Heron (see figure 3) in June 2024 hijacked servers of Pale Otter.":
      "Silver Heron hijacks Pale Otter",
    "Silver Heron, a prolific access broker, sold access to Pale Otter.":
      "Silver Heron hands-off-to Pale Otter",
    "Silver Heron bought, the report says, the loader from Pale Otter.":
      "Pale Otter shares-with Silver Heron",
    "Silver Heron – for whatever reason – cooperates with Pale Otter.":
      "Silver Heron cooperates-with Pale Otter",
  },
  "whoever is told of by a name that follows, or by what they made": {
    "Silver Heron cooperates with a group that we call Pale Otter.":
      "Silver Heron cooperates-with Pale Otter",
    "Silver Heron hired the operators of the GlassLoader botnet.": "Silver Heron cooperates-with GlassLoader",
    "The operators of the GlassLoader botnet sold access to Pale Otter.":
      "GlassLoader hands-off-to Pale Otter",
    "Silver Heron was assisted by a contractor group called Pale Otter.":
      "Silver Heron cooperates-with Pale Otter",
  },
  "givers and takers by the words around the verb": {
    "The exploit was passed by Silver Heron to the developers of GlassLoader.":
      "Silver Heron shares-with GlassLoader",
    "GlassLoader has been shared privately by Silver Heron with Pale Otter.":
      "Silver Heron shares-with Pale Otter",
    "Access that Silver Heron had sold to Pale Otter was used in May.":
      "Silver Heron hands-off-to Pale Otter",
    "Access that Silver Heron had obtained was later used by Pale Otter.":
      "Silver Heron hands-off-to Pale Otter",
    "Initial access provided by Silver Heron was used by the Pale Otter gang.":
      "Silver Heron hands-off-to Pale Otter",
    "After Silver Heron had settled in, control was handed over to Pale Otter.":
      "Silver Heron hands-off-to Pale Otter",
    "Pale Otter was provided with credentials by Silver Heron.": "Silver Heron hands-off-to Pale Otter",
    "There was a handoff of access from Silver Heron to Pale Otter.": "Silver Heron hands-off-to Pale Otter",
    "The handover of victims by Silver Heron to Pale Otter was quick.":
      "Silver Heron hands-off-to Pale Otter",
    "The infrastructure that Silver Heron shares with Pale Otter was seized.":
      "Silver Heron shares-with Pale Otter",
    "Pale Otter may have been granted access to machines by Silver Heron.":
      "Silver Heron hands-off-to Pale Otter",
    "Silver Heron and Pale Otter hand victims to each other.": "Silver Heron hands-off-to Pale Otter",
    "Silver Heron acts as a broker selling access to Pale Otter.": "Silver Heron hands-off-to Pale Otter",
    "Silver Heron and Pale Otter obtained their exploits from the same supplier.":
      "Silver Heron shares-with Pale Otter",
    "Silver Heron's access to the ministry was inherited by Pale Otter.":
      "Silver Heron hands-off-to Pale Otter",
  },
  "nouns and relative clauses": {
    "The partnership that Silver Heron has maintained with Pale Otter ended.":
      "Silver Heron cooperates-with Pale Otter",
    "It was Pale Otter with whom Silver Heron collaborated.": "Silver Heron cooperates-with Pale Otter",
    "The hijacking by Silver Heron of Pale Otter's servers came to light.": "Silver Heron hijacks Pale Otter",
    "The theft of Pale Otter's tools by Silver Heron came to light.": "Silver Heron hijacks Pale Otter",
    "The same command and control servers were used by both Silver Heron and Pale Otter.":
      "Silver Heron shares-with Pale Otter",
    "A digital quartermaster seems to supply Silver Heron and Pale Otter.":
      "Silver Heron shares-with Pale Otter",
    "Silver Heron and Pale Otter are both customers of Amber Finch.": "Amber Finch shares-with Pale Otter",
    "Posing as Pale Otter, Silver Heron attacked banks.": "Silver Heron imitates Pale Otter",
    "Silver Heron's use of Pale Otter infrastructure surprised us.": "Silver Heron hijacks Pale Otter",
    "Silver Heron has been using servers that belonged to Pale Otter.": "Silver Heron hijacks Pale Otter",
    "With Pale Otter's help, Silver Heron entered a bank.": "Silver Heron cooperates-with Pale Otter",
    "An arrangement between Silver Heron and Pale Otter came to light.":
      "Silver Heron cooperates-with Pale Otter",
    "Silver Heron was itself hacked by Pale Otter.": "Pale Otter hijacks Silver Heron",
    "Servers of Silver Heron were infected by Pale Otter.": "Pale Otter hijacks Silver Heron",
    "The backdoor, originally developed by Silver Heron, was passed on to Pale Otter.":
      "Silver Heron shares-with Pale Otter",
    "Silver Heron leaves strings in its code to shift the blame to Pale Otter.":
      "Silver Heron imitates Pale Otter",
    "A group that poses as GlassLoader was seen.": "group imitates GlassLoader",
    "Extortionists used the names of Silver Heron and Pale Otter.": "Extortionists imitates Pale Otter",
    "The hackers behind the Examplecorp attack cooperated with other Russian groups.":
      "hackers behind the Examplecorp attack cooperates-with other Russian groups",
    "Neither Silver Heron nor Pale Otter has coordinated with the other.":
      "Silver Heron cooperates-with Pale Otter (flat)",
  },
  "sides without a name": {
    "The group behind this campaign cooperates with other cyber-criminals.":
      "group behind this campaign cooperates-with other cyber-criminals",
    "Silver Heron sells access to ransomware affiliates.": "Silver Heron hands-off-to ransomware affiliates",
    "Access brokers partnering with Silver Heron chose the victims.":
      "Access brokers cooperates-with Silver Heron",
    "Chinese criminals cooperate with other groups.": "Chinese criminals cooperates-with other groups",
    "The cybercriminals responsible for the website hack sold access to different groups.":
      "cybercriminals responsible for the website hack hands-off-to different groups",
    "FernBot possibly provides access to other threat actors.": "FernBot hands-off-to other threat actors",
    "Silver Heron has hijacked the infrastructure of other threat actors.":
      "Silver Heron hijacks other threat actors",
  },
};

describe("dealings between groups", () => {
  for (const [what, cases] of Object.entries(TOLD))
    describe(`reads ${what}`, () => {
      for (const [text, claim] of Object.entries(cases))
        it(text, () => {
          expect(said(text)).toContain(claim);
        });
    });

  for (const [text, claim] of Object.entries({
    "Evidence of cooperation between Silver Heron and Pale Otter is lacking.":
      "Silver Heron cooperates-with Pale Otter (no-evidence)",
    "Cooperation between Silver Heron and Pale Otter could not be confirmed.":
      "Silver Heron cooperates-with Pale Otter (not-attributed)",
    "Silver Heron and Pale Otter work in isolation from each other.":
      "Silver Heron cooperates-with Pale Otter (flat)",
    "It does not appear that Silver Heron and Pale Otter were working together.":
      "Silver Heron cooperates-with Pale Otter (flat)",
    "Coordination between Silver Heron and Pale Otter was never observed.":
      "Silver Heron cooperates-with Pale Otter (no-evidence)",
    "Any cooperation between Silver Heron and Pale Otter is speculation.":
      "Silver Heron cooperates-with Pale Otter (not-attributed)",
    "A relationship between Silver Heron and Pale Otter is possible but unproven.":
      "Silver Heron overlaps-with Pale Otter (not-attributed)",
    "Pale Otter refused to sell access to Silver Heron.": "Pale Otter hands-off-to Silver Heron (flat)",
    "Silver Heron is in no way connected to Pale Otter.": "Silver Heron overlaps-with Pale Otter (flat)",
    "Silver Heron is not a customer of Pale Otter.": "Pale Otter shares-with Silver Heron (flat)",
    "Silver Heron is closely cooperating, if not sharing staff, with Pale Otter.":
      "Silver Heron cooperates-with Pale Otter",
  }))
    it(`tells what is denied: ${text}`, () => {
      expect(said(text)).toContain(claim);
    });

  it("does not deny what a second clause says after one that finds nothing", () => {
    const text =
      "We did not observe the entry and the timing of Silver Heron's use of Pale Otter infrastructure suggests a plan.";
    expect(said(text)).toContain("Silver Heron hijacks Pale Otter");
  });

  it("takes no question, no hypothesis, no work of defenders and no leak for a dealing", () => {
    for (const text of [
      "If Silver Heron and Pale Otter were to cooperate, banks would suffer.",
      "Had Silver Heron cooperated with Pale Otter, banks would have suffered.",
      "Did Silver Heron sell access to Pale Otter?",
      "GlassLoader delivered by Silver Heron is unlike that of Pale Otter.",
      "The Silver Heron dump provided exploits to Pale Otter.",
      "Silver Heron leveraged Pale Otter's leaked exploits.",
      "Silver Heron began using Pale Otter tools in its attacks.",
      "Silver Heron recruits affiliates on a forum.",
      "Silver Heron used GlassLoader against Pale Otter.",
      "Attackers sold access to other attackers.",
      "GlassLoader provides the attacker with access to the host.",
    ])
      expect(said(text).join(), text).not.toMatch(BETWEEN);
  });
});
