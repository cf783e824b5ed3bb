import type { Claim } from "../model/claim.ts";
import { speakerOf } from "../model/claim-keys.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Day } from "../model/interval.ts";
import type { Tlp } from "../model/vocabulary/tlp.ts";
import { nearCopies } from "../resolve/near-copies.ts";
import { firstAppearance } from "../store/found-documents.ts";
import type { DocumentHead, Publishing, Store } from "../store/store.ts";

/** When and where a document of the case was first published. */
export interface Publication {
  readonly publisher: Id | null;
  readonly day: Day | null;
  readonly url: string | null;
  /** Every address it appeared at. */
  readonly urls: readonly string[];
  /** Every address that it links to. */
  readonly cites: readonly string[];
  readonly tlp: Tlp;
}

/** What a question knows of reports: those of its claims, and whatever is one witness with one of them. */
export interface Reports {
  readonly published: ReadonlyMap<Id, Publication>;
  /** Every two near copies. */
  readonly copies: readonly (readonly [Id, Id])[];
  /** All of the case's documents taken together, those that are not in use included. */
  readonly publishing: Publishing;
}

export const NO_REPORTS: Reports = {
  published: new Map(),
  copies: [],
  publishing: { documents: 0, undated: 0, latest: null },
};

function publicationOf({ appearances, cites, tlp }: DocumentHead): Publication {
  const first = firstAppearance(appearances, ({ published }) => published?.from ?? null);
  return {
    publisher: first?.publisher ?? null,
    day: first?.published?.from ?? null,
    url: first?.url ?? null,
    urls: appearances.flatMap(({ url }) => url ?? []),
    cites,
    tlp,
  };
}

const publications = (heads: readonly DocumentHead[]): Reports["published"] =>
  new Map(heads.map((head) => [head.id, publicationOf(head)] as const));

/** Addresses that claims stand on, as written. */
export const citedBy = (claims: readonly Claim[]): readonly string[] =>
  claims.flatMap(({ passage }) => (passage.kind === "field" ? passage.urls : []));

/** Every report of the case. */
export async function allReports(store: Store): Promise<Reports> {
  return {
    published: publications(await store.documentHeads()),
    copies: nearCopies(await store.sketches()),
    publishing: await store.publishing(),
  };
}

/** The reports that some claims stand on. `cited`: addresses that claims from elsewhere stand on. */
export async function reportsInUse(
  store: Store,
  claims: readonly Claim[],
  cited: readonly string[],
): Promise<Reports> {
  const copies = nearCopies(await store.sketches());
  const beside = neighbours([...copies, ...(await store.documentsSharingAddress())]);
  const own = new Set(claims.map(({ document }) => document));
  // Whoever is passed on may be passed on from what the report links to.
  const relaying = claims.flatMap((claim) => (speakerOf(claim) === null ? [] : claim.document));
  const linked = (await store.documentHeads(relaying)).flatMap(({ cites }) => cites);
  const known = new Set([...own, ...(await store.documentsAt([...cited, ...linked]))]);
  // A set is gone through with what is added to it on the way.
  for (const one of known) for (const other of beside.get(one) ?? []) known.add(other);
  return {
    published: publications(await store.documentHeads([...known].sort(byCodeUnit))),
    copies: copies.filter(([one]) => known.has(one)),
    publishing: await store.publishing(),
  };
}

/** Who stands beside whom in some groups. */
function neighbours(groups: readonly (readonly Id[])[]): ReadonlyMap<Id, readonly Id[]> {
  const beside = new Map<Id, Id[]>();
  for (const group of groups)
    group.forEach((one, at) => {
      // A chain joins a group as well as every two of it would.
      for (const other of [group[at - 1], group[at + 1]])
        if (other !== undefined) beside.set(one, [...(beside.get(one) ?? []), other]);
    });
  return beside;
}
