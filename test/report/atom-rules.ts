import { readXml, type XmlElement } from "../../src/sources/xml.ts";

const ATOM = "http://www.w3.org/2005/Atom";
/** RFC 3339 date-time with capital T and Z or an offset (RFC 4287, 3.3). */
const DATE = /^\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/i;

const named = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name && child.space === ATOM);

/** Elements that must be there exactly once, in a feed and in an entry (RFC 4287, 4.1.1 and 4.1.2). */
function required(element: XmlElement, where: string): string[] {
  return ["id", "title", "updated"].flatMap((name) => {
    const found = named(element, name);
    if (found.length !== 1) return [`${where}: ${found.length} of ${name}, where there must be one`];
    const text = found[0]!.text.trim();
    if (name === "id" && !IRI.test(text)) return [`${where}: id is no IRI`];
    if (name === "updated" && !DATE.test(text)) return [`${where}: updated is no RFC 3339 date`];
    return [];
  });
}

function entryFaults(entry: XmlElement, at: number, feedHasAuthor: boolean): string[] {
  const where = `entry ${at}`;
  const links = named(entry, "link");
  const content = named(entry, "content");
  const alternate = links.some(({ attributes }) => (attributes.rel ?? "alternate") === "alternate");
  return [
    ...required(entry, where),
    ...(feedHasAuthor || named(entry, "author").length > 0
      ? []
      : [`${where}: no author here or in the feed`]),
    ...(content.length > 1 ? [`${where}: more than one content`] : []),
    ...(content.length === 0 && !alternate ? [`${where}: neither content nor an alternate link`] : []),
    ...content.flatMap(({ attributes, children }) =>
      (attributes.type ?? "text") === "text" && children.length > 0
        ? [`${where}: text with elements in it`]
        : [],
    ),
    ...links.flatMap(({ attributes }) =>
      attributes.href && IRI.test(attributes.href) ? [] : [`${where}: a link without an address`],
    ),
  ];
}

/** What a text breaks of the rules of Atom 1.0 that a feed without extensions can break; empty when it is valid. */
export function atomFaults(text: string): string[] {
  const root = readXml(text);
  if (root.name !== "feed" || root.space !== ATOM) return ["the document is no Atom feed"];
  const entries = named(root, "entry");
  const hasAuthor = named(root, "author").some((author) => named(author, "name").length === 1);
  const ids = entries.flatMap((entry) => named(entry, "id").map((id) => id.text.trim()));
  const moments = entries.map(
    (entry) => `${named(entry, "id")[0]?.text} ${named(entry, "updated")[0]?.text}`,
  );
  return [
    ...required(root, "feed"),
    ...entries.flatMap((entry, at) => entryFaults(entry, at, hasAuthor)),
    ...(new Set(moments).size < entries.length ? ["two entries with one id and one date"] : []),
    ...(new Set(ids).size < ids.length ? ["two entries with one id"] : []),
  ];
}
