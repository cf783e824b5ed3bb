import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIndicators } from "../../../src/extract/indicators/find-indicators.ts";

/** `kind value` of each indicator, in text order. */
function read(text: string, hosts: readonly string[] = []): string[] {
  return findIndicators(text, { referenceHosts: new Set(hosts) }).map(({ value }) => {
    if (value === null || typeof value === "string" || !("kind" in value)) return "no value";
    return `${value.kind} ${value.value}`;
  });
}

describe("hard case 40: defanging in every form is undone", () => {
  it.each([
    ["Traffic to paper-crane[.]top rose.", ["domain paper-crane.top"]],
    ["Traffic to paper-crane(.)top rose.", ["domain paper-crane.top"]],
    ["Traffic to paper-crane{.}top rose.", ["domain paper-crane.top"]],
    ["Traffic to cdn[dot]paper-crane[dot]top rose.", ["domain cdn.paper-crane.top"]],
    ["Traffic to cdn(DOT)paper-crane(DOT)top rose.", ["domain cdn.paper-crane.top"]],
    ["Traffic to paper-crane.]top rose.", ["domain paper-crane.top"]],
    ["Traffic to paper-crane[.top rose.", ["domain paper-crane.top"]],
    ["Traffic to paper-crane\\.top rose.", ["domain paper-crane.top"]],
    ["Traffic to **paper-crane**[.]**top** rose.", ["domain paper-crane.top"]],
    ["Traffic to paper-crane [.] top rose.", ["domain paper-crane.top"]],
    ["Traffic to paper-crane [dot] top rose.", ["domain paper-crane.top"]],
    ["Traffic to paper-crane[.]\ntop rose.", ["domain paper-crane.top"]],
    ["hxxp://paper-crane[.]top/in.php", ["url http://paper-crane.top/in.php"]],
    ["hXXps://Paper-Crane[.]top/In.php", ["url https://paper-crane.top/In.php"]],
    ["h**ps://paper-crane.top/in.php", ["url https://paper-crane.top/in.php"]],
    ["htxp://paper-crane.top/in.php", ["url http://paper-crane.top/in.php"]],
    ["http[:]//paper-crane[.]top/in.php", ["url http://paper-crane.top/in.php"]],
    ["http[://]paper-crane[.]top/in.php", ["url http://paper-crane.top/in.php"]],
    ["[http]://paper-crane[.]top/in.php", ["url http://paper-crane.top/in.php"]],
    ["[https]://paper-crane[.]top/in.php", ["url https://paper-crane.top/in.php"]],
    ["hxxp:// paper-crane[.]top/in.php", ["url http://paper-crane.top/in.php"]],
    ["hxxp ://paper-crane[.]top/in.php", ["url http://paper-crane.top/in.php"]],
    ["fxp://paper-crane[.]top/in.zip", ["url ftp://paper-crane.top/in.zip"]],
    ["tcp://45.9[.]20.30:8443", ["url tcp://45.9.20.30:8443"]],
    [
      "half defanged 45.9.20[.]30 and cdn.paper-crane[.]top",
      ["ipv4 45.9.20.30", "domain cdn.paper-crane.top"],
    ],
    ["45[.]9[.]20[.]30:443", ["ipv4 45.9.20.30"]],
    ["2a02[:]6b8[:][:]2[:]242", ["ipv6 2a02:6b8::2:242"]],
    ["billing[@]paper-crane[.]top", ["email billing@paper-crane.top"]],
    ["billing [at] paper-crane [dot] top", ["email billing@paper-crane.top"]],
    ["paper-crane[.]top/a_b/x[.]zip was fetched", ["url paper-crane.top/a_b/x.zip"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("an address broken over two lines is joined, prose on the next line is not", () => {
    expect(read("hxxp://paper-crane[.]top/first/\nsecond/c.bin\nand then nothing")).toEqual([
      "url http://paper-crane.top/first/second/c.bin",
    ]);
    expect(read("hxxp://paper-crane[.]top/first/\nIt then slept.")).toEqual([
      "url http://paper-crane.top/first/",
    ]);
  });

  it("a hash broken over two lines is joined", () => {
    expect(read("SHA-256: 9f2c4be1a7d05588c31e6f90ab47d2e3509c1f6e8a\n7b3d42c6e5f80917aa2b3c")).toEqual([
      "sha256 9f2c4be1a7d05588c31e6f90ab47d2e3509c1f6e8a7b3d42c6e5f80917aa2b3c",
    ]);
  });

  it("two hashes on two lines stay two", () => {
    const [one, two] = ["9f2c4be1a7d05588c31e6f90ab47d2e3", "0b6d4be1a7d05588c31e6f90ab47d2ff"];
    expect(read(`${one}\n${two}`)).toEqual([`md5 ${one}`, `md5 ${two}`]);
  });

  it("brackets and closing punctuation around an address stay outside", () => {
    expect(read("(hxxp://paper-crane[.]top/r(2).iso), then")).toEqual([
      "url http://paper-crane.top/r(2).iso",
    ]);
    expect(read("«hxxp://paper-crane[.]top/r.iso»!")).toEqual(["url http://paper-crane.top/r.iso"]);
    expect(read("[hxxp://paper-crane[.]top/r](https://www.virustotal.com/gui/x)")).toEqual([
      "url http://paper-crane.top/r",
    ]);
  });

  it("a blank inside the name of a document belongs to the address", () => {
    expect(read("hxxp://45.9.20[.]30/share/Meeting Notes 2024.docx was opened")).toEqual([
      "url http://45.9.20.30/share/Meeting Notes 2024.docx",
    ]);
    expect(read("hxxp://45.9.20[.]30/share and then run.exe ran")).toEqual([
      "url http://45.9.20.30/share",
      "filename run.exe",
    ]);
  });

  it("a dot in brackets that is no part of a name is left alone", () => {
    expect(read("After the dot (.) is read, the rest [.] follows; see rule [a.b].")).toEqual([]);
  });

  it("slashes between hosts make a list and not a path", () => {
    expect(read("C2: paper-crane[.]top/cdn.paper-crane[.]top")).toEqual([
      "domain paper-crane.top",
      "domain cdn.paper-crane.top",
    ]);
  });

  it("hosts in other alphabets are read, also inside text without blanks", () => {
    expect(read("письмо[.]рф")).toEqual(["domain письмо.рф"]);
    expect(read("该样本访问cdn[.]paper-crane[.]top下载")).toEqual(["domain cdn.paper-crane.top"]);
  });
});

describe("hard case 41: files, hosts and products are told apart", () => {
  it.each([
    [
      "The loader drops stage.ps1, update.py and pack.zip.",
      ["filename stage.ps1", "filename update.py", "filename pack.zip"],
    ],
    ["It runs main[.]py from the archive.", ["filename main.py"]],
    ["The C2 domain is photos[.]zip today.", ["domain photos.zip"]],
    ["invoice.pdf.exe was attached", ["filename invoice.pdf.exe"]],
    ["“Budget Plan 2023.xlsm” was opened", ["filename Budget Plan 2023.xlsm"]],
    ["Built with ASP.NET, Vue.js, Node.js and Socket.IO.", []],
    ["It calls System.Net.WebClient and document.write.", []],
    ["See README.md and LICENSE.txt in the repository.", []],
    ["The tool sends it to webhook.name when done.this is all.", []],
    ["Files report.info and list.txt were left.", ["filename list.txt"]],
    ["![Chart](/img/blogs/figure_3.png) shows it.", []],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("hard case 42: versions, private addresses, commits and class ids are no indicators", () => {
  it.each([
    ["Upgrade to version 7.2.11.3 or later."],
    ["Firefox 45.9.20.30 and earlier"],
    ["release 6.0.3.1 fixes it"],
    ["OID 1.3.6.1.4.1.311.2 and build 10.0.22631.4"],
    ["Local hosts 10.20.30.40, 172.20.1.9, 192.168.7.7, 169.254.3.3, 127.0.0.1, 100.64.0.9 and 0.0.0.0"],
    ["It asks 8.8.8.8 and 1.1.1.1 first."],
    ["224.0.0.251 and 255.255.255.255 are no hosts, 300.1.2.3 neither"],
    ["Commit 3f786850e387550fdab836ed7e6dc881de23001b added it on GitHub."],
    ["Class {9BA05972-F6A8-11CF-A442-00A0C90A8F39} is loaded."],
    ["The imphash is 9f2c4be1a7d05588c31e6f90ab47d2e3."],
    ["AES key: 9f2c4be1a7d05588c31e6f90ab47d2e3"],
    ["the empty file d41d8cd98f00b204e9800998ecf8427e"],
    ["00:1B:44:11:3A:B7 met at 10:15:30; std::vector, fe80::1 and ::1"],
    ["an IBM AS400 and a serial 9f2c4be1a7d05588c31e6f90ab47d2e"],
    ["A bare number of 32 digits 12345678901234567890123456789012"],
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("a defanged address is one however small its numbers", () => {
    expect(read("It then met 5[.]8[.]18[.]7 again.")).toEqual(["ipv4 5.8.18.7"]);
    expect(read("connects to 5.8.18.7 on start")).toEqual(["ipv4 5.8.18.7"]);
  });
});

describe("hard case 43: references and contacts are none, abused services are", () => {
  it.each([
    ["Read more on https://labs.heron-security.com/2024/otter.", []],
    ["As reported earlier (https://www.reuters.com/world/x).", []],
    ["[the advisory](https://paper-crane.top/advisory)", []],
    ["1. https://heron-security.com/otter-report", []],
    ["Write to media@heron-security.com with questions.", []],
    ["Contact jane.roe@heron-security.com for more information.", []],
    ["The lure was sent by recruiting@paper-crane.top.", ["email recruiting@paper-crane.top"]],
    ["victims contact the gang at ravenlock@onionmail.org", ["email ravenlock@onionmail.org"]],
    [
      "The loader abuses https://raw.githubusercontent.com/ax0/b/main/c.txt to find its server.",
      ["url https://raw.githubusercontent.com/ax0/b/main/c.txt"],
    ],
    [
      "Stage two is downloaded from https://pastebin.com/raw/Zz19Qa.",
      ["url https://pastebin.com/raw/Zz19Qa"],
    ],
    ["Our rules are at https://gist.github.com/heron/rules.", []],
    ["The beacon posts to http://45.9.20.30/gate.", ["url http://45.9.20.30/gate"]],
    ["Emails spoofed mail.ru and Booking.com.", ["domain mail.ru"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("the hosts of known publishers come by argument, and defanging overrides them", () => {
    const text = "The page https://heron-labs.io/otter loads a script.";
    expect(read(text)).toEqual(["url https://heron-labs.io/otter"]);
    expect(read(text, ["heron-labs.io"])).toEqual([]);
    expect(read("hxxps://heron-labs[.]io/otter", ["heron-labs.io"])).toEqual([
      "url https://heron-labs.io/otter",
    ]);
  });

  it("where the author defangs as a habit, a plain link is a link", () => {
    const list = "a1[.]paper-crane[.]top b2[.]paper-crane[.]top";
    expect(read(`${list}\nThe survey of https://heron-labs.io/otter helps.`)).toEqual([
      "domain a1.paper-crane.top",
      "domain b2.paper-crane.top",
    ]);
  });
});

describe("hard case 44: placeholders", () => {
  it("a placeholder in the path stays in the value", () => {
    expect(read("idp[.]college[.]edu[.]paper-crane[.]top/login/[college]/auth[.]php")).toEqual([
      "url idp.college.edu.paper-crane.top/login/[college]/auth.php",
    ]);
  });

  it.each([
    ["http://<c2>/gate.php and hxxp://[C2 server]/gate.php"],
    ["http://%s/%d/gate and https://{host}/x"],
    ["hxxp://x.x.x.x/a and xxx.xxx.xxx.xxx and 45.9.20.xxx"],
    ["mail user@example.com or visit https://www.example.org/"],
    ["the host www.ab****cd.com in the notice"],
    ["hxxps://yourdomain[.]com/login"],
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("the other kinds", () => {
  it.each([
    ["Blocked 45.9.20.0/24 at the edge", ["ipv4-cidr 45.9.20.0/24"]],
    ["45.9.20.30-45.9.20.44 answered", ["ipv4 45.9.20.30", "ipv4 45.9.20.44"]],
    ["hosted in AS64496 (ASN 64497)", ["asn AS64496", "asn AS64497"]],
    ["2a02:6b8::2:242 and [2a02:6b8::3]:443", ["ipv6 2a02:6b8::2:242", "ipv6 2a02:6b8::3"]],
    [
      "HKCU\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon was read and HKLM\\SYSTEM\\Setup too",
      [
        "registry HKCU\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon",
        "registry HKLM\\SYSTEM\\Setup",
      ],
    ],
    [
      "C:\\Program Files (x86)\\Acme Tools\\agent.exe, %TEMP%\\a1.tmp and \\\\fs01\\share\\x.dll",
      [
        "path C:\\Program Files (x86)\\Acme Tools\\agent.exe",
        "path %TEMP%\\a1.tmp",
        "path \\\\fs01\\share\\x.dll",
      ],
    ],
    ["C:\\\\Windows\\\\Temp\\\\x.dll in the source", ["path C:\\Windows\\Temp\\x.dll"]],
    [
      "/opt/.cache/udevd and ~/.config/autostart/a.desktop",
      ["path /opt/.cache/udevd", "path ~/.config/autostart/a.desktop"],
    ],
    [
      "creates the mutex named “kelp_forest” and Global\\{1F0A-22} beside \\\\.\\pipe\\kelp.01.",
      ["mutex kelp_forest", "mutex Global\\{1F0A-22}", "pipe \\\\.\\pipe\\kelp.01"],
    ],
    ["a mutex prevents a second copy", []],
    ["paid to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", ["btc 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"]],
    ["token 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", []],
    [
      "leak site at ravenlockravenlockravenlockravenlockravenlock234567abcd.onion",
      ["domain ravenlockravenlockravenlockravenlockravenlock234567abcd.onion"],
    ],
    ["9F2C4BE1A7D05588C31E6F90AB47D2E3.exe", ["md5 9f2c4be1a7d05588c31e6f90ab47d2e3"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("no text, no indicators", () => {
    expect(findIndicators("")).toEqual([]);
  });
});

/** Pieces from which indicators, and what looks like them, are made. */
const PIECES =
  "a|b1|.|[.]|(.)|[dot]|.]|[.|\\.|://|hxxp|h**p|[http]|http://|@|[at]|:|[:]|/|\\|C:\\|HKLM\\|%TEMP%\\|\\\\.\\pipe\\|45.9.20.30|com|top|exe|zip|9f2c4be1a7d05588c31e6f90ab47d2e3|AS64500|mutex |Global\\|bc1q| |\n|(|)|[|]|<|>|*|_|-|п|рф|下|“|”|CVE-2021-11111|/22222|T1059".split(
    "|",
  );

describe("properties", () => {
  it("offsets give the text, are sorted and do not overlap, whatever is put together", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const mention of findIndicators(text)) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.text.length).toBeGreaterThan(1);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          end = mention.end;
        }
      }),
      { seed: 40, numRuns: 3_000 },
    );
  });

  it("an address is found whichever way its dots are defanged", () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{1,8}[a-z]$/);
    const dot = fc.constantFrom("[.]", "(.)", "{.}", "[dot]", "[.", ".]", "(dot)");
    fc.assert(
      fc.property(label, label, dot, dot, (first, second, one, two) => {
        const found = read(`Seen: ${first}${one}${second}${two}top today`);
        expect(found).toEqual([`domain ${first}.${second}.top`]);
      }),
      { seed: 41, numRuns: 300 },
    );
  });

  it.each(
    PIECES.concat(
      "a.b ",
      "a@b.top ",
      "C:\\A A",
      "http://a)",
      "http://a(",
      "ff\n",
      "\\_",
      'a "b.exe" ',
      "1.2.3.4 ",
    ),
  )("half a megabyte of %j is read in linear time", (piece) => {
    const text = piece.repeat(Math.ceil(500_000 / piece.length));
    expect(findIndicators(text).length).toBeLessThanOrEqual(text.length);
  });

  it("half a megabyte of white space after a word that names follow is read in linear time", () => {
    expect(findIndicators(`the mutex named${" ".repeat(500_000)}x`)).toEqual([]);
  });

  it("half a megabyte drawn from all pieces is read in linear time", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 6 }), (pieces) => {
        const piece = pieces.join("");
        expect(Array.isArray(findIndicators(piece.repeat(Math.ceil(100_000 / piece.length))))).toBe(true);
      }),
      { seed: 42, numRuns: 60 },
    );
  });
});
