/** A number for a text: 53 bits of two FNV-1a-like sums. Equal texts have equal numbers. */
function numberOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b) + low;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/**
 * Which of very many ids occur more than once? Holds eight bytes an id while they are met, and afterwards only the
 * numbers that were met twice. Two ids may share a number, so the answer is "perhaps"; it is never a wrong "no".
 */
export class RepeatedIds {
  #numbers = new Float64Array(1024);
  #count = 0;
  #repeated: ReadonlySet<number> = new Set();

  meet(id: string): void {
    if (this.#count === this.#numbers.length) {
      const larger = new Float64Array(2 * this.#count);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#count++] = numberOf(id);
  }

  /** To be called once all ids were met. O(n log n). */
  settle(): void {
    const sorted = this.#numbers.subarray(0, this.#count).sort();
    const repeated = new Set<number>();
    for (let at = 1; at < sorted.length; at += 1)
      if (sorted[at] === sorted[at - 1]) repeated.add(sorted[at]!);
    this.#numbers = new Float64Array(0);
    this.#repeated = repeated;
  }

  mayRepeat(id: string): boolean {
    return this.#repeated.size > 0 && this.#repeated.has(numberOf(id));
  }
}
