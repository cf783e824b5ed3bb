import { describe, expect, it } from "vitest";
import { TLP_MARKINGS } from "../../src/model/vocabulary/tlp.ts";
import { stixBundle } from "../../src/report/stix/bundle.ts";
import { STIX_NAMESPACE, uuid5 } from "../../src/report/stix/stix-ids.ts";
import { CASES } from "./cases.ts";
import { hijackCase, silentCase, tacticalCase } from "./fixture.ts";

const ID = /^[a-z0-9-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
const STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u;

function references(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    /_refs?$/u.test(key) ? [inner].flat().map(String) : references(inner),
  );
}

describe("uuid5", () => {
  it("agrees with RFC 9562's example", () => {
    expect(uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")).toBe(
      "2ed6657d-e927-568b-95e1-2665a8aea6a2",
    );
  });

  it("makes a namespace of our own, never that of cyber-observables", () => {
    expect(STIX_NAMESPACE).not.toBe("00abedb4-aa42-466c-9c01-fed23315a9b7");
  });
});

describe("the STIX bundle", () => {
  it.each(CASES)("has well-formed ids, times and references on %s", (_, make) => {
    const bundle = stixBundle(make());
    expect(bundle).not.toHaveProperty("spec_version");
    const ids = bundle.objects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set([...ids, ...Object.values(TLP_MARKINGS)]);
    for (const object of bundle.objects) {
      expect(object.spec_version).toBe("2.1");
      expect(object.created).toMatch(STAMP);
      if (object.type !== "marking-definition") expect(object.id).toMatch(ID);
      expect(object.id.startsWith(`${object.type}--`)).toBe(true);
      for (const reference of references(object)) expect(known.has(reference), reference).toBe(true);
      expect(object).not.toHaveProperty("aliases");
      if (object.start_time !== undefined && object.stop_time !== undefined)
        expect(String(object.stop_time) > String(object.start_time)).toBe(true);
    }
  });

  it.each(CASES)("is the same bytes each time on %s", (_, make) => {
    expect(JSON.stringify(stixBundle(make()))).toBe(JSON.stringify(stixBundle(make())));
  });

  it("defines the extensions it uses", () => {
    const { objects } = stixBundle(tacticalCase());
    const defined = new Set(objects.flatMap(({ type, id }) => (type === "extension-definition" ? [id] : [])));
    const used = objects
      .filter(({ type }) => type !== "marking-definition")
      .flatMap(({ extensions }) => Object.keys((extensions as object | undefined) ?? {}));
    expect(used.length).toBeGreaterThan(0);
    for (const id of used) expect(defined.has(id)).toBe(true);
  });

  it("carries a judgment as a note, with the grade absent when undetermined", () => {
    const note = stixBundle(silentCase()).objects.find(
      ({ type, abstract }) => type === "note" && String(abstract).startsWith("Grade"),
    )!;
    const [extension] = Object.values(
      note.extensions as Record<string, { grade?: string; judgments: { status: string }[] }>,
    );
    expect(extension).not.toHaveProperty("grade");
    expect(extension!.judgments.map(({ status }) => status)).toEqual([
      "no-evidence",
      "undecidable",
      "undecidable",
    ]);
    expect(note.content).toContain("this is silence");
    expect(note.confidence).toBe(15);
  });

  it("marks every object with the assessment's label and brings the marking along", () => {
    const { objects } = stixBundle(tacticalCase());
    expect(objects.some(({ id }) => id === TLP_MARKINGS.clear)).toBe(true);
    for (const { type, object_marking_refs } of objects)
      if (["intrusion-set", "note", "report", "relationship", "location"].includes(type))
        expect(object_marking_refs).toEqual([TLP_MARKINGS.clear]);
  });

  it("makes an asserted claim a relationship and a denied one a note", () => {
    const base = tacticalCase();
    const claims = (stance: string) =>
      stixBundle({
        ...base,
        threads: base.threads.map((claim) =>
          claim.id === "c-5ha7ed00000000aa" ? { ...claim, stance } : claim,
        ),
      }).objects.filter(({ extensions }) => JSON.stringify(extensions ?? {}).includes("c-5ha7ed00000000aa"));
    expect(claims("asserts").map(({ type, relationship_type }) => [type, relationship_type])).toEqual([
      ["relationship", "related-to"],
    ]);
    expect(claims("denies").map(({ type }) => type)).toEqual(["note"]);
  });

  it("targets countries with the dates the sources allow", () => {
    const targets = stixBundle(hijackCase()).objects.filter(
      ({ relationship_type }) => relationship_type === "targets",
    );
    expect(targets.map(({ start_time, stop_time }) => [start_time, stop_time])).toEqual([
      ["2023-01-01T00:00:00.000Z", "2024-01-01T00:00:00.000Z"],
      ["2022-05-17T00:00:00.000Z", "2022-05-18T00:00:00.000Z"],
      [undefined, undefined],
    ]);
  });
});

describe("the times and confidence of a claim", () => {
  it.each([
    ["2022", "2022-01-01T00:00:00.000Z", "2023-01-01T00:00:00.000Z"],
    ["2022-02 to 2022-03", "2022-02-01T00:00:00.000Z", "2022-04-01T00:00:00.000Z"],
    ["2021-03-04 to 2021-05-01", "2021-03-04T00:00:00.000Z", "2021-05-02T00:00:00.000Z"],
    ["since 2020-06", "2020-06-01T00:00:00.000Z", undefined],
    ["until 2020", undefined, "2021-01-01T00:00:00.000Z"],
    [null, undefined, undefined],
    ["one spring", undefined, undefined],
  ])("written %s", (when, start, stop) => {
    const base = tacticalCase();
    const threads = base.threads.map((claim) => ({ ...claim, when, confidence: "moderate" as const }));
    const found = stixBundle({ ...base, threads }).objects.find(
      ({ relationship_type }) => relationship_type === "related-to",
    )!;
    expect([found.start_time, found.stop_time, found.confidence]).toEqual([start, stop, 50]);
    expect(found.description).toContain("“In March 2024");
  });
});
