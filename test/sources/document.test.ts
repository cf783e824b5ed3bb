import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/model/document.ts";
import { sha256Hex } from "../../src/model/ids.ts";
import { type DocumentInput, parseDocument, textDocument } from "../../src/sources/document.ts";
import { column, tinyPdf } from "./tiny-pdf.ts";

const NOTHING_KNOWN = { name: null, mediaType: null, url: null, published: null, publisher: null };
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (bytes: Uint8Array | string, known: Partial<DocumentInput> = {}) =>
  parseDocument({ ...NOTHING_KNOWN, ...known, bytes: typeof bytes === "string" ? encode(bytes) : bytes });

async function read(bytes: Uint8Array | string, known: Partial<DocumentInput> = {}): Promise<Document> {
  const { document, issues } = await parse(bytes, known);
  if (document === null) throw new Error(JSON.stringify(issues));
  return document;
}

const SENTENCE = "The group that Example Labs calls Silver Heron sent mail to the clerks of three harbours.";

describe("what a file is", () => {
  it("is told by its content, whatever name and media type say", async () => {
    const html = `<!doctype html><html><body><p>${SENTENCE}</p></body></html>`;
    expect((await read(html, { name: "report.txt", mediaType: "text/plain" })).mediaType).toBe("text/html");
    expect((await read(tinyPdf([column([SENTENCE])]), { name: "x.html" })).mediaType).toBe("application/pdf");
    expect((await read(SENTENCE, { name: "report.pdf" })).mediaType).toBe("text/plain");
    expect((await read(`# Title\n\n${SENTENCE}\n`, { name: "report.md" })).mediaType).toBe("text/markdown");
  });

  it("has the hash of its bytes as id, or the one the caller gives", async () => {
    expect((await read(SENTENCE)).id).toBe(sha256Hex(SENTENCE));
    expect((await read(SENTENCE, { id: "d-1" })).id).toBe("d-1");
  });

  it("stays character for character when it is plain text or Markdown", async () => {
    const text = "﻿line one\r\n\r\n* a **bold** name\r\n\tand a tab".slice(1);
    expect((await read(text)).text).toBe(text);
    expect((await textDocument(text, NOTHING_KNOWN)).document?.text).toBe(text);
  });
});

describe("files that give no text", () => {
  it.each([
    ["an empty file", "", "empty-document"],
    ["a blank file", " \n\t\n ", "empty-document"],
    ["a byte-order mark and nothing else", "\uFEFF", "empty-document"],
    ["JSON", '{"type": "bundle"}', "structured-data"],
    ["an XML feed", '<?xml version="1.0"?><rss></rss>', "structured-data"],
  ])("%s is refused with the issue %s", async (_, text, code) => {
    const { document, issues } = await parse(text);
    expect(document).toBeNull();
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  it.each([
    ["an archive", [0x50, 0x4b, 3, 4, 20, 0, 0, 0]],
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
    ["a program", [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]],
    ["bytes of no format", Array.from({ length: 400 }, (__, index) => (index * 37) % 32)],
  ])("%s is refused as binary", async (_, bytes) => {
    const { document, issues } = await parse(Uint8Array.from(bytes));
    expect(document).toBeNull();
    expect(issues[0]?.code).toBe("binary-document");
  });

  it("a file over 64 MB is refused unread", async () => {
    const { document, issues } = await parse(new Uint8Array(64 * 1024 * 1024 + 1));
    expect(document).toBeNull();
    expect(issues[0]?.code).toBe("too-large");
  });

  it("no bytes whatever make it throw", async () => {
    const starts = fc.constantFrom(
      "",
      "%PDF-1.7\n",
      "<html><p>",
      "\xff\xfe",
      "---\n",
      "PK",
      "<!DOCTYPE html><table>",
    );
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
        const bytes = Uint8Array.from([...Uint8Array.from(start, (char) => char.charCodeAt(0)), ...rest]);
        const { document, issues } = await parse(bytes);
        expect(document !== null || issues.length > 0).toBe(true);
        for (const block of document?.blocks ?? [])
          expect(block.end).toBeLessThanOrEqual(document!.text.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("where a document appeared", () => {
  const publishers = [{ id: "example-labs", name: "Example Labs", hosts: ["labs.example.com"] }];

  it("is told by its address when the host is a listed publisher's", async () => {
    const document = await read(SENTENCE, { url: "https://www.blog.labs.example.com/x", publishers });
    expect(document.appearances[0]?.publisher).toBe("example-labs");
  });

  it("is told by what the caller says before anything else", async () => {
    const page = `<html><head><meta property="og:site_name" content="The Post"></head><body><p>${SENTENCE}</p></body></html>`;
    expect((await read(page)).appearances[0]?.publisher).toBe("the-post");
    expect(
      (await read(page, { publisher: "Example Labs, Inc.", publishers })).appearances[0]?.publisher,
    ).toBe("example-labs");
  });

  it("keeps the precision of a publication date that the caller gives", async () => {
    const { appearances } = await read(SENTENCE, { published: "2025-04" });
    expect(appearances[0]?.published).toEqual({ from: "2025-04-01", to: "2025-04-30", precision: "month" });
  });

  it("has no publication date when the caller's is none, and says so", async () => {
    const { document, issues } = await parse(SENTENCE, { published: "spring" });
    expect(document?.appearances[0]?.published).toBeNull();
    expect(issues[0]?.code).toBe("bad-date");
  });

  it("makes an official kind of a government's host", async () => {
    expect((await read(SENTENCE, { url: "https://cert.example.gov/a" })).kind).toBe("official");
    expect((await read(SENTENCE, { url: "https://cert.example.gov/a", kind: "leaked" })).kind).toBe("leaked");
  });

  it("takes the strictest Traffic Light Protocol label that the text prints", async () => {
    expect((await read(`TLP:GREEN\n${SENTENCE}`)).tlp).toBe("green");
    expect((await read(`TLP:CLEAR and TLP:AMBER+STRICT\n${SENTENCE}`)).tlp).toBe("amber+strict");
    expect((await read(SENTENCE)).tlp).toBe("clear");
  });
});
