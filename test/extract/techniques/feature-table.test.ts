import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { featureTable } from "../../../src/extract/techniques/feature-table.ts";

describe("the table of features", () => {
  it("gives each hash its row, and -1 for any other, as a map would", () => {
    const hash = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    // Many with the same low bits, so that they meet in the table.
    const crowded = fc.integer({ min: 0, max: 2 ** 16 - 1 }).map((high) => (high * 65_536) >>> 0);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(hash, crowded)),
        fc.array(fc.oneof(hash, crowded)),
        (known, asked) => {
          const table = featureTable(Uint32Array.from(known));
          for (const one of [...known, ...asked]) expect(table.rowOf(one)).toBe(known.indexOf(one));
        },
      ),
    );
  });
});
