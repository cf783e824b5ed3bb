import { describe, expect, it } from "vitest";
import { findDates } from "../../../src/extract/dates/find-dates.ts";
import { plainText } from "../../../src/extract/mentions/plain-text.ts";
import { intervalOf } from "../../../src/model/interval.ts";

/** The dates of a text as `text = from..to precision`. */
function dates(text: string, published: string | null = null): string[] {
  return findDates(plainText(text), published === null ? null : intervalOf(published)).map(
    ({ start, end, value }) => {
      const days = value ? `${value.from ?? ""}..${value.to ?? ""} ${value.precision}` : "?";
      return `${text.slice(start, end)} = ${days}`;
    },
  );
}

describe("hard case 30: several dates in one sentence", () => {
  it("keeps the date of the event and the date of discovery apart", () => {
    expect(dates("The mail server was entered in 2023 and the implant discovered in March 2024.")).toEqual([
      "2023 = 2023-01-01..2023-12-31 year",
      "March 2024 = 2024-03-01..2024-03-31 month",
    ]);
  });
});

describe("hard case 31: relative dates", () => {
  it.each([
    ["They were hit last month.", "last month = 2024-04-01..2024-04-30 month"],
    ["They were hit earlier this year.", "earlier this year = 2024-01-01..2024-05-10 year"],
    ["They were hit last year.", "last year = 2023-01-01..2023-12-31 year"],
    ["They were hit last week.", "last week = 2024-04-29..2024-05-05 day"],
    ["They were hit yesterday.", "yesterday = 2024-05-09..2024-05-09 day"],
    ["They were hit three months ago.", "three months ago = 2024-02-01..2024-02-29 month"],
    ["They were hit on Monday.", "on Monday = 2024-05-06..2024-05-06 day"],
    ["They were hit last November.", "last November = 2023-11-01..2023-11-30 month"],
    ["They were hit in late March.", "late March = 2024-03-21..2024-03-31 month"],
    ["They were hit on 5 August.", "5 August = 2023-08-05..2023-08-05 day"],
    ["They were hit in November last year.", "November last year = 2023-11-01..2023-11-30 month"],
    ["They were hit over the last year.", "the last year = 2023-05-10..2024-05-10 year"],
    ["They were hit in the past six months.", "past six months = 2023-11-10..2024-05-10 month"],
  ])("counts %j from publication", (text, expected) => {
    expect(dates(text, "2024-05-10")).toEqual([expected]);
  });

  it.each([
    "last month",
    "earlier this year",
    "three months ago",
    "yesterday",
    "last November",
    "on 5 August",
  ])("leaves %j empty without a publication date, never today", (phrase) => {
    const found = dates(`They were hit ${phrase}.`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/ = \?$/);
  });

  it("takes the year of a day from where the text writes it with its year, not from publication", () => {
    expect(dates("Payment is due by May 23, 2024. After May 23 all is lost.", "2024-05-10")).toEqual([
      "May 23, 2024 = 2024-05-23..2024-05-23 day",
      "May 23 = 2024-05-23..2024-05-23 day",
    ]);
  });

  it("reads no publication date into 'the last month of 2020'", () => {
    expect(dates("It was the last month of 2020.", "2024-05-10")).toEqual([
      "2020 = 2020-01-01..2020-12-31 year",
    ]);
  });

  it("counts 'in November of that year' from the date before, publication date or none", () => {
    expect(dates("The first mails came in 2019. In November of that year they stopped.")).toEqual([
      "2019 = 2019-01-01..2019-12-31 year",
      "November of that year = 2019-11-01..2019-11-30 month",
    ]);
  });

  it("reads no date into 'that year' when none stands before it", () => {
    expect(dates("That year was bad.")).toEqual([]);
  });
});

describe("hard case 32: figures that are no dates", () => {
  it.each([
    "version 19.19.11 of the agent",
    "build 2020.1.4 and v2021.3",
    "report-2021-03-04.pdf was dropped",
    "C:\\Temp\\2021-03-04\\a.exe",
    "example.com/2021/03/04/post",
    "img_2021-03-04.png",
    "Course 16 October 2020.xls",
    "CVE-2019-1234 and MS2010",
    "Windows Server 2016 and Office 2013",
    "port 2020, 2048-bit keys, 2010 hosts",
    "Windows 7/8/10",
    "10.2020.3.4",
    "DefaultGroup: ENDING-JUNE",
  ])("finds none in %j", (text) => {
    expect(dates(text)).toEqual([]);
  });

  it.each([
    ["on 2021-03-04", "2021-03-04"],
    ["on 25/12/2021", "2021-12-25"],
    ["on 12/25/2021", "2021-12-25"],
    ["on 04.03.2021", "2021-03-04"],
    ["on 04-03-2021", "2021-03-04"],
    ["on 04/03/2021", "2021-04-03"],
    ["on 24-Apr-2020", "2020-04-24"],
    ["at 2021-03-04T10:20:30Z", "2021-03-04"],
  ])("reads %j", (text, day) => {
    expect(dates(text)[0]).toContain(`= ${day}..${day} day`);
  });

  it("takes the order of day and month from the other dates of the text, then from publication", () => {
    expect(dates("on 25/12/2020 and on 04/03/2021")[1]).toContain("2021-03-04..");
    expect(dates("on 06/05/2024", "2024-05-10")[0]).toContain("2024-05-06..");
  });
});

describe("hard case 33: months that are words, open intervals", () => {
  it.each([
    "They may march on the capital.",
    "May I ask? It may rain.",
    "The March on the capital began.",
    "We march in step and may stop.",
    "Actors may 5 times try.",
  ])("finds no date in %j", (text) => {
    expect(dates(text, "2024-05-10")).toEqual([]);
  });

  it.each([
    ["In May, they stopped.", "May = 2024-05-01..2024-05-31 month"],
    ["It began in March 2020.", "March 2020 = 2020-03-01..2020-03-31 month"],
    ["active since at least 2009", "since at least 2009 = 2009-01-01.. year"],
    ["from January through June 2021", "from January through June 2021 = 2021-01-01..2021-06-30 month"],
    ["from January through June", "from January through June = 2024-01-01..2024-06-30 month"],
    ["until May 2020", "until May 2020 = ..2020-05-31 month"],
    ["between 2015 and 2019", "between 2015 and 2019 = 2015-01-01..2019-12-31 year"],
    ["between November and March 2021", "between November and March 2021 = 2020-11-01..2021-03-31 month"],
    ["2015–2019", "2015–2019 = 2015-01-01..2019-12-31 year"],
    ["June 2-5, 2020", "June 2-5, 2020 = 2020-06-02..2020-06-05 day"],
    ["2016 onwards", "2016 onwards = 2016-01-01.. year"],
    ["late 2019", "late 2019 = 2019-09-01..2019-12-31 year"],
    ["early May 2022", "early May 2022 = 2022-05-01..2022-05-10 month"],
    ["mid-2020", "mid-2020 = 2020-05-01..2020-08-31 year"],
    ["Q3 2020", "Q3 2020 = 2020-07-01..2020-09-30 quarter"],
    ["the first half of 2021", "first half of 2021 = 2021-01-01..2021-06-30 year"],
    ["summer of 2019", "summer of 2019 = 2019-06-01..2019-08-31 quarter"],
    ["in the 1990s", "1990s = 1990-01-01..1999-12-31 year"],
    ["December 27th of 2019", "December 27th of 2019 = 2019-12-27..2019-12-27 day"],
    ["September\u00a027,\u00a02019", "September\u00a027,\u00a02019 = 2019-09-27..2019-09-27 day"],
  ])("reads %j", (text, expected) => {
    expect(dates(text, "2024-06-20")).toEqual([expected]);
  });
});
