import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasWords } from "../../../src/extract/regions/other-stories.ts";

describe("words of a headline", () => {
  it("are counted as the pattern for them counts", () => {
    const piece = fc.constantFrom("ab", "Ab", "A", "B", "a", "éß", "9", " ", "-", "я", "я", "😀");
    fc.assert(
      fc.property(fc.array(piece), fc.integer({ min: 0, max: 5 }), (pieces, fewest) => {
        const line = pieces.join("");
        const slow = line.match(/\p{L}*\p{Ll}{2,}/gu)?.length ?? 0;
        expect(hasWords(line, fewest)).toBe(slow >= fewest);
      }),
    );
  });

  it("are counted in a headline of a million capitals, which trying each start would take hours for", () => {
    expect(hasWords("A".repeat(1_000_000), 1)).toBe(false);
    expect(hasWords(`${"aB".repeat(500_000)} and four more plain words`, 4)).toBe(true);
  });
});
