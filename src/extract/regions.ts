import type { Document, Region } from "../model/document.ts";
import { CREDIT_LINE, GLUED_CREDIT } from "./regions/cues.ts";
import { markMenus } from "./regions/menus.ts";
import { markOtherStories } from "./regions/other-stories.ts";
import { markRepeats } from "./regions/repeats.ts";
import { SectionWalk } from "./regions/sections.ts";
import { lengthOf, type Unit, unitsOf } from "./regions/units.ts";

/** A page whose article would be less than this share of it has been misread: all but its own lines is main. */
const LEAST_MAIN = 0.05;
const LEAST_CHARACTERS = 120;
/** A credit is glued to a sentence, not to a caption. */
const SHORTEST_GLUED = 60;

/** Where the markup told the article from the rest, a block it says nothing about joins its neighbours. */
function placeUnhinted(units: readonly Unit[]): void {
  const hinted = units.filter((unit) => unit.block.hint === "main").length;
  if (hinted < 3) return;
  const first = units.findIndex((unit) => unit.block.hint === "main");
  const last = units.findLastIndex((unit) => unit.block.hint === "main");
  for (const [index, unit] of units.entries()) {
    if (unit.block.hint !== undefined || unit.kind !== "main") continue;
    const isTitle = unit.block.tag === "h1" || (index < first && unit.isProse);
    const isInside = index > first && index < last;
    const isLinks = unit.block.linkDensity > 0.5;
    if (!isTitle && !(isInside && !isLinks)) unit.kind = isLinks && index > first ? "related" : "furniture";
  }
}

/** Cuts a credit off the end of a sentence that a scrape has glued it to. */
function pieces(unit: Unit, text: string): Region[] {
  const { start, end } = unit.block;
  const tail = Math.max(start, end - 160);
  const credit =
    unit.kind === "main" && unit.length >= SHORTEST_GLUED ? GLUED_CREDIT.exec(text.slice(tail, end)) : null;
  if (credit === null || CREDIT_LINE.test(unit.line)) return [{ start, end, kind: unit.kind }];
  const cut = tail + credit.index;
  return [
    { start, end: cut, kind: "main" },
    { start: cut, end, kind: "furniture" },
  ];
}

/** Regions that touch or are parted by white space only, and are of one kind, are one. They fill the text. */
function joined(regions: readonly Region[], length: number): Region[] {
  const out: Region[] = [];
  for (const { start, end, kind } of regions) {
    const last = out.at(-1);
    if (last?.kind === kind) out[out.length - 1] = { ...last, end };
    else {
      if (last) out[out.length - 1] = { ...last, end: start };
      out.push({ start: last ? start : 0, end, kind });
    }
  }
  const last = out.at(-1);
  if (last) out[out.length - 1] = { ...last, end: length };
  return out;
}

/**
 * What is each stretch of a page for? `main` is the article, `related` other stories with attacks and dates of
 * their own, `furniture` all that the site puts around both (menus, consent, newsletters, comments, author
 * boxes, credits, keywords, catalogue fields) and what the page says twice. Goes by the markup's hints, by
 * cues in the lines, and by whether prose goes on with the article's subject; so it works on a page scraped as
 * plain text. The regions fill the text, in order. Linear in the text.
 */
export function regions(document: Document): Region[] {
  const { text } = document;
  const units = unitsOf(document);
  if (units.length === 0) return text === "" ? [] : [{ start: 0, end: text.length, kind: "main" }];
  placeUnhinted(units);
  const before = units.map((unit) => unit.kind);
  new SectionWalk(units, text).walk();
  markMenus(units);
  markOtherStories(units, text);
  const main = lengthOf(units.filter((unit) => unit.kind === "main"));
  if (main < LEAST_MAIN * lengthOf(units) || main < LEAST_CHARACTERS)
    for (const [index, unit] of units.entries())
      if (unit.kind === "related" || unit.isProse) unit.kind = before[index]!;
  markRepeats(units, text);
  return joined(
    units.flatMap((unit) => pieces(unit, text)),
    text.length,
  );
}
