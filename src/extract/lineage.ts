import type { Block, Document, Lineage, Region } from "../model/document.ts";
import { fingerprintHashes } from "./fingerprints.ts";

/** Marks kept of one document: enough to estimate a resemblance of one half within some 0.06 (one deviation). */
const MARKS = 256;
/** Links kept of one article; a page with more is a directory. */
const MOST_LINKS = 200;

function linksWithin(blocks: readonly Block[], main: readonly Region[]): string[] {
  const isMain = ({ start, end }: Block): boolean =>
    main.some((region) => region.start < end && start < region.end);
  const links = blocks.flatMap((block) => (block.links && isMain(block) ? block.links : []));
  return [...new Set(links)].slice(0, MOST_LINKS);
}

/**
 * Whose words may an article's be: its marks and what it links to. Of the fingerprints of its main regions the
 * smallest 256 different ones are kept, a bottom sketch (Cohen and Kaplan, PODC 2007): two of them tell how much of
 * either text is in the other, without either text. Empty for a page without an article. Linear in the text.
 */
export function lineageOf(
  { text, blocks }: Pick<Document, "text" | "blocks">,
  regions: readonly Region[],
): Lineage {
  const main = regions.filter(({ kind }) => kind === "main");
  const marks = fingerprintHashes(text, main);
  return {
    marks: [...marks.subarray(0, MARKS)],
    allMarks: marks.length <= MARKS,
    cites: linksWithin(blocks, main),
  };
}
