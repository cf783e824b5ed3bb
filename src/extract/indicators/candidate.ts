import type { IndicatorKind } from "../../model/vocabulary/mentions.ts";
import type { FangedText } from "./refang.ts";

/**
 * A stretch of the page that one of the grammars claims. `kind` is `null` when the stretch was recognised and
 * is no indicator (a link to read more, a vendor's contact): it still keeps its parts from being read as one.
 * Offsets are into the original text; `rank` settles two candidates with one start, the lower wins.
 */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly kind: IndicatorKind | null;
  readonly value: string;
  readonly rank: number;
}

/** What every grammar is handed. */
export interface Page {
  /** The text as it stands. */
  readonly original: string;
  /** The text with its defanging undone, and the way back to the original offsets. */
  readonly fanged: FangedText;
  /** Hosts whose plain links are references: publishers and vendors, without `www.`, in lower case. */
  readonly referenceHosts: ReadonlySet<string>;
  /** True when the author defangs as a habit: then a plain link is a link and a plain host a name. */
  readonly defangs: boolean;
}

/** Which grammar wins when two start at one place. */
export const RANK = {
  url: 0,
  email: 1,
  path: 2,
  hash: 3,
  wallet: 4,
  ipv6: 5,
  host: 6,
  asn: 7,
  mutex: 8,
} as const;

/** A candidate from offsets into the fanged text. */
export function fromFanged(
  page: Page,
  span: { readonly start: number; readonly end: number },
  found: { readonly kind: IndicatorKind | null; readonly value: string; readonly rank: number },
): Candidate {
  const { start, end } = page.fanged.toOriginal(span.start, span.end);
  return { start, end, ...found };
}

/** Candidates that do not overlap, in text order: the earlier start wins, then the lower rank, then the longer. */
export function withoutOverlap(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.start - b.start || a.rank - b.rank || b.end - a.end);
  const kept: Candidate[] = [];
  let end = 0;
  for (const candidate of sorted) {
    if (candidate.start < end) continue;
    kept.push(candidate);
    end = candidate.end;
  }
  return kept;
}
