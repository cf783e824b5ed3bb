import { describe, expect, it } from "vitest";
import { datelineOf, publishedOn } from "../../src/sources/published.ts";

const day = (text: string) => ({ from: text, to: text, precision: "day" });

describe("a publication date", () => {
  it.each([
    ["2025-04-02T23:30:00-07:00", "2025-04-02"],
    ["Wed, 02 Apr 2025 10:00:00 GMT", "2025-04-02"],
    ["April 2, 2025", "2025-04-02"],
    ["2nd of April 2025", "2025-04-02"],
    ["Sept. 9, 2024", "2024-09-09"],
    ["2.4.2025", "2025-04-02"],
    ["13/04/2025", "2025-04-13"],
    ["04/13/2025", "2025-04-13"],
    ["2025/04/02", "2025-04-02"],
    ["D:20250402101500Z", "2025-04-02"],
  ])("%s is %s: the day as printed", (written, expected) => {
    expect(publishedOn(written)).toEqual(day(expected));
  });

  it("keeps months and years as wide as they are", () => {
    expect(publishedOn("April 2025")?.precision).toBe("month");
    expect(publishedOn("2025")?.precision).toBe("year");
  });

  it.each(["04/02/2025", "yesterday", "31 February 2025", "v19.19.11", ""])("%j is none", (written) => {
    expect(publishedOn(written)).toBeNull();
  });
});

describe("the date line of a page scraped as text", () => {
  it("is a line that is a date and little else", () => {
    expect(datelineOf("A headline\nOct 19, 2021\nText follows here.")).toEqual(day("2021-10-19"));
    expect(datelineOf("A headline\nBy Ann Lee | 3 May 2024 | 5 min read\nText.")).toEqual(day("2024-05-03"));
    expect(datelineOf("A headline\nPublished: Wednesday, 2 April 2025 at 10:15 AM\nText.")).toEqual(
      day("2025-04-02"),
    );
  });

  it("may be a byline in emphasis, with a name beside the date", () => {
    expect(datelineOf("# A headline\n\n*Example Labs, 21 July 2025*\n\nText.")).toEqual(day("2025-07-21"));
    expect(datelineOf("# A headline\n\n*They struck on 21 July 2025*\n\nText.")).toBeNull();
    expect(datelineOf("# A headline\n\nExample Labs, 21 July 2025\n\nText.")).toBeNull();
  });

  it("is none beside a long word that is no name", () => {
    expect(datelineOf(`*${"A".repeat(90)}! 21 July 2025*`)).toBeNull();
  });

  it("is not a date inside a sentence: that is when something happened", () => {
    expect(datelineOf("A headline\nOn 2 April 2025 the group broke into a harbour.\n")).toBeNull();
    expect(datelineOf("Harbours hit in April 2025 say who did it\nText.")).toBeNull();
  });
});
