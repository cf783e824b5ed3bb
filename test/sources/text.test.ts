import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../../src/sources/text.ts";
import { textBlocks } from "../../src/sources/text-blocks.ts";

const shown = (text: string): string[] =>
  textBlocks(text).map(({ tag, start, end }) => `${tag}: ${text.slice(start, end).replace(/\s+/g, " ")}`);

describe("the layout of plain text and Markdown", () => {
  it("has headings, list items and paragraphs, marks left out of the blocks", () => {
    expect(
      shown(
        "# Quiet guests\n\nA loader was found.\n\n* First point\n2. Second point\n\n## What next\nMore text.",
      ),
    ).toEqual([
      "h1: Quiet guests",
      "p: A loader was found.",
      "li: First point",
      "li: Second point",
      "h2: What next",
      "p: More text.",
    ]);
  });

  it("puts lines wrapped by hand together and keeps one line a sentence apart", () => {
    const wrapped = `The group sent mail to the clerks of three harbours and then waited for\nthem to open the attachment, which was a spreadsheet with a macro that\nfetched a loader from a rented server in another country, according to\nthe firm that found it.\n\nA second paragraph starts here.`;
    expect(textBlocks(wrapped)).toHaveLength(2);
    const sentences =
      "The group sent mail to the clerks.\nThey opened it at once.\nThe loader was fetched.\n";
    expect(textBlocks(sentences)).toHaveLength(3);
  });

  it("takes a short line above prose for a heading, and the first line for the title", () => {
    const text =
      "Quiet guests in Norland's harbours\nA loader was found in three harbours of Norland, Example Labs says.\n\nWhat was taken\nBerth plans and crew lists were copied to a rented server, and nothing else.";
    expect(textBlocks(text).map(({ tag }) => tag)).toEqual(["h1", "p", "h2", "p"]);
  });

  it("gives each table cell a block of its own", () => {
    expect(shown("| Type | Value |\n|---|---|\n| Domain | a.example |\n")).toEqual([
      "td: Type",
      "td: Value",
      "td: Domain",
      "td: a.example",
    ]);
    expect(shown("Type\tValue\nDomain\ta.example")).toEqual([
      "td: Type",
      "td: Value",
      "td: Domain",
      "td: a.example",
    ]);
  });

  it("keeps fenced code whole", () => {
    expect(shown("```\nGET /a\nHost: b\n```\nText.")).toEqual(["pre: GET /a Host: b", "p: Text."]);
  });

  it("reads front matter as metadata, not as text", () => {
    const page = readText(
      '---\ntitle: "Quiet guests"\ndate: 2025-04-02\n---\nA loader was found in three harbours.\n',
    );
    expect(page.metadata.title).toBe("Quiet guests");
    expect(page.metadata.published?.from).toBe("2025-04-02");
    expect(page.blocks).toHaveLength(1);
  });

  it("gives sorted blocks inside the text for any text", () => {
    const lines = fc.array(
      fc.oneof(fc.string(), fc.constantFrom("# a", "* b", "| c | d |", "```", "", "---", "\t", "a\tb")),
    );
    fc.assert(
      fc.property(lines, (parts) => {
        const text = parts.join("\n");
        let before = 0;
        for (const { start, end } of textBlocks(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
