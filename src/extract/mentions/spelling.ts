/** How the text writes a listed name. */
export type Spelling =
  /** Letter by letter as listed. */
  | "exact"
  /** As listed but for capitals, beginning with a capital or a figure. */
  | "cased"
  /** In small letters where the list has capitals. */
  | "lower";

const SOFT = /^[\s*_-]*$/;
const STARS = /^[*_]+$/;
const MARKS = /[*_]/g;
const LETTER_OR_FIGURE = /[\p{L}\p{N}\p{M}]/u;
const ASCII = 128;
const OF_ASCII = Uint8Array.from({ length: ASCII }, (_, code) =>
  Number(LETTER_OR_FIGURE.test(String.fromCharCode(code))),
);
function isLetterOrFigure(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < ASCII ? OF_ASCII[code] === 1 : LETTER_OR_FIGURE.test(character);
}
const isFigure = (character: string): boolean => character >= "0" && character <= "9";
const isUpper = (character: string): boolean => character !== character.toLowerCase();
const isLower = (character: string): boolean => character !== character.toUpperCase();

/** From this many letters on, a name may lose its spaces without showing a capital: "cobaltstrike". */
const LONG_ENOUGH_TO_CLOSE_UP = 9;

/** A name taken apart: its letters, and the marks before each of them. */
export interface Letters {
  readonly letters: readonly string[];
  readonly before: readonly string[];
}

/** Takes a name, or a piece of text, apart. Marks after the last letter are dropped. */
export function lettersOf(text: string): Letters {
  const letters: string[] = [];
  const before: string[] = [];
  let marks = "";
  for (const character of text) {
    if (!isLetterOrFigure(character)) {
      marks += character;
      continue;
    }
    letters.push(character);
    before.push(marks);
    marks = "";
  }
  return { letters, before };
}

/** Does a letter begin a new part of a name: "Plug|X", "APT|28", "Gh|0|st"? */
function partBegins(name: Letters, at: number): boolean {
  const previous = name.letters[at - 1]!;
  const letter = name.letters[at]!;
  if (isFigure(previous) !== isFigure(letter)) return true;
  return isLower(previous) && isUpper(letter);
}

/** May the text have these marks before a letter where the list has those? */
function marksAgree(listed: Letters, written: Letters, at: number): boolean {
  const there = listed.before[at]!;
  const here = written.before[at]!;
  if (there === here || STARS.test(here)) return there === here || there === "" || SOFT.test(there);
  if (here === "") return SOFT.test(there) && closesUp(listed, written, at);
  if (there === "") return SOFT.test(here) && partBegins(listed, at) && opensUp(written, at);
  return SOFT.test(there) ? SOFT.test(here) : there.trim() === here.replace(MARKS, "").trim();
}

/** "Cobalt Strike" as "CobaltStrike", "COBALTSTRIKE", "APT 28" as "APT28". */
function closesUp(listed: Letters, written: Letters, at: number): boolean {
  return partBegins(written, at) || listed.letters.length >= LONG_ENOUGH_TO_CLOSE_UP;
}

/** "PlugX" as "Plug X" but not as "Plug x"; "APT28" as "apt 28". */
function opensUp(written: Letters, at: number): boolean {
  const letter = written.letters[at]!;
  return isFigure(letter) || isFigure(written.letters[at - 1]!) || isUpper(letter);
}

/**
 * Is a piece of text, taken apart, a way to write a listed name, and which? Both have the same letters but for case and
 * accents. Spaces, hyphens, line breaks, stars and underscores may stand for one another; they may come in or
 * go where the name has a seam ("PlugX", "APT28"). `null` when the marks between the letters make it another
 * word ("Net at" is not "Netat").
 */
export function spellingOf(listed: Letters, written: Letters): Spelling | null {
  if (written.letters.length !== listed.letters.length) return null;
  let sameCase = true;
  for (let at = 0; at < listed.letters.length; at += 1) {
    if (written.letters[at] !== listed.letters[at]) sameCase = false;
    if (at > 0 && !marksAgree(listed, written, at)) return null;
  }
  if (sameCase) return "exact";
  return isLower(written.letters[0]!) && isUpper(listed.letters[0]!) ? "lower" : "cased";
}
