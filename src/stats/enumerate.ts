/** Every table with given margins, for margins small enough: the oracle that other nulls are checked against. */

export interface Enumeration {
  readonly matrices: number;
  /** `overlapCounts[pairIndex][o]`: tables in which the pair's overlap is exactly o. */
  readonly overlapCounts: readonly Float64Array[];
}

/**
 * Counts the overlaps of every pair of rows over all tables of zeros and ones with these row and column sums.
 * Columns are filled one after another, each with every set of rows that leaves the rest possible. The cost is
 * the number of tables times the number of pairs.
 * Throws `RangeError` past `limit` tables. At most 31 rows. No table: `matrices` is 0.
 */
export function enumerateFixedMargins(
  rowSums: readonly number[],
  columnSums: readonly number[],
  limit = 5_000_000,
): Enumeration {
  if (rowSums.length > 31) throw new RangeError("enumeration takes at most 31 rows");
  const rows = rowSums.length;
  const choices = columnSums.map((size) => subsets(rows, size));
  const pairs: (readonly [number, number])[] = [];
  for (let a = 0; a < rows; a++) for (let b = a + 1; b < rows; b++) pairs.push([a, b]);
  const overlapCounts = pairs.map(([a, b]) => new Float64Array(Math.min(rowSums[a]!, rowSums[b]!) + 1));
  const left = [...rowSums];
  const overlaps = new Int32Array(pairs.length);
  let matrices = 0;

  const fill = (column: number): void => {
    if (column === columnSums.length) {
      if (left.some((sum) => sum !== 0)) return;
      if (++matrices > limit) throw new RangeError(`more than ${limit} tables have these margins`);
      for (let pair = 0; pair < pairs.length; pair++)
        overlapCounts[pair]![overlaps[pair]!] = overlapCounts[pair]![overlaps[pair]!]! + 1;
      return;
    }
    const ahead = columnSums.length - column - 1;
    for (const set of choices[column]!) {
      if (!fits(set, left, ahead)) continue;
      place(set, -1);
      fill(column + 1);
      place(set, 1);
    }
  };
  const place = (set: number, change: number): void => {
    for (let row = 0; row < rows; row++) if ((set >> row) & 1) left[row] = left[row]! + change;
    for (let pair = 0; pair < pairs.length; pair++) {
      const [a, b] = pairs[pair]!;
      if ((set >> a) & (set >> b) & 1) overlaps[pair] = overlaps[pair]! - change;
    }
  };
  fill(0);
  return { matrices, overlapCounts };
}

/** Could the columns ahead still give every row its sum? */
function fits(set: number, left: readonly number[], ahead: number): boolean {
  for (let row = 0; row < left.length; row++) {
    const sum = left[row]! - ((set >> row) & 1);
    if (sum < 0 || sum > ahead) return false;
  }
  return true;
}

/** All sets of `size` out of `rows` rows, as bit masks, rising. */
function subsets(rows: number, size: number): readonly number[] {
  const found: number[] = [];
  const extend = (from: number, mask: number, missing: number): void => {
    if (missing === 0) {
      found.push(mask);
      return;
    }
    for (let row = from; row <= rows - missing; row++) extend(row + 1, mask | (1 << row), missing - 1);
  };
  extend(0, 0, size);
  return found;
}
