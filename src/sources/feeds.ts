import { UserError } from "../errors.ts";
import { byCodeUnit } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";
import { decode } from "./decode.ts";
import { feedAddresses } from "./opml.ts";
import { readXml, type XmlElement } from "./xml.ts";

/** One entry of a feed: where its page is, and when the feed says it came out. */
export interface FeedItem {
  /** What tells this item from the others of its feed; the address where the feed gives no id. */
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  /** As the feed writes it. */
  readonly published: string | null;
}

/** What a file that lists pages, or other feeds, says. */
export type Feed =
  | {
      readonly kind: "feed";
      readonly format: "rss" | "atom" | "json-feed";
      readonly title: string | null;
      readonly items: readonly FeedItem[];
      readonly issues: readonly Issue[];
    }
  | { readonly kind: "list"; readonly title: string | null; readonly feeds: readonly string[] };

const ATOM = "http://www.w3.org/2005/Atom";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

const noFeed = (why: string): UserError =>
  new UserError("bad-feed", {
    message: `This is no feed: ${why}.`,
    hint: "RSS, Atom, JSON Feed and OPML are read. Check that the address is the feed's own, not its web page's.",
  });

function child(of: XmlElement, name: string, space?: string): XmlElement | undefined {
  return of.children.find((one) => one.name === name && (space === undefined || one.space === space));
}

const textOf = (element: XmlElement | undefined): string | null =>
  element?.text.replace(/\s+/g, " ").trim() || null;

/** The item's page as an http or https address, or `null`: a feed may list what is no page. */
function pageAddress(written: string | null, base: string | null): string | null {
  if (written === null) return null;
  try {
    const url = new URL(written, base ?? undefined);
    if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
    url.hash = "";
    return url.href;
  } catch {
    return null;
  }
}

interface Draft {
  readonly id: string | null;
  readonly link: string | null;
  readonly title: string | null;
  readonly published: string | null;
}

function rssItem(item: XmlElement): Draft {
  const own = (name: string): XmlElement | undefined =>
    item.children.find((one) => one.name === name && one.space !== ATOM && one.space !== DUBLIN_CORE);
  const guid = own("guid");
  const permanent = guid && guid.attributes.isPermaLink !== "false" ? textOf(guid) : null;
  const link = textOf(own("link")) ?? child(item, "link", ATOM)?.attributes.href ?? null;
  return {
    id: textOf(guid) ?? item.attributes["rdf:about"] ?? null,
    link: link ?? permanent,
    title: textOf(own("title")),
    published: textOf(own("pubDate")) ?? textOf(child(item, "date", DUBLIN_CORE)),
  };
}

function atomLink(entry: XmlElement): string | null {
  const links = entry.children.filter(
    ({ name, attributes }) => name === "link" && (attributes.rel ?? "alternate") === "alternate",
  );
  const page = links.find(({ attributes }) => /html/.test(attributes.type ?? "")) ?? links[0];
  return page?.attributes.href ?? null;
}

function atomItem(entry: XmlElement): Draft {
  return {
    id: textOf(child(entry, "id")),
    link: atomLink(entry),
    title: textOf(child(entry, "title")),
    published: textOf(child(entry, "published")) ?? textOf(child(entry, "updated")),
  };
}

const stringOf = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null;

function jsonItem(value: unknown): Draft {
  const item = (value ?? {}) as Record<string, unknown>;
  const id = typeof item.id === "number" ? String(item.id) : stringOf(item.id);
  return {
    id,
    link: stringOf(item.url) ?? stringOf(item.external_url),
    title: stringOf(item.title),
    published: stringOf(item.date_published) ?? stringOf(item.date_modified),
  };
}

/** Items with a page each, once, in the feed's order; the others become issues. */
function settled(drafts: readonly Draft[], base: string | null): { items: FeedItem[]; issues: Issue[] } {
  const items = new Map<string, FeedItem>();
  const issues: Issue[] = [];
  for (const [at, { id, link, title, published }] of drafts.entries()) {
    const url = pageAddress(link, base);
    if (url === null) {
      const message = "The item names no http or https page, so there is nothing to fetch.";
      issues.push({ code: "no-page", path: `item ${at + 1}`, message, value: title ?? id });
    } else if (!items.has(url)) items.set(url, { id: id ?? url, url, title, published });
  }
  return { items: [...items.values()], issues };
}

function jsonFeed(text: string, base: string | null): Feed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw noFeed("it is not JSON");
  }
  const { version, title, items } = (value ?? {}) as Record<string, unknown>;
  if (typeof version !== "string" || !/^https?:\/\/jsonfeed\.org\/version\/1(\.1)?$/.test(version))
    throw noFeed("it is JSON, but names no version of JSON Feed");
  if (!Array.isArray(items)) throw noFeed("it has no list of items");
  return { kind: "feed", format: "json-feed", title: stringOf(title), ...settled(items.map(jsonItem), base) };
}

function xmlFeed(text: string, base: string | null): Feed {
  const root = readXml(text);
  if (root.name === "opml") {
    const head = child(root, "head");
    const feeds = feedAddresses(root).flatMap((written) => pageAddress(written, base) ?? []);
    return {
      kind: "list",
      title: textOf(head && child(head, "title")),
      feeds: [...new Set(feeds)].sort(byCodeUnit),
    };
  }
  if (root.name === "feed") {
    const entries = root.children.filter(({ name }) => name === "entry").map(atomItem);
    return { kind: "feed", format: "atom", title: textOf(child(root, "title")), ...settled(entries, base) };
  }
  const channel = child(root, "channel");
  if ((root.name !== "rss" && root.name !== "RDF") || !channel)
    throw noFeed(`its outermost element is <${root.name}>`);
  // RSS 1.0 puts items beside the channel, all later versions inside it.
  const items = [...channel.children, ...root.children].filter(({ name }) => name === "item").map(rssItem);
  return { kind: "feed", format: "rss", title: textOf(child(channel, "title")), ...settled(items, base) };
}

/**
 * Which pages does this feed list? Reads RSS 0.9 to 2.0, Atom (RFC 4287), JSON Feed 1 and 1.1, and OPML lists of
 * feeds. `base` is the feed's own address, for relative links. Items without a page become issues; nothing is
 * fetched here. Throws `bad-feed`.
 */
export function readFeed(bytes: Uint8Array, mediaType: string | null, base: string | null): Feed {
  const text = decode(bytes, mediaType)
    .text.replace(/^\uFEFF/, "")
    .trim();
  if (text === "") throw noFeed("it is empty");
  if (text.startsWith("{")) return jsonFeed(text, base);
  if (!text.startsWith("<") || /^<(?:!doctype\s+html|html)\b/i.test(text))
    throw noFeed("it is a page or plain text");
  return xmlFeed(text, base);
}
