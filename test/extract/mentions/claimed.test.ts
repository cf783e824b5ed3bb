import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Claimed, withoutOverlaps } from "../../../src/extract/mentions/claimed.ts";

const claim = (start: number, end: number, weight = 1): Claimed => ({
  start,
  end,
  type: "malware",
  link: [],
  value: null,
  weight,
});

describe("overlapping readings", () => {
  it("leave a sorted list without overlaps, made of readings that were there, in any order of input", () => {
    const readings = fc.array(
      fc
        .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }), fc.nat(5))
        .map(([start, length, weight]) => claim(start, start + length, weight)),
    );
    fc.assert(
      fc.property(readings, (all) => {
        const kept = withoutOverlaps(all);
        kept.forEach((one, index) => {
          expect(all).toContain(one);
          if (index > 0) expect(one.start).toBeGreaterThanOrEqual(kept[index - 1]!.end);
        });
        const again = withoutOverlaps([...all].reverse());
        expect(again.map(({ start, end, weight }) => [start, end, weight])).toEqual(
          kept.map(({ start, end, weight }) => [start, end, weight]),
        );
      }),
    );
  });

  it("go to the longest of those that begin together, then to the heaviest", () => {
    expect(withoutOverlaps([claim(0, 4), claim(0, 9), claim(5, 9)])).toEqual([claim(0, 9)]);
    expect(withoutOverlaps([claim(0, 4, 1), claim(0, 4, 2)])).toEqual([claim(0, 4, 2)]);
  });
});
