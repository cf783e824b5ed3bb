import type { Finding, NullId } from "../../model/finding.ts";
import type { ChannelId } from "../../model/vocabulary/channels.ts";
import type { Block, Column, Inline } from "../blocks.ts";
import { neededText } from "../needed.ts";
import { decimal, plain, pValue } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { happeningText } from "../words.ts";

/** Nulls in the order they are told in. */
const ORDER: readonly NullId[] = [
  "shifted",
  "turned",
  "independent",
  "dealt",
  "dc",
  "fixed",
  "cited-apart",
  "same-states",
];

const CAPTIONS: Readonly<Partial<Record<ChannelId, string>>> = {
  timing: "Whether operations meet or follow each other, smallest p first; the less significant null decides",
  "co-presence": "Named victims in common, smallest p first; the null that makes meeting likeliest decides",
  alignment:
    "Whether target countries grew more alike after an event, smallest p first; the less significant null decides",
};

interface EventColumn {
  readonly column: Column;
  readonly cell: (finding: Finding) => readonly Inline[];
}

function eventColumns(index: ReaderIndex, channel: ChannelId): readonly EventColumn[] {
  const digits = channel === "alignment" ? 2 : 1;
  const number = (label: string, text: (finding: Finding) => string): EventColumn => ({
    column: { label, align: "end", room: "tight" },
    cell: (finding) => [text(finding)],
  });
  return [
    {
      column: { label: "Pair" },
      cell: ({ a, b }) => [
        { kind: "side", side: index.sideOf(a) ?? "a", text: index.nameOf(a) },
        { kind: "versus" },
        { kind: "side", side: index.sideOf(b) ?? "b", text: index.nameOf(b) },
      ],
    },
    {
      column: { label: "Counted", room: "wide" },
      cell: (finding) => [happeningText(finding, index.nameOf)],
    },
    number(channel === "co-presence" ? "Victims" : "Operations", ({ degrees }) =>
      degrees.map(plain).join(" / "),
    ),
    number("Seen", ({ observed }) => decimal(observed, digits)),
    number("Expected", ({ expected }) => decimal(expected, digits)),
    number("p", ({ p }) => pValue(p)),
    number("q", ({ q }) => pValue(q)),
    number("Needed over chance", neededText),
    {
      column: { label: "p under each null" },
      cell: ({ nulls }) => [
        ORDER.flatMap((id) => (nulls[id] ? [`${id} ${pValue(nulls[id].p)}`] : [])).join(", "),
      ],
    },
    { column: { label: "Finding", room: "tight" }, cell: ({ id }) => [{ kind: "id", text: id }] },
  ];
}

/** The tests of one channel of operations, pair by pair; q is p corrected over the question's secondary tests. */
export function eventTable(index: ReaderIndex, findings: readonly Finding[], channel: ChannelId): Block {
  const columns = eventColumns(index, channel);
  return {
    kind: "table",
    caption: CAPTIONS[channel] ?? "Tests of operations, smallest p first",
    columns: columns.map(({ column }) => column),
    rows: findings.map((finding) => columns.map(({ cell }) => cell(finding))),
  };
}
