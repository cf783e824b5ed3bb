import type { PairAssessment } from "../../model/assessment.ts";
import type { Finding } from "../../model/finding.ts";
import type { Judgment } from "../../model/judgment.ts";
import { CHANNEL_IDS, type ChannelId } from "../../model/vocabulary/channels.ts";
import { STATUS_WORDS } from "../../model/vocabulary/levels.ts";
import type { Block, Column, Inline, Section, Step, Thread } from "../blocks.ts";
import { neededText } from "../needed.ts";
import { decimal, plain } from "../numbers.ts";
import { changeSentences, levelSentences, reasonSentences } from "../prose.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { findingStep, judgmentSteps, type ThreadBook } from "../threads.ts";
import { capital, gradeWord, LEVEL_ORDER } from "../words.ts";
import type { LevelThreads } from "./bottom-line.ts";

/** Pairs whose thread is written out; later ones carry their judgment's id for `entente trace`. */
const PAIRS_WITH_THREADS = 24;

/** Tests of one pair, whichever way round it is named. */
export function findingsOfPair(index: ReaderIndex, pair: PairAssessment): readonly Finding[] {
  const ends = new Set([pair.a.id, pair.b.id]);
  return index.tested.filter(
    (finding) => ends.has(finding.a) && ends.has(finding.b) && finding.a !== finding.b,
  );
}

function changeBlocks(judgment: Judgment): readonly Block[] {
  const changes = changeSentences(judgment);
  if (changes.length === 0) return [];
  return [
    { kind: "note", parts: ["What would change this:"] },
    { kind: "list", items: changes.map((change) => [change]) },
  ];
}

function levelBlocks(index: ReaderIndex, threads: LevelThreads): readonly Block[] {
  return LEVEL_ORDER.flatMap((level): readonly Block[] => {
    const thread = threads[level];
    const sentences = levelSentences(index.assessment.levels[level]);
    const lines = sentences.map((text) => ({ parts: [text], thread: thread.number }));
    return [
      { kind: "heading", text: `${capital(level)} level` },
      { kind: "lines", lines, threads: [thread] },
      ...changeBlocks(index.assessment.levels[level]),
    ];
  });
}

/** `28 / 24.1 / 38 (+13.9)`: shared, expected, and what would have been flagged. */
function testCell(finding: Finding | undefined): readonly Inline[] {
  if (finding === undefined) return ["not tested"];
  return [`${plain(finding.observed)} / ${decimal(finding.expected)} / ${neededText(finding)}`];
}

function pairThread(
  index: ReaderIndex,
  pair: PairAssessment,
  tests: readonly Finding[],
  book: ThreadBook,
): Thread {
  const best = [...LEVEL_ORDER].sort(
    (left, right) => pair.levels[right].evidence.length - pair.levels[left].evidence.length,
  )[0]!;
  const judgments = LEVEL_ORDER.filter((level) => level !== best).map(
    (level): Step => ({
      label: [
        "Judgment ",
        { kind: "id", text: pair.levels[level].id },
        ` (${level}: ${STATUS_WORDS[pair.levels[level].status]})`,
      ],
      steps: [],
    }),
  );
  const covered = new Set(
    pair.levels[best].evidence.flatMap((row) => {
      const from = index.rows.get(row)?.from;
      return from && "finding" in from ? [from.finding] : [];
    }),
  );
  const others =
    pair.levels[best].evidence.length === 0 ? [] : tests.filter((finding) => !covered.has(finding.id));
  return book.open(`${pair.a.name} × ${pair.b.name}`, [
    ...judgmentSteps(index, pair.levels[best], tests, 0),
    ...reasonSentences(pair.levels[best]).map((reason): Step => ({ label: [reason], steps: [] })),
    ...judgments,
    ...others.map((finding) => findingStep(index, finding, 0)),
  ]);
}

/** The channels that tested at least one pair, in the fixed order. */
export function testedChannels(index: ReaderIndex): readonly ChannelId[] {
  return CHANNEL_IDS.filter((channel) => index.tested.some((finding) => finding.channel === channel));
}

function pairRow(
  pair: PairAssessment,
  tests: readonly Finding[],
  channels: readonly ChannelId[],
): readonly (readonly Inline[])[] {
  return [
    [
      { kind: "side", side: "a", text: pair.a.name },
      { kind: "versus" },
      { kind: "side", side: "b", text: pair.b.name },
    ],
    [gradeWord(pair.grade) + (pair.flags.length > 0 ? `; ${pair.flags.join(", ")}` : "")],
    ...LEVEL_ORDER.map((level): readonly Inline[] => [STATUS_WORDS[pair.levels[level].status]]),
    ...channels.map((channel) => testCell(tests.find((finding) => finding.channel === channel))),
    [{ kind: "id", text: pair.levels.tactical.id }],
  ];
}

function pairBlocks(index: ReaderIndex, book: ThreadBook): readonly Block[] {
  const { pairs } = index.assessment;
  const heading: Block = { kind: "heading", text: "Pair by pair" };
  if (pairs.length === 0)
    return [
      heading,
      { kind: "missing", text: "No pair could be compared: no actor of one side has data in this case." },
    ];
  const channels = testedChannels(index);
  const columns: Column[] = [
    { label: "Pair" },
    { label: "Grade" },
    ...LEVEL_ORDER.map((level) => ({ label: capital(level) })),
    ...channels.map((channel) => ({
      label: `${capital(channel)}: seen / expected / needed over chance`,
      room: "tight",
    })),
    { label: "Thread", room: "tight" },
  ];
  const tests = new Map(pairs.map((pair) => [pair, findingsOfPair(index, pair)]));
  const threads = pairs
    .slice(0, PAIRS_WITH_THREADS)
    .map((pair) => pairThread(index, pair, tests.get(pair)!, book));
  const rows = pairs.map((pair, position) => {
    const cells = pairRow(pair, tests.get(pair)!, channels);
    const thread = threads[position];
    return thread === undefined
      ? cells
      : [...cells.slice(0, -1), [{ kind: "thread" as const, number: thread.number }]];
  });
  const caption =
    "Every compared pair, by the middle of its best level's range; “needed” is the excess over chance that the whole rule would flag in 8 of 10 cases";
  const shown: Block = { kind: "table", caption, columns, rows: rows.slice(0, PAIRS_WITH_THREADS) };
  const rest: Block[] =
    rows.length > PAIRS_WITH_THREADS
      ? [
          {
            kind: "fold",
            summary: `The other ${rows.length - PAIRS_WITH_THREADS} pairs`,
            print: false,
            blocks: [
              {
                kind: "table",
                caption: "The other pairs, in the same order",
                columns,
                rows: rows.slice(PAIRS_WITH_THREADS),
              },
            ],
          },
        ]
      : [];
  return [heading, shown, { kind: "lines", lines: [], threads }, ...rest];
}

/** 3. One paragraph a level, each sentence with its thread; then every pair. */
export function judgmentsSection(index: ReaderIndex, threads: LevelThreads, book: ThreadBook): Section {
  return {
    id: "judgments",
    title: "Key judgments",
    blocks: [...levelBlocks(index, threads), ...pairBlocks(index, book)],
  };
}
