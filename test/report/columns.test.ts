import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cells, clipped, filled, padded } from "../../src/report/columns.ts";

describe("terminal columns", () => {
  it("count wide characters twice and combining marks not at all", () => {
    expect(cells("灰貂")).toBe(4);
    expect(cells("e\u0301")).toBe(1);
  });

  it("cut and fill to exactly the width asked for, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        expect(cells(padded(text, width))).toBe(width);
        expect(cells(clipped(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("fill words into lines and indent those that follow", () => {
    expect(filled("one two three", 8, "  ")).toEqual(["one two", "  three"]);
  });
});
