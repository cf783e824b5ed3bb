import { describe, expect, it } from "vitest";
import { looseNameKey, nameKey } from "../../src/resolve/name-key.ts";

describe("the key of a name", () => {
  it.each([
    ["APT 29", "APT29"],
    ["APT-29", "apt29"],
    ["Silver\u00a0Heron", "SILVER HERON"],
    ["Silver-Heron", "silver.heron"],
    ["**Silver Heron**", "Silver Heron"],
    ["`Silver` *Heron*", "Silver Heron"],
    ["Silver Heron\u2019s", "Silver Heron"],
    ["Silver Heron's", "Silver Heron"],
    ["\u201cSilver Heron\u201d", "Silver Heron"],
    ["JUDGEMENT HERON", "Judgment Heron"],
    ["GreyOtter", "Gray Otter"],
    ["Ｓilver Heron", "Silver Heron"],
    ["Plug X", "PlugX"],
  ])("%j and %j are one spelling", (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ["APT28", "APT29"],
    ["Silver Heron", "Silver Herons"],
    ["Boss", "Bos"],
  ])("%j and %j are two", (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  it("keeps letters of other scripts and text without any letter", () => {
    expect(nameKey("海莲花")).toBe("海莲花");
    expect(nameKey(" $$$ ")).toBe("$$$");
  });

  it("the loose key drops a closing bracket and words like Group or Team", () => {
    expect(looseNameKey("Silver Heron Group")).toBe(looseNameKey("silver heron"));
    expect(looseNameKey("Silver Heron (the one of Alpha)")).toBe(looseNameKey("Silver Heron Team"));
    expect(looseNameKey("Group")).toBe("group");
  });
});
