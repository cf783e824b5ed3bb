import type { Id } from "../model/ids.ts";
import type { DocumentKind } from "../model/vocabulary/publishing.ts";
import { listedPublisher, type NamedPublisher } from "./publisher-names.ts";

/** What of a publisher is needed to recognise its pages. */
export type KnownPublisher = NamedPublisher;

/** A name as an id: `Example Labs, Inc.` is `example-labs`. Letters of other scripts are kept. */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}'’]+/gu, "")
    .toLowerCase()
    .replace(/\b(?:inc|ltd|llc|gmbh|corp|corporation|co|plc|s\.?r\.?o)\b\.?\s*$/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/** Host of an address, without "www.", or `null` when it is none. */
export function hostOf(url: string | null): string | null {
  const match = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]+)/i.exec(url ?? "");
  return match
    ? match[1]!
        .toLowerCase()
        .replace(/^www\d?\./, "")
        .replace(/\.$/, "")
    : null;
}

/** The listed publisher of a host or of the domain above it. */
function ofHost(host: string, publishers: readonly KnownPublisher[]): Id | null {
  for (let name = host; name.includes("."); name = name.slice(name.indexOf(".") + 1)) {
    const found = publishers.find((publisher) => publisher.hosts.includes(name));
    if (found) return found.id;
  }
  return null;
}

/** A publisher as someone wrote it: the listed one that is meant, else a slug of it. */
export function publisherNamed(written: string, publishers: readonly KnownPublisher[]): Id | null {
  const slug = slugOf(written);
  if (slug === "") return null;
  const found = publishers.find(({ id, name }) => id === written || id === slug || slugOf(name) === slug);
  return found?.id ?? listedPublisher(written, publishers) ?? slug;
}

/**
 * Who publishes a page? The listed owner of its host; else the name the page gives itself; else the host
 * name. `null` when there is neither address nor name.
 */
export function publisherOf(
  urls: readonly (string | null)[],
  named: string | null,
  publishers: readonly KnownPublisher[],
): Id | null {
  const hosts = urls.map(hostOf).filter((host) => host !== null);
  for (const host of hosts) {
    const known = ofHost(host, publishers);
    if (known !== null) return known;
  }
  const slug = named === null ? null : publisherNamed(named, publishers);
  return slug ?? hosts[0] ?? null;
}

const OFFICIAL =
  /(?:^|\.)(?:gov|mil|gouv|gob|govt|gub|go|europa|nato)(?:\.[a-z]{2,3})?$|(?:^|\.)(?:admin\.ch|bund\.de|gc\.ca|europa\.eu|nato\.int|un\.org|interpol\.int)$/;
const ACADEMIC =
  /(?:^|\.)(?:edu|ac)(?:\.[a-z]{2})?$|(?:^|\.)(?:arxiv\.org|acm\.org|ieee\.org|springer\.com|usenix\.org|ssrn\.com|zenodo\.org)$/;

/** What kind of publication a host name gives away: official and academic domains; `null` for the rest. */
export function kindOfHost(url: string | null): DocumentKind | null {
  const host = hostOf(url);
  if (host === null) return null;
  if (OFFICIAL.test(host)) return "official";
  return ACADEMIC.test(host) ? "academic" : null;
}
