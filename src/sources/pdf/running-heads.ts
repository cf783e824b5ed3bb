import type { Row } from "./rows.ts";

/** How many rows at the top and at the bottom of a page may be running heads and feet. */
const EDGE_ROWS = 3;
/** A row repeated on fewer pages is text. */
const FEWEST_PAGES = 3;
const PAGE_NUMBER =
  /^(?:page|p\.|seite|стр\.)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*(?:(?:of|\/|von|из)\s*\d{1,4})?\s*[-–—|]?$/i;

const textOf = (row: Row): string => row.chunks.map((chunk) => chunk.text).join(" ");
const patternOf = (row: Row): string => textOf(row).replace(/\d+/g, "#").toLowerCase();

/** The rows at a page's edges, each with its place counted from that edge. */
function edgeRows(rows: readonly Row[]): Row[] {
  const count = Math.min(EDGE_ROWS, Math.floor(rows.length / 2));
  return [...rows.slice(0, count), ...rows.slice(rows.length - count)];
}

export interface CleanPage {
  readonly rows: readonly Row[];
  /** Heads and feet seen here for the first time: they may name the publisher or how far to share it. */
  readonly heads: readonly string[];
}

/**
 * Takes running heads, feet and page numbers off the pages: rows near an edge that come back, figures aside, on
 * at least three pages (and a fifth of them, if no figure in it changes), and rows that are a page number. Each
 * different head is kept once.
 */
export function withoutRunningHeads(pages: readonly (readonly Row[])[]): CleanPage[] {
  const seen = new Map<string, { pages: number; texts: Set<string> }>();
  for (const rows of pages)
    for (const row of new Map(edgeRows(rows).map((edge) => [patternOf(edge), edge])).values()) {
      const entry = seen.get(patternOf(row)) ?? { pages: 0, texts: new Set() };
      entry.pages += 1;
      entry.texts.add(textOf(row));
      seen.set(patternOf(row), entry);
    }
  const isHead = (pattern: string): boolean => {
    const entry = seen.get(pattern);
    if (entry === undefined || entry.pages < FEWEST_PAGES) return false;
    // A figure that changes with the page makes it a head, even of a chapter of few pages.
    return entry.texts.size === entry.pages || entry.pages >= 0.2 * pages.length;
  };
  const told = new Set<string>();
  return pages.map((rows) => {
    const edges = new Set(edgeRows(rows));
    const heads: string[] = [];
    const kept = rows.filter((row) => {
      if (!edges.has(row)) return true;
      const text = textOf(row);
      if (pages.length > 1 && PAGE_NUMBER.test(text)) return false;
      const pattern = patternOf(row);
      if (!isHead(pattern)) return true;
      if (!told.has(pattern) && /\p{L}{3}/u.test(text)) heads.push(text);
      told.add(pattern);
      return false;
    });
    return { rows: kept, heads };
  });
}
