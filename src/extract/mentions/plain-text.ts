import type { Span } from "../../model/document.ts";

/** Stands for every character that no name may use; no word, space or mark of a name. */
export const BLANK = "\uFFFC";

/** Each of these is one UTF-16 unit and is replaced by one, so that offsets stay those of the document. */
const PLAIN: Readonly<Record<string, string>> = {
  "\u00a0": " ",
  "\u2002": " ",
  "\u2003": " ",
  "\u2007": " ",
  "\u2009": " ",
  "\u200a": " ",
  "\u202f": " ",
  "\u3000": " ",
  "\t": " ",
  "\r": " ",
  "\u2010": "-",
  "\u2011": "-",
  "\u2018": "'",
  "\u2019": "'",
  "\u02bc": "'",
  "\u201c": '"',
  "\u201d": '"',
};
const UNUSUAL =
  /[\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000\t\r\u2010\u2011\u2018\u2019\u02bc\u201c\u201d]/g;

/**
 * The text as the finders of mentions see it: unusual spaces, hyphens and quotes made plain, masked stretches
 * blanked out. As long as the text, so every offset means the same in both. `masked`: any order, may overlap.
 */
export function plainText(text: string, masked: readonly Span[] = []): string {
  const plain = text.replace(UNUSUAL, (character) => PLAIN[character]!);
  if (masked.length === 0) return plain;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of [...masked].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    pieces.push(plain.slice(at, from), BLANK.repeat(end - from));
    at = end;
  }
  pieces.push(plain.slice(at));
  return pieces.join("");
}
