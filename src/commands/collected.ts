import type { Claim } from "../model/claim.ts";
import type { Lineage } from "../model/document.ts";
import type { Decision, Name } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Day } from "../model/interval.ts";
import type { Tlp } from "../model/vocabulary/tlp.ts";
import { dataNames, isOfData } from "../resolve/data-names.ts";
import { claimsThatCount, reviewersOf } from "../resolve/reviews.ts";
import type { DocumentHead, Store } from "../store/store.ts";
import { linkedEnds } from "./linked-ends.ts";
import { type Need, neededClaims } from "./needed-claims.ts";

/** What a case adds to the bundled knowledge. */
export interface Collected {
  readonly claims: readonly Claim[];
  readonly decisions: readonly Decision[];
  /** What the case's data files decide by listing names together. */
  readonly sourceDecisions: readonly Decision[];
  /** Claim → who read its passage and let it stand. */
  readonly reviewers: ReadonlyMap<Id, readonly string[]>;
  /** Names that only the case's documents use: each is an actor of that case. */
  readonly names: readonly Name[];
  /** The case's documents, each where it appeared first; left out where only names are needed and no data file has any. */
  readonly published: ReadonlyMap<Id, Publication>;
}

/** When and where a document of the case was first published. */
export interface Publication {
  readonly publisher: Id | null;
  readonly day: Day | null;
  readonly url: string | null;
  /** Every address it appeared at. */
  readonly urls: readonly string[];
  readonly lineage: Lineage | null;
  readonly tlp: Tlp;
}

export interface CollectRequest {
  /** Names of the bundled knowledge. */
  readonly known: readonly Name[];
  readonly need: Need;
  /** The publisher that goes by a written name, or `null`. */
  readonly publisherNamed: (written: string) => Id | null;
}

/** Every document of the case, where it appeared first. */
async function publications(store: Store): Promise<Collected["published"]> {
  return new Map((await store.documentHeads()).map((head) => [head.id, publicationOf(head)] as const));
}

function publicationOf({ appearances, lineage, tlp }: DocumentHead): Publication {
  const dated = [...appearances].sort((a, b) =>
    byCodeUnit(a.published?.from ?? "9999", b.published?.from ?? "9999"),
  )[0];
  return {
    publisher: dated?.publisher ?? null,
    day: dated?.published?.from ?? null,
    url: dated?.url ?? null,
    urls: appearances.flatMap(({ url }) => url ?? []),
    lineage,
    tlp,
  };
}

async function allClaims(store: Store): Promise<readonly Claim[]> {
  const all: Claim[] = [];
  for await (const claim of store.claims()) all.push(claim);
  return all;
}

/** Claims with superseded and rejected ones taken out, their new names, and when each document was published. */
export async function collected(store: Store, request: CollectRequest): Promise<Collected> {
  const { known, need, publisherNamed } = request;
  const kindOf = new Map(known.map(({ id, kind }) => [id, kind]));
  const [reviews, decisions] = [await store.reviews(), await store.decisions()];
  let heads: Promise<Collected["published"]> | null = null;
  const publishedIn = (): Promise<Collected["published"]> => {
    heads ??= publications(store);
    return heads;
  };
  const input = { store, kindOf, reviews, decisions, publishedIn, publisherNamed };
  const all = (await neededClaims(need, input)) ?? (await allClaims(store));
  // Names ask where a document appeared only for what data files say.
  const published = need === "names" && !all.some(isOfData) ? new Map<Id, never>() : await publishedIn();
  const names = new Map<Id, Name>();
  const data = dataNames(
    claimsThatCount(all, reviews),
    known,
    (document) => published.get(document)?.publisher ?? null,
  );
  for (const name of data.names) names.set(name.id, name);
  const linked = linkedEnds(kindOf, (name) => names.set(name.id, names.get(name.id) ?? name));
  const claims = data.claims.map(linked);
  return {
    claims,
    reviewers: reviewersOf(claims, reviews),
    decisions,
    sourceDecisions: data.decisions,
    names: [...names.values()].sort((a, b) => byCodeUnit(a.id, b.id)),
    published,
  };
}
