import { describe, expect, it } from "vitest";
import { findVulnerabilities } from "../../../src/extract/indicators/vulnerabilities.ts";

const read = (text: string) => findVulnerabilities(text).map(({ link }) => link.join());

describe("hard case 45: vulnerabilities", () => {
  it.each([
    ["CVE-2023-23397", ["CVE-2023-23397"]],
    ["cve-2019-0708 in lower case", ["CVE-2019-0708"]],
    ["CVE–2020–1472 with en dashes, CVE‑2020‑0601 with no-break hyphens", ["CVE-2020-1472", "CVE-2020-0601"]],
    [
      "CVE 2017-11882, CVE_2012_0158 and CVE: 2014-1761",
      ["CVE-2017-11882", "CVE-2012-0158", "CVE-2014-1761"],
    ],
    ["CVE-2023-46805/CVE-2024-21887", ["CVE-2023-46805", "CVE-2024-21887"]],
    [
      "CVE-2021-26855/26857/-26858 / 27065",
      ["CVE-2021-26855", "CVE-2021-26857", "CVE-2021-26858", "CVE-2021-27065"],
    ],
    ["CVE-2021-26855, -26857 and -27065", ["CVE-2021-26855", "CVE-2021-26857", "CVE-2021-27065"]],
    ["CVE-2021-26855, 26857 and 27065", ["CVE-2021-26855", "CVE-2021-26857", "CVE-2021-27065"]],
    ["CVE-2021-26855 and 2022 saw more", ["CVE-2021-26855"]],
    ["CVE-2021-26855, 10,000 servers", ["CVE-2021-26855"]],
    ["CVE-2021-2685512345 is no number, CVE-21-1234 neither", []],
    ["CVE-1899-1234 is too old", []],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("each member of a chain is a mention with its own place, and nothing is said of victims", () => {
    const text = "Acme Mail flaws CVE-2021-26855/26857";
    const found = findVulnerabilities(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["CVE-2021-26855", "26857"]);
    expect(new Set(found.map(({ type }) => type))).toEqual(new Set(["vulnerability"]));
  });
});
