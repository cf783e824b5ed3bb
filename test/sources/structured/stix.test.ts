import { describe, expect, it } from "vitest";
import { stix } from "../../../src/sources/stix.ts";
import { bundle20, bundle21, OBJECTS } from "./example-stix.ts";
import { readText, said } from "./reading.ts";

const result = readText(stix, bundle20());
const claim = (words: string) =>
  result.claims.find(
    ({ subject, predicate, object }) => `${subject.text} ${predicate} ${object.text}` === words,
  )!;

describe("stix", () => {
  it("makes claims of relationships, names and motives", () => {
    expect(said(result)).toEqual([
      "G-17 motivated-by espionage",
      "G-17 uses T1566",
      "G-17 uses T1566",
      "Marsh attributed-to G-17",
      "Marsh targets UA",
      "Marsh uses-infrastructure heron.example",
      "OLD OTTER alias-of PALE OTTER",
      "PALE OTTER uses Reedbed",
      "SILVER HERON alias-of G-17",
    ]);
  });

  it("says the same of STIX 2.0 and 2.1", () => {
    expect(said(readText(stix, bundle21()))).toEqual(said(result));
  });

  it("follows a revoked group to its successor", () => {
    expect(claim("PALE OTTER uses Reedbed").relays).toEqual(["https://example.org/otter"]);
  });

  it("links ATT&CK's ids as the bundled knowledge writes them", () => {
    expect(claim("G-17 uses T1566").subject.link).toEqual(["attack:G9001"]);
    expect(claim("G-17 uses T1566").object.link).toEqual(["T1566"]);
    expect(claim("Marsh targets UA").object.link).toEqual(["country:UA"]);
  });

  it("dates a campaign's links by the campaign", () => {
    expect(claim("Marsh targets UA").eventTime).toEqual({
      from: "2023-03-01",
      to: "2023-05-09",
      precision: "day",
    });
  });

  it("keeps who said it, and STIX's confidence as a level", () => {
    const uses = result.claims.filter(
      ({ predicate, subject }) => predicate === "uses" && subject.text === "G-17",
    );
    expect(uses.map(({ stance, confidence, assertedBy }) => [stance, confidence, assertedBy])).toEqual([
      ["asserts", "high", ["Example Labs"]],
      ["denies", null, ["A. Analyst"]],
    ]);
  });

  it("gives the report that an alias is cited with", () => {
    expect(claim("SILVER HERON alias-of G-17").relays).toEqual(["https://example.org/heron"]);
  });

  it("keeps and counts unknown types and extensions", () => {
    expect(result.kept.map(({ type }) => type)).toEqual(["x-example-thing"]);
    expect(result.ignored).toMatchObject({
      "record x-example-thing": 1,
      "intrusion-set.x_example_score": 1,
      "indicator.pattern file": 1,
    });
  });

  it("skips a relationship to nowhere with its path, and keeps the rest", () => {
    const dangling = {
      ...OBJECTS[10],
      id: "relationship--99999999-0000-4000-8000-000000000000",
      target_ref: "malware--99999999-0000-4000-8000-000000000000",
    };
    const read = readText(stix, bundle20([...OBJECTS, dangling]));
    expect(read.issues).toMatchObject([{ code: "dangling-reference", path: `/objects/${OBJECTS.length}` }]);
    expect(said(read)).toEqual(said(result));
  });

  it("reads the latest version of an object and counts the others", () => {
    const older = { ...OBJECTS[3], name: "PALER OTTER", modified: "2020-01-01T00:00:00.000Z" };
    const read = readText(stix, bundle20([...OBJECTS, older]));
    expect(said(read)).toEqual(said(result));
    expect(read.ignored["record intrusion-set: an earlier or equal version"]).toBe(1);
  });

  it("does not hang on objects revoked in favour of one another", () => {
    const back = {
      ...OBJECTS[11],
      id: "relationship--88888888-0000-4000-8000-000000000000",
      source_ref: OBJECTS[3]!.id,
      target_ref: OBJECTS[2]!.id,
    };
    const codes = readText(stix, bundle20([...OBJECTS, back])).issues.map(({ code }) => code);
    expect(codes).toEqual(["revoked-cycle", "revoked-cycle"]);
  });
});
