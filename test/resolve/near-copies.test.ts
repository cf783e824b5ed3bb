import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sketch } from "../../src/model/document.ts";
import { isNearCopy, nearCopies } from "../../src/resolve/near-copies.ts";

const sketch = fc.record({
  marks: fc.uniqueArray(
    fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 2 ** 32 - 9, max: 2 ** 32 - 1 })),
    {
      minLength: 1,
      maxLength: 16,
    },
  ),
  allMarks: fc.boolean(),
});

describe("near copies", () => {
  it("are every two texts that are copies when they are compared one with each other", () => {
    fc.assert(
      fc.property(fc.array(sketch, { maxLength: 14 }), (drawn) => {
        const texts = drawn.map(({ marks, allMarks }, at): Sketch => {
          return { id: `d-${at}`, allMarks, marks: Uint32Array.from(marks).sort() };
        });
        const all = texts.flatMap((a, at) => texts.slice(at + 1).map((b) => [a, b] as const));
        const copies = all.filter(([a, b]) => isNearCopy(a, b)).map(([a, b]) => `${a.id} ${b.id}`);
        expect(
          nearCopies(texts)
            .map((two) => two.join(" "))
            .sort(),
        ).toEqual(copies.sort());
      }),
    );
  });

  it("are not looked for by marks that more than 200 texts carry", () => {
    const marks = Uint32Array.of(1, 2, 3, 4, 5);
    const texts = (count: number) =>
      Array.from({ length: count }, (_, at): Sketch => ({ id: `d-${at}`, allMarks: true, marks }));
    expect(nearCopies(texts(200))).toHaveLength((200 * 199) / 2);
    expect(nearCopies(texts(201))).toEqual([]);
  });
});
