/** Least length of a block of CSV, in UTF-16 units. */
const BLOCK = 256 * 1024;

/** A line of a text, counted from 1. */
export interface TextLine {
  readonly text: string;
  readonly number: number;
}

/** Lines of a text that comes in pieces. Line ends are LF or CR LF; a byte order mark at the start is left out. */
export async function* textLines(pieces: AsyncIterable<string>): AsyncGenerator<TextLine> {
  let number = 0;
  let held: string[] = [];
  for await (const piece of pieces) {
    const lines = piece.split("\n");
    const last = lines.pop()!;
    for (const line of lines) {
      const text = held.join("") + line;
      held = [];
      number += 1;
      yield { text: text.replace(/\r$/, "").replace(/^\uFEFF/, ""), number };
    }
    held.push(last);
  }
  yield {
    text: held
      .join("")
      .replace(/\r$/, "")
      .replace(/^\uFEFF/, ""),
    number: number + 1,
  };
}

/** Whole rows of CSV, some hundred kilobytes of them. */
export interface CsvBlock {
  readonly text: string;
  readonly linesBefore: number;
}

const quotesIn = (text: string): number => text.split('"').length - 1;
const linesIn = (text: string): number => text.split("\n").length - 1;

/**
 * Cuts CSV that comes in pieces at ends of rows: line ends outside quotes (RFC 4180, 2.6). A quote that never closes
 * makes all that follows one block, up to 64 MB; what is beyond is cut at a line end, so that memory stays bounded.
 */
export async function* csvBlocks(pieces: AsyncIterable<string>): AsyncGenerator<CsvBlock> {
  let held = "";
  let linesBefore = 0;
  for await (const piece of pieces) {
    held += piece;
    if (held.length < BLOCK) continue;
    const end = rowEnd(held);
    if (end < 0) continue;
    const text = held.slice(0, end);
    yield { text, linesBefore };
    linesBefore += linesIn(text);
    held = held.slice(end);
  }
  if (held !== "") yield { text: held, linesBefore };
}

const LONGEST_ROW = 64 * 1024 * 1024;

/** Index after the last line end that stands outside quotes, or -1. */
function rowEnd(text: string): number {
  let open = quotesIn(text) % 2 === 1;
  let end = text.length;
  for (;;) {
    const line = text.lastIndexOf("\n", end - 1);
    if (line < 0) return text.length > LONGEST_ROW ? text.lastIndexOf("\n") + 1 || text.length : -1;
    if (quotesIn(text.slice(line + 1, end)) % 2 === 1) open = !open;
    if (!open) return line + 1;
    end = line;
  }
}
