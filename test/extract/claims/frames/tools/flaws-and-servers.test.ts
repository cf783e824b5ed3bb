import { describe } from "vitest";
import { lacksAny, states } from "../../cases.ts";

describe("who exploits a flaw, by what stands around its number", () => {
  states([
    [
      "It takes advantage of the same (CVE-2010-2568) vulnerability exploited by GlassLoader and FernBot.",
      "GlassLoader exploits CVE-2010-2568",
      "FernBot exploits CVE-2010-2568",
    ],
    [
      "The documents, which exploit CVE-2017-0199, were sent by Silver Heron.",
      "Silver Heron exploits CVE-2017-0199",
    ],
    ["Exploitation of CVE-2022-26134 by the FernBot malware was seen.", "FernBot exploits CVE-2022-26134"],
    ["Silver Heron obtained access via CVE-2018-8453.", "Silver Heron exploits CVE-2018-8453"],
    [
      "Silver Heron broke in and spread through an exploit of CVE-2018-8453.",
      "Silver Heron exploits CVE-2018-8453",
    ],
    [
      "Silver Heron has shown access to zero-day flaws (CVE-2018-0802).",
      "Silver Heron exploits CVE-2018-0802",
    ],
  ]);
  lacksAny("exploits", ["The documents were sent by Silver Heron, and CVE-2017-0199 was patched."]);
});

describe("whose servers they are", () => {
  states([
    [
      "Infrastructure used by Silver Heron includes 185.12.44.1 and bad-news[.]org.",
      "Silver Heron uses-infrastructure 185.12.44.1",
      "Silver Heron uses-infrastructure bad-news[.]org",
    ],
    [
      "FernBot's C&C server, cdn.bad-host[.]com, was taken down.",
      "FernBot uses-infrastructure cdn.bad-host[.]com",
    ],
    [
      "The C2 servers of Silver Heron are 185.12.44.1 and 185.12.44.2.",
      "Silver Heron uses-infrastructure 185.12.44.2",
    ],
    [
      "FernBot downloads its payload from hxxp://bad-host[.]com/a.exe.",
      "FernBot uses-infrastructure hxxp://bad-host[.]com/a.exe",
    ],
  ]);
  lacksAny("uses-infrastructure", [
    "The C2 servers of Silver Heron were seized, as bad-news[.]org reported.",
    "Analysts downloaded the samples of Silver Heron from bad-news[.]org.",
  ]);
});
