/** First parts that keep their hyphen before almost any word. */
const PREFIXES = new Set(
  `state cyber anti non self well pre post co multi cross high low long short real open third zero two three
   one first second so semi counter north south east west sub pro ex all command spear end man left right`.split(
    /\s+/,
  ),
);

const LAST_PART = /([\p{L}\p{N}]+)[-\u2010\u00AD]$/u;
const FIRST_PART = /^([\p{L}\p{N}]+)/u;
const HEX_ENDS = /(?:^|\s)([0-9a-f]{8,})$/i;
const HEX_STARTS = /^([0-9a-f]{4,})(?:\s|$)/i;
/** No word or hash is longer; looking at more of a line could cost its square. */
const LONGEST_WORD = 80;
const HASH_LENGTHS = new Set([32, 40, 64]);

/** How words are written inside the lines of a document: what tells a hyphen from a word cut in two. */
export class Spelling {
  readonly #words = new Set<string>();

  constructor(lines: Iterable<string>) {
    for (const line of lines)
      for (const match of line.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
        const cut = match.index + match[0].length === line.length - 1 && line.endsWith("-");
        if (!cut) this.#words.add(match[0].toLowerCase());
      }
  }

  /**
   * What stands between two lines of a paragraph once they are one: `" "`, or `""` where a hash was cut or a
   * hyphen belongs, or `"cut"` where the line's last character is a hyphen that only the line end has put there.
   * What the document writes elsewhere decides, then the usual first parts of compounds.
   */
  between(line: string, next: string): " " | "" | "cut" {
    const tail = line.slice(-LONGEST_WORD);
    const head = next.slice(0, LONGEST_WORD);
    const last = LAST_PART.exec(tail)?.[1];
    const first = FIRST_PART.exec(head)?.[1];
    if (last === undefined || first === undefined) return isCutHash(tail, head) ? "" : " ";
    if (line.endsWith("\u00AD")) return "cut";
    if (!/^\p{Ll}/u.test(first)) return "";
    const whole = (last + first).toLowerCase();
    if (this.#words.has(whole)) return "cut";
    const hasHyphen = this.#words.has(`${last}-${first}`.toLowerCase()) || PREFIXES.has(last.toLowerCase());
    return hasHyphen ? "" : "cut";
  }
}

function isCutHash(tail: string, head: string): boolean {
  const before = HEX_ENDS.exec(tail)?.[1];
  const after = HEX_STARTS.exec(head)?.[1];
  if (before === undefined || after === undefined) return false;
  return HASH_LENGTHS.has(before.length + after.length) && /\d/.test(before + after);
}
