import { Subject, termsOf } from "./cohesion.ts";
import { ABOUT_FIRM, INDICATOR } from "./cues.ts";
import { type LineCue, lineCue } from "./line-cue.ts";
import { lengthOf, type Unit } from "./units.ts";

/** What the reader of the page is inside of. `after` follows a line that closes an article. */
type Mode = "main" | "related" | "comments" | "author" | "keywords" | "references" | "after";

/** Prose of this length has words enough to tell whether it goes on with the article. */
const ENOUGH_PROSE = 700;
/** How many stretches below are asked too, and how much one of them may say. */
const STRETCHES = 2;
const MOST_ODDS = 4;
/** Log-odds under which a stretch is not looked at again block by block. */
const CLEARLY_FOREIGN = -2;
const REFERENCE =
  /^\[?\(?\d{1,3}[\].)]|https?:\/\/|hxxps?:|\bwww\.|\b(?:19|20)\d\d\b|^[-*•]|accessed|retrieved|doi/i;

/** How much of the page must lie above a line that closes an article; further up it is only a line. */
const LATE: Readonly<Partial<Record<LineCue, number>>> = {
  "comments-head": 0.5,
  "author-head": 0.5,
  "about-head": 0.5,
  "author-box": 0.6,
  credit: 0.4,
  closing: 0.4,
};

/** Walks down a page and says of each block which section it stands in. */
export class SectionWalk {
  readonly #units: readonly Unit[];
  readonly #cues: readonly (LineCue | null)[];
  readonly #text: string;
  readonly #total: number;
  readonly #known = new Subject();
  /** Main blocks that the subject has not been told of: most pages never ask for it. */
  #unread: Unit[] = [];
  #mode: Mode = "main";
  /** Characters walked over so far. */
  #passed = 0;
  /** Blocks before this one are known to be of other stories. */
  #foreignTo = 0;
  /** Blocks since the mode was entered. */
  #since = 0;

  constructor(units: readonly Unit[], text: string) {
    this.#units = units;
    this.#text = text;
    this.#total = lengthOf(units);
    this.#cues = units.map(({ line, length, block }) => (block.tag === "pre" ? null : lineCue(line, length)));
  }

  walk(): void {
    for (const [index, unit] of this.#units.entries()) {
      const isSetByMarkup = unit.block.hint === "furniture" || unit.block.hint === "related";
      if (!isSetByMarkup) this.#step(unit, index);
      if (unit.kind === "main") this.#unread.push(unit);
      this.#passed += unit.length;
    }
  }

  /** What the article is about up to here. */
  get #subject(): Subject {
    for (const unit of this.#unread) this.#known.add(this.#textOf(unit));
    this.#unread = [];
    return this.#known;
  }

  #textOf(unit: Unit): string {
    return this.#text.slice(unit.block.start, unit.block.end);
  }

  #enter(mode: Mode, unit: Unit, kind: Unit["kind"]): void {
    this.#mode = mode;
    this.#since = 0;
    unit.kind = kind;
  }

  #isLate(cue: LineCue): boolean {
    return this.#passed >= 300 && this.#passed >= (LATE[cue] ?? 0) * this.#total;
  }

  #step(unit: Unit, index: number): void {
    this.#since += 1;
    const cue = this.#cues[index] ?? null;
    if (cue === "related-head") this.#enter("related", unit, "related");
    else if (cue === "keyword-head") this.#enter("keywords", unit, "furniture");
    else if (cue === "teaser") unit.kind = "related";
    else if (cue === "furniture") unit.kind = "furniture";
    else if (cue === "credit" || cue === "closing") {
      unit.kind = "furniture";
      if (this.#isLate(cue)) this.#enter("after", unit, "furniture");
    } else if (cue === null || !this.#closes(cue, unit, index)) this.#plain(unit, index);
  }

  /** Cues that are taken at their word only far enough down the page, or among others of the kind. */
  #closes(cue: LineCue, unit: Unit, index: number): boolean {
    if (cue === "perhaps-field") {
      const near = [-2, -1, 1, 2].map((step) => this.#cues[index + step]);
      const isField = near.includes("perhaps-field") || near.includes("furniture");
      if (isField) unit.kind = "furniture";
      return isField;
    }
    if (cue === "references-head") {
      if (!this.#isReferenceList(index)) return false;
      this.#enter("references", unit, "furniture");
      return true;
    }
    if (!this.#isLate(cue)) return false;
    if (cue === "about-head") return this.#isFirmOnItself(unit, index);
    this.#enter(
      cue === "comments-head" ? "comments" : cue === "author-head" ? "author" : "after",
      unit,
      "furniture",
    );
    return true;
  }

  #isFirmOnItself(unit: Unit, index: number): boolean {
    const next = this.#units[index + 1];
    if (next === undefined || !ABOUT_FIRM.test(next.line)) return false;
    this.#enter("author", unit, "furniture");
    return true;
  }

  #isReferenceList(index: number): boolean {
    const next = this.#units.slice(index + 1, index + 6);
    return (
      next.length > 0 && next.filter((unit) => REFERENCE.test(unit.line)).length >= Math.min(2, next.length)
    );
  }

  /** A block with no cue of its own. */
  #plain(unit: Unit, index: number): void {
    if (this.#mode === "main") unit.kind = "main";
    else if (this.#mode === "comments" || this.#holds(unit)) unit.kind = "furniture";
    else if (this.#returns(unit, index)) this.#enter("main", unit, "main");
    else unit.kind = "related";
  }

  /** Does a box or list of the page itself go on with this block? */
  #holds(unit: Unit): boolean {
    if (this.#mode === "author") return this.#since <= 3 && !unit.isHeadline;
    if (this.#mode === "references") return REFERENCE.test(unit.line) || !unit.isHeadline;
    const isShort = unit.length <= 80 && !unit.isProse && !INDICATOR.test(unit.line);
    return this.#mode === "keywords" && isShort && this.#since <= 40;
  }

  /** Back in the article, or still among other stories? Its subject decides. */
  #returns(unit: Unit, index: number): boolean {
    // Nobody lists hashes or defanged hosts but a report, in its appendix.
    if (INDICATOR.test(unit.line)) return true;
    if (unit.block.hint === "main" && this.#mode !== "after" && this.#since > 1 && unit.isProse) return true;
    if (unit.isHeadline && !unit.isProse) return this.#headsOwnText(unit, index);
    return unit.isProse && this.#goesOnAt(index);
  }

  /**
   * Does the article go on at a block? Its prose and that of the next stretches below must belong to the subject
   * together, and itself not speak against it. Where most of the page is still to come the box was one inside the
   * article; further down the article is more likely over, and more is asked.
   */
  #goesOnAt(index: number): boolean {
    if (index < this.#foreignTo) return false;
    const first = this.#stretch(index);
    const odds = this.#subject.logOdds(termsOf(first.text)) ?? -1;
    if (odds < CLEARLY_FOREIGN) this.#foreignTo = first.end;
    const needed = this.#passed < 0.5 * this.#total ? 0 : 2;
    if (odds < Math.min(needed, 1)) return false;
    let sum = odds;
    let at = first.end;
    for (let more = 0; more < STRETCHES && at < this.#units.length; more += 1) {
      while (at < this.#units.length && !this.#units[at]!.isProse) at += 1;
      const { text, end } = this.#stretch(at);
      sum += Math.max(-MOST_ODDS, Math.min(MOST_ODDS, this.#subject.logOdds(termsOf(text)) ?? 0));
      at = end;
    }
    return sum >= needed;
  }

  /** A heading among teasers is the article's own when both it and the prose below belong to the subject. */
  #headsOwnText(heading: Unit, index: number): boolean {
    if (!/^h\d$/.test(heading.block.tag) || !this.#units[index + 1]?.isProse) return false;
    return this.#goesOnAt(index + 1) && (this.#subject.logOdds(termsOf(`x ${heading.line}`)) ?? 0) > -1;
  }

  /** The prose from a block on, as much as is needed to know its subject, and the block after it. */
  #stretch(index: number): { text: string; end: number } {
    let text = "";
    let at = index;
    for (; at < this.#units.length && text.length < ENOUGH_PROSE; at += 1) {
      const unit = this.#units[at]!;
      if (at > index && !unit.isProse) break;
      text += `${this.#textOf(unit)}\n`;
    }
    return { text: text.slice(0, 3 * ENOUGH_PROSE), end: at };
  }
}
