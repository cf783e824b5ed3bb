import { describe, expect, it } from "vitest";
import { navigatorLayer } from "../../src/report/navigator.ts";
import { CASES } from "../report/cases.ts";
import { HERON, silentCase } from "../report/fixture.ts";
import { quoteClaim } from "../report/fixture-parts.ts";
import { spoilt } from "./broken.ts";
import { navigatorFaults } from "./navigator-rules.ts";

describe("what is written as a layer keeps to format 4.5", () => {
  it.each(CASES)("%s", (_, make) => {
    expect(navigatorFaults(navigatorLayer(make()))).toEqual([]);
  });

  it("with the sentence behind a technique in its comment, defanged, and its source beside it", () => {
    const base = silentCase();
    const said = quoteClaim("c-said000000000001", {
      predicate: "uses",
      object: "T9002",
      quote: "SILVER HERON ran a scheduled task from evil.example.com.",
      cell: { row: HERON.id, column: "T9002" },
    });
    const layer = navigatorLayer({ ...base, threads: [...base.threads, said] });
    const found = layer.techniques.find(({ techniqueID }) => techniqueID === "T9002")!;
    expect(found.comment).toContain(
      "“SILVER HERON ran a scheduled task from evil[.]example[.]com.” (example-labs, 2024-06-18)",
    );
    expect(found.metadata).toContainEqual({ name: "Sources", value: "example-labs, mitre-attack" });
    expect(found.metadata).toContainEqual({ name: "Published", value: "2024-06-18 to 2025-10-28" });
    expect(navigatorFaults(layer)).toEqual([]);
  });

  it("names the release of ATT&CK by the upstream's id as well", () => {
    const { versions, ...base } = silentCase();
    const { attack: _, ...others } = versions;
    expect(navigatorLayer({ ...base, versions: { ...others, "mitre-attack": "17.2" } }).versions.attack).toBe(
      "17",
    );
  });
});

describe("the layer checker", () => {
  const good = JSON.parse(JSON.stringify(navigatorLayer(silentCase()))) as { techniques: object[] };

  it("finds nothing wrong with the layer that is broken below", () => {
    expect(navigatorFaults(good)).toEqual([]);
    expect(good.techniques.length).toBeGreaterThan(1);
  });

  it.each<[string, (string | number)[], unknown]>([
    ["no name", ["name"], undefined],
    ["no domain", ["domain"], undefined],
    ["the domain of older layers", ["domain"], "mitre-enterprise"],
    ["no versions", ["versions"], undefined],
    ["another format", ["versions", "layer"], "4.4"],
    ["a format that is a number", ["versions", "layer"], 4.5],
    ["too old a Navigator", ["versions", "navigator"], "4.8.2"],
    ["ATT&CK with a point", ["versions", "attack"], "18.1"],
    ["an unknown order", ["sorting"], 4],
    ["an unknown layout", ["layout", "layout"], "top"],
    ["an unknown way to expand", ["layout", "expandedSubtechniques"], "some"],
    ["techniques that are no list", ["techniques"], {}],
    ["a technique without an id", ["techniques", 0, "techniqueID"], undefined],
    ["a technique with a name for an id", ["techniques", 0, "techniqueID"], "Phishing"],
    ["a technique annotated twice", ["techniques", 1], good.techniques[0]],
    ["a score in words", ["techniques", 0, "score"], "1"],
    ["a colour that is none", ["techniques", 0, "color"], "blue"],
    ["a member that no technique has", ["techniques", 0, "note"], "x"],
    ["metadata without a value", ["techniques", 0, "metadata", 0, "value"], undefined],
    ["a number as metadata", ["techniques", 0, "metadata", 0, "value"], 3],
    ["a link without a scheme", ["techniques", 0, "links"], [{ label: "R", url: "example.org" }]],
    ["a gradient of one colour", ["gradient", "colors"], ["#ffffff"]],
    ["a gradient without extent", ["gradient", "maxValue"], 1],
    ["a legend without a colour", ["legendItems", 0, "color"], undefined],
    ["a member that no layer has", ["colour"], "#ffffff"],
  ])("finds %s", (_what, path, to) => {
    expect(navigatorFaults(spoilt(good, path, to)).length).toBeGreaterThan(0);
  });
});
