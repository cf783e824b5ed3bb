/** What a line of plain text or Markdown is, by its own marks alone. */
export type LineKind = "blank" | "fence" | "heading" | "underline" | "rule" | "item" | "row" | "text";

export interface Line {
  readonly start: number;
  /** Past the last character that is no white space. */
  readonly end: number;
  readonly kind: LineKind;
  /** Where the words begin, after "## ", "* ", "1. " or "> ". */
  readonly body: number;
}

const HEADING = /^ {0,3}#{1,6}[ \t]+/;
const ITEM = /^[ \t]*(?:[-*+•‣◦▪●○■·➢✓–]|\(?(?:\d{1,3}|[a-z])[.)])[ \t\u00A0]+(?=\S)/;
const QUOTE = /^ {0,3}(?:>[ \t]?)+/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const UNDERLINE = /^(?:={3,}|-{3,})$/;
const RULE = /^(?:[-*_=~] ?){3,}$/;

function kindOf(content: string, afterText: boolean): LineKind {
  const bare = content.trim();
  if (bare === "") return "blank";
  if (FENCE.test(content)) return "fence";
  if (HEADING.test(content)) return "heading";
  if (afterText && UNDERLINE.test(bare)) return "underline";
  if (RULE.test(bare)) return "rule";
  if (ITEM.test(content)) return "item";
  const isRow = (bare.startsWith("|") && bare.endsWith("|") && bare.length > 2) || bare.includes("\t");
  return isRow ? "row" : "text";
}

function bodyOf(content: string, kind: LineKind): number {
  const mark = (kind === "heading" ? HEADING : kind === "item" ? ITEM : QUOTE).exec(content);
  return mark ? mark[0].length : content.length - content.trimStart().length;
}

/** A book has fewer; a file made to fill memory has more. What lies beyond is left without layout. */
export const MOST_LINES = 1_000_000;

/** The lines of a text with their marks, a run of blank ones as one. Ends are `\n`, `\r\n`, `\r`. Linear. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterText = false;
  let start = 0;
  for (const match of text.matchAll(/\r\n?|\n|\u2028|\f|$/g)) {
    const content = text.slice(start, match.index);
    const kind = kindOf(content, afterText);
    const body = start + bodyOf(content, kind);
    if (kind !== "blank" || lines.at(-1)?.kind !== "blank")
      lines.push({ start, end: Math.max(body, start + content.trimEnd().length), kind, body });
    afterText = kind === "text";
    start = match.index + match[0].length;
    if (lines.length >= MOST_LINES) break;
  }
  return lines;
}
