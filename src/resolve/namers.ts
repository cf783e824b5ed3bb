import type { NameTable } from "./name-table.ts";
import { CATALOGUES } from "./sources.ts";
import { isWorkingName } from "./working-names.ts";

/** What one upstream object lists, in spelling-blind keys. */
interface Listing {
  readonly keys: ReadonlySet<string>;
  /** Namer → every name it uses for the object. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  /** Namers of whose names at least one is a proper name. */
  readonly proper: ReadonlySet<string>;
}

/**
 * Two proper names of one namer are two groups unless somebody says otherwise. Working names (UNC1234, DEV-0123) set
 * nothing apart, and neither do names of nobody in particular. Listings are read on first need.
 */
export class NamerRule {
  readonly #table: NameTable;
  readonly #listings = new Map<number, Listing>();

  constructor(table: NameTable) {
    this.#table = table;
  }

  /**
   * Does some namer call the two groups of objects by different names? Not when either side lists a name that the
   * namer uses for the other, nor when any object anywhere lists a name of each together.
   */
  namedApart(a: readonly number[], b: readonly number[]): boolean {
    const listingsOfA = a.map((object) => this.#listing(object));
    const listingsOfB = b.map((object) => this.#listing(object));
    for (const { proper } of listingsOfA)
      for (const namer of proper)
        if (listingsOfB.some((listing) => listing.proper.has(namer)))
          if (!this.#agrees(namer, listingsOfA, listingsOfB)) return true;
    return false;
  }

  #agrees(namer: string, a: readonly Listing[], b: readonly Listing[]): boolean {
    const ofA = a.flatMap(({ named }) => named.get(namer) ?? []);
    if (listed(ofA, b)) return true;
    const ofB = b.flatMap(({ named }) => named.get(namer) ?? []);
    return listed(ofB, a) || this.#listedTogether(ofA, ofB);
  }

  #listedTogether(ofA: readonly string[], ofB: readonly string[]): boolean {
    const listing = (key: string): Set<number> =>
      new Set((this.#table.shared.get(key) ?? []).map((name) => this.#table.objectOf[name]!));
    return ofA.some((x) => {
      const objects = listing(x);
      return objects.size > 0 && ofB.some((y) => [...listing(y)].some((object) => objects.has(object)));
    });
  }

  #listing(object: number): Listing {
    const known = this.#listings.get(object);
    if (known !== undefined) return known;
    const keys = new Set<string>();
    const named = new Map<string, string[]>();
    const proper = new Set<string>();
    for (const index of this.#table.objects[object]!.names) {
      const { namer } = this.#table.names[index]!;
      const key = this.#table.keys[index]!;
      keys.add(key);
      if (namer === "unknown" || CATALOGUES.has(namer)) continue;
      const own = named.get(namer);
      if (own === undefined) named.set(namer, [key]);
      else own.push(key);
      if (!isWorkingName(namer, key)) proper.add(namer);
    }
    const listing = { keys, named, proper };
    this.#listings.set(object, listing);
    return listing;
  }
}

const listed = (keys: readonly string[], listings: readonly Listing[]): boolean =>
  keys.some((key) => listings.some((listing) => listing.keys.has(key)));
