import { describe, expect, it } from "vitest";
import { affiliatesIn, disclosed } from "../../../src/sources/cfr.ts";
import { countryCode } from "../../../src/sources/country-codes.ts";
import { etdaDate } from "../../../src/sources/etda.ts";
import { eurepoc } from "../../../src/sources/eurepoc.ts";
import { eurepocDate } from "../../../src/sources/eurepoc-claims.ts";
import { initiatorIn, valuesOf } from "../../../src/sources/eurepoc-values.ts";
import { mispEvent } from "../../../src/sources/misp-event.ts";
import { patternEnds } from "../../../src/sources/stix/stix-patterns.ts";
import { EXAMPLES } from "./examples.ts";
import { readText, said } from "./reading.ts";

describe("dates of sources", () => {
  it("a 1 January start in EuRepoC is a year", () => {
    expect(eurepocDate("2014-01-01")).toEqual({ from: "2014-01-01", to: "2014-12-31", precision: "year" });
    expect(eurepocDate("2014-01-02")).toEqual({ from: "2014-01-02", to: "2014-01-02", precision: "day" });
  });

  it("CFR's disclosure leaves the start open", () => {
    expect(disclosed("1/20/2022")).toEqual({ from: null, to: "2022-01-20", precision: "day" });
    expect(disclosed("13/40/2022")).toBeNull();
  });

  it("ETDA's parts of a year and pairs of years are spans", () => {
    expect(etdaDate("2016 Late")).toEqual({ from: "2016-09-01", to: "2016-12-31", precision: "quarter" });
    expect(etdaDate("2016/2018")).toMatchObject({ from: "2016-01-01", to: "2018-12-31" });
    expect(etdaDate("soon")).toBeNull();
  });
});

describe("words of sources", () => {
  it("list literals keep their order at any depth, and one that does not close is none", () => {
    expect(valuesOf("[['a', \"b's\"], ['c']]")).toEqual(["a", "b's", "c"]);
    expect(valuesOf("a; b")).toEqual(["a", "b"]);
    expect(valuesOf("[['a'")).toBeNull();
  });

  it("an initiator's aliases stand outside the brackets, its units inside", () => {
    expect(initiatorIn("HERON/G-17 (GRU, Unit (1)/x)")).toEqual({
      name: "HERON",
      aliases: ["G-17"],
      units: ["GRU, Unit (1)/x"],
    });
    expect(initiatorIn("Not available")).toBeNull();
  });

  it("prose about an affiliation names nobody", () => {
    expect(affiliatesIn("Believed to be the work of a government")).toEqual([]);
    expect(affiliatesIn("HERON and PALE OTTER")).toEqual(["HERON", "PALE OTTER"]);
  });

  it("countries are found in every usual spelling, and regions are none", () => {
    const spellings = [
      "Korea, Democratic People's Republic of",
      "Russian Federation",
      "Türkiye",
      "USA",
      "UK",
      "Viet Nam",
      "Africa",
      "EU",
    ];
    expect(spellings.map(countryCode)).toEqual(["KP", "RU", "TR", "US", "GB", "VN", null, null]);
  });

  it("patterns name hosts by equality alone", () => {
    const { network, others } = patternEnds(
      "[domain-name:value = 'a.example' OR url:value LIKE 'http%' OR file:hashes.'SHA-1' = 'aa']",
    );
    expect([network.map(({ text }) => text), others]).toEqual([["a.example"], ["file"]]);
  });
});

describe("eurepoc", () => {
  const result = readText(eurepoc, EXAMPLES.eurepoc![0]!.text);

  it("tells sponsors from places, and gives each unnamed actor an incident of its own", () => {
    expect(said(result)).toEqual(
      expect.arrayContaining([
        "SILVER HERON attributed-to Russia",
        "G-17 alias-of SILVER HERON",
        "SILVER HERON targets Poland",
        "unnamed (eurepoc:2) based-in China",
        "unnamed (eurepoc:2) targets Ukraine",
      ]),
    );
  });

  it("keeps who attributed", () => {
    const made = result.claims
      .filter(({ predicate }) => predicate === "attributed-to")
      .map(({ assertedBy }) => assertedBy[0]);
    expect(made).toContain("Example basis");
  });
});

describe("mispEvent", () => {
  it("makes no claims of an event that names two groups, and says so", () => {
    const event = JSON.parse(EXAMPLES["misp-event"]![0]!.text) as { Event: { Tag: unknown[] } };
    event.Event.Tag.push({ name: 'misp-galaxy:threat-actor="PALE OTTER"' });
    const result = readText(mispEvent, JSON.stringify(event));
    expect(result.claims).toEqual([]);
    expect(result.issues.map(({ code }) => code)).toEqual(["several-actors"]);
  });
});
