import type { Finding } from "../../model/finding.ts";
import type { ChannelId } from "../../model/vocabulary/channels.ts";
import { csvText } from "../escape.ts";
import type { Canvas, Drawing, Figure } from "../figure.ts";
import { el, group, type Markup } from "../markup.ts";
import { flaggedFrom } from "../needed.ts";
import { count, decimal, pEquals, plain } from "../numbers.ts";
import { type ReaderIndex, survives } from "../reader-index.ts";
import { circle, line, pairLabel, path, rect, text } from "../svg.ts";
import { capital, features } from "../words.ts";
import { type CountAxis, countAxis, drawAxis } from "./count-axis.ts";
import { nullMass } from "./null-mass.ts";

const MOST_PAIRS = 6;
const ROW = 74;
const CURVE = 34;

/** The pairs of one channel that come nearest to standing out, smallest p first. */
export function mainFindings(index: ReaderIndex, channel: ChannelId, most = MOST_PAIRS): readonly Finding[] {
  return index.tested
    .filter((finding) => finding.channel === channel)
    .sort((left, right) => left.p - right.p)
    .slice(0, most);
}

/** An open triangle below the base line: what would have been flagged. */
export function openTriangle(x: number, y: number, classes = "f-page s-ink"): Markup {
  return path(`M${decimal(x, 2)} ${decimal(y, 2)}l5 9h-10z`, classes);
}

function curve(finding: Finding, axis: CountAxis, base: number): Markup {
  const { first, shares } = nullMass(finding);
  const peak = Math.max(...shares);
  const wide = Math.max(1.5, Math.min(14, (axis.at(1) - axis.at(0)) * 0.7));
  return group(
    shares.map((share, position) => {
      const height = (share / peak) * CURVE;
      return height < 0.3
        ? null
        : rect(axis.at(first + position) - wide / 2, base - height, wide, height, {
            class: "f-mass",
            opacity: 0.55,
          });
    }),
  );
}

function row(index: ReaderIndex, finding: Finding, axis: CountAxis, top: number, width: number): Markup {
  const base = top + 20 + CURVE;
  const observed = axis.at(finding.observed);
  const numbers = `${plain(finding.observed)} seen, ${decimal(finding.expected)} expected, ${pEquals(finding.p)}`;
  const needed = flaggedFrom(finding);
  return el(
    "g",
    { "data-finding": finding.id },
    pairLabel(0, top + 8, index.nameOf(finding.a), index.nameOf(finding.b), width - 228, "t-halo"),
    text(width, top + 8, numbers, "t-soft t-end t-halo"),
    curve(finding, axis, base),
    line(0, base, width, base, "s-line"),
    needed === null ? null : openTriangle(axis.at(needed), base + 2),
    line(observed, top + 18, observed, base, survives(finding) ? "s-both" : "s-ink"),
    circle(observed, top + 18, 4, survives(finding) ? "f-both" : "f-ink"),
  );
}

function draw(index: ReaderIndex, findings: readonly Finding[], { width }: Canvas): Drawing {
  const tops = findings.map((finding) => {
    const { first, shares } = nullMass(finding);
    return Math.max(first + shares.length, finding.observed, flaggedFrom(finding) ?? 0);
  });
  const axis = countAxis(0, Math.max(...tops) + 1, 8, width - 16);
  const narrow = width < 480;
  const rowHeight = narrow ? ROW + 14 : ROW;
  const bottom = findings.length * rowHeight + 2;
  return {
    height: bottom + 42,
    content: group(
      drawAxis(axis, 0, bottom),
      findings.map((finding, position) =>
        narrow
          ? narrowRow(index, finding, axis, position * rowHeight, width)
          : row(index, finding, axis, position * rowHeight, width),
      ),
      circle(6, bottom + 33, 4, "f-ink"),
      text(16, bottom + 37, "seen", "t-head"),
      rect(56, bottom + 28, 10, 10, { class: "f-mass", opacity: 0.55 }),
      text(72, bottom + 37, "chance", "t-head"),
      openTriangle(128, bottom + 29),
      text(140, bottom + 37, "flagged from here", "t-head"),
    ),
  };
}

/** The same row with its numbers on a line of their own. */
function narrowRow(
  index: ReaderIndex,
  finding: Finding,
  axis: CountAxis,
  top: number,
  width: number,
): Markup {
  const numbers = `${plain(finding.observed)} seen, ${decimal(finding.expected)} expected, ${pEquals(finding.p)}`;
  const base = top + 34 + CURVE;
  const observed = axis.at(finding.observed);
  const needed = flaggedFrom(finding);
  return el(
    "g",
    { "data-finding": finding.id },
    pairLabel(0, top + 8, index.nameOf(finding.a), index.nameOf(finding.b), width, "t-halo"),
    text(0, top + 23, numbers, "t-soft t-halo"),
    curve(finding, axis, base),
    line(0, base, width, base, "s-line"),
    needed === null ? null : openTriangle(axis.at(needed), base + 2),
    line(observed, top + 32, observed, base, survives(finding) ? "s-both" : "s-ink"),
    circle(observed, top + 32, 4, survives(finding) ? "f-both" : "f-ink"),
  );
}

function title(all: readonly Finding[], shown: number, channel: ChannelId): string {
  const found = all.filter(survives).length;
  const noun = features(channel);
  const nearest = all.length > shown ? `; the ${shown} nearest are drawn` : "";
  if (found === 0)
    return all.length === 1
      ? `The one tested pair shares no more ${noun} than chance gives`
      : `None of ${all.length} pairs shares more ${noun} than chance gives${nearest}`;
  return `${capital(String(found))} of ${count(all.length, "pair")} share${found === 1 ? "s" : ""} more ${noun} than chance gives${nearest}`;
}

/** Is what two actors share more than two rows of these lengths would share by chance? One figure a channel. */
export function nullFigure(index: ReaderIndex, channel: ChannelId): Figure | null {
  const all = index.tested.filter((finding) => finding.channel === channel);
  const findings = mainFindings(index, channel);
  if (findings.length === 0) return null;
  const exact = findings.every((finding) => nullMass(finding).exact);
  const shape = exact
    ? "Grey: the null's own distribution."
    : "Grey: the null, drawn from its mean and standard deviation.";
  return {
    id: `null-${channel}`,
    title: title(all, findings.length, channel),
    subtitle: `Number of shared ${features(channel)} under the null that decides, both margins held. ${shape}`,
    source: `findings ${findings.map((finding) => finding.id).join(", ")}`,
    description: findings
      .map(
        (finding) =>
          `${index.nameOf(finding.a)} and ${index.nameOf(finding.b)}: ${finding.observed} seen, ${decimal(finding.expected)} expected, ${pEquals(finding.p)}.`,
      )
      .join(" "),
    csv: csvText(
      [
        "finding",
        "a",
        "b",
        "k",
        "share_under_null",
        "observed",
        "expected",
        "p",
        "q",
        "minimum_detectable_excess",
        "flagged_from",
        "exact",
      ],
      findings.flatMap((finding) => massRows(index, finding)),
    ),
    draw: (canvas) => draw(index, findings, canvas),
  };
}

function massRows(index: ReaderIndex, finding: Finding): readonly (readonly (string | number)[])[] {
  const { first, shares, exact } = nullMass(finding);
  return shares.map((share, position) => [
    finding.id,
    index.nameOf(finding.a),
    index.nameOf(finding.b),
    first + position,
    Number(share.toPrecision(12)),
    finding.observed,
    Number(finding.expected.toPrecision(12)),
    Number(finding.p.toPrecision(12)),
    Number(finding.q.toPrecision(12)),
    finding.minimumDetectable ?? "",
    flaggedFrom(finding) ?? "",
    exact ? "yes" : "no",
  ]);
}
