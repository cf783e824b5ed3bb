import { Subject, type Terms, termsOf } from "./cohesion.ts";
import { INDICATOR, NEWS_SIGN } from "./cues.ts";
import type { Unit } from "./units.ts";

/** A headline with what stands below it, or several headlines in a row. */
interface Story {
  readonly headlines: number;
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly terms: Terms;
  readonly hasIndicators: boolean;
  readonly hasNewsSign: boolean;
}

/** An article of its own comes before any other story. */
const SHORTEST_ARTICLE = 500;
/** Headlines say something: shorter ones are headings of an article. */
const FEWEST_WORDS = 4;
/** A story has text below its headline; a list of headlines alone has several. */
const SHORTEST_TEXT = 100;
const MOST_BARE = 3;
const ROUND_UP =
  /round-?up|news in brief|digest|recap|week(?:ly)? (?:in |review|news|update|report)|this week|in review|newsletter|bulletin|headlines|predictions/i;
const MOST_STORIES = 40;
const MOST_ODDS = 5;
const LONGEST_OPENING = 10_000;

/** Captions, labels, file names and list entries are short lines too. */
const NO_HEADLINE =
  /^(?:fig(?:ure)?|table|image|tool|step|note|source|contact|example|tip|appendix|part|chapter|section)\b|^[^\p{L}"“'‘]|\.\w{2,4}\b|:\/\/|@|\|/iu;

const LETTERS = /\p{L}+/gu;
const IN_SMALL = /\p{Ll}{2}/u;

/** Has a line so many words with two small letters side by side? Linear in the line, however long its words. */
export function hasWords(line: string, fewest: number): boolean {
  let count = 0;
  for (const [letters] of line.matchAll(LETTERS))
    if (IN_SMALL.test(letters) && ++count >= fewest) return true;
  return fewest <= 0;
}

/** Said in words: a line of five or more, most of them written small or all begun with capitals. */
function isHeadline({ isHeadline, line, block, isLabel }: Unit): boolean {
  if (!isHeadline || isLabel || block.tag === "pre" || block.tag === "li" || NO_HEADLINE.test(line))
    return false;
  return hasWords(line, FEWEST_WORDS);
}

/** Does text stand below a headline, or a list of more headlines? A date line or byline may come between. */
function headsText(units: readonly Unit[], index: number): boolean {
  const below = units.slice(index + 1, index + 1 + MOST_BARE);
  const prose = below.findIndex((unit) => unit.isProse && unit.length >= SHORTEST_TEXT);
  if (prose >= 0) return below.slice(0, prose).every((unit) => unit.length < SHORTEST_TEXT);
  return below.length > 0 && below.every((unit) => isHeadline(unit) || unit.kind !== "main");
}

/** Where headlines stand after the article has begun; of headlines in a row, the first. */
function startsOf(units: readonly Unit[]): number[] {
  const starts: number[] = [];
  let length = 0;
  let afterHeadline = false;
  for (const [index, unit] of units.entries()) {
    if (unit.kind !== "main") continue;
    const starting = isHeadline(unit);
    if (starting && !afterHeadline && length >= SHORTEST_ARTICLE && headsText(units, index))
      starts.push(index);
    afterHeadline = starting;
    length += unit.length;
  }
  return starts.slice(-MOST_STORIES);
}

function storiesOf(units: readonly Unit[], text: string): Story[] {
  return startsOf(units).map((from, index, starts) => {
    const to = starts[index + 1] ?? units.length;
    const own = units.slice(from, to).filter((unit) => unit.kind === "main");
    const words = own.map((unit) => text.slice(unit.block.start, unit.block.end)).join("\n");
    return {
      from,
      to,
      headlines: own.filter(isHeadline).length,
      length: words.length,
      terms: termsOf(words),
      hasIndicators: INDICATOR.test(words),
      hasNewsSign: own.slice(0, 4).some((unit) => NEWS_SIGN.test(unit.line)),
    };
  });
}

/** What the article is about, from its opening: later parts of a long one wander. Grows as it is walked down. */
class Opening {
  readonly subject = new Subject();
  readonly #units: readonly Unit[];
  readonly #text: string;
  #next = 0;

  constructor(units: readonly Unit[], text: string) {
    this.#units = units;
    this.#text = text;
  }

  readTo(end: number): void {
    for (; this.#next < end && this.subject.length < LONGEST_OPENING; this.#next += 1) {
      const { kind, block } = this.#units[this.#next]!;
      if (kind === "main") this.subject.add(this.#text.slice(block.start, block.end));
    }
  }
}

/** A round-up has many stories of its own, and hardly an article before them. */
function isRoundUp(units: readonly Unit[], stories: readonly Story[], first: number): boolean {
  if (ROUND_UP.test(units.find((unit) => unit.block.tag === "h1")?.line ?? "")) return true;
  let own = 0;
  for (const unit of units.slice(0, stories[first]!.from)) if (unit.kind === "main") own += unit.length;
  const rest = stories.slice(first);
  return own < (0.8 * rest.reduce((sum, story) => sum + story.length, 0)) / rest.length;
}

/** Log-odds that a story goes on with the article, within bounds: no single one may decide for all. */
function oddsOf(story: Story, subject: Subject): number {
  if (story.hasIndicators) return MOST_ODDS;
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, subject.logOdds(story.terms) ?? 0));
}

/** How surely stories that nothing announces must differ; the page's own looks make it more or less likely. */
function neededOdds(units: readonly Unit[], rest: readonly Story[]): number {
  const dated = rest.filter((story) => story.hasNewsSign).length;
  if (2 * dated >= rest.length) return -1.5;
  const above = units.slice(0, rest[0]!.from);
  const ownHeadings = above.filter((unit) => unit.kind === "main" && isHeadline(unit)).length;
  // News articles have hardly a heading of their own, reports have many.
  return ownHeadings <= 1 ? -4 : -7;
}

/**
 * Marks other stories that follow an article with nothing to announce them, as scrapes of news pages have them:
 * headlines down to the end of the page with text that shares no subject with what stands above the first. From
 * where on the stories together are least likely the article's own is where they begin, if that is unlikely
 * enough; less is needed where they bear the signs of news items (a date line, "2 hours ago"). A round-up is left.
 */
export function markOtherStories(units: readonly Unit[], text: string): void {
  const stories = storiesOf(units, text);
  const opening = new Opening(units, text);
  let best: { first: number; odds: number } | null = null;
  for (let first = 0; first < stories.length; first += 1) {
    opening.readTo(stories[first]!.from);
    if (isRoundUp(units, stories, first)) continue;
    const rest = stories.slice(first);
    const odds = rest.reduce((sum, story) => sum + oddsOf(story, opening.subject), 0);
    if (odds <= neededOdds(units, rest) && (best === null || odds < best.odds)) best = { first, odds };
  }
  for (const story of best === null ? [] : stories.slice(best.first))
    for (const unit of units.slice(story.from, story.to)) if (unit.kind === "main") unit.kind = "related";
}
