import type { Inline, Section } from "../blocks.ts";
import { count } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { periodText } from "../words.ts";
import { titleText } from "./question.ts";

const CORRECTIONS = {
  holm: "Holm",
  by: "Benjamini–Yekutieli",
  bh: "Benjamini–Hochberg",
} as const;

function correction(index: ReaderIndex): string {
  const [first] = index.tested;
  if (first === undefined) return "no test was run";
  return `${CORRECTIONS[first.adjusted.method]} over ${count(first.adjusted.family, "test")} of this question`;
}

function nulls(index: ReaderIndex): string {
  const used = [...new Set(index.tested.flatMap((finding) => Object.keys(finding.nulls)))];
  return used.length === 0
    ? "no null model was run"
    : `${used.join(", ")}; dc decides on overlaps, of operations the least significant; the others are shown`;
}

/** How to cite: everything that pins the answer down, and no address that can rot. */
export function citation(index: ReaderIndex): string {
  const { question, resolution, versions, id } = index.assessment;
  const version = versions.entente === undefined ? "" : ` ${versions.entente}`;
  const asOf = question.asOf === null ? "" : `, knowledge as of ${question.asOf}`;
  return `“${titleText(index)}” Assessment ${id}, made with Entente${version}${asOf}. Question ${question.hash}, resolution ${resolution}.`;
}

/** 13. How it was made, with what, and how to make it again. */
export function methodSection(index: ReaderIndex): Section {
  const { question, resolution, versions, id } = index.assessment;
  const items: { term: string; value: readonly Inline[] }[] = [
    { term: "Assessment", value: [{ kind: "id", text: id }] },
    { term: "Identity resolution", value: [{ kind: "id", text: resolution }] },
    { term: "Seed", value: [String(question.seed)] },
    { term: "Null models", value: [nulls(index)] },
    { term: "Correction", value: [correction(index)] },
    { term: "Period", value: [periodText(question.period)] },
    {
      term: "Trusted for identity",
      value: [question.trust === null ? "the case's own setting" : question.trust.join(", ") || "nobody"],
    },
    ...Object.keys(versions)
      .sort()
      .map((name): { term: string; value: readonly Inline[] } => ({
        term: `Version of ${name}`,
        value: [versions[name]!],
      })),
  ];
  return {
    id: "method",
    title: "Method, versions, how to cite",
    blocks: [
      {
        kind: "note",
        parts: [
          "Each level is one question of its own, with rivals beside it. Overlaps are tested against matrices that hold what is known of each actor fixed; ranges are weight-based, not credible intervals. Words for likelihood are those of ICD 203.",
        ],
      },
      { kind: "facts", items },
      { kind: "heading", text: "Cite as" },
      { kind: "note", parts: [citation(index)] },
      {
        kind: "note",
        parts: ["Any id in this report is followed by ", { kind: "command", text: "entente trace ID" }, "."],
      },
    ],
  };
}
