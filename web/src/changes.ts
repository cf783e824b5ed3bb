import type { ReportPage, WireBlock, WireInline } from "../../src/model/schemas/report.ts";

/** The words of a line, for comparing; marks and ids do not count. */
export function wordsOf(parts: readonly WireInline[]): string {
  return parts
    .map((part) => (typeof part === "string" ? part : "text" in part ? part.text : ""))
    .join("")
    .trim();
}

function linesIn(blocks: readonly WireBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "paragraphs":
        return block.paragraphs.flatMap((lines) => lines.map(({ parts }) => wordsOf(parts)));
      case "list":
        return block.items.map(wordsOf);
      case "note":
        return [wordsOf(block.parts)];
      case "table":
        return block.rows.map((row) => row.map(wordsOf).join("\t"));
      case "fold":
        return linesIn(block.blocks);
      default:
        return [];
    }
  });
}

/** Every line of a report: what a later one is compared with, so that changed lines can be marked. */
export function linesOf({ sections }: ReportPage): ReadonlySet<string> {
  return new Set(sections.flatMap(({ blocks }) => linesIn(blocks)));
}
