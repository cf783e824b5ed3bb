import type { ClaimEntry, DocumentPage } from "../../src/model/schemas/workbench.ts";

/** A run of a document's text under one treatment. */
export interface Run {
  readonly text: string;
  readonly region: "main" | "related" | "furniture";
  /** Claims whose passage covers it, innermost last. */
  readonly claims: readonly string[];
  readonly brief: boolean;
  readonly start: number;
}

interface Marked {
  readonly start: number;
  readonly end: number;
}

const covers = ({ start, end }: Marked, at: number): boolean => start <= at && at < end;

/** Where a claim is written in its document's text; null for a field of a structured source. */
export function spanOf({ claim: { passage } }: ClaimEntry): Marked | null {
  return passage.kind === "text" ? passage.span : null;
}

/** Cuts a stretch of a document where a region, a claim's passage or a sentence of the brief begins or ends. */
export function runsOf(page: DocumentPage, from = 0, to = page.text.length): readonly Run[] {
  const spans = page.claims.flatMap((entry) => {
    const span = spanOf(entry);
    return span ? [{ ...span, id: entry.claim.id }] : [];
  });
  const cuts = new Set([from, to]);
  for (const { start, end } of [...page.regions, ...page.brief, ...spans])
    for (const at of [start, end]) if (at > from && at < to) cuts.add(at);
  const sorted = [...cuts].sort((x, y) => x - y);
  return sorted.slice(0, -1).map((start, index) => ({
    text: page.text.slice(start, sorted[index + 1]),
    region: page.regions.find((region) => covers(region, start))?.kind ?? "furniture",
    claims: spans.filter((span) => covers(span, start)).map(({ id }) => id),
    brief: page.brief.some((span) => covers(span, start)),
    start,
  }));
}

/** Characters shown before and after a passage. */
const AROUND = 600;

/** The stretch around a passage, from the start of a line to the end of one where there is one near. */
export function around(text: string, { start, end }: Marked): Marked {
  const first = text.lastIndexOf("\n", Math.max(0, start - AROUND));
  const last = text.indexOf("\n", Math.min(text.length, end + AROUND));
  return {
    start: Math.max(0, first < 0 || first < start - 2 * AROUND ? start - AROUND : first + 1),
    end: last < 0 || last > end + 2 * AROUND ? Math.min(text.length, end + AROUND) : last,
  };
}

/** Bidirectional overrides and invisible characters, made visible: a document may not rearrange the page. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

export function inert(text: string): string {
  return text.replace(
    INVISIBLE,
    (character) => `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
}
