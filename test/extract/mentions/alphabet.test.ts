import fc from "fast-check";
import { expect, it } from "vitest";
import { squashed } from "../../../src/extract/mentions/alphabet.ts";

it("squashes a name of plain letters as it does one with letters of all kinds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii" }), (name) => {
      // A letter beyond ASCII takes the long way, for the rest of the name too.
      expect(`${squashed(name)}я`).toBe(squashed(`${name}я`));
    }),
  );
  expect(squashed("APT-C-36 (Águila)")).toBe("aptc36aguila");
});
