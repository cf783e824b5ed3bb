import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { opaqueSpans } from "../../../src/extract/opaque.ts";
import type { Mention } from "../../../src/model/document.ts";
import { found, mentionsOf, readMentions } from "./example-lexicon.ts";

const shared = process.env.ENTENTE_SHARED ?? "../shared";
const reports = join(shared, "data/cti-eacl24/reports");

/** What is wrong with a list of mentions, or `null`. */
function fault(text: string, mentions: readonly Mention[]): string | null {
  let at = 0;
  for (const mention of mentions) {
    if (text.slice(mention.start, mention.end) !== mention.text) return `${mention.text} is not at its place`;
    if (mention.start < at) return `${mention.text} overlaps or is out of order`;
    if (mention.end <= mention.start) return "an empty mention";
    at = mention.end;
  }
  return null;
}

const FRAGMENTS = [
  "Velvet Heron",
  "APT",
  "91",
  "APT 91",
  " group",
  " ransomware",
  "Royal",
  "Tick",
  "the ",
  "The ",
  "of ",
  " and ",
  ", ",
  "Russia",
  "Russian",
  " government",
  "U.S.",
  "US",
  "Ministry of ",
  "Example ",
  "University",
  " (EX)",
  "Mr. ",
  "said ",
  "May ",
  "5",
  "2020",
  "-",
  "since ",
  "last year",
  "called ",
  "Zk9Quill",
  ".exe",
  "http://",
  "\n",
  "\u00a0",
  "’s",
  "“",
  "*",
  "_",
  "/",
  "energy",
  " sector",
  "é",
  "𝒜",
  "中",
  "\uFFFC",
  ".",
  "Node.js",
  "Cobalt Strike",
  "beacon",
];

describe("the mentions of a text", () => {
  it("stand where they say, in order and apart, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        expect(fault(text, mentionsOf(text))).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  it("are none of them in a masked stretch", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 20 }),
        fc.nat(),
        fc.nat(),
        (pieces, from, length) => {
          const text = pieces.join("");
          const start = from % (text.length + 1);
          const masked = [{ start, end: Math.min(text.length, start + 1 + (length % 40)) }];
          const inside = readMentions(text, { published: null, masked }).filter(
            (mention) => mention.start < masked[0]!.end && mention.end > start,
          );
          expect(inside).toEqual([]);
        },
      ),
    );
  });

  it("are the same at every reading", () => {
    const text = "Velvet Heron hit Russia in May 2020. A group we call Sand Marten helped.";
    expect(mentionsOf(text)).toEqual(mentionsOf(text));
  });

  it("are none in an empty text", () => {
    expect(mentionsOf("")).toEqual([]);
  });

  it("carry their type, link and value", () => {
    expect(mentionsOf("Velvet Heron hit energy companies in Kyiv in May 2020.")).toEqual([
      { start: 0, end: 12, text: "Velvet Heron", type: "group", link: ["n-heron"], value: null },
      { start: 17, end: 33, text: "energy companies", type: "sector", link: ["sector:energy"], value: null },
      { start: 37, end: 41, text: "Kyiv", type: "location", link: ["country:UA"], value: "capital" },
      {
        start: 45,
        end: 53,
        text: "May 2020",
        type: "date",
        link: [],
        value: { from: "2020-05-01", to: "2020-05-31", precision: "month" },
      },
    ]);
  });

  it("take techniques by listed names of two words and more only", () => {
    expect(found("Exploit Public-Facing Application. Phishing is common.", "technique")).toEqual([
      "Exploit Public-Facing Application technique",
    ]);
  });

  it("leave names in paths, file names and identifiers alone", () => {
    const text = "C:\\Users\\Emotet\\a.exe Emotet.dll Win32_Emotet_A emotet[.]example @Emotet /opt/Emotet/x";
    expect(found(text, "malware")).toEqual([]);
  });

  it.skipIf(!existsSync(reports))("stand where they say on all 596 reports (needs ENTENTE_SHARED)", () => {
    let read = 0;
    for (const vendor of readdirSync(reports))
      for (const file of readdirSync(join(reports, vendor))) {
        const text = readFileSync(join(reports, vendor, file), "utf8");
        const mentions = readMentions(text, { published: null, masked: opaqueSpans(text) });
        expect(fault(text, mentions), file).toBeNull();
        read += 1;
      }
    expect(read).toBe(596);
  });
});

describe("texts made to be slow", () => {
  it.each([
    "A'",
    "A-",
    "of A ",
    "1-",
    "Trojan-Trojan.",
    "malware called ",
    "Ministry of A",
    "Xy1 ransomware ",
    "Tick, ",
    "Chinese government ",
    "since 2020-",
    "between 2019 and ",
    "Example (E) ",
    "May 5, ",
    "*",
    " \n",
  ])("are read in time linear in their length: %j", (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(fault(text, mentionsOf(text))).toBeNull();
  });
});
