import { describe, expect, it } from "vitest";
import { parseMapping, readMappedCsv } from "../../../src/sources/mapped-csv.ts";
import { said } from "./reading.ts";

const MAPPING =
  "Actor: subject\nVictim: victimCountries\nTool: software\nWhen: eventFrom\nLink: url\nNotes: ignore\n";
const CSV =
  "Actor,Victim,Tool,When,Link,Notes\nSILVER HERON,UA;PL,Reedbed;CVE-2020-0001,2021-03,https://example.org/h,seen\nPALE OTTER,Ukraine,,soon,,\n";
const read = (text: string, mapping = MAPPING) =>
  readMappedCsv({ name: "own.csv", text, document: "d-1", release: "own" }, parseMapping(mapping));

describe("readMappedCsv", () => {
  it("makes claims of the mapped columns, dated, with their address", () => {
    const result = read(CSV);
    expect(said(result)).toEqual([
      "PALE OTTER targets Ukraine",
      "SILVER HERON exploits CVE-2020-0001",
      "SILVER HERON targets PL",
      "SILVER HERON targets UA",
      "SILVER HERON uses Reedbed",
    ]);
    expect(result.claims[0]).toMatchObject({
      eventTime: { from: "2021-03-01", to: "2021-03-31" },
      relays: ["https://example.org/h"],
    });
    expect(result.ignored).toEqual({ "row.Notes": 1 });
  });

  it("reports a date it cannot read and keeps the row undated", () => {
    const result = read(CSV);
    expect(result.issues).toMatchObject([{ code: "bad-date", path: "line 3", value: "soon" }]);
    expect(result.claims.find(({ subject }) => subject.text === "PALE OTTER")!.eventTime).toBeNull();
  });

  it("raises an issue for a column that the mapping leaves out", () => {
    expect(read(CSV, MAPPING.replace("Notes: ignore\n", "")).issues.map(({ code }) => code)).toContain(
      "unknown-field",
    );
  });

  it("refuses a mapping to a field that incidents do not have, without a subject, or to a missing column", () => {
    expect(() => parseMapping("Actor: subjekt")).toThrow(/subjekt/);
    expect(() => parseMapping("Victim: victimCountries")).toThrow(/subject/);
    expect(() => parseMapping("[")).toThrow(/YAML/);
    expect(() => read(CSV, `${MAPPING}Nowhere: outcome\n`)).toThrow(/Nowhere/);
  });

  it("makes the same claims in any order of rows", () => {
    const [header, a, b] = CSV.trim().split("\n");
    expect(said(read([header, b, a, ""].join("\n")))).toEqual(said(read(CSV)));
  });
});
