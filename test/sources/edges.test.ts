import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { parseEdges } from "../../src/sources/edges.ts";

const codeOf = (text: string): string => {
  try {
    parseEdges(text);
  } catch (error) {
    if (error instanceof UserError) return error.code;
  }
  return "none";
};

describe("parseEdges", () => {
  it("reads the first two columns below a header, names in code-unit order", () => {
    expect(
      parseEdges("group,tool,note\nPALE OTTER,rake,x\nBRASS WREN,spade,y\nPALE OTTER,spade,z\n"),
    ).toEqual({
      rows: ["BRASS WREN", "PALE OTTER"],
      columns: ["rake", "spade"],
      edges: [
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      duplicates: 0,
    });
  });

  it("counts a repeated edge once and says how many were repeated", () => {
    const { edges, duplicates } = parseEdges("g,t\nA,x\nA, x \nA,x\n");
    expect(edges).toEqual([[0, 0]]);
    expect(duplicates).toBe(2);
  });

  it("takes a byte order mark, quoted names and Windows line ends", () => {
    const { rows, columns } = parseEdges('\uFEFFg,t\r\n"A, the first","x ""y"""\r\n');
    expect(rows).toEqual(["A, the first"]);
    expect(columns).toEqual(['x "y"']);
  });

  it("the order of lines does not matter", () => {
    const edge = fc.tuple(fc.constantFrom("A", "B", "C"), fc.constantFrom("x", "y", "z"));
    fc.assert(
      fc.property(fc.array(edge, { minLength: 1 }), (edges) => {
        const lines = edges.map((names) => names.join(","));
        expect(parseEdges(["g,t", ...lines].join("\n"))).toEqual(
          parseEdges(["g,t", ...[...lines].reverse()].join("\n")),
        );
      }),
    );
  });

  it.each([
    ["g\nA\n", "bad-edges"],
    ["g,t\nA\n", "bad-edges"],
    ["g,t\nA,\n", "bad-edges"],
    ['g,t\n"A,x\n', "bad-edges"],
    ["g,t\n", "empty-matrix"],
    ["", "empty-matrix"],
  ])("refuses %j with %s", (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it("names the line that lacks a name", () => {
    expect(() => parseEdges("g,t\nA,x\n,y\n")).toThrow("Line 3");
  });
});
