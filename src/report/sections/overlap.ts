import type { Finding, NotEnough } from "../../model/finding.ts";
import { byCodeUnit } from "../../model/ids.ts";
import {
  CHANNEL_IDS,
  CHANNEL_MEANINGS,
  type ChannelId,
  EVENT_CHANNELS,
} from "../../model/vocabulary/channels.ts";
import type { Block, Column, Inline, Section } from "../blocks.ts";
import { detectableFigure } from "../figures/detectable.ts";
import { nullFigure } from "../figures/null-channel.ts";
import { nullsLadderFigure } from "../figures/nulls-ladder.ts";
import { neededText } from "../needed.ts";
import { count, decimal, plain, pValue } from "../numbers.ts";
import { columnText, type ReaderIndex } from "../reader-index.ts";
import { capital, featureNoun, features } from "../words.ts";
import { eventTable } from "./event-tests.ts";
import { statementTable } from "./statements.ts";

const SHOWN = 15;

/** Ratio of seen to expected, with the ends of its 95 % interval. */
function ratioText({ effect, expected }: Finding): string {
  const ends = effect.interval.map((end) => decimal(end / Math.max(expected, 1e-9), 2));
  return `${decimal(effect.ratio, 2)} (${ends.join("–")})`;
}

interface FindingColumn {
  readonly column: Column;
  readonly cell: (finding: Finding) => readonly Inline[];
}

function pairCell(index: ReaderIndex, { a, b }: Finding): readonly Inline[] {
  return [
    { kind: "side", side: index.sideOf(a) ?? "a", text: index.nameOf(a) },
    { kind: "versus" },
    { kind: "side", side: index.sideOf(b) ?? "b", text: index.nameOf(b) },
  ];
}

function rarestText(index: ReaderIndex, { shared }: Finding): string {
  const rarest = shared.slice(0, 3).map(({ column, rows }) => `${columnText(index, column)}: ${plain(rows)}`);
  return rarest.length === 0 ? "none shared" : rarest.join("; ");
}

function findingColumns(
  index: ReaderIndex,
  channel: ChannelId,
  mixedDates: boolean,
): readonly FindingColumn[] {
  const number = (label: string, text: (finding: Finding) => string): FindingColumn => ({
    column: { label, align: "end", room: "tight" },
    cell: (finding) => [text(finding)],
  });
  const dates: FindingColumn = {
    column: { label: "Links" },
    cell: ({ undated }) => [undated ? "all, undated" : "in the period"],
  };
  return [
    { column: { label: "Pair" }, cell: (finding) => pairCell(index, finding) },
    number("Seen", ({ observed }) => plain(observed)),
    number("Expected", ({ expected }) => decimal(expected)),
    number("Ratio (95%)", ratioText),
    number("p", ({ p }) => pValue(p)),
    number("q", ({ q }) => pValue(q)),
    number("Needed over chance", neededText),
    ...(mixedDates ? [dates] : []),
    {
      column: { label: `Rarest shared ${featureNoun(channel)}: actors`, room: "wide" },
      cell: (finding) => [rarestText(index, finding)],
    },
    { column: { label: "Finding", room: "tight" }, cell: ({ id }) => [{ kind: "id", text: id }] },
  ];
}

function findingTable(
  index: ReaderIndex,
  findings: readonly Finding[],
  channel: ChannelId,
  caption: string,
): Block {
  const mixed = new Set(findings.map(({ undated }) => undated)).size > 1;
  const columns = findingColumns(index, channel, mixed);
  return {
    kind: "table",
    caption,
    columns: columns.map(({ column }) => column),
    rows: findings.map((finding) => columns.map(({ cell }) => cell(finding))),
  };
}

/** Reasons why pairs could not be tested, each with how many. */
function notEnough(index: ReaderIndex, channel: ChannelId): readonly Block[] {
  const silent = index.assessment.findings.filter(
    (finding): finding is NotEnough => finding.kind === "not-enough" && finding.channel === channel,
  );
  if (silent.length === 0) return [];
  const reasons = new Map<string, NotEnough[]>();
  for (const each of silent) reasons.set(each.reason, [...(reasons.get(each.reason) ?? []), each]);
  const items = [...reasons]
    .sort(([left], [right]) => byCodeUnit(left, right))
    .map(([reason, pairs]) => {
      const named = pairs.slice(0, 3).map(({ a, b }) => `${index.nameOf(a)} × ${index.nameOf(b)}`);
      const more = pairs.length > 3 ? ` and ${pairs.length - 3} more` : "";
      return [`${capital(count(pairs.length, "pair"))} not tested: ${reason} (${named.join("; ")}${more}).`];
    });
  return [{ kind: "list", items }];
}

function undatedNote(findings: readonly Finding[]): readonly Block[] {
  const undated = findings.filter((finding) => finding.undated).length;
  if (undated === 0) return [];
  const all =
    undated === findings.length ? "Every test here uses" : `${undated} of ${findings.length} tests here use`;
  return [
    { kind: "note", parts: [`${all} links without a date. They are not limited to the question's period.`] },
  ];
}

function tables(index: ReaderIndex, findings: readonly Finding[], channel: ChannelId): readonly Block[] {
  const isOfEvents = EVENT_CHANNELS.includes(channel);
  const caption = `Tests of shared ${features(channel)}, smallest p first; q is p corrected over the question`;
  const table = (some: readonly Finding[], title: string): Block =>
    isOfEvents ? eventTable(index, some, channel) : findingTable(index, some, channel, title);
  const shown = table(findings.slice(0, SHOWN), caption);
  if (findings.length <= SHOWN) return [shown];
  const rest = table(findings.slice(SHOWN), "The other tests, in the same order");
  return [
    shown,
    { kind: "fold", summary: `The other ${findings.length - SHOWN} tests`, print: false, blocks: [rest] },
  ];
}

function testBlocks(index: ReaderIndex, findings: readonly Finding[], channel: ChannelId): readonly Block[] {
  if (EVENT_CHANNELS.includes(channel)) return tables(index, findings, channel);
  const figures = [nullFigure, nullsLadderFigure, detectableFigure].flatMap((make): readonly Block[] => {
    const figure = make(index, channel);
    return figure === null ? [] : [{ kind: "figure", figure }];
  });
  return [...figures, ...undatedNote(findings), ...tables(index, findings, channel)];
}

function channelBlocks(index: ReaderIndex, channel: ChannelId): readonly Block[] {
  const findings = index.tested
    .filter((finding) => finding.channel === channel)
    .sort((left, right) => left.p - right.p);
  const silent = notEnough(index, channel);
  const said = statementTable(index, channel);
  if (findings.length === 0 && silent.length === 0 && said.length === 0) return [];
  const heading: Block = { kind: "heading", text: `${capital(channel)}: ${CHANNEL_MEANINGS[channel]}` };
  if (findings.length > 0)
    return [
      heading,
      ...said,
      ...testBlocks(index, findings, channel),
      ...silent,
      { kind: "note", parts: [`This channel misleads when: ${findings[0]!.misleadsWhen}`] },
    ];
  const untested: readonly Block[] =
    silent.length > 0
      ? [
          {
            kind: "missing",
            text: "No pair had enough data on both sides to be tested in this channel, so it cannot be decided from it.",
          },
        ]
      : [];
  return [heading, ...said, ...untested, ...silent];
}

/** 6. What the two share, channel by channel, against chance, and what would have been seen. */
export function overlapSection(index: ReaderIndex): Section {
  const blocks = CHANNEL_IDS.flatMap((channel) => channelBlocks(index, channel));
  const covered = new Set(
    [...index.assessment.findings, ...index.assessment.evidence].map(({ channel }) => channel),
  );
  const rest = CHANNEL_IDS.filter((channel) => !covered.has(channel));
  const missing: readonly Block[] =
    blocks.length === 0
      ? [
          {
            kind: "missing",
            text: "No channel could be tested: nothing in this case is counted for both sides.",
          },
        ]
      : [];
  const unused: readonly Block[] =
    rest.length > 0 && blocks.length > 0
      ? [
          {
            kind: "missing",
            text: `Not part of this assessment: ${rest.join(", ")}. Nothing can be concluded from that.`,
          },
        ]
      : [];
  return {
    id: "overlap",
    title: "What they share, against chance",
    blocks: [...missing, ...blocks, ...unused],
  };
}
