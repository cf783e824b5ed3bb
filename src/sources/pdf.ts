import type { Issue } from "../model/issue.ts";
import { NO_METADATA, type Page, type PageMetadata } from "./page.ts";
import { type Line, linesOfPage } from "./pdf/columns.ts";
import { excessiveExpansion } from "./pdf/expansion.ts";
import { layOut } from "./pdf/paragraphs.ts";
import { type Row, rowsOf, type TextItem } from "./pdf/rows.ts";
import { withoutRunningHeads } from "./pdf/running-heads.ts";
import { bytesReadAgain } from "./pdf/unclosed-objects.ts";
import { datelineOf } from "./published.ts";

/** Bytes that repairing a file may read a second time; about a second of work. */
const MOST_READ_AGAIN = 64 * 1024 * 1024;
const CLEANER = "pdf@1";
/** What lies beyond is not read: no report is longer. */
const MOST_PAGES = 5000;
const MOST_ITEMS = 2_000_000;

const issue = (code: string, path: string, message: string, value: string | null = null): Issue => ({
  code,
  path,
  message,
  value,
});

const without = (problem: Issue): Page => ({
  text: "",
  blocks: [],
  pages: [],
  metadata: NO_METADATA,
  cleaner: CLEANER,
  issues: [problem],
});

interface PdfPage {
  getTextContent(options: object): Promise<{ items: readonly object[] }>;
  cleanup(): unknown;
}

interface Pdf {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: object }>;
}

const isTextItem = (item: object): item is TextItem =>
  "str" in item && "transform" in item && "width" in item;

/** The rows of every page. A page that cannot be read is empty and has an issue. */
async function readPages(pdf: Pdf, isOverdue: () => boolean): Promise<{ pages: Row[][]; issues: Issue[] }> {
  const pages: Row[][] = [];
  const issues: Issue[] = [];
  let items = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (number > MOST_PAGES || items > MOST_ITEMS || isOverdue()) {
      const message = `Reading stopped before page ${number} of ${pdf.numPages}: the document is too long.`;
      issues.push(issue("pdf-cut-short", `page ${number}`, message, String(pdf.numPages)));
      break;
    }
    try {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent({ includeMarkedContent: false });
      page.cleanup();
      items += content.items.length;
      pages.push(rowsOf(content.items.filter(isTextItem)));
    } catch (error) {
      pages.push([]);
      issues.push(
        issue("pdf-page-unreadable", `page ${number}`, `The page could not be read: ${String(error)}`),
      );
    }
  }
  return { pages, issues };
}

async function titleOf(pdf: Pdf): Promise<string | null> {
  try {
    const { info } = await pdf.getMetadata();
    const title = "Title" in info && typeof info.Title === "string" ? info.Title.trim() : "";
    // Word processors leave their file names there.
    return title.length >= 5 &&
      !/\.(?:docx?|pptx?|indd|tex|pdf|odt|xlsx?)$|^untitled|^microsoft /i.test(title)
      ? title
      : null;
  } catch {
    return null;
  }
}

function metadataOf(text: string, title: string | null, headline: string | null): PageMetadata {
  return { ...NO_METADATA, title: title ?? headline, published: datelineOf(text.slice(0, 6000), 40) };
}

async function pageFrom(pdf: Pdf, isOverdue: () => boolean): Promise<Page> {
  const { pages, issues } = await readPages(pdf, isOverdue);
  const clean = withoutRunningHeads(pages);
  const lines: Line[] = [];
  for (const [page, { rows }] of clean.entries())
    for (const line of linesOfPage(rows, page)) lines.push(line);
  if (lines.length === 0) {
    const message = "The PDF has no text: its pages are pictures. Run text recognition on it first.";
    return {
      ...without(issue("pdf-no-text", "document", message)),
      issues: [...issues, issue("pdf-no-text", "document", message)],
    };
  }
  const layout = layOut(
    lines,
    clean.map(({ heads }) => heads),
  );
  const heading =
    layout.blocks.find(({ tag }) => tag === "h1") ?? layout.blocks.find(({ tag }) => tag === "h2");
  const headline = heading ? layout.text.slice(heading.start, heading.end) : null;
  return {
    ...layout,
    metadata: metadataOf(layout.text, await titleOf(pdf), headline),
    cleaner: CLEANER,
    issues,
  };
}

function refusal(error: unknown): Issue {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException")
    return issue(
      "pdf-password",
      "document",
      "The PDF is locked with a password. Save an unlocked copy and read that.",
    );
  return issue("pdf-broken", "document", `The PDF is damaged and could not be repaired: ${String(error)}`);
}

/** A file cut short has lost the trailer that says where to begin; its catalog may still be there to point at. */
function withTrailer(bytes: Uint8Array): Uint8Array | null {
  const text = new TextDecoder("latin1").decode(bytes);
  const at = text.search(/\/Type\s*\/Catalog\b/);
  if (at < 0) return null;
  const object = [...text.slice(Math.max(0, at - 400), at).matchAll(/(\d{1,8}) (\d{1,5}) obj\b/g)].at(-1);
  if (!object) return null;
  const trailer = new TextEncoder().encode(`\ntrailer\n<< /Root ${object[1]} ${object[2]} R >>\n`);
  const whole = new Uint8Array(bytes.length + trailer.length);
  whole.set(bytes);
  whole.set(trailer, bytes.length);
  return whole;
}

async function opened(bytes: Uint8Array, isOverdue: () => boolean): Promise<Page> {
  const { getDocumentProxy } = await import("unpdf");
  // The PDF library takes the buffer it is given away from us, and refuses Node's own `Buffer`: it gets a plain copy.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    verbosity: 0,
    maxImageSize: 1,
  });
  try {
    return await pageFrom(pdf, isOverdue);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function repaired(bytes: Uint8Array, error: unknown, isOverdue: () => boolean): Promise<Page> {
  const whole = error instanceof Error && error.name === "InvalidPDFException" ? withTrailer(bytes) : null;
  if (whole === null) return without(refusal(error));
  const page = await opened(whole, isOverdue);
  const message = "The PDF is damaged or cut short; what could be found in it was read.";
  return { ...page, issues: [issue("pdf-repaired", "document", message), ...page.issues] };
}

/**
 * Reads a PDF page by page: columns in reading order, words cut at line ends put together, running heads and
 * page numbers off. A locked, broken or picture-only file, and one whose streams expand past any honest size,
 * gives an empty page and an issue. `isOverdue` is asked before each page. Never throws.
 */
export async function readPdf(bytes: Uint8Array, isOverdue: () => boolean = () => false): Promise<Page> {
  const expanded = excessiveExpansion(bytes);
  if (expanded !== null) {
    const message = `The PDF expands to over ${Math.floor(expanded / 2 ** 20)} MB and was not read.`;
    return without(issue("pdf-expands", "document", message, String(expanded)));
  }
  if (bytesReadAgain(bytes) > MOST_READ_AGAIN) {
    const message = "The PDF is damaged: its objects are defined again and again and never closed.";
    return without(issue("pdf-broken", "document", message));
  }
  try {
    return await opened(bytes, isOverdue).catch((error) => repaired(bytes, error, isOverdue));
  } catch (error) {
    return without(refusal(error));
  }
}
