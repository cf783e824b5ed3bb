import type { Effects } from "../effects/effects.ts";
import { type BriefSentence, briefSentences } from "./brief.ts";
import { openCase } from "./case.ts";
import type { ReadOutcome } from "./reader.ts";
import { type RelatedReport, relatedReports } from "./related.ts";

/** What a person wants to know first of a document that was read and not stored. */
export interface ReadSummary {
  readonly brief: readonly BriefSentence[];
  /** Reports of the case that it is related to; empty without a case. */
  readonly related: readonly RelatedReport[];
}

export async function readSummary(
  effects: Effects,
  { document, reading }: ReadOutcome,
  caseFolder: string | null,
): Promise<ReadSummary> {
  if (document === null || reading === null) return { brief: [], related: [] };
  const brief = briefSentences(document, reading.claims);
  const opened = await openCase(effects, caseFolder);
  if (!opened) return { brief, related: [] };
  try {
    const find = await relatedReports(opened.store, [{ document, claims: reading.claims }]);
    return { brief, related: find?.(document.id) ?? [] };
  } finally {
    await opened.store.close();
  }
}
