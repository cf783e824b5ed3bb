import type { Id } from "../model/ids.ts";
import type { Publisher } from "../model/knowledge.ts";
import { RELIABILITIES, type Reliability } from "../model/vocabulary/admiralty.ts";

/**
 * The cells of an RFC 4180 text, row by row. Small on purpose: no CSV library loads on the way to `who`.
 * O(length): each cell is found by one search for its end.
 */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text.charCodeAt(at) === QUOTE;
    const end = quoted ? closingQuote(text, at + 1) : plainEnd(text, at);
    row.push(quoted ? text.slice(at + 1, end).replaceAll('""', '"') : text.slice(at, end));
    at = quoted ? end + 1 : end;
    if (text.charCodeAt(at) === COMMA) {
      at += 1;
      if (at < text.length) continue;
      row.push("");
    }
    rows.push(row);
    row = [];
    while (text.charCodeAt(at) === 0x0d || text.charCodeAt(at) === 0x0a) {
      at += 1;
      if (text.charCodeAt(at - 1) === 0x0a) break;
    }
  }
  return rows;
}

const QUOTE = 0x22;
const COMMA = 0x2c;

/** Where a quoted cell closes: the first quote that no second quote follows. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  return text.length;
}

function plainEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === 0x0a || code === 0x0d) break;
  }
  return at;
}

/** Publishers of `publishers.csv`: `id,name,hosts,homeState,interest,reliability,reason`, hosts parted by `;`. */
export function parsePublishers(text: string): Publisher[] {
  const [header = [], ...rows] = csvRows(text);
  const at = new Map(header.map((column, index) => [column, index]));
  return rows.flatMap((cells) => {
    const value = (column: string): string => cells[at.get(column) ?? -1] ?? "";
    const id = value("id");
    if (id === "") return [];
    return [
      {
        id,
        name: value("name"),
        hosts: value("hosts")
          .split(";")
          .map((host) => host.trim())
          .filter((host) => host !== ""),
        homeState: value("homeState") || null,
        interest: value("interest") || null,
        reliability: reliabilityOf(value("reliability")),
        reason: value("reason"),
      },
    ];
  });
}

function reliabilityOf(letter: string): Reliability {
  return RELIABILITIES.find((known) => known === letter) ?? "F";
}

/** The host of a web address without `www.`, or `null` for anything else. */
export function hostOf(url: string): string | null {
  const match = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(url);
  return match ? match[1]!.toLowerCase() : null;
}

/**
 * Who owns an address: the publisher that lists its host, or the longest parent domain of it. An archived copy
 * belongs to the page it is a copy of. `null` when nobody listed does.
 */
export function publisherIndex(publishers: readonly Publisher[]): (url: string) => Id | null {
  const owners = new Map(publishers.flatMap(({ id, hosts }) => hosts.map((host) => [host, id] as const)));
  const answers = new Map<string, Id | null>();
  const ownerOf = (host: string): Id | null => {
    for (let domain = host; domain.includes("."); domain = domain.slice(domain.indexOf(".") + 1)) {
      const owner = owners.get(domain);
      if (owner !== undefined) return owner;
    }
    return null;
  };
  return (url) => {
    const archived = /^https?:\/\/web\.archive\.org\/web\/[^/]+\/(https?:\/\/.+)$/.exec(url);
    const host = hostOf(archived?.[1] ?? url);
    if (host === null) return null;
    const known = answers.get(host);
    if (known !== undefined) return known;
    const owner = ownerOf(host);
    answers.set(host, owner);
    return owner;
  };
}
