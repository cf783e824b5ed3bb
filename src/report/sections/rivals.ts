import type { HypothesisResult } from "../../model/assessment.ts";
import type { EvidenceRow } from "../../model/judgment.ts";
import { HYPOTHESES, type HypothesisId } from "../../model/vocabulary/levels.ts";
import type { Block, Inline, Section } from "../blocks.ts";
import { achFigure } from "../figures/ach-matrix.ts";
import { decimal, percent, percentRange } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { rankedRivals, tellingRows } from "../telling-rows.ts";
import { HYPOTHESIS_WORDS } from "../words.ts";

/** The two rows that weigh most on a hypothesis, either way; rows that do not tell are left out. */
export function strongestRows(index: ReaderIndex, hypothesis: HypothesisId): readonly EvidenceRow[] {
  return [...index.assessment.evidence]
    .filter((row) => row.stance[hypothesis] !== "0")
    .sort((left, right) => Math.abs(right.weight[hypothesis]) - Math.abs(left.weight[hypothesis]))
    .slice(0, 2);
}

/** The first sentence of a row's summary; the whole of it stands in the threads. */
function firstSentence(summary: string): string {
  return /^.*?[.](?=\s[A-Z])/su.exec(summary)?.[0] ?? summary;
}

function rowText(row: EvidenceRow, hypothesis: HypothesisId): readonly Inline[] {
  return [
    `${row.stance[hypothesis].replace(/-/gu, "−")} ${firstSentence(row.summary)} `,
    { kind: "id", text: row.id },
  ];
}

function rivalTable(index: ReaderIndex, rivals: readonly HypothesisResult[]): Block {
  return {
    kind: "table",
    caption: "Rival explanations, the least contradicted first, each with the two rows that weigh most on it",
    columns: [
      { label: "Explanation" },
      { label: "Inconsistency", align: "end" },
      { label: "Weight-based range", align: "end", room: "tight" },
      { label: "Weighs most", room: "wide" },
      { label: "Next", room: "wide" },
    ],
    rows: rivals.map((rival) => {
      const [first, second] = strongestRows(index, rival.id);
      const { low, middle, high } = rival.range;
      return [
        [HYPOTHESIS_WORDS[rival.id]],
        [decimal(rival.inconsistency, 2)],
        [`${percentRange(low, high)}, middle ${percent(middle)}`],
        first ? rowText(first, rival.id) : ["no row tells"],
        second ? rowText(second, rival.id) : ["–"],
      ];
    }),
  };
}

function matrix(index: ReaderIndex): readonly Block[] {
  const rows = tellingRows(index);
  const figure = achFigure(index);
  if (figure === null) return [];
  const left = index.assessment.evidence.length - rows.length;
  return [
    { kind: "heading", text: "Evidence against hypotheses" },
    { kind: "figure", figure },
    {
      kind: "table",
      caption: `Evidence by hypothesis, the most telling row first: ++ and + speak for, − and −− against, 0 does not tell${left > 0 ? `; ${left} rows that tell less are in assessment.json` : ""}`,
      columns: [
        { label: "Evidence", room: "wide" },
        ...HYPOTHESES.map((hypothesis) => ({
          label: HYPOTHESIS_WORDS[hypothesis].replace(" cooperation", ""),
        })),
      ],
      rows: rows.map((row) => [
        [`${firstSentence(row.summary)} `, { kind: "id" as const, text: row.id }],
        ...HYPOTHESES.map((hypothesis) => [row.stance[hypothesis].replace(/-/gu, "−")]),
      ]),
    },
  ];
}

/** 4. What speaks against cooperation, and against each of its rivals. */
export function rivalsSection(index: ReaderIndex): Section {
  const rivals = rankedRivals(index);
  const blocks: readonly Block[] =
    rivals.length === 0
      ? [{ kind: "missing", text: "No rival explanation was weighed in this assessment." }]
      : [rivalTable(index, rivals), ...matrix(index)];
  const bare: readonly Block[] =
    index.assessment.evidence.length === 0
      ? [
          {
            kind: "missing",
            text: "No evidence row bears on any explanation: the ranges above are the priors alone.",
          },
        ]
      : [];
  return { id: "rivals", title: "What speaks against it", blocks: [...blocks, ...bare] };
}
