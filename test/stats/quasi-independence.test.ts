import { describe, expect, it } from "vitest";
import { chanceOfMeeting, orderOnHosts } from "../../src/stats/co-residence.ts";
import { quasiIndependence } from "../../src/stats/quasi-independence.ts";
import { portfolioCosine, portfolioShift } from "../../src/stats/time/portfolio-shift.ts";

describe("quasiIndependence", () => {
  it("is the product of margins where every cell is possible", () => {
    const fitted = quasiIndependence(
      [
        [1, 3],
        [5, 1],
      ],
      () => true,
    );
    expect(fitted[0]![0]!).toBeCloseTo((4 * 6) / 10, 9);
  });

  it("keeps the margins and leaves impossible cells empty", () => {
    const counts = [
      [0, 4, 2],
      [3, 0, 5],
      [1, 2, 0],
    ];
    const fitted = quasiIndependence(counts, (row, column) => row !== column);
    fitted.forEach((row, index) => {
      expect(row[index]).toBe(0);
      expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
        counts[index]!.reduce((sum, value) => sum + value, 0),
        6,
      );
    });
    expect(quasiIndependence([], () => true)).toEqual([]);
  });
});

describe("co-residence", () => {
  it("follows the hypergeometric tail", () => {
    expect(chanceOfMeeting(10, 3, 2, 2)).toBeCloseTo(3 / 45, 12);
    expect(chanceOfMeeting(10, 3, 2, 1)).toBeCloseTo(1 - 21 / 45, 12);
    expect(chanceOfMeeting(4, 3, 3, 2)).toBeCloseTo(1, 12);
    expect(chanceOfMeeting(10, 3, 2, 0)).toBe(1);
  });

  it("tests order like a coin and leaves ties out", () => {
    expect(orderOnHosts([1, 4, 9, 2, 3, 0])).toEqual({ aFirst: 5, bFirst: 0, p: expect.closeTo(0.0625, 12) });
    expect(orderOnHosts([]).p).toBe(1);
  });
});

describe("portfolioShift", () => {
  type Side = "a" | "b" | "other";
  const choices = (side: Side, operations: number, target: number, after: 0 | 1) =>
    Array.from({ length: operations }, () => ({ side, targets: [target], after, stratum: after }));
  const turned = (side: Side, early: number) => [...choices(side, 8, early, 0), ...choices(side, 8, 2, 1)];
  const options = { draws: 499, seed: 1 };

  it("finds two actors alone turning to one target", () => {
    const others = [0, 1, 3, 4].flatMap((target) => [
      ...choices("other", 8, target, 0),
      ...choices("other", 8, target, 1),
    ]);
    const found = portfolioShift([...turned("a", 0), ...turned("b", 1), ...others], options);
    expect(found).toMatchObject({ before: 0, after: 1 });
    expect(found.p).toBeLessThanOrEqual(0.02);
  });

  it("says nothing where everybody turned alike, though each of the two turned more than chance", () => {
    const others = [3, 4, 5].flatMap((early) => turned("other", early));
    const found = portfolioShift([...turned("a", 0), ...turned("b", 1), ...others], options);
    expect(found.own.p).toBeLessThanOrEqual(0.02);
    expect(found.p).toBeGreaterThan(0.2);
  });

  it("counts an operation once, however many targets it has, and nothing where nothing turned", () => {
    const wide = { side: "a" as const, targets: [0, 1, 2, 3], after: 0, stratum: 0 };
    const narrow = { side: "b" as const, targets: [0], after: 0, stratum: 0 };
    expect(portfolioShift([wide, narrow], options).before).toBeCloseTo(0.5, 12);
    const same = (side: Side) => [
      ...choices(side, 4, 0, 0),
      ...choices(side, 4, 1, 0),
      ...choices(side, 4, 0, 1),
      ...choices(side, 4, 1, 1),
    ];
    expect(portfolioShift([...same("a"), ...same("b")], options).p).toBeGreaterThan(0.2);
    expect(portfolioCosine([0, 0], [1, 1])).toBe(0);
  });
});
