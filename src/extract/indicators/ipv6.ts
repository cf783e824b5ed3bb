import { isPublicIpv6 } from "./addresses.ts";
import { type Candidate, fromFanged, type Page, RANK } from "./candidate.ts";

/** The longest IPv6 address in text form, and the colon many authors put behind one. */
const LONGEST = 40;

function isGroupCode(code: number): boolean {
  return (code >= 48 && code <= 58) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

function isWordCode(code: number): boolean {
  return isGroupCode(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

/** IPv6 addresses of the public range; times, hardware addresses and scopes of C++ names are none. O(n). */
export function findIpv6(page: Page): Candidate[] {
  const { text } = page.fanged;
  const found: Candidate[] = [];
  let from = 0;
  for (let colon = text.indexOf(":", from); colon >= 0; colon = text.indexOf(":", from)) {
    let start = colon;
    while (start > from && colon - start <= 4 && isGroupCode(text.charCodeAt(start - 1))) start -= 1;
    let end = colon + 1;
    while (end < text.length && isGroupCode(text.charCodeAt(end))) end += 1;
    from = end;
    if (end - start > LONGEST || isWordCode(text.charCodeAt(start - 1)) || isWordCode(text.charCodeAt(end)))
      continue;
    if (text.charCodeAt(end - 1) === 58 && text.charCodeAt(end - 2) !== 58) end -= 1;
    const value = text.slice(start, end).toLowerCase();
    if (isPublicIpv6(value))
      found.push(fromFanged(page, { start, end }, { kind: "ipv6", value, rank: RANK.ipv6 }));
  }
  return found;
}
