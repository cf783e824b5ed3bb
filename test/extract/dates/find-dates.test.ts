import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDates } from "../../../src/extract/dates/find-dates.ts";
import { intervalOf } from "../../../src/model/interval.ts";

const PIECES = [
  "May ",
  "March ",
  "5",
  "2020",
  " 2020",
  "-",
  "/",
  ", ",
  "since ",
  "until ",
  "between ",
  " and ",
  " to ",
  "last year",
  "that year",
  "Q3 ",
  "late ",
  "the end of ",
  "1990s",
  "12",
  ".",
  "\n",
  "x",
];

describe("dates in a text", () => {
  it("stand in order and apart, and none ends before it begins", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }), (pieces) => {
        const text = pieces.join("");
        let at = 0;
        for (const { start, end, value, ends } of findDates(text, intervalOf("2024-05-10"))) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const one of ends) expect(one.start >= start && one.end <= end).toBe(true);
          if (value?.from && value.to) expect(value.from <= value.to).toBe(true);
          at = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("give the two written dates of a period beside the period", () => {
    const text = "from March to May 2021";
    const [period] = findDates(text, null);
    expect(period?.ends.map(({ start, end, value }) => [text.slice(start, end), value?.from])).toEqual([
      ["March", "2021-03-01"],
      ["May 2021", "2021-05-01"],
    ]);
  });

  it("count from the last day of a vague publication date", () => {
    expect(findDates("last month", intervalOf("2024-05"))[0]?.value?.from).toBe("2024-04-01");
  });

  it("count weeks later only from a date given to the day", () => {
    expect(findDates("On 5 June 2020 it began; two weeks later it ended.", null)[1]?.value).toEqual({
      from: "2020-06-15",
      to: "2020-06-21",
      precision: "day",
    });
    expect(findDates("In 2020 it began; two weeks later it ended.", null)).toHaveLength(1);
  });
});
