import type { Cell, ClaimEdge, MatrixData } from "../model/evidence.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { type Interval, intersects } from "../model/interval.ts";
import type { Predicate } from "../model/vocabulary/predicates.ts";
import type { Channel, ColumnTest } from "./channel.ts";

interface OpenCell {
  readonly row: Id;
  readonly column: Id;
  readonly families: Set<Id>;
  readonly claims: Set<Id>;
  dated: boolean;
}

const sorted = (ids: Iterable<Id>): Id[] => [...ids].sort(byCodeUnit);

/** Asserted edges into one matrix of actors by features: a cell is filled once, however often it is claimed. */
export function cellsOf(
  edges: Iterable<ClaimEdge>,
  period: Interval | null,
  isColumn: ColumnTest,
  predicates: readonly Predicate[] = ["uses"],
): Cell[] {
  const open = new Map<string, OpenCell>();
  for (const edge of edges) {
    if (!predicates.includes(edge.predicate) || edge.stance !== "asserts" || !isColumn(edge.column)) continue;
    if (period && edge.when && !intersects(edge.when, period)) continue;
    const key = `${edge.row}\u0000${edge.column}`;
    let cell = open.get(key);
    if (!cell) {
      cell = { row: edge.row, column: edge.column, families: new Set(), claims: new Set(), dated: false };
      open.set(key, cell);
    }
    cell.families.add(edge.family);
    cell.claims.add(edge.claim);
    for (const claim of edge.via) cell.claims.add(claim);
    if (edge.when) cell.dated = true;
  }
  return [...open.values()]
    .sort((a, b) => byCodeUnit(a.row, b.row) || byCodeUnit(a.column, b.column))
    .map(({ row, column, families, claims, dated }) => ({
      row,
      column,
      families: sorted(families),
      claims: sorted(claims),
      undated: !dated,
    }));
}

/** The matrix that some cells make: rows and columns without a cell are not in it. */
export function matrixOf(channel: MatrixData["channel"], misleadsWhen: string, cells: Cell[]): MatrixData {
  return {
    kind: "matrix",
    channel,
    misleadsWhen,
    rows: sorted(new Set(cells.map((cell) => cell.row))),
    columns: sorted(new Set(cells.map((cell) => cell.column))),
    cells,
    strata: {},
  };
}

/** A channel that is a binary matrix of actors by what they are said to use. */
export function usesChannel(id: MatrixData["channel"], misleadsWhen: string, isColumn: ColumnTest): Channel {
  return {
    id,
    misleadsWhen,
    primary: true,
    build: ({ edges, period }) => {
      return matrixOf(id, misleadsWhen, cellsOf(edges, period, isColumn));
    },
  };
}
