import { byCodeUnit } from "../../model/ids.ts";
import type { Block, Inline, Section } from "../blocks.ts";
import { heatMapFigure } from "../figures/heat-map.ts";
import { isDated, type NamedOperation, placeName, victimText } from "../operations.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { intervalText } from "../words.ts";

const MOST_ROWS = 200;

function operationRow(index: ReaderIndex, operation: NamedOperation): readonly (readonly Inline[])[] {
  return [
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
  ];
}

function operationTable(index: ReaderIndex, operations: readonly NamedOperation[]): Block {
  return {
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
    rows: operations.map((operation) => operationRow(index, operation)),
  };
}

const SILENCE =
  "No operation of one side against the other's state is on record in this case. Victims there disclose little, so this is silence.";

/** 5. One side's operations against the other's state, one by one: a lower bound. */
export function crossTargetingSection(index: ReaderIndex): Section {
  const first = ({ when }: NamedOperation): string => when.from ?? when.to ?? "9999";
  const operations = [...index.assessment.crossTargeting].sort((left, right) =>
    byCodeUnit(first(left), first(right)),
  );
  const heat = heatMapFigure(index);
  const main: Block =
    operations.length === 0
      ? { kind: "missing", text: SILENCE }
      : operationTable(index, operations.slice(0, MOST_ROWS));
  const left = operations.length - MOST_ROWS;
  return {
    id: "cross-targeting",
    title: "Operations against the other side's state",
    blocks: [
      main,
      ...(left > 0 ? [{ kind: "note" as const, parts: [`${left} more are in assessment.json.`] }] : []),
      ...(heat === null ? [] : [{ kind: "figure" as const, figure: heat }]),
    ],
  };
}

function side(index: ReaderIndex, actor: string, name: string): Inline {
  const of = index.sideOf(actor);
  return of === null ? { kind: "name", text: name } : { kind: "side", side: of, text: name };
}
