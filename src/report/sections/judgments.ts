import type { Judgment } from "../../model/judgment.ts";
import type { Block, Section } from "../blocks.ts";
import { changeSentences, levelSentences } from "../prose.ts";
import type { ReaderIndex } from "../reader-index.ts";
import type { ThreadBook } from "../threads.ts";
import { capital, LEVEL_ORDER } from "../words.ts";
import type { LevelThreads } from "./bottom-line.ts";
import { pairBlocks } from "./pairs.ts";

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

/** 3. One paragraph a level, each sentence with its thread; then every pair. */
export function judgmentsSection(index: ReaderIndex, threads: LevelThreads, book: ThreadBook): Section {
  return {
    id: "judgments",
    title: "Key judgments",
    blocks: [...levelBlocks(index, threads), ...pairBlocks(index, book)],
  };
}
