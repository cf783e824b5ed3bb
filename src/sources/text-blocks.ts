import type { Block } from "../model/document.ts";
import { type Line, linesOf } from "./text-lines.ts";

const ENDS_SENTENCE = /[.!?:;…。！？]["'”’»)\]*_]*$/;
const STARTS_LOWER = /^["'“‘([*_]*\p{Ll}/u;
const BOLD_LINE = /^(?:\*\*|__)[^*_\n]{2,150}(?:\*\*|__):?$/;
/** A line without its full stop that is shorter than this is a heading, a caption or a label. */
const LONGEST_HEADING = 90;
const WRAPPED_FROM = 40;
/** What may stand above a title: the lines of a menu, a notice. */
const LONGEST_MENU_LINE = 160;
const MOST_MENU_LINES = 30;
/** As `MOST_LINES`, for tables of a single line. */
const MOST_BLOCKS = 1_000_000;
const LINK = /\[([^[\]\n]{0,300})\]\([^()[\]\n]{0,2000}\)/g;

function linkDensityOf(content: string): number {
  if (!content.includes("](")) return 0;
  let linked = 0;
  const plain = content.replace(LINK, (_, label: string) => {
    linked += label.length;
    return label;
  });
  return plain.length === 0 ? 0 : Math.min(1, linked / plain.length);
}

/** How wide a hard-wrapped text is set, or `null` when its lines are sentences or paragraphs. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const lengths: number[] = [];
  let broken = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.kind !== "text" || next?.kind !== "text") continue;
    lengths.push(line.end - line.start);
    const tail = text.slice(Math.max(line.start, line.end - 8), line.end);
    if (!ENDS_SENTENCE.test(tail) && STARTS_LOWER.test(text.slice(next.body, next.body + 8))) broken += 1;
  }
  if (lengths.length < 4 || broken < 0.3 * lengths.length) return null;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(0.9 * (lengths.length - 1))]!;
  return width <= 140 ? width : null;
}

/** Does `next` go on with the paragraph of `line`? */
function goesOn(text: string, line: Line, next: Line, width: number | null): boolean {
  const tail = text.slice(Math.max(line.body, line.end - 8), line.end);
  const head = text.slice(next.body, next.body + 8);
  const length = line.end - line.body;
  const ended = ENDS_SENTENCE.test(tail);
  if (!ended && STARTS_LOWER.test(head)) return length >= WRAPPED_FROM || width !== null;
  if (width === null || length < WRAPPED_FROM) return false;
  return length >= (ended ? 0.85 : 0.7) * width;
}

/** A heading nobody marked: short, no full stop, a capital or figure first, and prose below it. */
function isBareHeading(text: string, lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  const content = text.slice(line.body, line.end);
  if (BOLD_LINE.test(content)) return true;
  if (content.length > LONGEST_HEADING || !/^["“(]?[\p{Lu}\d]/u.test(content)) return false;
  if (/[.!?,;…"”]$/.test(content) || content.split(/\s+/).length > 14) return false;
  if (/^(?:fig(?:ure)?|table|image|source|photo)\b/i.test(content)) return false;
  const previous = lines[at - 1];
  const apart =
    previous === undefined ||
    previous.kind !== "text" ||
    ENDS_SENTENCE.test(text.slice(Math.max(0, previous.end - 8), previous.end));
  const next = lines[at + 1]?.kind === "blank" ? lines[at + 2] : lines[at + 1];
  if (!apart || !next) return false;
  if (next.kind === "item") return true;
  const nextLength = next.end - next.body;
  return next.kind === "text" && nextLength > Math.max(60, content.length);
}

function cellsOf(text: string, line: Line): Block[] {
  const content = text.slice(line.body, line.end);
  if (/^[\s|:+=-]+$/.test(content)) return [];
  const cells: Block[] = [];
  for (const match of content.matchAll(content.startsWith("|") ? /[^|]+/g : /[^\t]+/g)) {
    const cell = match[0];
    const start = line.body + match.index + (cell.length - cell.trimStart().length);
    const end = line.body + match.index + cell.trimEnd().length;
    if (end > start) cells.push({ start, end, tag: "td", linkDensity: linkDensityOf(cell) });
  }
  return cells;
}

/** From an opening fence: the index of the line that closes it, or of the last line. */
function closingFence(lines: readonly Line[], open: number): number {
  for (let at = open + 1; at < lines.length; at += 1) if (lines[at]!.kind === "fence") return at;
  return open;
}

/** The last line of the paragraph or item that begins at `at`. */
function lastLine(text: string, lines: readonly Line[], at: number, width: number | null): number {
  let last = at;
  while (lines[last + 1]?.kind === "text" && goesOn(text, lines[last]!, lines[last + 1]!, width)) last += 1;
  return last;
}

/** The first line that says something, short of a sentence, is the page's title: menus are shorter. */
function isTitle(text: string, lines: readonly Line[], at: number): boolean {
  const content = text.slice(lines[at]!.body, lines[at]!.end);
  if (content.length > 200 || content.length < 12 || /[.;,:]$/.test(content) || lines.length === 1)
    return false;
  return content.split(/\s+/, 4).length === 4 || content.length >= 30;
}

function textBlock(
  text: string,
  lines: readonly Line[],
  at: number,
  last: number,
  isUntitled: boolean,
): Block {
  const line = lines[at]!;
  const end = lines[last]!.end;
  const isAlone = line.kind === "text" && last === at;
  const underlined = lines[last + 1]?.kind === "underline";
  const heading = isAlone && (underlined || isBareHeading(text, lines, at));
  const title = isUntitled && isAlone && isTitle(text, lines, at);
  const tag = line.kind === "item" ? "li" : title ? "h1" : heading ? "h2" : "p";
  return { start: line.body, end, tag, linkDensity: linkDensityOf(text.slice(line.body, end)) };
}

/**
 * The paragraphs, headings, list items, table cells and fenced code of a plain or Markdown text. The text is
 * not touched: marks stay in it, and blocks begin after them. Lines wrapped by hand are put together; one
 * line a sentence or paragraph is left so. Sorted, not overlapping, blank ones left out. Linear.
 */
export function textBlocks(text: string): Block[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const blocks: Block[] = [];
  let isUntitled = true;
  for (let at = 0; at < lines.length && blocks.length < MOST_BLOCKS; at += 1) {
    const line = lines[at]!;
    if (line.kind === "fence") {
      const close = closingFence(lines, at);
      if (close > at + 1)
        blocks.push({ start: lines[at + 1]!.start, end: lines[close - 1]!.end, tag: "pre", linkDensity: 0 });
      at = close;
    } else if (line.kind === "heading") {
      blocks.push({ start: line.body, end: line.end, tag: `h${headingLevel(text, line)}`, linkDensity: 0 });
    } else if (line.kind === "row") {
      for (const cell of cellsOf(text, line)) blocks.push(cell);
    } else if (line.kind === "text" || line.kind === "item") {
      const last = lastLine(text, lines, at, width);
      const block = textBlock(text, lines, at, last, isUntitled);
      isUntitled =
        isUntitled &&
        block.tag !== "h1" &&
        block.end - block.start < LONGEST_MENU_LINE &&
        blocks.length < MOST_MENU_LINES;
      blocks.push(block);
      at = last;
    }
  }
  return blocks.filter((block) => block.end > block.start);
}

const headingLevel = (text: string, line: Line): number =>
  text.slice(line.start, line.body).match(/#/g)?.length ?? 2;
