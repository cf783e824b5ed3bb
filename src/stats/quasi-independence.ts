/**
 * What would a table hold if rows and columns had nothing to do with each other, some cells being impossible?
 * Iterative proportional fitting to the observed margins with structural zeros (quasi-independence; Goodman 1968,
 * 10.1080/01621459.1968.11009335). `counts`: rows × columns; `allowed(row, column)` says which cells can be filled.
 * A count in an impossible cell is ignored. Stops when margins agree to 1e-10 of the total, or after 10,000 rounds
 * (margins that only a boundary table meets are approached slowly). Empty in, empty out.
 */
export function quasiIndependence(
  counts: readonly (readonly number[])[],
  allowed: (row: number, column: number) => boolean,
): number[][] {
  const masked = counts.map((row, r) => row.map((value, c) => (allowed(r, c) ? value : 0)));
  const fitted = counts.map((row, r) => row.map((_, c) => (allowed(r, c) ? 1 : 0)));
  const columns = counts[0]?.length ?? 0;
  const rowSums = masked.map(total);
  const columnSums = Array.from({ length: columns }, (_, c) => total(masked.map((row) => row[c]!)));
  const all = total(rowSums);
  for (let round = 0; round < 10_000; round++) {
    scale(fitted, rowSums);
    let worst = 0;
    for (let c = 0; c < columns; c++) {
      const now = total(fitted.map((row) => row[c]!));
      worst = Math.max(worst, Math.abs(now - columnSums[c]!));
      for (const row of fitted) row[c]! *= now > 0 ? columnSums[c]! / now : 0;
    }
    if (worst <= 1e-10 * all) break;
  }
  return fitted;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function scale(fitted: number[][], rowSums: readonly number[]): void {
  fitted.forEach((row, r) => {
    const now = total(row);
    for (let c = 0; c < row.length; c++) row[c]! *= now > 0 ? rowSums[r]! / now : 0;
  });
}
