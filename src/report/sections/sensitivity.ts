import type { Block, Section } from "../blocks.ts";
import { rankedRemovals, removalEffect, shiftText, tornadoFigure } from "../figures/tornado.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { capital, gradeWord, LEVEL_ORDER } from "../words.ts";

const SHOWN = 50;

/** 8. What moves the answer if one source, name or channel goes. */
export function sensitivitySection(index: ReaderIndex): Section {
  const removals = rankedRemovals(index);
  const figure = tornadoFigure(index);
  const title = "What moves it";
  if (figure === null)
    return {
      id: "sensitivity",
      title,
      blocks: [
        {
          kind: "missing",
          text: "Nothing was left out in turn: no removal was computed, so it is not known what the answer stands on.",
        },
      ],
    };
  const ranged = removals.some((removal) => removal.ranges !== undefined);
  const table: Block = {
    kind: "table",
    caption: "Each rerun, what it leaves out and what it does",
    columns: [
      { label: "Without" },
      { label: "Effect" },
      { label: "Grade" },
      ...(ranged
        ? LEVEL_ORDER.map((level) => ({ label: `${capital(level)}, middle`, align: "end" as const }))
        : []),
    ],
    rows: removals
      .slice(0, SHOWN)
      .map((removal) => [
        [removal.without],
        [removalEffect(index, removal).join("; ")],
        [gradeWord(removal.grade)],
        ...(ranged ? LEVEL_ORDER.map((level) => [shiftText(index, removal, level)]) : []),
      ]),
  };
  return {
    id: "sensitivity",
    title,
    blocks: [
      { kind: "figure", figure },
      { kind: "fold", summary: "All reruns as a table", blocks: [table], print: true },
    ],
  };
}
