import type { Page } from "../page.ts";
import { NO_METADATA } from "../page.ts";
import { BlockWriter } from "./block-writer.ts";

const RAW = new Set("script style noscript template iframe svg math textarea select title".split(" "));
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;
const TELLING = /^(?:h[1-6]|li|td|th|pre|dt|dd)$/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  bull: "•",
  shy: "",
};

function character(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : "\uFFFD";
}

const plainText = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (decimal) return character(Number(decimal));
    if (hex) return character(Number.parseInt(hex, 16));
    return ENTITIES[name] ?? whole;
  });

/** Past the `>` that ends the tag at `open`; quoted values may hold one. */
function tagEnd(html: string, open: number): number {
  let quote = 0;
  for (let at = open + 1; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 62) return at + 1;
    else if ((code === 34 || code === 39) && html.charCodeAt(at - 1) === 61) quote = code;
  }
  return html.length;
}

/** Past the element whose text is not drawn, its end tag included. */
function rawEnd(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = from;
  const match = close.exec(html);
  return match === null ? html.length : tagEnd(html, match.index);
}

/** Drops tags where they stand; block tags part blocks. */
class FlatReader {
  readonly writer = new BlockWriter();
  #tag = "p";

  /** Takes the markup that begins at `open`, and says where the text goes on. */
  markup(html: string, open: number): number {
    if (html.startsWith("<!--", open)) {
      const end = html.indexOf("-->", open + 4);
      return end < 0 ? html.length : end + 3;
    }
    const name = /^<\/?([a-zA-Z][a-zA-Z0-9]{0,20})/.exec(html.slice(open, open + 24))?.[1]?.toLowerCase();
    const next = html[open + 1];
    if (name === undefined) {
      if (next === "!" || next === "?" || next === "/") return tagEnd(html, open);
      this.text("<");
      return open + 1;
    }
    const end = tagEnd(html, open);
    if (RAW.has(name) && next !== "/") return rawEnd(html, name, end);
    if (name === "br") this.writer.breakLine();
    else if (!INLINE.test(name)) this.#block(name, next === "/");
    return end;
  }

  text(words: string): void {
    this.writer.write(plainText(words), false, this.#tag === "pre");
  }

  close(): void {
    this.writer.close({ tag: this.#tag, owner: 0, hint: null });
  }

  #block(name: string, isEnd: boolean): void {
    this.close();
    if (name === "tr") this.writer.endRow();
    if (TELLING.test(name)) this.#tag = isEnd ? "p" : name;
  }
}

/**
 * The text of a page that is too deep or too large for a tree: tags are dropped where they stand, block tags
 * part blocks, and nothing is known about landmarks. Linear, with no more memory than the text needs.
 */
export function readFlat(html: string): Omit<Page, "issues"> {
  const reader = new FlatReader();
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf("<", at);
    const stop = open < 0 ? html.length : open;
    if (stop > at) reader.text(html.slice(at, stop));
    at = open < 0 ? html.length : reader.markup(html, open);
  }
  reader.close();
  const { writer } = reader;
  const blocks = writer.blocks.map(({ owner: _, ...block }) => block);
  return { text: writer.text.trimEnd(), blocks, pages: [], metadata: NO_METADATA, cleaner: "html-flat@1" };
}
