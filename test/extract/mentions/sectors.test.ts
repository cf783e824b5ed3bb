import { describe, expect, it } from "vitest";
import { found, mentionsOf } from "./example-lexicon.ts";

const sectors = (text: string): string[] => found(text, "sector").map((line) => line.replace(/ sector$/, ""));

describe("sectors", () => {
  it.each([
    ["a banking trojan", ["banking"]],
    ["the energy sector and law firms", ["energy sector", "law firms"]],
    ["hospitals, universities and think tanks", ["hospitals", "universities", "think tanks"]],
    [
      "They target the finance, insurance and retail industries.",
      ["finance", "insurance", "retail industries"],
    ],
    ["government agencies in two states", ["government agencies"]],
    ["telecommunications organisations", ["telecommunications organisations"]],
  ])("are read in %j", (text, expected) => {
    expect(sectors(text)).toEqual(expected);
  });

  it.each([
    "a shipping notice",
    "the accounting software",
    "an energy drink",
    "industrial control systems",
    "He works at Zubrowka University Hospital.",
    "the security of the state",
  ])("are none in %j", (text) => {
    expect(sectors(text)).toEqual([]);
  });

  it("link to the slug of the sector", () => {
    expect(mentionsOf("oil and gas companies")[0]?.link).toEqual(["sector:energy"]);
  });
});
