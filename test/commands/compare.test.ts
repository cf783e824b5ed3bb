import { describe, expect, it } from "vitest";
import { compare } from "../../src/commands/compare.ts";
import { realEffects } from "../../src/effects/real.ts";

const effects = { ...realEffects(), userData: "/nonexistent" };

describe("compare", () => {
  it("says to whom shared software is exclusive, and swaps only labels when the actors are swapped", async () => {
    const request = { a: "APT28", b: "Sandworm Team", case: null, seed: 1 };
    const forth = await compare(effects, request);
    const software = forth.compared.find(({ channel }) => channel === "software")!;
    const mimikatz = software.shared.find(({ name }) => name === "Mimikatz");
    expect(mimikatz?.exclusivity).toBe("public");
    const own = [...software.onlyA, ...software.onlyB].map(({ exclusivity }) => exclusivity);
    expect(own).toContain("one-actor");
    const back = await compare(effects, { ...request, a: "Sandworm Team", b: "APT28" });
    for (const [index, { shared, onlyA, onlyB }] of forth.compared.entries())
      expect(back.compared[index]).toMatchObject({ shared, onlyA: onlyB, onlyB: onlyA });
  });
});
