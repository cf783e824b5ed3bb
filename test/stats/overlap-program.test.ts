import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlapProgram } from "../../src/stats/overlap-program.ts";
import { columnCells, columnsIn, jointByBruteForce } from "./column-cells.ts";

/** Random cells with row sums that are possible for them. */
const asked = columnCells(9).chain((cells) => {
  const sum = fc.integer({ min: 0, max: columnsIn(cells) });
  return fc.record({ cells: fc.constant(cells), sumA: sum, sumB: sum });
});

const lastOf = (values: Float64Array, from: number): number =>
  values.slice(from).reduce((sum, value) => sum + value, 0);

describe("overlapProgram", () => {
  it("equals the sum over every way of filling the columns, to 1e-12", () => {
    fc.assert(
      fc.property(asked, ({ cells, sumA, sumB }) => {
        const joint = jointByBruteForce(cells, sumA, sumB);
        const cap = joint.length - 1;
        const { mass } = overlapProgram(cells, { sumA, sumB, cap, tailOnly: false }, 0);
        joint.forEach((value, overlap) => {
          expect(Math.abs(mass[overlap]! - value)).toBeLessThanOrEqual(1e-12 * value);
        });
      }),
    );
  });

  it("lumps overlaps from the cap on, and for the tail alone keeps that entry", () => {
    fc.assert(
      fc.property(asked, fc.nat(9), ({ cells, sumA, sumB }, height) => {
        const joint = jointByBruteForce(cells, sumA, sumB);
        const cap = Math.min(height, joint.length - 1);
        const tail = lastOf(joint, cap);
        for (const tailOnly of [false, true]) {
          const { mass } = overlapProgram(cells, { sumA, sumB, cap, tailOnly }, 0);
          expect(Math.abs(mass[cap]! - tail)).toBeLessThanOrEqual(1e-12 * tail);
        }
      }),
    );
  });

  it("loses no more than it says, however coarse the threshold", () => {
    fc.assert(
      fc.property(
        asked,
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        ({ cells, sumA, sumB }, digits, tailOnly) => {
          const joint = jointByBruteForce(cells, sumA, sumB);
          const cap = joint.length - 1;
          const { mass, lost } = overlapProgram(cells, { sumA, sumB, cap, tailOnly }, 10 ** -digits);
          for (let overlap = tailOnly ? cap : 0; overlap <= cap; overlap++) {
            expect(mass[overlap]!).toBeLessThanOrEqual(joint[overlap]! * (1 + 1e-12));
            expect(joint[overlap]!).toBeLessThanOrEqual((mass[overlap]! + lost) * (1 + 1e-12));
          }
        },
      ),
    );
  });

  it("is the same with the two rows exchanged", () => {
    fc.assert(
      fc.property(asked, ({ cells, sumA, sumB }) => {
        const cap = Math.min(sumA, sumB);
        const exchanged = { ...cells, onlyA: cells.onlyB, onlyB: cells.onlyA };
        const one = overlapProgram(cells, { sumA, sumB, cap, tailOnly: false }, 0).mass;
        const two = overlapProgram(exchanged, { sumA: sumB, sumB: sumA, cap, tailOnly: false }, 0).mass;
        one.forEach((value, overlap) => {
          expect(Math.abs(two[overlap]! - value)).toBeLessThanOrEqual(1e-12 * value);
        });
      }),
    );
  });
});
