import { describe, expect, it } from "vitest";
import { said } from "../../reading.ts";

/** What is read of acting together; of texts that tell of none, nothing. */
const BETWEEN = / (?:cooperates-with|shares-with|hands-off-to|hijacks|imitates) /;

const TOLD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "groups that act together, or one for another": {
    "Pale Otter operates on behalf of Silver Heron.": "Pale Otter cooperates-with Silver Heron",
    "Pale Otter, working on behalf of Silver Heron, attacked banks.":
      "Pale Otter cooperates-with Silver Heron",
    "Pale Otter joined Silver Heron in attacking ministries of Peru.":
      "Pale Otter cooperates-with Silver Heron",
    "Pale Otter is a close ally of Silver Heron.": "Pale Otter cooperates-with Silver Heron",
    "Pale Otter merged with Silver Heron in 2024.": "Pale Otter cooperates-with Silver Heron",
    "Pale Otter has announced a partnership with Silver Heron and Amber Finch.":
      "Pale Otter cooperates-with Silver Heron",
    "Pale Otter outsourced part of its operations to Silver Heron.":
      "Pale Otter cooperates-with Silver Heron",
    "Pale Otter, together with Silver Heron, attacked banks.": "Pale Otter cooperates-with Silver Heron",
    "Pale Otter and Silver Heron have formed an alliance.": "Pale Otter cooperates-with Silver Heron",
    "Partners of Pale Otter include Silver Heron and Amber Finch.": "Pale Otter cooperates-with Silver Heron",
    "Pale Otter's partners include Silver Heron.": "Pale Otter cooperates-with Silver Heron",
    "Known Pale Otter collaborators such as Silver Heron and Amber Finch took part in the attack.":
      "Pale Otter cooperates-with Silver Heron",
    "Pale Otter and Silver Heron are close partners.": "Pale Otter cooperates-with Silver Heron",
    "Pale Otter and Silver Heron have a working relationship.": "Pale Otter cooperates-with Silver Heron",
    "Pale Otter and Silver Heron jointly claimed responsibility for the attack.":
      "Pale Otter cooperates-with Silver Heron",
    "Pale Otter was hired by Silver Heron to attack banks.": "Pale Otter cooperates-with Silver Heron",
    "Researchers found no sign that Chinese groups coordinated with their Russian counterparts.":
      "Chinese groups cooperates-with Russian counterparts (no-evidence)",
    "There is no evidence that Chinese hackers cooperate with Russian groups.":
      "Chinese hackers cooperates-with Russian groups (no-evidence)",
    "Silver Heron is believed to have worked with Pale Otter in the past.":
      "Silver Heron cooperates-with Pale Otter",
    "Silver Heron denied working with Pale Otter.":
      "Silver Heron cooperates-with Pale Otter (denied-by-accused)",
    "Silver Heron acted alone, without help from Pale Otter.":
      "Silver Heron cooperates-with Pale Otter (flat)",
    "We found no overlap or cooperation between Silver Heron and Pale Otter.":
      "Silver Heron cooperates-with Pale Otter (no-evidence)",
    "Neither Silver Heron nor Pale Otter cooperates with Amber Finch.":
      "Silver Heron cooperates-with Amber Finch (flat)",
    "Silver Heron is not known to have cooperated with Pale Otter.":
      "Silver Heron cooperates-with Pale Otter (flat)",
    "The collaboration between Silver Heron and Pale Otter ended in 2024.":
      "Silver Heron cooperates-with Pale Otter",
    "Pale Otter helped Silver Heron to launder the money.": "Pale Otter cooperates-with Silver Heron",
    "Affiliates of Pale Otter also work with Silver Heron.": "Pale Otter cooperates-with Silver Heron",
    "Pale Otter contracted Silver Heron for the attack.": "Pale Otter cooperates-with Silver Heron",
    "The attack was a collaboration of Pale Otter and Silver Heron.":
      "Pale Otter cooperates-with Silver Heron",
    "Pale Otter's alliance with Silver Heron was announced on Telegram.":
      "Pale Otter cooperates-with Silver Heron",
    "Pale Otter has a close operational relationship with Silver Heron.":
      "Pale Otter cooperates-with Silver Heron",
    "Pale Otter has forged relationships with other threat actors.":
      "Pale Otter cooperates-with other threat actors",
    "Pale Otter jointly developed the loader with Silver Heron.": "Pale Otter cooperates-with Silver Heron",
    "Pale Otter cross-promotes posts with Silver Heron.": "Pale Otter cooperates-with Silver Heron",
    "Pale Otter is a private contractor to Silver Heron.": "Pale Otter cooperates-with Silver Heron",
    "Pale Otter joined the Silver Heron cartel.": "Pale Otter cooperates-with Silver Heron",
    "With the help of Silver Heron, Pale Otter attacked banks.": "Pale Otter cooperates-with Silver Heron",
    "Silver Heron worked together with the operators from other APT groups.":
      "Silver Heron cooperates-with other APT groups",
  },
  "ways in that pass from one group to another": {
    "Once they are in, Pale Otter moves to servers, passing control to Silver Heron.":
      "Pale Otter hands-off-to Silver Heron",
    "Pale Otter relies on access brokers to gain network access.": "access brokers hands-off-to Pale Otter",
    "Pale Otter is an initial access broker for ransomware groups such as Silver Heron and Amber Finch.":
      "Pale Otter hands-off-to Silver Heron",
    "Pale Otter provides initial access to ransomware groups, including Silver Heron and Amber Finch.":
      "Pale Otter hands-off-to Silver Heron",
    "Pale Otter obtained access from Silver Heron.": "Silver Heron hands-off-to Pale Otter",
    "Pale Otter gained its foothold thanks to Silver Heron.": "Silver Heron hands-off-to Pale Otter",
    "Pale Otter gained access through infections by Silver Heron.": "Silver Heron hands-off-to Pale Otter",
    "Silver Heron compromises networks and passes them on to Pale Otter.":
      "Silver Heron hands-off-to Pale Otter",
    "Silver Heron monetizes its access by selling it to Pale Otter.": "Silver Heron hands-off-to Pale Otter",
    "Access provided by Silver Heron enabled Pale Otter to deploy ransomware.":
      "Silver Heron hands-off-to Pale Otter",
    "Pale Otter deployed MossWiper through access that Silver Heron provided.":
      "Silver Heron hands-off-to Pale Otter",
    "Silver Heron starts infections, which are then exploited by groups like Pale Otter and Amber Finch.":
      "Silver Heron hands-off-to Pale Otter",
    "Silver Heron enables further operations for Pale Otter.": "Silver Heron hands-off-to Pale Otter",
    "Silver Heron sells access to compromised networks to other groups.":
      "Silver Heron hands-off-to other groups",
  },
  "tools and servers that several groups have": {
    "GlassLoader is shared by Silver Heron and Pale Otter.": "Silver Heron shares-with Pale Otter",
    "GlassLoader is shared among Silver Heron, Pale Otter and Amber Finch.":
      "Silver Heron shares-with Pale Otter",
    "Silver Heron uses the same infrastructure as Pale Otter.": "Silver Heron shares-with Pale Otter",
    "Silver Heron and Pale Otter use the same command and control servers.":
      "Silver Heron shares-with Pale Otter",
    "Silver Heron and Pale Otter may have a common supplier of malware.":
      "Silver Heron shares-with Pale Otter",
    "Silver Heron and Pale Otter are supplied by the same digital quartermaster.":
      "Silver Heron shares-with Pale Otter",
    "Silver Heron let Pale Otter use its botnet.": "Silver Heron shares-with Pale Otter",
    "Silver Heron made its tools available to Pale Otter.": "Silver Heron shares-with Pale Otter",
    "Silver Heron put its botnet at the disposal of Pale Otter.": "Silver Heron shares-with Pale Otter",
    "Silver Heron gave its source code to Pale Otter.": "Silver Heron shares-with Pale Otter",
    "The source code of GlassLoader was sold by Silver Heron to Pale Otter.":
      "Silver Heron shares-with Pale Otter",
    "Pale Otter acquired the source code of GlassLoader from Silver Heron.":
      "Silver Heron shares-with Pale Otter",
    "Pale Otter is a customer of Silver Heron.": "Silver Heron shares-with Pale Otter",
    "Silver Heron's customers include Pale Otter.": "Silver Heron shares-with Pale Otter",
    "Pale Otter and Amber Finch are among the customers of Silver Heron.":
      "Silver Heron shares-with Pale Otter",
    "Silver Heron sold FernBot to Pale Otter.": "Silver Heron shares-with Pale Otter",
    "Silver Heron keeps its tools to itself and has never shared them with Pale Otter.":
      "Silver Heron shares-with Pale Otter (flat)",
    "Chinese groups share tools with North Korean groups.": "Chinese groups shares-with North Korean groups",
    "Pale Otter exchanged intelligence with Silver Heron.": "Pale Otter shares-with Silver Heron",
  },
  "what one group takes from another": {
    "Pale Otter wrested control of the servers from Silver Heron.": "Pale Otter hijacks Silver Heron",
    "Pale Otter seized the servers of Silver Heron.": "Pale Otter hijacks Silver Heron",
    "Pale Otter has hijacked infrastructure that belonged to Silver Heron.":
      "Pale Otter hijacks Silver Heron",
    "Pale Otter stole the tools of Silver Heron.": "Pale Otter hijacks Silver Heron",
    "The servers of Silver Heron were taken over by Pale Otter.": "Pale Otter hijacks Silver Heron",
    "Pale Otter re-registered expired domains of Silver Heron.": "Pale Otter hijacks Silver Heron",
    "Pale Otter piggybacked on an intrusion by Silver Heron.": "Pale Otter hijacks Silver Heron",
    "Unknown to Silver Heron, Pale Otter used its servers.": "Pale Otter hijacks Silver Heron",
    "Pale Otter gained access to Silver Heron's panel and pushed its own implant to the victims.":
      "Pale Otter hijacks Silver Heron",
    "Tools stolen from Silver Heron were used by Pale Otter.": "Pale Otter hijacks Silver Heron",
    "Pale Otter used tools stolen from Silver Heron.": "Pale Otter hijacks Silver Heron",
  },
  "groups that pass for others": {
    "Criminals posing as Silver Heron threatened a bank in Peru.": "Criminals imitates Silver Heron",
    "A group posing as the notorious Silver Heron gang threatened a bank.": "group imitates Silver Heron",
    "The extortionists claimed to be members of Silver Heron and Pale Otter.":
      "extortionists imitates Silver Heron",
    "Dusk Marten claimed to be part of Silver Heron.": "Dusk Marten imitates Silver Heron",
    "The attack was designed to look like the work of Silver Heron.": "attack imitates Silver Heron",
    "The attack was staged to look as if Silver Heron had carried it out.": "attack imitates Silver Heron",
    "Pale Otter went to great lengths to frame Silver Heron.": "Pale Otter imitates Silver Heron",
    "Pale Otter planted Ruritanian-language strings in an attempt to implicate Silver Heron.":
      "Pale Otter imitates Silver Heron",
    "Pale Otter wanted to be mistaken for Silver Heron.": "Pale Otter imitates Silver Heron",
    "Pale Otter disguised its attack as one by Silver Heron.": "Pale Otter imitates Silver Heron",
    "Silver Heron's lures were copied by Pale Otter.": "Pale Otter imitates Silver Heron",
    "Pale Otter's false flag pointed at Silver Heron.": "Pale Otter imitates Silver Heron",
    "Pale Otter deliberately adopted the tactics of Silver Heron to mislead analysts.":
      "Pale Otter imitates Silver Heron",
  },
};

for (const [what, cases] of Object.entries(TOLD))
  describe(what, () => {
    for (const [text, claim] of Object.entries(cases))
      it(text, () => {
        expect(said(text)).toContain(claim);
      });
  });

describe("who is told of in other words", () => {
  it.each([
    [
      'The gang Silver Heron claimed it handed over the source code to "another team," which went on.',
      "Silver Heron shares-with another team",
    ],
    [
      "It may be that Silver Heron is new or that they share tools or a developer with another group.",
      "Silver Heron shares-with another group",
    ],
    [
      "A group posing as notorious state-linked hacking group Silver Heron threatened a bank in Peru.",
      "group imitates Silver Heron",
    ],
  ])("%s", (text, claim) => {
    expect(said(text)).toContain(claim);
  });

  it("does not say that the one whose work it is made to look like did it", () => {
    expect(
      said("Pale Otter tried to make the attack look like the work of Silver Heron.").filter((claim) =>
        / attributed-to /.test(claim),
      ),
    ).toEqual([]);
  });

  it("does not say that the one imitated did it", () => {
    expect(
      said("A gang posing as notorious hacking group Silver Heron attacked a bank in Peru."),
    ).not.toContain("Silver Heron targets Peru");
  });
});

describe("what is only thought of", () => {
  for (const text of [
    "Should Silver Heron decide to cooperate with Pale Otter, banks would be at risk.",
    "If Silver Heron were to share its tools with Pale Otter, the damage would grow.",
    "No one other than Silver Heron uses GlassLoader.",
    "Silver Heron could in future sell access to Pale Otter.",
  ])
    it(text, () => {
      expect(said(text).filter((claim) => BETWEEN.test(claim))).toEqual([]);
    });
});
