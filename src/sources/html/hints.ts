import type { Region } from "../../model/document.ts";
import { attribute, type Element, elementsOf, type HtmlDocument, isElement, type Node } from "./tree.ts";

type Hint = Region["kind"];

/** Characters of text inside each element, white space left out. */
export type Sizes = ReadonlyMap<Element, number>;

const SKIPPED = new Set(
  `script style noscript template svg math iframe object embed canvas video audio map head select datalist
   option textarea button input progress meter`.split(/\s+/),
);
const SCREEN_READER = /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|u-hidden|d-none)(?:\s|$)/;

const RELATED =
  /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|more-?(?:stories|from|news|posts|articles|on)|most-?(?:read|popular|viewed)|trending|read-?(?:next|more|also)|also-?(?:like|read)|see-?also|up-?next|popular-?posts|latest-?(?:news|posts|stories)|outbrain|taboola|teasers?|suggested|you-?may|similar)(?:$|[\s_-])/i;
const FURNITURE =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|newsletter|subscri(?:be|ption)|sign-?up|share|sharing|social|comments?|disqus|respond|breadcrumbs?|author-?(?:box|bio|card|info)|about-?(?:the-?)?author|advert(?:isement)?s?|ads?|ad-(?:slot|unit|wrap\w*)|promo|sponsor(?:ed)?|side-?bar|menu|navbar|nav|navigation|footer|masthead|site-?header|tags|tag-?(?:list|cloud)|paywall|modal|pop-?up|banner|toolbar|pagination|pager|skip-?link|print-?only|login|search(?:-?form|-?box)?|language-?(?:switcher|selector)|reading-?time|post-?meta|entry-?meta|copyright|disclaimer|toc|table-?of-?contents)(?:$|[\s_-])/i;
const CONTENT_TAGS = new Set(["html", "body", "main", "article"]);
/** An element with this share of the page is the page, whatever its class says. */
const MOST_OF_PAGE = 0.4;

/** Text sizes of every element, in one pass from the leaves up. */
export function textSizes(root: HtmlDocument): Map<Element, number> {
  const sizes = new Map<Element, number>();
  const order = [...elementsOf(root)];
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const element = order[index]!;
    let size = 0;
    if (!SKIPPED.has(element.tagName)) {
      for (const child of element.childNodes) {
        if (child.nodeName === "#text") size += (child as { value: string }).value.trim().length;
        else if (isElement(child as Node)) size += sizes.get(child as Element) ?? 0;
      }
    }
    sizes.set(element, size);
  }
  return sizes;
}

export interface HintContext {
  readonly sizes: Sizes;
  /** Characters of text on the whole page. */
  readonly total: number;
  /** Elements that hold the page's first heading: no header or aside takes that away. */
  readonly aroundTitle: ReadonlySet<Element>;
  /** The one article of the page, when it has one; other articles are teasers. */
  readonly article: Element | null;
}

/** The article with most of the text in articles, if there is such a one. Articles inside it belong to it. */
function mainArticle(root: HtmlDocument, sizes: Sizes): Element | null {
  const articles = [...elementsOf(root)].filter(
    (element) => element.tagName === "article" || attribute(element, "itemprop") === "articleBody",
  );
  const outer = articles.filter((element) => !hasAncestorIn(element, new Set(articles)));
  const sum = outer.reduce((total, element) => total + (sizes.get(element) ?? 0), 0);
  const largest = outer.find((element) => (sizes.get(element) ?? 0) > 0.5 * sum);
  return largest !== undefined && (sizes.get(largest) ?? 0) >= 400 ? largest : null;
}

function hasAncestorIn(element: Element, set: ReadonlySet<Element>): boolean {
  for (let parent = element.parentNode; parent && "tagName" in parent; parent = parent.parentNode)
    if (set.has(parent)) return true;
  return false;
}

export function hintContext(root: HtmlDocument): HintContext {
  const sizes = textSizes(root);
  const aroundTitle = new Set<Element>();
  for (const element of elementsOf(root)) {
    if (element.tagName !== "h1" || (sizes.get(element) ?? 0) < 10) continue;
    let node: Element | null = element;
    while (node !== null && !aroundTitle.has(node)) {
      aroundTitle.add(node);
      node = node.parentNode && "tagName" in node.parentNode ? node.parentNode : null;
    }
    break;
  }
  const total = Math.max(
    0,
    ...root.childNodes.map((child) => (isElement(child) ? (sizes.get(child) ?? 0) : 0)),
  );
  return { sizes, total, aroundTitle, article: mainArticle(root, sizes) };
}

/** Is the element drawn at all? A hidden element with most of the text is the page behind a dialog. */
export function isShown(element: Element, context: HintContext): boolean {
  if (SKIPPED.has(element.tagName)) return false;
  const hidden =
    attribute(element, "hidden") !== null ||
    attribute(element, "aria-hidden") === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, "style") ?? "") ||
    SCREEN_READER.test(attribute(element, "class") ?? "");
  return !hidden || (context.sizes.get(element) ?? 0) > MOST_OF_PAGE * context.total;
}

function landmark(element: Element, context: HintContext): Hint | null {
  const role = attribute(element, "role");
  const { tagName } = element;
  if (tagName === "nav" || role === "navigation" || role === "search" || role === "dialog")
    return "furniture";
  if (tagName === "footer" || role === "contentinfo" || tagName === "dialog" || role === "alertdialog")
    return "furniture";
  if (tagName === "form" && (context.sizes.get(element) ?? 0) < 0.2 * context.total) return "furniture";
  const aroundTitle = context.aroundTitle.has(element);
  if ((tagName === "header" || role === "banner") && !aroundTitle) return "furniture";
  if ((tagName === "aside" || role === "complementary") && !aroundTitle) return "furniture";
  return null;
}

/**
 * What does the markup take an element's content for? Class names and ids that tell of other stories, then
 * landmarks, then class names that tell of furniture. `null` when it says nothing. Not asked inside an element
 * that already has an answer.
 */
export function hintOf(element: Element, context: HintContext): Hint | null {
  const size = context.sizes.get(element) ?? 0;
  const isPage = CONTENT_TAGS.has(element.tagName) || size > MOST_OF_PAGE * context.total;
  if (!isPage) {
    const names = `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`.slice(0, 400);
    const label = attribute(element, "aria-label") ?? "";
    const aroundTitle = context.aroundTitle.has(element);
    if (!aroundTitle && (RELATED.test(names) || RELATED.test(label))) return "related";
    const marked = landmark(element, context);
    if (marked !== null) return marked;
    if (!aroundTitle && FURNITURE.test(names)) return "furniture";
  }
  const isOtherArticle =
    element.tagName === "article" && context.article !== null && element !== context.article;
  return isOtherArticle && !context.aroundTitle.has(element) ? "related" : null;
}
