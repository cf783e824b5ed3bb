import { type Interval, intervalOf } from "../model/interval.ts";

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "jan january",
    "feb february",
    "mar march",
    "apr april",
    "may may",
    "jun june",
    "jul july",
    "aug august",
    "sep sept september",
    "oct october",
    "nov november",
    "dec december",
  ].flatMap((names, index) => names.split(" ").map((name) => [name, index + 1])),
);

const MONTH = `(${Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join("|")})\\.?`;
const YEAR = "((?:19|20)\\d{2})";
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}\\b`, "i");
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}\\b`, "i");
const MONTH_ONLY = new RegExp(`\\b${MONTH},?\\s+${YEAR}\\b`, "i");
const ISO = /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/;
const COMPACT = /^(?:D:)?((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{6}.*)?$/;
const NUMERIC = /(?<!\d)(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/;
const SLASHED = /(?<!\d)((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?!\d)/;

const two = (value: string | number): string => String(value).padStart(2, "0");

function ofParts(year: string, month: string | number, day: string | number): Interval | null {
  return intervalOf(`${year}-${two(month)}-${two(day)}`);
}

/** Day and month written as figures: dots are day first; with slashes only a part over 12 tells which is which. */
function numeric(match: RegExpExecArray): Interval | null {
  const [, first = "", separator, second = "", year = ""] = match;
  if (separator === "." || Number(first) > 12) return ofParts(year, second, first);
  return Number(second) > 12 || first === second ? ofParts(year, first, second) : null;
}

const monthOf = (name: string | undefined): number => MONTHS[(name ?? "").toLowerCase()] ?? 0;

/** How dates are written, the most telling first. */
const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => Interval | null])[] = [
  [ISO, ([, year = "", month = "", day = ""]) => ofParts(year, month, day)],
  [COMPACT, ([, year = "", month = "", day = ""]) => ofParts(year, month, day)],
  [MONTH_FIRST, ([, month, day = "", year = ""]) => ofParts(year, monthOf(month), day)],
  [DAY_FIRST, ([, day = "", month, year = ""]) => ofParts(year, monthOf(month), day)],
  [SLASHED, ([, year = "", month = "", day = ""]) => ofParts(year, month, day)],
  [NUMERIC, numeric],
  [MONTH_ONLY, ([, month, year = ""]) => intervalOf(`${year}-${two(monthOf(month))}`)],
];

/**
 * Reads a publication date as pages and feeds write it: ISO 8601, RFC 2822, "April 2, 2025", "2 Apr 2025",
 * "2.4.2025", "2025/04/02", a PDF date, "April 2025" (a month), "2025" (a year). The day is taken as printed,
 * whatever the time zone. `null` for anything else, "04/02/2025" included: nobody can tell which month it is.
 */
export function publishedOn(written: string): Interval | null {
  const text = written.trim().slice(0, 120);
  const plain = intervalOf(text);
  if (plain) return plain;
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(text);
    // The first form that fits decides: "31 February 2025" is no date, and no month either.
    if (match !== null) return read(match);
  }
  return null;
}

const LABEL =
  /^(?:(?:first |originally )?(?:published|posted|released|date|updated|last updated|publication date|issued|created)(?: on| at)?\s*:?\s*)/i;
/** What may stand beside the date on such a line: bylines, times, reading times, separators, section names. */
const REMAINDER = /^[\s|•·,.:–—-]*$/;
const BESIDE =
  /\b(?:by|von|par)\s+[\p{L}.'’ -]{2,60}|\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\b(?:utc|gmt|cet|cest|est|edt|et|pst|pdt|msk)\b|\b\d{1,3}\s*(?:min(?:ute)?s?)(?:\s+read)?\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bon\b|\bat\b/giu;

/** A line of Markdown that is emphasis from end to end, and words that are a name: "*Example Labs, 21 July 2025*". */
const EMPHASISED = /^([*_]{1,3})[^*_].*[^*_]\1$/;
const NAME = /(?:\p{Lu}[\p{L}\p{N}.'’&-]*|of|the|and|for|on)/u.source;
const NAMES_ONLY = new RegExp(`^${NAME}(?:[ ,|–—]+${NAME}){0,7}[ ,|–—]*$`, "u");

/**
 * The date of a page that has come as plain text: the first of its opening lines that is a date and little
 * else ("Oct 19, 2021", "By Ann Lee | 3 May 2024 | 5 min read", "Published: 2 April 2025", a byline in emphasis). `null` when none is:
 * a date inside a sentence is when something happened, not when the page was published.
 */
export function datelineOf(text: string, lines = 14): Interval | null {
  const opening = text.slice(0, 6000).split("\n");
  let seen = 0;
  for (const raw of opening) {
    const line = raw.replace(/[*_#>]/g, "").trim();
    if (line === "") continue;
    seen += 1;
    if (seen > lines) return null;
    if (line.length > 120) continue;
    const labelled = LABEL.test(line);
    const body = line.replace(LABEL, "");
    const date = publishedOn(body);
    if (!date || date.precision === "year") continue;
    const rest = [ISO, MONTH_FIRST, DAY_FIRST, SLASHED, NUMERIC, MONTH_ONLY]
      .reduce((left, pattern) => left.replace(pattern, " "), body)
      .replace(BESIDE, " ");
    const isByline = EMPHASISED.test(raw.trim()) && NAMES_ONLY.test(rest.trim());
    if (labelled ? rest.trim().length < 40 : isByline || REMAINDER.test(rest)) return date;
  }
  return null;
}
