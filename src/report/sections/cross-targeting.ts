import { byCodeUnit } from "../../model/ids.ts";
import type { Block, Inline, Section } from "../blocks.ts";
import { heatMapFigure } from "../figures/heat-map.ts";
import { isDated, placeName, victimText } from "../operations.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { intervalText } from "../words.ts";

const MOST_ROWS = 200;

/** 5. One side's operations against the other's state, one by one: a lower bound. */
export function crossTargetingSection(index: ReaderIndex): Section {
  const operations = [...index.assessment.crossTargeting].sort((left, right) =>
    byCodeUnit(left.when.from ?? left.when.to ?? "9999", right.when.from ?? right.when.to ?? "9999"),
  );
  const heat = heatMapFigure(index);
  const figure: readonly Block[] = heat === null ? [] : [{ kind: "figure", figure: heat }];
  if (operations.length === 0)
    return {
      id: "cross-targeting",
      title: "Operations against the other side's state",
      blocks: [
        {
          kind: "missing",
          text: "No operation of one side against the other's state is on record in this case. Victims there disclose little, so this is silence.",
        },
        ...figure,
      ],
    };
  const table: Block = {
    kind: "table",
    caption:
      "Operations of one side against the other's state, by date. A lower bound: victims there disclose little",
    columns: [
      { label: "Actor" },
      { label: "Victim" },
      { label: "When", room: "tight" },
      { label: "Outcome" },
      { label: "Reported by" },
      { label: "Claims" },
    ],
    rows: operations
      .slice(0, MOST_ROWS)
      .map((operation) => [
        [side(index, operation.actor, operation.actorName)],
        [victimText(operation, (code) => placeName(index, code))],
        [isDated(operation.when) ? intervalText(operation.when) : "undated"],
        [operation.outcome ?? "not reported"],
        [operation.publishers.join(", ") || "publisher unknown"],
        operation.claims
          .slice(0, 4)
          .flatMap((claim, position): Inline[] => [
            ...(position > 0 ? [" " as Inline] : []),
            { kind: "claim", id: claim },
          ]),
      ]),
  };
  const left: readonly Block[] =
    operations.length > MOST_ROWS
      ? [{ kind: "note", parts: [`${operations.length - MOST_ROWS} more are in assessment.json.`] }]
      : [];
  return {
    id: "cross-targeting",
    title: "Operations against the other side's state",
    blocks: [table, ...left, ...figure],
  };
}

function side(index: ReaderIndex, actor: string, name: string): Inline {
  const of = index.sideOf(actor);
  return of === null ? { kind: "name", text: name } : { kind: "side", side: of, text: name };
}
