import { describe, expect, it } from "vitest";
import { found, mentionsOf } from "./example-lexicon.ts";

const places = (text: string): (readonly [string, string | undefined, unknown])[] =>
  mentionsOf(text)
    .filter(({ type }) => type === "location")
    .map((mention) => [mention.text, mention.link[0], mention.value] as const);

describe("hard case 9: a country in its many parts", () => {
  it.each([
    ["Russian-language malware", [["Russian", "country:RU", "demonym"]]],
    ["A Russian firm was hit.", [["Russian", "country:RU", "demonym"]]],
    [
      "after Russia invaded Ukraine",
      [
        ["Russia", "country:RU", "country"],
        ["Ukraine", "country:UA", "country"],
      ],
    ],
    ["near the border with China", [["China", "country:CN", "country"]]],
    ["mails in Farsi", [["Farsi", "country:IR", "language"]]],
  ])("names the country in %j and leaves its part to the claims", (text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

describe("hard case 10: capital or house for the state", () => {
  it.each([
    ["Beijing denied it.", "country:CN", "capital"],
    ["The Kremlin denied it.", "country:RU", "government-house"],
    ["A White House official confirmed it.", "country:US", "government-house"],
    ["Washington imposed sanctions.", "country:US", "capital"],
    ["Pyongyang earned millions.", "country:KP", "capital"],
  ])("links %j to the state", (text, link, value) => {
    expect(places(text)[0]?.slice(1)).toEqual([link, value]);
  });
});

describe("hard case 11: the vendor beside its product", () => {
  it("reads maker and product apart, whatever part the vendor plays", () => {
    expect(found("A flaw in Microsoft Word was used.", "organisation", "product")).toEqual([
      "Microsoft organisation",
      "Word product",
    ]);
    expect(found("An analyst at Lockheed Martin found the breach.", "organisation")).toEqual([
      "Lockheed Martin organisation",
    ]);
  });
});

describe("hard case 13: every member of a list", () => {
  it("reads sectors that share a head noun and places, each on its own", () => {
    expect(found("energy, utilities and telecom firms in the US and Germany")).toEqual([
      "energy sector",
      "utilities sector",
      "telecom firms sector",
      "US location",
      "Germany location",
    ]);
  });
});

describe("hard case 37: names inside addresses", () => {
  it("are no mentions where the reader has masked them", async () => {
    const { readMentions } = await import("./example-lexicon.ts");
    const text = "See example.com/velvet-heron/Russia for Velvet Heron.";
    const masked = [{ start: 4, end: 35 }];
    expect(readMentions(text, { published: null, masked }).map((mention) => mention.start)).toEqual([40]);
  });
});
