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
const MOST_STORIES = 40;
const SHORTEST_STORY = 160;
const LONGEST_OPENING = 10_000;

/** Said in words: names of detection rules and files are no headlines. */
function isHeadline({ isHeadline, line, block }: Unit): boolean {
  if (!isHeadline || block.tag === "pre" || !/^\D/.test(line)) return false;
  return (line.match(/\p{L}*\p{Ll}{2,}/gu)?.length ?? 0) >= FEWEST_WORDS;
}

/** Where headlines stand after the article has begun; of headlines in a row, the first. */
function startsOf(units: readonly Unit[]): number[] {
  const starts: number[] = [];
  let length = 0;
  let afterHeadline = false;
  for (const [index, unit] of units.entries()) {
    if (unit.kind !== "main") continue;
    const starting = isHeadline(unit);
    if (starting && !afterHeadline && length >= SHORTEST_ARTICLE) starts.push(index);
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
  const own = units.slice(0, stories[first]?.from ?? 0).filter((unit) => unit.kind === "main");
  const foreign = stories.slice(first).reduce((sum, story) => sum + story.length, 0);
  return foreign > own.reduce((sum, unit) => sum + unit.length, 0);
}

/** Does a story share next to nothing with the subject? One that nothing announces may share not a word. */
function isForeign(story: Story, subject: Subject, isAnnounced: boolean): boolean {
  if (story.hasIndicators) return false;
  if (isAnnounced) return subject.isForeignTo(story.terms);
  return story.length >= SHORTEST_STORY && subject.share(story.terms) === 0;
}

/**
 * Marks other stories that follow an article with nothing to announce them, as scrapes of news pages have them:
 * headlines down to the end of the page whose text shares no subject with what comes before. Two of them, or one
 * with the signs of a news item (a date line, "2 hours ago"), may share a word with it; a single one may not. There
 * must be less of them than of the article. An article's own sections share its names and are left.
 */
export function markOtherStories(units: readonly Unit[], text: string): void {
  const stories = storiesOf(units, text);
  const opening = new Opening(units, text);
  for (let first = 0; first < stories.length; first += 1) {
    const rest = stories.slice(first);
    const headlines = rest.reduce((sum, story) => sum + story.headlines, 0);
    const isAnnounced = headlines >= 2 || rest.some((story) => story.hasNewsSign);
    opening.readTo(stories[first]!.from);
    if (isRoundUp(units, stories, first)) continue;
    if (!rest.every((story) => isForeign(story, opening.subject, isAnnounced))) continue;
    for (const story of rest)
      for (const unit of units.slice(story.from, story.to)) if (unit.kind === "main") unit.kind = "related";
    return;
  }
}
