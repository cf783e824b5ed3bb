/**
 * Undoing the ways in which authors make addresses harmless, once, for the whole page: `[.]` `(.)` `{.}` `[dot]`
 * `.]` `[.` `\.` for a dot, `[:]` `[://]` `[/]`, `[@]` `[at]`, `hxxp` `h**p` `[http]` and the like for a scheme.
 * Forms in use are listed in draft-grimminck-safe-ioc-sharing-09, sections 3 and 4, which also brackets the scheme.
 * The grammars then read plain addresses only, and offsets are taken back to the original text.
 */

/** One piece of the original that was replaced by something shorter. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly by: string;
  /** False for an underscore that only Markdown needed escaped. */
  readonly defangs: boolean;
}

type Mark = Omit<Replacement, "defangs">;

/** A text without defanging, and where each part of it stood. */
export interface FangedText {
  readonly text: string;
  /** How many dots, at-signs and schemes were defanged. */
  readonly marks: number;
  /** Offsets into the original for offsets into `text`. */
  toOriginal(start: number, end: number): { readonly start: number; readonly end: number };
  /** Was anything between these offsets of `text` defanged? */
  isDefanged(start: number, end: number): boolean;
}

const MARK =
  /[[({<]\s?(?:\.|d[o0]t|:\/\/|:\/|:|\/\/|\/|@|at|https?|ftp)\s?[\])}>]|\[\.(?=[a-z0-9])|\.\](?=[a-z0-9])|\\\.(?=[a-z0-9])|\\{1,3}_|\b(?:h(?:xx|tx|xt|zz|xxx|xtt|\*\*|__|\+\+|##|--)ps?|meows?|fxp)(?=\s?(?:[[({]:|\\?:\\?[/[({]))/gi;

/** The text with every mark of defanging undone. O(n). */
export function refang(original: string): FangedText {
  const replacements = findReplacements(original);
  const starts = new Float64Array(replacements.length);
  const pieces: string[] = [];
  let copied = 0;
  let length = 0;
  const marks = new Float64Array(replacements.filter(({ defangs }) => defangs).length);
  let marked = 0;
  for (const [index, { from, to, by, defangs }] of replacements.entries()) {
    pieces.push(original.slice(copied, from), by);
    starts[index] = length + from - copied;
    if (defangs) marks[marked++] = starts[index]!;
    length += from - copied + by.length;
    copied = to;
  }
  pieces.push(original.slice(copied));
  const originalOf = (offset: number, edge: "start" | "end") => {
    const index = lowerBound(starts, offset + (edge === "start" ? 1 : 0)) - 1;
    const last = replacements[index];
    if (!last) return offset;
    const beyond = offset - starts[index]! - last.by.length;
    if (edge === "start" && beyond < 0) return last.from;
    return last.to + Math.max(0, beyond);
  };
  return {
    text: replacements.length === 0 ? original : pieces.join(""),
    marks: replacements.filter(({ by }) => by === "." || by === "@" || by.length > 3).length,
    toOriginal: (start, end) => ({ start: originalOf(start, "start"), end: originalOf(end, "end") }),
    isDefanged: (start, end) => lowerBound(marks, end) > lowerBound(marks, start),
  };
}

/** How many of the sorted `values` are smaller than `limit`. */
function lowerBound(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function findReplacements(text: string): Replacement[] {
  const found: Replacement[] = [];
  const pattern = new RegExp(MARK);
  let end = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const replacement = replacementFor(text, match);
    if (!replacement || replacement.from < end) continue;
    found.push(replacement);
    end = replacement.to;
    pattern.lastIndex = Math.max(pattern.lastIndex, end);
  }
  return found;
}

function replacementFor(text: string, match: RegExpExecArray): Replacement | null {
  const from = match.index;
  const to = from + match[0].length;
  const mark = match[0].toLowerCase();
  const inner = mark.replace(/[[\](){}<>\s]/g, "");
  if (/^(?:h.{2,3}p|meow)s?$/.test(mark))
    return scheme(text, { from, to, by: mark.endsWith("s") ? "https" : "http" });
  if (mark === "fxp") return scheme(text, { from, to, by: "ftp" });
  if (/^(?:https?|ftp)$/.test(inner))
    return /^[:[({]/.test(text.charAt(to)) ? { from, to, by: inner, defangs: true } : null;
  if (inner === "\\.") return isEscape(text, from) ? { from, to, by: ".", defangs: true } : null;
  if (inner.endsWith("_")) return isEscape(text, from) ? { from, to, by: "_", defangs: false } : null;
  const by = inner === "dot" || inner === "d0t" ? "." : inner === "at" ? "@" : inner;
  if (mark.length === 2) return isHostLetter(text, from - 1) ? { from, to, by, defangs: true } : null;
  if (by === "." || by === "@") return widened(text, { from, to, by });
  return /[\w\]}):/]/.test(text.charAt(from - 1)) || by === ":" ? { from, to, by, defangs: true } : null;
}

/** Takes the slashes after a defanged scheme into the mark, with the blanks some authors put around them. */
function scheme(text: string, { from, to, by }: Mark): Replacement {
  const slashes = /\s?\\?:\\?\/\\?\/ ?/y;
  slashes.lastIndex = to;
  return slashes.test(text)
    ? { from, to: slashes.lastIndex, by: `${by}://`, defangs: true }
    : { from, to, by, defangs: true };
}

/** Takes one blank, line break or pair of Markdown stars on either side of a dot or at-sign into the mark. */
function widened(text: string, { from, to, by }: Mark): Replacement | null {
  let left = from;
  let right = to;
  const paired = /\[|d[o0]t|@|at/i.test(text.slice(from, to));
  const spaced = / /.test(text.charAt(from - 1)) && /\s/.test(text.charAt(to));
  if (spaced && !paired) return null;
  while (from - left < 3 && /[ *]/.test(text.charAt(left - 1))) left -= 1;
  while (right - to < 3 && /[ *\n]/.test(text.charAt(right))) right += 1;
  if (!isHostLetter(text, left - 1)) return null;
  if (!isHostLetter(text, right) && !/[[{<]/.test(text.charAt(right))) return null;
  return { from: left, to: right, by, defangs: true };
}

/** In `evil\.org` and `a\_b.exe` the backslash is an addition; in a path or a regular expression it is not. */
function isEscape(text: string, at: number): boolean {
  if (!/[\p{L}\p{N}_/*-]/u.test(text.charAt(at - 1))) return false;
  for (let index = at - 1; index >= Math.max(0, at - 64); index -= 1) {
    const character = text.charAt(index);
    if (/\s/.test(character)) return true;
    if (character === "\\" && !"./_\\".includes(text.charAt(index + 1))) return false;
    if ("%^$+*".includes(character)) return false;
  }
  return true;
}

function isHostLetter(text: string, at: number): boolean {
  return /[\p{L}\p{N}_-]/u.test(text.charAt(at));
}
