import type { Span } from "../model/document.ts";

/** "<sup>[[Example Blog 2018](…)]</sup>", "(Citation: Example Blog 2018)": where a sentence has it from. */
export const REFERENCE = String.raw`<sup>\[{1,2}[^[\]\n]{1,300}\](?:\([^()\s]{0,400}\))?\]?<\/sup>|\(Citation: [^()\n]{1,300}\)`;

/**
 * One alternative for each kind, longest first: references, Markdown images, targets of Markdown links, tags, addresses
 * with a scheme (defanged or not). Lengths are bounded so that a text made to be slow costs a constant per
 * character.
 */
const PATTERN = new RegExp(
  [
    REFERENCE,
    String.raw`!\[[^[\]\n]{0,400}\](?:\([^()\n]{0,2000}\))?`,
    String.raw`(?<=\])\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+"[^"\n]{0,400}")?\)`,
    String.raw`<\/?[a-zA-Z][^<>]{0,1000}>`,
    String.raw`\b(?:https?|hxxps?|h\*\*ps?|ftps?|fxp|file)(?:\[?:\]?|\[:\/\/\]|:)\/{0,2}\/[^\s<>"“”]{1,2000}`,
    String.raw`\bwww(?:\.|\[\.\])[^\s<>"“”]{1,2000}`,
  ].join("|"),
  "gi",
);

/**
 * What a host name with a path ("….com/path") and a mail address hold for certain, from their telling character
 * on; their beginning is looked for backwards.
 */
const TAILS = /\.\]?[a-z]{2,12}\/[^\s<>"“”]{1,2000}|@[\w-]{1,63}(?:\[?\.\]?[\w-]{1,63}){1,6}/gi;
const LONGEST_HEAD = 253;

/** Marks that end a sentence rather than an address. */
const TRAILING = /[.,;:!?'’)\]]+$/;

function headStart(text: string, tail: number): number {
  let start = tail;
  while (start > 0 && tail - start < LONGEST_HEAD && /[\w.[\]+-]/.test(text[start - 1]!)) start -= 1;
  return start;
}

const withoutTrailing = (address: string): number => address.replace(TRAILING, "").length;

/**
 * Which stretches of a text are addresses or markup, so that a word in them names nothing ("…/apt28-report",
 * an image's description)? Sorted, not overlapping, UTF-16 offsets. Linear in the text.
 */
export function opaqueSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const start = match.index;
    const isMarkup = /^[!(<]/.test(match[0]);
    spans.push({ start, end: start + (isMarkup ? match[0].length : withoutTrailing(match[0])) });
  }
  for (const match of text.matchAll(TAILS)) {
    const start = headStart(text, match.index);
    if (start < match.index) spans.push({ start, end: match.index + withoutTrailing(match[0]) });
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
