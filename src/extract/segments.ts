import type { Block, Span } from "../model/document.ts";
import { isBlank } from "./blanks.ts";
import type { Segment, SegmentKind } from "./segment.ts";
import { sentenceEnds } from "./sentence-ends.ts";

const KIND_OF_TAG: Readonly<Record<string, SegmentKind>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "list-item",
  dt: "list-item",
  dd: "list-item",
  td: "cell",
  th: "cell",
  pre: "code",
};

/** Kinds that are read whole, however many full stops they hold. */
const WHOLE: ReadonlySet<SegmentKind> = new Set(["heading", "cell", "code"]);

/** Headings and cells longer than this are prose that someone marked up for its looks. */
const LONGEST_WHOLE = 400;

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** With no blocks to go by, a blank line ends a paragraph. */
function paragraphs(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n[ \t\r]*\n/g)) {
    blocks.push({ start, end: gap.index, tag: "p", linkDensity: 0 });
    start = gap.index + gap[0].length;
  }
  blocks.push({ start, end: text.length, tag: "p", linkDensity: 0 });
  return blocks;
}

/** Cells that follow one another on one line are one row. */
function sameRow(text: string, before: Block | undefined, block: Block): boolean {
  return (
    before !== undefined &&
    KIND_OF_TAG[before.tag] === "cell" &&
    KIND_OF_TAG[block.tag] === "cell" &&
    !text.slice(before.end, block.start).includes("\n")
  );
}

/**
 * Which pieces of a text are read as a whole? Sentences of paragraphs and list items, whole headings, table
 * cells and code, in text order; blank blocks give none. `blocks` are those of the document (sorted, not
 * overlapping); without them blank lines part paragraphs. Offsets are UTF-16 units. Linear in the text.
 */
export function segment(text: string, blocks: readonly Block[] = paragraphs(text)): Segment[] {
  const segments: Segment[] = [];
  let heading: number | null = null;
  let number = -1;
  let before: Block | undefined;
  for (const block of blocks) {
    if (!sameRow(text, before, block)) number += 1;
    before = block;
    const span = trimmed(text, block.start, block.end);
    if (span.start === span.end) continue;
    const kind = KIND_OF_TAG[block.tag] ?? "sentence";
    const isWhole = WHOLE.has(kind) && (kind === "code" || span.end - span.start <= LONGEST_WHOLE);
    let start = span.start;
    for (const end of isWhole ? [span.end] : sentenceEnds(text, span.start, span.end)) {
      const piece = trimmed(text, start, end);
      start = end;
      if (piece.start === piece.end) continue;
      segments.push({
        ...piece,
        kind: isWhole || kind !== "heading" ? kind : "sentence",
        block: number,
        heading,
      });
    }
    if (kind === "heading" && isWhole) heading = segments.length - 1;
  }
  return segments;
}
