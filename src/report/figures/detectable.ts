import type { Finding } from "../../model/finding.ts";
import { byCodeUnit } from "../../model/ids.ts";
import type { ChannelId } from "../../model/vocabulary/channels.ts";
import { csvText } from "../escape.ts";
import type { Canvas, Drawing, Figure } from "../figure.ts";
import { el, group, type Markup } from "../markup.ts";
import { flaggedFrom, neededText } from "../needed.ts";
import { count, plain, signed } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { circle, line, pairLabel, text } from "../svg.ts";
import { features } from "../words.ts";
import { type CountAxis, countAxis, drawAxis } from "./count-axis.ts";
import { openTriangle } from "./null-channel.ts";

const MOST_PAIRS = 24;

/** Least excess needed first: where silence says most. Pairs that nothing would flag come last. */
function ordered(index: ReaderIndex, channel: ChannelId): readonly Finding[] {
  const excess = (finding: Finding): number => finding.minimumDetectable ?? Number.MAX_VALUE;
  return index.tested
    .filter((finding) => finding.channel === channel)
    .sort((left, right) => excess(left) - excess(right) || byCodeUnit(left.id, right.id));
}

interface Place {
  readonly axis: CountAxis;
  readonly narrow: boolean;
  readonly left: number;
}

function row(index: ReaderIndex, finding: Finding, y: number, canvas: Canvas, place: Place): Markup {
  const { axis, narrow, left } = place;
  const needed = finding.minimumDetectable;
  const middle = narrow ? y + 20 : y;
  const room = narrow ? canvas.width - 96 : left - 10;
  const seen = axis.at(finding.effect.excess);
  return el(
    "g",
    { "data-finding": finding.id },
    pairLabel(0, y + 4, index.nameOf(finding.a), index.nameOf(finding.b), room),
    needed === null ? null : line(axis.at(0), middle, axis.at(needed), middle, "s-line"),
    line(axis.at(0), middle - 6, axis.at(0), middle + 6, "s-ink"),
    circle(seen, middle, 4, "f-ink"),
    needed === null ? null : openTriangle(axis.at(needed), middle - 5),
    text(canvas.width, y + 4, `${signed(finding.effect.excess)} / ${neededText(finding)}`, "t-soft t-end"),
  );
}

function draw(index: ReaderIndex, findings: readonly Finding[], canvas: Canvas): Drawing {
  const narrow = canvas.width < 560;
  const left = narrow ? 0 : 250;
  const step = narrow ? 42 : 24;
  const values = findings.flatMap(({ effect, minimumDetectable }) => [effect.excess, minimumDetectable ?? 0]);
  const low = Math.floor(Math.min(0, ...values));
  const high = Math.ceil(Math.max(1, ...values));
  const axis = countAxis(low, high, left + 8, canvas.width - left - (narrow ? 16 : 106));
  const bottom = 26 + findings.length * step;
  return {
    height: bottom + 42,
    content: group(
      text(canvas.width, 10, "seen / needed over chance", "t-head t-end"),
      drawAxis(axis, 18, bottom),
      findings.map((finding, position) =>
        row(index, finding, 32 + position * step, canvas, { axis, narrow, left }),
      ),
      line(5, bottom + 27, 5, bottom + 39, "s-ink"),
      text(14, bottom + 37, "chance", "t-head"),
      circle(66, bottom + 33, 4, "f-ink"),
      text(76, bottom + 37, "seen", "t-head"),
      openTriangle(118, bottom + 28),
      text(129, bottom + 37, "needed to be flagged in 8 of 10 cases", "t-head"),
    ),
  };
}

function title(all: readonly Finding[], channel: ChannelId): string {
  const needed = all.flatMap(({ minimumDetectable }) => minimumDetectable ?? []);
  const noun = features(channel);
  if (needed.length === 0)
    return `No number of shared ${noun} would have been flagged: this channel's silence says nothing`;
  const [low, high] = [Math.min(...needed), Math.max(...needed)];
  const range = low === high ? plain(low) : `${plain(low)} to ${plain(high)}, depending on the pair,`;
  return `Of shared ${noun}, ${range} over chance would have been flagged in 8 of 10 cases`;
}

function csv(index: ReaderIndex, all: readonly Finding[]): string {
  return csvText(
    [
      "finding",
      "a",
      "b",
      "observed",
      "expected",
      "minimum_detectable_excess",
      "flagged_from",
      "degree_a",
      "degree_b",
    ],
    all.map((finding) => [
      finding.id,
      index.nameOf(finding.a),
      index.nameOf(finding.b),
      finding.observed,
      Number(finding.expected.toPrecision(12)),
      finding.minimumDetectable ?? "",
      flaggedFrom(finding) ?? "",
      finding.degrees[0],
      finding.degrees[1],
    ]),
  );
}

/** How much would two actors have to share, over chance, for the whole rule to see it? */
export function detectableFigure(index: ReaderIndex, channel: ChannelId): Figure | null {
  const all = ordered(index, channel);
  if (all.length === 0) return null;
  const shown = all.slice(0, MOST_PAIRS);
  const left =
    all.length > shown.length ? ` The ${shown.length} pairs where least is needed, of ${all.length}.` : "";
  const others = all.length > 1 ? ` and ${count(all.length - 1, "other")}` : "";
  return {
    id: `detectable-${channel}`,
    title: title(all, channel),
    subtitle: `Shared ${features(channel)} over what chance gives: seen, and needed by the whole rule, had they been published for both.${left}`,
    source: `findings ${shown[0]!.id}${others}`,
    description: shown
      .map(
        (finding) =>
          `${index.nameOf(finding.a)} and ${index.nameOf(finding.b)}: ${signed(finding.effect.excess)} seen, ${neededText(finding)} needed.`,
      )
      .join(" "),
    csv: csv(index, all),
    draw: (canvas) => draw(index, shown, canvas),
  };
}
