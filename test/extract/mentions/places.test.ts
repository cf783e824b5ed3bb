import countries from "i18n-iso-countries";
import { describe, expect, it } from "vitest";
import { placeEntries } from "../../../src/extract/mentions/places.ts";
import { found, mentionsOf } from "./example-lexicon.ts";

const links = (text: string): (string | undefined)[] =>
  mentionsOf(text)
    .filter(({ type }) => type === "location")
    .map((mention) => mention.link[0]);

describe("places", () => {
  it("cover every country and territory of ISO 3166-1, and no code of their own but Kosovo's", () => {
    const ours = new Set(
      placeEntries().flatMap(({ link }) =>
        link.filter((id) => id.startsWith("country:")).map((id) => id.slice(8)),
      ),
    );
    const iso = Object.keys(countries.getAlpha2Codes());
    expect(iso.filter((code) => !ours.has(code))).toEqual([]);
    expect([...ours].filter((code) => !iso.includes(code) && code !== "XK")).toEqual([]);
  });

  it("tell the United States from the pronoun and from money", () => {
    expect(links("They told us. CONTACT US TODAY NOW. It cost US$ 500. US firms and the U.S. paid.")).toEqual(
      ["country:US", "country:US"],
    );
  });

  it("leave people and longer names alone", () => {
    expect(found("Michael Jordan met Chad Smith in New Jersey.", "location")).toEqual([
      "New Jersey location",
    ]);
    expect(links("They came from Jordan and Chad.")).toEqual(["country:JO", "country:TD"]);
  });

  it("read regions, parts of states and codes in table cells", () => {
    expect(links("Southeast Asia, Xinjiang and the European Union")).toEqual([
      "region:southeast-asia",
      "country:CN",
      "region:european-union",
    ]);
    expect(links("| 192.0.2.1 | SE | RIPE |\n| 192.0.2.2 | NO | RIPE |")).toEqual(["country:SE"]);
    expect(links("uploaded from SE (Sweden)")).toEqual(["country:SE", "country:SE"]);
  });

  it("read places in capitals and not a word in small letters", () => {
    expect(links("THREATS TO UKRAINE")).toEqual(["country:UA"]);
    expect(links("roast turkey and a polish for shoes")).toEqual([]);
  });
});
