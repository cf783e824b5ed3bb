/**
 * Solves A·x = b in place for a symmetric positive definite A (row-major, size × size; its lower triangle is
 * overwritten by the factor, b by x). Throws `RangeError` when A is not positive definite. O(size³).
 */
export function solvePositiveDefinite(a: Float64Array, b: Float64Array): void {
  const size = b.length;
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      let sum = a[row * size + column]!;
      const rowAt = row * size;
      const columnAt = column * size;
      for (let k = 0; k < column; k++) sum -= a[rowAt + k]! * a[columnAt + k]!;
      if (row > column) a[rowAt + column] = sum / a[columnAt + column]!;
      else if (sum > 0) a[rowAt + column] = Math.sqrt(sum);
      else throw new RangeError("the matrix is not positive definite");
    }
  }
  for (let row = 0; row < size; row++) {
    let sum = b[row]!;
    for (let k = 0; k < row; k++) sum -= a[row * size + k]! * b[k]!;
    b[row] = sum / a[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = b[row]!;
    for (let k = row + 1; k < size; k++) sum -= a[k * size + row]! * b[k]!;
    b[row] = sum / a[row * size + row]!;
  }
}
