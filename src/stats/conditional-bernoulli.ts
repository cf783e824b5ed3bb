/**
 * How likely is each of some rows to be among the `size` that a column has, when rows enter independently with these
 * odds and exactly `size` do? `odds`: positive, one a row; `asked`: rows to answer for, in order.
 * By prefix and suffix sums of non-negative terms: the shorter recursion of Chen, Dempster and Liu 1994
 * (10.1093/biomet/81.3.457, eq. 5) loses all digits past a third of the rows. O(rows × size).
 */
export function inclusionChances(
  odds: ArrayLike<number>,
  size: number,
  asked: ArrayLike<number>,
): Float64Array {
  const rows = odds.length;
  if (size <= 0) return new Float64Array(asked.length);
  if (size >= rows) return new Float64Array(asked.length).fill(1);
  const chance = tilted(odds, size);
  const width = size + 1;
  const before = countTable(chance, size, false);
  const after = countTable(chance, size, true);
  const total = before[rows * width + size]!;
  return Float64Array.from(asked, (row) => {
    let others = 0;
    for (let count = 0; count < size; count++)
      others += before[row * width + count]! * after[(row + 1) * width + size - 1 - count]!;
    return (chance[row]! * others) / total;
  });
}

/** Entry `row * (size + 1) + n`: P(n of the rows before `row` enter), or of `row` and those after it. */
function countTable(chance: Float64Array, size: number, fromEnd: boolean): Float64Array {
  const rows = chance.length;
  const width = size + 1;
  const table = new Float64Array((rows + 1) * width);
  table[fromEnd ? rows * width : 0] = 1;
  for (let step = 0; step < rows; step++) {
    const row = fromEnd ? rows - 1 - step : step;
    const from = (fromEnd ? row + 1 : row) * width;
    const to = (fromEnd ? row : row + 1) * width;
    const enters = chance[row]!;
    table[to] = table[from]! * (1 - enters);
    for (let count = 1; count <= size; count++)
      table[to + count] = table[from + count]! * (1 - enters) + table[from + count - 1]! * enters;
  }
  return table;
}

/**
 * Chances c·o/(1 + c·o) that add to `size`. Any c gives the same answer once the number is fixed; this one makes
 * that number the likely one, so that nothing underflows.
 */
function tilted(odds: ArrayLike<number>, size: number): Float64Array {
  const sumAt = (log: number): number => {
    let sum = 0;
    for (let row = 0; row < odds.length; row++) sum += 1 / (1 + Math.exp(-log) / odds[row]!);
    return sum;
  };
  let low = -1;
  let high = 1;
  while (sumAt(low) > size) low *= 2;
  while (sumAt(high) < size) high *= 2;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (sumAt(middle) < size) low = middle;
    else high = middle;
  }
  const scale = Math.exp((low + high) / 2);
  return Float64Array.from(
    { length: odds.length },
    (_, row) => (scale * odds[row]!) / (1 + scale * odds[row]!),
  );
}
