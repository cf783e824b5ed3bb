import type { Consistency, EvidenceRow } from "../../model/judgment.ts";
import { HYPOTHESES, type HypothesisId, RIVALS } from "../../model/vocabulary/levels.ts";
import { csvText } from "../escape.ts";
import type { Canvas, Drawing, Figure } from "../figure.ts";
import { el, group, type Markup } from "../markup.ts";
import { count } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { hatch, label, rect, text } from "../svg.ts";
import { rankedRivals, tellingRows } from "../telling-rows.ts";
import { capital, HYPOTHESIS_WORDS } from "../words.ts";

const STEP = 24;
const HEAD = 96;

const columnWord = (hypothesis: HypothesisId): string =>
  HYPOTHESIS_WORDS[hypothesis].replace(/ (?:cooperation|under two names)$/u, "");

/** For: filled, strongly: dark. Against: hatched, strongly: hatched and framed. Sign and hatch tell, not colour. */
const BOXES: Readonly<
  Record<Consistency, { readonly fill: string; readonly ink: string; readonly hatched: boolean }>
> = {
  "++": { fill: "f-both", ink: "h-ink-4", hatched: false },
  "+": { fill: "f-tint", ink: "", hatched: false },
  "0": { fill: "f-page", ink: "t-soft", hatched: false },
  "-": { fill: "f-page s-rule", ink: "", hatched: true },
  "--": { fill: "f-page s-ink", ink: "t-strong", hatched: true },
};

function box(stance: Consistency, x: number, y: number, width: number, prefix: string): Markup {
  const { fill, ink, hatched } = BOXES[stance];
  const size = { width: width - 2, height: STEP - 2 };
  return group(
    rect(x + 1, y + 1, size.width, size.height, { class: `${fill}${fill.includes("s-") ? "" : " s-rule"}` }),
    hatched ? rect(x + 1, y + 1, size.width, size.height, { fill: `url(#${prefix}-against)` }) : null,
    text(
      x + width / 2,
      y + STEP / 2 + 4,
      stance.replace(/-/gu, "−"),
      `t-mid${hatched ? " t-halo" : ""} ${ink}`.trim(),
    ),
  );
}

function draw(rows: readonly EvidenceRow[], { width, prefix }: Canvas): Drawing {
  const left = width < 560 ? 58 : Math.round(width * 0.36);
  const step = (width - left - 30) / HYPOTHESES.length;
  const heads = HYPOTHESES.map((hypothesis, column) => {
    const x = left + column * step + step / 2 + 4;
    const turn = `rotate(-50 ${Math.round(x * 100) / 100} ${HEAD - 8})`;
    const words = RIVALS.some((rival) => rival === hypothesis) ? "t-soft" : "t-strong";
    return text(x, HEAD - 8, columnWord(hypothesis), words, { transform: turn });
  });
  const lines = rows.map((row, at) => {
    const y = HEAD + at * STEP;
    const words = width < 560 ? row.id.slice(0, 8) : `${row.channel}: ${row.summary}`;
    return el(
      "g",
      { "data-row": row.id },
      label(0, y + STEP / 2 + 4, words, left - 10),
      HYPOTHESES.map((hypothesis, column) =>
        box(row.stance[hypothesis], left + column * step, y, step, prefix),
      ),
    );
  });
  return {
    height: HEAD + rows.length * STEP + 6,
    content: group(el("defs", {}, hatch(`${prefix}-against`, "ink", 5)), heads, lines),
  };
}

function title(index: ReaderIndex): string {
  const [first] = rankedRivals(index);
  return first === undefined
    ? "No rival explanation was weighed"
    : `${capital(HYPOTHESIS_WORDS[first.id])} is the explanation that least speaks against`;
}

/** Which rows speak for and against which explanation (analysis of competing hypotheses)? `null` without rows. */
export function achFigure(index: ReaderIndex): Figure | null {
  const rows = tellingRows(index);
  if (rows.length === 0) return null;
  const told = rows.map((row) => {
    const of = HYPOTHESES.filter((hypothesis) => row.stance[hypothesis] !== "0");
    return `${row.id}: ${of.map((hypothesis) => `${columnWord(hypothesis)} ${row.stance[hypothesis]}`).join(", ") || "tells nothing apart"}.`;
  });
  return {
    id: "ach",
    title: title(index),
    subtitle:
      "Evidence by hypothesis, the most telling row first: ++ and + speak for it, − and −− against, 0 does not tell.",
    source: `${count(index.assessment.evidence.length, "evidence row")} of this assessment`,
    description: told.join(" "),
    csv: csvText(
      ["row", "channel", "summary", ...HYPOTHESES],
      rows.map((row) => [row.id, row.channel, row.summary, ...HYPOTHESES.map((one) => row.stance[one])]),
    ),
    draw: (canvas) => draw(rows, canvas),
  };
}
