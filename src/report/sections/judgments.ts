import type { Judgment } from "../../model/judgment.ts";
import type { Block, Line, Section } from "../blocks.ts";
import { answerSentences, changeSentences, reasonSentences } from "../prose.ts";
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
    const judgment = index.assessment.levels[level];
    const paragraphs = [answerSentences(judgment), reasonSentences(judgment)].map((sentences) =>
      sentences.map((text): Line => ({ parts: [text], thread: thread.number })),
    );
    return [
      { kind: "heading", text: `${capital(level)} level` },
      { kind: "paragraphs", paragraphs, threads: [thread] },
      ...changeBlocks(judgment),
    ];
  });
}

/** 3. Answer and reasons of each level, each sentence with its thread; then every pair. */
export function judgmentsSection(index: ReaderIndex, threads: LevelThreads, book: ThreadBook): Section {
  return {
    id: "judgments",
    title: "Key judgments",
    blocks: [...levelBlocks(index, threads), ...pairBlocks(index, book)],
  };
}
