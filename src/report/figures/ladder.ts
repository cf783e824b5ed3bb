import type { Judgment } from "../../model/judgment.ts";
import { GRADES, type Grade, STATUS_WORDS } from "../../model/vocabulary/levels.ts";
import { csvText } from "../escape.ts";
import type { Canvas, Drawing, Figure } from "../figure.ts";
import { el, group, type Markup } from "../markup.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { hatch, line, text } from "../svg.ts";
import { capital, gradeWord, likelihoodText } from "../words.ts";
import { bandAxis, bands, rangeBar } from "./likelihood-bar.ts";
import { type Box, type RungState, rung } from "./rung.ts";

const RUNGS = [...GRADES].reverse();

function judgmentOf(index: ReaderIndex, grade: Grade): Judgment | null {
  return grade === "none" || grade === "incidental" ? null : index.assessment.levels[grade];
}

function stateOf(index: ReaderIndex, grade: Grade): RungState {
  const judgment = judgmentOf(index, grade);
  if (judgment !== null) return judgment.status;
  return index.assessment.grade === grade ? "held" : "empty";
}

function statusWord(index: ReaderIndex, grade: Grade): string {
  const judgment = judgmentOf(index, grade);
  const held = index.assessment.grade === grade;
  if (judgment === null) return held ? "the grade" : "";
  return STATUS_WORDS[judgment.status] + (held ? ": the grade" : "");
}

interface Layout {
  readonly narrow: boolean;
  readonly rowHeight: number;
  readonly glyph: Box;
  readonly textX: number;
  readonly bar: Box;
  readonly confidenceX: number;
}

function layoutFor(width: number): Layout {
  const narrow = width < 560;
  return narrow
    ? {
        narrow,
        rowHeight: 88,
        glyph: { x: 6, y: 4, width: 44, height: 16 },
        textX: 64,
        bar: { x: 64, y: 42, width: width - 64 - 14, height: 14 },
        confidenceX: width,
      }
    : {
        narrow,
        rowHeight: 48,
        glyph: { x: 6, y: 14, width: 56, height: 16 },
        textX: 78,
        bar: { x: 220, y: 22, width: width - 220 - 116, height: 16 },
        confidenceX: width - 92,
      };
}

/** Level, status, likelihood over its bands, and confidence apart, for one rung. */
function row(index: ReaderIndex, grade: Grade, top: number, layout: Layout, prefix: string): Markup {
  const { narrow, glyph, textX, bar, confidenceX } = layout;
  const judgment = judgmentOf(index, grade);
  const held = index.assessment.grade === grade;
  const at = (box: Box): Box => ({ ...box, y: top + box.y });
  const words = group(
    text(textX, top + (narrow ? 17 : 20), capital(grade), held ? "t-strong" : ""),
    narrow
      ? text(confidenceX, top + 17, statusWord(index, grade), "t-soft t-end")
      : text(textX, top + 36, statusWord(index, grade), "t-soft"),
  );
  const glyphBox = at(glyph);
  const mark = el(
    "g",
    { "data-level": grade, "data-judgment": judgment?.id },
    rung(stateOf(index, grade), glyphBox, `${prefix}-open`),
  );
  if (judgment === null) return group(words, mark);
  const barBox = at(bar);
  const confidence = `confidence ${judgment.confidence}`;
  return group(
    words,
    mark,
    bands(barBox),
    judgment.likelihood === null ? null : rangeBar(judgment.likelihood, barBox),
    text(bar.x, barBox.y - 5, capital(likelihoodText(judgment)), "t-soft"),
    narrow
      ? text(bar.x, barBox.y + 28, capital(confidence), "t-soft")
      : text(confidenceX, barBox.y + 12, judgment.confidence),
  );
}

/** The grade that no rung holds: an open, hatched rung beside the ladder, never its lowest. */
function undetermined(layout: Layout, width: number, prefix: string): Markup {
  const { glyph, textX } = layout;
  const box = { ...glyph, y: 6 };
  return group(
    rung("undetermined", box, `${prefix}-open`),
    text(textX, 18, "Grade: undetermined", "t-strong"),
    layout.narrow
      ? text(textX, 34, "beside the ladder, not on it", "t-soft")
      : text(236, 18, "silence, no data or no power; it stands beside the ladder, not on it", "t-soft"),
    line(0, layout.narrow ? 46 : 34, width, layout.narrow ? 46 : 34, "s-rule"),
  );
}

function draw(index: ReaderIndex, { width, prefix }: Canvas): Drawing {
  const layout = layoutFor(width);
  const open = index.assessment.grade === null;
  const openHeight = open ? (layout.narrow ? 58 : 46) : 0;
  const headHeight = layout.narrow ? 4 : 20;
  const top = openHeight + headHeight;
  const heights = RUNGS.map((grade) =>
    layout.narrow && judgmentOf(index, grade) === null ? 30 : layout.rowHeight,
  );
  const tops = heights.map(
    (_, position) => top + heights.slice(0, position).reduce((sum, height) => sum + height, 0),
  );
  const bottom = top + heights.reduce((sum, height) => sum + height, 0);
  const rails = [layout.glyph.x + 6, layout.glyph.x + layout.glyph.width - 6].map((x) =>
    line(x, top, x, bottom, "s-line"),
  );
  const firstPlain = RUNGS.findIndex((grade) => judgmentOf(index, grade) === null);
  const axisY = tops[firstPlain]! + (layout.narrow ? 4 : 8);
  const heads = layout.narrow
    ? null
    : group(
        text(layout.textX, openHeight + 12, "Level and status", "t-head"),
        text(layout.bar.x, openHeight + 12, "Likelihood, per cent", "t-head"),
        text(layout.confidenceX, openHeight + 12, "Confidence", "t-head"),
      );
  return {
    height: bottom + 4,
    content: group(
      el("defs", {}, hatch(`${prefix}-open`, "ink", 5)),
      open ? undetermined(layout, width, prefix) : null,
      heads,
      rails,
      RUNGS.map((grade, position) => row(index, grade, tops[position]!, layout, prefix)),
      layout.narrow ? null : bandAxis(layout.bar.x, axisY, layout.bar.width),
    ),
  };
}

function title(grade: Grade | null): string {
  if (grade === null) return "No rung of the ladder is held: the grade is undetermined";
  if (grade === "none") return "The evidence speaks against cooperation at every level";
  if (grade === "incidental")
    return "The best-supported claims reach the incidental rung, below any deliberate act";
  return `The best-supported claims reach the ${grade} rung`;
}

function description(index: ReaderIndex): string {
  const rows = RUNGS.map((grade) => {
    const judgment = judgmentOf(index, grade);
    const head = `${capital(grade)}: ${statusWord(index, grade) || "not the grade"}.`;
    if (judgment === null) return head;
    return `${head} Likelihood ${likelihoodText(judgment)}. Confidence ${judgment.confidence}.`;
  });
  return `Grade: ${gradeWord(index.assessment.grade)}. ${rows.join(" ")}`;
}

function csv(index: ReaderIndex): string {
  const rows = RUNGS.map((grade) => {
    const judgment = judgmentOf(index, grade);
    const range = judgment?.likelihood ?? null;
    return [
      grade,
      index.assessment.grade === grade ? "yes" : "no",
      judgment?.status ?? "",
      range?.term.join(" to ") ?? "",
      range?.low ?? "",
      range?.middle ?? "",
      range?.high ?? "",
      judgment?.confidence ?? "",
      judgment?.id ?? "",
    ];
  });
  const header = [
    "rung",
    "is_grade",
    "status",
    "likelihood_term",
    "low",
    "middle",
    "high",
    "confidence",
    "judgment",
  ];
  return csvText(header, rows);
}

/** How high does the evidence reach, how likely is each level, and how sure is that? */
export function ladderFigure(index: ReaderIndex): Figure {
  return {
    id: "ladder",
    title: title(index.assessment.grade),
    subtitle:
      "Weight-based range of the likelihood in per cent, over the seven ICD 203 bands. Confidence stands apart.",
    source: `judgments ${Object.values(index.assessment.levels)
      .map((judgment) => judgment.id)
      .join(", ")}`,
    description: description(index),
    csv: csv(index),
    draw: (canvas) => draw(index, canvas),
  };
}
