import type { Assessment, ClaimThread, NamedActor } from "../model/assessment.ts";
import type { Finding } from "../model/finding.ts";
import type { Id } from "../model/ids.ts";
import type { EvidenceRow } from "../model/judgment.ts";

/** The assessment with its ids resolved: what every section and figure asks for by id. */
export interface ReaderIndex {
  readonly assessment: Assessment;
  readonly claims: ReadonlyMap<Id, ClaimThread>;
  readonly findings: ReadonlyMap<Id, Finding>;
  readonly rows: ReadonlyMap<Id, EvidenceRow>;
  readonly actors: ReadonlyMap<Id, NamedActor>;
  /** Findings that carry numbers, in the order given. */
  readonly tested: readonly Finding[];
  /** What a reader calls it: the actor's name, the column's label, else the id. */
  readonly nameOf: (id: Id) => string;
  readonly sideOf: (id: Id) => "a" | "b" | null;
}

/** Builds the index once per document. O(size of the assessment). */
export function readerIndex(assessment: Assessment): ReaderIndex {
  const tested = assessment.findings.filter((finding): finding is Finding => finding.kind === "tested");
  const actors = new Map(assessment.actors.map((actor) => [actor.id, actor]));
  const pairNames = new Map(
    assessment.pairs.flatMap(({ a, b }) => [a, b]).map((actor) => [actor.id, actor.name]),
  );
  return {
    assessment,
    tested,
    actors,
    claims: new Map(assessment.threads.map((claim) => [claim.id, claim])),
    findings: new Map(tested.map((finding) => [finding.id, finding])),
    rows: new Map(assessment.evidence.map((row) => [row.id, row])),
    nameOf: (id) => actors.get(id)?.name ?? pairNames.get(id) ?? assessment.labels[id] ?? id,
    sideOf: (id) => actors.get(id)?.side ?? null,
  };
}

/** Do the numbers of this test survive the question's correction at 5 %? */
export function survives(finding: Finding): boolean {
  return finding.q <= 0.05;
}

/** The label of a column, with its id when the label alone would not lead back to it. */
export function columnText(index: ReaderIndex, column: Id): string {
  const name = index.nameOf(column);
  return name === column ? column : `${name} (${column})`;
}
