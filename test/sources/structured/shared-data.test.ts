import { describe, expect, it } from "vitest";
import { readShared, type SharedReading, sharedData } from "../../../bench/support/shared-sources.ts";

const root = sharedData();
const readings = new Map<string, readonly SharedReading[]>();

/** Each folder is read once for all tests. */
function read(folder: string): readonly SharedReading[] {
  const known = readings.get(folder) ?? readShared(root!, folder);
  readings.set(folder, known);
  return known;
}

describe("structured sources on the large data", () => {
  it
    .skipIf(!root)
    .each([
      "attack",
      "misp-galaxy",
      "etda-threat-groups",
      "eurepoc",
      "cfr-tracker",
      "apt-landscape-ccs25",
      "apt-campaigns-2008-2020",
      "iocs",
    ])(
    "every record of %s is taken, ignored by name or skipped with an issue (needs ENTENTE_SHARED)",
    (folder) => {
      const readings = read(folder);
      expect(readings.length).toBeGreaterThan(0);
      for (const { file, source, result, refused } of readings) {
        if (folder !== "iocs") expect([file, source === null, refused]).toEqual([file, false, null]);
        if (!result) continue;
        const { counts, issues, ignored, claims } = result;
        expect([file, counts.taken + counts.ignored + counts.skipped]).toEqual([file, counts.records]);
        expect(issues.length).toBeGreaterThanOrEqual(counts.skipped);
        const named = Object.entries(ignored).reduce(
          (sum, [name, times]) => sum + (name.startsWith("record ") ? times : 0),
          0,
        );
        expect([file, named]).toEqual([file, counts.ignored]);
        expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
        expect([file, issues.filter(({ code }) => code === "unknown-field")]).toEqual([file, []]);
      }
    },
  );

  it.skipIf(!root)("ATT&CK's live relations are all there (needs ENTENTE_SHARED)", () => {
    const [enterprise] = read("attack");
    expect(enterprise!.result!.counts.records).toBe(24_771);
    const count = (predicate: string, from: string, to: string): number =>
      enterprise!.result!.claims.filter(
        (claim) => claim.predicate === predicate && claim.subject.type === from && claim.object.type === to,
      ).length;
    expect(count("uses", "group", "technique")).toBe(4362);
    expect(count("uses", "group", "malware")).toBe(647);
    expect(count("uses", "group", "tool")).toBe(457);
    expect(count("attributed-to", "campaign", "group")).toBe(25);
    expect(count("uses", "campaign", "technique")).toBe(1019);
  });

  it.skipIf(!root)(
    "a MISP file that is no JSON is refused whole, and six files have no reader (needs ENTENTE_SHARED)",
    () => {
      const readings = read("iocs");
      expect(readings.filter(({ refused }) => refused).map(({ file, refused }) => [file, refused])).toEqual([
        ["iocs/eset/pypi_backdoor/malicious_pypi_packages.misp-event.json.gz", "bad-source"],
      ]);
      expect(readings.filter(({ source }) => source === null).length).toBe(6);
    },
  );
});
