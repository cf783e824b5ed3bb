import type { Finding } from "../../model/finding.ts";
import { byCodeUnit } from "../../model/ids.ts";
import type { ChannelId } from "../../model/vocabulary/channels.ts";
import { csvText } from "../escape.ts";
import type { Canvas, Drawing, Figure } from "../figure.ts";
import { el, group, type Markup } from "../markup.ts";
import { count, plain, signed } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { circle, line, pairLabel, text } from "../svg.ts";
import { featureNoun } from "../words.ts";
import { type CountAxis, countAxis, drawAxis } from "./count-axis.ts";
import { openTriangle } from "./null-channel.ts";

const MOST_PAIRS = 24;

/** Least excess needed first: where silence says most. Pairs that nothing would flag come last. */
function ordered(index: ReaderIndex, channel: ChannelId): readonly Finding[] {
  const excess = (finding: Finding): number =>
    finding.minimumDetectable === null ? Number.MAX_VALUE : finding.minimumDetectable - finding.expected;
  return index.tested
    .filter((finding) => finding.channel === channel)
    .sort((left, right) => excess(left) - excess(right) || byCodeUnit(left.id, right.id));
}

function row(
  index: ReaderIndex,
  finding: Finding,
  axis: CountAxis,
  y: number,
  canvas: Canvas,
  left: number,
): Markup {
  const needed = finding.minimumDetectable;
  const narrow = left === 0;
  const middle = narrow ? y + 20 : y;
  const numbers =
    needed === null ? "none would be" : `${plain(needed)} (${signed(needed - finding.expected)})`;
  return el(
    "g",
    { "data-finding": finding.id },
    pairLabel(
      0,
      y + 4,
      index.nameOf(finding.a),
      index.nameOf(finding.b),
      (narrow ? canvas.width : left) - (narrow ? 96 : 10),
    ),
    needed === null ? null : line(axis.at(finding.expected), middle, axis.at(needed), middle, "s-line"),
    line(axis.at(finding.expected), middle - 6, axis.at(finding.expected), middle + 6, "s-ink"),
    circle(axis.at(finding.observed), middle, 4, "f-ink"),
    needed === null ? null : openTriangle(axis.at(needed), middle - 5),
    text(canvas.width, y + 4, numbers, "t-soft t-end"),
  );
}

function draw(index: ReaderIndex, findings: readonly Finding[], canvas: Canvas): Drawing {
  const narrow = canvas.width < 560;
  const left = narrow ? 0 : 250;
  const step = narrow ? 42 : 24;
  const most = Math.max(
    ...findings.map((finding) =>
      Math.max(finding.observed, finding.expected, finding.minimumDetectable ?? 0),
    ),
  );
  const axis = countAxis(0, most + 1, left + 8, canvas.width - left - (narrow ? 16 : 106));
  const bottom = 26 + findings.length * step;
  return {
    height: bottom + 42,
    content: group(
      text(canvas.width, 10, "needed (over chance)", "t-head t-end"),
      drawAxis(axis, 18, bottom),
      findings.map((finding, position) => row(index, finding, axis, 32 + position * step, canvas, left)),
      line(5, bottom + 27, 5, bottom + 39, "s-ink"),
      text(14, bottom + 37, "expected", "t-head"),
      circle(76, bottom + 33, 4, "f-ink"),
      text(86, bottom + 37, "seen", "t-head"),
      openTriangle(130, bottom + 28),
      text(141, bottom + 37, "flagged in 8 of 10 cases", "t-head"),
    ),
  };
}

function title(all: readonly Finding[], channel: ChannelId): string {
  const needed = all.flatMap(({ minimumDetectable }) => minimumDetectable ?? []);
  const noun = count(2, featureNoun(channel)).slice(2);
  if (needed.length === 0)
    return `No number of shared ${noun} would have been flagged: this channel's silence says nothing`;
  const [low, high] = [Math.min(...needed), Math.max(...needed)];
  const range = low === high ? plain(low) : `${plain(low)} to ${plain(high)}, depending on the pair,`;
  return `Of shared ${noun}, ${range} would have been flagged in 8 of 10 cases`;
}

/** How much would two actors have to share for the whole rule to see it? */
export function detectableFigure(index: ReaderIndex, channel: ChannelId): Figure | null {
  const all = ordered(index, channel);
  if (all.length === 0) return null;
  const shown = all.slice(0, MOST_PAIRS);
  const left =
    all.length > shown.length ? ` The ${shown.length} pairs where least is needed, of ${all.length}.` : "";
  return {
    id: `detectable-${channel}`,
    title: title(all, channel),
    subtitle: `Shared ${count(2, featureNoun(channel)).slice(2)}: seen, expected by chance, and the least that is flagged in 8 of 10 cases.${left}`,
    source: `findings ${shown[0]!.id} and ${count(all.length - 1, "other")}`,
    description: shown
      .map(
        (finding) =>
          `${index.nameOf(finding.a)} and ${index.nameOf(finding.b)}: ${finding.minimumDetectable === null ? "nothing would be flagged" : `${plain(finding.minimumDetectable)} needed`}.`,
      )
      .join(" "),
    csv: csvText(
      ["finding", "a", "b", "observed", "expected", "minimum_detectable", "degree_a", "degree_b"],
      all.map((finding) => [
        finding.id,
        index.nameOf(finding.a),
        index.nameOf(finding.b),
        finding.observed,
        Number(finding.expected.toPrecision(12)),
        finding.minimumDetectable ?? "",
        finding.degrees[0],
        finding.degrees[1],
      ]),
    ),
    draw: (canvas) => draw(index, shown, canvas),
  };
}
