import type { PairAssessment } from "../../model/assessment.ts";
import type { Finding } from "../../model/finding.ts";
import { CHANNEL_IDS, type ChannelId } from "../../model/vocabulary/channels.ts";
import { STATUS_WORDS } from "../../model/vocabulary/levels.ts";
import type { Block, Column, Inline, Step, Table, Thread } from "../blocks.ts";
import { neededText } from "../needed.ts";
import { count, decimal, plain } from "../numbers.ts";
import { reasonSentences } from "../prose.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { findingStep, judgmentSteps, type ThreadBook } from "../threads.ts";
import { capital, gradeWord, LEVEL_ORDER } from "../words.ts";

/** Pairs whose thread is written out; later ones carry their judgment's id for `entente trace`. */
const PAIRS_WITH_THREADS = 24;

/** Tests of one pair, whichever way round it is named. */
export function findingsOfPair(index: ReaderIndex, pair: PairAssessment): readonly Finding[] {
  const ends = new Set([pair.a.id, pair.b.id]);
  return index.tested.filter(
    (finding) => ends.has(finding.a) && ends.has(finding.b) && finding.a !== finding.b,
  );
}

/** `28 / 24.1 / 38 (+13.9)`: shared, expected, and what would have been flagged. */
function testCell(finding: Finding | undefined): readonly Inline[] {
  if (finding === undefined) return ["not tested"];
  const digits = finding.channel === "alignment" ? 2 : 1;
  const seen = finding.happening ? decimal(finding.observed, digits) : plain(finding.observed);
  return [`${seen} / ${decimal(finding.expected, digits)} / ${neededText(finding)}`];
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
  thread: Thread | undefined,
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
    [
      thread === undefined
        ? { kind: "id", text: pair.levels.tactical.id }
        : { kind: "thread", number: thread.number },
    ],
  ];
}

function pairColumns(channels: readonly ChannelId[]): readonly Column[] {
  const tests = channels.map(
    (channel): Column => ({
      label: `${capital(channel)}: seen / expected / needed over chance`,
      room: "tight",
    }),
  );
  const levels = LEVEL_ORDER.map((level): Column => ({ label: capital(level) }));
  return [{ label: "Pair" }, { label: "Grade" }, ...levels, ...tests, { label: "Thread", room: "tight" }];
}

const CAPTION =
  "Every compared pair, by the middle of its best level's range; “needed” is the excess over chance that the whole rule would flag in 8 of 10 cases";

/** Every pair with its tests; the first ones with a thread each, the rest folded. */
export function pairBlocks(index: ReaderIndex, book: ThreadBook): readonly Block[] {
  const { pairs } = index.assessment;
  const heading: Block = { kind: "heading", text: "Pair by pair" };
  if (pairs.length === 0) {
    const text = "No pair could be compared: no actor of one side has data in this case.";
    return [heading, { kind: "missing", text }];
  }
  const channels = testedChannels(index);
  const tests = pairs.map((pair) => findingsOfPair(index, pair));
  const threads = pairs
    .slice(0, PAIRS_WITH_THREADS)
    .map((pair, position) => pairThread(index, pair, tests[position]!, book));
  const rows = pairs.map((pair, position) => pairRow(pair, tests[position]!, channels, threads[position]));
  const table = (caption: string, shown: Table["rows"]): Table => ({
    kind: "table",
    caption,
    columns: pairColumns(channels),
    rows: shown,
  });
  const rest = rows.slice(PAIRS_WITH_THREADS);
  const fold: Block = {
    kind: "fold",
    summary: `The other ${count(rest.length, "pair")}`,
    print: false,
    blocks: [table("The other pairs, in the same order", rest)],
  };
  return [
    heading,
    table(CAPTION, rows.slice(0, PAIRS_WITH_THREADS)),
    { kind: "paragraphs", paragraphs: [], threads },
    ...(rest.length > 0 ? [fold] : []),
  ];
}
