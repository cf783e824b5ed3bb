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
  it("finds two actors turning to one target, and nothing where nothing turned", () => {
    const turned = (early: number) => [
      ...Array.from({ length: 8 }, () => ({ target: early, after: 0 })),
      ...Array.from({ length: 8 }, () => ({ target: 2, after: 1 })),
    ];
    const options = { draws: 499, seed: 1 };
    expect(portfolioShift(turned(0), turned(1), 3, options)).toMatchObject({ before: 0, after: 1 });
    expect(portfolioShift(turned(0), turned(1), 3, options).p).toBeLessThanOrEqual(0.02);
    const same = Array.from({ length: 8 }, (_, index) => ({ target: index % 2, after: index < 4 ? 0 : 1 }));
    expect(portfolioShift(same, same, 3, options).p).toBeGreaterThan(0.2);
    expect(portfolioCosine([0, 0], [1, 1])).toBe(0);
  });
});
