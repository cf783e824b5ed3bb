import { serialize } from "parse5";
import { NUMBER_ATTRIBUTE } from "./blocks.ts";
import type { HtmlDocument } from "./tree.ts";

/** Larger pages are logs and lists; the finder's scoring would take seconds and help nothing. */
const LARGEST_PAGE = 3_000_000;
const MOST_ELEMENTS = 12_000;
/** Less text than this is no article. */
const SHORTEST_ARTICLE = 250;

interface DomElement {
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/**
 * Which numbered elements does the main-content finder (Mozilla's Readability) keep? `null` when it finds no
 * article or the page is not for it. The tree must carry the numbers that `blocksOf` gives. It is a hint
 * only: the finder is known to keep cookie banners and to drop short true paragraphs.
 */
export async function mainContentOwners(document: HtmlDocument): Promise<ReadonlySet<number> | null> {
  const html = serialize(document);
  if (html.length > LARGEST_PAGE) return null;
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import("linkedom"),
    import("@mozilla/readability"),
  ]);
  try {
    const dom = parseHTML(html).document;
    const article = new Readability<DomElement>(dom, {
      maxElemsToParse: MOST_ELEMENTS,
      disableJSONLD: true,
      serializer: (node) => node as unknown as DomElement,
    }).parse();
    if (!article?.content || (article.length ?? 0) < SHORTEST_ARTICLE) return null;
    const owners = new Set<number>();
    for (const element of article.content.querySelectorAll(`[${NUMBER_ATTRIBUTE}]`))
      owners.add(Number(element.getAttribute(NUMBER_ATTRIBUTE)));
    return owners.size === 0 ? null : owners;
  } catch {
    // The finder throws on pages over its limit and on trees that linkedom builds otherwise than browsers do.
    return null;
  }
}
