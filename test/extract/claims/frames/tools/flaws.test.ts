import { describe, expect, it } from "vitest";
import { said, withPredicate } from "../../reading.ts";

describe("vulnerabilities told of in words", () => {
  for (const [text, ...claims] of [
    [
      "Silver Heron compromised victims by exploiting vulnerabilities in Zimbra and Exim servers.",
      "Silver Heron exploits vulnerabilities in Zimbra and Exim",
    ],
    [
      "Silver Heron used a zero-day vulnerability in Adobe Flash.",
      "Silver Heron exploits zero-day vulnerability in Adobe Flash",
    ],
    ["Silver Heron exploited the Zimbra vulnerability.", "Silver Heron exploits Zimbra vulnerability"],
    [
      "Vulnerabilities in Zimbra were exploited by Silver Heron.",
      "Silver Heron exploits Vulnerabilities in Zimbra",
    ],
    [
      "Silver Heron exploited flaws in software such as Zimbra.",
      "Silver Heron exploits flaws in software such as Zimbra",
    ],
  ] as const)
    it(text, () => {
      expect(said(text)).toEqual(expect.arrayContaining([...claims]));
    });

  it("are left to their number, where they have one", () => {
    expect(said("Silver Heron exploited a flaw in Zimbra (CVE-2019-10149).")).toEqual([
      "Silver Heron exploits CVE-2019-10149",
    ]);
  });

  it("are not exploited by whom nobody says so of", () => {
    for (const text of [
      "Silver Heron was seen when Zimbra patched a vulnerability in Zimbra Mail.",
      "Silver Heron sells exploits. A vulnerability in Zimbra was fixed by the firm.",
    ])
      expect(withPredicate(text, "exploits")).toEqual([]);
  });
});

it("takes nobody within a bracket for the one who acts outside it", () => {
  const claims = said("FernBot was spread using GlassLoader (operated by Silver Heron) and mail.");
  expect(claims).not.toContain("Silver Heron uses FernBot");
});

it("takes several offices that somebody poses as", () => {
  expect(said("Silver Heron sent files posing as the Ruritanian Health and Interior Ministries.")).toContain(
    "Silver Heron impersonates Interior Ministries",
  );
});

describe("rows of numbered vulnerabilities", () => {
  for (const [text, ...ids] of [
    ["Silver Heron used two zero-days (CVE-2022-41040; CVE-2022-41082) in 2022.", "CVE-2022-41082"],
    [
      "Silver Heron exploited the following vulnerabilities in order to run its script: CVE-2012-0874, CVE-2010-1871.",
      "CVE-2012-0874",
      "CVE-2010-1871",
    ],
    [
      "Silver Heron exploited CVE-2020-10189 against mail servers through a bug, and CVE-2019-19781 to enter gateways.",
      "CVE-2019-19781",
    ],
    [
      "Silver Heron exploited a recently patched vulnerability in a portal tracked by CVE-2019-0604.",
      "CVE-2019-0604",
    ],
  ] as const)
    it(text, () => {
      expect(said(text)).toEqual(expect.arrayContaining(ids.map((id) => `Silver Heron exploits ${id}`)));
    });

  it("end where something else is told of them", () => {
    const text = "Silver Heron exploited CVE-2020-10189, and CVE-2019-19781 was patched by the firm.";
    expect(said(text)).not.toContain("Silver Heron exploits CVE-2019-19781");
  });
});
