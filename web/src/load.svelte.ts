import type { Problem } from "../../src/model/schemas/workbench.ts";
import { problemOf } from "./api.ts";

/** Something read from the server: not there yet, there, or failed with what to do next. */
export class Loaded<T> {
  value: T | null = $state.raw(null);
  problem: Problem | null = $state.raw(null);
  busy = $state(false);
  #last = 0;

  /** Reads it; of several readings under way only the last counts. What was there stays until the new one comes. */
  async read(reading: () => Promise<T>): Promise<void> {
    this.#last += 1;
    const own = this.#last;
    this.busy = true;
    try {
      const value = await reading();
      if (own !== this.#last) return;
      this.value = value;
      this.problem = null;
    } catch (error) {
      if (own === this.#last) this.problem = problemOf(error);
    } finally {
      if (own === this.#last) this.busy = false;
    }
  }
}

/** A page of a list, as every list route answers. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total: number;
}
