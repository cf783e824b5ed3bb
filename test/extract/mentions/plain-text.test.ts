import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BLANK, plainText } from "../../../src/extract/mentions/plain-text.ts";

describe("plain text", () => {
  it("is as long as the text, whatever is masked", () => {
    const span = fc.tuple(fc.nat(50), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(
        fc.string({ minLength: 70, maxLength: 90 }),
        fc.array(span, { maxLength: 4 }),
        (text, masked) => {
          expect(plainText(text, masked)).toHaveLength(text.length);
        },
      ),
    );
  });

  it("has plain spaces, hyphens and quotes, and blanks where it is masked", () => {
    expect(plainText("a\u00a0b‑c ’s “x” secret", [{ start: 13, end: 19 }])).toBe(
      `a b-c 's "x" ${BLANK.repeat(6)}`,
    );
  });
});
