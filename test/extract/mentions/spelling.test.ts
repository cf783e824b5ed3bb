import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { squashed } from "../../../src/extract/mentions/alphabet.ts";
import { lettersOf, spellingOf } from "../../../src/extract/mentions/spelling.ts";

const spelled = (listed: string, written: string): string | null =>
  spellingOf(lettersOf(listed), lettersOf(written));

describe("the spelling of a listed name", () => {
  it("is exact for the name itself, whatever the name", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,8}([ .'&-][A-Za-z0-9]{1,8}){0,3}$/), (name) => {
        expect(spelled(name, name)).toBe("exact");
      }),
    );
  });

  it.each([
    ["PlugX", "Plug X", "exact"],
    ["PlugX", "Plug-X", "exact"],
    ["PlugX", "PLUGX", "cased"],
    ["APT28", "APT 28", "exact"],
    ["APT28", "apt28", "lower"],
    ["Cobalt Strike", "CobaltStrike", "exact"],
    ["Cobalt Strike", "COBALTSTRIKE", "cased"],
    ["Cobalt Strike", "cobalt strike", "lower"],
    ["Cobalt Strike", "Cobalt\nStrike", "exact"],
    ["Fancy Heron", "Fancy*Heron", "exact"],
    ["São Paulo", "Sao Paulo", "cased"],
  ])("%j may be written %j: %s", (listed, written, spelling) => {
    expect(spelled(listed, written)).toBe(spelling);
  });

  it.each([
    ["PlugX", "Plug x"],
    ["Netat", "Net at"],
    ["Sea Sun", "Seasun"],
    ["Node.js", "Node js"],
    ["A.B", "A/B"],
  ])("%j may not be written %j", (listed, written) => {
    expect(spelled(listed, written)).toBeNull();
  });

  it("squashes names to their letters", () => {
    expect(squashed("APT-C-36")).toBe("aptc36");
    expect(squashed("Élysée Palace")).toBe("elyseepalace");
  });
});
