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
    ["The United Kingdom has formally attributed the attacks on banks to Silver Heron.", "United Kingdom"],
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

describe("who is passed on", () => {
  const passed = (text: string): string[][] => claimsIn(text).map(({ relays }) => [...relays]);

  it("is the firm in brackets before a passage, to the end of its line", () => {
    expect(
      passed("(Kaspersky) Silver Heron attacked banks. It attacked schools.\nSilver Heron attacked Japan."),
    ).toEqual([["Kaspersky"], ["Kaspersky"], []]);
  });

  it("is nobody who is only told of after somebody says so", () => {
    expect(
      passed("Silver Heron, which Kaspersky says is run by the Iranian government, attacked banks."),
    ).toEqual([[], []]);
  });
});

describe("the same speaker, by another word", () => {
  it.each([
    [
      "John Smith, an analyst at Kaspersky, said that Silver Heron attacked ports. Silver Heron attacked banks, Smith said.",
      ["John Smith", "Kaspersky"],
    ],
    [
      "Kaspersky said Silver Heron attacked ports. The company says Silver Heron attacked banks.",
      ["Kaspersky"],
    ],
    [
      "Kaspersky said Silver Heron attacked ports. According to the firm, Silver Heron attacked banks.",
      ["Kaspersky"],
    ],
    ["A Kremlin spokesman denied that Silver Heron attacked banks.", ["Kremlin spokesman"]],
    ["Silver Heron, which Kaspersky tracks as Pale Otter, attacked banks.", ["author"]],
  ])("%s", (text, speakers) => {
    expect(claimsIn(text).filter(({ object }) => object.text === "banks")[0]?.assertedBy).toEqual(speakers);
  });
});
