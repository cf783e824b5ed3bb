import { describe, expect, it } from "vitest";
import { said, withPredicate } from "./reading.ts";

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
