/** English month names and their short forms, as a regular expression source without groups. */
export const MONTH_SOURCE =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

const ORDER = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** 1–12 for a month's name or short form in any case, 0 for anything else. */
export function monthNumber(name: string): number {
  return ORDER.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const SMALL_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A count written in figures or, up to twelve, in a word; "a" and "an" are one, "couple of" is two; else `null`. */
export function countOf(written: string): number | null {
  const word = written.toLowerCase();
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (word === "a" || word === "an") return 1;
  if (word.startsWith("couple")) return 2;
  const index = SMALL_NUMBERS.indexOf(word);
  return index < 0 ? null : index + 1;
}

/** Source of a pattern for what `countOf` reads. */
export const COUNT_SOURCE = `(?:\\d{1,3}|an?|couple of|${SMALL_NUMBERS.join("|")})`;
