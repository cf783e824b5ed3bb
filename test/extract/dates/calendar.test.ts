import { describe, expect, it } from "vitest";
import {
  coarser,
  monthInterval,
  monthsInterval,
  shiftDays,
  shiftMonths,
  weekdayOf,
  yearInterval,
} from "../../../src/extract/dates/calendar.ts";

describe("the calendar", () => {
  it("cuts months into thirds and years into four months", () => {
    expect(monthInterval(2024, 2, "late")).toEqual({
      from: "2024-02-21",
      to: "2024-02-29",
      precision: "month",
    });
    expect(yearInterval(2020, "middle")).toEqual({ from: "2020-05-01", to: "2020-08-31", precision: "year" });
  });

  it("lets winter run into the next year", () => {
    expect(monthsInterval(2019, 12, 2020, 2, "quarter")).toEqual({
      from: "2019-12-01",
      to: "2020-02-29",
      precision: "quarter",
    });
  });

  it("moves days and months across years, to the last day where there is no such day", () => {
    expect(shiftDays("2020-01-01", -1)).toBe("2019-12-31");
    expect(shiftMonths("2024-03-31", -1)).toBe("2024-02-29");
    expect(shiftMonths("2024-01-15", -13)).toBe("2022-12-15");
  });

  it("begins the week on Monday", () => {
    expect(weekdayOf("2024-05-06")).toBe(0);
    expect(weekdayOf("2024-05-12")).toBe(6);
  });

  it("gives a range the precision of its vaguer end", () => {
    expect(coarser("day", "month")).toBe("month");
    expect(coarser("year", "quarter")).toBe("year");
  });
});
