import { type Candidate, fromFanged, type Page, RANK } from "./candidate.ts";
import { chainEnd } from "./characters.ts";
import { isContact } from "./context.ts";
import { isPlaceholderHost, isReferenceHost } from "./references.ts";
import { suffixOf } from "./suffixes.ts";

const LOCAL = /[A-Za-z0-9!#$%&'+=?^_~.-]{1,64}$/;
/** Parts before the at-sign that belong to an office and not to a person. */
const ROLE =
  /^(?:press|media|info|contact|support|help|sales|pr|hello|security|secure|abuse|cert|csirt|soc|psirt|privacy|legal|careers|jobs|editor|tips?|news|newsroom|research|intel|threat\w*|feedback|office|team|subscribe|unsubscribe|webmaster|postmaster|noreply|no-reply|enquir\w+|inquir\w+|samples?|malware|report)\b/i;

/** Mail addresses; those at which an author, a vendor or an office may be reached come back with kind `null`. O(n). */
export function findEmails(page: Page): Candidate[] {
  const { text } = page.fanged;
  const found: Candidate[] = [];
  let from = 0;
  for (let at = text.indexOf("@", from); at >= 0; at = text.indexOf("@", from)) {
    const before = LOCAL.exec(text.slice(Math.max(from, at - 64), at))?.[0].replace(/^[.'=-]+/, "");
    from = at + 1;
    if (!before || before.endsWith(".")) continue;
    const end = hostEnd(text, at + 1);
    const host = text.slice(at + 1, end).toLowerCase();
    if (!host.includes(".") || host.length > 253 || suffixOf(host) === "none") continue;
    const start = at - before.length;
    from = end;
    const kind = isIndicator(page, start, end, before, host) ? "email" : null;
    found.push(
      fromFanged(page, { start, end }, { kind, value: `${before}@${host}`.toLowerCase(), rank: RANK.email }),
    );
  }
  return found;
}

function hostEnd(text: string, start: number): number {
  let end = chainEnd(text, start);
  while (end > start && /[-_]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function isIndicator(page: Page, start: number, end: number, local: string, host: string): boolean {
  if (isPlaceholderHost(host)) return false;
  const { text } = page.fanged;
  if (!page.fanged.isDefanged(start, end) && isReferenceHost(host, page.referenceHosts)) return false;
  return !isContact(text, start, end, ROLE.test(local));
}
