/** Which reader a file needs. `other` is known and not a document (an archive, a picture, a program). */
export type Shape = "html" | "pdf" | "markdown" | "text" | "json" | "xml" | "csv" | "empty" | "binary";

export interface Detected {
  readonly shape: Shape;
  /** IANA media type. */
  readonly mediaType: string;
}

const MEDIA_TYPES: Readonly<Record<Shape, string>> = {
  html: "text/html",
  pdf: "application/pdf",
  markdown: "text/markdown",
  text: "text/plain",
  json: "application/json",
  xml: "application/xml",
  csv: "text/csv",
  empty: "application/x-empty",
  binary: "application/octet-stream",
};

/** First bytes of formats that hold no text of their own. */
const MAGIC: readonly (readonly [string, string])[] = [
  ["PK\x03\x04", "application/zip"],
  ["\x1f\x8b", "application/gzip"],
  ["BZh", "application/x-bzip2"],
  ["7z\xbc\xaf", "application/x-7z-compressed"],
  ["Rar!", "application/vnd.rar"],
  ["\x89PNG", "image/png"],
  ["\xff\xd8\xff", "image/jpeg"],
  ["GIF8", "image/gif"],
  ["MZ\x90", "application/vnd.microsoft.portable-executable"],
  ["\x7fELF", "application/x-elf"],
  ["\xd0\xcf\x11\xe0", "application/x-ole-storage"],
  ["{\\rtf", "application/rtf"],
  ["SQLite format 3", "application/vnd.sqlite3"],
];

const HTML_START =
  /^(?:\s|<!--[\s\S]{0,4000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body|meta|title|script|style|link|main|article|section|header|nav|div|span|p|h[1-6]|table|ul|ol|a|img|br|b|i|font|center)\b/i;

const BY_EXTENSION: Readonly<Record<string, Shape>> = {
  htm: "html",
  html: "html",
  xhtml: "html",
  pdf: "pdf",
  md: "markdown",
  markdown: "markdown",
  mdown: "markdown",
  txt: "text",
  text: "text",
  adoc: "text",
  rst: "text",
  log: "text",
  json: "json",
  xml: "xml",
  rss: "xml",
  atom: "xml",
  csv: "csv",
  tsv: "csv",
};

const BY_MEDIA_TYPE: Readonly<Record<string, Shape>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "application/pdf": "pdf",
  "text/markdown": "markdown",
  "text/x-markdown": "markdown",
  "text/plain": "text",
  "application/json": "json",
  "application/xml": "xml",
  "text/xml": "xml",
  "text/csv": "csv",
};

/** So many characters are put together by one call. */
const MOST_ARGUMENTS = 4096;

/** Bytes as characters 0–255: enough to look for ASCII marks. */
export function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < Math.min(to, bytes.length); at += MOST_ARGUMENTS)
    // A typed array does as the array-like that `apply` takes, three times as fast as spread out.
    text += String.fromCharCode.apply(
      null,
      bytes.subarray(at, Math.min(to, at + MOST_ARGUMENTS)) as unknown as number[],
    );
  return text;
}

/** Share of bytes that no text has: NUL and the controls other than tab, line ends, form feed and escape. */
function controlShare(head: Uint8Array): number {
  let controls = 0;
  for (const byte of head) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls += 1;
  }
  return head.length === 0 ? 0 : controls / head.length;
}

/** UTF-16 text has a NUL beside nearly every ASCII character, always on the same side. */
export function looksUtf16(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const pairs = Math.min(head.length, 2000) >> 1;
  if (pairs < 8) return null;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (head[2 * pair] === 0) even += 1;
    if (head[2 * pair + 1] === 0) odd += 1;
  }
  if (odd > 0.6 * pairs && even < 0.05 * pairs) return "utf-16le";
  return even > 0.6 * pairs && odd < 0.05 * pairs ? "utf-16be" : null;
}

function shapeOfText(head: string, declared: Shape | undefined, named: Shape | undefined): Shape {
  if (HTML_START.test(head) && named !== "markdown" && declared !== "markdown") return "html";
  const start = head.trimStart();
  if (/^<\?xml|^<(?:rss|feed|rdf:RDF)\b/.test(start)) return declared === "html" ? "html" : "xml";
  if (named && named !== "pdf") return named;
  if (declared && declared !== "pdf") return declared;
  if (/^[[{]\s*["{[\]}]/.test(start)) return "json";
  const marks = head.match(/^(?:#{1,6} \S|\* \S|- \S|\| .*\|\s*$|```)|\]\(https?:/gm)?.length ?? 0;
  return marks >= 3 || /^---\r?\n[\w-]+:/.test(start) ? "markdown" : "text";
}

const extensionOf = (name: string | null): string =>
  /\.([A-Za-z0-9]{1,8})(?:[?#].*)?$/.exec(name ?? "")?.[1]?.toLowerCase() ?? "";

/**
 * What is in these bytes? The content decides; the file name and the declared media type only where the
 * content leaves it open, for both are often wrong. Looks at the first 64 KB.
 */
export function detect(bytes: Uint8Array, name: string | null, mediaType: string | null): Detected {
  const of = (shape: Shape): Detected => ({ shape, mediaType: MEDIA_TYPES[shape] });
  if (bytes.length === 0) return of("empty");
  const head = bytes.subarray(0, 65_536);
  const start = latin1(head, 0, 1024);
  if (start.includes("%PDF-")) return of("pdf");
  const magic = MAGIC.find(([mark]) => start.startsWith(mark));
  if (magic) return { shape: "binary", mediaType: magic[1] };
  const utf16 = looksUtf16(head);
  if (!utf16 && controlShare(head) > 0.02) return of("binary");
  const text = utf16 ? new TextDecoder(utf16).decode(head) : latin1(head, 0, 8192);
  if (text.replace(/^\uFEFF|^\u00EF\u00BB\u00BF/, "").trim() === "" && bytes.length <= head.length)
    return of("empty");
  const declared = BY_MEDIA_TYPE[(mediaType ?? "").split(";")[0]!.trim().toLowerCase()];
  return of(
    shapeOfText(text.replace(/^\uFEFF|^\u00EF\u00BB\u00BF/, ""), declared, BY_EXTENSION[extensionOf(name)]),
  );
}
