import type { Claim } from "../model/claim.ts";
import { pairKeys, sentenceKey, speakerOf } from "../model/claim-keys.ts";
import type { Id } from "../model/ids.ts";
import { earlier, endsOf } from "../resolve/families.ts";
import type { Origin } from "../store/found-documents.ts";
import type { KeyedPlace, Store } from "../store/store.ts";
import { type KindOf, linkedEnds } from "./linked-ends.ts";

/** A case, and what is known of publishers' names. */
export interface CopySearch {
  readonly store: Store;
  readonly kindOf: KindOf;
  /** The publisher that goes by a written name, or `null`. */
  readonly publisherNamed: (written: string) => Id | null;
}

/** How many of a publisher's claims on the same two are looked at first: mostly one of them will do. */
const FIRST_LOOK = 2;

/**
 * The claims that tell whose words some claims are, where it is not their own document: the first that has the same
 * sentence, and the first on the same two by the publisher whom a claim passes on (`resolve/families.ts`). `open`:
 * claims of which it is not sure that they count; they are had anyway.
 */
export async function earlierWords(
  asked: readonly Claim[],
  open: ReadonlySet<Id>,
  search: CopySearch,
): Promise<readonly Claim[]> {
  const sentences = await firstOfSentences(asked, open, search);
  const relayed = await firstByOrigin(asked, open, search);
  return [...(await search.store.claimsById(sentences)), ...relayed];
}

type Origins = ReadonlyMap<Id, Origin>;

const originsOf = (places: readonly KeyedPlace[], { store }: CopySearch): Promise<Origins> =>
  store.origins(places.map(({ document }) => document));

const inOrder = (places: readonly KeyedPlace[], origins: Origins): readonly KeyedPlace[] => {
  const report = (id: Id) => ({ id, published: origins.get(id)?.day ?? null });
  return [...places].sort((x, y) => earlier(report(x.document), report(y.document)));
};

async function placesByKey(
  keys: readonly string[],
  open: ReadonlySet<Id>,
  { store }: CopySearch,
): Promise<ReadonlyMap<string, KeyedPlace[]>> {
  const byKey = new Map<string, KeyedPlace[]>();
  for (const place of await store.placesOf(keys)) {
    if (open.has(place.claim)) continue;
    const known = byKey.get(place.key);
    if (known) known.push(place);
    else byKey.set(place.key, [place]);
  }
  return byKey;
}

async function firstOfSentences(
  asked: readonly Claim[],
  open: ReadonlySet<Id>,
  search: CopySearch,
): Promise<readonly Id[]> {
  const keys = asked.flatMap((claim) => sentenceKey(claim) ?? []);
  const places = await placesByKey(keys, open, search);
  // Most sentences are met once.
  const copied = [...places.values()].filter((own) => own.length > 1);
  const origins = await originsOf(copied.flat(), search);
  return [...places.values()].map((own) => (own.length > 1 ? inOrder(own, origins) : own)[0]!.claim);
}

interface Relayed {
  readonly origin: Id;
  readonly ends: string;
  readonly keys: readonly string[];
}

/** What some claims pass on, by whom it was said and about what, each once. */
async function relayedIn(
  asked: readonly Claim[],
  { store, kindOf, publisherNamed }: CopySearch,
): Promise<readonly Relayed[]> {
  const linked = linkedEnds(kindOf);
  const relaying = asked.flatMap((claim) => {
    const speaker = claim.passage.kind === "text" ? speakerOf(claim) : null;
    const origin = speaker === null ? null : publisherNamed(speaker);
    return origin === null ? [] : { claim, origin };
  });
  const own = await store.origins(relaying.map(({ claim }) => claim.document));
  const found = new Map<string, Relayed>();
  for (const { claim, origin } of relaying) {
    if (origin === own.get(claim.document)?.publisher) continue;
    const ends = endsOf(linked(claim));
    found.set(`${origin}\u0000${ends}`, { origin, ends, keys: pairKeys(claim) });
  }
  return [...found.values()];
}

async function firstByOrigin(
  asked: readonly Claim[],
  open: ReadonlySet<Id>,
  search: CopySearch,
): Promise<readonly Claim[]> {
  const wanted = await relayedIn(asked, search);
  const places = await placesByKey(
    wanted.flatMap(({ keys }) => keys),
    open,
    search,
  );
  const origins = await originsOf([...places.values()].flat(), search);
  const candidates = wanted.map(({ origin, ends, keys }) => {
    const own = keys
      .flatMap((key) => places.get(key) ?? [])
      .filter(({ document }) => origins.get(document)?.publisher === origin);
    return { ends, places: inOrder(own, origins) };
  });
  const linked = linkedEnds(search.kindOf);
  const read = new Map<Id, Claim>();
  const look = async (some: readonly KeyedPlace[]): Promise<void> => {
    for (const claim of await search.store.claimsById(some.map(({ claim: id }) => id)))
      read.set(claim.id, claim);
  };
  await look(candidates.flatMap(({ places: own }) => own.slice(0, FIRST_LOOK)));
  // Candidates share one of the things that an ambiguous name may mean: some are about another pair.
  const isThere = ({ ends, places: own }: (typeof candidates)[number]): boolean =>
    own.slice(0, FIRST_LOOK).some(({ claim }) => endsOf(linked(read.get(claim)!)) === ends);
  const unfound = candidates.filter((one) => one.places.length > FIRST_LOOK && !isThere(one));
  await look(unfound.flatMap(({ places: own }) => own.slice(FIRST_LOOK)));
  return [...read.values()];
}
