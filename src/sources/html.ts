import type { Block } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";
import type { OwnedBlock } from "./html/block-writer.ts";
import { blocksOf } from "./html/blocks.ts";
import { readFlat } from "./html/flat.ts";
import { hintContext } from "./html/hints.ts";
import { mainContentOwners } from "./html/main-content.ts";
import { metadataOf } from "./html/metadata.ts";
import { parseTree, type TreeLimit } from "./html/tree.ts";
import type { Page } from "./page.ts";

/** Larger pages are read without a tree: it would need some twenty times their size in memory. */
const LARGEST_TREE = 8_000_000;

const REASONS: Readonly<Record<TreeLimit, string>> = {
  deep: "is nested more than 512 deep",
  large: "has more elements than any page",
  attributes: "has a tag with thousands of attributes",
};

function flat(html: string, reason: string, issues: readonly Issue[]): Page {
  const issue = {
    code: "html-read-flat",
    path: "page",
    message: `The page ${reason}: it was read as plain text, without telling articles from side matter.`,
    value: null,
  };
  return { ...readFlat(html), issues: [...issues, issue] };
}

/** What the markup says stands; where it is silent, being in the main content is a hint of its own. */
function withMainContent(block: OwnedBlock, owners: ReadonlySet<number> | null): Block {
  const { owner, ...plain } = block;
  return owners?.has(owner) && plain.hint === undefined ? { ...plain, hint: "main" } : plain;
}

/**
 * Reads a web page: the text a browser would draw, block by block, with what markup and the main-content
 * finder take each block for, and what the page says of itself. Bad markup is read as browsers read it;
 * a page made to exhaust a parser is read flat, with an issue.
 */
export async function readHtml(html: string, issues: readonly Issue[] = []): Promise<Page> {
  if (html.length > LARGEST_TREE) return flat(html, "is over 8 MB", issues);
  const document = parseTree(html);
  if (typeof document === "string") return flat(html, REASONS[document], issues);
  const { text, blocks } = blocksOf(document, hintContext(document));
  const metadata = metadataOf(document, text);
  const owners = await mainContentOwners(document);
  return {
    text,
    blocks: blocks.map((block) => withMainContent(block, owners)),
    pages: [],
    metadata,
    cleaner: "html@1",
    issues,
  };
}
