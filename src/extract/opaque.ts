import type { Span } from "../model/document.ts";

/**
 * One alternative for each kind, longest first: Markdown images, targets of Markdown links, tags, addresses
 * with a scheme (defanged or not), mail addresses, host names with a path. Lengths are bounded so that a
 * text made to be slow costs a constant per character.
 */
const PATTERN = new RegExp(
  [
    String.raw`!\[[^\]\n]{0,400}\](?:\([^()\n]{0,2000}\))?`,
    String.raw`(?<=\])\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+"[^"\n]{0,400}")?\)`,
    String.raw`<\/?[a-zA-Z][^<>]{0,1000}>`,
    String.raw`\b(?:https?|hxxps?|h\*\*ps?|ftps?|fxp|file)(?:\[?:\]?|\[:\/\/\]|:)\/{0,2}\/[^\s<>"“”]{1,2000}`,
    String.raw`\bwww(?:\.|\[\.\])[^\s<>"“”]{1,2000}`,
    String.raw`\b[\w.+-]{1,64}@[\w-]{1,63}(?:\[?\.\]?[\w-]{1,63}){1,6}`,
    String.raw`\b(?<![@.\w-])[a-z0-9-]{1,63}(?:\[?\.\]?[a-z0-9-]{1,63}){0,6}\[?\.\]?[a-z]{2,12}\/[^\s<>"“”]{1,2000}`,
  ].join("|"),
  "gi",
);

/** Marks that end a sentence rather than an address. */
const TRAILING = /[.,;:!?'’)\]]+$/;

/**
 * Which stretches of a text are addresses or markup, so that a word in them names nothing ("…/apt28-report",
 * an image's description)? Sorted, not overlapping, UTF-16 offsets. Linear in the text.
 */
export function opaqueSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const start = match.index;
    const first = match[0][0];
    const isMarkup = first === "!" || first === "(" || first === "<";
    const length = isMarkup ? match[0].length : match[0].replace(TRAILING, "").length;
    spans.push({ start, end: start + length });
  }
  return spans;
}
