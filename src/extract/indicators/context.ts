/** Words around a candidate that settle what it is. All windows are short and stop at the sentence's edge. */

const NETWORK =
  /\b(?:c2s?|c&c|cnc|c and c|command[- ]and[- ]control|domains?|hosts?|hosted|hosting|hostnames?|servers?|sites?|resolv\w+|beacon\w*|connect\w*|contact\w*|communicat\w*|calls? (?:back|home|out)|callbacks?|register\w*|exfil\w*|phish\w*|malicious|download\w*|payload|redirect\w*|infrastructure|dns|quer(?:y|ies|ied)|proxy|proxies|ip|ips|address(?:es)?|traffic|sinkhol\w+|leak site|spoof\w*|typosquat\w*|impersonat\w+|nodes?|watering hole|beaconed|url|urls)\b/i;

const ABUSE =
  /\b(?:abus\w+|dead[- ]drops?|c2|c&c|cnc|command[- ]and[- ]control|payloads?|malicious|malware|implant|beacon\w*|exfil\w*|phish\w*|lures?|stag(?:e|es|ed|ing|er)|downloads?|downloaded|downloading|downloader|drop(?:s|ped|per|ping)|fetch\w*|retriev\w+|redirect\w*|host(?:s|ed|ing)|upload\w*|callbacks?|victims?|exploit\w*|compromis\w+|infect\w*|attackers?|delivered|contacted|connects? to|requests?|posts? to|macro|shortcut|shellcode|next stage|second[- ]stage)\b/i;

const REFERENCE =
  /(?:\b(?:read|more|see|seen|our|blogs?|blog ?post|sources?|references?|refer|available (?:at|from|here|online)|according to|details?|information|learn|published|articles?|reports?|reported|advisor(?:y|ies)|write-?ups?|visit|documentation|documented|documents?|manual|described|credits?|via|webinar|whitepaper|paper|press|news|link|links|cf|at:|rules?|repository|homepage|original|retrieved (?:on|from)|accessed)\b)[^.!?]*$/i;

const FOOTNOTE = /(?:\[\d{1,3}\]:?|(?:^|\n)[ \t]*\d{1,3}[.)])[ \t]*$/;

const CONTACT =
  /\b(?:contact|reach|e-?mail us|e-?mail our|write to us|questions?|inquir\w+|enquir\w+|press|media|support|report(?:ed|s)? (?:it |them |this )?to|get in touch|tips?|samples? to|feedback|subscribe|sales)\b/i;

const FILE =
  /\b(?:files?|filenames?|scripts?|archives?|attachments?|documents?|named|binary|binaries|executables?|payloads?|drops?|dropped|modules?|librar(?:y|ies)|dll|samples?|installers?|execut\w+|ran|runs?|launch\w+|saved|written|unpack\w*|extract\w*)\b/i;

const VERSION_BEFORE =
  /(?:\b(?:versions?|ver|vers|v|builds?|releases?|firmware|updates?|patch(?:ed)?|revisions?|rev|sdk|before|prior to|through|up to|product|upgrade\w* to|runtime|framework|chrome|chromium|firefox|windows|java|jre|jdk|flash|player|reader|acrobat|office|exchange|outlook|explorer|safari|ios|android|macos|fortios|oid|section|chapter|figure|table)\.?|\bv)\W{0,4}$/i;

const VERSION_AFTER =
  /^\)?,?\s*(?:and (?:earlier|below|prior|later|newer|older|above)|or (?:earlier|later|below|above|newer|higher)|(?:was|were|is|has been|got) (?:patched|fixed|released|vulnerable|affected)|release|version|build|firmware|patch)\b/i;

/** The words before an offset, at most `reach` characters, without an earlier sentence or paragraph. */
export function wordsBefore(text: string, start: number, reach: number): string {
  const words = text.slice(Math.max(0, start - reach), start);
  const edge = /^[\s\S]*(?:[.!?]["”’)]?\s+(?=[\p{Lu}\d"“(]|$)|\n\s*\n|\n\s*[-*•|])/u.exec(words);
  return edge ? words.slice(edge[0].length) : words;
}

/** The words after an offset, at most `reach` characters, up to the sentence's or paragraph's end. */
export function wordsAfter(text: string, end: number, reach: number): string {
  const words = text.slice(end, end + reach);
  const edge = /[.!?](?:\s|$)|\n\s*\n/.exec(words);
  return edge ? words.slice(0, edge.index) : words;
}

/** Does the sentence speak of servers, names and traffic here? */
export function speaksOfNetwork(text: string, start: number, end: number): boolean {
  return NETWORK.test(wordsBefore(text, start, 80)) || NETWORK.test(wordsAfter(text, end, 40));
}

/** Does the sentence say that an attacker used what is at this place? */
export function speaksOfAbuse(text: string, start: number, end: number): boolean {
  return ABUSE.test(wordsBefore(text, start, 100)) || ABUSE.test(wordsAfter(text, end, 60));
}

/** Is the reader sent there to read more, or told where something comes from? */
export function sendsTheReader(text: string, start: number): boolean {
  const before = wordsBefore(text, start, 60);
  if (FOOTNOTE.test(text.slice(Math.max(0, start - 12), start))) return true;
  return REFERENCE.test(before) || /(?:\]\(|\b(?:src|href)\s*=\s*["']?)$/.test(before);
}

/** Is an address here one at which the author, a vendor or an office may be reached? */
export function isContact(text: string, start: number, end: number, role: boolean): boolean {
  if (
    /^\W{0,3}(?:for|with) (?:any |all )?(?:questions|inquiries|enquiries|more|further|help|press|media)/i.test(
      wordsAfter(text, end, 50),
    )
  )
    return true;
  return role && CONTACT.test(wordsBefore(text, start, 60));
}

/** Does the sentence speak of files here? */
export function speaksOfFiles(text: string, start: number, end: number): boolean {
  return FILE.test(wordsBefore(text, start, 60)) || FILE.test(wordsAfter(text, end, 30));
}

/** Does a product or the word "version" stand before the number, or "and earlier" behind it? */
export function readsAsVersion(text: string, start: number, end: number): boolean {
  return VERSION_BEFORE.test(wordsBefore(text, start, 24)) || VERSION_AFTER.test(wordsAfter(text, end, 40));
}

/** Is it alone on its line, list item or table cell, as values in an appendix are? */
export function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  const opens = start - before.length === 0 ? /(?:^|[\n|\t])[\s*•\-–"'`|]*$/ : /[\n|\t][\s*•\-–"'`|]*$/;
  const closes = end + after.length === text.length ? /^[\s*"'`,;|]*(?:$|[\n|\t])/ : /^[ *"'`,;]*[\n|\t]/;
  return opens.test(before) && closes.test(after);
}
