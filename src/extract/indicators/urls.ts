import { isPublicIpv4, octets } from "./addresses.ts";
import { type Candidate, fromFanged, type Page, RANK } from "./candidate.ts";
import { sendsTheReader, speaksOfAbuse } from "./context.ts";
import { isAbusedService, isPlaceholderHost, isReferenceHost } from "./references.ts";

const SCHEME = /(?:^|[^a-z])(https?|ftps?|sftp|tcp|udp|wss?|ldaps?|smb|socks[45]?|rsync|ssh|telnet|rtsp)$/i;
/** The longest address taken; browsers stop near here too. */
const LONGEST = 2_083;
const STOP = /[\s<>"`|^“”«»‘’、。，；）】」\\]/;
const DOCUMENT =
  "exe|dll|doc[xm]?|xls[xmb]?|ppt[xm]?|pdf|rtf|zip|rar|7z|lnk|hta|js|vbs|iso|img|jar|apk|html?|txt|png|jpe?g";
/** A blank in an address: more words with capitals up to the ending of a document. */
const REST_OF_FILE = new RegExp(`(?: [\\p{Lu}\\d][\\w()&-]{0,40}){1,5}\\.(?:${DOCUMENT})\\b`, "uy");
/** A placeholder where the host should be, `<c2>` or `[C2 server]` but not an IPv6 address, and what follows. */
const NO_HOST = /(?:<[^<>\n]{1,40}>|\[(?![0-9a-f:]+\])[^[\]\n]{1,40}\]|\{[^{}\n]{1,40}\})[^\s<>"“”]{0,400}/iy;
/** The rest of an address on the next line: more path, closed by an ending or a slash. */
const NEXT_LINE =
  /\n[ \t]*(?=[\w.~%/-]{0,200}(?:\/|\.[a-z0-9]{2,5}\b|[=?]))(?!\w+:\/\/|[\w-]+\.(?:com|net|org)\b)[\w.~%/?=&:+,#-]{2,300}/y;

/** Web and other addresses with a scheme. Links to read more are returned too, with kind `null`. O(n). */
export function findUrls(page: Page): Candidate[] {
  const { text } = page.fanged;
  const found: Candidate[] = [];
  let from = 0;
  for (let at = text.indexOf("://", from); at >= 0; at = text.indexOf("://", from)) {
    const scheme = SCHEME.exec(text.slice(Math.max(from, at - 9), at))?.[1];
    from = at + 3;
    if (!scheme) continue;
    const start = at - scheme.length;
    NO_HOST.lastIndex = at + 3;
    const isEmpty = NO_HOST.test(text);
    const end = isEmpty ? NO_HOST.lastIndex : urlEnd(page, at + 3);
    if (end <= at + 4) continue;
    found.push(isEmpty ? taken(page, start, end) : candidate(page, start, end));
    from = end;
  }
  return found;
}

/** Where the address that goes on at `start` ends, brackets balanced and closing punctuation left out. */
export function urlEnd(page: Page, start: number): number {
  const { text } = page.fanged;
  let end = withoutClosing(text, start, addressEnd(text, start));
  if (page.fanged.isDefanged(Math.max(0, start - 8), end)) end = continued(text, start, end);
  return end;
}

/** Where the address runs into a blank, a quote, a bracket opened before it, or the next address. */
function addressEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST);
  let round = 0;
  let square = 0;
  let curly = 0;
  for (let at = start; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (STOP.test(text.charAt(at)) || isNextAddress(text, start, at)) return at;
    if (code === 40) round += 1;
    else if (code === 91) square += 1;
    else if (code === 123) curly += 1;
    else if (code === 41 && --round < 0) return at;
    else if (code === 93 && --square < 0) return at;
    else if (code === 125 && --curly < 0) return at;
  }
  return limit;
}

/** A second address glued to the first ("…/ahttp://…") that is no parameter of it; or a Markdown link's target. */
function isNextAddress(text: string, start: number, at: number): boolean {
  if (text.charCodeAt(at) === 93) return text.charCodeAt(at + 1) === 40;
  return (
    text.charCodeAt(at) === 104 &&
    at > start &&
    /^https?:\/\//.test(text.slice(at, at + 8)) &&
    /[a-z0-9]/i.test(text.charAt(at - 1))
  );
}

function withoutClosing(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /[.,;:!?'*_…([{]/.test(text.charAt(last - 1))) last -= 1;
  return last;
}

function continued(text: string, start: number, end: number): number {
  if (!text.slice(start, end).includes("/")) return end;
  const sticky = /[/_?=&%-]/.test(text.charAt(end - 1)) ? NEXT_LINE : REST_OF_FILE;
  if (sticky === REST_OF_FILE && /\.\w{2,4}$|\/$/.test(text.slice(start, end))) return end;
  sticky.lastIndex = end;
  const next = sticky.exec(text);
  if (!next) return end;
  return sticky === NEXT_LINE ? withoutClosing(text, end, end + next[0].length) : end + next[0].length;
}

function taken(page: Page, start: number, end: number): Candidate {
  const value = page.fanged.text.slice(start, end);
  return fromFanged(page, { start, end }, { kind: null, value, rank: RANK.url });
}

function candidate(page: Page, start: number, end: number): Candidate {
  const { text } = page.fanged;
  const value = tidied(text.slice(start, end));
  const kind = isIndicator(page, start, end, value) ? "url" : null;
  return fromFanged(page, { start, end }, { kind, value, rank: RANK.url });
}

/** Scheme and host in lower case (RFC 3986, section 6.2.2.1), line breaks taken out. */
export function tidied(url: string): string {
  const joined = url.replace(/\s*\n\s*/g, "");
  const authority = /^(?:[a-z0-9+.-]+:\/\/)?[^/?#]*/i.exec(joined)?.[0] ?? "";
  return authority.toLowerCase() + joined.slice(authority.length);
}

function isIndicator(page: Page, start: number, end: number, value: string): boolean {
  const host = hostOf(value);
  const defanged = page.fanged.isDefanged(start, end);
  if (host === null || isPlaceholderHost(host)) return false;
  if (octets(host)) return isPublicIpv4(host);
  if (!host.includes(".") && !host.startsWith("[")) return false;
  return defanged || !isReference(page, start, end, host, value);
}

/** The host of an address in lower case, `null` when a placeholder stands in its place. */
function hostOf(value: string): string | null {
  const authority = /^[a-z0-9+.-]+:\/\/([^/?#]*)/.exec(value)?.[1] ?? "";
  const host = authority.replace(/^[^@]*@/, "").replace(/:\d{0,5}$/, "");
  if (/^\[[0-9a-f:]+\]$/.test(host)) return host;
  return /[[\](){}$%*…]|\.\.|^$|(?:^|\.)x+(?:\.x+)+/.test(host) ? null : host.replace(/^www\./, "");
}

/** Is a plain link there to be read? Services of good name count as abused only where the sentence says so. */
function isReference(page: Page, start: number, end: number, host: string, value: string): boolean {
  const { text } = page.fanged;
  if (text.slice(Math.max(0, start - 2), start) === "](") return true;
  const abuse = speaksOfAbuse(text, start, end);
  const reading = sendsTheReader(text, start);
  if (isAbusedService(host)) return reading && !abuse ? true : !abuse && page.defangs;
  if (isReferenceHost(host, page.referenceHosts)) return true;
  if (reading || (text.charAt(start - 1) === "<" && !abuse)) return true;
  if (/^(?:blogs?|news|research|docs?|support|help|kb|learn|developers?|community|forums?)\./.test(host))
    return true;
  if (/\/(?:blogs?|news|articles?|research|press|advisor(?:y|ies))\/|\/20\d\d\/\d\d\//.test(value))
    return true;
  if (/\/[a-z0-9]+(?:-[a-z0-9]+){3,}/.test(value)) return true;
  if (/\.(?:gov|mil|edu)(?:\.[a-z]{2})?$/.test(host)) return true;
  return page.defangs && !abuse;
}
