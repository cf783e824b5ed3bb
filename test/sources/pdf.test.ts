import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bytesReadAgain } from "../../src/sources/pdf/unclosed-objects.ts";
import { readPdf } from "../../src/sources/pdf.ts";
import { column, type Run, tinyPdf } from "./tiny-pdf.ts";

const text = async (pages: readonly (readonly Run[])[]): Promise<string> =>
  (await readPdf(tinyPdf(pages))).text;
const packed = (content: Uint8Array, times = 1): { filter: string; bytes: Uint8Array } => {
  let bytes = content;
  for (let time = 0; time < times; time += 1) bytes = new Uint8Array(deflateSync(bytes, { level: 9 }));
  return { filter: times === 1 ? "/FlateDecode" : `[${" /FlateDecode".repeat(times)} ]`, bytes };
};
const codesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await readPdf(bytes)).issues.map(({ code }) => code);

const PROSE = [
  "The group that Example Labs calls Silver Heron sent mail to the clerks of three harbours, and it",
  "waited for them to open the attachment, a spreadsheet with a macro that fetched a loader from a",
  "rented server. The loader keeps its settings in the registry.",
];

describe("lines of a page", () => {
  it("are read from Node's own buffer, as a file gives it", async () => {
    const page = await readPdf(Buffer.from(tinyPdf([column(PROSE)])));
    expect(page.issues).toEqual([]);
    expect(page.text).toContain("clerks of three harbours");
  });

  it("are put together to sentences, words cut at line ends made whole", async () => {
    const lines = [
      "The intruders left a small program that fetches further infor-",
      "mation about the harbour and sends it to a rented server.",
    ];
    expect(await text([column(lines)])).toBe(
      "The intruders left a small program that fetches further information about the harbour and sends it to a rented server.",
    );
  });

  it("keep the hyphen of a compound, as the document writes it elsewhere", async () => {
    const lines = [
      "Norland has seen this state-sponsored group before, and it was a state-",
      "sponsored group that it saw, and a follow-",
      "up came in June; each follow-up took days.",
    ];
    const read = await text([column(lines)]);
    expect(read).toContain("a state-sponsored group");
    expect(read).toContain("a follow-up came");
  });

  it("make a hash whole that was cut in two", async () => {
    const hash = "0123456789abcdef0123456789abcdef";
    const lines = [
      `The loader has the hash ${hash.slice(0, 20)}`,
      `${hash.slice(20)} and nothing else is known of it.`,
    ];
    expect(await text([column(lines)])).toContain(hash);
  });

  it("make paragraphs, headings and list items", async () => {
    const runs = [
      { x: 72, y: 740, size: 18, text: "Quiet guests" },
      ...column(PROSE, 72, 700),
      ...column(PROSE, 72, 640),
      { x: 72, y: 590, size: 13, text: "What was taken" },
      ...column(["• Berth plans of two tenders", "• Crew lists"], 72, 560),
    ];
    const { text: read, blocks } = await readPdf(tinyPdf([runs]));
    expect(blocks.map(({ tag }) => tag)).toEqual(["h1", "p", "p", "h2", "li", "li"]);
    expect(blocks.slice(-2).map(({ start, end }) => read.slice(start, end))).toEqual([
      "Berth plans of two tenders",
      "Crew lists",
    ]);
  });

  it("are read down one column and then the next", async () => {
    const words = (side: string): string[] =>
      Array.from({ length: 12 }, (_, line) => `${side} line ${line} of the text in its column`);
    const read = await text([
      [
        { x: 72, y: 750, size: 16, text: "A heading over both of the columns" },
        ...column(words("left"), 72, 720),
        ...column(words("right"), 320, 720),
      ],
    ]);
    expect(read.indexOf("right line 0")).toBeGreaterThan(read.indexOf("left line 11"));
    expect(read.startsWith("A heading over both")).toBe(true);
  });

  it("are read so in three columns, and where the lines of two don't meet", async () => {
    const words = (side: string): string[] =>
      Array.from({ length: 10 }, (_, line) => `${side}${line} words of the text`);
    const three = await text([
      ["a", "b", "c"].flatMap((side, at) => column(words(side), 40 + 190 * at, 720)),
    ]);
    expect([...three.matchAll(/[abc]\d/g)].map(([found]) => found)).toEqual(
      ["a", "b", "c"].flatMap((side) => Array.from({ length: 10 }, (_, line) => `${side}${line}`)),
    );
    const offset = await text([[...column(words("left "), 60, 720), ...column(words("right "), 330, 714)]]);
    expect(offset.indexOf("right 0")).toBeGreaterThan(offset.indexOf("left 9"));
  });

  it("of a table are read row by row", async () => {
    const rows = [
      ["Domain", "update.example"],
      ["Address", "192.0.2.7"],
      ["Hash", "none"],
    ];
    const runs = rows.flatMap(([left = "", right = ""], row) => [
      { x: 72, y: 700 - 14 * row, text: left },
      { x: 300, y: 700 - 14 * row, text: right },
    ]);
    expect(await text([runs])).toBe("Domain\tupdate.example\nAddress\t192.0.2.7\nHash\tnone");
  });
});

describe("pages", () => {
  const pageOf = (number: number, lines: readonly string[]): Run[] => [
    { x: 72, y: 770, size: 8, text: "Example Labs | TLP:GREEN" },
    ...column(lines, 72, 720),
    { x: 300, y: 30, size: 8, text: `Page ${number} of 4` },
  ];

  it("lose running heads and page numbers, the head kept once", async () => {
    const pages = [1, 2, 3, 4].map((number) =>
      pageOf(number, [
        `Part ${"abcd"[number]} begins here and it goes on to the end of the line.`,
        "It ends here.",
      ]),
    );
    const { text: read, blocks } = await readPdf(tinyPdf(pages));
    expect(read.match(/TLP:GREEN/g)).toHaveLength(1);
    expect(read).not.toContain("Page 2");
    expect(blocks[0]?.hint).toBe("furniture");
  });

  it("don't cut a sentence that runs over to the next", async () => {
    const first = [
      "The loader was found in the harbour of Olm, where it had filled the disk of",
      "the print server with berth plans that the intruders",
    ];
    const pages = [
      pageOf(1, first),
      pageOf(2, ["were about to send to their own server."]),
      pageOf(3, ["The end."]),
    ];
    expect(await text(pages)).toContain("berth plans that the intruders were about to send");
  });

  it("are remembered as spans of the text", async () => {
    const { text: read, pages } = await readPdf(
      tinyPdf([column(["Page one says this."]), column(["Page two says that."])]),
    );
    expect(pages.map(({ start, end }) => read.slice(start, end).trim())).toEqual([
      "Page one says this.",
      "Page two says that.",
    ]);
  });
});

describe("bad PDFs", () => {
  const page = [column(PROSE)];

  it("locked with a password are refused with what to do", async () => {
    const zeros = "00".repeat(16);
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> /P -44 >> /ID [<${zeros}> <${zeros}>]`;
    const { text: read, issues } = await readPdf(tinyPdf(page, { trailer: lock }));
    expect(read).toBe("");
    expect(issues.map(({ code }) => code)).toEqual(["pdf-password"]);
  });

  it("without a table are repaired and read, with an issue", async () => {
    const { text: read, issues } = await readPdf(tinyPdf(page, { withoutTable: true }));
    expect(read).toContain("Silver Heron");
    expect(issues.map(({ code }) => code)).toEqual(["pdf-repaired"]);
  });

  it("of bytes that only claim to be one are refused", async () => {
    expect(await codesOf(new TextEncoder().encode(`%PDF-1.7\n${"x".repeat(1000)}`))).toEqual(["pdf-broken"]);
  });

  it("of pictures say that there is no text", async () => {
    expect(await codesOf(tinyPdf([[]]))).toEqual(["pdf-no-text"]);
  });

  it.each([
    ["packed once", 1],
    ["packed twice", 2],
  ])("whose stream expands without end are refused unread (%s)", async (_, times) => {
    const bomb = new Uint8Array(64 * 1024 * 1024).fill(32);
    const bytes = tinyPdf(page, { pack: () => packed(bomb, times) });
    expect(bytes.length).toBeLessThan(200_000);
    expect(await codesOf(bytes)).toEqual(["pdf-expands"]);
  });

  it("made of objects that never close are refused before the library reads each to the end", async () => {
    const unclosed = "4 0 obj\n<< /Type /Page /Parent 2 0 R \nendobj\n".repeat(2000);
    const { issues } = await readPdf(new TextEncoder().encode(`%PDF-1.7\n${unclosed}`));
    expect(issues.map(({ message }) => message).join()).toContain("again and again");
    expect(bytesReadAgain(tinyPdf(page))).toBe(0);
  });

  it("changed by appending, as editors do, hold no such objects", () => {
    const whole = tinyPdf(page, { pack: (content) => packed(content) });
    expect(bytesReadAgain(Buffer.concat([whole, whole, whole]))).toBe(0);
  });

  it("packed as PDFs are packed are read", async () => {
    expect((await readPdf(tinyPdf(page, { pack: (content) => packed(content) }))).text).toContain(
      "Silver Heron",
    );
  });

  it("stop between pages when their time is up", async () => {
    let asked = 0;
    const { text: read, issues } = await readPdf(
      tinyPdf([column(["First page."]), column(["Second page."])]),
      () => {
        asked += 1;
        return asked > 1;
      },
    );
    expect(read).toBe("First page.");
    expect(issues.map(({ code }) => code)).toEqual(["pdf-cut-short"]);
  });
});
