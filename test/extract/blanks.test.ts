import { expect, it } from "vitest";
import { isBlank } from "../../src/extract/blanks.ts";

it("takes for white space what the pattern does, of all units", () => {
  const other = Array.from({ length: 0x10000 }, (_, code) => code).filter(
    (code) => isBlank(code) !== /\s/.test(String.fromCharCode(code)),
  );
  expect(other).toEqual([]);
});
