import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defang, defangIndicator } from "../../src/report/defang.ts";

describe("defang", () => {
  it.each([
    ["http://evil.example.com/a.php?x=1", "[http]://evil[.]example[.]com/a.php?x=1"],
    ["see HTTPS://Evil.COM now", "see [HTTPS]://Evil[.]COM now"],
    ["beacons to 203.0.113.7:443", "beacons to 203[.]0[.]113[.]7:443"],
    ["mail ops@evil-host.com", "mail ops[@]evil-host[.]com"],
    ["c2 at update.evil.ru.", "c2 at update[.]evil[.]ru."],
    ["2001:db8:85a3::8a2e:370:7334", "2001[:]db8[:]85a3[:][:]8a2e[:]370[:]7334"],
    ["xn--e1afmkfd.xn--p1ai", "xn--e1afmkfd[.]xn--p1ai"],
  ])("makes %s unclickable", (text, expected) => {
    expect(defang(text)).toBe(expected);
  });

  it.each([
    "T1566.001 in ATT&CK 18.1",
    "report.html and assessment.json",
    "at 12:30:45 on 2022-02-24",
    "ASP.NET and Node.js",
    "e.g. the U.S. navy",
    "It ended.Then it began.",
    "cmd.exe, kernel32.dll",
  ])("leaves %s alone", (text) => {
    expect(defang(text)).toBe(text);
  });

  it("leaves what is already defanged as it is", () => {
    for (const text of [
      "hxxp://evil[.]com",
      "[https]://evil[.]com/x",
      "ops[@]evil[.]com",
      "203[.]0[.]113[.]7",
    ])
      expect(defang(defang(text))).toBe(defang(text));
  });

  it("does nothing twice, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.webUrl({ validSchemes: ["http", "https"] }),
        (url) => defang(defang(url)) === defang(url),
      ),
    );
  });

  it("leaves no live scheme in any address", () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ["http", "https"], withQueryParameters: true }), (url) => {
        expect(defang(`go to ${url} now`)).not.toMatch(/(?<!\[)https?:\/\//u);
      }),
    );
  });

  it("brackets every dot of what is known to be an indicator", () => {
    expect(defangIndicator("a.b.internal")).toBe("a[.]b[.]internal");
    expect(defangIndicator("a[.]b")).toBe("a[.]b");
  });
});
