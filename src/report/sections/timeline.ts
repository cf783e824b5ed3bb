import { byCodeUnit } from "../../model/ids.ts";
import type { Block, Inline, Section } from "../blocks.ts";
import { timelineFigure } from "../figures/timeline.ts";
import { isDated, operationsOf } from "../operations.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { rateBlocks } from "./rates.ts";

function eventBlock(index: ReaderIndex): readonly Block[] {
  const events = [...index.assessment.question.events].sort((left, right) =>
    byCodeUnit(left.date, right.date),
  );
  if (events.length === 0) return [];
  return [
    {
      kind: "list",
      items: events.map((event): readonly Inline[] => [
        `${event.date}: ${event.label}`,
        ...(event.url === null
          ? []
          : [". " as Inline, { kind: "link" as const, text: event.url, url: event.url }]),
      ]),
    },
  ];
}

/** 7. When each side acted, with what the dates leave open. */
export function timelineSection(index: ReaderIndex): Section {
  const figure = timelineFigure(index);
  const undated = operationsOf(index).filter(({ when }) => !isDated(when)).length;
  const missing =
    undated > 0
      ? `No dated operations in this case; ${undated} are on record without a date.`
      : "No dated operations in this case.";
  const main: Block = figure === null ? { kind: "missing", text: missing } : { kind: "figure", figure };
  const events = eventBlock(index);
  const heading: readonly Block[] =
    events.length > 0 ? [{ kind: "heading", text: "Events of the question" }] : [];
  return {
    id: "timeline",
    title: "Timeline",
    blocks: [main, ...heading, ...events, ...rateBlocks(index.assessment.rates)],
  };
}
