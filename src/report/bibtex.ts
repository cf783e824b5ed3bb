import type { Assessment } from "../model/assessment.ts";
import type { Document } from "../model/document.ts";
import { byCodeUnit, sha256Hex } from "../model/ids.ts";
import type { Interval } from "../model/interval.ts";
import { inert, safeUrl } from "./escape.ts";

/** A source to cite, as far as it is known. */
interface Reference {
  readonly publisher: string;
  readonly title: string | null;
  readonly url: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly retrieved: string | null;
  readonly sha256: string | null;
}

const LATEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "{": "\\{",
  "}": "\\}",
};

/** Text that BibTeX and LaTeX print as it is. Characters beyond ASCII stay: biber and current BibTeX read UTF-8. */
export function bibtexText(text: string): string {
  return inert(text)
    .replace(/[\\~^{}]/gu, (character) => LATEX[character]!)
    .replace(/[&%$#_]/gu, "\\$&");
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function dateFields(published: string | null): readonly (readonly [string, string])[] {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(published ?? "");
  if (!match) return [];
  const [written, year, month] = match;
  return [
    ["year", `{${year}}`],
    ...(month === undefined ? [] : ([["month", MONTHS[Number(month) - 1]!]] as const)),
    ["date", `{${written}}`],
  ];
}

/** `labs.example.org`; `null` without an address. */
function hostOf(url: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/iu.exec(url ?? "")?.[1]?.toLowerCase() ?? null;
}

/** What makes two references one: the same bytes at the same address, put out by the same people on the same day. */
const identityOf = ({ publisher, url, published, sha256, title }: Reference): string =>
  JSON.stringify([publisher, url, published, sha256, url === null && sha256 === null ? title : null]);

/** `examplelabs2024-1f3a9c2e`: publisher, year, and a hash of what is cited, so that the key stays when others come. */
function keyOf(reference: Reference): string {
  const { publisher, url, published } = reference;
  const name =
    (publisher === "" ? (hostOf(url) ?? "") : publisher)
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]/gu, "") || "unknown";
  const year = /^\d{4}/u.exec(published ?? "")?.[0] ?? "nd";
  return `${name}${year}-${sha256Hex(identityOf(reference)).slice(0, 8)}`;
}

function entry(reference: Reference): string {
  const { publisher, title, url, retrieved, sha256 } = reference;
  const safe = url === null ? null : safeUrl(url);
  const fields: (readonly [string, string])[] = [
    ["author", `{{${bibtexText(publisher === "" ? (hostOf(safe) ?? "Unknown publisher") : publisher)}}}`],
    ["title", `{{${bibtexText(title ?? (safe === null ? "Untitled document" : `Report at ${safe}`))}}}`],
    ...dateFields(reference.published),
    ...(safe === null ? [] : ([["url", `{${safe.replace(/[{}\\]/gu, encodeURIComponent)}}`]] as const)),
    ...(retrieved === null ? [] : ([["urldate", `{${retrieved.slice(0, 10)}}`]] as const)),
    ...(sha256 === null ? [] : ([["note", `{SHA-256 ${sha256}}`]] as const)),
  ];
  return `@misc{${keyOf(reference)},\n${fields.map(([name, value]) => `  ${name} = ${value},`).join("\n")}\n}\n`;
}

/** An interval as the date it stands for; `null` when it has no start. */
function written(when: Interval | null): string | null {
  if (when?.from == null) return null;
  return when.from.slice(0, when.precision === "day" ? 10 : when.precision === "month" ? 7 : 4);
}

function ofDocument({ id, title, appearances }: Document): readonly Reference[] {
  return appearances.map(({ publisher, url, published, retrievedAt }) => ({
    publisher: publisher ?? "",
    title,
    url,
    published: written(published),
    retrieved: retrievedAt,
    sha256: /^[0-9a-f]{64}$/u.test(id) ? id : null,
  }));
}

/** What an assessment cites by address, each once. A catalogue's own release date is no date of the report it cites. */
function ofAssessment({ threads }: Assessment): readonly Reference[] {
  return threads.flatMap(({ urls, publisher, published, upstream }) =>
    urls.map((url) => ({
      // A thread names one publisher: with several addresses it is not said whose each is.
      publisher: urls.length === 1 ? publisher : "",
      title: null,
      url,
      published: upstream === null ? published : null,
      retrieved: null,
      sha256: null,
    })),
  );
}

/**
 * The sources of a case and of an assessment as BibTeX, each address once, in order of key. What the case holds
 * itself, with title and hash, comes before what an assessment merely cites.
 */
export function bibtex(documents: readonly Document[], assessment: Assessment | null): string {
  const held = documents.flatMap(ofDocument);
  const addresses = new Set(held.map(({ url }) => url));
  const cited = new Map<string | null, Reference>();
  const all = assessment === null ? [] : ofAssessment(assessment);
  // Of several words on one address, one that names its publisher, and always the same one.
  for (const one of [...all].sort(
    (a, b) =>
      Number(a.publisher === "") - Number(b.publisher === "") || byCodeUnit(identityOf(a), identityOf(b)),
  ))
    if (!addresses.has(one.url) && !cited.has(one.url)) cited.set(one.url, one);
  const found = new Map([...held, ...cited.values()].map((one) => [identityOf(one), one]));
  const entries = [...found.values()].map((reference) => [keyOf(reference), entry(reference)] as const);
  return entries
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, text]) => text)
    .join("\n");
}
