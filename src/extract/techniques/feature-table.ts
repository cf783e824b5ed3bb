/** Finds the row of a feature by its hash: open addressing in a table at most half full, without allocation. */
export interface FeatureTable {
  /** The row, or -1 when the model does not know the feature. */
  rowOf(hash: number): number;
}

/** Bits of a hash, its upper ones, by which most unknown features are told before the table is looked at. */
const SIEVE_BITS = 19;

/** hashes: distinct 32-bit hashes, the row of each its place in the list. */
export function featureTable(hashes: Uint32Array): FeatureTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, hashes.length) * 2));
  const mask = size - 1;
  // Hash and row side by side, so that a look-up touches one place in memory.
  const slots = new Int32Array(size * 2).fill(-1);
  // Two features of three are unknown: one bit in 64 KB, which stay at hand, spares nearly all of them the megabyte.
  const sieve = new Int32Array(2 ** (SIEVE_BITS - 5));
  for (let row = 0; row < hashes.length; row += 1) {
    let slot = hashes[row]! & mask;
    while (slots[2 * slot + 1] !== -1) slot = (slot + 1) & mask;
    slots[2 * slot] = hashes[row]!;
    slots[2 * slot + 1] = row;
    sieve[hashes[row]! >>> (37 - SIEVE_BITS)]! |= 1 << (hashes[row]! >>> (32 - SIEVE_BITS));
  }
  return {
    rowOf(hash) {
      if ((sieve[hash >>> (37 - SIEVE_BITS)]! & (1 << (hash >>> (32 - SIEVE_BITS)))) === 0) return -1;
      const key = hash | 0;
      let slot = hash & mask;
      while (slots[2 * slot + 1] !== -1) {
        if (slots[2 * slot] === key) return slots[2 * slot + 1]!;
        slot = (slot + 1) & mask;
      }
      return -1;
    },
  };
}
