/** A fast seeded generator for dropout (Marsaglia's xorshift32): numbers in [0, 1). */
export function xorshift(seed: number): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x6d2b79f5) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

/** Puts the entries in another order, in place (Fisher and Yates). */
export function shuffle<Entry>(entries: Entry[], random: () => number): void {
  for (let index = entries.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [entries[index], entries[other]] = [entries[other]!, entries[index]!];
  }
}
