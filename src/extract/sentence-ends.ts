import { BEFORE_NUMBERS, MAY_END, NEVER_ENDS, OPENERS } from "./abbreviations.ts";

/** How far back a word is followed from its full stop; longer ones are no abbreviation. */
const LONGEST_WORD = 24;

const TERMINATORS = /[.!?…]+|[。！？｡]+/gu;
const CLOSERS = new Set(['"', "'", "”", "’", "»", ")", "]", "}", "*", "_"]);
const FOOTNOTE = /(?:\[\d{1,3}\])+/y;
const BARE_FOOTNOTE = /\d{1,2}(?=\s+[\p{Lu}“"]|\s*$)/uy;
const NEXT_WORD = /[\p{L}\p{M}]+(?:[’'][\p{L}]+)?/uy;
const GLUED_WORD = /\p{Lu}[\p{Ll}]*(?=[\s,’'])/uy;
const LETTER = /\p{L}/u;
const ASCII = 128;
/** Most characters are of ASCII, and looked at one by one. */
function isLetter(char: string): boolean {
  const code = char.charCodeAt(0) | 32;
  return code < ASCII ? code >= 97 && code <= 122 : LETTER.test(char);
}
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const SPACE = /\s/;
const OPENING = new Set(['"', "“", "‘", "«", "(", "[", "*", "_", "#", "—", "–", "-", "•"]);

/** The word that ends right before `end`, inner stops included ("U.S", "e.g"); at most `LONGEST_WORD` long. */
function wordBefore(text: string, end: number, floor: number): string {
  let start = end;
  const limit = Math.max(floor, end - LONGEST_WORD);
  while (start > limit) {
    const char = text[start - 1]!;
    const inner = char === "." && start < end && isLetter(text[start]!);
    if (!inner && char !== "-" && !isLetter(char)) break;
    start -= 1;
  }
  return text.slice(start, end);
}

function wordAt(text: string, at: number): string {
  NEXT_WORD.lastIndex = at;
  return NEXT_WORD.exec(text)?.[0] ?? "";
}

/** Does the stop after `word` end the sentence, when a capital or a figure comes next? */
function stopEnds(word: string, next: string): boolean {
  const bare = word.toLowerCase();
  const opens = OPENERS.has(next.toLowerCase().replace(/[’'].*$/, ""));
  if (NEVER_ENDS.has(bare)) return false;
  if (BEFORE_NUMBERS.has(bare) && next === "") return false;
  if (MAY_END.has(bare)) return opens;
  const isInitial = word.length === 1 && UPPER.test(word) && next !== "";
  return isInitial ? opens : true;
}

/** After the last mark and its closing quotes and note numbers: where the sentence would stop. */
function afterClosers(text: string, at: number, end: number): number {
  let stop = at;
  for (;;) {
    if (stop < end && CLOSERS.has(text[stop]!)) {
      stop += 1;
      continue;
    }
    if (text[stop] !== "[") return stop;
    FOOTNOTE.lastIndex = stop;
    const note = FOOTNOTE.exec(text);
    if (!note || stop + note[0].length > end) return stop;
    stop += note[0].length;
  }
}

/** A stop with no space after it: a forgotten space ("attack.The group") or a name ("Node.js", "ASP.NET")? */
function gluedEnds(text: string, mark: number, at: number, floor: number): boolean {
  if (at > mark + 1 && UPPER.test(text[at] ?? "")) return CLOSERS.has(text[at - 1]!) && text[at - 1] !== "]";
  const word = wordBefore(text, mark, floor);
  if (word.length < 2 || word.includes(".") || !LOWER.test(word.at(-1)!)) return false;
  GLUED_WORD.lastIndex = at;
  const next = GLUED_WORD.exec(text)?.[0];
  if (next === undefined) return false;
  const before = text[mark - word.length - 1] ?? " ";
  const plain = SPACE.test(before) || before === "“" || before === '"' || before === "(";
  if (!plain || UPPER.test(word[0]!)) return plain && OPENERS.has(next.toLowerCase()) && next.length > 1;
  return true;
}

/** Where the sentence that holds the mark at `mark` ends, or -1 when it goes on. `[floor, end)` is the block. */
function endAt(text: string, mark: number, marks: string, floor: number, end: number): number {
  let stop = afterClosers(text, mark + marks.length, end);
  if (stop >= end) return end;
  if (/[。！？｡]/.test(marks)) return stop;
  if (text[mark - 1] === "[" || text[mark - 1] === "(" || text[mark - 1] === "{") return -1;
  if (marks === "." && LETTER.test(text[mark - 1] ?? "")) {
    BARE_FOOTNOTE.lastIndex = stop;
    const note = BARE_FOOTNOTE.exec(text);
    const previous = wordBefore(text, mark, floor);
    if (note && previous.length > 2 && LOWER.test(previous)) stop += note[0].length;
  }
  if (!SPACE.test(text[stop]!)) return gluedEnds(text, mark, stop, floor) ? stop : -1;
  let at = stop;
  while (at < end && (SPACE.test(text[at]!) || OPENING.has(text[at]!))) at += 1;
  if (at >= end) return end;
  const first = String.fromCodePoint(text.codePointAt(at)!);
  if (LOWER.test(first)) return -1;
  if (!marks.endsWith(".")) return wordBefore(text, mark, floor) === "Yahoo" ? -1 : stop;
  return stopEnds(wordBefore(text, mark, floor), wordAt(text, at)) ? stop : -1;
}

/**
 * Where do sentences end inside `[start, end)` of a text? Offsets just past each sentence, the last one `end`.
 * Line breaks count as spaces: the caller has already cut the text into paragraphs. Linear in `end - start`.
 */
export function sentenceEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  let floor = start;
  // Within the block alone: the next full stop of the text may be a thousand blocks away.
  for (const match of text.slice(start, end).matchAll(TERMINATORS)) {
    const mark = start + match.index;
    if (mark < floor) continue;
    const stop = endAt(text, mark, match[0], floor, end);
    if (stop < 0) continue;
    if (stop >= end) break;
    ends.push(stop);
    floor = stop;
  }
  ends.push(end);
  return ends;
}
