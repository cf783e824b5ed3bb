import fc from "fast-check";
import { type BinaryMatrix, fromRows } from "../../src/stats/binary-matrix.ts";
import { below, seeded, uniform } from "../../src/stats/random.ts";

/** Small random tables for properties: up to 6 × 6, any margins, empty and full rows included. */
export const smallMatrix = (rows = 6, columns = 6): fc.Arbitrary<BinaryMatrix> =>
  fc.tuple(fc.integer({ min: 2, max: rows }), fc.integer({ min: 1, max: columns })).chain(([height, width]) =>
    fc
      .array(fc.array(fc.boolean(), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      })
      .map((cells) =>
        fromRows(
          cells.map((row) => row.flatMap((one, column) => (one ? [column] : []))),
          width,
        ),
      ),
  );

/** Every table of zeros and ones with these margins, by trying all of them: the oracle of oracles. */
export function allTables(rowSums: readonly number[], columnSums: readonly number[]): number[][][] {
  const width = columnSums.length;
  const found: number[][][] = [];
  const extend = (table: number[][], left: readonly number[]): void => {
    if (table.length === rowSums.length) {
      if (left.every((sum) => sum === 0)) found.push(table);
      return;
    }
    for (let bits = 0; bits < 2 ** width; bits++) {
      const row = Array.from({ length: width }, (_, column) => (bits >> column) & 1);
      if (row.reduce((sum, one) => sum + one, 0) !== rowSums[table.length]) continue;
      const rest = left.map((sum, column) => sum - row[column]!);
      if (rest.every((sum) => sum >= 0)) extend([...table, row], rest);
    }
  };
  extend([], columnSums);
  return found;
}

/** A table with uneven rows and columns, like groups and what they use: some much documented, most little. */
export function unevenMatrix(rows: number, columns: number, seed: number): BinaryMatrix {
  const random = seeded(seed);
  const activity = Array.from({ length: rows }, () => 0.15 * Math.exp(1.6 * uniform(random)));
  const popularity = Array.from({ length: columns }, () => Math.exp(-3 * uniform(random)));
  return fromRows(
    activity.map((level) => {
      const row = popularity.flatMap((share, column) => (uniform(random) < level * share ? [column] : []));
      return row.length > 0 ? row : [below(random, columns)];
    }),
    columns,
  );
}

/** Rows in two camps that prefer different columns: overlaps exceed what margins explain. */
export function campedMatrix(rows: number, columns: number, seed: number): BinaryMatrix {
  const random = seeded(seed);
  return fromRows(
    Array.from({ length: rows }, (_, row) => {
      const level = 0.1 + 0.3 * uniform(random);
      const list = Array.from({ length: columns }, (_, column) => column).filter(
        (column) => uniform(random) < level * (column % 2 === row % 2 ? 1.5 : 0.5),
      );
      return list.length > 0 ? list : [below(random, columns)];
    }),
    columns,
  );
}
