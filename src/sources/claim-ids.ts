import type { Id } from "../model/ids.ts";

const FORM = /^c-([0-9a-f]{8})([0-9a-f]{8})$/;

/** The one id whose two numbers look like a free place. */
const NONE = "c-0000000000000000";

/**
 * A set of claim ids in eight bytes each and half as much again of room, for the ids of files too large to hold. An id
 * is `c-` and sixteen hex digits, so two numbers of 32 bits hold it whole; any other text is kept as it is.
 */
export class ClaimIds {
  /** Pairs of numbers at the place their hash gives, or the next free one. Zero is "free". */
  #slots = new Uint32Array(2 * 1024);
  #filled = 0;
  readonly #others = new Set<Id>();

  get size(): number {
    return this.#filled + this.#others.size;
  }

  has(id: Id): boolean {
    const pair = FORM.exec(id);
    if (!pair || id === NONE) return this.#others.has(id);
    const at = this.#place(Number.parseInt(pair[1]!, 16), Number.parseInt(pair[2]!, 16));
    return this.#isTaken(at);
  }

  add(id: Id): void {
    const pair = FORM.exec(id);
    if (!pair || id === NONE) {
      this.#others.add(id);
      return;
    }
    if (3 * this.#filled > this.#slots.length) this.#grow();
    this.#enter(Number.parseInt(pair[1]!, 16), Number.parseInt(pair[2]!, 16));
  }

  #isTaken(at: number): boolean {
    return this.#slots[at] !== 0 || this.#slots[at + 1] !== 0;
  }

  /** Where the pair stands, or the free place where it would. Ids are hashes: their last bits are a place already. */
  #place(high: number, low: number): number {
    const size = this.#slots.length;
    let at = (2 * low) % size;
    while (this.#isTaken(at) && (this.#slots[at] !== high || this.#slots[at + 1] !== low))
      at = (at + 2) % size;
    return at;
  }

  #enter(high: number, low: number): void {
    const at = this.#place(high, low);
    if (this.#isTaken(at)) return;
    this.#slots[at] = high;
    this.#slots[at + 1] = low;
    this.#filled += 1;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(2 * old.length);
    this.#filled = 0;
    for (let at = 0; at < old.length; at += 2)
      if (old[at] !== 0 || old[at + 1] !== 0) this.#enter(old[at]!, old[at + 1]!);
  }
}
