import type { ComparedLevel, StudyComparison } from "../../model/study.ts";
import { STATUS_WORDS, type Status } from "../../model/vocabulary/levels.ts";
import type { Block, Inline, Section } from "../blocks.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { capital, publisherName } from "../words.ts";

/** A level as the comparison names it; two states are no level of their groups. */
export function comparedName(level: ComparedLevel["level"]): string {
  return level === "state" ? "between the states" : level;
}

/** A status in words; `null` where there is no answer to compare with. */
export function comparedStatus(status: Status | null): string {
  return status === null ? "no answer here" : STATUS_WORDS[status];
}

/** Levels that a study answers alike, with like reasons here, are one row. */
function alike(levels: readonly ComparedLevel[]): readonly (readonly ComparedLevel[])[] {
  const rows = new Map<string, ComparedLevel[]>();
  for (const one of levels) {
    const key = [one.study, one.finding, one.ours, one.without, ...one.why].join("\n");
    const known = rows.get(key);
    if (known) known.push(one);
    else rows.set(key, [one]);
  }
  return [...rows.values()];
}

function row(same: readonly ComparedLevel[]): readonly (readonly Inline[])[] {
  const { study, finding, ours, without } = same[0]!;
  return [
    [levelsText(same)],
    [{ kind: "strong", text: STATUS_WORDS[study] }, finding === null ? "" : `. ${finding}`],
    [{ kind: "strong", text: comparedStatus(ours) }],
    [{ kind: "strong", text: comparedStatus(without) }],
  ];
}

const levelsText = (same: readonly ComparedLevel[]): string =>
  capital(same.map(({ level }) => comparedName(level)).join(", "));

function studyBlocks(study: StudyComparison): readonly Block[] {
  const name = publisherName(study.name);
  const rows = alike(study.levels);
  const claims = study.claims.flatMap((id): readonly Inline[] => [" ", { kind: "claim", id }]);
  return [
    {
      kind: "table",
      caption: `What ${name} found, beside this assessment with that study's own claims and without them`,
      columns: [
        { label: "Level" },
        { label: "The study's finding" },
        { label: "Here" },
        { label: "Here, without its claims" },
      ],
      rows: rows.map(row),
    },
    { kind: "heading", text: "Why they differ or agree" },
    {
      kind: "list",
      items: rows.map((same) => [
        { kind: "strong", text: `${levelsText(same)}.` },
        ` ${same[0]!.why.join(" ")}`,
      ]),
    },
    {
      kind: "note",
      parts: [
        claims.length > 0 ? "The study's own claims among the evidence:" : "No claim of the study is in use.",
        ...claims,
        ...(study.url === null
          ? []
          : [". " as Inline, { kind: "link" as const, text: study.url, url: study.url }]),
      ],
    },
  ];
}

/** What other studies found, level by level, beside the answer; no section where the question names none. */
export function studySection({ assessment }: ReaderIndex): readonly Section[] {
  const studies = assessment.studies ?? [];
  if (studies.length === 0) return [];
  return [{ id: "studies", title: "What another study found", blocks: studies.flatMap(studyBlocks) }];
}
