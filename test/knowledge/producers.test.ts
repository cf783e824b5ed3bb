import { describe, expect, it } from "vitest";
import { fillNamers } from "../../scripts/knowledge/coinage.ts";
import { NO_FACTS, type ObjectFact } from "../../scripts/knowledge/facts.ts";
import { namerByScheme } from "../../scripts/knowledge/producers.ts";

describe("namerByScheme", () => {
  it.each([
    ["TA9001", "proofpoint"],
    ["UNC9999", "mandiant"],
    ["PALE PANDA", "crowdstrike"],
    ["Pale Panda", "unknown"],
    ["Plaid Blizzard", "microsoft"],
    ["Storm-9999", "microsoft"],
    ["UAC-9999", "cert-ua"],
    ["G0007", "mitre"],
    ["Silver Heron", "unknown"],
  ])("%s follows the scheme of %s", (name, namer) => {
    expect(namerByScheme(name)).toBe(namer);
  });
});

describe("fillNamers", () => {
  const object = (upstream: string, ...names: [string, string][]): ObjectFact => ({
    upstream,
    kind: "actor",
    by: "x",
    names: names.map(([text, namer]) => ({ text, namer, urls: [], because: "" })),
  });
  const namersOf = (...objects: ObjectFact[]): string[] =>
    fillNamers([{ ...NO_FACTS, objects }]).flatMap((one) =>
      one.objects.flatMap(({ names }) => names.map(({ namer }) => namer)),
    );

  it("takes a namer from a source that says who uses the name", () => {
    expect(
      namersOf(object("a", ["Silver Heron", "example"]), object("b", ["SILVER HERON", "unknown"])),
    ).toEqual(["example", "example"]);
  });

  it("leaves a name unknown when sources disagree, or when only a catalogue lists it", () => {
    const disputed = object("b", ["Heron", "one"], ["Heron", "two"], ["Otter", "misp-galaxy"]);
    expect(namersOf(disputed, object("c", ["Heron", "unknown"], ["Otter", "unknown"])).slice(3)).toEqual([
      "unknown",
      "unknown",
    ]);
  });
});
