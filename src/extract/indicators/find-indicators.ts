import type { Mention } from "../../model/document.ts";
import { findAutonomousSystems } from "./autonomous-systems.ts";
import { type Candidate, type Page, withoutOverlap } from "./candidate.ts";
import { findEmails } from "./emails.ts";
import { findHashes } from "./hashes.ts";
import { findHosts } from "./hosts.ts";
import { findIpv6 } from "./ipv6.ts";
import { findMutexes } from "./mutexes.ts";
import { findPaths } from "./paths.ts";
import { refang } from "./refang.ts";
import { findUrls } from "./urls.ts";

export interface IndicatorOptions {
  /** Hosts of known publishers and vendors, lower case: plain links and mail addresses there are references. */
  readonly referenceHosts?: ReadonlySet<string>;
}

/** The grammars, each a linear pass that jumps from one telling character to the next. */
const GRAMMARS: readonly ((page: Page) => Candidate[])[] = [
  findUrls,
  findEmails,
  findPaths,
  findHashes,
  findIpv6,
  findHosts,
  findAutonomousSystems,
  findMutexes,
];

/** From this many marks on, defanging is the author's habit and not a slip. */
const HABIT = 3;

/**
 * Which observable traces does the text name: addresses, hosts, hashes, files, registry keys and the like?
 * `value` holds the kind and the value with its defanging undone; `text` is what stands on the page. Links to
 * read more, contacts, placeholders, versions, private addresses and commit ids are left out. Nothing is ever
 * resolved or fetched. Sorted, not overlapping. O(n) for any input.
 */
export function findIndicators(text: string, options: IndicatorOptions = {}): readonly Mention[] {
  const fanged = refang(text);
  const page: Page = {
    original: text,
    fanged,
    referenceHosts: options.referenceHosts ?? new Set(),
    defangs: fanged.marks >= HABIT,
  };
  const candidates = withoutOverlap(GRAMMARS.flatMap((find) => find(page)));
  return candidates.flatMap(({ start, end, kind, value }) =>
    kind === null
      ? []
      : [{ start, end, text: text.slice(start, end), type: "indicator", link: [], value: { kind, value } }],
  );
}
