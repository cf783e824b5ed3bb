import fc from "fast-check";
import { expect, it } from "vitest";
import { compileLayers } from "../../../src/extract/techniques/layers.ts";
import type { ClassLayer, TechniqueWeights } from "../../../src/extract/techniques/weights.ts";
import { smallWeights } from "./small-model.ts";

const bytes = (count: number) =>
  fc
    .array(fc.integer({ min: -128, max: 127 }), { minLength: count, maxLength: count })
    .map((all) => Int8Array.from(all));
const floats = (count: number) =>
  fc
    .array(fc.float({ min: -2, max: 2, noNaN: true }), { minLength: count, maxLength: count })
    .map((all) => Float32Array.from(all));
const layerOf = (classes: number, hidden: number): fc.Arbitrary<ClassLayer> =>
  fc.record({ scales: floats(classes), offsets: floats(classes), weights: bytes(classes * hidden) });

/** Weights of any even width, the number of classes no multiple of four. */
const models = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 9 }))
  .chain(([half, classes]) => {
    const hidden = 2 * half;
    return fc.record({
      rows: bytes(5 * hidden),
      rowScales: floats(5),
      offsets: floats(hidden),
      parents: layerOf(classes, hidden),
      subs: layerOf(classes + 2, hidden),
    });
  });

function unitsSlowly({ rows, rowScales, offsets }: TechniqueWeights, wanted: readonly number[]): number[] {
  return [...offsets].map((offset, unit) => {
    const sum = wanted.reduce(
      (total, row) => total + rowScales[row]! * rows[row * offsets.length + unit]!,
      0,
    );
    return Math.max(0, offset + sum * (1 / Math.sqrt(wanted.length || 1)));
  });
}

function scoreSlowly(
  { scales, offsets, weights }: ClassLayer,
  units: readonly number[],
  entry: number,
): number {
  const part = (first: number, begun: number): number => {
    let sum = begun;
    for (let unit = first; unit < units.length; unit += 2)
      sum += units[unit]! * (weights[entry * units.length + unit]! * scales[entry]!);
    return sum;
  };
  return part(0, offsets[entry]!) + part(1, 0);
}

it("adds up to the last bit as plain loops do, for any stretch of classes", () => {
  const { header, hashes, gate } = smallWeights();
  const wantedRows = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 9 });
  fc.assert(
    fc.property(models, wantedRows, fc.nat(8), (model, wanted, start) => {
      const weights = { ...model, hashes, gate, header: { ...header, hidden: model.offsets.length } };
      const layers = compileLayers(weights);
      layers.rows.set(wanted);
      const units = unitsSlowly(weights, wanted);
      expect([...layers.unitsOf(wanted.length, new Float64Array(units.length))]).toEqual(units);
      for (const name of ["parents", "subs"] as const) {
        const classes = model[name].offsets.length;
        const from = Math.min(start, classes);
        const scores = layers.scoresOf(name, Float64Array.from(units), from, classes);
        for (let entry = from; entry < classes; entry += 1)
          expect(scores[entry]).toBe(scoreSlowly(model[name], units, entry));
      }
    }),
    { numRuns: 60 },
  );
});
