/** Numbers that the longest sentence read needs: four for each of its characters. */
const PAGE = 6_144;

/**
 * Room for the numbers of one sentence after the other: where its characters stand in the document. Fresh arrays for
 * each of a report's sentences cost more than filling them. What was taken is good until `clear`, and not zeroed.
 */
export class Room {
  readonly #codes = new Uint16Array(PAGE);
  readonly #places = new Int32Array(PAGE);
  #codesUsed = 0;
  #placesUsed = 0;

  clear(): void {
    this.#codesUsed = 0;
    this.#placesUsed = 0;
  }

  codes(length: number): Uint16Array {
    if (this.#codesUsed + length > PAGE) return new Uint16Array(length);
    this.#codesUsed += length;
    return this.#codes.subarray(this.#codesUsed - length, this.#codesUsed);
  }

  places(length: number): Int32Array {
    if (this.#placesUsed + length > PAGE) return new Int32Array(length);
    this.#placesUsed += length;
    return this.#places.subarray(this.#placesUsed - length, this.#placesUsed);
  }
}
