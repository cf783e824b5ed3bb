import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CodedUnit, krippendorffAlpha } from "../../src/infer/agreement.ts";

const OPTIONS = { seed: 1, draws: 200 };

/** Rows of coders as Krippendorff 2011 prints them: one value a unit, `.` where there is none. */
function units(...rows: readonly string[]): CodedUnit[] {
  const values = rows.map((row) => row.split(" "));
  return values[0]!.map((_, unit) =>
    Object.fromEntries(
      values.flatMap((row, coder) => (row[unit] === "." ? [] : [[`coder ${coder}`, row[unit]!]])),
    ),
  );
}

function alpha(coded: readonly CodedUnit[]): number {
  const agreement = krippendorffAlpha(coded, OPTIONS);
  if (agreement.kind !== "measured") throw new Error(agreement.reason);
  return agreement.alpha;
}

describe("Krippendorff's alpha", () => {
  it.each([
    ["A: binary data, two coders", 0.095, ["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"]],
    ["B: nominal data, two coders", 0.692, ["a a b b d c c c e d d a", "b a b b b c c c e d d d"]],
    [
      "C: nominal data, four coders, values missing",
      0.743,
      [
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
      ],
    ],
  ] as const)("is what Krippendorff 2011 works out for example %s", (_name, published, rows) => {
    expect(alpha(units(...rows))).toBeCloseTo(published, 3);
  });

  const value = fc.constantFrom("uses", "targets", "none");
  const coded = fc.array(
    fc.dictionary(fc.constantFrom("ann", "ben", "machine"), value, { noNullPrototype: true }),
    { minLength: 2, maxLength: 30 },
  );

  it("is never above 1, and 1 exactly when coders agree on every unit", () => {
    fc.assert(
      fc.property(coded, (all) => {
        const agreement = krippendorffAlpha(all, { seed: 1, draws: 20 });
        if (agreement.kind !== "measured") return;
        const unanimous = all.every((unit) => new Set(Object.values(unit)).size <= 1);
        expect(agreement.alpha).toBeLessThanOrEqual(1);
        expect(agreement.alpha === 1).toBe(unanimous);
        expect(agreement.interval[0]).toBeLessThanOrEqual(agreement.interval[1]);
      }),
    );
  });

  it("does not depend on the order of units, the names of coders or the names of values", () => {
    fc.assert(
      fc.property(coded, (all) => {
        const renamed = [...all]
          .reverse()
          .map((unit) =>
            Object.fromEntries(Object.entries(unit).map(([coder, one]) => [`${coder}'`, `${one} of`])),
          );
        const [x, y] = [all, renamed].map((some) => krippendorffAlpha(some, { seed: 1, draws: 0 }));
        expect(y!.kind).toBe(x!.kind);
        if (x!.kind === "measured" && y!.kind === "measured") expect(y!.alpha).toBeCloseTo(x!.alpha, 12);
      }),
    );
  });

  it("is not moved by units that one coder alone coded", () => {
    const paired = units("1 2 3 3 2 1", "1 2 3 1 2 2");
    expect(alpha([...paired, { "coder 0": "9" }, {}])).toBe(alpha(paired));
  });

  it("is near 0 for coders who throw dice, and its interval holds 0", () => {
    const faces = ["a", "b", "c"];
    const dice = Array.from({ length: 900 }, (_, at) => ({
      one: faces[at % 3]!,
      other: faces[Math.floor(at / 3) % 3]!,
    }));
    const agreement = krippendorffAlpha(dice, OPTIONS);
    expect(agreement).toMatchObject({ kind: "measured", units: 900, values: 1800 });
    if (agreement.kind !== "measured") return;
    expect(Math.abs(agreement.alpha)).toBeLessThan(0.01);
    expect(agreement.interval[0]).toBeLessThan(0);
    expect(agreement.interval[1]).toBeGreaterThan(0);
  });

  it("gives the same interval for the same seed, and a wider one for fewer units", () => {
    const few = units("1 2 3 3 2 1 4 1", "1 2 3 3 2 2 4 2");
    const many = Array.from({ length: 10 }, () => few).flat();
    const width = (some: readonly CodedUnit[]): number => {
      const agreement = krippendorffAlpha(some, { seed: 7, draws: 500 });
      return agreement.kind === "measured" ? agreement.interval[1] - agreement.interval[0] : Number.NaN;
    };
    expect(krippendorffAlpha(few, OPTIONS)).toEqual(krippendorffAlpha(few, OPTIONS));
    expect(width(few)).toBeGreaterThan(width(many) * 2);
  });

  it.each([
    ["no unit", []],
    ["one unit", units("1", "2")],
    ["units without a second coder", [{ ann: "uses" }, { ann: "targets" }, { ben: "uses" }]],
    ["no variation", units("1 1 1", "1 1 1")],
  ])("says that there is not enough with %s", (_name, coded) => {
    expect(krippendorffAlpha(coded, OPTIONS).kind).toBe("not-enough");
  });
});
