import { describe, expect, it } from "vitest";
import type { Claim } from "../../../../../src/model/claim.ts";
import { said, withPredicate } from "../../reading.ts";

/** Texts that have the words of a relation, and tell of none. */
const MISREADINGS: readonly (readonly [Claim["predicate"], string, string])[] = [
  ["hijacks", "a noun", "Silver Heron used an exploit from the arsenal of Pale Otter."],
  ["hijacks", "what is public", "Silver Heron took advantage of the leaked builder of Pale Otter."],
  ["hijacks", "no group", "Silver Heron breached compromised contractors for initial access."],
  [
    "hijacks",
    "others that a clause is about",
    "Fake accounts were opened by Silver Heron, including activists that had been compromised by Pale Otter.",
  ],
  ["imitates", "a file", "Silver Heron logs in, and then they copy the Pale Otter installer to servers."],
  ["imitates", "a description", "Silver Heron has been presented as an advanced threat actor."],
  ["imitates", "a name", "The attacks came from a threat actor using the name Silver Heron."],
  [
    "cooperates-with",
    "who stands in brackets",
    "A loader (operated by Silver Heron) was seen in conjunction with FernBot.",
  ],
  [
    "shares-with",
    "attackers that are no two",
    "Silver Heron and Pale Otter spy. These attackers run servers that share an address.",
  ],
  [
    "hands-off-to",
    "tools that open a way in",
    "Silver Heron was using Pale Otter tools to gain access to companies.",
  ],
  [
    "official-position",
    "a noun",
    "The Ruritanian government lives with sanctions against its banks in Peru.",
  ],
  ["official-position", "the accused", "The government of Peru is accused of attacks on Chile."],
  ["obstacle-to", "another matter", "Sharing accounts between Peru and Chile is no barrier to operation."],
  [
    "cooperates-with",
    "where a tool was seen",
    "FernBot is known. It has been seen in tandem with Pale Otter tools.",
  ],
  ["cooperates-with", "how somebody tracks them", "Vendors track Silver Heron independently of Pale Otter."],
  [
    "hijacks",
    "another's act",
    "The site of Silver Heron was hacked on Monday in an attack claimed by Pale Otter.",
  ],
  ["hijacks", "data", "Silver Heron leverages stolen personal data from Pale Otter."],
  [
    "imitates",
    "the operator of something",
    "One actor that has claimed to be the malware's operator uses a script.",
  ],
  [
    "shares-with",
    "nothing that is shared",
    "Silver Heron and Pale Otter spy on Peru. They might be willing to share.",
  ],
];

describe("words of relations that tell of none", () => {
  for (const [predicate, what, text] of MISREADINGS)
    it(`are no ${predicate}: ${what}`, () => {
      expect(withPredicate(text, predicate)).toEqual([]);
    });

  it.each([
    [
      "Silver Heron and Pale Otter have been observed attacking together.",
      "Silver Heron cooperates-with Pale Otter",
    ],
    ["Silver Heron used the name Pale Otter in its notes.", "Silver Heron imitates Pale Otter"],
  ])("do not hide what tells of one: %s", (text, claim) => {
    expect(said(text)).toContain(claim);
  });

  it("do not hide what is compromised and leaked", () => {
    expect(said("Silver Heron compromised and leaked data from other APT groups like Pale Otter.")).toContain(
      "Silver Heron hijacks Pale Otter",
    );
  });

  it("let adjectives stand before a group without a name", () => {
    expect(said("Silver Heron collaborates with various like-minded hacktivist groups.")).toContain(
      "Silver Heron cooperates-with various like-minded hacktivist groups",
    );
  });
});
