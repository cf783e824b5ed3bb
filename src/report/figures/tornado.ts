import type { Assessment } from "../../model/assessment.ts";
import { byCodeUnit } from "../../model/ids.ts";
import type { Range } from "../../model/judgment.ts";
import { GRADES, type Grade, type Level } from "../../model/vocabulary/levels.ts";
import { csvText } from "../escape.ts";
import type { Canvas, Drawing, Figure } from "../figure.ts";
import { el, group, type Markup } from "../markup.ts";
import { count, percent } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { circle, hatch, label, line, rect, text } from "../svg.ts";
import { capital, gradeWord, LEVEL_ORDER } from "../words.ts";
import { shareScale } from "./likelihood-bar.ts";

const MOST_ROWS = 24;

export type Removal = Assessment["sensitivity"][number];

/** What is left out, in words: `report securelist.com/…`, `decision d-04…`, `priors × 0.5`. */
export function removalText(without: string): string {
  const scaled = /^(priors|weights)×(.+)$/u.exec(without);
  if (scaled) return `${scaled[1]} × ${scaled[2]}`;
  const [, kind, what] = /^(family|decision|publisher|channel):(.+)$/su.exec(without) ?? [];
  if (kind === undefined || what === undefined) return `without ${without}`;
  const named =
    kind === "family" ? `report ${what.replace(/^https?:\/\/(?:www\.)?/u, "")}` : `${kind} ${what}`;
  return `without ${kind === "publisher" ? what : named}`;
}

/** The level whose middle moves most under any removal; the base's best level when none moves. */
function movedLevel(index: ReaderIndex, removals: readonly Removal[]): Level {
  const shift = (level: Level): number =>
    Math.max(0, ...removals.map((removal) => Math.abs(moved(index, removal, level))));
  return [...LEVEL_ORDER].sort((left, right) => shift(right) - shift(left))[0]!;
}

/** By how much the middle of a level's range moves without it; 0 where no range was computed. */
function moved(index: ReaderIndex, removal: Removal, level: Level): number {
  const base = index.assessment.levels[level].likelihood;
  const range = removal.ranges?.[level];
  return base === null || range === undefined ? 0 : range.middle - base.middle;
}

const changes = (index: ReaderIndex, removal: Removal): boolean =>
  removal.grade !== index.assessment.grade || removal.movedLevels.length > 0;

/** What changes the answer first, then what moves the range most. */
export function rankedRemovals(index: ReaderIndex): readonly Removal[] {
  const removals = index.assessment.sensitivity;
  const level = movedLevel(index, removals);
  const size = (removal: Removal): number => Math.abs(moved(index, removal, level));
  const weight = (removal: Removal): number => (changes(index, removal) ? 1 : 0);
  return [...removals].sort(
    (left, right) =>
      weight(right) - weight(left) || size(right) - size(left) || byCodeUnit(left.without, right.without),
  );
}

/** What the removal does, in words. */
export function removalEffect(index: ReaderIndex, removal: Removal): readonly string[] {
  const grade =
    removal.grade === index.assessment.grade
      ? null
      : `${gradeWord(index.assessment.grade)} → ${gradeWord(removal.grade)}`;
  const levels = removal.movedLevels.length > 0 ? `moves ${removal.movedLevels.join(", ")}` : null;
  const parts = [grade, levels].filter((part) => part !== null);
  return parts.length > 0 ? parts : ["nothing moves"];
}

/** Can shifts be drawn in per cent, or only as grades? */
function isRanged(index: ReaderIndex, removals: readonly Removal[], level: Level): boolean {
  return (
    index.assessment.levels[level].likelihood !== null &&
    removals.some((removal) => removal.ranges?.[level] !== undefined)
  );
}

interface Layout {
  readonly left: number;
  readonly plot: number;
  readonly step: number;
  readonly narrow: boolean;
}

function layoutFor(width: number): Layout {
  const narrow = width < 560;
  return narrow
    ? { narrow, left: 8, plot: width - 40, step: 56 }
    : { narrow, left: 210, plot: width - 210 - 200, step: 36 };
}

/** A bar from the middle with everything to the middle without it, the range as a whisker. */
function shiftBar(base: Range, range: Range, y: number, layout: Layout): Markup {
  const at = shareScale(layout.left, layout.plot);
  const [from, to] = [at(base.middle * 100), at(range.middle * 100)];
  return group(
    line(at(range.low * 100), y, at(range.high * 100), y, "s-line"),
    rect(Math.min(from, to), y - 6, Math.abs(to - from), 12, { class: "f-both" }),
    circle(to, y, 4, "f-page s-ink"),
  );
}

function row(
  index: ReaderIndex,
  removal: Removal,
  level: Level,
  top: number,
  layout: Layout,
  canvas: Canvas,
): Markup {
  const base = index.assessment.levels[level].likelihood;
  const range = removal.ranges?.[level];
  const y = layout.narrow ? top + 36 : top;
  const effect = removalEffect(index, removal);
  const strong = changes(index, removal) ? "t-strong" : "";
  return el(
    "g",
    { "data-without": removal.without },
    label(0, top + 4, removalText(removal.without), layout.narrow ? canvas.width : layout.left - 12, strong),
    layout.narrow ? label(0, top + 20, effect.join("; "), canvas.width, "t-soft") : null,
    base !== null && range !== undefined
      ? shiftBar(base, range, y, layout)
      : gradeShift(index, removal, y, layout, canvas.prefix),
    layout.narrow
      ? null
      : effect.map((words, position) =>
          label(
            canvas.width - 190,
            top + 4 + (position - (effect.length - 1) / 2) * 15,
            words,
            190,
            "t-soft",
          ),
        ),
  );
}

/** Without ranges: the grade before and after, on five rungs with the undetermined one apart. */
function gradeShift(index: ReaderIndex, removal: Removal, y: number, layout: Layout, prefix: string): Markup {
  const at = (grade: Grade | null): number =>
    layout.left + (layout.plot / 6) * (grade === null ? 0.3 : 1.5 + GRADES.indexOf(grade));
  const [from, to] = [at(index.assessment.grade), at(removal.grade)];
  const open = rect(to - 6, y - 6, 12, 12, { fill: `url(#${prefix}-open)`, class: "s-line s-dash" });
  return group(
    line(from, y, to, y, "s-both"),
    circle(from, y, 3, "f-ink"),
    removal.grade === null ? open : circle(to, y, 5, "f-both"),
  );
}

function axis(index: ReaderIndex, level: Level, layout: Layout, bottom: number, ranged: boolean): Markup {
  if (!ranged) {
    const words = ["undet.", "none", "incid.", "tact.", "oper.", "strat."];
    return group(
      words.map((word, position) => {
        const x = layout.left + (layout.plot / 6) * (position === 0 ? 0.3 : position + 0.5);
        return group(line(x, 4, x, bottom, "s-rule"), text(x, bottom + 15, word, "t-head t-mid"));
      }),
    );
  }
  const at = shareScale(layout.left, layout.plot);
  const base = index.assessment.levels[level].likelihood?.middle;
  return group(
    [0, 20, 40, 60, 80, 100].map((tick) =>
      group(
        line(at(tick), 4, at(tick), bottom, "s-rule"),
        text(at(tick), bottom + 15, tick === 100 ? "100%" : String(tick), "t-head t-mid"),
      ),
    ),
    base === undefined ? null : line(at(base * 100), 4, at(base * 100), bottom, "s-ink s-dash"),
  );
}

function draw(index: ReaderIndex, removals: readonly Removal[], level: Level, canvas: Canvas): Drawing {
  const layout = layoutFor(canvas.width);
  const ranged = isRanged(index, removals, level);
  const bottom = removals.length * layout.step + 8;
  const words = ranged ? "dashed: with everything" : "small dot: with everything; large: without";
  return {
    height: bottom + 40,
    content: group(
      el("defs", {}, hatch(`${canvas.prefix}-open`, "ink", 4)),
      axis(index, level, layout, bottom, ranged),
      removals.map((removal, position) =>
        row(index, removal, level, 16 + position * layout.step, layout, canvas),
      ),
      text(0, bottom + 34, words, "t-head"),
    ),
  };
}

function title(index: ReaderIndex): string {
  const { sensitivity } = index.assessment;
  const found = sensitivity.filter((removal) => changes(index, removal));
  if (found.length === 0) return `No single removal of ${sensitivity.length} changes the answer`;
  if (found.length === 1) return `The answer changes with one removal: ${removalText(found[0]!.without)}`;
  return `${found.length} of ${sensitivity.length} removals change the answer`;
}

/** What carries the answer? `null` when no removal moves anything and no range was computed. */
export function tornadoFigure(index: ReaderIndex): Figure | null {
  const ranked = rankedRemovals(index);
  const telling = ranked.filter((removal) => changes(index, removal) || removal.ranges !== undefined);
  if (telling.length === 0) return null;
  const shown = telling.slice(0, MOST_ROWS);
  const level = movedLevel(index, ranked);
  return {
    id: "tornado",
    title: title(index),
    subtitle: isRanged(index, shown, level)
      ? `Middle of the ${level} level's range in per cent, without one publisher, home state, channel or decision at a time.`
      : "Grade of the answer, without one publisher, home state, channel or decision at a time.",
    source: `${count(ranked.length, "rerun")} of this assessment, each without one thing`,
    description: shown
      .map(
        (removal) => `${capital(removalText(removal.without))}: ${removalEffect(index, removal).join("; ")}.`,
      )
      .join(" "),
    csv: csvText(
      ["without", "grade", "moved_levels", ...LEVEL_ORDER.map((each) => `${each}_middle`)],
      ranked.map((removal) => [
        removal.without,
        gradeWord(removal.grade),
        removal.movedLevels.join(" "),
        ...LEVEL_ORDER.map((each) => removal.ranges?.[each]?.middle ?? ""),
      ]),
    ),
    draw: (canvas) => draw(index, shown, level, canvas),
  };
}

/** Middle of a level without something, for the table: `12% (from 34%)`. */
export function shiftText(index: ReaderIndex, removal: Removal, level: Level): string {
  const base = index.assessment.levels[level].likelihood;
  const range = removal.ranges?.[level];
  if (base === null || range === undefined) return "not computed";
  return `${percent(range.middle)} (from ${percent(base.middle)})`;
}
