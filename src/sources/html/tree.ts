import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";

export type Element = Tree.Element;
export type Node = Tree.ChildNode;
export type HtmlDocument = Tree.Document;

/** Browsers stop nesting here too (Blink and WebKit: 512). */
export const DEEPEST = 512;
/** The longest indicator pages have a tenth of this. */
export const MOST_ELEMENTS = 300_000;
/** Looking for a repeated attribute costs the square of their number. */
export const MOST_ATTRIBUTES = 2000;

/** Why a page is read without its tree. */
export type TreeLimit = "deep" | "large" | "attributes";

class LimitReached extends Error {
  readonly limit: TreeLimit;
  constructor(limit: TreeLimit) {
    super(limit);
    this.limit = limit;
  }
}

/** The default tree, with an end to how deep and how large it may become. */
function limitedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new LimitReached("large");
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush() {
      depth += 1;
      if (depth > DEEPEST) throw new LimitReached("deep");
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

/** Has some tag so many attributes that parsing it would take for ever? Linear; quotes are honoured. */
export function hasEndlessTag(html: string): boolean {
  for (let open = html.indexOf("<"); open >= 0; open = html.indexOf("<", open + 1)) {
    const next = html.charCodeAt(open + 1) | 32;
    if (next < 97 || next > 122) continue;
    const end = html.indexOf(">", open);
    if ((end < 0 ? html.length : end) - open < 2 * MOST_ATTRIBUTES) continue;
    const { attributes, stop } = attributesFrom(html, open + 1);
    if (attributes > MOST_ATTRIBUTES) return true;
    open = stop;
  }
  return false;
}

function attributesFrom(html: string, start: number): { attributes: number; stop: number } {
  let attributes = 0;
  let quote = 0;
  let at = start;
  for (; at < html.length && attributes <= MOST_ATTRIBUTES; at += 1) {
    const code = html.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 62) break;
    else if ((code === 34 || code === 39) && html.charCodeAt(at - 1) === 61) quote = code;
    else if (code <= 32 || code === 47) attributes += html.charCodeAt(at + 1) > 47 ? 1 : 0;
  }
  return { attributes, stop: at };
}

/**
 * A page as the tree a browser would build, or the limit that it breaks. A page made to exhaust the parser
 * (endless nesting, elements or attributes) costs no more than an honest one of the same length.
 */
export function parseTree(html: string): HtmlDocument | TreeLimit {
  if (hasEndlessTag(html)) return "attributes";
  try {
    return parse(html, { treeAdapter: limitedAdapter() });
  } catch (error) {
    if (error instanceof LimitReached) return error.limit;
    throw error;
  }
}

export const isElement = (node: Node | HtmlDocument): node is Element => "tagName" in node;

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** Elements in page order, templates' contents left out. */
export function* elementsOf(root: HtmlDocument | Element): Generator<Element> {
  const stack: (HtmlDocument | Element)[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node as Node)) yield node as Element;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index]!;
      if (isElement(child)) stack.push(child);
    }
  }
}

/** The text inside an element, tags dropped, at most `limit` characters. */
export function textOf(element: Element, limit = 10_000): string {
  const stack: Node[] = [...element.childNodes].reverse();
  let text = "";
  for (let node = stack.pop(); node && text.length < limit; node = stack.pop()) {
    if (node.nodeName === "#text") text += (node as Tree.TextNode).value;
    else if (isElement(node)) for (const child of [...node.childNodes].reverse()) stack.push(child);
  }
  return text.replace(/\s+/g, " ").trim().slice(0, limit);
}
