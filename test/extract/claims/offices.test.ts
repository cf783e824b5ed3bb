import { describe, expect, it } from "vitest";
import { claimsIn } from "./reading.ts";

const sources = (text: string): string[] => claimsIn(text).flatMap(({ assertedBy }) => assertedBy);

describe("speakers without a name", () => {
  it.each([
    ["The indictment alleges that Silver Heron attacked banks in Japan.", "indictment"],
    [
      "Ukrainian officials, speaking on condition of anonymity, said Silver Heron attacked banks.",
      "Ukrainian officials",
    ],
    ["Three former employees described how Silver Heron attacked banks in Japan.", "Three former employees"],
    ["Silver Heron attacked banks in Japan, investigators in Seoul told reporters.", "investigators"],
    ["In May, prosecutors said that Silver Heron attacked banks in Japan.", "prosecutors"],
    ["Two diplomats admitted to us that Silver Heron attacked banks in Japan.", "Two diplomats"],
  ])("are the source of what they say: %s", (text, speaker) => {
    expect(sources(text)[0]).toBe(speaker);
  });

  it("are no source when they are told of and do not speak", () => {
    expect(sources("Silver Heron attacked officials in Japan.")).toContain("author");
    expect(
      new Set(sources("Silver Heron said to the police agency nothing, and attacked banks.")),
    ).not.toContain("police agency");
  });

  it("are not a vendor's own researchers", () => {
    expect(sources("The researchers believe that Silver Heron attacked banks.")).toEqual(["author"]);
  });

  it("are the source where they attribute", () => {
    expect(sources("All three governments attribute the breach of the port to Silver Heron.")[0]).toBe(
      "All three governments",
    );
  });
});

describe("who named one end", () => {
  it.each([
    "Banks were hit by a group Mandiant tracks as Silver Heron.",
    "Silver Heron used GlassLoader, a tool that was first documented by Mandiant.",
    "The FBI is believed to have been attacked by Silver Heron.",
  ])("says no more than that: %s", (text) => {
    expect(new Set(sources(text))).toEqual(new Set(["author"]));
  });

  it("is one of two who speak, after a short form in brackets", () => {
    expect(
      sources(
        "The National Security Agency (NSA) and the FBI said that Silver Heron attacked banks in Japan.",
      ),
    ).toContain("National Security Agency");
  });
});
