import type { Document } from "../model/document.ts";
import { type Id, sha256Hex } from "../model/ids.ts";
import { type Interval, intervalOf } from "../model/interval.ts";
import type { Issue } from "../model/issue.ts";
import type { DocumentKind } from "../model/vocabulary/publishing.ts";
import { strictestTlp, type Tlp } from "../model/vocabulary/tlp.ts";
import { decode } from "./decode.ts";
import { type Detected, detect } from "./detect.ts";
import { detectLanguage } from "./language.ts";
import type { Page } from "./page.ts";
import { publishedOn } from "./published.ts";
import { type KnownPublisher, kindOfHost, publisherNamed, publisherOf } from "./publisher.ts";
import { readText } from "./text.ts";

/** What is known of a file besides its bytes. Values given here win over what the page says of itself. */
export interface DocumentOrigin {
  readonly name: string | null;
  readonly mediaType: string | null;
  readonly url: string | null;
  /** `YYYY[-MM[-DD]]`, or a date as feeds write it. */
  readonly published: string | null;
  /** Id or name of the publisher. */
  readonly publisher: string | null;
  readonly kind?: DocumentKind;
  /** RFC 3339. */
  readonly retrievedAt?: string | null;
  /** Publishers with their hosts, to recognise an address. */
  readonly publishers?: readonly KnownPublisher[];
  /** The document's id, when the caller has hashed the bytes or has an id of its own. */
  readonly id?: Id;
  /** Asked between pages of a long document; when it says so, reading ends with an issue. */
  readonly isOverdue?: () => boolean;
}

export interface DocumentInput extends DocumentOrigin {
  readonly bytes: Uint8Array;
}

export interface ParsedDocument {
  /** `null` when no text could be had; the issues say why. */
  readonly document: Document | null;
  readonly issues: readonly Issue[];
}

/** Largest file that is read, in bytes. */
export const LARGEST_DOCUMENT = 64 * 1024 * 1024;

const refused = (
  path: string,
  code: string,
  message: string,
  value: string | null = null,
): ParsedDocument => ({
  document: null,
  issues: [{ code, path, message, value }],
});

/** The strictest Traffic Light Protocol label printed in a text's first and last pages; `clear` without one. */
function tlpOf(text: string): Tlp {
  const edges = text.length > 40_000 ? `${text.slice(0, 20_000)}\n${text.slice(-20_000)}` : text;
  const labels: Tlp[] = [];
  for (const match of edges.matchAll(/\bTLP\s*[:：-]\s*(CLEAR|WHITE|GREEN|AMBER(?:\+STRICT)?|RED)\b/g)) {
    const label = match[1]!.toLowerCase();
    labels.push(label === "white" ? "clear" : (label as Tlp));
  }
  return strictestTlp(labels);
}

function publishedOf(origin: DocumentOrigin, page: Page): { published: Interval | null; issues: Issue[] } {
  if (origin.published === null) return { published: page.metadata.published, issues: [] };
  const published = intervalOf(origin.published) ?? publishedOn(origin.published);
  const issue = {
    code: "bad-date",
    path: "published",
    message: `The publication date "${origin.published}" is not a date, so the document has none.`,
    value: origin.published,
  };
  return { published, issues: published === null ? [issue] : [] };
}

async function documentOf(
  page: Page,
  mediaType: string,
  id: Id,
  origin: DocumentOrigin,
): Promise<ParsedDocument> {
  const { metadata, text } = page;
  const known = origin.publishers ?? [];
  const urls = [origin.url, metadata.url];
  const { published, issues } = publishedOf(origin, page);
  const publisher =
    origin.publisher === null
      ? publisherOf(urls, metadata.publisher, known)
      : publisherNamed(origin.publisher, known);
  const document: Document = {
    id,
    kind: origin.kind ?? kindOfHost(origin.url ?? metadata.url) ?? metadata.kind ?? "vendor",
    mediaType,
    language: await detectLanguage(text),
    title: metadata.title,
    text,
    cleaner: page.cleaner,
    pages: page.pages,
    blocks: page.blocks,
    appearances: [
      { publisher, url: origin.url ?? metadata.url, published, retrievedAt: origin.retrievedAt ?? null },
    ],
    tlp: tlpOf(text),
  };
  return { document, issues: [...page.issues, ...issues] };
}

/** Heavy readers are loaded when the first page of their kind comes. */
async function pageOf(bytes: Uint8Array, { shape }: Detected, origin: DocumentOrigin): Promise<Page> {
  if (shape === "pdf") return (await import("./pdf.ts")).readPdf(bytes, origin.isOverdue);
  const { text, issues } = decode(bytes, origin.mediaType);
  if (shape === "html") return (await import("./html.ts")).readHtml(text, issues);
  return readText(text, issues);
}

/**
 * What would a reader see of this file? Its text with blocks, pages and metadata, from HTML, PDF, plain text
 * or Markdown; the content decides which it is. A file that gives no text (empty, binary, too large, locked,
 * broken) gives `document: null` and an issue that says why: it never throws on bad bytes. Structured files
 * (JSON, XML, CSV) have readers of their own and are refused here. Linear in the bytes.
 */
export async function parseDocument(input: DocumentInput): Promise<ParsedDocument> {
  const path = input.name ?? input.url ?? "document";
  const { bytes } = input;
  if (bytes.length > LARGEST_DOCUMENT)
    return refused(path, "too-large", "The file is over 64 MB and was not read.", String(bytes.length));
  const detected = detect(bytes, input.name, input.mediaType);
  const { shape, mediaType } = detected;
  if (shape === "empty") return refused(path, "empty-document", "The file holds no text.");
  if (shape === "binary")
    return refused(path, "binary-document", `The file is no text (${mediaType}).`, mediaType);
  if (shape === "json" || shape === "xml" || shape === "csv")
    return refused(path, "structured-data", `The file is data (${mediaType}), not a document.`, mediaType);
  const page = await pageOf(bytes, detected, input);
  const issues = page.issues.map((issue) => ({ ...issue, path: `${path}: ${issue.path}` }));
  if (page.text.trim() === "") {
    const reason = { code: "empty-document", path, message: "The file holds no text.", value: null };
    return { document: null, issues: issues.length > 0 ? issues : [reason] };
  }
  return documentOf({ ...page, issues }, mediaType, input.id ?? sha256Hex(bytes), input);
}

/**
 * A text that is already a string, for example a line of `read --jsonl`: offsets in the document are offsets
 * in the string. The id is the caller's, else the hash of the text. Never throws.
 */
export async function textDocument(text: string, origin: DocumentOrigin): Promise<ParsedDocument> {
  const path = origin.name ?? origin.id ?? "document";
  if (text.trim() === "") return refused(path, "empty-document", "The text is empty.");
  if (text.length > LARGEST_DOCUMENT)
    return refused(path, "too-large", "The text is over 64 MB and was not read.", String(text.length));
  const shape = detect(new TextEncoder().encode(text.slice(0, 4096)), origin.name, origin.mediaType).shape;
  const mediaType = shape === "markdown" ? "text/markdown" : "text/plain";
  return documentOf(readText(text), mediaType, origin.id ?? sha256Hex(text), origin);
}
