import { describe, expect, it } from "vitest";
import { said } from "../../reading.ts";

const APART = "Silver Heron alias-of Pale Otter (flat)";
const TOLD: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "groups that are kept apart": {
    "Silver Heron is tracked separately from Pale Otter.": [APART],
    "Silver Heron is tracked as a separate group from Pale Otter.": [APART],
    "We track Silver Heron as a distinct entity from Pale Otter.": [APART],
    "We consider Silver Heron and Pale Otter as separate groups.": [APART],
    "Two unrelated groups, Silver Heron and Pale Otter, sent the emails.": [
      "Silver Heron overlaps-with Pale Otter (flat)",
    ],
    "Silver Heron runs separate servers from Pale Otter.": ["Silver Heron overlaps-with Pale Otter (flat)"],
    "Silver Heron appears to operate separately from Pale Otter.": [
      "Silver Heron cooperates-with Pale Otter (flat)",
    ],
    "Silver Heron has nothing to do with Pale Otter.": ["Silver Heron overlaps-with Pale Otter (flat)"],
    "Silver Heron shares nothing with Pale Otter.": ["Silver Heron shares-with Pale Otter (flat)"],
  },
  "names that are not one's": {
    "We do not use the names Silver Heron and Pale Otter interchangeably.": [APART],
    "We do not put the acts of Silver Heron to Pale Otter and caution against using the names interchangeably.":
      [APART],
    "Evidence that the names Silver Heron and Pale Otter are aliases has not been found.": [
      "Silver Heron alias-of Pale Otter (no-evidence)",
    ],
    "GlassLoader should not be mistaken for MossWiper.": ["GlassLoader alias-of MossWiper (flat)"],
  },
  "those whom the sentence has set beside each other": {
    "Silver Heron overlaps with Pale Otter, but they are believed to be separate groups.": [
      "Silver Heron overlaps-with Pale Otter",
      APART,
    ],
    "Silver Heron shares members with Pale Otter but is tracked as a separate entity.": [
      "Silver Heron shares-with Pale Otter",
      APART,
    ],
    "Vendors track Silver Heron as Pale Otter, but we consider them two different actors.": [APART],
    "Silver Heron and Pale Otter are often confused, yet these are two groups.": [APART],
    "Pale Otter attacks banks. While there is talk about links of the group to Silver Heron, Acme tracks it as a separate group.":
      ["Pale Otter alias-of Silver Heron (flat)", "Pale Otter overlaps-with Silver Heron"],
  },
  "two that were named before": {
    "Silver Heron attacks banks. Pale Otter attacks banks. They are separate groups.": [APART],
    "Silver Heron attacks banks. Pale Otter attacks banks. We found no link between the two.": [
      "Silver Heron overlaps-with Pale Otter (no-evidence)",
    ],
    "Silver Heron attacks banks. Pale Otter attacks banks. The two groups' activity overlaps.": [
      "Silver Heron overlaps-with Pale Otter",
    ],
    "Silver Heron attacks banks. Pale Otter attacks banks. Both used the same C2 server.": [
      "Silver Heron shares-with Pale Otter",
    ],
    "Silver Heron attacks banks. Pale Otter attacks banks. There is no evidence that links the two groups.": [
      "Silver Heron overlaps-with Pale Otter (no-evidence)",
    ],
    "Two groups, Silver Heron and Pale Otter, share infrastructure.": ["Silver Heron shares-with Pale Otter"],
  },
  "those that nothing is known to tie to anybody": {
    "Silver Heron is not linked to any known group.": ["Silver Heron overlaps-with any known group (flat)"],
    "We could not link Silver Heron to any other group.": [
      "Silver Heron overlaps-with any other group (not-attributed)",
    ],
    "Acme has not identified links between Silver Heron and other known threat actors.": [
      "Silver Heron overlaps-with other known threat actors (no-evidence)",
    ],
  },
  "what was said and is not so": {
    "The alleged link between Silver Heron and Pale Otter is false.": [
      "Silver Heron overlaps-with Pale Otter (flat)",
    ],
    "Evidence linking Silver Heron to Pale Otter has not been found.": [
      "Silver Heron overlaps-with Pale Otter (no-evidence)",
    ],
    "Silver Heron has cut ties with Pale Otter.": ["Silver Heron overlaps-with Pale Otter (ceased)"],
  },
};

describe("groups apart", () => {
  for (const [what, cases] of Object.entries(TOLD))
    it.each(Object.entries(cases))(`reads ${what}: %s`, (text, claims) => {
      expect(
        said(text)
          .filter((claim) => !/ targets /.test(claim))
          .sort(),
      ).toEqual([...claims].sort());
    });

  it.each([
    "Silver Heron used two distinct tools against banks.",
    "Acme saw four separate clusters that used GlassLoader.",
    "Silver Heron and Pale Otter are not two different groups.",
    "Silver Heron is not a separate group from Pale Otter.",
    "Silver Heron is linked to other groups.",
    "Silver Heron used GlassLoader and MossWiper, and Acme found shared code between the two.",
  ])("keeps nobody apart, and ties nobody to anybody, in: %s", (text) => {
    expect(said(text).filter((claim) => /alias-of .*flat|overlaps-with/.test(claim))).toEqual([]);
  });
});
