import type { Interval } from "../../model/interval.ts";
import type { PageMetadata } from "../page.ts";
import { datelineOf, publishedOn } from "../published.ts";
import { readLinkedData } from "./json-ld.ts";
import { attribute, type Element, elementsOf, type HtmlDocument, textOf } from "./tree.ts";

/** Names under which pages give their publication date, most specific first. */
const DATE_NAMES = `article:published_time og:published_time og:article:published_time datepublished
  citation_publication_date citation_online_date citation_date dcterms.created dcterms.issued dc.date.issued
  dcterms.date dc.date parsely-pub-date sailthru.date publish-date publish_date publication_date pubdate
  publishdate article.published date`.split(/\s+/);
const PUBLISHER_NAMES = `og:site_name dcterms.publisher dc.publisher citation_publisher citation_journal_title
  publisher parsely-site application-name twitter:site`.split(/\s+/);
const TITLE_NAMES = ["og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"];
/** Dates are printed near the headline, in the page's first characters. */
const DATELINE_CHARACTERS = 4000;

interface Found {
  readonly metas: ReadonlyMap<string, string>;
  readonly scripts: readonly Element[];
  readonly times: readonly Element[];
  readonly titles: readonly Element[];
  readonly headings: readonly Element[];
  readonly canonical: string | null;
}

function find(document: HtmlDocument): Found {
  const metas = new Map<string, string>();
  const kinds: Record<"script" | "time" | "title" | "h1", Element[]> = {
    script: [],
    time: [],
    title: [],
    h1: [],
  };
  let canonical: string | null = null;
  for (const element of elementsOf(document)) {
    const { tagName } = element;
    if (tagName === "meta") {
      const name =
        attribute(element, "property") ?? attribute(element, "name") ?? attribute(element, "itemprop");
      const content = attribute(element, "content")?.trim();
      if (name && content && !metas.has(name.toLowerCase()))
        metas.set(name.toLowerCase(), content.slice(0, 1000));
    } else if (tagName === "link" && attribute(element, "rel")?.toLowerCase() === "canonical")
      canonical ??= attribute(element, "href");
    else if (tagName === "script" || tagName === "time" || tagName === "title" || tagName === "h1")
      kinds[tagName].push(element);
  }
  return {
    metas,
    scripts: kinds.script,
    times: kinds.time,
    titles: kinds.title,
    headings: kinds.h1,
    canonical,
  };
}

const firstOf = (metas: ReadonlyMap<string, string>, names: readonly string[]): string | null =>
  names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null;

function firstDate(candidates: readonly (string | null)[]): Interval | null {
  for (const candidate of candidates) {
    const date = candidate === null ? null : publishedOn(candidate);
    if (date !== null) return date;
  }
  return null;
}

/** The `<time>` that says it is the publication, else the first one: updates and teasers come later. */
function timeCandidates(times: readonly Element[]): string[] {
  const marked = times.filter(
    (time) =>
      attribute(time, "pubdate") !== null ||
      /datepublished/i.test(attribute(time, "itemprop") ?? "") ||
      /publish|entry-date|posted/i.test(attribute(time, "class") ?? ""),
  );
  return [...marked, ...times.slice(0, 1)].map((time) => attribute(time, "datetime") ?? textOf(time, 100));
}

/** "Headline - Site", "Headline | Site": without the site. */
function withoutSite(title: string, site: string | null): string {
  const cut = title.replace(/\s+[|–—·»-]\s+[^|–—·»]{2,60}$/u, "");
  return site !== null && title.endsWith(site) && cut.length >= 10 ? cut : title;
}

/**
 * What does a page say of itself: title, publication date, publisher, own address? Linked data first, then
 * `<meta>`, then `<time>`, then a date line near the headline in `text`. A modification date is never taken.
 */
export function metadataOf(document: HtmlDocument, text: string): PageMetadata {
  const { metas, scripts, times, titles, headings, canonical } = find(document);
  const data = readLinkedData(scripts);
  const publisher = data.publisher ?? firstOf(metas, PUBLISHER_NAMES)?.replace(/^@/, "") ?? null;
  const titled = titles[0] === undefined ? null : withoutSite(textOf(titles[0], 400), publisher);
  const heading = headings.map((element) => textOf(element, 400)).find((words) => words.length >= 10);
  const meta = firstOf(metas, TITLE_NAMES);
  const title = data.title ?? (meta === null ? null : withoutSite(meta, publisher)) ?? heading ?? titled;
  const written = [
    data.published,
    ...DATE_NAMES.map((name) => metas.get(name) ?? null),
    ...timeCandidates(times),
  ];
  const at = heading === undefined ? 0 : Math.max(0, text.indexOf(heading) - 300);
  return {
    title: title === "" ? null : title,
    published: firstDate(written) ?? datelineOf(text.slice(at, at + DATELINE_CHARACTERS)),
    publisher,
    url: canonical ?? metas.get("og:url") ?? data.url,
    kind: data.kind ?? (metas.has("citation_title") ? "academic" : null),
  };
}
