import { describe, expect, it } from "vitest";
import { navigatorLayer } from "../../src/report/navigator.ts";
import { emptyCase, silentCase } from "./fixture.ts";
import { hostileCase } from "./fixture-variants.ts";

describe("the Navigator layer", () => {
  it("states format, domain and the ATT&CK version", () => {
    const layer = navigatorLayer(silentCase());
    expect(layer.versions).toEqual({ attack: "18", navigator: "4.9.1", layer: "4.5" });
    expect(layer.domain).toBe("enterprise-attack");
    expect(layer.gradient.minValue).toBeLessThan(layer.gradient.maxValue);
  });

  it("tells side A, side B and both apart by colour, score and comment", () => {
    const base = silentCase();
    const [a, , b] = base.matrixRows!;
    const rows = [
      { ...a!, columns: ["T1001", "T1002"] },
      { ...b!, columns: ["T1002", "T1003.001"] },
      { ...b!, channel: "software" as const, columns: ["S0001"] },
    ];
    const { techniques } = navigatorLayer({ ...base, matrixRows: rows });
    expect(techniques.map(({ techniqueID, score, color }) => [techniqueID, score, color])).toEqual([
      ["T1001", 1, "#0072B2"],
      ["T1002", 2, "#7A3E9D"],
      ["T1003.001", 3, "#D55E00"],
    ]);
    expect(techniques[1]!.comment).toBe("both sides: Silver Heron; Pale Otter");
  });

  it("takes the cells of the claims where no matrix rows are given, and links http references only", () => {
    const { matrixRows: _, ...base } = silentCase();
    const { techniques } = navigatorLayer(base);
    expect(techniques).toHaveLength(4);
    expect(techniques[0]!.links[0]!.url).toMatch(/^https:\/\/reports\.example\.org\//u);
    for (const { links } of navigatorLayer(hostileCase()).techniques)
      for (const { url } of links) expect(url).toMatch(/^https?:\/\//u);
  });

  it("is a valid, empty layer when no technique is known", () => {
    const layer = navigatorLayer(emptyCase());
    expect(layer.techniques).toEqual([]);
    expect(layer.versions).not.toHaveProperty("attack");
  });
});
