/** Finds the row of a feature by its hash: open addressing in a table at most half full, without allocation. */
export interface FeatureTable {
  /** The row, or -1 when the model does not know the feature. */
  rowOf(hash: number): number;
}

/** hashes: distinct 32-bit hashes, the row of each its place in the list. */
export function featureTable(hashes: Uint32Array): FeatureTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, hashes.length) * 2));
  const mask = size - 1;
  const keys = new Uint32Array(size);
  const rows = new Int32Array(size).fill(-1);
  for (let row = 0; row < hashes.length; row += 1) {
    let slot = hashes[row]! & mask;
    while (rows[slot] !== -1) slot = (slot + 1) & mask;
    keys[slot] = hashes[row]!;
    rows[slot] = row;
  }
  return {
    rowOf(hash) {
      let slot = hash & mask;
      while (rows[slot] !== -1) {
        if (keys[slot] === hash) return rows[slot]!;
        slot = (slot + 1) & mask;
      }
      return -1;
    },
  };
}
