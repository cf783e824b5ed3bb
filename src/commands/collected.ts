import type { Claim } from "../model/claim.ts";
import type { Decision, Name } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { dataNames, isOfData } from "../resolve/data-names.ts";
import { claimsThatCount, reviewersOf } from "../resolve/reviews.ts";
import type { Store } from "../store/store.ts";
import { linkedEnds } from "./linked-ends.ts";
import { type Need, neededClaims } from "./needed-claims.ts";
import { allReports, citedBy, NO_REPORTS, type Reports, reportsInUse } from "./reports-in-use.ts";

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
  /** The reports behind the claims; left out where only names are needed. */
  readonly reports: Reports;
}

export interface CollectRequest {
  /** Names of the bundled knowledge. */
  readonly known: readonly Name[];
  readonly need: Need;
  /** The publisher that goes by a written name, or `null`. */
  readonly publisherNamed: (written: string) => Id | null;
  /** Addresses that claims outside the case stand on: its reports may be at them. */
  readonly cited: readonly string[];
}

async function allClaims(store: Store): Promise<readonly Claim[]> {
  const all: Claim[] = [];
  for await (const claim of store.claims()) all.push(claim);
  return all;
}

/** What is needed of the case's reports for some claims; for names nothing but what data files' publishers are read off. */
function reportsFor(
  store: Store,
  claims: readonly Claim[],
  { need, cited }: CollectRequest,
): Promise<Reports> {
  if (need === "all") return allReports(store);
  return need === "names"
    ? Promise.resolve(NO_REPORTS)
    : reportsInUse(store, claims, [...cited, ...citedBy(claims)]);
}

/** Claims with superseded and rejected ones taken out, their new names, and when each document was published. */
export async function collected(store: Store, request: CollectRequest): Promise<Collected> {
  const { known, need, publisherNamed } = request;
  const kindOf = new Map(known.map(({ id, kind }) => [id, kind]));
  const [reviews, decisions] = [await store.reviews(), await store.decisions()];
  const input = { store, kindOf, reviews, decisions, publisherNamed };
  const all = (await neededClaims(need, input)) ?? (await allClaims(store));
  const reports = await reportsFor(store, all, request);
  const origins = await store.origins(all.filter(isOfData).map(({ document }) => document));
  const names = new Map<Id, Name>();
  const data = dataNames(
    claimsThatCount(all, reviews),
    known,
    (document) => origins.get(document)?.publisher ?? null,
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
    reports,
  };
}
