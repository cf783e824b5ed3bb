import type { Mention } from "../../model/document.ts";

const DASH = "[-\\u2010-\\u2015\\u2212_ \\u00a0]";
const NUMBER = new RegExp(
  `\\bCVE${DASH}?(?:ID)?[:#]?${DASH}?((?:19|20)\\d\\d)${DASH}{1,3}(\\d{4,7})(?!\\d)`,
  "gi",
);
/** The next number of a chain after a slash, where it may stand bare, or after a comma or "and" with its hyphen. */
const AFTER_SLASH = new RegExp(`\\s?\\/\\s?${DASH}?(\\d{4,7})(?![\\d-]|\\.\\d)`, "y");
const AFTER_COMMA =
  /(?:,\s?(?:and\s|or\s|&\s?)?|\s(?:and|or|&)\s)(?:[-\u2010-\u2015](\d{4,7})|(\d{5,7}))(?![\d-]|\.\d|,\d)/y;

/**
 * Which vulnerabilities are named by their CVE number? Takes any dash, a blank, lower case, and chains
 * that give the year once ("CVE-2021-11111/22222"); each member is a mention of its own. The link is the id in
 * its usual form, `CVE-2021-11111`. Sorted, not overlapping. O(n).
 */
export function findVulnerabilities(text: string): readonly Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const year = match[1]!;
    let end = match.index + match[0].length;
    found.push(mention(text, match.index, end, `CVE-${year}-${match[2]!}`));
    for (let next = nextInChain(text, end); next; next = nextInChain(text, end)) {
      end = next.end;
      found.push(mention(text, end - next.digits.length, end, `CVE-${year}-${next.digits}`));
    }
  }
  return found;
}

function nextInChain(text: string, end: number): { readonly end: number; readonly digits: string } | null {
  for (const pattern of [AFTER_SLASH, AFTER_COMMA]) {
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    const digits = match?.[1] ?? match?.[2];
    if (digits !== undefined) return { end: pattern.lastIndex, digits };
  }
  return null;
}

function mention(text: string, start: number, end: number, id: string): Mention {
  return { start, end, text: text.slice(start, end), type: "vulnerability", link: [id], value: null };
}
