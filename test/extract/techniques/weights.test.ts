import { describe, expect, it } from "vitest";
import { parseTechniqueWeights, serialiseTechniqueWeights } from "../../../src/extract/techniques/weights.ts";
import { smallModel } from "./small-model.ts";

describe("the file of technique weights", () => {
  const bytes = smallModel();

  it("comes out the same, byte for byte, from the same seed", () => {
    expect(Buffer.compare(smallModel(), bytes)).toBe(0);
  });

  it("comes out otherwise from another seed", () => {
    expect(Buffer.compare(smallModel({ seed: 2 }), bytes)).not.toBe(0);
  });

  it("is read back and written again without loss", () => {
    expect(Buffer.compare(serialiseTechniqueWeights(parseTechniqueWeights(bytes)), bytes)).toBe(0);
  });

  it("may lie anywhere in a larger buffer", () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(parseTechniqueWeights(larger.subarray(3))).toEqual(parseTechniqueWeights(bytes));
  });

  it("is refused when it is cut short or something else", () => {
    expect(() => parseTechniqueWeights(bytes.subarray(0, bytes.length - 40))).toThrow("cut short");
    expect(() => parseTechniqueWeights(new TextEncoder().encode("%PDF-1.7 and more"))).toThrow("Not a file");
  });
});
