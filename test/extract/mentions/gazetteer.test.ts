import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileGazetteer } from "../../../src/extract/mentions/gazetteer.ts";
import { gazetteerEntry } from "../../../src/extract/mentions/gazetteer-entry.ts";

const gazetteerOf = (...names: readonly string[]) =>
  compileGazetteer(names.map((name) => gazetteerEntry(name, "malware", 1)));
const hitsOf = (text: string, ...names: readonly string[]): string[] =>
  gazetteerOf(...names)
    .hits(text)
    .map(({ start, end }) => text.slice(start, end));

const NAME = fc.stringMatching(/^[A-Z][a-z]{2,6}( [A-Z][a-z]{2,6}){0,2}$/);

describe("the gazetteer", () => {
  it("finds every listed name between other words", () => {
    fc.assert(
      fc.property(fc.uniqueArray(NAME, { minLength: 1, maxLength: 8 }), (names) => {
        const text = names.map((name) => `xx ${name} yy`).join("; ");
        const hits = hitsOf(text, ...names);
        for (const name of names) expect(hits).toContain(name);
      }),
    );
  });

  it("finds names at word boundaries only", () => {
    expect(hitsOf("Emotets preEmotet Emotet, Emotet-laced (Emotet)", "Emotet")).toEqual([
      "Emotet",
      "Emotet",
      "Emotet",
    ]);
  });

  it("gives shorter and longer names that begin together, for others to choose from", () => {
    expect(hitsOf("Cobalt Strike", "Cobalt", "Cobalt Strike")).toEqual(["Cobalt", "Cobalt Strike"]);
  });

  it("takes marks that belong to a name into it and wants those before it", () => {
    expect(hitsOf("the U.S. and Yahoo! and .NET but NET", "U.S.", "Yahoo!", ".NET")).toEqual([
      "U.S.",
      "Yahoo!",
      ".NET",
    ]);
  });

  it("finds names in any script", () => {
    expect(hitsOf("组织 海莲花 攻击; группа Пример", "海莲花", "Пример")).toEqual(["海莲花", "Пример"]);
  });

  it("tells whether a word is listed, in any case and spacing", () => {
    const gazetteer = gazetteerOf("Cobalt Strike");
    expect(gazetteer.lists("cobaltstrike")).toHaveLength(1);
    expect(gazetteer.lists("Cobalt")).toEqual([]);
  });
});
