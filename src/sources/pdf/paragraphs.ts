import type { Block, Span } from "../../model/document.ts";
import type { Line } from "./columns.ts";
import { Spelling } from "./hyphens.ts";

const ENDS_SENTENCE = /[.!?:;…。！？]["'”’»)\]]*$/;
const STARTS_LOWER = /^["'“‘(]?\p{Ll}/u;
const BULLET = /^(?:[•‣◦▪●○■·➢✓]|[-–—*](?=\s)|\(?(?:\d{1,2}|[a-z])[.)](?=\s))\s*/;
const DOT_LEADER = /(?:\s?\.){4,}\s*\d{0,4}$/;

/** Lines of one paragraph, and what they make. */
interface Paragraph {
  readonly lines: Line[];
  readonly tag: string;
}

export interface Layout {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** One span a page, in order; a page without text is empty. */
  readonly pages: readonly Span[];
}

/** The value that most characters have. */
function usual(lines: readonly Line[], measure: (line: Line) => number): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const value = measure(line);
    counts.set(value, (counts.get(value) ?? 0) + line.text.length);
  }
  let best = 0;
  let most = -1;
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}

const half = (points: number): number => Math.round(points * 2) / 2;

/** Line distance over type size, as most of the text has it. */
function usualLeading(lines: readonly Line[]): number {
  const pairs = lines.slice(1).flatMap((line, index) => {
    const gap = lines[index]!.y - line.y;
    const ratio = Math.round((20 * gap) / line.size) / 20;
    return line.column === lines[index]!.column && ratio > 0.9 && ratio < 2.5
      ? [{ ...line, size: ratio }]
      : [];
  });
  return pairs.length === 0 ? 1.25 : usual(pairs, (line) => line.size);
}

/** Does a paragraph run on over the foot of a column or page? */
function crosses(last: Line, line: Line): boolean {
  const cut = /[-\u00AD]$/.test(last.text);
  return (
    Math.abs(last.size - line.size) < 0.6 &&
    (cut || !ENDS_SENTENCE.test(last.text)) &&
    STARTS_LOWER.test(line.text)
  );
}

/** Does `line` go on with the paragraph that `last` ends so far? */
function goesOn(paragraph: Paragraph, line: Line, leading: number): boolean {
  const last = paragraph.lines.at(-1)!;
  if (line.cells.length > 0 || paragraph.tag === "td" || BULLET.test(line.text)) return false;
  if (last.column !== line.column) return paragraph.tag === "p" && crosses(last, line);
  const gap = last.y - line.y;
  if (gap <= 0 || gap > 1.4 * leading * Math.max(last.size, line.size)) return false;
  if (Math.abs(last.size - line.size) > 0.08 * last.size) return false;
  const width = line.columnRight - line.columnLeft;
  const indent = line.left - last.left;
  if (paragraph.tag === "li") return indent > -0.5 * line.size || STARTS_LOWER.test(line.text);
  const shortBy = line.columnRight - last.right;
  const ended = ENDS_SENTENCE.test(last.text);
  if (paragraph.tag === "p" && ended && (shortBy > 0.12 * width || indent > 0.8 * line.size)) return false;
  return ended || shortBy <= 0.35 * width || STARTS_LOWER.test(line.text) || paragraph.tag !== "p";
}

function tagOf(line: Line, next: Line | undefined, previous: Line | undefined, bodySize: number): string {
  const inTable = (other: Line | undefined): boolean =>
    other !== undefined && other.cells.length > 1 && other.column === line.column;
  const isContents = DOT_LEADER.test(line.text.slice(-200));
  if (!isContents && line.cells.length > 1 && (inTable(next) || inTable(previous))) return "td";
  const isLarge = line.size >= 1.12 * bodySize && line.text.length < 200 && /^[\p{L}\d"“‘(]/u.test(line.text);
  if (isLarge) return line.size >= 1.6 * bodySize ? "h1" : "h2";
  return BULLET.test(line.text) ? "li" : "p";
}

function paragraphsOf(lines: readonly Line[], bodySize: number): Paragraph[] {
  const leading = usualLeading(lines);
  const paragraphs: Paragraph[] = [];
  let held: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const open = paragraphs.at(-1);
    if (open && goesOn(open, line, leading)) {
      open.lines.push(line);
      continue;
    }
    const tag = tagOf(line, lines[index + 1], lines[index - 1], bodySize);
    const isNote = tag === "p" && line.size <= 0.87 * bodySize;
    // Notes at the foot of a page would cut a sentence that goes on overleaf: they wait until it has ended.
    const body = isNote ? open : undefined;
    const unfinished = body !== undefined && body.tag === "p" && !ENDS_SENTENCE.test(body.lines.at(-1)!.text);
    const note = held.at(-1);
    if (note && isNote && goesOn(note, line, leading)) note.lines.push(line);
    else if (unfinished) held.push({ lines: [line], tag });
    else {
      paragraphs.push({ lines: [line], tag });
      if (held.length > 0 && !isNote) {
        paragraphs.splice(-1, 0, ...held);
        held = [];
      }
    }
  }
  return [...paragraphs, ...held];
}

/** Puts paragraphs down as one text, and keeps where each page begins. */
class Setter {
  readonly blocks: Block[] = [];
  readonly starts: number[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  get text(): string {
    return this.#parts.join("");
  }

  get length(): number {
    return this.#length;
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #pageStarts(page: number): void {
    while (this.starts.length <= page) this.starts.push(this.#length);
  }

  #block(text: string, tag: string, hint?: "furniture"): void {
    const start = this.#length;
    this.#append(text);
    const block = { start, end: this.#length, tag, linkDensity: 0 };
    this.blocks.push(hint === undefined ? block : { ...block, hint });
  }

  head(text: string, page: number): void {
    if (this.#length > 0) this.#append("\n\n");
    this.#pageStarts(page);
    this.#block(text, "p", "furniture");
  }

  paragraph({ lines, tag }: Paragraph, spelling: Spelling, afterTag: string | null): void {
    if (this.#length > 0) this.#append(tag === afterTag && (tag === "li" || tag === "td") ? "\n" : "\n\n");
    const first = lines[0]!;
    this.#pageStarts(first.page);
    if (tag === "td") {
      for (const [index, cell] of first.cells.entries()) {
        if (index > 0) this.#append("\t");
        this.#block(cell, "td");
      }
      return;
    }
    const bullet = tag === "li" ? (BULLET.exec(first.text)?.[0] ?? "") : "";
    if (bullet !== "") this.#append(bullet);
    const words = this.#joined(lines, bullet.length, spelling);
    this.#block(words, tag, DOT_LEADER.test(words.slice(-200)) ? "furniture" : undefined);
  }

  /** The lines of a paragraph as one, `skip` characters of the first left out; pages begin where theirs does. */
  #joined(lines: readonly Line[], skip: number, spelling: Spelling): string {
    const parts = [lines[0]!.text.slice(skip)];
    let length = parts[0]!.length;
    for (const [index, line] of lines.slice(1).entries()) {
      const between = spelling.between(lines[index]!.text, line.text);
      if (between === "cut") {
        parts[parts.length - 1] = parts.at(-1)!.slice(0, -1);
        length -= 1;
      } else parts.push(between);
      length += between === " " ? 1 : 0;
      while (this.starts.length <= line.page) this.starts.push(this.#length + length);
      parts.push(line.text);
      length += line.text.length;
    }
    return parts.join("");
  }
}

/**
 * Sets the lines of all pages as running text: words cut at line ends put together, paragraphs parted by
 * space, indent, size and bullets, sentences that run over a page left whole. `heads[i]` are kept head lines
 * of page i; they open it. Linear in the characters.
 */
export function layOut(lines: readonly Line[], heads: readonly (readonly string[])[]): Layout {
  const spelling = new Spelling(lines.map((line) => line.text));
  const setter = new Setter();
  let headsUpTo = 0;
  const headsTo = (page: number): void => {
    for (; headsUpTo <= page && headsUpTo < heads.length; headsUpTo += 1)
      for (const head of heads[headsUpTo]!) setter.head(head, headsUpTo);
  };
  let afterTag: string | null = null;
  for (const paragraph of paragraphsOf(
    lines,
    usual(lines, (line) => half(line.size)),
  )) {
    headsTo(paragraph.lines[0]!.page);
    setter.paragraph(paragraph, spelling, afterTag);
    afterTag = paragraph.tag;
  }
  headsTo(heads.length);
  const starts = setter.starts;
  const pages = heads.map((_, page) => ({
    start: Math.min(starts[page] ?? setter.length, setter.length),
    end: Math.min(starts[page + 1] ?? setter.length, setter.length),
  }));
  return { text: setter.text, blocks: setter.blocks, pages };
}
