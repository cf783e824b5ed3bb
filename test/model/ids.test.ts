import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimId } from "../../src/model/claim.ts";
import { canonicalJson, contentId, sha256Hex } from "../../src/model/ids.ts";
import { intersects, intervalOf } from "../../src/model/interval.ts";

describe("ids", () => {
  it("hash as SHA-256 does, UTF-8 included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(sha256Hex(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      }),
    );
  });

  it("canonical JSON reads back as it was and does not care about the order of members", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const shuffled = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(shuffled)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("name their kind", () => {
    expect(contentId("c", ["x"])).toMatch(/^c-[0-9a-f]{16}$/);
  });
});

describe("a claim's id", () => {
  const at = (start: number, quote: string) =>
    claimId({
      document: "d-1",
      passage: { kind: "text", span: { start, end: start + quote.length }, quote, ordinal: 0 },
      subject: "SILVER HERON",
      predicate: "targets",
      object: "Freedonia",
      stance: "asserts",
    });

  it("does not move when a better cleaner moves the offsets or folds white space", () => {
    expect(at(99, "SILVER  HERON hit\nFreedonia")).toBe(at(3, "SILVER HERON hit Freedonia"));
  });

  it("differs by what is said", () => {
    expect(at(3, "SILVER HERON spared Freedonia")).not.toBe(at(3, "SILVER HERON hit Freedonia"));
  });
});

describe("intervals", () => {
  it.each([
    ["2022", "2022-01-01", "2022-12-31", "year"],
    ["2024-02", "2024-02-01", "2024-02-29", "month"],
    ["2022-02-24", "2022-02-24", "2022-02-24", "day"],
  ])("%s is read with its precision", (written, from, to, precision) => {
    expect(intervalOf(written)).toEqual({ from, to, precision });
  });

  it.each(["", "22", "2022-13", "2023-02-29", "2022-2", "soon", "2022-00", "2022-01-00"])(
    "%j is no date",
    (written) => {
      expect(intervalOf(written)).toBeNull();
    },
  );

  it("an unknown date meets everything, an open side reaches forever", () => {
    const since = { from: "2017-01-01", to: null, precision: "year" } as const;
    expect(intersects(null, since)).toBe(true);
    expect(intersects(intervalOf("2016"), since)).toBe(false);
    expect(intersects(intervalOf("2017"), since)).toBe(true);
  });
});
