import { describe, expect, it } from "vitest";
import { compileMentions } from "../../../src/extract/mentions/compile-mentions.ts";

const read = compileMentions(
  [
    { surface: "Silver Heron", type: "group", link: ["n-1"], needsCue: false, exactCase: true },
    { surface: "GlassLoader", type: "malware", link: ["n-2"], needsCue: false, exactCase: true },
    { surface: "PowerShell", type: "product", link: [], needsCue: false, exactCase: true },
  ],
  { commonWords: "the group used several common tools such as remote desktop studio final".split(" ") },
);
const named = (text: string, type: string): string[] =>
  read(text, { published: null })
    .filter((mention) => mention.type === type)
    .map((mention) => mention.text);

describe("names given as examples of software", () => {
  for (const [text, type, ...names] of [
    [
      "Silver Heron used malware such as QuartzDoor, MIRELIGHT, and GlassLoader.",
      "malware",
      "QuartzDoor",
      "MIRELIGHT",
      "GlassLoader",
    ],
    ["The group used several tools, including Zolmer and NetPrybar.", "tool", "Zolmer", "NetPrybar"],
    ["Silver Heron deployed families of backdoors like MIRELIGHT.", "malware", "MIRELIGHT"],
    ["Silver Heron used a backdoor, MIRELIGHT, to stay.", "malware", "MIRELIGHT"],
    ["The group used the custom tool NetPrybar.", "tool", "NetPrybar"],
    ["The group ran a script known as NetPrybar.", "tool", "NetPrybar"],
  ] as const)
    it(text, () => {
      expect(named(text, type)).toEqual(names);
    });

  it("takes no acronyms, products or words of the language", () => {
    expect(named("The group used tools such as RDP, PowerShell and Remote Desktop.", "tool")).toEqual([]);
    expect(named("The group used a tool, Studio, and a final payload.", "tool")).toEqual([]);
  });
});
