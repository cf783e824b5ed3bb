import type { Id } from "../model/ids.ts";
import type { Publisher } from "../model/knowledge.ts";
import { RELIABILITIES, type Reliability } from "../model/vocabulary/admiralty.ts";

/** The cells of an RFC 4180 text, row by row. Small on purpose: no CSV library loads on the way to `who`. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) break;
    const value = match[1]!;
    row.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (match[2] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
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
