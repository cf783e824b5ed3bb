import type { Block, Region } from "../../model/document.ts";

const ENDS_SENTENCE = /[.!?:;…。！？]["'”’»)\]]*$/;
const STARTS_LOWER = /^["'“‘(]?\p{Ll}/u;
/** A line ended by `<br>` that is shorter is an entry of a list, an address or a verse. */
const WRAPPED_FROM = 40;

/** A block with the number of the element whose text it is. */
export interface OwnedBlock extends Block {
  readonly owner: number;
}

export interface BlockStyle {
  readonly tag: string;
  readonly owner: number;
  readonly hint: Region["kind"] | null;
}

/** White space as a browser draws it; soft hyphens and zero-width characters are not drawn. */
const drawn = (text: string): string => text.replace(/[\u00AD\u200B\u2060\uFEFF]+/g, "");

function visibleLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 32) length += 1;
  return length;
}

/** Lines that `<br>` parts: put together where a sentence goes on, apart where it doesn't. */
function lines(run: string): string[] {
  const joined: string[] = [];
  for (const raw of run.split("\n")) {
    const line = raw.trim();
    if (line === "") continue;
    const last = joined.at(-1);
    const goesOn =
      last !== undefined &&
      last.length >= WRAPPED_FROM &&
      !ENDS_SENTENCE.test(last.slice(-6)) &&
      STARTS_LOWER.test(line.slice(0, 4));
    if (goesOn) joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
}

/** Puts runs of text down one after the other, and remembers where each block came to lie. */
export class BlockWriter {
  readonly blocks: OwnedBlock[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  #run: string[] = [];
  #visible = 0;
  #linked = 0;
  #links: string[] = [];

  get text(): string {
    return this.#parts.join("");
  }

  /** Text inside the open block. `\n` in it is white space unless `keepLines`. */
  write(text: string, isLink: boolean, keepLines: boolean): void {
    const clean = drawn(text);
    const visible = visibleLength(clean);
    this.#visible += visible;
    if (isLink) this.#linked += visible;
    this.#run.push(keepLines ? clean : clean.replace(/[\s\u00A0]+/g, " "));
  }

  /** A link in the open block. */
  link(address: string): void {
    if (/^https?:\/\/\S+$/i.test(address)) this.#links.push(address);
  }

  /** A line break inside the open block. */
  breakLine(): void {
    this.#run.push("\n");
  }

  /** Ends the open block. Blank blocks leave no trace. */
  close({ tag, owner, hint }: BlockStyle): void {
    const run = this.#run.join("");
    const linkDensity = this.#visible === 0 ? 0 : this.#linked / this.#visible;
    const links = this.#links;
    this.#run = [];
    this.#visible = 0;
    this.#linked = 0;
    this.#links = [];
    const pieces = tag === "pre" ? [run.replace(/^\s*\n|\s+$/g, "")] : lines(run.replace(/[^\S\n]+/g, " "));
    const first = this.blocks.length;
    for (const piece of pieces) {
      if (piece.trim() === "") continue;
      this.#separate(tag, pieces.length > 1);
      const start = this.#length;
      this.#append(piece);
      this.blocks.push({
        ...{ start, end: this.#length, tag, linkDensity, owner },
        ...(hint === null ? {} : { hint }),
        ...(links.length > 0 && this.blocks.length === first ? { links } : {}),
      });
    }
  }

  /** Ends a table row: the next cell begins a line. */
  endRow(): void {
    if (this.#length > 0 && !this.#parts.at(-1)!.endsWith("\n")) this.#append("\n");
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #separate(tag: string, isLine: boolean): void {
    const last = this.blocks.at(-1);
    if (last === undefined) return;
    const isCell = tag === "td" || tag === "th";
    const afterCell = last.tag === "td" || last.tag === "th";
    const lineEnded = this.#parts.at(-1)!.endsWith("\n");
    if (isCell && afterCell && !isLine) {
      if (!lineEnded) this.#append("\t");
      return;
    }
    const close = (tag === "li" && last.tag === "li") || isLine;
    const wanted = close ? "\n" : "\n\n";
    this.#append(lineEnded ? wanted.slice(1) : wanted);
  }
}
