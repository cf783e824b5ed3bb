import type { Cell, MatrixData } from "../model/evidence.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { INDICATOR_KINDS } from "../model/vocabulary/mentions.ts";
import type { Channel } from "./channel.ts";
import { cellsOf, matrixOf } from "./matrix.ts";

/** A value that more actors than this are said to use is common, whatever it is, and tells nothing of two. */
export const MOST_ACTORS = 5;
/** The same for the report families that carry it. */
export const MOST_FAMILIES = 20;

const MISLEADS =
  "Addresses change hands, hosting and relay networks are rented by many, and servers are taken over: a value in common can be a landlord, a successor or a hijack. Lists of shared hosts are never complete.";

const KINDS: ReadonlySet<string> = new Set(INDICATOR_KINDS);

/** Indicator columns are `<kind>:<value>`, kind as in the vocabulary: `domain:heron.example`. */
export function isIndicator(column: Id): boolean {
  return KINDS.has(column.slice(0, column.indexOf(":")));
}

function rareOnly(cells: readonly Cell[]): Cell[] {
  const carried = new Map<Id, { actors: number; families: Set<Id> }>();
  for (const { column, families } of cells) {
    const own = carried.get(column) ?? { actors: 0, families: new Set() };
    carried.set(column, own);
    own.actors++;
    for (const family of families) own.families.add(family);
  }
  return cells.filter(({ column }) => {
    const { actors, families } = carried.get(column)!;
    return actors <= MOST_ACTORS && families.size <= MOST_FAMILIES;
  });
}

/** Indicators in common, after shared, benign and common ones are taken out. */
export const infrastructure: Channel = {
  id: "infrastructure",
  misleadsWhen: MISLEADS,
  primary: false,
  build: ({ edges, period, isShared }) => {
    const kept = (column: Id): boolean => isIndicator(column) && !isShared?.(column);
    const cells = cellsOf(edges, period, kept, ["uses-infrastructure", "uses"]);
    return matrixOf("infrastructure", MISLEADS, rareOnly(cells));
  },
};

/** Two actors with the indicators they share, weighted by how few reports carry each. */
export interface SharedIndicators {
  readonly a: Id;
  readonly b: Id;
  readonly columns: readonly Id[];
  /** Σ 1 / ln(1 + families that carry it): a value of one report counts 1.44, one of twenty 0.33. */
  readonly weight: number;
}

/** Every pair that shares a value, heaviest first. Enumerated from the values, at most ten pairs each: no pair explosion. */
export function sharedIndicators({ cells }: MatrixData): readonly SharedIndicators[] {
  const byColumn = new Map<Id, Cell[]>();
  for (const cell of cells) byColumn.set(cell.column, [...(byColumn.get(cell.column) ?? []), cell]);
  const pairs = new Map<string, { a: Id; b: Id; columns: Id[]; weight: number }>();
  for (const [column, own] of byColumn) {
    const carriers = own.toSorted((x, y) => byCodeUnit(x.row, y.row));
    const families = new Set(own.flatMap((cell) => cell.families)).size;
    carriers.forEach(({ row: a }, index) => {
      for (const { row: b } of carriers.slice(index + 1)) {
        const key = `${a}\u0000${b}`;
        const pair = pairs.get(key) ?? { a, b, columns: [], weight: 0 };
        pairs.set(key, pair);
        pair.columns.push(column);
        pair.weight += 1 / Math.log(1 + families);
      }
    });
  }
  return [...pairs.values()].sort(
    (x, y) => y.weight - x.weight || byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b),
  );
}
