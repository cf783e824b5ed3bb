import { describe, expect, it } from "vitest";
import {
  coordinate,
  count,
  decimal,
  pEquals,
  percent,
  percentRange,
  plain,
  pValue,
  signed,
} from "../../src/report/numbers.ts";

describe("numbers as text", () => {
  it("keep at most 12 significant digits and drop trailing zeros", () => {
    expect(plain(0.1 + 0.2)).toBe("0.3");
    expect(plain(1 / 3)).toBe("0.333333333333");
    expect(plain(-0)).toBe("0");
  });

  it("that are not numbers throw instead of being printed", () => {
    expect(() => plain(Number.NaN)).toThrow(RangeError);
    expect(() => coordinate(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it("in figures have two decimals at most", () => {
    expect(coordinate(12.34567)).toBe("12.35");
    expect(coordinate(12)).toBe("12");
  });

  it("carry a sign where they are differences", () => {
    expect(signed(3.42)).toBe("+3.4");
    expect(signed(-2.6)).toBe("−2.6");
    expect(signed(0)).toBe("+0");
    expect(signed(-0.03)).toBe("+0");
  });

  it.each([
    [0.1498, "0.15"],
    [0.0073, "0.0073"],
    [0.00002149, "2.1e-5"],
    [1, "1"],
    [0, "< 1e-300"],
  ])("write the p-value %d as %s, never as 0", (p, text) => {
    expect(pValue(p)).toBe(text);
  });

  it("write a p-value of 0 as a bound in prose", () => {
    expect(pEquals(0)).toBe("p < 1e-300");
    expect(pEquals(0.5)).toBe("p = 0.5");
  });

  it("never round a share to certainty", () => {
    expect(percent(0.004)).toBe("< 1%");
    expect(percent(0.996)).toBe("> 99%");
    expect(percent(0)).toBe("0%");
    expect(percentRange(0.12, 0.38)).toBe("12–38%");
    expect(percentRange(0.004, 0.2)).toBe("< 1% to 20%");
    expect(percentRange(0.201, 0.202)).toBe("20%");
  });

  it("count nouns in singular and plural", () => {
    expect(count(1, "report family")).toBe("1 report family");
    expect(count(3, "report family")).toBe("3 report families");
    expect(count(2, "pair")).toBe("2 pairs");
    expect(decimal(24.0968)).toBe("24.1");
  });
});
