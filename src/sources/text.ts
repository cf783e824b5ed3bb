import type { Block } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import { NO_METADATA, type Page, type PageMetadata } from "./page.ts";
import { datelineOf, publishedOn } from "./published.ts";
import { textBlocks } from "./text-blocks.ts";

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** One scalar of the YAML lines above a Markdown text; lists and nested values are not read. */
function frontMatterField(lines: string, names: readonly string[]): string | null {
  for (const name of names) {
    const value = new RegExp(`^${name}[ \\t]*:[ \\t]*(\\S.*)$`, "im").exec(lines)?.[1];
    if (value) return value.trim().replace(/^(["'])(.*)\1$/, "$2");
  }
  return null;
}

function metadataOf(text: string, blocks: readonly Block[], front: string): PageMetadata {
  const heading = blocks.find((block) => block.tag === "h1" || block.tag === "h2");
  const first = heading?.tag === "h1" ? text.slice(heading.start, heading.end).replace(/[*_]{2}/g, "") : null;
  const dated = frontMatterField(front, ["date", "published", "pubdate", "publishdate"]);
  return {
    ...NO_METADATA,
    title: frontMatterField(front, ["title"]) ?? first,
    published: (dated === null ? null : publishedOn(dated)) ?? datelineOf(text.slice(0, 8000)),
    publisher: frontMatterField(front, ["publisher", "source", "organization", "organisation"]),
    url: frontMatterField(front, ["url", "canonical", "canonical_url", "link"]),
  };
}

/**
 * Reads a plain or Markdown text. The text stays as it is, character for character, so that offsets hold in
 * the caller's own copy; its layout is in the blocks. Front matter gives metadata and is no block.
 */
export function readText(text: string, issues: readonly Issue[] = []): Page {
  const front = FRONT_MATTER.exec(text);
  const length = front?.[0].length ?? 0;
  const blocks = textBlocks(text).filter((block) => block.start >= length);
  const pages = [];
  let start = 0;
  for (const feed of text.matchAll(/\f/g)) {
    pages.push({ start, end: feed.index });
    start = feed.index + 1;
    if (pages.length > 10_000) break;
  }
  if (pages.length > 0) pages.push({ start, end: text.length });
  return {
    text,
    blocks,
    pages,
    metadata: metadataOf(text, blocks, front?.[1] ?? ""),
    cleaner: "text@1",
    issues,
  };
}
