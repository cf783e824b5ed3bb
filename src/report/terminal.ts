import type { Assessment, PairAssessment } from "../model/assessment.ts";
import type { Finding } from "../model/finding.ts";
import { type ChannelId, EVENT_CHANNELS } from "../model/vocabulary/channels.ts";
import { STATUS_WORDS, type Status } from "../model/vocabulary/levels.ts";
import { bottomLine } from "./bottom-line.ts";
import { clipped, filled, padded } from "./columns.ts";
import { coverageSentence } from "./coverage.ts";
import { defang } from "./defang.ts";
import { inert } from "./escape.ts";
import { neededText } from "./needed.ts";
import { count, decimal, plain } from "./numbers.ts";
import { type ReaderIndex, readerIndex, survives } from "./reader-index.ts";
import { findingsOfPair, testedChannels } from "./sections/pairs.ts";
import { behindSide, questionNumber, titleText } from "./sections/question.ts";
import { stateLines, studyLines } from "./terminal-beside.ts";
import { capital, gradeWord, LEVEL_ORDER, likelihoodText, listed, periodText, sideText } from "./words.ts";

export interface TerminalOptions {
  readonly color: boolean;
  /** Columns of the terminal; under 60 it is taken as 60. */
  readonly width: number;
  /** What was written and where, for the closing lines; the door knows, the report does not. */
  readonly files?: readonly string[];
}

/** Pairs shown; the rest are counted. */
const MOST_PAIRS = 10;
const MOST_LIMITS = 3;
const WIDEST = 100;

type Paint = (text: string) => string;
interface Palette {
  readonly strong: Paint;
  readonly soft: Paint;
  readonly status: (status: Status) => Paint;
}

function palette(color: boolean): Palette {
  const paint =
    (code: number): Paint =>
    (text) =>
      color ? `\u001b[${code}m${text}\u001b[0m` : text;
  const statuses: Readonly<Record<Status, number>> = {
    supported: 35,
    possible: 33,
    "no-evidence": 2,
    undecidable: 2,
    "evidence-against": 36,
  };
  return { strong: paint(1), soft: paint(2), status: (status) => paint(statuses[status]) };
}

/** Text from documents, made harmless for a terminal. */
const safe = (text: string): string => defang(inert(text));

function headLines(index: ReaderIndex, width: number, { strong, soft }: Palette): readonly string[] {
  const { assessment } = index;
  const { leftOut } = assessment;
  const asOf = assessment.question.asOf === null ? "" : `  as of ${assessment.question.asOf}`;
  const facts = `period ${periodText(assessment.question.period)}${asOf}  ${questionNumber(index)}`;
  return [
    ...filled(safe(titleText(index)), width).map(strong),
    soft(clipped(safe(`A  ${sideText(assessment, "a")}${behindSide(index, "a")}`), width)),
    soft(clipped(safe(`B  ${sideText(assessment, "b")}${behindSide(index, "b")}`), width)),
    soft(clipped(facts, width)),
    ...(leftOut === undefined ? [] : filled(safe(`left out: ${leftOut.join(", ")}`), width).map(soft)),
    soft(
      clipped(`question ${assessment.question.hash.slice(0, 16)}…  seed ${assessment.question.seed}`, width),
    ),
  ];
}

function bottomLines(index: ReaderIndex, width: number, { strong }: Palette): readonly string[] {
  const { grade, flags } = index.assessment;
  const said = bottomLine(index)
    .map(({ text }) => text)
    .join(" ");
  const marks = flags.length > 0 ? `   Flags: ${flags.join(", ")}` : "";
  return [strong(`Grade: ${gradeWord(grade)}${marks}`), ...filled(safe(said), width)];
}

function levelLines(index: ReaderIndex, width: number, { soft, status }: Palette): readonly string[] {
  const room = Math.max(20, width - 13 - 19 - 11);
  const row = (level: string, state: string, likelihood: string, confidence: string, paint: Paint): string =>
    padded(level, 13) + paint(padded(state, 19)) + padded(likelihood, room) + confidence;
  const same: Paint = (text) => text;
  return [
    soft(row("Level", "Status", "Likelihood", "Confidence", same)),
    ...LEVEL_ORDER.map((level) => {
      const judgment = index.assessment.levels[level];
      return row(
        capital(level),
        STATUS_WORDS[judgment.status],
        likelihoodText(judgment),
        judgment.confidence,
        status(judgment.status),
      );
    }),
  ];
}

/** `28 / 24.1 / +9`: shared, expected, and the excess over chance that the rule would flag. */
function testCell(finding: Finding | undefined): string {
  if (finding === undefined) return "no data";
  const mark = survives(finding) ? "*" : "";
  const digits = finding.channel === "alignment" ? 2 : 1;
  const seen = finding.happening ? decimal(finding.observed, digits) : plain(finding.observed);
  return `${seen}${mark} / ${decimal(finding.expected, digits)} / ${neededText(finding)}`;
}

/** The status at each level as three letters would hide what they mean: the best level is spelled out. */
function bestStatus(pair: PairAssessment): { readonly text: string; readonly status: Status } {
  const order: readonly Status[] = [
    "supported",
    "possible",
    "undecidable",
    "no-evidence",
    "evidence-against",
  ];
  const status = order.find((each) => LEVEL_ORDER.some((level) => pair.levels[level].status === each))!;
  if (status !== "supported" && status !== "possible") return { text: tacticalText(pair), status };
  const level = [...LEVEL_ORDER].reverse().find((each) => pair.levels[each].status === status)!;
  return { text: `${level} ${STATUS_WORDS[status]}`, status };
}

const tacticalText = (pair: PairAssessment): string =>
  pair.grade === null ? STATUS_WORDS[pair.levels.tactical.status] : pair.grade;

/** Pairs that say something first; the rest in turn by side A's actors, so that none hides the others. */
function shownPairs(index: ReaderIndex): readonly PairAssessment[] {
  const { pairs } = index.assessment;
  const turns = new Map<string, number>();
  const ranked = pairs.map((pair, position) => {
    const telling = LEVEL_ORDER.some((level) =>
      ["supported", "possible"].includes(pair.levels[level].status),
    );
    const bare = pair.flags.includes("insufficient-data");
    const turn = turns.get(pair.a.id) ?? 0;
    if (!telling) turns.set(pair.a.id, turn + 1);
    return { pair, position, rank: telling ? 0 : bare ? 2 : 1, turn: telling ? 0 : turn };
  });
  const first = [...ranked].sort(
    (left, right) => left.rank - right.rank || left.turn - right.turn || left.position - right.position,
  );
  return first
    .slice(0, MOST_PAIRS)
    .sort((left, right) => left.rank - right.rank || left.position - right.position)
    .map(({ pair }) => pair);
}

function pairLines(index: ReaderIndex, width: number, { soft, status }: Palette): readonly string[] {
  const { pairs } = index.assessment;
  if (pairs.length === 0) return ["No pair could be compared: no actor of one side has data in this case."];
  const channels = testedChannels(index)
    .filter((channel) => !EVENT_CHANNELS.includes(channel))
    .slice(0, 2);
  const testWidth = 20;
  const statusWidth = 22;
  const nameWidth = Math.max(20, width - statusWidth - testWidth * channels.length);
  const row = (name: string, state: string, tests: readonly string[], paint: Paint): string =>
    padded(name, nameWidth - 2) +
    "  " +
    paint(padded(state, statusWidth)) +
    tests.map((test) => padded(test, testWidth)).join("");
  const same: Paint = (text) => text;
  const rows = shownPairs(index).map((pair) => {
    const tests = findingsOfPair(index, pair);
    const best = bestStatus(pair);
    return row(
      safe(`${pair.a.name} × ${pair.b.name}`),
      best.text,
      channels.map((channel) => testCell(tests.find((finding) => finding.channel === channel))),
      status(best.status),
    ).trimEnd();
  });
  const more =
    pairs.length > MOST_PAIRS ? [soft(`… and ${count(pairs.length - MOST_PAIRS, "more pair")}.`)] : [];
  return [soft(row("Pair", "Best level", channels.map(capital), same).trimEnd()), ...rows, ...more];
}

/** How the numbers of the pair table are read, and which of them rest on undated links. */
function keyLines(index: ReaderIndex, width: number, { soft }: Palette): readonly string[] {
  if (index.tested.length === 0) return [];
  const undated = testedChannels(index).filter((channel: ChannelId) =>
    index.tested.some((finding) => finding.channel === channel && finding.undated),
  );
  const key =
    "seen / expected by chance / excess that would be flagged in 8 of 10 cases; * survives correction";
  const dates =
    undated.length > 0 ? `Undated links take part in ${listed(undated)}: not limited to the period.` : null;
  return [
    ...filled(key, width).map(soft),
    ...(dates === null ? [] : filled(dates, width)),
    ...eventLines(index, width),
  ];
}

/** The tests of operations in a line: how many pairs each had, and how many stand out. */
function eventLines(index: ReaderIndex, width: number): readonly string[] {
  const parts = EVENT_CHANNELS.flatMap((channel) => {
    const own = index.tested.filter((finding) => finding.channel === channel);
    const found = own.filter(survives).length;
    return own.length === 0
      ? []
      : [`${channel} of ${count(own.length, "pair")} (${found || "none"} stand out)`];
  });
  return parts.length === 0 ? [] : filled(`Tested beside: ${listed(parts)}.`, width);
}

function closingLines(
  index: ReaderIndex,
  width: number,
  options: TerminalOptions,
  { soft }: Palette,
): readonly string[] {
  const limits = index.assessment.limits
    .slice(0, MOST_LIMITS)
    .flatMap((limit) => filled(safe(`- ${limit}`), width, "  "));
  const left = index.assessment.limits.length - MOST_LIMITS;
  const more = left > 0 ? [soft(`  ${count(left, "more limit")} in the report.`)] : [];
  const files = (options.files ?? []).map((file) => soft(`  ${inert(file)}`));
  const trace = `Trace any line: entente trace ${index.assessment.levels.tactical.id}`;
  return [
    ...(limits.length > 0 ? ["Limits", ...limits, ...more, ""] : []),
    trace,
    ...(files.length > 0 ? ["Written:", ...files] : []),
  ];
}

/** What stands beside the levels, each a block of its own; nothing where there is nothing. */
function besideBlocks({ assessment }: ReaderIndex, width: number): readonly (readonly string[])[] {
  const blocks = [
    studyLines(assessment).map((line) => clipped(safe(line), width)),
    stateLines(assessment).flatMap((line) => filled(safe(line), width, "  ")),
  ];
  return blocks.filter((lines) => lines.length > 0);
}

/** What `assess` prints: question, bottom line, levels, pairs with what would have been seen, files. About 45 lines. */
export function renderTerminal(assessment: Assessment, options: TerminalOptions): string {
  const index = readerIndex(assessment);
  const width = Math.min(WIDEST, Math.max(60, Math.floor(options.width)));
  const colours = palette(options.color);
  const blocks = [
    headLines(index, width, colours),
    bottomLines(index, width, colours),
    levelLines(index, width, colours),
    ...besideBlocks(index, width),
    [
      ...pairLines(index, width, colours),
      ...keyLines(index, width, colours),
      ...filled(safe(coverageSentence(index)), width),
    ],
    closingLines(index, width, options, colours),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
