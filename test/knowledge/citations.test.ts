import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betterDate, publishedIn } from "../../scripts/knowledge/citations.ts";
import { intervalOf } from "../../src/model/interval.ts";

describe("publishedIn", () => {
  it.each([
    ["Example Labs. (2022, February 21). Otters in Detail. Retrieved March 1, 2023.", "2022-02-21"],
    ["Example Labs. (2014, May). Otters.", "2014-05"],
    ["Doe, J. (2019). Otters. Retrieved April 2, 2020.", "2019"],
    ["Doe, J. (2021,Sept 9). Otters.", "2021-09-09"],
    ["Doe, J. (2020, 12 June). Otters.", "2020-06-12"],
    ["Doe, J. (2023, February 30). Otters.", "2023-02"],
    ["Doe, J. (n.d.). Otters. Retrieved April 2, 2020.", null],
    ["Otters. Retrieved April 2, 2020.", null],
  ])("reads %s", (citation, date) => {
    expect(publishedIn(citation)).toBe(date);
  });

  it("gives a date that exists, or none, for any text", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1900, max: 2100 }), fc.string(), (before, year, inside) => {
        const date = publishedIn(`${before}(${year}, ${inside})`);
        expect(date === null || intervalOf(date) !== null).toBe(true);
      }),
    );
  });
});

describe("betterDate", () => {
  it("prefers the more precise date, then the earlier", () => {
    expect(betterDate("2020", "2021-03")).toBe("2021-03");
    expect(betterDate("2021-03-05", "2021-03-04")).toBe("2021-03-04");
    expect(betterDate(null, "2020")).toBe("2020");
    expect(betterDate(null, null)).toBeNull();
  });

  it("does not depend on the order", () => {
    const date = fc.constantFrom(null, "2019", "2020", "2020-05", "2020-05-06", "2018-01-02");
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(betterDate(a, b)).toBe(betterDate(b, a));
      }),
    );
  });
});
