import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stixBundle } from "../../src/report/stix/bundle.ts";
import { caseBundle } from "../../src/report/stix/case-bundle.ts";
import { stixCase } from "../arbitrary/stix-cases.ts";
import { CASES } from "../report/cases.ts";
import { tacticalCase } from "../report/fixture.ts";
import { spoilt } from "./broken.ts";
import { stixFaults } from "./stix-rules.ts";

describe("what is written as STIX keeps to STIX 2.1", () => {
  it.each(CASES)("an assessment: %s", (_, make) => {
    expect(stixFaults(stixBundle(make()))).toEqual([]);
  });

  it("a case, whatever it holds", () => {
    fc.assert(
      fc.property(stixCase, (value) => {
        expect(stixFaults(JSON.parse(JSON.stringify(caseBundle(value))))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the STIX checker", () => {
  const good = JSON.parse(JSON.stringify(stixBundle(tacticalCase()))) as { objects: { type: string }[] };
  const at = (type: string): number => good.objects.findIndex((object) => object.type === type);
  const of = (type: string, ...path: (string | number)[]) => ["objects", at(type), ...path];
  const OTHER = "00000000-0000-4000-8000-000000000000";

  it("finds nothing wrong with the bundle that is broken below", () => {
    expect(stixFaults(good)).toEqual([]);
  });

  it.each<[string, (string | number)[], unknown]>([
    ["a bundle with a version", ["spec_version"], "2.1"],
    ["a bundle without an id", ["id"], undefined],
    ["an empty bundle", ["objects"], []],
    ["an object of an unknown type", of("note", "type"), "x-remark"],
    ["another version", of("note", "spec_version"), "2.0"],
    ["no version", of("note", "spec_version"), undefined],
    ["an id of another type", of("note", "id"), `report--${OTHER}`],
    ["an id that is no UUID", of("note", "id"), "note--1"],
    ["an id given twice", of("report", "id"), (good.objects[at("note")] as unknown as { id: string }).id],
    ["a time without a zone", of("note", "created"), "2024-01-01T00:00:00.000"],
    ["a time without milliseconds", of("note", "modified"), "2024-01-01T00:00:00Z"],
    ["modified before created", of("note", "modified"), "1960-01-01T00:00:00.000Z"],
    ["no content", of("note", "content"), undefined],
    ["a confidence over 100", of("note", "confidence"), 101],
    ["a confidence that is a word", of("note", "confidence"), "high"],
    ["a member that no note has", of("note", "title"), "T"],
    ["a null", of("note", "abstract"), null],
    ["an empty list", of("note", "object_refs"), []],
    ["a reference to nothing", of("note", "object_refs", 0), `intrusion-set--${OTHER}`],
    ["a marking that is not there", of("note", "object_marking_refs", 0), `marking-definition--${OTHER}`],
    [
      "an extension that is not defined",
      of("note", "extensions"),
      { [`extension-definition--${OTHER}`]: { a: 1 } },
    ],
    ["an extension under a name", of("note", "extensions"), { entente: { a: 1 } }],
    ["a relationship without a type", of("relationship", "relationship_type"), undefined],
    ["a relationship type in capitals", of("relationship", "relationship_type"), "Related To"],
    ["uses between two groups", of("relationship", "relationship_type"), "uses"],
    [
      "a relationship of an object with itself",
      of("relationship", "target_ref"),
      (good.objects[at("relationship")] as unknown as { source_ref: string }).source_ref,
    ],
    ["an end before its start", of("relationship", "stop_time"), "1990-01-01T00:00:00.000Z"],
    ["a reference that says nothing", of("intrusion-set", "external_references", 0), { source_name: "x" }],
    ["a group without a name", of("intrusion-set", "name"), undefined],
    ["a location that is nowhere", of("location", "country"), undefined],
    ["a country in small letters", of("location", "country"), "xb"],
    ["an unknown class of identity", of("identity", "identity_class"), "machine"],
    ["a report without a date", of("report", "published"), undefined],
    ["a definition without a schema", of("extension-definition", "schema"), undefined],
    ["a definition with a loose version", of("extension-definition", "version"), "1"],
    ["TLP with an id of its own", of("marking-definition", "id"), `marking-definition--${OTHER}`],
    ["TLP in small letters", of("marking-definition", "name"), "tlp:clear"],
  ])("finds %s", (_what, path, to) => {
    // Times of a relationship are compared only where both are there.
    const base = spoilt(good, of("relationship", "start_time"), "2022-01-01T00:00:00.000Z");
    expect(stixFaults(spoilt(base, path, to)).length).toBeGreaterThan(0);
  });

  it("finds an opinion that is no word of the scale", () => {
    const opinion = {
      ...good.objects[at("note")],
      type: "opinion",
      id: `opinion--${OTHER}`,
      opinion: "nonsense",
      explanation: "because",
      content: undefined,
      abstract: undefined,
    };
    const sound = { ...opinion, opinion: "disagree" };
    const holding = (one: object) => JSON.parse(JSON.stringify({ ...good, objects: [...good.objects, one] }));
    expect(stixFaults(holding(sound))).toEqual([]);
    expect(stixFaults(holding(opinion)).length).toBeGreaterThan(0);
  });
});
