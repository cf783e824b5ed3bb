import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileReader } from "../../src/extract/reader.ts";
import { KNOWLEDGE_FILES, parseKnowledge } from "../../src/knowledge/knowledge.ts";
import type { Document } from "../../src/model/document.ts";
import type { Knowledge, LexiconEntry } from "../../src/model/knowledge.ts";
import type { Reading } from "../../src/model/reading.ts";
import { parseDocument, textDocument } from "../../src/sources/document.ts";

const NOTHING_KNOWN = { name: null, mediaType: null, url: null, published: null, publisher: null };
const entry = (surface: string, type: LexiconEntry["type"], id: string): LexiconEntry => ({
  surface,
  type,
  link: [id],
  needsCue: false,
  exactCase: false,
});
const knowledge: Pick<Knowledge, "lexicon" | "techniques" | "publishers"> = {
  lexicon: [
    entry("Silver Heron", "group", "x:heron"),
    entry("Copper Stoat", "group", "x:stoat"),
    entry("REEDPIPE", "malware", "x:reedpipe"),
  ],
  techniques: [
    { id: "T1566.001", name: "Spearphishing Attachment", tactics: [], parent: "T1566", replacedBy: null },
  ],
  publishers: [],
};
const reader = compileReader(knowledge);

async function documentOf(text: string, published: string | null = null): Promise<Document> {
  const { document } = await textDocument(text, { ...NOTHING_KNOWN, published });
  if (document === null) throw new Error("no text");
  return document;
}

const namesIn = ({ mentions }: Reading): string[] => mentions.map(({ text }) => text);
const shared = resolve(process.env.ENTENTE_SHARED ?? "../shared");
const reports = join(shared, "data/cti-eacl24/reports");

/** Every mention's text is what stands at its offsets; mentions are sorted and apart. */
function expectExact(text: string, { mentions, techniques }: Reading): void {
  let before = 0;
  for (const mention of mentions) {
    if (text.slice(mention.start, mention.end) !== mention.text)
      throw new Error(`not at its place: ${mention.text}`);
    if (mention.start < before) throw new Error(`overlaps: ${mention.text}`);
    before = mention.end;
  }
  for (const { start, end } of techniques) expect(end).toBeGreaterThan(start);
}

describe("reading a document", () => {
  it("gives regions, and mentions with exact places", async () => {
    const document = await documentOf(
      "Silver Heron used REEDPIPE in March 2024 (T1566.001) and CVE-2024-0001; it called update[.]evil-reeds[.]com.",
    );
    const reading = reader.read(document);
    expectExact(document.text, reading);
    expect(namesIn(reading)).toEqual(
      expect.arrayContaining([
        "Silver Heron",
        "REEDPIPE",
        "March 2024",
        "T1566.001",
        "CVE-2024-0001",
        "update[.]evil-reeds[.]com",
      ]),
    );
    expect(reading.regions).toEqual([{ start: 0, end: document.text.length, kind: "main" }]);
  });

  it("is the same every time", async () => {
    const document = await documentOf(
      readFileSync(new URL("./pages/news-scraped-as-text.txt", import.meta.url), "utf8"),
    );
    expect(reader.read(document)).toEqual(compileReader(knowledge).read(document));
  });

  it("asks the technique model for sentences of the article only, and not for headings or code", async () => {
    const asked: string[] = [];
    const withModel = compileReader(knowledge, {
      classify: (sentence) => {
        asked.push(sentence);
        return sentence.includes("attachment")
          ? { candidates: [{ id: "T1566.001", score: 0.9 }], abstained: false }
          : null;
      },
    });
    const document = await documentOf(
      "# How they came in\n\nThe group sent mail with an attachment to the clerks of three harbours in Norland last year.\n\n```\nGET /x the attachment is here\n```\n\n## Related stories\n\n* Other people sent an attachment to a bank\n",
    );
    const { techniques } = withModel.read(document);
    expect(asked).toEqual([
      "The group sent mail with an attachment to the clerks of three harbours in Norland last year.",
    ]);
    expect(techniques.map(({ start, end }) => document.text.slice(start, end))).toEqual(asked);
    expect(techniques[0]?.candidates).toEqual([{ id: "T1566.001", score: 0.9 }]);
  });

  it("hard case 37: names inside addresses, link targets and image descriptions are no mentions", async () => {
    const document = await documentOf(
      "See https://example.org/silver-heron/ and [this post](/posts/copper-stoat) ![REEDPIPE logo](reedpipe.png) about harbours.",
    );
    expect(
      reader.read(document).mentions.filter(({ type }) => type === "group" || type === "malware"),
    ).toEqual([]);
  });

  it("a credit glued to a sentence is no part of it", async () => {
    const text =
      "The loader of Silver Heron was found in the harbour of Nordhaven by a clerk of the port authority there.\nThe ministry said it had warned all harbours of the group in February.Reuters";
    const reading = reader.read(await documentOf(text));
    expect(reading.regions.at(-1)).toEqual({ start: text.length - 7, end: text.length, kind: "furniture" });
  });
});

describe("hard case 39, other languages", () => {
  const RUSSIAN =
    "Группировка Silver Heron рассылала письма сотрудникам портов с уязвимостью CVE-2024-0001 и программой REEDPIPE. Она обращалась к серверу update[.]evil-reeds[.]com в течение нескольких месяцев (T1566.001).";

  it("are told, and names, indicators, CVEs and ids are still taken", async () => {
    const reading = reader.read(await documentOf(RUSSIAN));
    expect(reading.issues.map(({ code, value }) => [code, value])).toEqual([["other-language", "ru"]]);
    expect(namesIn(reading)).toEqual([
      "Silver Heron",
      "CVE-2024-0001",
      "REEDPIPE",
      "update[.]evil-reeds[.]com",
      "T1566.001",
    ]);
  });

  it("inside an English text are told too", async () => {
    const english =
      "Example Labs says that the group sent mail to the clerks of three harbours and waited for them to open it. It quotes a note.";
    const reading = reader.read(await documentOf(`${english}\n\n${RUSSIAN.slice(0, 110)}\n`));
    expect(reading.issues.map(({ code }) => code)).toEqual(["mixed-languages"]);
  });
});

describe("any input", () => {
  it("is read with exact offsets", async () => {
    const piece = fc.oneof(
      fc.string(),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "Silver Heron",
        "REEDPIPE",
        "evil[.]com",
        "hxxp://a[.]b/c",
        "CVE–2024–0001",
        "\u00A0",
        "’s",
        "**",
        "](",
        "T1566",
        "10.0.0.1",
        "May 2024",
        "U.S.",
        "\n\n",
        "| ",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        const { document } = await textDocument(pieces.join(" "), { ...NOTHING_KNOWN, id: "d" });
        if (document !== null) expectExact(document.text, reader.read(document));
      }),
    );
  });

  it("made to be slow costs no more than other text of its length", async () => {
    const traps = [
      "a.".repeat(30_000),
      "[.]".repeat(20_000),
      "![".repeat(30_000),
      "](".repeat(30_000),
      "<a ".repeat(20_000),
      "A ".repeat(30_000),
      "1.".repeat(30_000),
      `${"the ".repeat(15_000)}.`,
      "@".repeat(60_000),
      "((((".repeat(15_000),
      "\n* a".repeat(60_000),
      "\n* a".repeat(60_000),
      "\n".repeat(60_000),
      "|a".repeat(30_000),
      "0".repeat(60_000),
      "http://".repeat(8000),
      "-".repeat(60_000),
      "“".repeat(60_000),
    ];
    for (const trap of traps) {
      const document = await documentOf(`Silver Heron was here. ${trap} Silver Heron was there.`);
      expect(namesIn(reader.read(document)).filter((name) => name === "Silver Heron").length).toBeGreaterThan(
        0,
      );
    }
  }, 60_000);

  it.skipIf(!existsSync(reports))(
    "of the 596 reports has exact offsets (needs ENTENTE_SHARED)",
    async () => {
      const folder = "data/knowledge";
      const files = Object.fromEntries(
        KNOWLEDGE_FILES.map((name) => [name, readFileSync(join(folder, name), "utf8")]),
      );
      const whole = compileReader(parseKnowledge(files));
      const names = readdirSync(reports, { recursive: true, encoding: "utf8" }).filter((name) =>
        name.endsWith(".txt"),
      );
      expect(names.length).toBe(596);
      let mentions = 0;
      for (const name of names) {
        const { document } = await parseDocument({
          ...NOTHING_KNOWN,
          name,
          bytes: new Uint8Array(readFileSync(join(reports, name))),
        });
        if (document === null) continue;
        const reading = whole.read(document);
        expectExact(document.text, reading);
        mentions += reading.mentions.length;
      }
      expect(mentions).toBeGreaterThan(10_000);
    },
    120_000,
  );
});
