import type { Finding, NullId, NullResult } from "../../model/finding.ts";
import type { ChannelId } from "../../model/vocabulary/channels.ts";
import { csvText } from "../escape.ts";
import type { Canvas, Drawing, Figure } from "../figure.ts";
import { group, type Markup } from "../markup.ts";
import { decimal, pEquals, plain } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { circle, label, line, pairLabel, text } from "../svg.ts";
import { type CountAxis, countAxis, drawAxis } from "./count-axis.ts";
import { mainFindings } from "./null-channel.ts";

const ORDER: readonly NullId[] = ["bicm", "dc", "fixed", "stratified", "style", "cited-apart", "same-states"];

/** What each null holds fixed, from the loosest to the most demanding. */
export const NULL_WORDS: Readonly<Record<NullId, string>> = {
  bicm: "margins on average (bicm)",
  dc: "both rows exactly (dc, decides)",
  fixed: "all margins exactly (fixed)",
  stratified: "margins within strata (stratified)",
  style: "margins and two latent styles (style)",
  independent: "named victims all alike (independent)",
  shifted: "days moved around (shifted)",
  dealt: "dealt again within publishers (dealt)",
  turned: "each side's before and after dealt again (turned)",
  "cited-apart": "without reports that cite both (cited-apart)",
  "same-states": "among pairs of the same states (same-states)",
};

interface Rung {
  readonly finding: Finding;
  readonly id: NullId;
  readonly result: NullResult;
}

function rungsOf(finding: Finding): readonly Rung[] {
  return ORDER.flatMap((id) => {
    const result = finding.nulls[id];
    return result === undefined ? [] : [{ finding, id, result }];
  });
}

const high = ({ result, finding }: Rung): number =>
  Math.max(result.expected + 2 * result.sd, finding.observed);
const low = ({ result, finding }: Rung): number =>
  Math.max(0, Math.min(result.expected - 2 * result.sd, finding.observed));

function rungRow(
  { result, id, finding }: Rung,
  axis: CountAxis,
  y: number,
  canvas: Canvas,
  left: number,
): Markup {
  const from = axis.at(Math.max(0, result.expected - 2 * result.sd));
  const to = axis.at(result.expected + 2 * result.sd);
  const narrow = left === 0;
  const middle = narrow ? y + 20 : y;
  return group(
    label(0, y + 4, NULL_WORDS[id], narrow ? canvas.width - 90 : left - 10, id === "dc" ? "t-strong" : ""),
    line(from, middle, to, middle, "s-line"),
    line(from, middle - 4, from, middle + 4, "s-line"),
    line(to, middle - 4, to, middle + 4, "s-line"),
    circle(axis.at(result.expected), middle, 4, "f-page s-ink"),
    circle(axis.at(finding.observed), middle, 4, "f-ink"),
    text(canvas.width, y + 4, pEquals(result.p), "t-soft t-end"),
  );
}

function draw(index: ReaderIndex, findings: readonly Finding[], canvas: Canvas): Drawing {
  const narrow = canvas.width < 560;
  const left = narrow ? 0 : 236;
  const right = narrow ? 8 : 84;
  const rungs = findings.flatMap(rungsOf);
  const axis = countAxis(
    Math.min(...rungs.map(low)),
    Math.max(...rungs.map(high)) + 1,
    left + 8,
    canvas.width - left - right - 16,
  );
  const step = narrow ? 42 : 26;
  let y = 0;
  const parts = findings.map((finding) => {
    const head = group(
      pairLabel(0, y + 14, index.nameOf(finding.a), index.nameOf(finding.b), canvas.width * 0.92, "t-strong"),
    );
    const rows = rungsOf(finding).map((each, position) =>
      rungRow(each, axis, y + 36 + position * step, canvas, left),
    );
    y += 36 + rows.length * step + 4;
    return group(head, rows);
  });
  return {
    height: y + 42,
    content: group(
      drawAxis(axis, 22, y),
      parts,
      circle(6, y + 33, 4, "f-ink"),
      text(16, y + 37, "seen", "t-head"),
      circle(62, y + 33, 4, "f-page s-ink"),
      text(72, y + 37, "expected, whiskers two standard deviations", "t-head"),
    ),
  };
}

function title(index: ReaderIndex, finding: Finding, channel: ChannelId): string {
  const rungs = rungsOf(finding);
  const ordinary = rungs.filter(({ result }) => result.p > 0.05).length;
  const pair = `${index.nameOf(finding.a)} and ${index.nameOf(finding.b)}`;
  return `${ordinary} of ${rungs.length} nulls find the ${channel} that ${pair} share ordinary`;
}

/** Does the answer hold when the null holds more fixed? For the three pairs that come nearest to standing out. */
export function nullsLadderFigure(index: ReaderIndex, channel: ChannelId): Figure | null {
  const findings = mainFindings(index, channel, 3).filter((finding) => rungsOf(finding).length > 1);
  const first = findings[0];
  if (first === undefined) return null;
  return {
    id: `nulls-${channel}`,
    title: title(index, first, channel),
    subtitle:
      "Shared features: seen, and expected under each null, from the loosest to the most demanding. p unadjusted.",
    source: `findings ${findings.map((finding) => finding.id).join(", ")}`,
    description: findings
      .flatMap(rungsOf)
      .map(
        ({ finding, id, result }) =>
          `${index.nameOf(finding.a)} and ${index.nameOf(finding.b)}, ${id}: ${plain(finding.observed)} seen, ${decimal(result.expected)} expected, ${pEquals(result.p)}.`,
      )
      .join(" "),
    csv: csvText(
      ["finding", "a", "b", "null", "observed", "expected", "sd", "p", "draws"],
      findings
        .flatMap(rungsOf)
        .map(({ finding, id, result }) => [
          finding.id,
          index.nameOf(finding.a),
          index.nameOf(finding.b),
          id,
          finding.observed,
          Number(result.expected.toPrecision(12)),
          Number(result.sd.toPrecision(12)),
          Number(result.p.toPrecision(12)),
          result.draws ?? "",
        ]),
    ),
    draw: (canvas) => draw(index, findings, canvas),
  };
}
