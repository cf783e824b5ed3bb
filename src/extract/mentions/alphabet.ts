/** No letter and no figure: a mark, a space, or nothing at all. */
export const NO_LETTER = 0;
/** A letter or figure that stands in none of the names. */
export const OTHER_LETTER = 0xffff;

/**
 * The class of every UTF-16 unit: letters and figures that differ only in case or in a Latin accent share one,
 * everything else is `NO_LETTER`. Lets names be matched without making a lower-case copy of the text.
 */
export interface Alphabet {
  readonly classes: Uint16Array;
}

const LETTER = /[\p{L}\p{N}\p{M}\p{Cs}]/u;
const LATIN_END = 0x250;
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Marks of ASCII. */
const NO_LETTERS = /[^a-z0-9]+/g;

function folded(character: string): string {
  const lower = character.toLowerCase();
  const base = character.charCodeAt(0) < LATIN_END ? lower.normalize("NFD") : lower;
  return base[0]!;
}

/** Letters of a name as they are matched: case, accents, spaces and marks gone. "APT-C-36" gives "aptc36". */
export function squashed(name: string): string {
  if (!BEYOND_ASCII.test(name)) return name.toLowerCase().replace(NO_LETTERS, "");
  let key = "";
  for (const character of name) if (LETTER.test(character)) key += folded(character);
  return key;
}

/** Makes the alphabet of a set of squashed names. About 65,000 steps, once. */
export function alphabetOf(keys: Iterable<string>): Alphabet {
  const classes = new Uint16Array(65_536);
  const numbers = new Map<string, number>();
  for (const key of keys)
    for (let at = 0; at < key.length; at += 1)
      if (!numbers.has(key[at]!)) numbers.set(key[at]!, numbers.size + 1);
  for (let code = 0; code < classes.length; code += 1) {
    const character = String.fromCharCode(code);
    if (LETTER.test(character)) classes[code] = numbers.get(folded(character)) ?? OTHER_LETTER;
  }
  return { classes };
}
