/** Where the reader is: the page, the question, what is left out, and what is open. All of it is the URL. */
export interface Address {
  readonly page: string;
  /** The question file that this is, as long as its sides are its own; it brings events and what studies found. */
  readonly question: string | null;
  /** What the page shows one of: a document, an actor. */
  readonly item: string | null;
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly since: string;
  readonly until: string;
  readonly asOf: string;
  readonly without: readonly string[];
  /** What the drawer shows: `thread:3`, `claim:c-…`. */
  readonly open: string | null;
  /** The page's own choices, for example a filter. */
  readonly own: Readonly<Record<string, string>>;
}

export const PAGES = [
  "assessment",
  "evidence",
  "find",
  "documents",
  "review",
  "actors",
  "timeline",
  "matrix",
  "network",
  "map",
  "sources",
  "export",
] as const;
export type PageName = (typeof PAGES)[number];

const SHARED = new Set(["question", "a", "b", "since", "until", "asOf", "without", "open"]);

export function parseAddress(path: string, search: string): Address {
  const [, page = "", item = ""] = path.split("/");
  const query = new URLSearchParams(search);
  const known = PAGES.find((name) => name === page);
  return {
    page: page === "" ? "assessment" : (known ?? "missing"),
    item: item === "" ? null : decodeURIComponent(item),
    question: query.get("question"),
    a: query.getAll("a"),
    b: query.getAll("b"),
    since: query.get("since") ?? "",
    until: query.get("until") ?? "",
    asOf: query.get("asOf") ?? "",
    without: query.getAll("without"),
    open: query.get("open"),
    own: Object.fromEntries([...query].filter(([name]) => !SHARED.has(name))),
  };
}

export function formatAddress(address: Address): string {
  const query = new URLSearchParams();
  if (address.question) query.set("question", address.question);
  for (const name of address.a) query.append("a", name);
  for (const name of address.b) query.append("b", name);
  for (const name of ["since", "until", "asOf"] as const) if (address[name]) query.set(name, address[name]);
  for (const what of [...address.without].sort()) query.append("without", what);
  for (const [name, value] of Object.entries(address.own)) if (value) query.set(name, value);
  if (address.open) query.set("open", address.open);
  const item = address.item === null ? "" : `/${encodeURIComponent(address.item)}`;
  const path = address.page === "assessment" ? "/" : `/${address.page}${item}`;
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** Has the reader asked anything yet? */
export function hasQuestion({ a, b }: Address): boolean {
  return a.length > 0 && b.length > 0;
}

/** The part of an address that decides which answer is shown. */
export function questionKey({ question, a, b, since, until, asOf, without }: Address): string {
  return JSON.stringify([question, a, b, since, until, asOf, [...without].sort()]);
}
