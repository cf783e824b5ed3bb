import type { CalendarAtom } from "./atom.ts";
import { EARLIEST_YEAR, LATEST_YEAR } from "./atom.ts";

const FOUR_FIGURES =
  /(?<![\w.,:\\@=&#$€£+%])(?<!(?<!\b(?:19|20)\d\d)\/)\d{4}(?![\w\\@=]|\/(?!(?:19|20)\d\d\b)|[.,]\d|\.[a-z]{2,5}\b|:\d|%)/g;

/** Years believed without a word that says so; others need one ("in 1912"). 2000 and 2048 are counts and key sizes. */
const PLAIN_FROM = 1970;
const PLAIN_TO = 2035;
const COUNTS: ReadonlySet<number> = new Set([2000, 2048]);

const LED =
  /(?:^|[\s(“"*[|>-])(?:in|since|until|till|by|from|of|between|through|early|mid|late|during|before|after|year|circa|throughout|around|as of|than|since at least|from at least|between (?:1[5-9]|20)\d\d and|January|February|March|April|May|June|July|August|September|October|November|December)[ -]+(?:the )?[*_[(]{0,2}$/i;
/** Products whose releases are named after years, and other things that carry four figures. */
const NAMED_AFTER_YEARS =
  /\b(?:Windows|Server|Office|Exchange|SharePoint|Outlook|Word|Excel|PowerPoint|Access|Project|Visio|Studio|Lync|Dynamics|NT|Acrobat|AutoCAD|Millennium|Backup|Home|Edition|Update|Framework|Internet Security|ports?|TCP|UDP|line|lines|unit|room|page|pages|error|event|events|id|ids|step|build|version|rfc|iso|kb|bug|issue|article|section|no\.?|number|opcode|offset|size|length)(?:\s|-|:\s?|[ (/]r2 )[(]?$/i;
const COUNTED_AFTER =
  /[ -](?:bits?|bytes?|kb|mb|gb|ms|users?|hosts?|computers?|systems?|machines?|servers?|devices?|devices|victims?|samples?|domains?|emails?|e-mails?|messages?|records?|accounts?|organi[sz]ations?|companies|firms|people|employees|customers|times|lines?|characters?|dollars|euros|usd|eur|percent|miles|km|infected|compromised|unique|different|or more|days|hours|minutes|seconds|entries|items|files|websites|sites|addresses|ip|ips|infections|attempts|hits|copies|words|pages|countries|banks|targets|r2|sp[12])\b/iy;
const MORE_THAN =
  /(?:more than|over|about|some|nearly|almost|approximately|roughly|up to|exactly|of the|at least|least)\s+$/i;
const YEAR_BEFORE_DASH = /(?<!\w)(?:1[5-9]|20)\d\d ?[-–—]$/;
const YEAR_AFTER_DASH = /(?:[-–—](?:1[5-9]|20)\d\d|[–—]\s?(?:present|now|today)|-present)\b/y;
const PLURAL_AFTER = / [a-z]+s\b/y;
const SINGLE_DASH = /[-–—]/;

function sticky(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Does a hyphen beside the figures make them part of a name ("CVE-2019-…", "MS-2010") and no year? */
function hyphenated(text: string, start: number, end: number, before: string): boolean {
  const left = SINGLE_DASH.test(text[start - 1] ?? " ");
  if (left && !YEAR_BEFORE_DASH.test(before) && !/(?:\b(?:mid|early|late|pre|post)|\s)[-–—]$/i.test(before))
    return true;
  if (!SINGLE_DASH.test(text[end] ?? " ")) return false;
  return /\d/.test(text[end + 1] ?? " ") && !sticky(YEAR_AFTER_DASH, text, end);
}

function isYear(text: string, start: number, end: number): boolean {
  const year = Number(text.slice(start, end));
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return false;
  const before = text.slice(Math.max(0, start - 28), start);
  if (hyphenated(text, start, end, before) || NAMED_AFTER_YEARS.test(before)) return false;
  if (sticky(COUNTED_AFTER, text, end)) return false;
  const led = LED.test(before) || YEAR_BEFORE_DASH.test(before) || sticky(YEAR_AFTER_DASH, text, end);
  if (led) return true;
  if (COUNTS.has(year) || (MORE_THAN.test(before) && sticky(PLURAL_AFTER, text, end))) return false;
  return year >= PLAIN_FROM && year <= PLAIN_TO;
}

/**
 * Years on their own: "in 2019", "2019–2020", "1912" after "in". Product releases ("Server 2016"), counts
 * ("2010 hosts"), ports, sizes and parts of identifiers are none.
 */
export function bareYears(text: string): CalendarAtom[] {
  const atoms: CalendarAtom[] = [];
  for (const match of text.matchAll(FOUR_FIGURES)) {
    const start = match.index;
    const end = start + 4;
    if (!isYear(text, start, end)) continue;
    atoms.push({
      kind: "calendar",
      start,
      end,
      year: Number(match[0]),
      month: null,
      day: null,
      lastDay: null,
    });
  }
  return atoms;
}
