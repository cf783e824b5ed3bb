/** When was a cited report published? Read from the citation's own text, never from its address. */

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

function monthNumber(word: string): number | null {
  const lower = word.toLowerCase();
  if (lower.length < 3) return null;
  const index = MONTHS.findIndex((month) => month.startsWith(lower) || lower.startsWith(month.slice(0, 4)));
  return index < 0 ? null : index + 1;
}

const pad = (value: number): string => String(value).padStart(2, "0");

/**
 * The date in the first bracket that opens with a year: `(2022, February 21)` is `2022-02-21`,
 * `(2014, May)` is `2014-05`, `(2019)` is `2019`. `null` for `(n.d.)` and anything else.
 */
export function publishedIn(citation: string): string | null {
  const match = /\((\d{4})\s*(?:[,.]\s*([^()]*))?\)/.exec(citation);
  if (!match) return null;
  const year = match[1]!;
  if (year < "1990" || year > "2030") return null;
  const words = (match[2] ?? "").split(/[\s,.]+/).filter((word) => word !== "");
  const month = words.map(monthNumber).find((number) => number !== null);
  if (month === undefined || month === null) return year;
  const day = words.map((word) => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1]).find((d) => d !== undefined);
  if (day === undefined) return `${year}-${pad(month)}`;
  const number = Number(day);
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return number >= 1 && number <= last ? `${year}-${pad(month)}-${pad(number)}` : `${year}-${pad(month)}`;
}

/** Of two dates for one address, the more precise, then the earlier: a page may be cited with and without a day. */
export function betterDate(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a < b ? a : b;
}
