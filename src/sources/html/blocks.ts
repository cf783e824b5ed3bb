import type { Region } from "../../model/document.ts";
import { BlockWriter, type OwnedBlock } from "./block-writer.ts";
import { type HintContext, hintOf, isShown } from "./hints.ts";
import { attribute, type Element, type HtmlDocument, isElement, type Node } from "./tree.ts";

const BLOCK_TAGS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
   figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary
   table tbody td tfoot th thead tr ul`.split(/\s+/),
);
/** Tags that say what a run of text is; the innermost one counts. */
const TELLING = new Set("h1 h2 h3 h4 h5 h6 li dt dd td th pre figcaption caption blockquote".split(" "));
/** A cell with more text than this lays out a page; it is no cell of a table. */
const LARGEST_CELL = 400;
/** Name of the attribute that carries an element's number through the main-content finder. */
export const NUMBER_ATTRIBUTE = "data-entente";

interface Frame {
  readonly element: Element;
  readonly tag: string;
  readonly hint: Region["kind"] | null;
  readonly isLink: boolean;
  readonly owner: number;
  next: number;
}

export interface PageBlocks {
  readonly text: string;
  readonly blocks: readonly OwnedBlock[];
}

function tagFor(element: Element, outer: string, context: HintContext): string {
  const { tagName } = element;
  if (tagName === "td" || tagName === "th")
    return (context.sizes.get(element) ?? 0) <= LARGEST_CELL ? tagName : "p";
  if (TELLING.has(tagName)) return tagName;
  if (tagName === "p" || tagName === "div")
    return outer === "li" || outer === "td" || outer === "th" || outer === "dd" ? outer : "p";
  return /^h[1-6]$|^pre$|^li$|^td$|^th$|^d[dt]$/.test(outer) && !/^(?:table|ul|ol|dl)$/.test(tagName)
    ? outer
    : "p";
}

/** Walks the tree without recursion: pages may be nested as deep as the parser allows. */
class Walker {
  readonly writer = new BlockWriter();
  readonly #context: HintContext;
  readonly #stack: Frame[] = [];
  #owners = 0;

  constructor(context: HintContext) {
    this.#context = context;
  }

  walk(root: Element): void {
    this.#enter(root);
    for (let frame = this.#stack.at(-1); frame; frame = this.#stack.at(-1)) {
      const child = frame.element.childNodes[frame.next];
      frame.next += 1;
      if (child === undefined) this.#leave(frame);
      else this.#visit(child, frame);
    }
  }

  #visit(node: Node, frame: Frame): void {
    if (node.nodeName === "#text") {
      this.writer.write((node as { value: string }).value, frame.isLink, frame.tag === "pre");
    } else if (isElement(node)) {
      if (node.tagName === "br") this.writer.breakLine();
      else if (isShown(node, this.#context)) this.#enter(node);
    }
  }

  #enter(element: Element): void {
    const outer = this.#stack.at(-1);
    const isBlock = BLOCK_TAGS.has(element.tagName);
    if (isBlock && outer) this.writer.close(outer);
    let owner = outer?.owner ?? 0;
    if (isBlock) {
      this.#owners += 1;
      owner = this.#owners;
      element.attrs.push({ name: NUMBER_ATTRIBUTE, value: String(owner) });
    }
    if (element.tagName === "a") this.writer.link(attribute(element, "href")?.trim() ?? "");
    this.#stack.push({
      element,
      tag: isBlock ? tagFor(element, outer?.tag ?? "p", this.#context) : (outer?.tag ?? "p"),
      hint: outer?.hint ?? hintOf(element, this.#context),
      isLink: element.tagName === "a" || (outer?.isLink ?? false),
      owner,
      next: 0,
    });
  }

  #leave(frame: Frame): void {
    this.#stack.pop();
    if (!BLOCK_TAGS.has(frame.element.tagName)) return;
    this.writer.close(frame);
    if (frame.element.tagName === "tr") this.writer.endRow();
  }
}

/** The body, or the document's own element when a page has none. */
function bodyOf(document: HtmlDocument): Element | null {
  const root = document.childNodes.find(isElement) ?? null;
  return root?.childNodes.filter(isElement).find(({ tagName }) => tagName === "body") ?? root;
}

/**
 * The text a browser would draw, and the block each run of it stands in, with what the markup takes it for.
 * Image descriptions, controls and hidden elements are left out. Every block element is given a number (the
 * block's `owner`) in the tree itself. Linear in the page.
 */
export function blocksOf(document: HtmlDocument, context: HintContext): PageBlocks {
  const body = bodyOf(document);
  if (body === null) return { text: "", blocks: [] };
  const walker = new Walker(context);
  walker.walk(body);
  return { text: walker.writer.text.trimEnd(), blocks: walker.writer.blocks };
}
