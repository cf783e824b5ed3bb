import type { Block, Section } from "../blocks.ts";
import {
  type Removal,
  rankedRemovals,
  removalEffect,
  removalText,
  shiftText,
  tornadoFigure,
} from "../figures/tornado.ts";
import { count } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { capital, gradeWord, LEVEL_ORDER } from "../words.ts";

const SHOWN = 60;

function rerunTable(index: ReaderIndex, removals: readonly Removal[]): Block {
  const ranged = removals.some((removal) => removal.ranges !== undefined);
  const left = removals.length > SHOWN ? `; ${removals.length - SHOWN} more are in assessment.json` : "";
  return {
    kind: "table",
    caption: `Each rerun, what it leaves out or scales, and what it does${left}`,
    columns: [
      { label: "Rerun", room: "wide" },
      { label: "Effect" },
      { label: "Grade" },
      ...(ranged
        ? LEVEL_ORDER.map((level) => ({ label: `${capital(level)}, middle`, align: "end" as const }))
        : []),
    ],
    rows: removals
      .slice(0, SHOWN)
      .map((removal) => [
        [removalText(removal.without)],
        [removalEffect(index, removal).join("; ")],
        [gradeWord(removal.grade)],
        ...(ranged ? LEVEL_ORDER.map((level) => [shiftText(index, removal, level)]) : []),
      ]),
  };
}

/** 8. What moves the answer if one source, name or channel goes. */
export function sensitivitySection(index: ReaderIndex): Section {
  const removals = rankedRemovals(index);
  const section = { id: "sensitivity", title: "What moves it" };
  if (removals.length === 0) {
    const text = "Nothing was left out in turn, so it is not known what the answer stands on.";
    return { ...section, blocks: [{ kind: "missing", text }] };
  }
  const figure = tornadoFigure(index);
  const main: Block =
    figure === null
      ? {
          kind: "note",
          parts: [
            `None of ${count(removals.length, "rerun")} changes the grade or a level: no one source, name, channel or assumption carries the answer.`,
          ],
        }
      : { kind: "figure", figure };
  const table = rerunTable(index, removals);
  return {
    ...section,
    blocks: [
      main,
      { kind: "fold", summary: "All reruns as a table", blocks: [table], print: figure !== null },
    ],
  };
}
