import { isPublicIpv4, looksLikeVersion, octets } from "./addresses.ts";
import { type Candidate, fromFanged, type Page, RANK } from "./candidate.ts";
import { chainEnd, isHostCode, labelStart } from "./characters.ts";
import { readsAsVersion, sendsTheReader, speaksOfFiles, speaksOfNetwork, standsAlone } from "./context.ts";
import { fileReading } from "./file-types.ts";
import { isAbusedService, isPlaceholderHost, isReferenceHost } from "./references.ts";
import { suffixOf } from "./suffixes.ts";
import { tidied, urlEnd } from "./urls.ts";

/** A dotted word of the fanged text and what is known about it. */
interface Dotted {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly defanged: boolean;
}

/** Dotted words: IPv4 addresses and ranges, host names, addresses without a scheme, file names. O(n). */
export function findHosts(page: Page): Candidate[] {
  const { text } = page.fanged;
  const found: Candidate[] = [];
  let from = 0;
  for (let dot = text.indexOf(".", from); dot >= 0; dot = text.indexOf(".", from)) {
    from = dot + 1;
    if (!isHostCode(text.charCodeAt(dot - 1)) || !isHostCode(text.charCodeAt(dot + 1))) continue;
    const first = labelStart(text, dot, 0);
    const end = chainEnd(text, first);
    from = Math.max(end, dot + 1);
    for (const part of partsOf(page, first, end)) {
      const candidate = read(page, part);
      if (!candidate) continue;
      found.push(candidate.found);
      from = Math.max(from, candidate.end);
    }
  }
  return found;
}

/** The word without hyphens at its ends, "-based" and the like cut off; an address range gives its two ends. */
function partsOf(page: Page, first: number, last: number): Dotted[] {
  const { text } = page.fanged;
  const range = /^(\d[\d.]{5,14}\d)-(\d[\d.]{5,14}\d)$/.exec(text.slice(first, Math.min(last, first + 40)));
  if (range) {
    const middle = first + range[1]!.length;
    return [part(page, first, middle), part(page, middle + 1, last)];
  }
  let [start, end] = [first, last];
  while (start < end && text.charCodeAt(start) === 45) start += 1;
  while (end > start && /[-_]/.test(text.charAt(end - 1))) end -= 1;
  const tail = /-(?:based|hosted|like|style|related|themed|owned|linked)$/.exec(
    text.slice(Math.max(start, end - 8), end),
  );
  return [part(page, start, tail ? end - tail[0].length : end)];
}

function part(page: Page, start: number, end: number): Dotted {
  const word = page.fanged.text.slice(start, end);
  return { start, end, word, defanged: page.fanged.isDefanged(start, end) };
}

interface Read {
  readonly found: Candidate;
  /** Where the search goes on, in the fanged text. */
  readonly end: number;
}

function read(page: Page, dotted: Dotted): Read | null {
  if (dotted.word.length > 253 || !dotted.word.includes(".")) return null;
  if (/^[\d.]+$/.test(dotted.word)) return readAddress(page, dotted);
  const file = fileReading(dotted.word);
  if (file === "product" && !dotted.defanged) return taken(page, dotted);
  if (file === "file" || (file === "either" && isFileHere(page, dotted))) return readFile(page, dotted);
  return readHost(page, dotted);
}

function taken(page: Page, { start, end, word }: Dotted): Read {
  return { found: fromFanged(page, { start, end }, { kind: null, value: word, rank: RANK.host }), end };
}

function readAddress(page: Page, dotted: Dotted): Read | null {
  const { text } = page.fanged;
  const { start, end, word, defanged } = dotted;
  if (!octets(word)) return null;
  const mask = /^\/(3[0-2]|[12]?\d)(?![\w./])/.exec(text.slice(end, end + 5));
  if (!isPublicIpv4(word)) return { ...taken(page, dotted), end };
  if (!defanged && isVersionHere(page, dotted)) return taken(page, dotted);
  if (mask) {
    const span = { start, end: end + mask[0].length };
    return {
      found: fromFanged(page, span, { kind: "ipv4-cidr", value: word + mask[0], rank: RANK.host }),
      end: span.end,
    };
  }
  return withPath(page, dotted) ?? single(page, dotted, "ipv4");
}

function isVersionHere(page: Page, { start, end, word }: Dotted): boolean {
  const { text } = page.fanged;
  return (looksLikeVersion(word) || readsAsVersion(text, start, end)) && !isCalledAddress(text, start);
}

/** Is it called an address outright by the word before it? */
function isCalledAddress(text: string, start: number): boolean {
  return /\b(?:ips?|address(?:es)?|c2|c&c|servers?|hosts?|resolv\w+ to|connect\w* to)\W{0,3}$/i.test(
    text.slice(Math.max(0, start - 20), start),
  );
}

function single(page: Page, { start, end, word }: Dotted, kind: "ipv4" | "domain"): Read {
  return {
    found: fromFanged(page, { start, end }, { kind, value: word.toLowerCase(), rank: RANK.host }),
    end,
  };
}

/** An address without its scheme: host, perhaps a port, and a path. A slash between two hosts is a list. */
function withPath(page: Page, { start, end, defanged }: Dotted): Read | null {
  const { text } = page.fanged;
  const port = /^:\d{1,5}(?=\/)/.exec(text.slice(end, end + 7))?.[0] ?? "";
  const slash = end + port.length;
  if (text.charCodeAt(slash) !== 47) return null;
  const after = urlEnd(page, slash);
  const path = text.slice(slash, after);
  if (path.length < 2 || /^\/[\d./]+$/.test(path)) return null;
  const next = text.slice(slash + 1, chainEnd(text, slash + 1));
  if (next.includes(".") && fileReading(next) === "no" && suffixOf(next) !== "none") return null;
  if (
    !defanged &&
    !page.fanged.isDefanged(slash, after) &&
    !/[./?=]/.test(path.slice(1)) &&
    !speaksOfNetwork(text, start, after)
  )
    return null;
  const found = fromFanged(
    page,
    { start, end: after },
    { kind: "url", value: tidied(text.slice(start, after)), rank: RANK.host },
  );
  return { found, end: after };
}

/** Is a word that ends like a host and like a file the latter? A defanged one is a host unless files are spoken of. */
function isFileHere(page: Page, { start, end, word, defanged }: Dotted): boolean {
  const { text } = page.fanged;
  if (text.charCodeAt(end) === 47) return false;
  const files = speaksOfFiles(text, start, end);
  if (defanged) return files && !speaksOfNetwork(text, start, end);
  if (word.split(".").length > 2) return files;
  return files || !speaksOfNetwork(text, start, end);
}

function readFile(page: Page, dotted: Dotted): Read | null {
  const { text } = page.fanged;
  const { end, defanged } = dotted;
  const start = quotedStart(text, dotted.start, end);
  const name = text.slice(start, end);
  if (!defanged && isPartOfLink(text, start)) return taken(page, dotted);
  return { found: fromFanged(page, { start, end }, { kind: "filename", value: name, rank: RANK.host }), end };
}

/** The last part of a link's target on the same site, or what an encoded blank cut off. */
function isPartOfLink(text: string, start: number): boolean {
  if (text.charAt(start - 1) === "%") return true;
  return text.charAt(start - 1) === "/" && /\]\([^\s)]*$/.test(text.slice(Math.max(0, start - 300), start));
}

/** A file name with blanks is taken whole when it stands between quotes. */
function quotedStart(text: string, start: number, end: number): number {
  if (!/["”'’`]/.test(text.charAt(end))) return start;
  const opener = /["“'‘`]([\w()&+, -]{1,60} )$/.exec(text.slice(Math.max(0, start - 62), start));
  return opener ? start - opener[1]!.length : start;
}

function readHost(page: Page, dotted: Dotted): Read | null {
  const host = dotted.word.toLowerCase();
  const labels = host.split(".");
  if (labels.some((label) => label.length > 63 || label.startsWith("-") || label.endsWith("-"))) return null;
  if (/[\w-]\*{2,}$/.test(page.fanged.text.slice(Math.max(0, dotted.start - 24), dotted.start)))
    return taken(page, dotted);
  if (labels.length > 2 && labels.slice(0, -1).every((label) => /^\d+$/.test(label))) return null;
  const suffix = suffixOf(host);
  if (suffix === "none" || isPlaceholderHost(host)) return null;
  if (dotted.defanged) return withPath(page, dotted) ?? single(page, dotted, "domain");
  return isPlainHost(page, dotted, suffix)
    ? (withPath(page, dotted) ?? single(page, dotted, "domain"))
    : taken(page, dotted);
}

/** Is a name without any defanging an indicator? Only lower-case names of no one's newspaper, vendor or product. */
function isPlainHost(page: Page, { start, end, word }: Dotted, suffix: "telling" | "known"): boolean {
  const { text } = page.fanged;
  const host = word.toLowerCase();
  if (word !== host || isReferenceHost(host.replace(/^www\./, ""), page.referenceHosts)) return false;
  if (text.charCodeAt(start - 1) === 64 || (/[/\\]/.test(text.charAt(start - 1)) && suffix === "known"))
    return false;
  if (suffix === "telling" && host.endsWith(".onion")) return true;
  const network = speaksOfNetwork(text, start, end);
  if (isAbusedService(host) && !(network && host.split(".").length > 2)) return false;
  if (sendsTheReader(text, start) && !network) return false;
  if (suffix === "known")
    return (network || standsAlone(text, start, end)) && !speaksOfFiles(text, start, end);
  return network || !page.defangs || standsAlone(text, start, end);
}
