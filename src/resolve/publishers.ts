import { canonicalUrl } from "../model/canonical-url.ts";
import type { Id } from "../model/ids.ts";
import type { Publisher } from "../model/knowledge.ts";

/** Who decides, as a publisher: a source's decisions and its publisher may go by two ids. */
const PUBLISHER_OF_SOURCE: Readonly<Record<string, Id>> = { "mitre-attack": "mitre", "360net": "360" };

/** The publisher behind a `Decision.by`, a namer or an `assertedBy`. */
export const publisherId = (by: string): Id => PUBLISHER_OF_SOURCE[by] ?? by;

/** Publisher id → printed name; an id that nobody listed prints as it is. */
export type PublisherNames = (by: string) => string;

/** How the ids of sources, namers and speakers are printed. */
export function publisherNames(publishers: readonly Publisher[]): PublisherNames {
  const names = new Map(publishers.map(({ id, name }) => [id, name]));
  return (by) => names.get(publisherId(by)) ?? by;
}

/**
 * Who published the page at this address? The publisher that lists its host, or the nearest parent domain of it; an
 * archived copy belongs to the page it keeps. `null` when nobody listed does. O(publishers) a call.
 */
export function publisherOfUrl(url: string, publishers: readonly Publisher[]): Publisher | null {
  const address = canonicalUrl(url);
  if (!URL.canParse(address)) return null;
  let best: { readonly publisher: Publisher; readonly length: number } | null = null;
  const { hostname } = new URL(address);
  for (const publisher of publishers)
    for (const host of publisher.hosts)
      if ((hostname === host || hostname.endsWith(`.${host}`)) && host.length > (best?.length ?? 0))
        best = { publisher, length: host.length };
  return best?.publisher ?? null;
}
