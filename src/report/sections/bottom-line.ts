import type { Block, Line, Section, Thread } from "../blocks.ts";
import { bottomLine } from "../bottom-line.ts";
import { coverageSentence } from "../coverage.ts";
import { ladderFigure } from "../figures/ladder.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { judgmentSteps, type ThreadBook } from "../threads.ts";
import { capital, FLAG_MEANINGS, gradeWord, LEVEL_ORDER } from "../words.ts";

export type LevelThreads = Readonly<Record<(typeof LEVEL_ORDER)[number], Thread>>;

/** One thread a level, shared by every sentence that stands on that level's judgment. */
export function levelThreads(index: ReaderIndex, book: ThreadBook): LevelThreads {
  const looked = [...index.tested].sort((left, right) => left.p - right.p);
  const [tactical, operational, strategic] = LEVEL_ORDER.map((level, position) => {
    const judgment = index.assessment.levels[level];
    const expanded = position === 0 ? 2 : 0;
    return book.open(`${capital(level)} level`, judgmentSteps(index, judgment, looked, expanded));
  });
  return { tactical: tactical!, operational: operational!, strategic: strategic! };
}

function flagItems(index: ReaderIndex): readonly Block[] {
  const { flags } = index.assessment;
  if (flags.length === 0) return [];
  return [
    { kind: "heading", text: "Flags" },
    {
      kind: "list",
      items: flags.map((flag) => [{ kind: "strong", text: flag }, `: ${FLAG_MEANINGS[flag]}.`]),
    },
  ];
}

/** 2. Two to four sentences, the ladder, the flags. */
export function bottomLineSection(index: ReaderIndex, threads: LevelThreads): Section {
  const grade = index.assessment.grade;
  const lines: Line[] = bottomLine(index).map(({ text, level }) => ({
    parts: [text],
    thread: threads[level ?? "tactical"].number,
  }));
  return {
    id: "bottom-line",
    title: "Bottom line",
    blocks: [
      {
        kind: "note",
        parts: ["Grade: ", { kind: "strong", text: gradeWord(grade) }, `. ${coverageSentence(index)}`],
      },
      { kind: "paragraphs", paragraphs: [lines], threads: [] },
      { kind: "figure", figure: ladderFigure(index) },
      ...flagItems(index),
    ],
  };
}
