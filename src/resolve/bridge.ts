import type { Decision } from "../model/identity.ts";
import { byCodeUnit } from "../model/ids.ts";
import type { NameTable } from "./name-table.ts";
import { BRIDGE_ID, CATALOGUES, ENTENTE } from "./sources.ts";

/** What the shared spellings of two sources' objects tell. */
export interface Bridges {
  readonly decisions: readonly Decision[];
  /**
   * How much two objects have in common: shared spellings, those of one named namer counted double. Two catalogues
   * that put the same label on them outweigh any number of those.
   */
  support(objectA: number, objectB: number): number;
  /** The spellings that carry the bridge between two objects, as pairs of name numbers, by name id. */
  spellings(objectA: number, objectB: number): readonly { readonly a: number; readonly b: number }[];
}

/** One shared spelling: the number of the name in each object. */
interface Spelling {
  readonly a: number;
  readonly b: number;
  readonly sameNamer: boolean;
}

/** Two objects, by number, and every spelling they share. */
interface Shared {
  readonly a: number;
  readonly b: number;
  readonly spellings: Spelling[];
}

const SAME_LABEL = 1000;
const REUSED_NAMES: ReadonlySet<string> = new Set(["misp-ransomware"]);

/**
 * Which objects of two sources are one, though neither source says so? Ours to decide, so it is decided narrowly:
 * both list one spelling, no other object of either source lists it, and either one namer uses it in both or it is
 * the label of one of the two. One `same` by `entente` for each such pair of objects, under an id that says which.
 * A spelling that a source gives to several objects (GRIZZLY STEPPE) therefore joins nothing. O(names).
 */
export function bridgesOf(table: NameTable): Bridges {
  const size = table.objects.length;
  const pairs = new Map<number, Shared>();
  for (const names of table.shared.values()) {
    if (isOfOneObject(table, names)) continue;
    const alone = listedOnceASource(table, names);
    for (let x = 0; x < alone.length; x++)
      for (let y = x + 1; y < alone.length; y++) note(table, alone[x]!, alone[y]!, pairs);
  }
  const decisions: Decision[] = [];
  for (const shared of pairs.values()) {
    const decision = bridgeOf(table, shared);
    if (decision !== null) decisions.push(decision);
  }
  return {
    decisions,
    support: (a, b) => supportOf(table, pairs.get(a * size + b) ?? pairs.get(b * size + a)),
    spellings: (a, b) =>
      [...soundSpellings(table, pairs.get(a * size + b) ?? pairs.get(b * size + a))].sort((x, y) =>
        byCodeUnit(table.names[x.a]!.id, table.names[y.a]!.id),
      ),
  };
}

function supportOf(table: NameTable, shared: Shared | undefined): number {
  if (shared === undefined) return 0;
  let support = 0;
  for (const { a, b, sameNamer } of shared.spellings) {
    support += sameNamer ? 2 : 1;
    if (table.names[a]!.anchor && table.names[b]!.anchor) support += SAME_LABEL;
  }
  return support;
}

/** Most spellings that occur twice are one object's label under two namers. */
function isOfOneObject(table: NameTable, names: readonly number[]): boolean {
  const object = table.objectOf[names[0]!]!;
  for (const name of names) if (table.objectOf[name] !== object) return false;
  return true;
}

/** The listings of one spelling, one list for each object that is alone in its source and kind to have it. */
function listedOnceASource(table: NameTable, names: readonly number[]): readonly (readonly number[])[] {
  const listings: { readonly object: number; readonly names: number[]; alone: boolean }[] = [];
  for (const name of names) {
    const object = table.objectOf[name]!;
    const known = listings.find((listing) => listing.object === object);
    if (known !== undefined) {
      known.names.push(name);
      continue;
    }
    const { source, kind } = table.objects[object]!;
    let alone = true;
    for (const other of listings) {
      const rival = table.objects[other.object]!;
      if (rival.source !== source || rival.kind !== kind) continue;
      other.alone = false;
      alone = false;
    }
    listings.push({ object, names: [name], alone });
  }
  return listings.length < 2 ? [] : listings.filter(({ alone }) => alone).map((listing) => listing.names);
}

/** Notes a spelling that two objects of one kind share. The smaller upstream id comes first. */
function note(
  table: NameTable,
  x: readonly number[],
  y: readonly number[],
  pairs: Map<number, Shared>,
): void {
  const [objectX, objectY] = [table.objectOf[x[0]!]!, table.objectOf[y[0]!]!];
  const [one, other] = [table.objects[objectX]!, table.objects[objectY]!];
  if (one.kind !== other.kind) return;
  const inOrder = one.id < other.id;
  const spelling = inOrder ? bestPair(table, x, y) : bestPair(table, y, x);
  const [a, b] = inOrder ? [objectX, objectY] : [objectY, objectX];
  const key = a * table.objects.length + b;
  const shared = pairs.get(key);
  if (shared === undefined) pairs.set(key, { a, b, spellings: [spelling] });
  else shared.spellings.push(spelling);
}

/** The two listings of a spelling that one namer uses; else the labels; else those of the smallest id. */
function bestPair(table: NameTable, x: readonly number[], y: readonly number[]): Spelling {
  const spelling = (a: number, b: number): Spelling => ({ a, b, sameNamer: isOneNamers(table, a, b) });
  if (x.length === 1 && y.length === 1) return spelling(x[0]!, y[0]!);
  return mostTelling(
    table,
    x.flatMap((a) => y.map((b) => spelling(a, b))),
  );
}

/** A catalogue's label and "unknown" do not say whose name it is. */
function isOneNamers(table: NameTable, a: number, b: number): boolean {
  const { namer } = table.names[a]!;
  return namer === table.names[b]!.namer && namer !== "unknown" && !CATALOGUES.has(namer);
}

/** One namer's spelling before a label's, then by ids, so that the order of the input does not matter. */
function mostTelling(table: NameTable, spellings: readonly Spelling[]): Spelling {
  if (spellings.length === 1) return spellings[0]!;
  const rank = ({ a, b, sameNamer }: Spelling): string => {
    const [x, y] = [table.names[a]!, table.names[b]!];
    return `${sameNamer ? 0 : 1}${x.anchor && y.anchor ? 0 : 1}${x.anchor || y.anchor ? 0 : 1} ${x.id} ${y.id}`;
  };
  return spellings.reduce((best, one) => (rank(one) < rank(best) ? one : best));
}

/**
 * Spellings strong enough to bridge on: one namer's in both objects, or the label of one. Programs are named with
 * everyday words more often than groups, so there a single spelling must be the label of both; ransomware, where
 * names are reused most, needs a second one.
 */
function soundSpellings(table: NameTable, shared: Shared | undefined): readonly Spelling[] {
  if (shared === undefined) return [];
  const { a, b, spellings } = shared;
  const isLabel = (index: number): boolean => table.names[index]!.anchor;
  const sound = spellings.filter((one) => one.sameNamer || isLabel(one.a) || isLabel(one.b));
  if (table.objects[a]!.kind !== "software" || spellings.length > 1) return sound;
  const reused = [a, b].some((object) => REUSED_NAMES.has(table.objects[object]!.source));
  return reused ? [] : sound.filter((one) => isLabel(one.a) && isLabel(one.b));
}

function bridgeOf(table: NameTable, shared: Shared): Decision | null {
  const { a, b, spellings } = shared;
  const sound = soundSpellings(table, shared);
  if (sound.length === 0) return null;
  const chosen = mostTelling(table, sound);
  const [x, y] = [table.names[chosen.a]!, table.names[chosen.b]!];
  return {
    id: `${BRIDGE_ID}${table.objects[a]!.id}~${table.objects[b]!.id}`,
    a: x.id,
    b: y.id,
    kind: "same",
    by: ENTENTE,
    because: reason(x.text, chosen.sameNamer ? x.namer : null, spellings.length),
    claims: [],
    undoes: null,
  };
}

function reason(text: string, namer: string | null, count: number): string {
  const whose = namer === null ? "" : `, a name ${namer} uses`;
  const others = count === 1 ? "" : ` and ${count - 1} more`;
  return `both list ${text}${whose}${others}; no other object of either source does`;
}
